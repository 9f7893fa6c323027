// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ImportSummary.h"

#include "base/Text.h"
#include "print/ImportWords.h"
#include "shell/KeyFigure.h"
#include "shell/Named.h"
#include "shell/Theme.h"
#include "testing/LayoutEditor.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// More rows than anybody reads on a screen; the file of refused rows has them all.
constexpr std::size_t mostRows = 5000;

void addRow(QTableWidget* table, const QStringList& cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int i = 0; i < cells.size(); ++i) {
        auto* item = new QTableWidgetItem(cells[i]);
        item->setToolTip(cells[i]);
        table->setItem(row, i, item);
    }
}

} // namespace

ImportSummary::ImportSummary(Theme& theme, const RecordInfo* info, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_info(info), m_rows(new KeyFigure(theme, u"importRows"_s, tr("Rows"))),
      m_taken(new KeyFigure(theme, u"importTaken"_s, tr("Taken in"))),
      m_merged(new KeyFigure(theme, u"importMerged"_s, tr("Known or merged"))),
      m_refusedCount(new KeyFigure(theme, u"importRefusedCount"_s, tr("Refused"))),
      m_opened(new KeyFigure(theme, u"importOpened"_s, tr("Cases opened"))),
      m_tabs(named(new QTabWidget, u"importTabs"_s, tr("Details")))
{
    named(this, u"importSummary"_s, tr("Outcome"));
    auto* figures = new QHBoxLayout;
    for (KeyFigure* figure : {m_rows, m_taken, m_merged, m_refusedCount, m_opened}) figures->addWidget(figure);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(12));
    layout->addLayout(figures);
    layout->addWidget(m_tabs, 1);
    if (info) {
        m_columns = addTable(u"importColumnsTable"_s, tr("Columns"), {tr("Column of the file"), tr("Taken as")});
    } else {
        m_layout = new LayoutEditor(theme);
        m_tabs->addTab(m_layout, tr("Columns"));
        m_preview =
            addTable(u"importPreviewTable"_s, tr("As it is read"),
                     {tr("Row"), tr("Sample"), tr("Report"), tr("Items"), tr("Verdict"), tr("What becomes of it")});
    }
    m_opened->setVisible(!info); // only results open cases
    m_refused = addTable(u"importRefusedTable"_s, tr("Refused"), {tr("Row"), tr("Reason")});
    m_warnings = addTable(u"importWarningsTable"_s, tr("Doubtful"), {tr("Row"), tr("Column"), tr("What")});
    m_refused->verticalHeader()->setMinimumSectionSize(theme.rowHeight());
    m_refused->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ignored = addTable(u"importIgnoredTable"_s, tr("Left out"), {tr("Row"), tr("Why")});
    const auto front = [this](QWidget* page) { return [this, page] { m_tabs->setCurrentWidget(page); }; };
    QWidget* read = m_preview ? m_preview : m_columns;
    connect(m_rows, &QPushButton::clicked, this, front(read));
    connect(m_taken, &QPushButton::clicked, this, front(read));
    connect(m_merged, &QPushButton::clicked, this, front(m_warnings));
    connect(m_refusedCount, &QPushButton::clicked, this, front(m_refused));
}

QTableWidget* ImportSummary::addTable(const QString& name, const QString& title, const QStringList& heads)
{
    auto* table = named(new QTableWidget(0, static_cast<int>(heads.size())), name, title);
    table->setHorizontalHeaderLabels(heads);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tabs->addTab(table, title);
    return table;
}

void ImportSummary::setTitle(QTableWidget* table, const QString& title)
{
    m_tabs->setTabText(m_tabs->indexOf(table),
                       table->rowCount() ? tr("%1 (%2)").arg(title, locale().toString(table->rowCount())) : title);
}

int ImportSummary::rowsOf(const QString& table) const
{
    const auto* found = findChild<QTableWidget*>(table);
    return found ? found->rowCount() : -1;
}

QString ImportSummary::labelOf(const QString& field) const
{
    const Field* found = m_info ? m_info->find(field) : nullptr;
    return found ? translated(m_info->context, found->label) : importFieldLabel(field);
}

QStringList ImportSummary::fields() const
{
    if (!m_info) return importFields();
    QStringList names;
    for (const Field& field : m_info->fields)
        if (!field.has(Field::automatic)) names += QString::fromLatin1(field.name);
    return names;
}

void ImportSummary::showColumnsOnly()
{
    for (KeyFigure* figure : {m_rows, m_taken, m_merged, m_refusedCount, m_opened}) figure->setFigure(u"\u2013"_s);
    if (m_preview) m_preview->setRowCount(0);
    for (QTableWidget* table : {m_refused, m_warnings, m_ignored}) table->setRowCount(0);
    if (m_layout) m_tabs->setCurrentWidget(m_layout);
    QWidget::show();
}

