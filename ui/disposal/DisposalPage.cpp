// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalPage.h"

#include "disposal/CaseChecklist.h"
#include "disposal/CaseExtension.h"
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"
#include "disposal/Supervision.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> DisposalPage::setups()
{
    RecordPageSetup cases{.id = u"cases"_s,
                          .title = tr("Disposal cases"),
                          .info = &DisposalCase::info,
                          .icon = Icon::disposal,
                          .adds = false};
    cases.related = {{&DisposalStep::info, "caseId", false, false, CaseChecklist::make},
                     {&CaseExtension::info, "caseId"}};
    cases.views = {{u"open"_s, tr("Open"), u"t.state IN ('open','running','toCheck','transferred','reopened')"_s, {}},
                   {u"check"_s, tr("To be checked"), u"t.state='toCheck'"_s, {}},
                   {u"safety"_s, tr("Safety"), u"t.failKind='safety'"_s, {}},
                   {u"closed"_s, tr("Closed off"), u"t.state='closed'"_s, {}}};
    cases.emptyHint = tr("A failing sample opens its case by itself as soon as the verdict is confirmed.");
    RecordPageSetup supervision{
        .id = u"supervisions"_s, .title = tr("Supervision"), .info = &Supervision::info, .icon = Icon::shield};
    supervision.views = {
        {u"open"_s, tr("Open"), u"t.state IN ('issued','escalated','received','replied','returned')"_s, {}}};
    supervision.emptyHint = tr("What lies too long is urged in writing, with a day by which to reply.");
    return {cases, supervision};
}

DisposalPage::DisposalPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"disposal"_s, tr("Disposal"), setups(), parent)
{
}

} // namespace qj
