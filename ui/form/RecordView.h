// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "form/FormLayout.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace qj {

/// A record to read: its filled fields in the groups of its form; references open their records.
class RecordView final : public QWidget
{
    Q_OBJECT

public:
    RecordView(FormContext& context, const RecordInfo& info, QWidget* parent = nullptr);
    void showRecord(const RecordData& data);
    /// Text of a field as it stands there; empty if it is not shown.
    QString textOf(const QString& field) const;

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);

private:
    QWidget* line(const Field& field, const Value& value);
    FormContext& m_context;
    const RecordInfo& m_info;
    FormLayout m_layout;
    QVBoxLayout* m_body;
};

} // namespace qj
