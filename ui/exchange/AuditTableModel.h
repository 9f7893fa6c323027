// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/AuditQueries.h"
#include "form/FormContext.h"
#include "shell/Tokens.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

#include <memory>

namespace qj {

/// Commits as rows, the last one first. A page is read at once; further ones when the view comes near the end, or when
/// a filter found little in what was looked at.
class AuditTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { at, by, device, act, records, reason, signature, effect, source, columns };
    static constexpr int pageRows = 200;

    explicit AuditTableModel(FormContext& context, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void setFilter(const AuditFilter& filter);
    const AuditFilter& filter() const { return m_filter; }
    const AuditRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Nothing further is there.
    bool isWhole() const { return m_next == 0; }
    /// A cell as it is shown; also for an export.
    QString text(const AuditRow& row, int column) const;
    static QStringList headings();

Q_SIGNALS:
    void grew();

private:
    void readOn();
    std::optional<Tone> toneOf(const AuditRow& row, int column) const;
    QString recordsText(const AuditRow& row) const;

    FormContext& m_context;
    AuditFilter m_filter;
    std::unique_ptr<AuditQueries> m_queries;
    std::vector<AuditRow> m_rows;
    QHash<QByteArray, QString> m_sources; ///< package -> whose it is and of when
    qint64 m_next = 0;
    int m_wanted = 0; ///< rows that are still to be found before the view asks again
    QTimer m_onward;
};

} // namespace qj
