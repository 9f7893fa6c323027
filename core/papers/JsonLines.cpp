// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/JsonLines.h"

#include <vector>

namespace qj::papers {

namespace {

struct Level
{
    bool object = false;
    QString key;
    int index = 0;
    bool keyNext = true; ///< the next string of an object is a key
};

QString pathOf(const std::vector<Level>& levels)
{
    QString path;
    for (const Level& level : levels) path += u'/' + (level.object ? level.key : QString::number(level.index));
    return path;
}

/// Reads the string that begins at `at` and leaves `at` on its closing quote.
QString stringAt(const QByteArray& text, qsizetype& at)
{
    const qsizetype start = at + 1;
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return QString::fromUtf8(text.mid(start, at - start));
}

} // namespace

QHash<QString, int> jsonLines(const QByteArray& text)
{
    QHash<QString, int> lines;
    std::vector<Level> levels;
    int line = 1;
    bool inWord = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool wordChar =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
        if (c == '\n') ++line;
        if (wordChar && !inWord) lines.insert(pathOf(levels), line);
        inWord = wordChar;
        if (c == '{' || c == '[') {
            lines.insert(pathOf(levels), line);
            levels.push_back({c == '{', {}, 0, true});
        } else if ((c == '}' || c == ']') && !levels.empty()) {
            levels.pop_back();
        } else if (c == ',' && !levels.empty()) {
            ++levels.back().index;
            levels.back().keyNext = true;
        } else if (c == ':' && !levels.empty()) {
            levels.back().keyNext = false;
        } else if (c == '"') {
            const QString string = stringAt(text, at);
            if (!levels.empty() && levels.back().object && levels.back().keyNext) levels.back().key = string;
            lines.insert(pathOf(levels), line);
        }
    }
    return lines;
}

int lineOf(const QByteArray& text, qsizetype offset)
{
    return 1 + int(text.left(offset).count('\n'));
}

} // namespace qj::papers
