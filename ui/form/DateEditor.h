// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

class QLineEdit;

namespace qj {

/// A date as people type it: 2018-09-14, 2018.9.14, 2018/9/14, 2018年9月14日, 20180914; without the year the year of
/// today; "t" for today, "+3" and "-1" count from today. Leaving the box turns it into the ISO form. The button opens a
/// calendar, as do Alt+Down and F4.
class DateEditor final : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent = nullptr);
    Value value() const override;
    void setValue(const Value& value) override;
    std::optional<Error> typingProblem() const override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openCalendar();
    FormContext& m_context;
    QLineEdit* m_line;
};

/// Invalid when the text is no date.
QDate dateFromTyping(const QString& text, QDate today);

} // namespace qj
