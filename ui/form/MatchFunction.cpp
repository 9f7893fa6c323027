// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "form/ListColumn.h"
#include "store/Connection.h"

#include <sqlite3.h>

#include <algorithm>

namespace qj {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Names of goods and firms come up again and again in a million rows: their folded words and initials are kept.
class Words
{
public:
    const QByteArray& of(QByteArrayView text)
    {
        const QByteArray key = text.toByteArray();
        const auto known = m_words.constFind(key);
        if (known != m_words.cend()) return *known;
        if (m_words.size() > 100'000) m_words.clear();
        return *m_words.insert(key, searchText({QString::fromUtf8(text)}).toUtf8());
    }

private:
    QHash<QByteArray, QByteArray> m_words;
};

bool containsPlain(QByteArrayView text, QByteArrayView word)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    const auto it =
        std::search(text.begin(), text.end(), word.begin(), word.end(), [&](char a, char b) { return lower(a) == b; });
    return it != text.end();
}

void match(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto view = [](sqlite3_value* value) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return QByteArrayView(bytes, bytes ? sqlite3_value_bytes(value) : 0);
    };
    const QByteArrayView text = view(values[0]), word = view(values[1]);
    bool found = false;
    if (!text.isEmpty() && isAscii(text)) {
        // Blanks do not count when comparing; a code typed with them is found all the same.
        found = isAscii(word) && (containsPlain(text, word) ||
                                  (text.contains(' ') && containsPlain(text.toByteArray().replace(' ', ""), word)));
    } else if (!text.isEmpty()) {
        auto* words = static_cast<Words*>(sqlite3_user_data(context));
        found = words->of(text).contains(word);
    }
    sqlite3_result_int(context, found);
}

} // namespace

void addMatchFunction(Connection& connection)
{
    sqlite3_create_function_v2(connection.database().getHandle(), "qj_match", 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, new Words, match, nullptr,
                               nullptr, [](void* words) { delete static_cast<Words*>(words); });
}

} // namespace qj
