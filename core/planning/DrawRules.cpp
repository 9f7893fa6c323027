// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/DrawRules.h"

#include "record/Problem.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

qsizetype sizeOf(const Json& list)
{
    return QJsonDocument::fromJson(list.bytes).array().size();
}

} // namespace

std::vector<Error> drawProblems(const Draw& draw, const QString& toState)
{
    Problems problems(Draw::info);
    problems.refuse(draw.planTaskIds.size() != QSet<Uuid>(draw.planTaskIds.begin(), draw.planTaskIds.end()).size(),
                    "taskTwice", "R-DRW-BASE", "planTaskIds");
    problems.refuse(sizeOf(draw.subjectFrame) < 1, "frameEmpty", "R-DRW-BASE", "subjectFrame");
    problems.refuse(sizeOf(draw.inspectorFrame) < 2, "twoInspectors", "R-DRW-TWO", "inspectorFrame");
    problems.refuse(!draw.redrawOf.isNull() && draw.redrawOf == draw.id, "redrawOfItself", "R-DRW-REPLAY", "redrawOf");
    if (!draw.redrawOf.isNull()) problems.need(!draw.redrawReason.isEmpty(), "redrawReason", "R-DRW-REPLAY");
    if (Draw::info.reached(toState, "frozen")) problems.need(!draw.frameHash.isEmpty(), "frameHash", "R-DRW-REPLAY");
    if (Draw::info.reached(toState, "drawn")) {
        problems.need(!draw.seed.isEmpty(), "seed", "R-DRW-REPLAY");
        problems.need(!draw.algorithm.isEmpty(), "algorithm", "R-DRW-REPLAY");
        problems.refuse(sizeOf(draw.result) < 1, "resultEmpty", "R-DRW-REPLAY", "result");
    }
    if (toState == u"published"_s) {
        problems.need(draw.listPublishedOn.isValid(), "listPublishedOn", "R-DRW-PUBLISH");
        problems.refuse(!draw.publishList.value_or(true), "listNotForPublication", "R-DRW-PUBLISH", "publishList");
    }
    return problems.take();
}

std::vector<Error> drawSubstituteProblems(const DrawSubstitute& substitute)
{
    Problems problems(DrawSubstitute::info);
    problems.refuse(substitute.old == substitute.new_, "substituteIsSame", "R-DRW-TWO", "new");
    return problems.take();
}

} // namespace qj
