// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AuditDialog.h"

#include "exchange/AuditTableModel.h"
#include "exchange/ExchangeWords.h"
#include "exchange/LineList.h"
#include "form/ActWords.h"
#include "form/HistoryDialog.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "spreadsheet/TableWriter.h"

#include <QtCore/QCollator>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

AuditDialog::AuditDialog(FormContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_model(new AuditTableModel(context, this)),
      m_table(new DataTable(context.theme(), u"auditTable"_s, tr("Everything that was done"))),
      m_empty(new EmptyState(context.theme())),
      m_found(new LineList(context.theme(), u"auditFindings"_s, tr("Findings of the check"))),
      m_officer(named(new QComboBox, u"auditOfficer"_s, tr("Officer"))),
      m_act(named(new QComboBox, u"auditAct"_s, tr("Act"))),
      m_record(named(new QLineEdit, u"auditRecord"_s, tr("Record"))),
      m_since(named(new QCheckBox(tr("From")), u"auditSince"_s, tr("From a day on"))),
      m_until(named(new QCheckBox(tr("Until")), u"auditUntil"_s, tr("Until a day"))),
      m_withheld(named(new QCheckBox(tr("Without effect only")), u"auditWithheld"_s, tr("Without effect only"))),
      m_from(named(new QDateEdit, u"auditFrom"_s, tr("From"))), m_to(named(new QDateEdit, u"auditTo"_s, tr("Until"))),
      m_count(named(new QLabel, u"auditCount"_s, tr("Counts"))),
      m_history(named(new QPushButton(tr("History…")), u"auditHistory"_s, tr("History of the record"))),
      m_open(named(new QPushButton(tr("Open the record")), u"auditOpen"_s, tr("Open the record")))
{
    named(this, u"auditDialog"_s, tr("Log of acts"));
    setWindowTitle(tr("Log of acts"));
    const Theme& theme = context.theme();
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegate(new StateChipDelegate(context.theme(), m_table));
    m_table->heads()->setContextMenuPolicy(Qt::PreventContextMenu);
    const int widths[] = {130, 110, 100, 100, 270, 110, 110, 130};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme.px(widths[column]));
    m_table->heads()->setStretchLastSection(true);
    m_found->hide();
    m_count->setProperty("role", u"caption"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(10));
    layout->addWidget(filters());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_found);
    layout->addWidget(m_count);
    layout->addWidget(buttons());
    m_empty->set(Icon::history, tr("Nothing fits what is asked for."));
    m_empty->hide();
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(250);
    connect(&m_askSoon, &QTimer::timeout, this, &AuditDialog::ask);
    connect(m_table, &QTableView::doubleClicked, this, &AuditDialog::showHistory);
    connect(m_model, &AuditTableModel::grew, this, &AuditDialog::showCount);
    const auto follow = [this] {
        m_history->setEnabled(chosen().has_value());
        m_open->setEnabled(chosen().has_value());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, follow);
    resize(theme.px(1180), theme.px(720));
    ask();
}

bool AuditDialog::mayLook(const Actor& actor)
{
    return actor.roles & (administrator | supervisor);
}

QWidget* AuditDialog::filters()
{
    fillOfficers();
    fillActs();
    m_record->setPlaceholderText(tr("Number, name or initials of a record"));
    m_record->setClearButtonEnabled(true);
    const QDate today = m_context.place().today();
    for (auto [box, edit] : {std::pair(m_since, m_from), std::pair(m_until, m_to)}) {
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1990, 1, 1), QDate(2099, 12, 31));
        edit->setDate(box == m_since ? today.addMonths(-1) : today);
        edit->setEnabled(false);
        m_context.theme().dress(*edit->calendarWidget());
        connect(box, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        connect(box, &QCheckBox::toggled, this, &AuditDialog::ask);
        connect(edit, &QDateEdit::dateChanged, &m_askSoon, qOverload<>(&QTimer::start));
    }
    connect(m_officer, &QComboBox::currentIndexChanged, this, &AuditDialog::ask);
    connect(m_act, &QComboBox::currentIndexChanged, this, &AuditDialog::ask);
    connect(m_record, &QLineEdit::textChanged, &m_askSoon, qOverload<>(&QTimer::start));
    connect(m_withheld, &QCheckBox::toggled, this, &AuditDialog::ask);
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_context.theme().px(8));
    line->addWidget(m_officer);
    line->addWidget(m_record, 1);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_since), static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_until),
          static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_act), static_cast<QWidget*>(m_withheld)})
        line->addWidget(widget);
    return bar;
}

