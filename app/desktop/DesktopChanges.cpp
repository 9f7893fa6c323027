// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does after a change: takes it back, and lets open dates follow the law.
#include "Desktop.h"

#include "base/Text.h"
#include "directory/MovedDatesDialog.h"
#include "form/ActWords.h"
#include "print/ErrorText.h"
#include "shell/MessageStack.h"

namespace qj {

using namespace Qt::StringLiterals;

QString Desktop::whatWas(const Commit& commit) const
{
    if (commit.act == u"import"_s && !commit.batch.isEmpty()) return tr("the import of a file");
    for (const EntityRef& entity : commit.entities) {
        const RecordInfo* info = m_context.schema().find(static_cast<RecordKind>(entity.kind));
        if (!info) continue;
        const QString title = m_context.titleOf(entity.uuid);
        return tr("%1 %2: %3").arg(translated(info->context, info->label), title, actLabel(*info, commit.act));
    }
    return commit.act;
}

void Desktop::undo()
{
    const auto last = m_place.journal().lastUndoable();
    const auto commit = last ? m_place.journal().readCommit(*last) : std::nullopt;
    if (!commit)
        return say(static_cast<int>(Tone::info), errorText({ErrorCode::nothingToUndo, {}, {}, {}, {}, {}, {}}));
    const QString what = whatWas(*commit); // before: an undone addition has no title any more
    const auto done = m_place.undo(*last, m_context.actor());
    if (done)
        say(static_cast<int>(Tone::success), tr("Taken back – %1").arg(what));
    else
        say(static_cast<int>(Tone::danger),
            tr("This cannot be taken back – %1\n%2").arg(what, errorText(done.error())));
}

/// A calendar or a value of a rule changed here, came with a package or was taken back: open dates follow it.
void Desktop::followLaw()
{
    const auto moved = m_place.followLaw();
    if (!moved) return say(static_cast<int>(Tone::danger), errorText(moved.error()));
    if (moved->empty()) return;
    const QString text = tr("%n open date(s) moved with the calendar or the rules.", nullptr, int(moved->size()));
    m_window->messages().show(Tone::info, text, tr("Show"), [this, text, all = *moved] {
        MovedDatesDialog(m_context, text, all, {}, m_window.get()).exec();
    });
}

} // namespace qj
