// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ConflictsCard.h"

#include "base/Text.h"
#include "exchange/Confirm.h"
#include "exchange/ConflictDialog.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Theme.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace qj {

using namespace Qt::StringLiterals;

ConflictsCard::ConflictsCard(FormContext& context, QWidget* parent)
    : TableCard(context.theme(), u"exchangeConflicts"_s, tr("Written differently on two sides"),
                {tr("Record"), tr("Field"), tr("Values")}, parent),
      m_context(context), m_decide(addButton(u"exchangeDecide"_s, tr("Decide…"), Icon::check)),
      m_all(addButton(u"exchangeTakeAllFrom"_s, tr("Take all from…"), Icon::importFile)),
      m_open(addButton(u"exchangeOpenConflict"_s, tr("Open the record"), Icon::search))
{
    empty().set(Icon::check, tr("Both sides agree."));
    m_all->setToolTip(tr("Every open conflict is decided for what one computer wrote: one step, to be undone as one."));
    connect(&table(), &QTableView::activated, this, &ConflictsCard::decide);
    connect(m_decide, &QPushButton::clicked, this, &ConflictsCard::decide);
    connect(m_all, &QPushButton::clicked, this, &ConflictsCard::askAll);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const OpenConflict* conflict = chosenConflict()) Q_EMIT openWanted(conflict->kind, conflict->record);
    });
    const auto follow = [this] {
        m_decide->setEnabled(chosenConflict());
        m_open->setEnabled(chosenConflict());
    };
    connect(this, &TableCard::chosenChanged, this, follow);
    follow();
    hide();
}

const OpenConflict* ConflictsCard::chosenConflict() const
{
    const std::size_t at = chosen().toULongLong();
    return at > 0 && at <= m_conflicts.size() ? &m_conflicts[at - 1] : nullptr;
}

void ConflictsCard::refresh()
{
    m_conflicts = ConflictDesk(m_context.desk()).open();
    std::vector<Row> rows;
    for (const OpenConflict& conflict : m_conflicts)
        rows.push_back(rowOf(conflict, QByteArray::number(qulonglong(rows.size() + 1))));
    setRows(rows);
    setVisible(!rows.empty());
}

TableCard::Row ConflictsCard::rowOf(const OpenConflict& open, const QByteArray& key) const
{
    const RecordInfo* info = m_context.schema().find(open.kind);
    const Field* field = info ? fieldOf(*info, open.field) : nullptr;
    QStringList values;
    const Conflict conflict = ConflictDesk(m_context.desk()).read(open);
    for (const ConflictSide& side : conflict.sides)
        values += tr("%1 (%2, %3, %4)")
                      .arg(field ? m_context.shown(*info, *field, side.value) : QString(), m_context.titleOf(side.by),
                           toText(side.at), ExchangeWords(m_context).device(side.device));
    const QString title = m_context.titleOf(open.record);
    return {key,
            {{info ? tr("%1 %2").arg(translated(info->context, info->label), title) : title, {}},
             {field ? translated(field->number < 10 ? "Record" : info->context, field->label) : QString(), {}},
             {values.join(tr(" or ")), {}}}};
}

void ConflictsCard::decide()
{
    const OpenConflict* conflict = chosenConflict();
    if (!conflict || !m_context.schema().find(conflict->kind)) return;
    ConflictDialog dialog(m_context, *conflict, this);
    if (dialog.exec() != QDialog::Accepted) return;
    Q_EMIT said(static_cast<int>(Tone::success), tr("Decided. The other offices get it with the next package."));
    Q_EMIT changed();
}

void ConflictsCard::askAll()
{
    QMap<QByteArray, int> devices;
    for (const OpenConflict& open : m_conflicts) {
        QSet<QByteArray> sides;
        for (const ConflictSide& side : ConflictDesk(m_context.desk()).read(open).sides) sides += side.device;
        for (const QByteArray& device : std::as_const(sides)) ++devices[device];
    }
    QMenu menu(this);
    for (auto it = devices.cbegin(); it != devices.cend(); ++it) {
        const QByteArray device = it.key();
        const QString text =
            tr("%1 (%n conflict(s))", nullptr, it.value()).arg(ExchangeWords(m_context).device(device));
        connect(menu.addAction(text), &QAction::triggered, this, [this, device] { takeAllFrom(device); });
    }
    menu.exec(m_all->mapToGlobal(QPoint(0, m_all->height())));
}

void ConflictsCard::takeAllFrom(const QByteArray& device)
{
    const QString name = ExchangeWords(m_context).device(device);
    if (!confirmed(this, u"exchangeTakeAll"_s, tr("Take all values from %1?").arg(name),
                   tr("Every open conflict in which this computer stands on one side is decided for its value. This "
                      "can be undone as one step."),
                   tr("Take all")))
        return;
    const auto done = ConflictDesk(m_context.desk()).takeAllFrom(device, m_context.actor());
    Q_EMIT said(static_cast<int>(done ? Tone::success : Tone::danger),
                done ? tr("%n conflict(s) decided.", nullptr, int(*done)) : errorText(done.error()));
    Q_EMIT changed();
}

} // namespace qj
