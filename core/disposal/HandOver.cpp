// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/HandOver.h"

#include "directory/HomeOffice.h"
#include "directory/Officer.h"
#include "disposal/DisposalCase.h"
#include "disposal/DisposalDesk.h"
#include "disposal/DisposalStep.h"
#include "disposal/Supervision.h"
#include "planning/PlanTask.h"
#include "record/Problem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// One kind of open work. Columns: uuid, number, title, office, due; the officer is ?1, his name ?2.
struct WorkSource
{
    RecordKind kind;
    const char* as;
    bool movable;
    const char* sql;
};
constexpr WorkSource workSources[] = {
    {RecordKind::disposalCase, "handler", true,
     "SELECT e.uuid, c.no, s.productName, o.uuid, coalesce(c.dueOn, (SELECT min(st.dueOn) FROM disposalStep st WHERE "
     "st.caseId=c.eid AND st.need='must' AND st.state IN ('todo','returned') AND st.deleted IS NULL)) "
     "FROM disposalCase c JOIN entity e ON e.eid=c.eid JOIN entity h ON h.eid=c.handler "
     "LEFT JOIN sample s ON s.eid=c.sampleId LEFT JOIN entity o ON o.eid=c.ownerOffice "
     "WHERE h.uuid=?1 AND c.deleted IS NULL AND c.voided IS NULL AND c.state NOT IN ('closed','notRequired') "
     "AND c.handedTo IS NULL ORDER BY 5, c.no"},
    {RecordKind::planTask, "leader", true,
     "SELECT e.uuid, t.no, k.name, o.uuid, t.reportBy FROM planTask t JOIN entity e ON e.eid=t.eid "
     "JOIN entity h ON h.eid=t.leader LEFT JOIN productCategory k ON k.eid=t.categoryId "
     "LEFT JOIN entity o ON o.eid=t.executingOffice WHERE h.uuid=?1 AND t.deleted IS NULL AND t.voided IS NULL "
     "AND t.state NOT IN ('shortfall','completed','closed','cancelled') ORDER BY 5, t.no"},
    {RecordKind::objection, "receivedBy", false,
     "SELECT e.uuid, b.no, b.applicant, o.uuid, NULL FROM objection b JOIN entity e ON e.eid=b.eid "
     "LEFT JOIN entity o ON o.eid=b.officeId WHERE b.receivedBy=?2 AND b.deleted IS NULL AND b.voided IS NULL "
     "AND b.state NOT IN ('answered','refused','withdrawn') ORDER BY b.receivedOn, b.no"},
    {RecordKind::publication, "maker", false,
     "SELECT e.uuid, p.no, p.title, o.uuid, NULL FROM publication p JOIN entity e ON e.eid=p.eid "
     "JOIN entity h ON h.eid=p.maker LEFT JOIN entity o ON o.eid=p.officeId WHERE h.uuid=?1 AND p.deleted IS NULL "
     "AND p.voided IS NULL AND p.state IN ('draft','returned') ORDER BY p.no"},
};

Uuid uuidOrNone(const Query& query, int column)
{
    return query.isNull(column) ? Uuid() : query.uuid(column);
}

/// What a record has against going from one officer to another.
class HandOverCheck
{
public:
    HandOverCheck(const ActDesk& desk, const Uuid& from, const Officer& to, const Actor& actor)
        : m_desk(desk), m_from(from), m_to(to), m_actor(actor)
    {
    }

    std::vector<Error> against(const RecordData& record)
    {
        const bool isCase = record.info->kind == RecordKind::disposalCase;
        const Uuid holder = record.value(field(record)).valueOr(Uuid());
        refuse(holder != m_from, "notHisWork", record);
        if (isCase) againstCase(record);
        const Uuid owner = record.value(isCase ? u"ownerOffice"_s : u"executingOffice"_s).valueOr(Uuid());
        refuse(homeOfficeOf(m_desk.reader(), m_to.officeId) != homeOfficeOf(m_desk.reader(), owner), "officerElsewhere",
               record);
        if (m_actor.officer != m_from)
            if (const auto may = m_desk.allowed(record, reviewer | supervisor, m_actor); !may)
                keep(may.error(), record);
        return std::move(m_found);
    }

