// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordTableModel.h"

#include "shell/StateChip.h"

#include <QtGui/QFont>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPages = 32;
constexpr int settleMs = 150;              ///< saves that follow each other closely are followed once
constexpr int patienceMs = 100;            ///< before rows that are shown give way to the first of others
constexpr std::size_t mostMoved = 100'000; ///< rows that are put in another order without a reset

bool isOnlySorted(const ListQuery& one, ListQuery other)
{
    other.sort = one.sort;
    return one == other;
}

} // namespace

RecordTableModel::RecordTableModel(Journal& journal, const RecordInfo& info, QObject* parent,
                                   const std::vector<ComputedColumn>& computed)
    : QAbstractTableModel(parent), m_journal(journal), m_info(info),
      m_columns(listColumns(info, journal.schema(), computed)),
      m_reader(std::make_unique<ListReader>(journal.store(), info, m_columns))
{
    if (auto connection = journal.store().openReader()) m_connection = std::move(*connection);
    // Most lists show these: then the first page is one statement, not one for each column.
    for (int i = 0; i < columnCount(); ++i)
        if (m_columns[static_cast<std::size_t>(i)].isShownAtFirst()) m_wanted.push_back(i);
    connect(m_reader.get(), &ListReader::answered, this,
            [this](const std::shared_ptr<ListAnswer>& answer) { take(*answer); });
    connect(&journal, &Journal::changed, this, &RecordTableModel::onChanged);
    m_again.setSingleShot(true);
    m_again.setInterval(settleMs);
    connect(&m_again, &QTimer::timeout, this, &RecordTableModel::refresh);
}

RecordTableModel::~RecordTableModel() = default;

int RecordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int RecordTableModel::columnOf(const QString& name) const
{
    const auto it =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const ListColumn& c) { return c.name() == name; });
    return it == m_columns.end() ? -1 : static_cast<int>(it - m_columns.begin());
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1)
                                       : QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= columnCount()) return {};
    const ListColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.title();
    if (role == Qt::TextAlignmentRole && column.isNumber()) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

int RecordTableModel::placeOf(int column) const
{
    const auto it = std::find(m_wanted.begin(), m_wanted.end(), column);
    if (it != m_wanted.end()) return static_cast<int>(it - m_wanted.begin());
    m_wanted.push_back(column);
    m_pages.clear();
    m_recent.clear();
    return static_cast<int>(m_wanted.size()) - 1;
}

const RecordTableModel::Page& RecordTableModel::page(int number) const
{
    if (const auto known = m_pages.constFind(number); known != m_pages.cend()) return *known;
    if (m_pages.size() >= mostPages) m_pages.remove(m_recent.takeFirst());
    m_recent += number;
    Page page;
    const auto first = static_cast<std::size_t>(number) * pageRows;
    const std::span rows = std::span(m_rows).subspan(first, qMin<std::size_t>(pageRows, m_rows.size() - first));
    if (m_connection) {
        const Reader reader = this->reader();
        Query query(*m_connection, cellsSql(m_info, m_columns, m_wanted, m_query.day));
        query.bind(jsonOf(rows));
        while (query.next()) {
            Row row{query.uuid(1), query.text(2), {}, {}};
            for (std::size_t i = 0; i < m_wanted.size(); ++i) {
                const ListColumn& column = m_columns[static_cast<std::size_t>(m_wanted[i])];
                row.texts += column.text(query, static_cast<int>(i) + 3, reader);
                row.codes += column.code(query, static_cast<int>(i) + 3);
            }
            page.insert(query.integer(0), std::move(row));
        }
        m_connection->takeError();
    }
    return *m_pages.insert(number, std::move(page));
}

const RecordTableModel::Row* RecordTableModel::row(int at) const
{
    if (at < 0 || at >= rowCount()) return nullptr;
    const Page& rows = page(at / pageRows);
    const auto it = rows.constFind(m_rows[static_cast<std::size_t>(at)]);
    return it == rows.cend() ? nullptr : &*it;
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const ListColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return column.isNumber() ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    // Kinds with a life cycle say so in their state.
    if (role == Qt::FontRole && m_info.states.empty()) {
        const Row* found = row(index.row());
        QFont struck;
        struck.setStrikeOut(true);
        return found && found->state == u"void"_s ? QVariant(struck) : QVariant();
    }
    const bool own = role == idRole || role == stateRole || role == codeRole || role == toneRole;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !own) return {};
    const int place = role == idRole || role == stateRole ? -1 : placeOf(index.column());
    const Row* found = row(index.row());
    if (!found) return {};
    if (role == idRole) return QVariant::fromValue(found->id);
    if (role == stateRole) return found->state;
    if (role == codeRole) return found->codes.value(place);
    if (role == toneRole) {
        const auto tone = toneOfCode(column.field(), found->codes.value(place));
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    }
    return found->texts.value(place);
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount()) return;
    ListQuery query = m_query;
    query.sort = {{m_columns[static_cast<std::size_t>(column)].name(), order}};
    setQuery(query);
}

