// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/ScanDialog.h"

#include "form/FileIntake.h"
#include "print/ErrorText.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

enum Column { paperColumn, recordColumn };
enum Place { whereItBelongs, ordinaryHere };

} // namespace

ScanDialog::ScanDialog(FormContext& context, const QString& path, std::vector<papers::ScanSubject> subjects,
                       const Uuid& here, QWidget* parent)
    : QDialog(parent), m_context(context), m_path(path), m_subjects(std::move(subjects)), m_here(here),
      m_papers(named(new QTreeWidget, u"scanPapers"_s, tr("Papers in the file"))),
      m_place(named(new QComboBox, u"scanPlace"_s, tr("Where it is filed"))),
      m_problem(named(new QLabel, u"scanProblem"_s, tr("Problem")))
{
    const Theme& theme = context.theme();
    named(this, u"scanDialog"_s, tr("File a scan"));
    setWindowTitle(tr("File a scan"));
    resizeWithin(*this, {theme.px(640), theme.px(400)});
    auto* head = new QLabel(tr("%1 holds:").arg(QFileInfo(path).fileName()));
    head->setProperty("role", u"heading"_s);
    head->setWordWrap(true);
    m_papers->setHeaderLabels({tr("Paper"), tr("Record")});
    m_papers->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_papers->setRootIsDecorated(false);
    m_papers->setSelectionMode(QAbstractItemView::NoSelection);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox;
    m_file = named(buttons->addButton(tr("File"), QDialogButtonBox::AcceptRole), u"scanFile"_s, tr("File"));
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"scanCancel"_s, tr("Cancel"));
    m_file->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScanDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(10));
    layout->addWidget(head);
    layout->addWidget(m_papers, 1);
    if (filesElsewhere()) {
        auto* note = named(new QLabel(tr("This paper belongs to %1, not to %2 on which it was dropped.")
                                          .arg(m_subjects.front().recordTitle, context.titleOf(here))),
                           u"scanElsewhere"_s, tr("It belongs elsewhere"));
        note->setWordWrap(true);
        layout->addWidget(note);
        m_place->addItem(tr("File it with %1").arg(m_subjects.front().recordTitle), int(whereItBelongs));
        m_place->addItem(tr("File it here, with %1, as an ordinary file").arg(context.titleOf(here)),
                         int(ordinaryHere));
        connect(m_place, &QComboBox::currentIndexChanged, this, &ScanDialog::showPlace);
        layout->addWidget(m_place);
    } else {
        m_place->setParent(this);
        m_place->hide();
    }
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    fill();
}

/// A scan that is dropped on what its record hangs on, or on a part of it, is where it should be.
bool ScanDialog::filesElsewhere() const
{
    if (m_here.isNull() || m_subjects.empty()) return false;
    const auto sampleOf = [this](const Uuid& id) {
        const RecordInfo* info = m_context.schema().find(m_context.reader().kindOf(id));
        const auto data = info ? m_context.reader().find(*info, id) : std::nullopt;
        const Uuid sample = data ? data->value(u"sampleId").valueOr(Uuid()) : Uuid();
        return sample.isNull() ? id : sample;
    };
    return std::none_of(m_subjects.begin(), m_subjects.end(),
                        [&](const auto& subject) { return sampleOf(subject.record) == sampleOf(m_here); });
}

void ScanDialog::fill()
{
    for (const papers::ScanSubject& subject : m_subjects) {
        auto* paper = new QTreeWidgetItem(m_papers, {subject.paperTitle, subject.recordTitle});
        paper->setCheckState(paperColumn, Qt::Checked);
        for (const papers::ProvableStep& step : subject.steps) {
            auto* line = new QTreeWidgetItem(
                paper, {tr("Tick step %1 %2 with this scan as its evidence").arg(step.code, step.title)});
            // Of a paper that may prove one or another step, only its officer knows which.
            const bool only = subject.steps.size() == 1;
            line->setCheckState(paperColumn, step.why.empty() && only ? Qt::Checked : Qt::Unchecked);
            if (step.why.empty()) continue;
            line->setText(recordColumn, errorText(step.why.front()));
            line->setToolTip(recordColumn, errorText(step.why.front()));
            line->setDisabled(true);
        }
    }
    m_papers->expandAll();
}

void ScanDialog::showPlace()
{
    m_papers->setEnabled(m_place->currentData().toInt() == whereItBelongs);
}

