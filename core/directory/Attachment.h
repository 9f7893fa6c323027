// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A file that belongs to a record. The bytes lie in the store's folder under their SHA-256; the record always travels,
// the bytes may follow later. Whether the file is there is computed, not recorded.
#include "record/Record.h"

namespace qj {

enum class AttachmentPurpose : quint16 { none, form, report, photo, receipt, reply, proof, other };
inline constexpr EnumEntry attachmentPurposeCodes[] = {
    {1, "form", QT_TRANSLATE_NOOP("Attachment", "Form")},   {2, "report", QT_TRANSLATE_NOOP("Attachment", "Report")},
    {3, "photo", QT_TRANSLATE_NOOP("Attachment", "Photo")}, {4, "receipt", QT_TRANSLATE_NOOP("Attachment", "Receipt")},
    {5, "reply", QT_TRANSLATE_NOOP("Attachment", "Reply")}, {6, "proof", QT_TRANSLATE_NOOP("Attachment", "Proof")},
    {7, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(AttachmentPurpose)
{
    return attachmentPurposeCodes;
}

struct Attachment : Record
{
    QString ownerKind; ///< RecordInfo::name of the owner
    Uuid ownerId;
    AttachmentPurpose purpose = AttachmentPurpose::none;
    QString fileName;
    QString mime;
    Int size;
    QString sha256; ///< lower-case hexadecimal
    Instant takenAt;
    QString takenBy;
    Flag private_ = true;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field attachmentFields[] = {
    field<&Attachment::ownerKind>(10, "ownerKind", QT_TRANSLATE_NOOP("Attachment", "Kind of owner")).must(),
    field<&Attachment::ownerId>(11, "ownerId", QT_TRANSLATE_NOOP("Attachment", "Owner")).must().index(),
    field<&Attachment::purpose>(12, "purpose", QT_TRANSLATE_NOOP("Attachment", "Purpose")).must().list(),
    field<&Attachment::fileName>(13, "fileName", QT_TRANSLATE_NOOP("Attachment", "File name"))
        .autofill()
        .search()
        .list()
        .index(),
    field<&Attachment::mime>(14, "mime", QT_TRANSLATE_NOOP("Attachment", "Type")).autofill(),
    field<&Attachment::size>(15, "size", QT_TRANSLATE_NOOP("Attachment", "Size")).autofill().list(),
    field<&Attachment::sha256>(16, "sha256", QT_TRANSLATE_NOOP("Attachment", "Digest")).autofill().index(),
    field<&Attachment::takenAt>(17, "takenAt", QT_TRANSLATE_NOOP("Attachment", "Taken at")).list(),
    field<&Attachment::takenBy>(18, "takenBy", QT_TRANSLATE_NOOP("Attachment", "Taken by")).list(),
    field<&Attachment::private_>(19, "private", QT_TRANSLATE_NOOP("Attachment", "Not for publication")).must().list(),
    field<&Attachment::remark>(20, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo Attachment::info{
    .kind = RecordKind::attachment,
    .name = "attachment",
    .context = "Attachment",
    .label = QT_TRANSLATE_NOOP("Attachment", "Attachment"),
    .fields = attachmentFields,
    .scope = Scope::owner,
    .scopeField = 11,
    .titleField = 13,
};

} // namespace qj
