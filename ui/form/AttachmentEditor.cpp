// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/AttachmentEditor.h"

#include "form/AttachmentBox.h"
#include "form/DraftCodec.h"

#include <tuple>

namespace qj {

using namespace Qt::StringLiterals;

AttachmentEditor::AttachmentEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_context(context),
      m_files(new AttachmentBox(context, u"%1-%2"_s.arg(QLatin1StringView(info.name), QLatin1StringView(field.name)),
                                label()))
{
    m_files->setSingle(field.kind == ValueKind::reference);
    hold(m_files);
    connect(m_files, &AttachmentBox::added, this, [this](const Uuid& id) {
        LocalStore* local = m_context.local();
        for (const Attachment& file : m_files->files())
            if (local && file.id == id) // without it a restored draft merely lacks the file
                std::ignore =
                    local->keepDraft(m_context.actor().officer,
                                     {RecordKind::attachment, id, true, DraftCodec::encode(dataOf(file)), {}});
        Q_EMIT edited();
    });
    connect(m_files, &AttachmentBox::removed, this, &FieldEditor::edited);
}

bool AttachmentEditor::isNew(const Uuid& id) const
{
    return !m_context.reader().find<Attachment>(id);
}

Value AttachmentEditor::value() const
{
    QList<Uuid> ids;
    for (const Attachment& file : m_files->files()) ids += file.id;
    if (field().kind == ValueKind::referenceList) return Value(ids);
    return ids.isEmpty() ? Value() : Value(ids.front());
}

void AttachmentEditor::setValue(const Value& value)
{
    QList<Uuid> ids = value.valueOr(QList<Uuid>());
    if (const auto* one = value.as<Uuid>(); one && !one->isNull()) ids = {*one};
    std::vector<Attachment> files;
    for (const Uuid& id : ids) {
        if (auto file = m_context.reader().find<Attachment>(id)) {
            files.push_back(std::move(*file));
            continue;
        }
        LocalStore* local = m_context.local();
        const auto kept = local ? local->draft(m_context.actor().officer, RecordKind::attachment, id) : std::nullopt;
        const auto data = kept ? DraftCodec::decode(Attachment::info, kept->values) : std::nullopt;
        if (!data) continue;
        files.push_back(data->as<Attachment>());
        files.back().id = id;
    }
    m_files->setFiles(std::move(files));
}

void AttachmentEditor::setReadOnly(bool readOnly)
{
    m_files->setReadOnly(readOnly);
}

QWidget* AttachmentEditor::box() const
{
    return m_files;
}

QList<Uuid> AttachmentEditor::addTo(CommitDraft& draft, const Uuid& owner) const
{
    QList<Uuid> added;
    for (Attachment file : m_files->files()) {
        if (!isNew(file.id)) continue;
        file.ownerKind = QLatin1StringView(info().name);
        file.ownerId = owner;
        file.officeId = m_context.actor().office;
        file.purpose = purposeOf(&field(), file.mime);
        added += draft.add(file);
    }
    return added;
}

void AttachmentEditor::forgetNew()
{
    LocalStore* local = m_context.local();
    for (const Attachment& file : m_files->files())
        if (local) local->dropDraft(m_context.actor().officer, RecordKind::attachment, file.id);
}

AttachmentPurpose purposeOf(const Field* field, const QString& mime)
{
    const QLatin1StringView name(field ? field->name : "");
    if (name == "file"_L1) return AttachmentPurpose::report;
    if (name == "replyFile"_L1) return AttachmentPurpose::reply;
    if (!name.isEmpty() && name != "photos"_L1) return AttachmentPurpose::proof;
    return mime.startsWith(u"image/"_s) ? AttachmentPurpose::photo : AttachmentPurpose::other;
}

} // namespace qj
