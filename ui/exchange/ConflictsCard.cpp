// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ConflictsCard.h"

#include "base/Text.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Theme.h"

namespace qj {

using namespace Qt::StringLiterals;

ConflictsCard::ConflictsCard(FormContext& context, QWidget* parent)
    : TableCard(context.theme(), u"exchangeConflicts"_s, tr("Written differently on two sides"),
                {tr("Record"), tr("Field"), tr("Values")}, parent),
      m_context(context)
{
    empty().set(Icon::check, tr("Both sides agree."));
    connect(&table(), &QTableView::activated, this, [this] {
        const std::size_t at = chosen().toULongLong();
        if (at > 0 && at <= m_conflicts.size()) Q_EMIT openWanted(m_conflicts[at - 1].kind, m_conflicts[at - 1].record);
    });
    hide();
}

void ConflictsCard::refresh()
{
    m_conflicts = PackageDesk(m_context.journal()).conflicts();
    std::vector<Row> rows;
    for (const OpenConflict& conflict : m_conflicts)
        rows.push_back(rowOf(conflict, QByteArray::number(qulonglong(rows.size() + 1))));
    setRows(rows);
    setVisible(!rows.empty());
}

TableCard::Row ConflictsCard::rowOf(const OpenConflict& conflict, const QByteArray& key) const
{
    const Reader& reader = m_context.reader();
    const RecordInfo* info = m_context.schema().find(conflict.kind);
    const Field* field = info ? fieldOf(*info, conflict.field) : nullptr;
    QStringList values;
    const EntityDoc doc = reader.docOf(conflict.record);
    if (const Register* reg = doc.find(conflict.field); reg && field)
        for (const Head& head : reg->heads) {
            const Value value = Value::decoded(head.kind, head.value).value_or(Value());
            const QString shown = m_context.shown(*info, *field, value);
            Query query = reader.query("SELECT id FROM commits WHERE cid=?");
            const auto commit =
                query.bind(head.cid).next() ? m_context.journal().readCommit(query.blob(0)) : std::nullopt;
            values += commit ? tr("%1 (%2, %3, %4)")
                                   .arg(shown, m_context.titleOf(commit->user), toText(Instant{commit->at}),
                                        ExchangeWords(m_context).device(commit->device))
                             : shown;
        }
    const QString title = m_context.titleOf(conflict.record);
    return {key,
            {{info ? tr("%1 %2").arg(translated(info->context, info->label), title) : title, {}},
             {field ? translated(info->context, field->label) : QString(), {}},
             {values.join(tr(" or ")), {}}}};
}

} // namespace qj
