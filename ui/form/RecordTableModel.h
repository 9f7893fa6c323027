// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one model behind every list of records. It holds the row ids of the whole list in their order, read in a thread,
// and the cells of the pages that were looked at last; a million rows scroll without a pause. Only columns that are
// shown are asked for. When the journal changes, touched rows are read again at once and the order a little later.
//
// The first rows of a new question show ahead of the others where nothing is lost by it: an empty list takes them at
// once, another one when all take longer than a moment. The same question asked again never cuts the list short, so
// that place and selection stay.
#include "form/ListReader.h"
#include "journal/Journal.h"
#include "shell/Tokens.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace qj {

class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { idRole = Qt::UserRole + 1, codeRole, stateRole };
    static constexpr int pageRows = ListReader::firstRows;

    RecordTableModel(Journal& journal, const RecordInfo& info, QObject* parent = nullptr,
                     const std::vector<ComputedColumn>& computed = {});
    ~RecordTableModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const RecordInfo& info() const { return m_info; }
    const std::vector<ListColumn>& columns() const { return m_columns; }
    int columnOf(const QString& name) const;
    const ListQuery& query() const { return m_query; }
    /// Asks anew; all rows are there when `loaded` is emitted, their sums when `summed` is.
    void setQuery(const ListQuery& query);
    /// All rows are not there yet: what runs over them must wait for `loaded`.
    bool isLoading() const { return m_loading; }
    /// Row ids in their order: what an export or a report over "what is shown" runs over.
    const std::vector<qint64>& rows() const { return m_rows; }
    Uuid idAt(int row) const;
    /// -1 if the record is not in the list.
    int rowOf(const Uuid& id) const;
    /// Sums of what is filtered: column name and sum; empty until `summed`.
    std::vector<std::pair<QString, double>> sums() const;

Q_SIGNALS:
    void loaded();
    void summed();
    void failed(const qj::Error& error);

private:
    struct Row
    {
        Uuid id;
        QString state;
        QStringList texts, codes; ///< in the order of m_wanted
    };
    using Page = QHash<qint64, Row>;
    Reader reader() const;
    const Row* row(int at) const;
    const Page& page(int number) const;
    int placeOf(int column) const;
    QVariant text(const Row& row, int column) const;
    std::optional<Tone> toneOf(const Row& row, int column) const;
    void take(const ListAnswer& answer);
    void replace(std::vector<qint64> rows);
    void follow(std::vector<qint64> rows);
    void forgetCells();
    void onChanged(const Changed& what);
    void refresh();
    int patience() const;

    Journal& m_journal;
    const RecordInfo& m_info;
    std::vector<ListColumn> m_columns;
    std::unique_ptr<ListReader> m_reader;
    std::unique_ptr<Connection> m_connection; ///< for the cells, on this thread
    ListQuery m_query;
    ListQuery m_shown; ///< whose rows these are
    std::vector<qint64> m_rows;
    QList<double> m_sums;
    int m_ticket = 0;
    bool m_loading = false;
    QTimer m_again;
    mutable std::vector<int> m_wanted; ///< columns that a view has asked for
    mutable QHash<int, Page> m_pages;
    mutable QList<int> m_recent; ///< page numbers, the latest last
};

/// What a state or a verdict says at a glance; nothing for codes that say nothing special.
std::optional<Tone> toneOfCode(const Field& field, const QString& code);

} // namespace qj