QWidget* AuditDialog::buttons()
{
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_context.theme().px(8));
    auto* check = named(new QPushButton(tr("Check for alterations")), u"auditCheck"_s, tr("Check for alterations"));
    auto* table = named(new QPushButton(tr("Export…")), u"auditExport"_s, tr("Export"));
    auto* close = named(new QPushButton(tr("Close")), u"auditClose"_s, tr("Close"));
    check->setIcon(m_context.theme().icon(Icon::shield));
    table->setIcon(m_context.theme().icon(Icon::exportFile));
    for (QPushButton* button : {check, table, close, m_history, m_open}) button->setAutoDefault(false);
    connect(check, &QPushButton::clicked, this, &AuditDialog::check);
    connect(table, &QPushButton::clicked, this, &AuditDialog::chooseExport);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_history, &QPushButton::clicked, this, &AuditDialog::showHistory);
    connect(m_open, &QPushButton::clicked, this, &AuditDialog::openChosen);
    for (QPushButton* button : {m_history, m_open, table, check}) line->addWidget(button);
    line->addStretch(1);
    line->addWidget(close);
    return bar;
}

void AuditDialog::fillOfficers()
{
    std::vector<std::pair<QString, Uuid>> officers;
    for (const Uuid& id : m_context.reader().where(Officer::info, "1"))
        officers.emplace_back(m_context.titleOf(id), id);
    const QCollator names(QLocale(QLocale::Chinese, QLocale::China));
    std::stable_sort(officers.begin(), officers.end(),
                     [&names](const auto& a, const auto& b) { return names.compare(a.first, b.first) < 0; });
    m_officer->addItem(tr("Everybody"), Uuid());
    for (const auto& [name, id] : officers) m_officer->addItem(name, id);
}

/// What the desk does to any record, then the steps of all life cycles.
void AuditDialog::fillActs()
{
    m_act->addItem(tr("Every act"), QString());
    const auto add = [this](const RecordInfo& info, const QString& act) {
        if (m_act->findData(act) < 0) m_act->addItem(actLabel(info, act), act);
    };
    for (const QString& act : {u"add"_s, u"edit"_s, u"import"_s, u"undo"_s, u"void"_s, u"settle"_s})
        add(Officer::info, act);
    const int first = m_act->count();
    for (const RecordInfo* info : m_context.schema().all())
        for (const State& state : info->states) add(*info, QString::fromLatin1(state.code));
    m_act->insertSeparator(first);
}

QSet<Uuid> AuditDialog::recordsNamed(const QString& text) const
{
    QSet<Uuid> ids;
    if (const Uuid id = Uuid::fromString(text); !id.isNull()) return {id};
    for (const RecordInfo* info : m_context.schema().all())
        for (const Found& found : m_context.lookUp(*info, text, 20)) ids += found.id;
    return ids;
}

void AuditDialog::ask()
{
    m_askSoon.stop();
    AuditFilter filter;
    filter.officer = m_officer->currentData().toUuid();
    filter.act = m_act->currentData().toString();
    filter.withheldOnly = m_withheld->isChecked();
    if (m_since->isChecked()) filter.from = m_from->date();
    if (m_until->isChecked()) filter.to = m_to->date();
    if (const QString text = m_record->text().trimmed(); !text.isEmpty()) filter.records = recordsNamed(text);
    m_model->setFilter(filter);
}

