// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/ItemText.h"

#include "base/Text.h"
#include "spreadsheet/CellText.h"
#include "spreadsheet/CellWords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool isOpening(QChar c)
{
    return u"([{\uff08\uff3b\uff5b\u3010\u3014\u300a\u300c"_s.contains(c);
}
bool isClosing(QChar c)
{
    return u")]}\uff09\uff3d\uff5d\u3011\u3015\u300b\u300d"_s.contains(c);
}
bool isCircledDigit(QChar c)
{
    return c.unicode() >= 0x2460 && c.unicode() <= 0x2473;
}

/// Turns "1、甲 2、乙" into lines; numbers count up from 1, so decimals inside names are safe.
QString withoutNumbering(const QString& text)
{
    static const QRegularExpression first(u"^\\s*[(\uff08]?\\s*1\\s*[\u3001.\uff0e)\uff09,\uff0c]\\s*(?!\\d)"_s);
    const auto start = first.match(text);
    if (!start.hasMatch()) return text;
    QString result;
    qsizetype from = start.capturedEnd();
    for (int number = 2;; ++number) {
        const QRegularExpression next(
            u"(?<![\\d.])[(\uff08]?\\s*%1\\s*[\u3001.\uff0e)\uff09]\\s*(?!\\d)"_s.arg(number));
        const auto match = next.match(text, from);
        if (!match.hasMatch()) break;
        result += text.mid(from, match.capturedStart() - from) + u'\n';
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

bool isCut(const QString& text, qsizetype i)
{
    static const QString cuts = u",;\n\u3001\uff0c\uff1b\uff64"_s;
    const QChar c = text[i];
    if (isCircledDigit(c)) return true;
    if (!cuts.contains(c)) return false;
    const bool digitsAround = i > 0 && i + 1 < text.size() && text[i - 1].isDigit() && text[i + 1].isDigit();
    return !(c == u',' && digitsAround);
}

QStringList split(const QString& text)
{
    QStringList parts;
    QString part;
    const bool balanced =
        std::count_if(text.begin(), text.end(), isOpening) == std::count_if(text.begin(), text.end(), isClosing);
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (balanced && isOpening(c)) ++depth;
        if (balanced && isClosing(c)) depth = std::max(0, depth - 1);
        if (depth == 0 && isCut(text, i)) {
            parts += part;
            part.clear();
        } else {
            part += c == u'\n' ? QChar(u' ') : c;
        }
    }
    return parts << part;
}

/// Positions inside a name that hold 和 as a part of a word.
bool isTogether(const QString& plain, qsizetype at)
{
    for (const QString& word : CellWords::all().of("itemTogether"_L1)) {
        for (qsizetype found = plain.indexOf(word); found >= 0; found = plain.indexOf(word, found + 1))
            if (found <= at && at < found + word.size()) return true;
    }
    return false;
}

QStringList splitJoined(const QString& part)
{
    constexpr qsizetype shortestName = 2;
    for (const QString& join : CellWords::all().of("itemJoin"_L1)) {
        int depth = 0;
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (isOpening(part[i])) ++depth;
            if (isClosing(part[i])) --depth;
            if (depth > 0 || !QStringView(part).mid(i).startsWith(join) || isTogether(part, i)) continue;
            const QString left = part.left(i), right = part.mid(i + join.size());
            if (left.trimmed().size() >= shortestName && right.trimmed().size() >= shortestName)
                return splitJoined(left) + splitJoined(right);
        }
    }
    return {part};
}

/// Blanks stay only between two Latin words or numbers.
QString closedUp(const QString& text)
{
    const auto isLatin = [](QChar c) { return c.unicode() < 0x250 && (c.isLetterOrNumber() || c == u'%'); };
    const QString plain = text.simplified();
    QString result;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == u' ' && !(isLatin(plain[i - 1]) && isLatin(plain[i + 1]))) continue;
        result += plain[i];
    }
    return result;
}

QString withoutPrefixAndSuffix(QString name)
{
    for (const QString& prefix : CellWords::all().of("itemPrefix"_L1)) {
        if (!name.startsWith(prefix) || name.size() <= prefix.size()) continue;
        const QChar next = name[prefix.size()];
        if (next != u':' && next != u'\uff1a') continue;
        name = name.mid(prefix.size() + 1);
        break;
    }
    for (const QString& suffix : CellWords::all().of("itemSuffix"_L1)) {
        if (!name.endsWith(suffix) || name.size() < suffix.size() + 2) continue;
        name.chop(suffix.size());
        break;
    }
    return name;
}

} // namespace

ItemText itemOf(const QString& text)
{
    ItemText item;
    QString name = text.trimmed();
    for (const QString& mark : CellWords::all().of("safetyMark"_L1)) {
        for (const QString& form : {mark, mark == "*"_L1 ? u"\uff0a"_s : mark}) {
            if (!name.startsWith(form) && !name.endsWith(form)) continue;
            item.safety = true;
            name.remove(form);
        }
    }
    static const QRegularExpression number(
        u"^\\s*(?:[(\uff08]\\d{1,2}[)\uff09]|\\d{1,2}\\s*[\u3001\uff0e)\uff09])\\s*"_s);
    name = closedUp(name.remove(number));
    name = withoutPrefixAndSuffix(name);
    if (isEmptyMark(name)) return {};
    item.name = stored(name);
    const QString plain = folded(item.name);
    item.labelOnly = CellWords::all().isIn("labelItem"_L1, plain) && !CellWords::all().isIn("labelNotItem"_L1, plain);
    return item;
}

std::vector<ItemText> itemsOf(const QString& text)
{
    std::vector<ItemText> items;
    if (saysNoItems(text)) return items;
    for (const QString& part : split(withoutNumbering(text))) {
        for (const QString& single : splitJoined(part)) {
            const ItemText item = itemOf(single);
            if (!item.name.isEmpty()) items.push_back(item);
        }
    }
    return items;
}

bool isLabelOnly(const std::vector<ItemText>& items)
{
    return !items.empty() &&
           std::all_of(items.begin(), items.end(), [](const ItemText& item) { return item.labelOnly; });
}

} // namespace qj
