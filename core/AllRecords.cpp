// SPDX-License-Identifier: GPL-3.0-or-later
#include "AllRecords.h"

#include "analysis/AnalysisRules.h"
#include "analysis/ComplaintStat.h"
#include "analysis/Indicator.h"
#include "analysis/IndicatorValue.h"
#include "analysis/Station.h"
#include "directory/Attachment.h"
#include "directory/CalendarRecord.h"
#include "directory/Device.h"
#include "directory/DirectoryRules.h"
#include "directory/Laboratory.h"
#include "directory/LaboratorySampler.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "directory/OfficerInterest.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/RuleValue.h"
#include "directory/Standard.h"
#include "directory/TemplateRecord.h"
#include "directory/TestItemSpec.h"
#include "directory/Trader.h"
#include "disposal/CaseExtension.h"
#include "disposal/DisposalCase.h"
#include "disposal/DisposalCaseRules.h"
#include "disposal/DisposalStep.h"
#include "disposal/Supervision.h"
#include "disposal/SupervisionRules.h"
#include "papers/PaperPrint.h"
#include "planning/Draw.h"
#include "planning/DrawRules.h"
#include "planning/DrawSubstitute.h"
#include "planning/Plan.h"
#include "planning/PlanRules.h"
#include "planning/PlanTask.h"
#include "publication/Correction.h"
#include "publication/CorrectionPlace.h"
#include "publication/CorrectionRules.h"
#include "publication/ProvincialApproval.h"
#include "publication/Publication.h"
#include "publication/PublicationItem.h"
#include "publication/PublicationPlace.h"
#include "publication/PublicationRules.h"
#include "sampling/CustodyEvent.h"
#include "sampling/FieldRecordRules.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"
#include "sampling/Sample.h"
#include "sampling/SampleRules.h"
#include "testing/Objection.h"
#include "testing/ObjectionRules.h"
#include "testing/Reinspection.h"
#include "testing/ReinspectionRules.h"
#include "testing/ServiceOfNotice.h"
#include "testing/ServiceOfNoticeRules.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"
#include "testing/TestReportRules.h"

namespace qj {

const Schema& allRecords()
{
    static const Schema schema{&Office::info,           &Officer::info,
                               &OfficerInterest::info,  &Device::info,
                               &Trader::info,           &Producer::info,
                               &Laboratory::info,       &LaboratorySampler::info,
                               &ProductCategory::info,  &Standard::info,
                               &TestItemSpec::info,     &Plan::info,
                               &PlanTask::info,         &Draw::info,
                               &DrawSubstitute::info,   &Sample::info,
                               &NotSampledNote::info,   &RefusalRecord::info,
                               &CustodyEvent::info,     &TestReport::info,
                               &TestItemResult::info,   &ServiceOfNotice::info,
                               &Objection::info,        &Reinspection::info,
                               &DisposalCase::info,     &DisposalStep::info,
                               &CaseExtension::info,    &Supervision::info,
                               &Publication::info,      &PublicationItem::info,
                               &PublicationPlace::info, &ProvincialApproval::info,
                               &Correction::info,       &CorrectionPlace::info,
                               &ComplaintStat::info,    &Indicator::info,
                               &IndicatorValue::info,   &Station::info,
                               &Attachment::info,       &RuleValue::info,
                               &CalendarRecord::info,   &TemplateRecord::info,
                               &PaperPrint::info};
    return schema;
}

std::span<const LifeCycle* const> allLifeCycles()
{
    static constexpr const LifeCycle* cycles[] = {
        &officeLifeCycle,          &officerLifeCycle,       &deviceLifeCycle,
        &traderLifeCycle,          &producerLifeCycle,      &laboratoryLifeCycle,
        &productCategoryLifeCycle, &standardLifeCycle,      &planLifeCycle,
        &planTaskLifeCycle,        &drawLifeCycle,          &sampleLifeCycle,
        &notSampledNoteLifeCycle,  &refusalRecordLifeCycle, &testReportLifeCycle,
        &serviceOfNoticeLifeCycle, &objectionLifeCycle,     &reinspectionLifeCycle,
        &disposalCaseLifeCycle,    &disposalStepLifeCycle,  &supervisionLifeCycle,
        &publicationLifeCycle,     &correctionLifeCycle,    &complaintStatLifeCycle,
        &indicatorValueLifeCycle,  &stationLifeCycle,       &ruleValueLifeCycle,
        &calendarRecordLifeCycle,  &templateLifeCycle};
    return cycles;
}

} // namespace qj
