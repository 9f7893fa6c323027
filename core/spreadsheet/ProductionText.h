// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// R-IMP-DATE: date and batch stand in one cell in some forty shapes; the text is kept and read beside it.
//
// The cell is a date, a batch, or both in either order with / or a blank between them. A date is told by its shape:
// 2018-04-10 2018/4/10 2018.04.10 18/04/10 20180410 20180410.0 180410/ 2018年4月10日 15/06/2018, month only 2018-04
// and 2018年4月. Six or eight bare digits are a date only where the date stands (in front); behind the stroke they are
// the batch. A date tagged as a use-by date (限用日期) is no production date; a date after `notAfter` cannot be one.
// What is ambiguous (04/05/2018, 201104) stays text: a wrong date is worse than none.
#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>

namespace qj {

struct ProductionText
{
    enum class Precision { none, year, month, day };
    enum class Doubt { none, impossible, future, ambiguous, several };

    QString original;
    std::optional<QDate> date; ///< only with the day
    Precision precision = Precision::none;
    QString period; ///< "2018-04" or "2018" where the day is not known
    QString batchNo;
    QString barcode;
    std::optional<QDate> useBy;
    Doubt doubt = Doubt::none; ///< why a text that looks like a date gave none

    bool isParsed() const
    {
        return precision != Precision::none || !batchNo.isEmpty() || !barcode.isEmpty() || useBy.has_value();
    }
};

/// `notAfter`: day of the list or of the import; null: no check.
ProductionText productionTextOf(const QString& text, QDate notAfter = {});

/// A cell that is nothing but one date (sampling date, report date); nothing if it is no such.
struct PlainDate
{
    std::optional<QDate> date;
    bool impossible = false; ///< the shape of a date, but no such day
};
PlainDate plainDateOf(const QString& text);

} // namespace qj
