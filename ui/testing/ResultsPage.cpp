// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ResultsPage.h"

#include "form/FormContext.h"
#include "form/RecordPage.h"
#include "print/ErrorText.h"
#include "shell/ListDetail.h"
#include "shell/Theme.h"
#include "testing/CommissionList.h"
#include "testing/ItemGrid.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>

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
    : RecordTabs(context, u"results"_s, tr("Results"), setups(), parent), m_context(context)
{
    RecordPage* reports = page(RecordKind::testReport);
    auto* lists = new QAction(context.theme().icon(Icon::send), tr("Commission lists…"), reports);
    lists->setObjectName(u"actCommissions"_s);
    lists->setToolTip(tr("A table for each laboratory: the samples it has, with the items it is asked for."));
    connect(lists, &QAction::triggered, this, &ResultsPage::writeCommissionLists);
    reports->addAction(lists);
    reports->list()->addTool(lists);
}

void ResultsPage::writeCommissionLists()
{
    if (samplesCommissioned(m_context.reader()).isEmpty()) {
        Q_EMIT said(static_cast<int>(Tone::info),
                    tr("No sample waits for a result: a list is made of what was handed to a laboratory."), false);
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the commission lists"));
    if (folder.isEmpty()) return;
    const auto files = writeCommissions(m_context.reader(), folder, m_context.journal().clock().today());
    if (!files) {
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(files.error()), false);
        return;
    }
    QStringList names;
    for (const CommissionFile& file : *files)
        names += tr("%1 (%2)").arg(QFileInfo(file.path).fileName(), locale().toString(file.samples));
    Q_EMIT said(static_cast<int>(Tone::success), tr("Commission lists in %1: %2").arg(folder, names.join(u", "_s)),
                false);
}

} // namespace qj
