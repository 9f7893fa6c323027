// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of samples asks before it can show its first page: the row ids of the whole list in order, then the cells
// of 128 rows (ui/form/ListQuery), sorted by its own column and by a joined one; against SQLite's own time for sorting
// the same ids of one column.
#include "Bench.h"
#include "BenchStore.h"

#include "directory/Trader.h"
#include "sampling/Sample.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

constexpr int pageRows = 128;
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

struct Page
{
    double own = 0, joined = 0, plain = 0; ///< seconds, the best of several
};

/// An unreadable statement must not pass as a fast one.
Result<double> firstPage(const Reader& reader, const std::string& order)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<qint64> rows;
    Query query = reader.query("SELECT t.eid FROM \"sample\" t LEFT JOIN \"trader\" j ON j.eid=t.\"traderId\" WHERE "
                               "t.deleted IS NULL ORDER BY " +
                               order + ",t.eid");
    while (query.next()) rows.push_back(query.integer(0));
    QString page;
    for (size_t i = 0; i < rows.size() && i < pageRows; ++i)
        page += (i ? u","_s : QString()) + QString::number(rows[i]);
    Query cells = reader.query("SELECT t.eid,(SELECT uuid FROM entity WHERE eid=t.eid),CASE WHEN t.voided THEN 'void' "
                               "ELSE t.state END,t.\"sampleNo\",t.\"productName\",t.\"modelSpec\",t.\"samplingDate\","
                               "j.\"name\" FROM \"sample\" t LEFT JOIN \"trader\" j ON j.eid=t.\"traderId\" WHERE "
                               "t.eid IN (SELECT value FROM json_each(?))");
    qsizetype characters = 0;
    for (cells.bind(u'[' + page + u']'); cells.next();)
        for (int i = 2; i < cells.columns(); ++i) characters += cells.text(i).size();
    const double seconds = secondsOf(timer);
    if (characters == 0) return fail(ErrorCode::storeFailed, {QString::fromStdString(order)});
    return seconds;
}

double plainIds(const QString& file)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(db, "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
    constexpr const char* sql = "SELECT eid FROM sample WHERE deleted IS NULL ORDER BY productName,eid";
    double best = 0;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
        std::vector<qint64> rows;
        while (sqlite3_step(statement) == SQLITE_ROW) rows.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        const double seconds = secondsOf(timer);
        best = i ? std::min(best, seconds) : seconds;
    }
    sqlite3_close(db);
    return best;
}

Result<Page> measure(const Size& size)
{
    QJ_TRY_ASSIGN(const auto store, BenchStore::create());
    QJ_TRY(fill(store->place(), size));
    const Reader& reader = store->place().reader();
    Page page{1e9, 1e9, plainIds(store->database())};
    for (int i = 0; i < rounds; ++i) {
        QJ_TRY_ASSIGN(const double own, firstPage(reader, "t.\"productName\""));
        QJ_TRY_ASSIGN(const double joined, firstPage(reader, "j.\"name\""));
        page.own = std::min(page.own, own);
        page.joined = std::min(page.joined, joined);
    }
    return page;
}

} // namespace

Result<Figures> listBench(const Size& size)
{
    constexpr double goalRatio = 2;
    QJ_TRY_ASSIGN(const Page page, measure(size));
    Figures figures{
        {u"list.anchor.plainIds"_s, page.plain * 1000, u"ms"_s, {}},
        {u"list.rows"_s, static_cast<double>(size.rows), {}, {}},
        {u"list.firstPage"_s, page.own * 1000, u"ms"_s, {}},
        {u"list.ratio"_s, page.own / page.plain, u"x"_s, goalRatio},
        {u"list.firstPageByTrader"_s, page.joined * 1000, u"ms"_s, {}},
    };
    constexpr qint64 small = 10'000;
    if (size.rows > small) {
        QJ_TRY_ASSIGN(const Page base, measure({small, {}}));
        figures.push_back({u"list.firstPageAt10k"_s, base.own * 1000, u"ms"_s, {}});
        figures.push_back({u"list.growth"_s,
                           page.own / base.own / (static_cast<double>(size.rows) / static_cast<double>(small)),
                           u"x per row"_s,
                           {}});
    }
    return figures;
}

} // namespace qj::bench