void ImportSummary::show(const ImportReport& report)
{
    const QLocale numbers = locale();
    const auto refused = static_cast<qint64>(report.read.refused.size());
    m_rows->setFigure(numbers.toString(report.rows));
    m_taken->setFigure(numbers.toString(report.taken), {}, Tone::success);
    m_merged->setFigure(numbers.toString(report.merged));
    m_refusedCount->setFigure(numbers.toString(refused), refused ? tr("see the reasons") : QString(),
                              refused ? Tone::danger : Tone::neutral);
    m_opened->setFigure(numbers.toString(report.opened));
    for (QTableWidget* table : {m_refused, m_warnings, m_ignored}) table->setRowCount(0);
    if (m_info) showColumns(report);
    showPreview(report);
    showRows(report);
    if (m_info) setTitle(m_columns, tr("Columns"));
    setTitle(m_refused, tr("Refused"));
    setTitle(m_warnings, tr("Doubtful"));
    setTitle(m_ignored, tr("Left out"));
    // While an officer explains columns he goes on doing so.
    const bool explaining = m_layout && m_tabs->currentWidget() == m_layout && m_layout->isChanged();
    if (explaining && report.batch.isEmpty()) return;
    m_tabs->setCurrentWidget(refused ? m_refused : m_preview ? m_preview : m_columns);
}

void ImportSummary::showPreview(const ImportReport& report)
{
    if (!m_preview) return;
    m_preview->setRowCount(0);
    for (const PreviewRow& one : report.preview) {
        QStringList items;
        for (const ResultItem& item : one.row.items) {
            const QString verdict = !item.conforms ? QString() : *item.conforms ? tr("conforms") : tr("fails");
            QStringList parts{item.name, item.valueText, item.unit, item.limitText, verdict};
            parts.removeAll(QString());
            items += parts.join(u' ');
        }
        const QString goods = one.row.text("productName"_L1);
        const QString sample = one.sample.isEmpty() ? goods : goods.isEmpty() ? one.sample : one.sample + u' ' + goods;
        const QString became = one.error              ? importRefusal(*one.error)
                               : one.sample.isEmpty() ? tr("a published result")
                                                      : tr("a report of this sample");
        addRow(m_preview, {QString::number(one.row.row), sample, one.row.text("reportNo"_L1), items.join(u"; "_s),
                           one.row.text("verdict"_L1), became});
    }
    m_preview->setColumnWidth(0, m_theme.px(60));
    m_preview->setColumnWidth(1, m_theme.px(200));
    m_preview->setColumnWidth(2, m_theme.px(120));
    m_preview->setColumnWidth(3, m_theme.px(220));
    m_preview->setColumnWidth(4, m_theme.px(80));
}

void ImportSummary::showColumns(const ImportReport& report)
{
    m_columns->setRowCount(0);
    if (!report.read.header) return;
    for (const HeaderColumn& column : report.read.header->columns()) {
        const bool office = report.read.header->isMatrix() && m_info && m_info->kind == RecordKind::planTask &&
                            column.field.isEmpty() && !column.header.isEmpty();
        addRow(m_columns, {column.header, office                       ? tr("Batches of this office")
                                          : column.field == u"total"_s ? tr("Total, left out")
                                                                       : labelOf(column.field)});
        if (office) continue;
        if (!column.field.isEmpty() || column.header.isEmpty()) continue;
        const int row = m_columns->rowCount() - 1;
        auto* choice = named(new QComboBox, u"importColumn%1"_s.arg(row), tr("Meaning of %1").arg(column.header));
        choice->addItem(tr("Not used"), QString());
        const QStringList names = fields();
        for (const QString& field : names) choice->addItem(labelOf(field), field);
        connect(choice, &QComboBox::activated, this, [this, choice, header = column.header] {
            if (const QString field = choice->currentData().toString(); !field.isEmpty())
                Q_EMIT columnNamed(header, field);
        });
        m_columns->setCellWidget(row, 1, choice);
    }
    m_columns->setColumnWidth(0, m_theme.px(320));
}

void ImportSummary::showRows(const ImportReport& report)
{
    for (const RefusedRow& refused : report.read.refused) {
        if (m_refused->rowCount() >= static_cast<int>(mostRows)) break;
        addRow(m_refused, {QString::number(refused.row), importRefusal(refused.error)});
    }
    for (const RowWarning& warning : report.warnings) {
        if (m_warnings->rowCount() >= static_cast<int>(mostRows)) break;
        addRow(m_warnings, {warning.row ? QString::number(warning.row) : QString(), importFieldLabel(warning.field),
                            importWarningText(warning)});
    }
    for (const IgnoredRow& ignored : report.read.ignored) {
        if (m_ignored->rowCount() >= static_cast<int>(mostRows)) break;
        addRow(m_ignored, {QString::number(ignored.row), importIgnoredText(ignored.why)});
    }
    for (QTableWidget* table : {m_refused, m_warnings, m_ignored}) table->setColumnWidth(0, m_theme.px(70));
    m_warnings->setColumnWidth(1, m_theme.px(160));
}

} // namespace qj
