// SPDX-License-Identifier: GPL-3.0-or-later
// How steps of a checklist are ticked and verified: by keys, and by files dropped on them.
#include "disposal/CaseChecklist.h"

#include "form/ActBar.h"
#include "form/ActDialog.h"
#include "form/ActWords.h"
#include "form/AttachmentBox.h"
#include "form/FileIntake.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QScrollArea>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QMimeData* data)
{
    QStringList files;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl& url : urls)
        if (url.isLocalFile()) files += url.toLocalFile();
    return files;
}

} // namespace

bool CaseChecklist::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (pressed(key->key(), key->modifiers())) return true;
    }
    if (watched == m_table->viewport() && dragged(event)) return true;
    if (m_scroll && watched == m_scroll->viewport() && event->type() == QEvent::Resize) arrange();
    return PartPane::eventFilter(watched, event);
}

bool CaseChecklist::pressed(int key, Qt::KeyboardModifiers modifiers)
{
    const Uuid step = stepAt(m_table->currentIndex().row());
    if (step.isNull() || (modifiers & ~Qt::KeypadModifier)) return false;
    if (key == Qt::Key_Space)
        tickAtOnce(step);
    else if (key == Qt::Key_V)
        verify(step);
    else
        return false;
    return true;
}

bool CaseChecklist::dragged(QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList files = filesOf(drop->mimeData());
    if (files.isEmpty()) return false;
    const QModelIndex under = m_table->indexAt(drop->position().toPoint());
    const QModelIndex row = under.isValid() ? under : m_table->currentIndex();
    if (!row.isValid()) return false;
    m_table->setCurrentIndex(row.siblingAtColumn(step)); // where it would go is seen
    drop->acceptProposedAction();
    // The dialog must not open within the drop: the other program waits for its end.
    if (event->type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, id = stepAt(row.row()), files] { tick(id, files); }, Qt::QueuedConnection);
    return true;
}

std::optional<ActOffer> CaseChecklist::offerOf(const Uuid& step, const QString& act) const
{
    for (ActOffer& offer : context().desk().acts(DisposalStep::info, step, context().actor()))
        if (offer.act == act) return std::move(offer);
    return std::nullopt;
}

bool CaseChecklist::tick(const Uuid& step, const QStringList& files)
{
    const auto found = context().reader().find<DisposalStep>(step);
    if (!found) return false;
    const auto offer = offerOf(step, u"done"_s);
    if (!offer) {
        if (!files.isEmpty()) return addEvidence(step, files);
        openPart(step);
        return false;
    }
    if (!offer->allowed && !ActDialog::needsOf(DisposalStep::info, *offer)) {
        Q_EMIT refused(whyNot(*offer));
        return false;
    }
    ActDialog dialog(context(), DisposalStep::info, step, *offer, this);
    for (const QString& file : files) dialog.files()->addFile(file);
    if (dialog.exec() != QDialog::Accepted) return false;
    Q_EMIT actDone(tr("%1: %2").arg(context().titleOf(step), actLabel(DisposalStep::info, offer->act)),
                   dialog.receipt());
    return true;
}

bool CaseChecklist::tickAtOnce(const Uuid& step)
{
    const auto offer = offerOf(step, u"done"_s);
    return offer && offer->allowed ? actAtOnce(step, offer->act) : tick(step);
}

bool CaseChecklist::verify(const Uuid& step)
{
    const auto offer = offerOf(step, u"verified"_s);
    if (offer && offer->allowed) return actAtOnce(step, offer->act);
    Q_EMIT refused(offer ? whyNot(*offer) : tr("Only a step that is done is verified."));
    return false;
}

bool CaseChecklist::actAtOnce(const Uuid& step, const QString& act)
{
    ActInput input;
    input.date = context().place().today();
    const auto done = context().desk().act(DisposalStep::info, step, act, input, context().actor());
    if (done)
        Q_EMIT actDone(tr("%1: %2").arg(context().titleOf(step), actLabel(DisposalStep::info, act)), *done);
    else
        Q_EMIT refused(errorText(done.error()));
    return done.has_value();
}

/// Of a step that is done: the files join its evidence, what was said of it stays.
bool CaseChecklist::addEvidence(const Uuid& step, const QStringList& files)
{
    const auto found = context().reader().find<DisposalStep>(step);
    const Actor& actor = context().actor();
    CommitDraft draft(context().place().clock(), actor.officer, u"edit"_s);
    QList<Uuid> evidence = found->evidence;
    for (const QString& path : files) {
        auto file = FileIntake(context(), this).take(path);
        if (!file) {
            Q_EMIT refused(errorText(file.error()));
            return false;
        }
        file->ownerKind = QLatin1StringView(DisposalStep::info.name);
        file->ownerId = step;
        file->officeId = actor.office;
        file->purpose = AttachmentPurpose::proof;
        draft.add(*file);
        evidence += file->id;
    }
    const quint16 number = DisposalStep::info.find(u"evidence")->number;
    auto kept = context().desk().set(draft, DisposalStep::info, step, {{number, toValue(evidence)}}, actor);
    const auto saved = kept ? context().journal().commit(draft) : Result<Receipt>(fail(kept.error()));
    if (saved)
        Q_EMIT actDone(
            tr("%n file(s) added to %1", nullptr, static_cast<int>(files.size())).arg(context().titleOf(step)), *saved);
    else
        Q_EMIT refused(errorText(saved.error()));
    return saved.has_value();
}

} // namespace qj
