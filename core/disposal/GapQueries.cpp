// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/GapQueries.h"

#include "disposal/CaseFile.h"
#include "disposal/DisposalCaseRules.h"
#include "law/Regime.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr GapKind allKinds[] = {GapKind::noCase, GapKind::overdue, GapKind::missing, GapKind::notFiled};

struct OpenStep
{
    QString code;
    QDate due;
    bool done = false;
};

struct OpenCase
{
    Gap line; ///< without kind and steps
    QString state, sampleState;
    QDate dueOn, sampledOn;
    FailKind failKind = FailKind::none;
    Uuid checklist;
    bool decided = false;
    bool orderServed = false;    ///< by a service record of its own
    std::vector<OpenStep> steps; ///< must steps that apply
};

QDate dateAt(const Query& query, int column)
{
    return QDate::fromString(query.text(column), Qt::ISODate);
}

Uuid uuidOrNull(const Query& query, int column)
{
    return query.isNull(column) ? Uuid() : query.uuid(column);
}

FailKind failKindFrom(const QString& code)
{
    for (const EnumEntry& entry : failKindCodes)
        if (code == QLatin1StringView(entry.code)) return static_cast<FailKind>(entry.number);
    return FailKind::none;
}

/// "'judged','notified',..." - the states in which a verdict is confirmed (isJudged).
std::string judgedStates()
{
    std::string list;
    for (const State& state : Sample::info.states) {
        Sample probe;
        probe.state = QString::fromLatin1(state.code);
        if (isJudged(probe) && probe.state != u"void"_s)
            list += (list.empty() ? "'" : ",'") + std::string(state.code) + '\'';
    }
    return list;
}

class Gathering
{
public:
    Gathering(const Reader& reader, const GapFilter& filter, QDate today)
        : m_reader(reader), m_filter(filter), m_today(today)
    {
    }

    std::vector<Gap> run()
    {
        if (wants(GapKind::noCase) && m_filter.handler.isNull()) gatherWithoutCase();
        if (wants(GapKind::overdue) || wants(GapKind::missing) || wants(GapKind::notFiled)) gatherCases();
        std::stable_sort(m_gaps.begin(), m_gaps.end(), [](const Gap& a, const Gap& b) {
            return std::tie(b.daysOver, a.caseNo, a.sampleNo) < std::tie(a.daysOver, b.caseNo, b.sampleNo);
        });
        return std::move(m_gaps);
    }

private:
    bool wants(GapKind kind) const
    {
        return m_filter.kinds.empty() ||
               std::find(m_filter.kinds.begin(), m_filter.kinds.end(), kind) != m_filter.kinds.end();
    }
    bool isOver(QDate due) const { return due.isValid() && due < m_today; }

    void add(Gap gap)
    {
        gap.daysOver = isOver(gap.due) ? gap.due.daysTo(m_today) : 0;
        m_gaps.push_back(std::move(gap));
    }

    /// The verdict that stands is the final one, else that of the accepted first report; any failing report leads to
    /// the sample, so that the index of verdicts serves.
    void gatherWithoutCase()
    {
        Query query = m_reader.query(
            "WITH failing AS ("
            "SELECT sampleId FROM testReport WHERE verdict IN ('fail','failLabel') AND state='accepted' AND deleted IS "
            "NULL AND voided IS NULL UNION "
            "SELECT sampleId FROM testReport WHERE riskFound=1 AND state='accepted' AND deleted IS NULL AND voided IS "
            "NULL) "
            "SELECT se.uuid, s.sampleNo, s.productName, o.uuid, v.receivedOn FROM failing f "
            "JOIN sample s ON s.eid=f.sampleId JOIN entity se ON se.eid=s.eid LEFT JOIN entity o ON o.eid=s.officeId "
            "LEFT JOIN testReport v ON v.sampleId=s.eid AND v.round='first' AND v.state='accepted' AND v.deleted IS "
            "NULL AND v.voided IS NULL "
            "WHERE s.deleted IS NULL AND s.voided IS NULL AND s.state IN (" +
            judgedStates() +
            ") "
            "AND s.origin IS NOT 'received' AND (?1 OR s.origin IS NOT 'published') AND (?2 IS NULL OR o.uuid=?2) "
            "AND CASE WHEN s.kind='risk' OR coalesce(s.finalVerdict,v.verdict)='none' THEN v.riskFound=1 "
            "ELSE coalesce(s.finalVerdict,v.verdict) IN ('fail','failLabel') END "
            "AND NOT EXISTS (SELECT 1 FROM disposalCase c WHERE c.sampleId=s.eid AND c.deleted IS NULL AND c.voided IS "
            "NULL AND c.state<>'notRequired') ORDER BY s.eid");
        query.bind(m_filter.withPublished ? 1 : 0).bind(m_filter.office);
        while (query.next()) {
            Gap gap;
            gap.sample = query.uuid(0);
            gap.sampleNo = query.text(1);
            gap.productName = query.text(2);
            gap.office = uuidOrNull(query, 3);
            gap.due = dateAt(query, 4);
            add(std::move(gap));
        }
    }

