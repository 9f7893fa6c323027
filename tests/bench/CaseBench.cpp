// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to see the cases of one light, by the very reader of the window (ui/form/ListReader), and to make the
// list of gaps and the on-time rate - against SQLite's own time for the same rows.
#include "Bench.h"
#include "BenchStore.h"

#include "disposal/DisposalQueries.h"
#include "disposal/GapQueries.h"
#include "form/ListReader.h"
#include "sampling/Sample.h"

#include <QtCore/QEventLoop>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

constexpr int caseRounds = 5;

/// A case with three must steps: six of ten closed, one late, one soon due, one later, one not frozen yet.
void addCase(CommitDraft& draft, const Uuid& office, qint64 at)
{
    const QDate today = draft.clock().today();
    Sample sample;
    sample.origin = SampleOrigin::own;
    sample.productName = u"某商品%1"_s.arg((at * 7919) % 1'000'003);
    sample.officeId = office;
    sample.state = u"handling"_s;
    sample.samplingDate = QDate(2018, 1, 1).addDays((at * 17) % 250);
    const Uuid sampleId = draft.add(sample);
    DisposalCase one;
    one.sampleId = sampleId;
    one.failKind = FailKind::label;
    one.ownerOffice = one.officeId = office;
    one.openedOn = sample.samplingDate;
    const qint64 part = (at * 7) % 10;
    one.state = part < 6 ? u"closed"_s : u"running"_s;
    one.dueOn = part < 6    ? one.openedOn.addDays(40)
                : part == 6 ? today.addDays(-1 - at % 50)
                : part == 7 ? today.addDays(at % 3)
                : part == 8 ? today.addDays(20 + at % 50)
                            : QDate();
    if (part < 6) one.closedOn = one.openedOn.addDays(20 + at % 40);
    const Uuid caseId = draft.add(one);
    int seq = 0;
    for (const QString& code : {u"D03"_s, u"D08"_s, u"D11"_s}) {
        DisposalStep step;
        step.officeId = office;
        step.caseId = caseId;
        step.code = step.title = code;
        step.seq = ++seq;
        step.need = StepNeed::must;
        step.state = part < 6 || seq < 3 ? u"verified"_s : u"todo"_s;
        step.dueOn = one.openedOn.addDays(7 * seq);
        if (step.state != u"todo"_s) step.doneOn = one.openedOn.addDays(2);
        draft.add(step);
    }
}

Result<> fillCases(Workplace& place, const Size& size)
{
    // Cases stand here as they are to be, whoever closed them: the program would count every date anew and ask for two
    // signatures a step.
    place.journal().setConsequences({});
    place.journal().setAuthority({});
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(place.journal(), 0));
    for (qint64 at = 0; at < size.rows;) {
        CommitDraft draft(place.clock(), place.actor().officer, u"import"_s);
        for (int i = 0; i < 500 && at < size.rows; ++i, ++at) addCase(draft, place.actor().office, at);
        QJ_TRY(run->commit(draft));
        if (size.progress) size.progress(at, size.rows);
    }
    return run->finish();
}

struct Listed
{
    double seconds = 1e9;
    std::size_t rows = 0;
};

/// Until all row ids of the list are there.
Result<Listed> listByLight(Workplace& place, DueLight light)
{
    const CaseCondition condition = DisposalQueries::withLight(light, place.today(), place.calendar());
    ListQuery query;
    query.condition = condition.sql;
    query.parameters = condition.parameters;
    query.sort = {{u"dueOn"_s, Qt::AscendingOrder}};
    const auto columns = listColumns(DisposalCase::info, place.journal().schema());
    Listed best;
    for (int i = 0; i < caseRounds; ++i) {
        ListReader lists(place.journal().store(), DisposalCase::info, columns);
        QEventLoop loop;
        std::optional<Error> error;
        QElapsedTimer timer;
        QObject::connect(&lists, &ListReader::answered, &loop, [&](const std::shared_ptr<ListAnswer>& answer) {
            error = answer->error;
            if (answer->part == ListAnswer::Part::first && !error) return;
            best.seconds = std::min(best.seconds, secondsOf(timer));
            best.rows = answer->rows.size();
            loop.quit();
        });
        timer.start();
        lists.ask(query, 0);
        loop.exec();
        if (error) return fail(std::move(*error));
    }
    return best;
}

