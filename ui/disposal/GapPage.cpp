// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/GapPage.h"

#include "base/Text.h"
#include "directory/Office.h"
#include "form/TablePaper.h"
#include "print/ErrorText.h"
#include "sampling/Sample.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Menus.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "spreadsheet/TableWriter.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <map>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr GapKind kinds[] = {GapKind::noCase, GapKind::overdue, GapKind::notFiled, GapKind::missing};
constexpr int mostPrinted = 2000;
} // namespace

GapPage::GapPage(FormContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new GapTableModel(context, this)),
      m_table(new DataTable(context.theme(), u"gapTable"_s, tr("Gaps"))), m_empty(new EmptyState(context.theme())),
      m_kind(named(new QComboBox, u"gapKind"_s, tr("Kind of gap"))),
      m_office(named(new QComboBox, u"gapOffice"_s, tr("Office"))),
      m_mine(named(new QCheckBox(tr("Mine only")), u"gapMine"_s, tr("Mine only"))),
      m_search(named(new QLineEdit, u"gapSearch"_s, tr("Search the gaps"))),
      m_summary(named(new QLabel, u"gapSummary"_s, tr("Counts")))
{
    const Theme& theme = context.theme();
    named(this, u"gapPage"_s, tr("Gaps"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    layout->setSpacing(theme.px(10));
    buildTools();
    buildTable();
    m_soonAgain.setSingleShot(true);
    m_soonAgain.setInterval(400);
    connect(&m_soonAgain, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&context.journal(), &Journal::changed, &m_soonAgain, qOverload<>(&QTimer::start));
}

void GapPage::buildTools()
{
    const Theme& theme = m_context.theme();
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(6));
    auto* title = new QLabel(tr("Gaps"));
    title->setProperty("role", u"title"_s);
    head->addWidget(title);
    head->addStretch(1);
    const auto act = [&](Act what, const QString& name, const QString& text, Icon icon, auto run) {
        auto* action = new QAction(theme.icon(icon), text, this);
        action->setObjectName(actName(what));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        auto* button = named(new QPushButton(text), name, text);
        button->setIcon(theme.icon(icon));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        head->addWidget(button);
    };
    act(Act::print, u"gapPrint"_s, tr("Print the list"), Icon::print, [this] {
        if (m_model->rowCount() <= mostPrinted) return Q_EMIT listPrintWanted(paper());
        Q_EMIT said(static_cast<int>(Tone::warning), tr("At most %1 rows are printed at once.").arg(mostPrinted),
                    false);
    });
    act(Act::exportFile, u"gapExport"_s, tr("Export"), Icon::exportFile, [this] { chooseFile(); });
    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme.px(8));
    m_search->setPlaceholderText(tr("Search the gaps: words, numbers, pinyin initials"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(theme.px(360));
    m_kind->addItem(tr("All kinds"), -1);
    for (const GapKind kind : kinds) m_kind->addItem(gapLabel(kind), static_cast<int>(kind));
    m_office->addItem(tr("All offices"), QUuid());
    for (const Uuid& id : m_context.reader().where(Office::info, "voided IS NULL"))
        m_office->addItem(m_context.titleOf(id), QVariant::fromValue(QUuid(id)));
    m_office->setVisible(m_office->count() > 2);
    bar->addWidget(m_search, 1);
    for (QWidget* box : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_office), static_cast<QWidget*>(m_mine)})
        bar->addWidget(box);
    bar->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, &m_soonAgain, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GapPage::refresh);
    connect(m_office, &QComboBox::currentIndexChanged, this, &GapPage::refresh);
    connect(m_mine, &QCheckBox::toggled, this, &GapPage::refresh);
}

void GapPage::buildTable()
{
    const Theme& theme = m_context.theme();
    auto* card = new QFrame;
    card->setProperty("role", u"card"_s);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StateChipDelegate(m_context.theme(), this));
    m_table->setSortsModel(true);
    m_table->setFrozen(true);
    const int widths[GapTableModel::columns] = {136, 190, 200, 320, 90, 104, 180, 110};
    for (int i = 0; i < GapTableModel::columns; ++i) m_table->setColumnWidth(i, theme.px(widths[i]));
    m_empty->set(Icon::check, tr("Nothing is missing."), tr("Every failure has its case, and no step is late."));
    m_summary->setProperty("role", u"small"_s);
    m_summary->setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6));
    inside->addWidget(m_table, 1);
    inside->addWidget(m_empty, 1);
    inside->addWidget(m_summary);
    static_cast<QVBoxLayout*>(layout())->addWidget(card, 1);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const Gap& gap = m_model->gaps()[static_cast<std::size_t>(index.row())];
        if (gap.disposalCase.isNull())
            Q_EMIT openWanted(RecordKind::sample, gap.sample);
        else
            Q_EMIT openWanted(RecordKind::disposalCase, gap.disposalCase);
    });
}

void GapPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void GapPage::refresh()
{
    m_soonAgain.stop();
    GapFilter filter;
    filter.office = m_office->currentData().toUuid();
    if (m_mine->isChecked()) filter.handler = m_context.actor().officer;
    std::vector<Gap> all = DisposalQueries::gaps(m_context.reader(), filter, m_context.place().today());
    std::map<GapKind, int> counts;
    for (const Gap& gap : all) ++counts[gap.kind];
    const int chosen = m_kind->currentData().toInt();
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setItemText(0, tr("%1 (%2)").arg(tr("All kinds")).arg(all.size()));
        for (int i = 1; i < m_kind->count(); ++i) {
            const auto kind = static_cast<GapKind>(m_kind->itemData(i).toInt());
            m_kind->setItemText(i, tr("%1 (%2)").arg(gapLabel(kind)).arg(counts[kind]));
        }
    }
    if (chosen >= 0) std::erase_if(all, [&](const Gap& gap) { return static_cast<int>(gap.kind) != chosen; });
    m_model->setGaps(std::move(all), m_search->text());
    const bool some = m_model->rowCount() > 0;
    const bool narrowed =
        !m_search->text().trimmed().isEmpty() || chosen >= 0 || m_mine->isChecked() || m_office->currentIndex() > 0;
    if (narrowed)
        m_empty->set(Icon::filter, tr("No gap matches the filters"));
    else
        m_empty->set(Icon::check, tr("Nothing is missing."), tr("Every failure has its case, and no step is late."));
    m_table->setVisible(some);
    m_empty->setVisible(!some);
    m_summary->setText(shownWords());
    Q_EMIT countsChanged(tr("%n gap(s)", nullptr, m_model->rowCount()));
}

QString GapPage::shownWords() const
{
    QStringList parts;
    if (m_kind->currentIndex() > 0) parts += gapLabel(static_cast<GapKind>(m_kind->currentData().toInt()));
    if (m_office->currentIndex() > 0) parts += m_office->currentText();
    if (m_mine->isChecked()) parts += m_context.actor().name;
    if (!m_search->text().trimmed().isEmpty()) parts += tr("Search: %1").arg(m_search->text().trimmed());
    parts += tr("%n gap(s)", nullptr, m_model->rowCount());
    return parts.join(u"   ·   "_s);
}

papers::Document GapPage::paper() const
{
    TablePaper paper;
    paper.title = tr("List of gaps");
    paper.below = QStringList{m_context.place().today().toString(Qt::ISODate), shownWords()}.join(u"   ·   "_s);
    for (int i = 0; i < GapTableModel::columns; ++i) {
        paper.heads += m_model->headerData(i, Qt::Horizontal).toString();
        paper.widths.push_back(m_table->columnWidth(i));
        paper.numbers.push_back(i == GapTableModel::over);
    }
    for (const Gap& gap : m_model->gaps()) {
        QStringList cells;
        for (int i = 0; i < GapTableModel::columns; ++i) cells += m_model->text(gap, i);
        paper.rows.push_back(std::move(cells));
    }
    paper.foot =
        tr("%1   Printed: %2 %3").arg(paper.title, toText(m_context.place().clock().now()), m_context.actor().name);
    return paper.document();
}

bool GapPage::exportTo(const QString& path)
{
    std::vector<WriterColumn> heads;
    for (int i = 0; i < GapTableModel::columns; ++i)
        heads.push_back({m_model->headerData(i, Qt::Horizontal).toString(),
                         i == GapTableModel::over  ? WriterColumn::Kind::number
                         : i == GapTableModel::due ? WriterColumn::Kind::date
                                                   : WriterColumn::Kind::text,
                         0});
    WriterOptions options;
    options.replace = true;
    options.title = tr("List of gaps");
    const auto write = [&]() -> Result<> {
        QJ_TRY_ASSIGN(const auto writer, TableWriter::create(path, tableFormatOf(path), heads, options));
        for (const Gap& gap : m_model->gaps()) {
            QStringList cells;
            for (int i = 0; i < GapTableModel::columns; ++i) cells += m_model->text(gap, i);
            QJ_TRY(writer->writeRow(cells));
        }
        return writer->finish();
    };
    const auto done = write();
    if (done)
        Q_EMIT said(static_cast<int>(Tone::success),
                    tr("%n row(s) written to %1", nullptr, m_model->rowCount()).arg(path), false);
    else
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(done.error()), false);
    return done.has_value();
}

void GapPage::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export what is shown"), tr("List of gaps") + u".xlsx"_s,
        tr("Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv);;CSV for old programs, GBK (*.csv)"), nullptr,
        QFileDialog::DontUseNativeDialog);
    if (!path.isEmpty()) exportTo(path);
}

} // namespace qj
