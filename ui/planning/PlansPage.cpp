// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlansPage.h"

#include "planning/Draw.h"
#include "planning/DrawSubstitute.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"
#include "sampling/Sample.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> PlansPage::setups()
{
    RecordPageSetup plans{
        .id = u"plans"_s, .title = tr("Plans"), .info = &Plan::info, .icon = Icon::plan, .imports = true};
    plans.related = {{&PlanTask::info, "planId", true, true}};
    plans.views = {{u"open"_s,
                    tr("Under way"),
                    u"t.state IN ('draft','submitted','approved','issued','running','suspended')"_s,
                    {}},
                   {u"done"_s, tr("Completed"), u"t.state IN ('completed','archived')"_s, {}}};
    plans.emptyHint = tr("A plan says what is sampled, where, by when and on which basis.");
    RecordPageSetup tasks{.id = u"planTasks"_s, .title = tr("Tasks"), .info = &PlanTask::info, .icon = Icon::plan};
    tasks.related = {{&Sample::info, "planTaskId", true, true},
                     {&NotSampledNote::info, "planTaskId", true, true},
                     {&RefusalRecord::info, "planTaskId", true, true}};
    tasks.views = {{u"open"_s, tr("Under way"), u"t.state IN ('issued','received','running','shortAsked')"_s, {}}};
    tasks.emptyHint = tr("A task is the share of a plan that one office carries out for one kind of goods.");
    RecordPageSetup draws{.id = u"draws"_s, .title = tr("Draws"), .info = &Draw::info, .icon = Icon::office};
    draws.related = {{&DrawSubstitute::info, "drawId"}};
    draws.emptyHint = tr("Subjects and officers are drawn at random, so that anybody can draw them again.");
    return {plans, tasks, draws};
}

PlansPage::PlansPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"plans"_s, tr("Plans"), setups(), parent)
{
}

} // namespace qj
