// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ObjectionsPage.h"

#include "sampling/Sample.h"
#include "testing/Objection.h"
#include "testing/ObjectionTimeline.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> ObjectionsPage::setups()
{
    RecordPageSetup objections{
        .id = u"objections"_s, .title = tr("Objections"), .info = &Objection::info, .icon = Icon::objection};
    objections.views = {
        {u"open"_s, tr("To be decided"), u"t.state IN ('received','supplement','accepted','inquiry')"_s, {}},
        {u"late"_s, tr("Out of time"), u"t.inTime=0"_s, {}}};
    objections.emptyHint = tr("Who was told a result may object within the time that the notice names.");
    RecordPageSetup again{
        .id = u"reinspections"_s, .title = tr("Reinspections"), .info = &Reinspection::info, .icon = Icon::refresh};
    again.views = {
        {u"open"_s, tr("Under way"), u"t.state IN ('decided','labSet','released','reported','concluded')"_s, {}}};
    again.emptyHint = tr("An accepted objection against the result leads to one reinspection of the sample.");
    RecordPageSetup samples{.id = u"disputes"_s,
                            .title = tr("Timeline by sample"),
                            .info = &Sample::info,
                            .icon = Icon::clock,
                            .adds = false};
    samples.related = {{&ServiceOfNotice::info, "sampleId", false, false, ObjectionTimeline::make}};
    samples.only =
        u"t.origin IS NOT 'published' AND (t.state IN ('judged','notified','objection','disputed') OR EXISTS "
        "(SELECT 1 FROM objection o WHERE o.sampleId=t.eid AND o.deleted IS NULL))"_s;
    samples.views = {{u"running"_s, tr("Time to object runs"), u"t.state IN ('notified','objection')"_s, {}},
                     {u"disputed"_s, tr("Disputed"), u"t.state='disputed'"_s, {}}};
    samples.emptyHint = tr("A sample stands here from its verdict on until its result is final.");
    return {objections, again, samples};
}

ObjectionsPage::ObjectionsPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"objections"_s, tr("Objections"), setups(), parent)
{
}

} // namespace qj
