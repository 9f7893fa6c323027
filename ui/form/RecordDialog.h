// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

namespace qj {

class RecordForm;

/// A form in a window of its own, for a record that another form needs: a trader who is not in the register yet.
class RecordDialog final : public QDialog
{
    Q_OBJECT

public:
    RecordDialog(FormContext& context, const RecordInfo& info, QWidget* parent = nullptr);

    /// A new record; `text` is what was looked for in vain and goes to the title field (digits and letters to a code).
    void startWith(const QString& text);
    /// A new record with what is known beforehand; `resume`: with the draft that was left behind, if any.
    void startWith(const RecordData& preset, bool resume = false);
    /// `step`: state whose needs are to be filled, if any.
    bool edit(const Uuid& id, const QString& step = {});
    RecordForm* form() const { return m_form; }
    Uuid recordId() const { return m_id; }
    void reject() override;

private:
    const RecordInfo& m_info;
    FormContext& m_context;
    RecordForm* m_form;
    Uuid m_id;
};

/// What the desk fills for a new record of the kind anyway, plus today's date and the officer where a form needs them:
/// the defaults of the record's own struct and of the office.
RecordData freshRecord(const FormContext& context, const RecordInfo& info);

} // namespace qj
