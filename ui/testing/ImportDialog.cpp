// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ImportDialog.h"

#include "base/Text.h"
#include "directory/Laboratory.h"
#include "directory/RecordImport.h"
#include "planning/Plan.h"
#include "planning/PlanImport.h"
#include "planning/PlanTask.h"
#include "print/ErrorText.h"
#include "print/ImportWords.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"
#include "testing/ImportSummary.h"
#include "testing/LayoutEditor.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// One line of refused rows for each row, whatever is wrong with it.
void addRefused(std::vector<RefusedRow>& rows, const PlanRowProblem& problem)
{
    const auto same =
        std::find_if(rows.begin(), rows.end(), [&](const RefusedRow& row) { return row.row == problem.row; });
    if (same == rows.end()) return rows.push_back({problem.row, problem.error});
    if (same->error.more.empty()) same->error.more.push_back(same->error);
    same->error.more.push_back(problem.error);
}

/// A table of a plan becomes a draft plan; its tasks are what is counted.
Result<ImportReport> takePlan(FormContext& context, const PlanImportOptions& options)
{
    QJ_TRY_ASSIGN(PlanImportReport plan, PlanImport(context.desk(), context.actor()).run(options));
    ImportReport report;
    report.read.table = plan.table;
    report.read.header = plan.header;
    report.rows = plan.rows;
    report.taken = plan.refused.empty() ? plan.tasks : 0;
    report.batch = plan.batch;
    for (const PlanRowProblem& problem : plan.refused) addRefused(report.read.refused, problem);
    std::stable_sort(report.read.refused.begin(), report.read.refused.end(),
                     [](const RefusedRow& a, const RefusedRow& b) { return a.row < b.row; });
    for (const qint64 row : plan.ignored) report.read.ignored.push_back({row, u"total"_s});
    return report;
}

} // namespace

