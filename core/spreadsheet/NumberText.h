// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Numbers and dates of spreadsheet cells as text, the way their number format shows them. Digits are never rounded
// away; a format may only add what a reader sees (0.1 in a cell of two decimals is "0.10", 7 in a cell "000" is "007").
#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace qj {

struct NumberText
{
    QString text;
    bool lostDigits = false; ///< more digits than the file format keeps: a code that was typed as a number
};

/// The number as written, without exponent and without the dust of binary fractions (3.1499999999999999 is "3.15").
NumberText numberText(const QString& raw);

/// What a number format code means for us.
struct NumberFormat
{
    enum class Kind : quint8 { general, decimals, digits, percent, date, dateTime, month, year, time };
    Kind kind = Kind::general;
    int places = 0; ///< decimals of decimals and percent; width of digits

    static NumberFormat ofCode(QStringView code);
    /// Formats a file does not spell out, those of Chinese Excel included (27-36, 50-58).
    static NumberFormat builtIn(int id);
    bool isDate() const { return kind >= Kind::date; }
};

/// The cell as text; dates in ISO form ("2018-04-10", "2018-04", "2018-04-10 09:30:00", "09:30:00").
NumberText formatted(const QString& raw, const NumberFormat& format, bool date1904);

} // namespace qj
