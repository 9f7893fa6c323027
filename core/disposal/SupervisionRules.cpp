// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/SupervisionRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> supervisionProblems(const Supervision& supervision, const QString& toState)
{
    Problems problems(Supervision::info);
    problems.refuse(!supervision.fromOffice.isNull() && supervision.fromOffice == supervision.toOffice, "toItself", "",
                    "toOffice");
    // A returned order gets a new day, after the reply that did not suffice.
    if (toState == u"returned"_s)
        problems.refuse(supervision.repliedOn.isValid() && supervision.replyBy <= supervision.repliedOn, "newReplyDay",
                        "", "replyBy");
    return problems.take();
}

SupervisionLevel raisedLevel(SupervisionLevel level)
{
    return level == SupervisionLevel::remind ? SupervisionLevel::urge : SupervisionLevel::list;
}

} // namespace qj
