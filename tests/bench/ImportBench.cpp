// SPDX-License-Identifier: GPL-3.0-or-later
// A published list into a fresh store: reading, judging what is a row, samples, reports, items, traders, producers,
// cases with their steps and dates, all as commits with their projections; against the plain insertion of those rows.
#include "Bench.h"
#include "BenchStore.h"
#include "PlainCopy.h"

#include "testing/ResultImport.h"

using namespace Qt::StringLiterals;

namespace qj::bench {

Result<Figures> importBench(const Size& size)
{
    constexpr double goalRatio = 12, goalMb = 400;
    QJ_TRY_ASSIGN(const auto store, BenchStore::create());
    ResultImportOptions options;
    options.path = store->path(u"list.csv"_s);
    options.table.progress = size.progress;
    QJ_TRY(writeResultFile(options.path, size.rows));
    peakMb();
    const double before = residentMb();
    QElapsedTimer timer;
    timer.start();
    QJ_TRY_ASSIGN(const ImportReport report,
                  ResultImport(store->place().journal(), store->place().actor()).run(options));
    const double seconds = secondsOf(timer);
    const double grown = peakMb() - before;
    if (report.taken != size.rows) return fail(ErrorCode::allRowsRefused, {options.path});
    QJ_TRY_ASSIGN(const PlainCopyEnd plain, plainCopy(store->database(), store->path(u"plain.db"_s)));
    return Figures{
        {u"import.anchor.plainInsert"_s, plain.seconds, u"s"_s, {}},
        {u"import.rows"_s, static_cast<double>(size.rows), {}, {}},
        {u"import.rowsInStore"_s, static_cast<double>(plain.rows), {}, {}},
        {u"import.time"_s, seconds, u"s"_s, {}},
        {u"import.timePerRow"_s, seconds / static_cast<double>(size.rows) * 1e6, u"us"_s, {}},
        {u"import.ratio"_s, seconds / plain.seconds, u"x"_s, goalRatio},
        {u"import.memory"_s, grown, u"MB"_s, goalMb},
    };
}

} // namespace qj::bench
