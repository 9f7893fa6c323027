// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CellText.h"

#include "base/Text.h"
#include "spreadsheet/CellWords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Dashes, strokes and dots that stand for nothing.
bool isMark(QChar c)
{
    static const QString marks = u"/\\|-_~*.\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2571\u25a1\u30fc\u4e00"_s;
    return marks.contains(c);
}

bool isSeparator(QChar c)
{
    static const QString separators = u",;:\u3001\u3002\uff64"_s;
    return separators.contains(c);
}

QString withoutTrailingSeparators(QString text)
{
    while (!text.isEmpty() && isSeparator(text.back())) text.chop(1);
    return text;
}

QString withoutBrackets(const QString& foldedText)
{
    static const QRegularExpression group(
        u"[(\\[{\u3010\u3014][^()\\[\\]{}\u3010\u3011\u3014\u3015]*[)\\]}\u3011\u3015]"_s);
    return QString(foldedText).remove(group);
}

} // namespace

QString halfWidth(const QString& text)
{
    QString result = text;
    for (QChar& c : result) {
        const char16_t u = c.unicode();
        if (u >= 0xff01 && u <= 0xff5e)
            c = QChar(u - 0xfee0);
        else if (u == 0x3000 || u == 0xa0)
            c = u' ';
    }
    return result;
}

bool isEmptyMark(const QString& text)
{
    const QString plain = withoutTrailingSeparators(folded(text));
    return std::all_of(plain.begin(), plain.end(), isMark) || CellWords::all().isOneOf("empty"_L1, plain);
}

QString cleaned(const QString& text)
{
    if (isEmptyMark(text)) return {};
    static const QRegularExpression breaks(u"[ \\t\u3000]*[\\r\\n]+[ \\t\u3000]*"_s);
    return stored(text).replace(breaks, u"\n"_s);
}

BrandText brandText(const QString& text)
{
    const QString plain = cleaned(text);
    const CellWords& words = CellWords::all();
    const QRegularExpression& device = words.pattern("devicePattern"_L1);
    const QString half = halfWidth(plain);
    if (!half.contains(device)) return {plain, false};
    QString rest = half;
    rest.replace(device, u"\x01"_s);
    // Between two marks the joint stays: "A（图形）/B（图形）" is "A/B".
    QString name;
    const QStringList parts = rest.split(u'\x01');
    for (const QString& part : parts) {
        QString piece = part.trimmed();
        bool joined = false;
        for (bool again = true; again;) {
            again = false;
            for (const QString& join : words.of("deviceJoin"_L1)) {
                if (piece.startsWith(join)) piece = piece.mid(join.size()).trimmed(), again = joined = true;
                if (piece.endsWith(join)) piece = piece.chopped(join.size()).trimmed(), again = true;
            }
        }
        if (piece.isEmpty()) continue;
        if (!name.isEmpty()) name += joined ? u"/"_s : u" "_s;
        name += piece;
    }
    return name.isEmpty() ? BrandText{plain, true} : BrandText{name, true};
}

std::optional<PrintedVerdict> verdictOf(const QString& text)
{
    const CellWords& words = CellWords::all();
    QString plain = folded(text);
    plain.removeIf([](QChar c) { return u"\u3002.!\u201c\u201d\"'*"_s.contains(c); });
    if (isEmptyMark(plain)) return std::nullopt;
    const QString flat = QString(plain).remove(u'(').remove(u')');
    if (flat.contains(words.pattern("verdictLabelPattern"_L1))) return PrintedVerdict::failLabel;
    for (const QString& form : {plain, withoutBrackets(plain), flat}) {
        const QString word = withoutTrailingSeparators(form);
        if (word.contains(words.pattern("verdictNonePattern"_L1))) return PrintedVerdict::none;
        if (word.contains(words.pattern("verdictPassPattern"_L1))) return PrintedVerdict::pass;
        if (word.contains(words.pattern("verdictFailPattern"_L1))) return PrintedVerdict::fail;
    }
    return std::nullopt;
}

std::optional<PrintedVerdict> verdictOfTitle(const QString& title)
{
    const CellWords& words = CellWords::all();
    QString plain = folded(title);
    const bool fails = words.isIn("titleFail"_L1, plain);
    for (const QString& word : words.of("titleFail"_L1)) plain.remove(word);
    const bool passes = words.isIn("titlePass"_L1, plain);
    if (fails == passes) return std::nullopt; // neither, or a list of both
    return fails ? PrintedVerdict::fail : PrintedVerdict::pass;
}

std::optional<bool> singleVerdictOf(const QString& text)
{
    const QString plain = folded(text);
    if (plain.contains(CellWords::all().pattern("singleFailPattern"_L1))) return false;
    if (plain.contains(CellWords::all().pattern("singlePassPattern"_L1))) return true;
    return std::nullopt;
}

std::optional<PrintedChannel> channelOf(const QString& text)
{
    const QString plain = folded(text);
    const bool online = CellWords::all().isIn("channelOnline"_L1, plain);
    const bool shop = CellWords::all().isIn("channelShop"_L1, plain);
    if (online) return PrintedChannel::online; // "网络市场", "网上商城" name both
    return shop ? std::optional(PrintedChannel::shop) : std::nullopt;
}

bool saysNoItems(const QString& text)
{
    const QString plain = withoutTrailingSeparators(folded(text));
    return !plain.isEmpty() && (CellWords::all().isOneOf("noItems"_L1, plain) ||
                                plain.contains(CellWords::all().pattern("verdictPassPattern"_L1)));
}

} // namespace qj
