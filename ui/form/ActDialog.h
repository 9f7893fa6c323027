// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FieldEditor.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace qj {

class AttachmentBox;
class FlowLayout;
class ProblemList;

/// One act of a record: day, reason, evidence, and the fields that the act needs and that are still empty. What stands
/// against it is listed and gone through again while the boxes are filled.
class ActDialog final : public QDialog
{
    Q_OBJECT

public:
    ActDialog(FormContext& context, const RecordInfo& info, const Uuid& id, const ActOffer& offer,
              QWidget* parent = nullptr);

    FieldEditor* editor(QStringView field) const;
    ActInput input() const;
    const Receipt& receipt() const { return m_receipt; }
    void accept() override;

    AttachmentBox* files() const { return m_files; }
    /// Asks for evidence: numbers of papers, or files.
    static bool takesEvidence(const RecordInfo& info, const ActOffer& offer);

    /// Boxes that an act still needs. Nothing if filling boxes does not help: the person may not do it, or something
    /// else stands against it alone.
    struct Needs
    {
        std::vector<const Field*> fields;
        bool more = false; ///< something that no box of the record answers
    };
    static std::optional<Needs> needsOf(const RecordInfo& info, const ActOffer& offer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void addFields(const std::vector<const Field*>& fields, FlowLayout* into);
    void buildLines(bool evidence, bool mustProve);
    void check();
    Result<Receipt> carryOut();
    FormContext& m_context;
    const RecordInfo& m_info;
    Uuid m_id;
    QString m_act;
    quint8 m_marks;
    std::vector<FieldEditor*> m_editors;
    QLineEdit* m_date;
    QLineEdit* m_evidence = nullptr;
    AttachmentBox* m_files = nullptr;
    QPlainTextEdit* m_reason;
    QWidget* m_content = nullptr; ///< all boxes
    QScrollArea* m_scroll = nullptr;
    ProblemList* m_problems;
    QPushButton* m_do;
    Receipt m_receipt;
};

} // namespace qj
