// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QTreeWidget>

namespace qj {

/// Who changed what and when, oldest last: of a whole record or of one box.
class HistoryTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit HistoryTree(FormContext& context, QWidget* parent = nullptr);
    void showRecord(const RecordInfo& info, const Uuid& id, quint16 field = 0);

private:
    FormContext& m_context;
};

class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(FormContext& context, const RecordInfo& info, const Uuid& id, quint16 field,
                  QWidget* parent = nullptr);
};

} // namespace qj
