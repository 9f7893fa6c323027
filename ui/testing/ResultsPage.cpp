// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ResultsPage.h"

#include "testing/ItemGrid.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> ResultsPage::setups()
{
    RecordPageSetup reports{.id = u"reports"_s,
                            .title = tr("Test reports"),
                            .info = &TestReport::info,
                            .icon = Icon::result,
                            .imports = true};
    reports.related = {{&TestItemResult::info, "reportId", true, false, ItemGrid::make}};
    reports.views = {{u"check"_s, tr("To be checked"), u"t.state='registered'"_s, {}},
                     {u"accept"_s, tr("To be accepted"), u"t.state='checked'"_s, {}},
                     {u"fail"_s, tr("Failed"), u"t.verdict IN ('fail','failLabel')"_s, {}}};
    reports.emptyHint = tr("Enter a report, or take in the table that the laboratory sends.");
    RecordPageSetup services{
        .id = u"services"_s, .title = tr("Service of notices"), .info = &ServiceOfNotice::info, .icon = Icon::send};
    services.related = {};
    services.views = {
        {u"open"_s, tr("Not served yet"), u"t.state IN ('prepared','sent','failed','publicNotice')"_s, {}}};
    services.emptyHint = tr("Every party is told the result; the day of service starts the time to object.");
    return {reports, services};
}

ResultsPage::ResultsPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"results"_s, tr("Results"), setups(), parent)
{
}

} // namespace qj
