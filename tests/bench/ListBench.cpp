// SPDX-License-Identifier: GPL-3.0-or-later
// What opening a list of samples costs, by the very reader of the window (ui/form/ListReader): until the first page of
// 128 rows has its cells, and until all row ids are there - in the order of a fresh list, sorted by an own column and
// by a joined one, and searched; against SQLite's own time for the same ids.
#include "Bench.h"
#include "BenchStore.h"

#include "directory/Trader.h"
#include "form/ListReader.h"
#include "sampling/Sample.h"

#include <QtCore/QEventLoop>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

constexpr int rounds = 5;

/// Samples as records of a run; a thousand a commit.
Result<> fill(Workplace& place, const Size& size)
{
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(place.journal(), 0));
    std::vector<Uuid> traders;
    CommitDraft first(place.clock(), place.actor().officer, u"import"_s);
    for (int i = 0; i < 500; ++i) {
        Trader trader;
        trader.name = u"某区第%1商店"_s.arg((i * 7919) % 1000);
        trader.officeId = place.actor().office;
        trader.state = u"active"_s;
        traders.push_back(first.add(trader));
    }
    QJ_TRY(run->commit(first));
    for (qint64 at = 0; at < size.rows;) {
        CommitDraft draft(place.clock(), place.actor().officer, u"import"_s);
        for (int i = 0; i < 1000 && at < size.rows; ++i, ++at) {
            Sample sample;
            sample.origin = SampleOrigin::published;
            sample.productName = u"某商品%1"_s.arg((at * 7919) % 1'000'003);
            sample.modelSpec = u"TR-%1"_s.arg(at);
            sample.traderId = traders[static_cast<size_t>(at * 31) % traders.size()];
            sample.samplingDate = QDate(2018, 1, 1).addDays((at * 17) % 250);
            sample.officeId = place.actor().office;
            sample.state = u"draft"_s;
            draft.add(sample);
        }
        QJ_TRY(run->commit(draft));
        if (size.progress) size.progress(at, size.rows);
    }
    return run->finish();
}

struct Opened
{
    double page = 0, rows = 0; ///< seconds
};

/// The cells that a fresh list shows; false if none could be read.
bool readCells(Connection& connection, Workplace& place, const std::vector<ListColumn>& columns,
               std::span<const qint64> rows)
{
    std::vector<int> shown;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        if (columns[static_cast<std::size_t>(i)].isShownAtFirst()) shown.push_back(i);
    const Reader reader(connection, place.journal().schema(), place.journal().law());
    Query cells(connection, cellsSql(Sample::info, columns, shown));
    cells.bind(jsonOf(rows));
    qsizetype characters = 0;
    while (cells.next())
        for (std::size_t i = 0; i < shown.size(); ++i)
            characters +=
                columns[static_cast<std::size_t>(shown[i])].text(cells, static_cast<int>(i) + 3, reader).size();
    return characters > 0;
}

Result<Opened> openList(Workplace& place, const ListQuery& query)
{
    const Store& store = place.journal().store();
    const auto columns = listColumns(Sample::info, place.journal().schema());
    ListReader lists(store, Sample::info, columns);
    QJ_TRY_ASSIGN(const auto connection, store.openReader());
    Opened opened;
    std::optional<Error> error;
    QEventLoop loop;
    QElapsedTimer timer;
    QObject::connect(&lists, &ListReader::answered, &loop, [&](const std::shared_ptr<ListAnswer>& answer) {
        error = answer->error;
        const std::span all(answer->rows);
        if (opened.page == 0 && !error) {
            // An unreadable statement must not pass as a fast one.
            if (!readCells(*connection, place, columns,
                           all.first(qMin(all.size(), std::size_t(ListReader::firstRows)))))
                error = Error{ErrorCode::storeFailed, {store.databaseFile()}, {}, {}, {}, {}, {}};
            opened.page = secondsOf(timer);
        }
        if (answer->part == ListAnswer::Part::first && !error) return;
        opened.rows = secondsOf(timer);
        loop.quit();
    });
    timer.start();
    lists.ask(query, 0);
    loop.exec();
    if (error) return fail(std::move(*error));
    return opened;
}

