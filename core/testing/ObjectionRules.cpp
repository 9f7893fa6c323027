// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ObjectionRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

void decisionProblems(Problems& problems, const Objection& objection, const QString& toState)
{
    const bool unserved = objection.serviceId.isNull();
    if (toState == u"refused"_s) {
        problems.need(objection.refuseReason != ObjectionRefusal::none, "refuseReason", "R-RE-BAR");
        problems.need(objection.decidedOn.isValid(), "decidedOn");
        problems.refuse(unserved && objection.refuseReason != ObjectionRefusal::none &&
                            objection.refuseReason != ObjectionRefusal::notParty,
                        "onlyNotParty", "R-OBJ-WHO", "refuseReason");
        problems.refuse(objection.refuseReason == ObjectionRefusal::late && objection.inTime.value_or(false), "notLate",
                        "R-OBJ-LATE", "refuseReason");
    }
    if (toState == u"accepted"_s) {
        problems.need(!unserved, "serviceId", "R-OBJ-WHO");
        problems.refuse(!unserved && !objection.inTime.value_or(false), "late", "R-OBJ-LATE", "receivedOn");
        problems.refuse(objection.refuseReason != ObjectionRefusal::none, "refusedAndAccepted", "R-RE-BAR",
                        "refuseReason");
    }
    if (toState == u"answered"_s && objection.kind != ObjectionKind::result) {
        problems.need(!objection.outcome.isEmpty(), "outcome", "R-OBJ-KIND");
        problems.need(objection.granted.has_value(), "granted", "R-OBJ-KIND");
    }
}

} // namespace

std::vector<Error> objectionProblems(const Objection& objection, const QString& toState)
{
    Problems problems(Objection::info);
    problems.refuse(objection.decidedOn.isValid() && objection.decidedOn < objection.receivedOn,
                    "decidedBeforeReceived", "", "decidedOn");
    problems.refuse(objection.withdrawnOn.isValid() && objection.withdrawnOn < objection.receivedOn,
                    "withdrawnBeforeReceived", "", "withdrawnOn");
    if (toState == u"withdrawn"_s) problems.need(objection.withdrawnOn.isValid(), "withdrawnOn");
    decisionProblems(problems, objection, toState);
    return problems.take();
}

bool receivedInTime(QDate receivedOn, QDate objectBy)
{
    return receivedOn.isValid() && objectBy.isValid() && receivedOn <= objectBy;
}

bool isOpen(const Objection& objection)
{
    return !objection.voided && !objection.deleted &&
           (objection.state == u"received"_s || objection.state == u"supplement"_s ||
            objection.state == u"accepted"_s || objection.state == u"inquiry"_s);
}

bool awaitsReinspection(const Objection& objection)
{
    return isOpen(objection) && objection.state == u"accepted"_s && objection.kind == ObjectionKind::result;
}

bool blocksFinality(const Objection& objection)
{
    return isOpen(objection) && objection.inTime.value_or(false);
}

} // namespace qj