void RecordTableModel::setQuery(const ListQuery& query)
{
    ListQuery asked = query;
    asked.day = ListDay::of(m_journal);
    if (!isOnlySorted(asked, m_query)) m_sums.clear();
    m_query = asked;
    refresh();
}

void RecordTableModel::refresh()
{
    m_again.stop();
    m_loading = true;
    m_query.day = ListDay::of(m_journal);
    m_ticket = m_reader->ask(m_query, patience());
}

int RecordTableModel::patience() const
{
    if (m_rows.empty()) return 0;
    const bool keepsAll = m_query == m_shown || (m_rows.size() < mostMoved && isOnlySorted(m_query, m_shown));
    return keepsAll ? ListReader::never : patienceMs;
}

void RecordTableModel::take(const ListAnswer& answer)
{
    if (answer.ticket != m_ticket) return;
    if (answer.error) {
        m_loading = false;
        return Q_EMIT failed(*answer.error);
    }
    if (answer.part == ListAnswer::Part::sums) {
        m_sums = answer.sums;
        return Q_EMIT summed();
    }
    const bool otherDay = m_shown.day != m_query.day; // what is computed reads otherwise
    m_shown = m_query;
    follow(answer.rows);
    if (otherDay) forgetCells();
    if (answer.part == ListAnswer::Part::first) return;
    m_loading = false;
    Q_EMIT loaded();
}

void RecordTableModel::follow(std::vector<qint64> rows)
{
    // Most often one row came or went, or nothing moved at all: then selection and place stay as they are.
    const auto [oldAt, newAt] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto same = static_cast<std::size_t>(oldAt - m_rows.begin());
    if (oldAt == m_rows.end() && newAt == rows.end()) return;
    std::size_t tail = 0;
    while (tail < m_rows.size() - same && tail < rows.size() - same &&
           m_rows[m_rows.size() - 1 - tail] == rows[rows.size() - 1 - tail])
        ++tail;
    const std::size_t gone = m_rows.size() - same - tail, come = rows.size() - same - tail;
    const auto forget = [this] {
        m_pages.clear();
        m_recent.clear();
    };
    const int first = static_cast<int>(same);
    if (gone == 0) {
        beginInsertRows({}, first, first + static_cast<int>(come) - 1);
        m_rows = std::move(rows);
        forget();
        endInsertRows();
    } else if (come == 0) {
        beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
        m_rows = std::move(rows);
        forget();
        endRemoveRows();
    } else if (m_rows.size() == rows.size() && gone < mostMoved) {
        replace(std::move(rows));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        forget();
        endResetModel();
    }
}

void RecordTableModel::replace(std::vector<qint64> rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> wanted;
    for (const QModelIndex& index : before) wanted.insert(m_rows[static_cast<std::size_t>(index.row())], -1);
    if (!wanted.isEmpty())
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (const auto it = wanted.find(rows[i]); it != wanted.end()) *it = static_cast<int>(i);
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const int row = wanted.value(m_rows[static_cast<std::size_t>(index.row())], -1);
        after += row < 0 ? QModelIndex() : this->index(row, index.column());
    }
    m_rows = std::move(rows);
    m_pages.clear();
    m_recent.clear();
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

// Never the writer's: an import may be writing in another thread.
Reader RecordTableModel::reader() const
{
    return m_connection ? Reader(*m_connection, m_journal.schema(), m_journal.law()) : m_journal.reader();
}

Uuid RecordTableModel::idAt(int at) const
{
    const Row* found = row(at);
    return found ? found->id : Uuid();
}

int RecordTableModel::rowOf(const Uuid& id) const
{
    const auto eid = reader().eidOf(id);
    if (!eid) return -1;
    const auto it = std::find(m_rows.begin(), m_rows.end(), *eid);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

std::vector<std::pair<QString, double>> RecordTableModel::sums() const
{
    std::vector<std::pair<QString, double>> result;
    qsizetype at = 0;
    for (const ListColumn& column : m_columns)
        if (!column.sum().empty() && at < m_sums.size()) {
            const double factor = column.field().kind == ValueKind::money ? 0.01 : 1;
            result.emplace_back(column.name(), m_sums.at(at++) * factor);
        }
    return result;
}

void RecordTableModel::forgetCells()
{
    m_pages.clear();
    m_recent.clear();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::onChanged(const Changed& what)
{
    const bool own = what.many || what.kinds.contains(m_info.kind);
    const bool shown = std::any_of(m_columns.begin(), m_columns.end(), [&](const ListColumn& column) {
        return std::any_of(what.kinds.begin(), what.kinds.end(), [&](RecordKind kind) { return column.isFrom(kind); });
    });
    if (!own && !shown) return;
    if (!own || what.many) {
        // The title of something that rows refer to has changed, or very much at once.
        forgetCells();
    } else {
        QSet<qint64> touched;
        for (const Uuid& id : what.ids)
            if (const auto eid = reader().eidOf(id)) touched += *eid;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!touched.contains(m_rows[i])) continue;
            const int at = static_cast<int>(i);
            m_recent.removeOne(at / pageRows);
            m_pages.remove(at / pageRows);
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
    }
    m_again.start();
}

} // namespace qj