Result<Opened> bestOf(Workplace& place, const ListQuery& query)
{
    Opened best{1e9, 1e9};
    for (int i = 0; i < rounds; ++i) {
        QJ_TRY_ASSIGN(const Opened one, openList(place, query));
        best = {std::min(best.page, one.page), std::min(best.rows, one.rows)};
    }
    return best;
}

double plainIds(const QString& file, const char* order)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        sqlite3* db = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_exec(db, "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
        QElapsedTimer timer;
        timer.start();
        const QByteArray sql = QByteArray("SELECT eid FROM sample WHERE deleted IS NULL ORDER BY ") + order;
        sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr);
        std::vector<qint64> rows;
        while (sqlite3_step(statement) == SQLITE_ROW) rows.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        best = std::min(best, secondsOf(timer));
        sqlite3_close(db);
    }
    return best;
}

struct Lists
{
    double plain = 0, plainSorted = 0;
    Opened fresh, sorted, byTrader, searched;
};

Result<Lists> measure(const Size& size)
{
    QJ_TRY_ASSIGN(const auto store, BenchStore::create());
    QJ_TRY(fill(store->place(), size));
    ListQuery sorted, byTrader, searched;
    sorted.sort = {{u"productName"_s, Qt::AscendingOrder}};
    byTrader.sort = {{u"traderId"_s, Qt::AscendingOrder}};
    searched.search = u"777"_s;
    Lists lists{
        plainIds(store->database(), "eid DESC"), plainIds(store->database(), "productName,eid"), {}, {}, {}, {}};
    QJ_TRY_ASSIGN(lists.fresh, bestOf(store->place(), {}));
    QJ_TRY_ASSIGN(lists.sorted, bestOf(store->place(), sorted));
    QJ_TRY_ASSIGN(lists.byTrader, bestOf(store->place(), byTrader));
    QJ_TRY_ASSIGN(lists.searched, bestOf(store->place(), searched));
    return lists;
}

} // namespace

Result<Figures> listBench(const Size& size)
{
    constexpr double goalRatio = 2;
    constexpr qint64 small = 10'000;
    QJ_TRY_ASSIGN(const Lists lists, measure(size));
    Lists base = lists;
    if (size.rows > small) {
        QJ_TRY_ASSIGN(base, measure({small, {}}));
    }
    return Figures{
        {u"list.anchor.plainIds"_s, lists.plain * 1000, u"ms"_s, {}},
        {u"list.anchor.plainSorted"_s, lists.plainSorted * 1000, u"ms"_s, {}},
        {u"list.anchor.firstPageAt10k"_s, base.fresh.page * 1000, u"ms"_s, {}},
        {u"list.rows"_s, static_cast<double>(size.rows), {}, {}},
        {u"list.firstPage"_s, lists.fresh.page * 1000, u"ms"_s, {}},
        {u"list.firstPageRatio"_s, lists.fresh.page / base.fresh.page, u"x"_s, goalRatio},
        {u"list.allRows"_s, lists.fresh.rows * 1000, u"ms"_s, {}},
        {u"list.allRowsRatio"_s, lists.fresh.rows / lists.plain, u"x"_s, goalRatio},
        {u"list.sorted"_s, lists.sorted.rows * 1000, u"ms"_s, {}},
        {u"list.sortedRatio"_s, lists.sorted.rows / lists.plainSorted, u"x"_s, goalRatio},
        {u"list.sortedByTrader"_s, lists.byTrader.rows * 1000, u"ms"_s, {}},
        {u"list.search"_s, lists.searched.rows * 1000, u"ms"_s, {}},
    };
}

} // namespace qj::bench
