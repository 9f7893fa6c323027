// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AuditTableModel.h"

#include "base/Text.h"
#include "exchange/ExchangeWords.h"
#include "form/ActWords.h"
#include "shell/StateChip.h"

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t recordsNamed = 3;
}

AuditTableModel::AuditTableModel(FormContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
    m_onward.setSingleShot(true);
    m_onward.setInterval(0);
    connect(&m_onward, &QTimer::timeout, this, &AuditTableModel::readOn);
}

QStringList AuditTableModel::headings()
{
    return {tr("When"),   tr("Who"),       tr("Computer"), tr("Act"),      tr("Records"),
            tr("Reason"), tr("Signature"), tr("Effect"),   tr("Came with")};
}

void AuditTableModel::setFilter(const AuditFilter& filter)
{
    beginResetModel();
    m_filter = filter;
    m_queries = std::make_unique<AuditQueries>(m_context.journal());
    m_sources.clear();
    for (const PackageEntry& entry : PackageDesk(m_context.journal()).packages())
        if (!entry.written)
            m_sources.insert(entry.id, tr("package of %1, %2")
                                           .arg(ExchangeWords(m_context).shortOffice(entry.note.office),
                                                toText(Instant{entry.note.at})));
    m_rows.clear();
    m_next = -1; // not begun
    m_wanted = pageRows;
    endResetModel();
    readOn();
}

void AuditTableModel::readOn()
{
    AuditQueries::Piece piece = m_queries->read(m_filter, qMax<qint64>(0, m_next), m_wanted);
    m_next = piece.next;
    m_wanted -= int(piece.rows.size());
    if (!piece.rows.empty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + piece.rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(piece.rows.begin()),
                      std::make_move_iterator(piece.rows.end()));
        endInsertRows();
    }
    if (m_wanted > 0 && m_next > 0) m_onward.start(); // the window stays alive while a filter looks for more
    Q_EMIT grew();
}

bool AuditTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next > 0 && !m_onward.isActive();
}

void AuditTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) return;
    m_wanted = pageRows;
    readOn();
}

int AuditTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuditTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return headings().value(section);
}

QVariant AuditTableModel::data(const QModelIndex& index, int role) const
{
    const AuditRow& row = rowAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(row, index.column());
    if (role == toneRole)
        if (const auto tone = toneOf(row, index.column())) return static_cast<int>(*tone);
    return {};
}

QString AuditTableModel::recordsText(const AuditRow& row) const
{
    QStringList texts;
    for (std::size_t i = 0; i < qMin(recordsNamed, row.records.size()); ++i) {
        const RecordInfo* info = m_context.schema().find(static_cast<RecordKind>(row.records[i].kind));
        const QString kind = info ? translated(info->context, info->label) : tr("record of a newer version");
        texts += (kind + u' ' + m_context.titleOf(row.records[i].uuid)).trimmed();
    }
    const QString all = texts.join(listComma);
    return row.records.size() > recordsNamed ? tr("%1 and others, %2 together").arg(all).arg(row.records.size()) : all;
}

QString AuditTableModel::text(const AuditRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case at:
        return toText(row.at);
    case by:
        return m_context.titleOf(row.by);
    case device:
        return ExchangeWords(m_context).device(row.device);
    case act: {
        const RecordInfo* info =
            row.records.empty() ? nullptr : m_context.schema().find(static_cast<RecordKind>(row.records[0].kind));
        return info ? actLabel(*info, row.act) : row.act;
    }
    case records:
        return recordsText(row);
    case reason:
        return row.act == u"undo"_s ? QString() : row.reason; // of an undo it is a number that nobody reads
    case signature:
        return ExchangeWords::signature(row.signature).text;
    case effect:
        return row.withheld.isEmpty() ? tr("In effect")
                                      : tr("Without effect: %1").arg(ExchangeWords::withheldText(row.withheld));
    case source:
        return !row.package.isEmpty()                       ? m_sources.value(row.package)
               : row.device == m_context.journal().device() ? tr("written here")
                                                            : tr("not known any more");
    case columns:
        break;
    }
    return {};
}

std::optional<Tone> AuditTableModel::toneOf(const AuditRow& row, int column) const
{
    if (column == signature && row.signature != Signature::none) return ExchangeWords::signature(row.signature).tone;
    if (column == effect && !row.withheld.isEmpty()) return Tone::danger;
    return std::nullopt;
}

} // namespace qj
