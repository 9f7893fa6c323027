// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LedgerCard.h"

#include "exchange/Confirm.h"
#include "print/ErrorText.h"
#include "shell/EmptyState.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtWidgets/QPushButton>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

LedgerCard::LedgerCard(FormContext& context, QWidget* parent)
    : TableCard(context.theme(), u"exchangeLedger"_s, tr("Packages"),
                {tr("Made at"), tr("Direction"), tr("Other office"), tr("State"), tr("Changes"), tr("File")}, parent),
      m_context(context), m_undo(addButton(u"exchangeUndo"_s, tr("Take it back…"), Icon::undo))
{
    m_undo->setToolTip(tr("Takes back what a package brought, as long as nothing later builds on it."));
    empty().set(Icon::package, tr("No package has been written or received yet."),
                tr("What you write for other offices and what you take in from them is listed here for good."));
    connect(m_undo, &QPushButton::clicked, this, &LedgerCard::undo);
    connect(this, &TableCard::chosenChanged, this, [this] {
        const PackageEntry* entry = chosenEntry();
        m_undo->setEnabled(entry && !entry->written && entry->state == PackageState::done &&
                           !entry->note.taken.empty());
    });
    refresh();
}

void LedgerCard::refresh()
{
    m_entries = PackageDesk(m_context.journal()).packages();
    std::reverse(m_entries.begin(), m_entries.end());
    std::vector<Row> rows;
    for (const PackageEntry& entry : m_entries) rows.push_back(rowOf(entry));
    setRows(rows);
}

TableCard::Row LedgerCard::rowOf(const PackageEntry& entry) const
{
    qint64 changes = 0;
    if (entry.written)
        for (const StreamRange& range : entry.note.ranges) changes += qint64(range.to - range.from) + 1;
    for (const PackageNote::Rows& rows : entry.note.taken) changes += rows.to - rows.from + 1;
    const ExchangeLine state = ExchangeWords::state(entry);
    return {entry.id,
            {{toText(Instant{entry.note.at}), {}},
             {entry.written ? tr("Written") : tr("Received"), {}},
             {ExchangeWords(m_context).shortOffice(entry.note.office), {}},
             {state.text, state.tone},
             {changes, {}},
             {entry.note.file, {}}}};
}

const PackageEntry* LedgerCard::chosenEntry() const
{
    const QByteArray key = chosen();
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&key](const PackageEntry& e) { return e.id == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

void LedgerCard::undo()
{
    const PackageEntry* entry = chosenEntry();
    if (!entry) return;
    const QByteArray id = entry->id; // the list may be read anew while the question stands
    const QString what =
        tr("the package of %1, made at %2")
            .arg(ExchangeWords(m_context).shortOffice(entry->note.office), toText(Instant{entry->note.at}));
    if (!confirmed(this, u"exchangeUndo"_s, tr("Take back %1?").arg(what),
                   tr("The records return to what they were before. The history keeps what the package brought, and "
                      "the sender reads in the next package that it was taken back."),
                   tr("Take it back")))
        return;
    const auto done = ProgressDialog(theme(), tr("Taking the package back"), this).run([&](Work&) {
        return PackageDesk(m_context.journal()).undoPackage(id, m_context.actor());
    });
    Q_EMIT said(static_cast<int>(done ? Tone::success : Tone::danger),
                done ? tr("Taken back – %1").arg(what) : errorText(done.error()));
    Q_EMIT changed();
}

} // namespace qj
