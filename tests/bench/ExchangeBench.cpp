// SPDX-License-Identifier: GPL-3.0-or-later
// A district's work, ten values a save, to the city: writing the package, taking it in, taking it in once more. The
// anchor is SQLite's own time, through its C API, for inserting as many rows as there are values.
#include "Bench.h"
#include "BenchStore.h"

#include "directory/Trader.h"
#include "exchange/PackageDesk.h"
#include "exchange/PackageFile.h"

#include <QtCore/QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

constexpr int perCommit = 10;

/// Seconds for `rows` rows in one transaction, its commit and checkpoint.
double plainInserts(const QString& path, qint64 rows)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &db);
    sqlite3_exec(db,
                 "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"
                 "CREATE TABLE value(id INTEGER PRIMARY KEY, entity INT, field INT, note TEXT)",
                 nullptr, nullptr, nullptr);
    QElapsedTimer timer;
    timer.start();
    sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO value(entity,field,note) VALUES(?,?,?)", -1, &insert, nullptr);
    for (qint64 i = 0; i < rows; ++i) {
        sqlite3_bind_int64(insert, 1, i / perCommit);
        sqlite3_bind_int64(insert, 2, i % perCommit);
        sqlite3_bind_text(insert, 3, "some value", -1, SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_exec(db, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
    const double seconds = secondsOf(timer);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return seconds;
}

/// Seven saves of ten add a trader, three change ten values of one.
Result<> work(Workplace& place, qint64 commits, const Size& size)
{
    std::vector<Trader> traders;
    for (qint64 i = 0; i < commits; ++i) {
        CommitDraft draft(place.clock(), place.actor().officer, u"edit"_s);
        const bool adds = i % 10 < 7;
        Trader trader;
        if (adds) {
            trader.officeId = place.actor().office;
            trader.state = u"active"_s;
        } else {
            trader = traders[static_cast<size_t>(i * 7919) % traders.size()];
        }
        const Trader before = trader;
        trader.name = u"某区第%1商店"_s.arg(i);
        trader.address = u"某区某路%1号"_s.arg(i);
        trader.phone = u"0519-%1"_s.arg(80'000'000 + i);
        trader.contact = u"张某%1"_s.arg(i % 997);
        trader.legalRep = u"李某%1"_s.arg(i % 991);
        trader.marketName = u"第%1市场"_s.arg(i % 983);
        trader.postcode = QString::number(213'000 + i % 977);
        trader.streetCode = QString::number(320'412'000 + i % 971);
        if (!adds) {
            trader.remark = u"第%1次"_s.arg(i);
            trader.mobile = QString::number(13'800'000'000 + i);
            draft.save(before, trader);
        } else {
            draft.add(trader);
            traders.push_back(trader);
        }
        QJ_TRY(place.journal().commit(draft));
        if (size.progress && i % 1000 == 0) size.progress(i, commits);
    }
    return {};
}

struct Times
{
    double anchor = 0, write = 0, decode = 0, first = 0, again = 0;
    double memory = 0, wire = 0, database = 0;
    qint64 values = 0;
};

/// What the commits of a package take to be read and hashed, nothing else.
Result<double> decodeAll(const QString& path)
{
    std::vector<QByteArray> bodies;
    QJ_TRY_ASSIGN(const std::unique_ptr<QIODevice> file, openPackage(path));
    QJ_TRY_ASSIGN(PackageReader reader, PackageReader::open(*file, path));
    CommitBytes bytes;
    for (;;) {
        QJ_TRY_ASSIGN(const PackageFrame frame, reader.next());
        if (frame.kind == PackageFrame::end) break;
        bytes.add(frame.bytes, bodies);
    }
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& body : bodies)
        if (commitId(body).isEmpty() || !decodeCommit(body)) return fail(ErrorCode::packageDamaged, {path, {}});
    return secondsOf(timer);
}

Result<Times> carry(const Size& size)
{
    Times times;
    times.values = size.rows;
    QJ_TRY_ASSIGN(const auto district, BenchStore::create(BenchStore::fastFolder()));
    QJ_TRY_ASSIGN(const auto city, BenchStore::create({}, {u"320400"_s, u"某市局"_s, OfficeLevel::city, {}}));
    Journal &from = district->place().journal(), &to = city->place().journal();
    Office office;
    office.code = u"320400"_s;
    office.name = u"某市局"_s;
    office.level = OfficeLevel::city;
    office.id = office.officeId = naturalUuid(u"office"_s, office.code);
    CommitDraft draft(district->place().clock(), district->place().actor().officer, u"add"_s);
    draft.add(office);
    QJ_TRY(from.commit(draft));
    QJ_TRY(work(district->place(), size.rows / perCommit, size));
    PackageDesk sender(from), receiver(to);
    QJ_TRY(receiver.accept(QString::fromLatin1(from.device().toHex()), city->place().actor()));
    times.anchor = plainInserts(city->path(u"plain.db"_s), size.rows);
    const auto wholeSize = [&](const QString& name) -> Result<qint64> { // without the log beside it
        QJ_TRY(to.store().backupDatabase(city->path(name)));
        return QFileInfo(city->path(name)).size();
    };
    QJ_TRY_ASSIGN(const qint64 bytesBefore, wholeSize(u"before.db"_s));
    const QString path = city->path(u"package.qjx"_s);
    QElapsedTimer timer;
    timer.start();
    QJ_TRY_ASSIGN(const PackageExport package, sender.exportTo(office.code, path));
    times.write = secondsOf(timer);
    QJ_TRY_ASSIGN(times.decode, decodeAll(path));
    const auto taken = [&](double& seconds) -> Result<PackageReport> {
        timer.restart();
        QJ_TRY_ASSIGN(PackageReport report, receiver.import(path));
        seconds = secondsOf(timer);
        return report;
    };
    peakMb();
    const double resident = residentMb();
    QJ_TRY_ASSIGN(const PackageReport fresh, taken(times.first));
    times.memory = peakMb() - resident;
    QJ_TRY_ASSIGN(const PackageReport known, taken(times.again));
    if (fresh.fresh < size.rows / perCommit || known.fresh != 0) return fail(ErrorCode::allRowsRefused, {path});
    const auto values = static_cast<double>(size.rows);
    times.wire = static_cast<double>(package.bytes) / values;
    QJ_TRY_ASSIGN(const qint64 bytesAfter, wholeSize(u"after.db"_s));
    times.database = static_cast<double>(bytesAfter - bytesBefore) / values;
    return times;
}

} // namespace

Result<Figures> exchangeBench(const Size& size)
{
    QJ_TRY_ASSIGN(const Times big, carry(size));
    Figures figures{
        {u"exchange.anchor.plainInsert"_s, big.anchor, u"s"_s, {}},
        {u"exchange.values"_s, static_cast<double>(big.values), {}, {}},
        {u"exchange.export"_s, big.write, u"s"_s, {}},
        {u"exchange.exportRatio"_s, big.write / big.anchor, u"x"_s, 0.6},
        {u"exchange.decodeRatio"_s, big.decode / big.anchor, u"x"_s, 0.15},
        {u"exchange.import"_s, big.first, u"s"_s, {}},
        {u"exchange.importRatio"_s, big.first / big.anchor, u"x"_s, 4},
        {u"exchange.reimport"_s, big.again, u"s"_s, {}},
        {u"exchange.reimportPart"_s, big.again / big.first, u"x"_s, 0.2},
        {u"exchange.memory"_s, big.memory, u"MB"_s, 150},
        {u"exchange.wirePerValue"_s, big.wire, u"B"_s, 8},
        {u"exchange.storePerValue"_s, big.database, u"B"_s, 75},
    };
    constexpr qint64 small = 10'000;
    if (size.rows > small) {
        QJ_TRY_ASSIGN(const Times base, carry({small, {}}));
        const double times = static_cast<double>(size.rows) / static_cast<double>(small);
        figures.push_back({u"exchange.growth"_s, big.first / base.first / times, u"x per value"_s, 1.3});
    }
    return figures;
}

} // namespace qj::bench