ImportDialog::ImportDialog(FormContext& context, const RecordInfo* info, QWidget* parent)
    : QDialog(parent), m_context(context), m_info(info), m_file(named(new QLineEdit, u"importFile"_s, tr("File"))),
      m_plan(named(new QComboBox, u"importPlan"_s, tr("Plan"))),
      m_laboratory(named(new QComboBox, u"importLaboratory"_s, tr("Laboratory"))),
      m_head(named(new QLabel, u"importHead"_s, tr("Outcome"))),
      m_problem(named(new QLabel, u"importProblem"_s, tr("Problem"))), m_start(new EmptyState(context.theme())),
      m_summary(new ImportSummary(context.theme(), info && info->kind == RecordKind::plan ? &PlanTask::info : info))
{
    const QString title = info ? tr("Take in: %1").arg(translated(info->context, info->label)) : tr("Take in results");
    named(this, u"importDialog"_s, title);
    setWindowTitle(title);
    setAcceptDrops(true);
    build();
    fillChoices();
    readProfile();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    Theme& theme = m_context.theme();
    const auto button = [](const QString& name, const QString& text) {
        return named(new QPushButton(text), name, text);
    };
    m_check = button(u"importCheck"_s, tr("Look first"));
    m_check->setToolTip(tr("Does everything and keeps nothing."));
    m_import = button(u"importRun"_s, tr("Take in"));
    m_import->setProperty("kind", u"primary"_s);
    m_undo = button(u"importUndo"_s, tr("Take it back"));
    m_refused = button(u"importRefused"_s, tr("Save file with marks…"));
    QPushButton* close = button(u"importClose"_s, tr("Close"));
    for (QPushButton* one : {m_check, m_import, m_undo, m_refused, close}) one->setAutoDefault(false);
    m_undo->hide();
    m_refused->hide();
    connect(m_check, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undo);
    connect(m_refused, &QPushButton::clicked, this,
            [this] { canBeMarked(m_report.read.table) && m_report.read.header ? askAndSaveMarked() : saveRefused(); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_file, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_check->setEnabled(!text.trimmed().isEmpty());
        m_import->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_file, &QLineEdit::returnPressed, this, [this] { run(true); });
    m_check->setEnabled(false);
    m_import->setEnabled(false);
    m_head->setProperty("role", u"heading"_s);
    m_head->setWordWrap(true);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_summary->hide();
    connect(m_summary, &ImportSummary::columnNamed, this, [this](const QString& header, const QString& field) {
        m_profile.insert(header, field);
        keepProfile();
        run(true);
    });

    if (LayoutEditor* editor = m_summary->layoutEditor())
        connect(editor, &LayoutEditor::changed, this, [this, editor](bool place) {
            const TableLayout said = editor->layout();
            if (place) sketch(&said);
            m_pause.start();
        });
    m_pause.setSingleShot(true);
    m_pause.setInterval(200); // keys pass through many meanings of a column
    connect(&m_pause, &QTimer::timeout, this, [this] { run(true); });
    connect(m_laboratory, &QComboBox::activated, this, [this] {
        m_sketched.clear(); // its layouts may be others
        if (!file().isEmpty()) run(true);
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(14));
    layout->setSpacing(theme.px(12));
    layout->addWidget(choicePart());
    layout->addWidget(m_problem);
    layout->addWidget(m_head);
    layout->addWidget(m_start, 1);
    layout->addWidget(m_summary, 1);
    auto* line = new QHBoxLayout;
    for (QPushButton* one : {m_undo, m_refused}) line->addWidget(one);
    line->addStretch(1);
    for (QPushButton* one : {close, m_check, m_import}) line->addWidget(one);
    layout->addLayout(line);
    m_head->hide();
    m_start->set(Icon::importFile,
                 isPlan()
                     ? tr("Choose the table of a plan, or drop it here: a row for each task, or categories down and "
                          "offices across. It becomes a draft plan with its tasks.")
                 : m_info ? tr("Choose a table, or drop it here: CSV, XLSX or XLS. Each row becomes a record.")
                          : tr("Choose a table of results, or drop it here: CSV, XLSX or XLS."),
                 tr("“Look first” shows what would happen and keeps nothing."), tr("Choose…"));
    connect(m_start, &EmptyState::actionClicked, this, &ImportDialog::choose);
    resize(QSize(theme.px(920), theme.px(840)).boundedTo(screen()->availableSize() * 0.92)); // many columns at once
}

QWidget* ImportDialog::choicePart()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(m_context.theme().px(8));
    auto* line = new QHBoxLayout;
    auto* choose = named(new QPushButton(tr("Choose…")), u"importChoose"_s, tr("Choose a file"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::choose);
    line->setSpacing(m_context.theme().px(8));
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    form->addRow(tr("File"), line);
    // Rows of records name their own.
    for (QComboBox* choice : {m_plan, m_laboratory}) {
        form->addRow(choice->accessibleName(), choice);
        form->setRowVisible(choice, !m_info);
    }
    return part;
}

void ImportDialog::fillChoices()
{
    m_plan->addItem(tr("That of published tables"), Uuid());
    for (const Found& plan : m_context.lookUp(Plan::info, {}, 200)) m_plan->addItem(plan.title, plan.id);
    m_laboratory->addItem(tr("As the rows say"), Uuid());
    for (const Found& lab : m_context.lookUp(Laboratory::info, {}, 200)) m_laboratory->addItem(lab.title, lab.id);
}

void ImportDialog::setFile(const QString& path)
{
    m_sketched.clear();
    m_file->setText(QDir::toNativeSeparators(path));
}

QString ImportDialog::file() const
{
    return QDir::fromNativeSeparators(m_file->text().trimmed());
}

void ImportDialog::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(this, windowTitle(), QFileInfo(file()).path(),
                                     tr("Tables (*.csv *.xlsx *.xls *.txt)") + u";;"_s + tr("All files (*)"));
    if (path.isEmpty()) return;
    setFile(path);
    lookSoon();
}

void ImportDialog::lookSoon()
{
    QTimer::singleShot(0, this, [this] { run(true); });
}

/// Runs in a thread of its own.
Result<ImportReport> ImportDialog::take(const QString& path, bool dryRun, const TableOptions& table) const
{
    if (isPlan()) return takePlan(m_context, {path, {}, m_profile, dryRun, table});
    if (m_info) {
        const RecordImportOptions options{path, m_profile, dryRun, table};
        QJ_TRY_ASSIGN(RecordImportReport report,
                      RecordImport(m_context.desk(), *m_info, m_context.actor()).run(options));
        return ImportReport(std::move(report));
    }
    ResultImportOptions options;
    options.path = path;
    options.plan = m_plan->currentData().toUuid();
    options.laboratory = m_laboratory->currentData().toUuid();
    options.layout = m_summary->layoutEditor()->layout();
    options.dryRun = dryRun;
    options.table = table;
    return ResultImport(m_context.journal(), m_context.actor()).run(options);
}

bool ImportDialog::run(bool dryRun)
{
    m_problem->hide();
    m_pause.stop();
    const QString path = file();
    if (!m_info && m_sketched != path) sketch(nullptr);
    if (!m_understood && !m_summary->layoutEditor()->namesSamples()) {
        m_start->hide();
        m_head->setText(
            tr("%1: nobody has said yet what these columns hold. Choose at least which one holds the sample "
               "number.")
                .arg(QFileInfo(path).fileName()));
        m_head->show();
        m_summary->showColumnsOnly();
        return false;
    }
    std::atomic_bool stop = false;
    auto result = ProgressDialog(m_context.theme(), dryRun ? tr("Looking at the file") : windowTitle(), this)
                      .run([&](Work& work) {
                          work.setWhat(QFileInfo(path).fileName());
                          TableOptions table;
                          table.cancel = &stop;
                          table.progress = [&](qint64 done, qint64 total) {
                              work.setDone(done, total);
                              if (work.isCancelled()) stop = true;
                          };
                          return take(path, dryRun, table);
                      });
    if (!result) {
        showError(result.error());
        return false;
    }
    m_report = std::move(*result);
    offerLaboratory(m_report.laboratory);
    showReport(dryRun);
    if (!dryRun && !m_info && !m_report.batch.isEmpty()) rememberLayout();
    return true;
}

void ImportDialog::showError(const Error& error)
{
    m_start->hide();
    m_summary->hide();
    m_undo->hide();
    m_refused->hide();
    m_head->show();
    m_head->setText(error.code == ErrorCode::cancelled ? tr("Stopped. Nothing was taken in.")
                                                       : tr("Nothing was taken in."));
    m_problem->setText(errorText(error));
    m_problem->setVisible(error.code != ErrorCode::cancelled);
}

void ImportDialog::showReport(bool dryRun)
{
    const QString name = QFileInfo(file()).fileName();
    const bool refused = isPlan() && !m_report.read.refused.empty();
    m_head->setText(refused ? tr("%1: nothing can be taken in. A plan is taken in as a whole: mend these rows in the "
                                 "table and take it in again.")
                                  .arg(name)
                    : dryRun                   ? tr("%1: this is what would happen. Nothing has been kept.").arg(name)
                    : m_report.batch.isEmpty() ? tr("%1: nothing new was found.").arg(name)
                                               : tr("%1 has been taken in.").arg(name));
    m_start->hide();
    m_head->show();
    m_summary->show(m_report);
    m_summary->setVisible(true);
    m_undo->setVisible(!m_report.batch.isEmpty());
    m_refused->setText(canBeMarked(m_report.read.table) ? tr("Save file with marks…") : tr("Save refused rows…"));
    m_refused->setVisible(!m_report.read.refused.empty() || !doctorMarks(m_report).empty());
    if (m_report.batch.isEmpty()) return;
    const QString taken = locale().toString(m_report.taken);
    Q_EMIT imported(
        isPlan() ? tr("%1: a draft plan with %2 tasks").arg(name, taken)
        : m_info ? tr("%1: %2 rows taken in").arg(name, taken)
                 : tr("%1: %2 rows taken in, %3 cases opened").arg(name, taken, locale().toString(m_report.opened)));
}

bool ImportDialog::undo()
{
    const auto done = ProgressDialog(m_context.theme(), tr("Taking the import back"), this).run([&](Work&) {
        return m_context.desk().undo(m_report.batch, m_context.actor());
    });
    if (!done) {
        showProblem(errorText(done.error()));
        return false;
    }
    m_report.batch.clear();
    m_undo->hide();
    m_summary->hide();
    m_head->setText(tr("The import has been taken back."));
    return true;
}

bool ImportDialog::isPlan() const
{
    return m_info && m_info->kind == RecordKind::plan;
}

QString ImportDialog::fileIn(const QMimeData* data)
{
    if (!data || !data->hasUrls() || data->urls().size() != 1) return {};
    return data->urls().constFirst().toLocalFile();
}

bool ImportDialog::accepts(const QMimeData* data)
{
    static const QStringList endings{u"csv"_s, u"xlsx"_s, u"xls"_s, u"txt"_s};
    return endings.contains(QFileInfo(fileIn(data)).suffix().toLower());
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (accepts(event->mimeData())) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    setFile(fileIn(event->mimeData()));
    event->acceptProposedAction();
    lookSoon();
}

} // namespace qj
