// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/OnTimePage.h"

#include "analysis/AnalysisQueries.h"
#include "base/Text.h"
#include "form/FlowLayout.h"
#include "form/TablePaper.h"
#include "print/ErrorText.h"
#include "shell/Card.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/Menus.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSet>
#include <QtGui/QAction>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
enum Period { thisYear, lastYear, everything };
constexpr int mostHigh = 14; ///< rows before the table scrolls
} // namespace

OnTimePage::OnTimePage(FormContext& context, QWidget* parent)
    : ScrollPage(context.theme(), u"onTimePage"_s, tr("Handled on time"), parent), m_context(context),
      m_by(named(new QComboBox, u"onTimeBy"_s, tr("By"))),
      m_period(named(new QComboBox, u"onTimePeriod"_s, tr("Period"))),
      m_which(named(new QComboBox, u"onTimeDefinition"_s, tr("Definition"))),
      m_published(named(new QCheckBox(tr("With published tables")), u"onTimePublished"_s, tr("With published tables"))),
      m_card(new Card(context.theme(), u"onTimeCard"_s, tr("Rate of handling on time"))),
      m_table(new DataTable(context.theme(), u"onTimeTable"_s, tr("Rate of handling on time"))),
      m_model(new QStandardItemModel(0, columns, this)), m_empty(new EmptyState(context.theme())),
      m_waiting(named(new EmptyState(context.theme()), u"onTimeWaiting"_s, tr("Counting…"))),
      m_definition(named(new QLabel, u"onTimeDefinitionText"_s, tr("Definition of the rate"))),
      m_print(new QAction(context.theme().icon(Icon::print), tr("Print"), this)), m_reader(context.journal())
{
    buildTools();
    m_model->setHorizontalHeaderLabels({tr("Group"), tr("On time"), tr("Late"), tr("Due"), tr("Rate")});
    m_table->setModel(m_model);
    m_table->setSortsModel(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    const int widths[columns] = {320, 110, 110, 110, 120};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, context.theme().px(widths[i]));
    m_table->setToolTip(tr("A double click or Enter on a figure opens the cases behind it."));
    m_definition->setProperty("role", u"caption"_s);
    m_definition->setWordWrap(true);
    m_empty->set(Icon::clock, tr("No case of this period has an outcome yet."),
                 tr("A case counts from the day on which it is due."));
    m_waiting->set(Icon::clock, tr("Counting…"));
    m_waiting->hide();
    m_card->body()->addWidget(m_table);
    m_card->body()->addWidget(m_waiting);
    m_card->body()->addWidget(m_empty);
    m_card->body()->addWidget(m_definition);
    body()->addWidget(m_card);
    body()->addStretch(1);
    connect(&m_reader, &RateReader::answered, this,
            [this](const std::shared_ptr<RateAnswer>& answer) { onAnswered(*answer); });
    connect(m_table, &QTableView::activated, this, &OnTimePage::open);
    m_soonAgain.setSingleShot(true);
    m_soonAgain.setInterval(600);
    connect(&m_soonAgain, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&context.journal(), &Journal::changed, &m_soonAgain, qOverload<>(&QTimer::start));
}

void OnTimePage::buildTools()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const RateDefinition& one : RateDefinition::shipped())
        m_which->addItem(chinese ? one.titleZh : one.titleEn, m_which->count());
    m_by->addItem(tr("By office"), static_cast<int>(RateBy::office));
    m_by->addItem(tr("By category"), static_cast<int>(RateBy::category));
    m_by->addItem(tr("By month"), static_cast<int>(RateBy::month));
    m_period->addItems({tr("Due this year"), tr("Due last year"), tr("Everything")});
    m_print->setObjectName(actName(Act::print));
    addAction(m_print);
    auto* button = named(new QPushButton(m_print->text()), u"onTimePrint"_s, tr("Print"));
    button->setIcon(m_print->icon());
    connect(button, &QPushButton::clicked, m_print, &QAction::trigger);
    connect(m_print, &QAction::changed, button, [this, button] { button->setEnabled(m_print->isEnabled()); });
    connect(m_print, &QAction::triggered, this, &OnTimePage::print);
    auto* tools = new FlowLayout(m_context.theme().px(6));
    for (QWidget* tool : {static_cast<QWidget*>(m_by), static_cast<QWidget*>(m_period), static_cast<QWidget*>(m_which),
                          static_cast<QWidget*>(m_published), static_cast<QWidget*>(button)})
        tools->addWidget(tool);
    body()->addLayout(tools);
    for (QComboBox* box : {m_by, m_which, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, &OnTimePage::refresh);
    connect(m_published, &QCheckBox::toggled, this, &OnTimePage::refresh);
}

void OnTimePage::showEvent(QShowEvent* event)
{
    ScrollPage::showEvent(event);
    refresh();
}

