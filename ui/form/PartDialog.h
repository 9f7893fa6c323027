// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

namespace qj {

class RecordPane;

/// A part of another record, whole: its fields, its acts, its history. For kinds without a page of their own.
class PartDialog final : public QDialog
{
    Q_OBJECT

public:
    PartDialog(FormContext& context, const RecordInfo& info, const Uuid& id, QWidget* parent = nullptr);
    RecordPane* pane() const { return m_pane; }

private:
    RecordPane* m_pane;
};

} // namespace qj
