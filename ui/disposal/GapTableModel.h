// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "disposal/GapQueries.h"
#include "form/FormContext.h"

#include <QtCore/QAbstractTableModel>

namespace qj {

/// Gaps as rows: what is missing, since when, whose it is.
class GapTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { kind, number, goods, missing, over, due, office, handler, columns };

    explicit GapTableModel(FormContext& context, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows those of `gaps` in which every word of `search` stands somewhere.
    void setGaps(std::vector<Gap> gaps, const QString& search);
    const std::vector<Gap>& gaps() const { return m_gaps; }
    QString text(const Gap& gap, int column) const;

private:
    QString nameOf(const Uuid& id) const;
    FormContext& m_context;
    std::vector<Gap> m_gaps;
    mutable QHash<Uuid, QString> m_names;
};

/// "No case", "Overdue", "Steps missing", "Not decided on".
QString gapLabel(GapKind kind);

} // namespace qj
