// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/AttachmentPane.h"

#include "form/ActDialog.h"
#include "form/ActWords.h"
#include "form/AttachmentBox.h"
#include "form/AttachmentEditor.h"
#include "print/ErrorText.h"
#include "shell/Theme.h"

#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

AttachmentPane::AttachmentPane(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent), m_files(new AttachmentBox(context, u"recordFiles"_s, title()))
{
    const int edge = context.theme().px(16);
    place()->setContentsMargins(edge, edge, edge, edge);
    place()->addWidget(m_files);
    place()->addStretch(1);
    takeFootAway();
    m_files->setScansPass(true);
    connect(m_files, &AttachmentBox::added, this, &AttachmentPane::save);
    connect(m_files, &AttachmentBox::removed, this, &AttachmentPane::declareVoid);
}

PartPane* AttachmentPane::make(FormContext& context, const Related& related)
{
    return new AttachmentPane(context, related);
}

void AttachmentPane::load()
{
    std::vector<Attachment> files;
    for (Attachment& file : context().reader().children<Attachment>("ownerId", owner()))
        if (!file.voided) files.push_back(std::move(file));
    m_files->setFiles(std::move(files));
}

void AttachmentPane::addOne()
{
    m_files->choose();
}

void AttachmentPane::save(const Uuid& id)
{
    const RecordInfo* info = context().schema().find(context().reader().kindOf(owner()));
    CommitDraft draft(context().place().clock(), context().actor().officer, u"add"_s);
    for (Attachment file : m_files->files())
        if (info && file.id == id) {
            file.ownerKind = QLatin1StringView(info->name);
            file.ownerId = owner();
            file.officeId = context().actor().office;
            file.purpose = purposeOf(nullptr, file.mime);
            draft.add(file);
        }
    if (const auto done = context().journal().commit(draft); !done)
        Q_EMIT refused(errorText(done.error()));
    else
        Q_EMIT saved(context().titleOf(id));
    load();
}

void AttachmentPane::declareVoid(const Uuid& id)
{
    const QString act = u"void"_s;
    ActDialog dialog(context(), Attachment::info, id, {act, nullptr, true, {}}, this);
    if (dialog.exec() == QDialog::Accepted) Q_EMIT actDone(actLabel(Attachment::info, act), dialog.receipt());
    load();
}

} // namespace qj