    void gatherCases()
    {
        Query query = m_reader.query(
            "SELECT c.eid, ce.uuid, c.no, c.state, c.dueOn, c.failKind, c.caseFiled, o.uuid, h.uuid, se.uuid, "
            "s.sampleNo, s.productName, s.state, s.samplingDate, st.code, st.dueOn, st.state, "
            "st.code='D08' AND EXISTS (SELECT 1 FROM serviceOfNotice n WHERE n.subject=st.eid AND n.state IN "
            "('served','deemed') AND n.deleted IS NULL AND n.voided IS NULL), "
            "(SELECT uuid FROM entity WHERE eid=c.checklistId) FROM disposalCase c JOIN entity ce ON ce.eid=c.eid JOIN "
            "sample s ON s.eid=c.sampleId "
            "JOIN entity se ON se.eid=s.eid LEFT JOIN entity o ON o.eid=c.ownerOffice "
            "LEFT JOIN entity h ON h.eid=c.handler LEFT JOIN disposalStep st ON st.caseId=c.eid AND st.need='must' "
            "AND st.state<>'na' AND st.deleted IS NULL AND st.voided IS NULL "
            "WHERE c.deleted IS NULL AND c.voided IS NULL AND c.state<>'notRequired' AND c.handedTo IS NULL AND (?1 OR "
            "c.state<>'closed') "
            "AND (?2 OR s.origin IS NOT 'published') AND (?3 IS NULL OR o.uuid=?3) AND (?4 IS NULL OR h.uuid=?4) "
            "ORDER BY c.eid");
        query.bind(m_filter.withClosed && wants(GapKind::notFiled) ? 1 : 0).bind(m_filter.withPublished ? 1 : 0);
        query.bind(m_filter.office).bind(m_filter.handler);
        qint64 eid = -1;
        OpenCase open;
        while (query.next()) {
            if (query.integer(0) != eid) {
                if (eid >= 0) judge(open);
                eid = query.integer(0);
                open = caseFrom(query);
            }
            if (query.isNull(14)) continue;
            open.orderServed = open.orderServed || query.integer(17) != 0;
            const QString state = query.text(16);
            open.steps.push_back({query.text(14), dateAt(query, 15), state != u"todo"_s && state != u"returned"_s});
        }
        if (eid >= 0) judge(open);
    }

    static OpenCase caseFrom(const Query& query)
    {
        OpenCase open;
        open.line.disposalCase = query.uuid(1);
        open.line.caseNo = query.text(2);
        open.state = query.text(3);
        open.dueOn = dateAt(query, 4);
        open.failKind = failKindFrom(query.text(5));
        open.decided = !query.isNull(6) && query.text(6) != u"pending"_s;
        open.line.office = uuidOrNull(query, 7);
        open.line.handler = uuidOrNull(query, 8);
        open.line.sample = query.uuid(9);
        open.line.sampleNo = query.text(10);
        open.line.productName = query.text(11);
        open.sampleState = query.text(12);
        open.sampledOn = dateAt(query, 13);
        open.checklist = uuidOrNull(query, 18);
        return open;
    }

