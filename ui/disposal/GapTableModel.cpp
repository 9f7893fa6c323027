// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/GapTableModel.h"

#include "base/Text.h"
#include "shell/StateChip.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

QString gapLabel(GapKind kind)
{
    switch (kind) {
    case GapKind::noCase:
        return QCoreApplication::translate("qj::GapTableModel", "No case");
    case GapKind::overdue:
        return QCoreApplication::translate("qj::GapTableModel", "Overdue");
    case GapKind::missing:
        return QCoreApplication::translate("qj::GapTableModel", "Steps missing");
    case GapKind::notFiled:
        return QCoreApplication::translate("qj::GapTableModel", "Filing not decided");
    }
    return {};
}

GapTableModel::GapTableModel(FormContext& context, QObject* parent) : QAbstractTableModel(parent), m_context(context) {}

int GapTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_gaps.size());
}

int GapTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant GapTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == over)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList heads{tr("Gap"),       tr("Number"), tr("Goods"),  tr("What is missing"),
                            tr("Days over"), tr("Due"),    tr("Office"), tr("Officer")};
    return heads.value(section);
}

QString GapTableModel::nameOf(const Uuid& id) const
{
    if (id.isNull()) return {};
    const auto known = m_names.constFind(id);
    return known != m_names.cend() ? *known : *m_names.insert(id, m_context.titleOf(id));
}

QString GapTableModel::text(const Gap& gap, int column) const
{
    switch (column) {
    case kind:
        return gapLabel(gap.kind);
    case number:
        return gap.caseNo.isEmpty() ? gap.sampleNo : gap.caseNo;
    case goods:
        return gap.productName;
    case missing:
        if (gap.kind == GapKind::noCase) return tr("the case of the sample");
        if (gap.kind == GapKind::notFiled) return tr("the decision on filing (D07)");
        return (gap.late.isEmpty() ? gap.missing : gap.late).join(u"、"_s);
    case over:
        return gap.daysOver > 0 ? QString::number(gap.daysOver) : QString();
    case due:
        return gap.due.toString(Qt::ISODate);
    case office:
        return nameOf(gap.office);
    case handler:
        return nameOf(gap.handler);
    default:
        return {};
    }
}

QVariant GapTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Gap& gap = m_gaps[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == over) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == toneRole && index.column() == kind)
        return static_cast<int>(gap.kind == GapKind::missing    ? Tone::info
                                : gap.kind == GapKind::notFiled ? Tone::warning
                                                                : Tone::danger);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(gap, index.column());
    return {};
}

void GapTableModel::setGaps(std::vector<Gap> gaps, const QString& search)
{
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_names.clear();
    std::erase_if(gaps, [&](const Gap& gap) {
        if (words.isEmpty()) return false;
        QStringList all;
        for (int i = 0; i < columns; ++i) all += text(gap, i);
        const QString folded = searchText(all);
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return !folded.contains(qj::folded(word)); });
    });
    m_gaps = std::move(gaps);
    endResetModel();
}

void GapTableModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    const auto less = [&](const Gap& a, const Gap& b) {
        if (column == over) return a.daysOver < b.daysOver;
        return text(a, column) < text(b, column);
    };
    std::stable_sort(m_gaps.begin(), m_gaps.end(),
                     [&](const Gap& a, const Gap& b) { return order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
    Q_EMIT layoutChanged();
}

} // namespace qj