    /// Field of the officer who has the record in hand.
    static QString field(const RecordData& record)
    {
        return record.info->kind == RecordKind::disposalCase ? u"handler"_s : u"leader"_s;
    }

private:
    void refuse(bool when, const char* key, const RecordData& record, const char* rule = "")
    {
        if (when) keep(problem(key, rule), record);
    }
    void keep(Error error, const RecordData& record)
    {
        error.record = record.number();
        m_found.push_back(std::move(error));
    }

    void againstCase(const RecordData& record)
    {
        refuse(isOver(record.as<DisposalCase>()) || record.voided(), "caseOver", record);
        const auto steps = m_desk.reader().children<DisposalStep>("caseId", record.id);
        const bool checked = record.value(u"checker").valueOr(Uuid()) == m_to.id ||
                             std::any_of(steps.begin(), steps.end(), [&](const DisposalStep& step) {
                                 return step.state == u"verified"_s && step.verifiedBy == m_to.id;
                             });
        refuse(checked, "handlerHasChecked", record, "R-DSP-CLOSE");
    }

    const ActDesk& m_desk;
    Uuid m_from;
    const Officer& m_to;
    const Actor& m_actor;
    std::vector<Error> m_found;
};

} // namespace

std::vector<OpenWork> openWorkOf(const Reader& reader, const Uuid& officer)
{
    std::vector<OpenWork> work;
    QList<Uuid> cases;
    for (const WorkSource& source : workSources) {
        Query query = reader.query(source.sql);
        query.bind(officer);
        if (source.kind == RecordKind::objection) query.bind(reader.titleOf(officer));
        while (query.next()) {
            work.push_back({source.kind, query.uuid(0), query.text(1), query.text(2), source.as, uuidOrNone(query, 3),
                            QDate::fromString(query.text(4), Qt::ISODate), source.movable});
            if (source.kind == RecordKind::disposalCase) cases += query.uuid(0);
        }
    }
    // An order goes to an office; it is his where it concerns a case of his, and goes on with the case.
    for (const Uuid& id : reader.where(Supervision::info, "voided IS NULL AND state NOT IN ('replied','accepted')")) {
        const auto order = reader.find<Supervision>(id);
        const auto his = [&](const Uuid& subject) { return cases.contains(subject); };
        if (order && std::any_of(order->subject.begin(), order->subject.end(), his))
            work.push_back({RecordKind::supervision, id, order->no, order->requirement, "", order->toOffice,
                            order->replyBy, false});
    }
    return work;
}

Result<Receipt> DisposalDesk::handOver(const Uuid& from, const Uuid& to, const QList<Uuid>& records,
                                       const QString& reason, const Actor& actor)
{
    const Reader& reader = m_desk.reader();
    const auto receiver = reader.find<Officer>(to);
    if (!receiver || !reader.find<Officer>(from)) return fail(reader.notFound(u"officer"_s, {}));
    std::vector<Error> why;
    const auto refuse = [&why](bool when, const char* key) {
        if (when) why.push_back(problem(key, ""));
    };
    if (reason.trimmed().isEmpty()) why.push_back({ErrorCode::reasonMissing, {}, u"G4"_s, {}, {}, {}, {}});
    refuse(from == to, "sameHandler");
    refuse(receiver->voided || (!receiver->state.isEmpty() && receiver->state != u"active"_s), "officerInactive");
    refuse(!receiver->roles.contains(Role::inspector), "handlerNoInspector");
    QList<Uuid> wanted = records;
    if (wanted.isEmpty())
        for (const OpenWork& one : openWorkOf(reader, from))
            if (one.movable) wanted += one.id;
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"handOver"_s, reason.trimmed());
    for (const Uuid& id : std::as_const(wanted)) {
        const RecordInfo* info = reader.schema().find(reader.kindOf(id));
        const auto record = info ? reader.find(*info, id) : std::nullopt;
        if (!record) return fail(reader.notFound(u"disposalCase"_s, id.toString(QUuid::WithoutBraces)));
        if (info->kind != RecordKind::disposalCase && info->kind != RecordKind::planTask) {
            refuse(true, "workNotMovable");
            continue;
        }
        std::vector<Error> found = HandOverCheck(m_desk, from, *receiver, actor).against(*record);
        if (found.empty())
            if (const auto set = m_desk.set(draft, *info, id,
                                            {{info->find(HandOverCheck::field(*record))->number, Value(to)}}, actor);
                !set)
                found.push_back(set.error());
        why.insert(why.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    if (!why.empty()) return fail(together(std::move(why)));
    return m_desk.journal().commit(draft);
}

} // namespace qj
