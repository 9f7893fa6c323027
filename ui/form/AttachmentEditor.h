// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "directory/Attachment.h"
#include "form/FieldEditor.h"

namespace qj {

class AttachmentBox;

/// Files of a record. A file that was added has its bytes in the store and its description beside the form's draft; its
/// record is written with the owner's.
class AttachmentEditor final : public FieldEditor
{
    Q_OBJECT

public:
    AttachmentEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent = nullptr);

    Value value() const override;
    void setValue(const Value& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* box() const override;
    AttachmentBox* files() const { return m_files; }
    /// Adds the records of new files to the owner's save; their identities.
    QList<Uuid> addTo(CommitDraft& draft, const Uuid& owner) const;
    /// After the save, or when it was given up: new files are no draft any more.
    void forgetNew();

private:
    bool isNew(const Uuid& id) const;
    FormContext& m_context;
    AttachmentBox* m_files;
};

/// What a file in this field, or of this type, is most likely for.
AttachmentPurpose purposeOf(const Field* field, const QString& mime);

} // namespace qj
