// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "papers/Document.h"

#include <QtCore/QCoreApplication>

namespace qj {

/// A table as a paper: A4, across where there are many columns; its heads are repeated on every page.
struct TablePaper
{
    Q_DECLARE_TR_FUNCTIONS(TablePaper)
public:
    QString title;
    QString below; ///< says below the title which rows these are
    QStringList heads;
    std::vector<double> widths; ///< proportions
    std::vector<bool> numbers;  ///< columns that stand at the right; may be shorter
    std::vector<QStringList> rows;
    QStringList after; ///< paragraphs below the table
    QString foot;      ///< at the left of the foot; at the right stands which page of how many

    papers::Document document() const;
};

} // namespace qj