std::vector<papers::ScanFiling> ScanDialog::chosen() const
{
    std::vector<papers::ScanFiling> filings;
    for (int row = 0; row < m_papers->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* paper = m_papers->topLevelItem(row);
        if (paper->checkState(paperColumn) != Qt::Checked) continue;
        papers::ScanFiling filing{m_subjects[static_cast<std::size_t>(row)], {}};
        for (int at = 0; at < paper->childCount(); ++at)
            if (!paper->child(at)->isDisabled() && paper->child(at)->checkState(paperColumn) == Qt::Checked)
                filing.steps += filing.subject.steps[static_cast<std::size_t>(at)].id;
        filings.push_back(std::move(filing));
    }
    return filings;
}

void ScanDialog::accept()
{
    const bool here = m_place->count() > 0 && m_place->currentData().toInt() == ordinaryHere;
    const std::vector<papers::ScanFiling> filings = here ? std::vector<papers::ScanFiling>() : chosen();
    const auto refuse = [this](const QString& why) {
        m_problem->setText(why);
        m_problem->show();
    };
    if (!here && filings.empty()) return refuse(tr("Choose a paper, or cancel."));
    const auto taken = FileIntake(m_context, this).take(m_path, true);
    if (!taken) return refuse(errorText(taken.error()));
    papers::ScanDesk desk(m_context.desk());
    const auto receipt =
        here ? desk.fileOrdinary(*taken, m_here, m_context.actor()) : desk.file(*taken, filings, m_context.actor());
    if (!receipt) return refuse(errorText(receipt.error()));
    if (here) {
        m_done = tr("Filed with %1: %2").arg(m_context.titleOf(m_here), taken->fileName);
        return QDialog::accept();
    }
    QStringList words, steps;
    for (const papers::ScanFiling& filing : filings) {
        words += tr("%1 of %2").arg(filing.subject.paperTitle, filing.subject.recordTitle);
        for (const papers::ProvableStep& step : filing.subject.steps)
            if (filing.steps.contains(step.id)) steps += step.code;
    }
    m_done = tr("Filed: %1").arg(words.join(tr(", ")));
    if (!steps.isEmpty()) m_done = tr("%1; ticked: %2").arg(m_done, steps.join(tr(", ")));
    QDialog::accept();
}

ScanOutcome ScanDialog::take(FormContext& context, const QString& path, const Uuid& here, QWidget* parent)
{
    const QString name = QFileInfo(path).fileName();
    const auto found =
        ProgressDialog(context.theme(), tr("Looking for codes in %1").arg(name), parent).run([&path](Work& work) {
            return print::papersIn(path, [&work](int done, int total) {
                work.setDone(done, total);
                return !work.isCancelled();
            });
        });
    if (!found && found.error().code == ErrorCode::cancelled) return {ScanEnd::cancelled, {}};
    papers::ScanDesk desk(context.desk());
    std::vector<papers::ScanSubject> subjects;
    QString strange;
    if (found)
        for (const print::ScannedPaper& paper : *found) {
            auto subject = desk.subjectOf(paper.code, context.actor());
            if (!subject) {
                strange = errorText(subject.error());
                continue;
            }
            const bool known = std::any_of(subjects.begin(), subjects.end(), [&](const auto& one) {
                return one.record == subject->record && one.code.paper == subject->code.paper;
            });
            if (!known) subjects.push_back(std::move(*subject));
        }
    if (!subjects.empty()) {
        ScanDialog dialog(context, path, std::move(subjects), here, parent);
        if (dialog.exec() != QDialog::Accepted) return {ScanEnd::cancelled, {}};
        return {ScanEnd::filed, dialog.done()};
    }
    // A picture that cannot be read may still be filed: the camera of another maker, a format nobody here knows.
    const QString none = !found              ? errorText(found.error())
                         : strange.isEmpty() ? tr("No code of a paper was found in %1.").arg(name)
                                             : strange;
    if (here.isNull())
        return {ScanEnd::failed, tr("%1 Drop it on a record to file it there as an ordinary file.").arg(none)};
    const auto taken = FileIntake(context, parent).take(path);
    if (!taken) return {ScanEnd::failed, errorText(taken.error())};
    const auto receipt = desk.fileOrdinary(*taken, here, context.actor());
    if (!receipt) return {ScanEnd::failed, errorText(receipt.error())};
    return {ScanEnd::filed, tr("%1 It was filed as an ordinary file with %2.").arg(none, context.titleOf(here))};
}

} // namespace qj