void AuditDialog::showCount()
{
    const int rows = m_model->rowCount();
    const QString number = locale().toString(rows);
    m_count->setText(m_model->isWhole() ? tr("%1 acts").arg(number)
                                        : tr("The last %1 acts; earlier ones follow").arg(number));
    const bool nothing = rows == 0 && m_model->isWhole();
    m_table->setVisible(!nothing);
    m_empty->setVisible(nothing);
}

std::optional<EntityRef> AuditDialog::chosen() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) return std::nullopt;
    for (const EntityRef& record : m_model->rowAt(selected.constFirst().row()).records)
        if (m_context.schema().find(static_cast<RecordKind>(record.kind))) return record;
    return std::nullopt;
}

void AuditDialog::showHistory()
{
    if (const auto record = chosen())
        HistoryDialog(m_context, *m_context.schema().find(static_cast<RecordKind>(record->kind)), record->uuid, 0, this)
            .exec();
}

void AuditDialog::openChosen()
{
    if (const auto record = chosen()) Q_EMIT openWanted(static_cast<RecordKind>(record->kind), record->uuid);
}

void AuditDialog::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export"), tr("Log of acts") + u".xlsx"_s,
                                                      tr("Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv)"), nullptr,
                                                      QFileDialog::DontUseNativeDialog);
    if (!path.isEmpty()) exportTo(path);
}

bool AuditDialog::exportTo(const QString& path)
{
    const AuditFilter filter = m_model->filter();
    const auto done = ProgressDialog(m_context.theme(), tr("Exporting"), this).run([&](Work& work) -> Result<int> {
        std::vector<WriterColumn> columns;
        for (const QString& head : AuditTableModel::headings()) columns.push_back({head, WriterColumn::Kind::text, 18});
        WriterOptions options;
        options.replace = true; // the dialog has asked
        QJ_TRY_ASSIGN(const auto writer, TableWriter::create(path, tableFormatOf(path), columns, options));
        const AuditQueries queries(m_context.journal());
        const qint64 total = queries.commits();
        int rows = 0;
        qint64 from = 0;
        do {
            const AuditQueries::Piece piece = queries.read(filter, from, 500);
            const auto guard = PackageRun::lock(m_context.journal());
            for (const AuditRow& row : piece.rows) {
                QStringList cells;
                for (int column = 0; column < AuditTableModel::columns; ++column) cells += m_model->text(row, column);
                QJ_TRY(writer->writeRow(cells));
                ++rows;
            }
            from = piece.next;
            work.setDone(total - from, total);
            if (work.isCancelled()) return fail(ErrorCode::cancelled);
        } while (from > 0);
        QJ_TRY(writer->finish());
        return rows;
    });
    if (done)
        Q_EMIT said(static_cast<int>(Tone::success), tr("%n act(s) written to %1", nullptr, *done).arg(path));
    else if (done.error().code != ErrorCode::cancelled)
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(done.error()));
    return done.has_value();
}

bool AuditDialog::check()
{
    SignatureCheck signatures;
    bool whole = true;
    const Health health = ProgressDialog(m_context.theme(), tr("Checking for alterations"), this).run([&](Work& work) {
        work.setWhat(tr("Checking signatures"));
        signatures = AuditQueries(m_context.journal()).signatures([&](qint64 done, qint64 total) {
            work.setDone(done, total);
            return whole = !work.isCancelled();
        });
        if (!whole) return Health();
        work.setDone(0, 0);
        work.setWhat(tr("Reading everything once"));
        return m_context.journal().check();
    });
    if (!whole) return false;
    m_found->setLines(ExchangeWords(m_context).health(health, signatures));
    m_found->show();
    return health.ok() && signatures.ok();
}

} // namespace qj
