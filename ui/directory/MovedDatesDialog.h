// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "analysis/MovedDates.h"
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

namespace qj {

class DataTable;

/// The open dates that a calendar pack or a value of a rule moves: before it takes effect, to decide, and after, to
/// know (R-CNT-DATA).
class MovedDatesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `question`: the button that goes on; empty to show only.
    MovedDatesDialog(FormContext& context, const QString& title, const std::vector<MovedDate>& moved,
                     const QString& question = {}, QWidget* parent = nullptr);
    DataTable* table() const { return m_table; }

private:
    DataTable* m_table;
};

} // namespace qj