RateQuestion OnTimePage::question() const
{
    RateQuestion question;
    question.by = static_cast<RateBy>(m_by->currentData().toInt());
    question.today = m_context.place().today();
    question.definition = chosen();
    const int year = question.today.year() - (m_period->currentIndex() == lastYear ? 1 : 0);
    if (m_period->currentIndex() != everything) {
        question.filter.from = QDate(year, 1, 1);
        question.filter.to = QDate(year, 12, 31);
    }
    question.filter.withPublished = m_published->isChecked();
    return question;
}

const RateDefinition& OnTimePage::chosen() const
{
    return RateDefinition::shipped()[static_cast<std::size_t>(m_which->currentData().toInt())];
}

QString OnTimePage::definition() const
{
    const RateDefinition& own = chosen();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return tr("Definition %1: %2").arg(own.name(), chinese ? own.textZh : own.textEn);
}

void OnTimePage::refresh()
{
    m_soonAgain.stop();
    const RateQuestion asked = question();
    const QString key = QStringList{m_by->currentText(), m_period->currentText(), asked.definition.name(),
                                    asked.today.toString(Qt::ISODate), QString::number(m_published->isChecked())}
                            .join(u'/');
    if (key != m_shown) {
        m_model->removeRows(0, m_model->rowCount());
        m_lines.clear();
        m_shown = key;
    }
    m_definition->setText(definition());
    m_ticket = m_reader.ask(asked);
    showFigures();
}

void OnTimePage::onAnswered(const RateAnswer& answer)
{
    if (answer.ticket != m_ticket) return; // something else has been asked since
    m_ticket = 0;
    m_model->removeRows(0, m_model->rowCount());
    m_lines.clear();
    Line sum{tr("Sum"), {}, {}};
    for (const OnTimeRate& rate : answer.rates ? *answer.rates : std::vector<OnTimeRate>()) {
        addLine({rate.key.isEmpty() ? tr("not stated") : rate.key, rate.due, rate.onTime}, false);
        sum.due += rate.due;
        sum.onTime += rate.onTime;
    }
    if (m_lines.size() > 1) addLine(sum, true);
    showFigures();
    if (!answer.rates) Q_EMIT failed(errorText(answer.rates.error()));
}

/// Figures stay while they are counted again for the same question.
void OnTimePage::showFigures()
{
    const bool some = !m_lines.empty();
    m_table->setVisible(some);
    m_waiting->setVisible(!some && isCounting());
    m_empty->setVisible(!some && !isCounting());
    m_print->setEnabled(!isCounting());
    const int rows = qMin(m_model->rowCount(), mostHigh);
    m_table->setFixedHeight(m_table->heads()->sizeHint().height() + rows * m_context.theme().rowHeight() +
                            m_context.theme().px(16));
}

void OnTimePage::addLine(const Line& line, bool sum)
{
    const auto on = static_cast<int>(line.onTime.size()), of = static_cast<int>(line.due.size());
    const QLocale numbers = locale();
    QList<QStandardItem*> items;
    for (const QString& text :
         {line.name, numbers.toString(on), numbers.toString(of - on), numbers.toString(of), percentText(on, of)}) {
        auto* item = new QStandardItem(text);
        if (!items.isEmpty()) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (sum) item->setFont(m_context.theme().font(10, 600));
        item->setToolTip(items.isEmpty() ? text : tr("%1: opens the cases").arg(text));
        items += item;
    }
    m_model->appendRow(items);
    m_lines.push_back(line);
}

QList<Uuid> OnTimePage::behind(int row, int column) const
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_lines.size()) return {};
    const Line& line = m_lines[at];
    if (column == onTime) return line.onTime;
    if (column != late) return line.due;
    const QSet<Uuid> met(line.onTime.begin(), line.onTime.end());
    QList<Uuid> missed = line.due;
    missed.removeIf([&](const Uuid& id) { return met.contains(id); });
    return missed;
}

void OnTimePage::open(const QModelIndex& index)
{
    const QList<Uuid> cases = behind(index.row(), index.column());
    if (cases.isEmpty()) return;
    const QString head =
        m_model->headerData(index.column() == group ? int(due) : index.column(), Qt::Horizontal).toString();
    Q_EMIT rowsWanted(tr("%1, %2").arg(m_lines[static_cast<std::size_t>(index.row())].name, head), cases);
}

void OnTimePage::print()
{
    TablePaper paper;
    paper.title = tr("Rate of handling on time");
    paper.below = QStringList{m_which->currentText(), m_by->currentText(), m_period->currentText()}.join(u"   ·   "_s);
    for (int i = 0; i < columns; ++i) {
        paper.heads += m_model->headerData(i, Qt::Horizontal).toString();
        paper.widths.push_back(i == group ? 60 : 20);
        paper.numbers.push_back(i != group);
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int i = 0; i < columns; ++i) cells += m_model->index(row, i).data().toString();
        paper.rows.push_back(cells);
    }
    paper.after = {definition()};
    paper.foot =
        tr("%1   Printed: %2 %3").arg(paper.title, toText(m_context.place().clock().now()), m_context.actor().name);
    Q_EMIT listPrintWanted(paper.document());
}

} // namespace qj