    /// May a step count as late: not while it counts from a planned day, nor while it waits for a dispute.
    bool isCertain(const OpenCase& open, const OpenStep& step)
    {
        const bool disputed = open.sampleState == u"disputed"_s;
        if (disputed && (step.code == u"D09"_s || step.code == u"D14"_s || step.code == u"D15"_s)) return false;
        switch (startOf(open, step.code)) {
        case StepStart::orderServed:
            return open.orderServed || isDone(open, u"D08");
        case StepStart::caseFiled:
            return isDone(open, u"D07");
        case StepStart::resultFinal:
            return !disputed && Sample::info.reached(open.sampleState, "final");
        default:
            return true;
        }
    }

    static bool isDone(const OpenCase& open, QStringView code)
    {
        const auto it =
            std::find_if(open.steps.begin(), open.steps.end(), [&](const OpenStep& s) { return s.code == code; });
        return it != open.steps.end() && it->done;
    }

    StepStart startOf(const OpenCase& open, const QString& code)
    {
        const std::tuple key(open.checklist, open.failKind, regimeOf(open.sampledOn));
        auto it = m_plans.find(key);
        if (it == m_plans.end())
            it = m_plans.emplace(key, plannedSteps(m_reader, nullptr, open.checklist, open.failKind, std::get<2>(key)))
                     .first;
        for (const PlannedStep& step : it->second)
            if (step.code == code) return step.start;
        return StepStart::none;
    }

    void judge(OpenCase& open)
    {
        std::sort(open.steps.begin(), open.steps.end(),
                  [](const OpenStep& a, const OpenStep& b) { return a.code < b.code; });
        if (open.state != u"closed"_s) judgeSteps(open);
        if (!wants(GapKind::notFiled) || open.decided) return;
        for (const OpenStep& step : open.steps) {
            if (step.code != u"D07"_s) continue;
            Gap gap = open.line;
            gap.kind = GapKind::notFiled;
            gap.missing = {step.code};
            if (isOver(step.due)) gap.late = gap.missing;
            gap.due = step.due;
            add(std::move(gap));
        }
    }

    void judgeSteps(const OpenCase& open)
    {
        Gap gap = open.line;
        QDate over, next;
        const auto note = [](QDate& day, QDate due) {
            if (due.isValid() && (!day.isValid() || due < day)) day = due;
        };
        const auto take = [&](const OpenStep& step) {
            gap.missing += step.code;
            note(next, step.due);
            if (!isOver(step.due) || !isCertain(open, step)) return;
            gap.late += step.code;
            note(over, step.due);
        };
        for (const OpenStep& step : open.steps)
            if (countsForClosing(step.code) && !step.done) take(step);
        if (gap.missing.isEmpty())
            for (const OpenStep& step : open.steps)
                if (step.code == u"D19"_s && !step.done) take(step);
        if (isOver(open.dueOn)) note(over, open.dueOn);
        gap.kind = over.isValid() ? GapKind::overdue : GapKind::missing;
        if (!wants(gap.kind) || (gap.missing.isEmpty() && !over.isValid())) return;
        gap.due = over.isValid() ? over : next;
        if (gap.kind == GapKind::missing && isOver(gap.due)) gap.due = {}; // a planned day says nothing yet
        add(std::move(gap));
    }

    const Reader& m_reader;
    const GapFilter& m_filter;
    QDate m_today;
    std::vector<Gap> m_gaps;
    std::map<std::tuple<Uuid, FailKind, QString>, std::vector<PlannedStep>> m_plans;
};

} // namespace

QString gapName(GapKind kind)
{
    static constexpr const char* names[] = {"noCase", "overdue", "missing", "notFiled"};
    static_assert(std::size(names) == std::size(allKinds));
    return QString::fromLatin1(names[static_cast<int>(kind)]);
}

std::vector<Gap> DisposalQueries::gaps(const Reader& reader, const GapFilter& filter, QDate today)
{
    return Gathering(reader, filter, today).run();
}

} // namespace qj