/// Steps through all rows of a statement by SQLite's own interface.
Listed plainRows(const QString& file, const QByteArray& sql)
{
    Listed best;
    for (int i = 0; i < caseRounds; ++i) {
        sqlite3* db = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_exec(db, "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
        QElapsedTimer timer;
        timer.start();
        sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr);
        std::vector<qint64> rows;
        while (sqlite3_step(statement) == SQLITE_ROW) rows.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        best.seconds = std::min(best.seconds, secondsOf(timer));
        best.rows = rows.size();
        sqlite3_close(db);
    }
    return best;
}

template <class Work> double bestSeconds(Work work)
{
    double best = 1e9;
    for (int i = 0; i < caseRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, secondsOf(timer));
    }
    return best;
}

} // namespace

Result<Figures> caseBench(const Size& size)
{
    constexpr double goalRatio = 3;
    QJ_TRY_ASSIGN(const auto store, BenchStore::create());
    Workplace& place = store->place();
    QJ_TRY(fillCases(place, size));
    const QByteArray today = place.today().toString(Qt::ISODate).toLatin1();
    const Listed plain =
        plainRows(store->database(), "SELECT eid FROM disposalCase WHERE deleted IS NULL AND state NOT IN "
                                     "('closed','notRequired') AND dueOn<'" +
                                         today + "' ORDER BY dueOn,eid");
    const Listed steps = plainRows(store->database(),
                                   "SELECT c.eid, c.dueOn, st.code, st.dueOn, st.state FROM disposalCase c JOIN "
                                   "disposalStep st ON st.caseId=c.eid WHERE c.deleted IS NULL AND c.state<>'closed'");
    QJ_TRY_ASSIGN(const Listed red, listByLight(place, DueLight::red));
    // A list of other rows must not pass as a fast one.
    if (red.rows != plain.rows || red.rows == 0)
        return fail(ErrorCode::storeFailed, {u"%1 <> %2"_s.arg(red.rows).arg(plain.rows)});
    std::size_t lines = 0;
    const double gaps = bestSeconds([&] { lines = DisposalQueries::gaps(place.reader(), {}, place.today()).size(); });
    qint64 due = 0;
    const double rate = bestSeconds([&] {
        const auto rates = DisposalQueries::onTimeRate(place.reader(), RateBy::month, {}, place.today());
        due = 0;
        if (rates)
            for (const OnTimeRate& one : *rates) due += one.denominator();
    });
    return Figures{
        {u"cases.anchor.plainRows"_s, plain.seconds * 1000, u"ms"_s, {}},
        {u"cases.anchor.plainSteps"_s, steps.seconds * 1000, u"ms"_s, {}},
        {u"cases.rows"_s, static_cast<double>(size.rows), {}, {}},
        {u"cases.red"_s, static_cast<double>(red.rows), {}, {}},
        {u"cases.byLight"_s, red.seconds * 1000, u"ms"_s, {}},
        {u"cases.byLightRatio"_s, red.seconds / plain.seconds, u"x"_s, goalRatio},
        {u"cases.gapLines"_s, static_cast<double>(lines), {}, {}},
        {u"cases.gaps"_s, gaps * 1000, u"ms"_s, {}},
        {u"cases.gapsRatio"_s, gaps / steps.seconds, u"x"_s, {}},
        {u"cases.rateDue"_s, static_cast<double>(due), {}, {}},
        {u"cases.rate"_s, rate * 1000, u"ms"_s, {}},
    };
}

} // namespace qj::bench
