// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/SupervisionRules.h"

#include "record/Problem.h"

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> supervisionProblems(const Supervision& supervision, const QString&)
{
    Problems problems(Supervision::info);
    problems.refuse(!supervision.fromOffice.isNull() && supervision.fromOffice == supervision.toOffice, "toItself", "",
                    "toOffice");
    return problems.take();
}

SupervisionLevel raisedLevel(SupervisionLevel level)
{
    return level == SupervisionLevel::remind ? SupervisionLevel::urge : SupervisionLevel::list;
}

} // namespace qj
