// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CellRepair.h"

#include "base/Text.h"
#include "spreadsheet/CellText.h"
#include "spreadsheet/CellWords.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

using Kind = CellRepair::Kind;

/// Days in which goods are tested; a serial day outside is some other number.
const QDate firstDay(2000, 1, 1), lastDay(2099, 12, 31);

std::optional<CellRepair> asSerialDate(const TableCell& cell, bool date1904)
{
    static const QRegularExpression serial(u"^([0-9]{5})(?:\\.[0-9]+)?$"_s);
    const auto match = serial.match(halfWidth(cell.text).trimmed());
    if (!match.hasMatch() || cell.has(TableCell::isDate)) return std::nullopt;
    const QDate day = (date1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(match.captured(1).toInt());
    if (day < firstDay || day > lastDay) return std::nullopt;
    return CellRepair{Kind::serialDate, day.toString(Qt::ISODate)};
}

std::optional<CellRepair> inSaidOrder(const QString& text, TableLayout::DateOrder order)
{
    if (order == TableLayout::DateOrder::unsaid) return std::nullopt;
    static const QRegularExpression shape(u"^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})$"_s);
    const auto match = shape.match(halfWidth(text).trimmed());
    if (!match.hasMatch()) return std::nullopt;
    const int first = match.captured(1).toInt(), second = match.captured(2).toInt();
    const int year = match.captured(3).toInt() + (match.capturedLength(3) == 2 ? 2000 : 0);
    const bool dayFirst = order == TableLayout::DateOrder::dayFirst;
    const QDate day(year, dayFirst ? second : first, dayFirst ? first : second);
    return day.isValid() ? std::optional(CellRepair{Kind::dateOrder, day.toString(Qt::ISODate)}) : std::nullopt;
}

std::optional<CellRepair> asVerdict(const QString& text, const TableLayout& layout)
{
    const QString word = folded(text);
    const auto isOneOf = [&word](const QStringList& words) {
        return std::any_of(words.begin(), words.end(), [&](const QString& one) { return folded(one) == word; });
    };
    if (word.isEmpty()) return std::nullopt;
    if (isOneOf(layout.passWords)) return CellRepair{Kind::verdictWord, CellWords::all().of("verdictPass"_L1).front()};
    if (isOneOf(layout.failWords)) return CellRepair{Kind::verdictWord, CellWords::all().of("verdictFail"_L1).front()};
    return std::nullopt;
}

/// "1.23456789012345E+14" still holds every digit; "9.2E+17" does not.
std::optional<CellRepair> asWholeNumber(const TableCell& cell)
{
    static const QRegularExpression shape(u"^([0-9])(?:\\.([0-9]+))?[eE]\\+0*([0-9]{1,2})$"_s);
    const auto match = shape.match(halfWidth(cell.text).trimmed());
    if (!match.hasMatch() || match.captured(3).toInt() != match.capturedLength(2)) return std::nullopt;
    constexpr qsizetype keptDigits = 15;
    if (match.capturedLength(2) + 1 > keptDigits) return std::nullopt;
    return CellRepair{Kind::wholeNumber, match.captured(1) + match.captured(2)};
}

std::optional<CellRepair> inHalfWidth(const QString& text)
{
    const QString half = halfWidth(text);
    return half != text ? std::optional(CellRepair{Kind::halfWidth, half.trimmed()}) : std::nullopt;
}

} // namespace

std::optional<CellRepair> repairOf(const TableCell& cell, CellForm form, const TableLayout& layout, bool date1904)
{
    if (cell.text.isEmpty() || cell.has(TableCell::tooLarge)) return std::nullopt;
    std::optional<CellRepair> repair;
    switch (form) {
    case CellForm::text:
        return std::nullopt;
    case CellForm::code:
        repair = asWholeNumber(cell);
        break;
    case CellForm::date:
        repair = asSerialDate(cell, date1904);
        break;
    case CellForm::madeDate:
        if (cell.has(TableCell::isNumber)) repair = asSerialDate(cell, date1904);
        break;
    case CellForm::number:
        break;
    case CellForm::verdict:
        return asVerdict(cell.text, layout);
    }
    if (!repair && (form == CellForm::date || form == CellForm::madeDate))
        repair = inSaidOrder(cell.text, layout.dates);
    return repair ? repair : inHalfWidth(cell.text);
}

} // namespace qj
