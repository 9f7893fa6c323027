// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/SamplesPage.h"

#include "disposal/DisposalCase.h"
#include "sampling/CustodyEvent.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"
#include "sampling/Sample.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestReport.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> SamplesPage::setups()
{
    RecordPageSetup samples{
        .id = u"samples"_s, .title = tr("Samples"), .info = &Sample::info, .icon = Icon::sample, .imports = true};
    samples.related = {
        {&TestReport::info, "sampleId", true, true},      {&CustodyEvent::info, "sampleId"},
        {&ServiceOfNotice::info, "sampleId", true, true}, {&Objection::info, "sampleId", true, true},
        {&Reinspection::info, "sampleId", true, true},    {&DisposalCase::info, "sampleId", false, true}};
    const QString own = u"coalesce(t.origin,'own')='own'"_s;
    samples.views = {{u"draft"_s, tr("To be sealed"), u"t.state='draft'"_s, {}},
                     {u"lab"_s, tr("At the laboratory"), u"t.state IN ('sent','received','testing')"_s, {}},
                     {u"result"_s,
                      tr("Result running"),
                      u"t.state IN ('reported','judged','notified','objection','disputed') AND "_s + own,
                      {}},
                     {u"fail"_s, tr("Failed"), u"t.finalVerdict IN ('fail','failLabel')"_s, {}},
                     {u"published"_s, tr("From published tables"), u"t.origin='published'"_s, {}},
                     {u"received"_s, tr("Came with cases"), u"t.origin='received'"_s, {}}};
    samples.emptyHint = tr("Enter a work form, or take in a table of samples.");
    RecordPageSetup notSampled{
        .id = u"notSampled"_s, .title = tr("Nothing sampled"), .info = &NotSampledNote::info, .icon = Icon::sample};
    notSampled.emptyHint = tr("Where a visit found nothing to sample, a note says why; a substitute is drawn.");
    RecordPageSetup refused{
        .id = u"refusals"_s, .title = tr("Refusals"), .info = &RefusalRecord::info, .icon = Icon::warning};
    refused.emptyHint = tr("A trader who refuses to be sampled is put on record with facts and witnesses.");
    return {samples, notSampled, refused};
}

SamplesPage::SamplesPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"samples"_s, tr("Samples"), setups(), parent)
{
}

} // namespace qj
