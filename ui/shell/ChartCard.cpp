// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ChartCard.h"

#include "shell/ChartBuild.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

ChartCard::ChartCard(Theme& theme, const QString& objectName, QWidget* parent)
    : Card(theme, objectName, {}, parent), m_view(named(new QChartView, objectName + u"Chart"_s, tr("Chart"))),
      m_table(named(new QTableWidget, objectName + u"Table"_s, tr("Data table"))),
      m_stack(named(new QStackedWidget, objectName + u"Stack"_s, tr("Chart"))),
      m_toggle(named(new QToolButton, objectName + u"Toggle"_s, tr("Show as table"))),
      m_legend(named(new QLabel, objectName + u"Legend"_s, tr("Legend")))
{
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(u"background: transparent; border: none"_s);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setProperty("role", u"small"_s);
    body()->addWidget(m_legend);
    body()->addWidget(m_stack, 1);
    addTools();
    connect(m_table, &QTableWidget::cellActivated, this,
            [this](int row, int column) { Q_EMIT rowClicked(m_data.key(row), column - 1); });
    connect(&theme, &Theme::changed, this, &ChartCard::draw);
    resizeFor();
}

void ChartCard::addTools()
{
    m_toggle->setIcon(theme().icon(Icon::table));
    m_toggle->setCheckable(true);
    m_toggle->setToolTip(tr("Show as table"));
    connect(m_toggle, &QToolButton::toggled, this, &ChartCard::setTableShown);
    addTool(m_toggle);

    auto* more = named(new QToolButton, objectName() + u"More"_s, tr("Copy or save the chart"));
    more->setIcon(theme().icon(Icon::more));
    more->setToolTip(tr("Copy or save the chart"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = named(new QMenu(more), objectName() + u"Menu"_s, tr("Copy or save the chart"));
    menu->addAction(theme().icon(Icon::copy), tr("Copy picture"), this, &ChartCard::copy);
    menu->addAction(theme().icon(Icon::table), tr("Copy table"), this, &ChartCard::copyTable);
    menu->addSeparator();
    menu->addAction(theme().icon(Icon::save), tr("Save picture…"), this, &ChartCard::savePicture);
    menu->addAction(theme().icon(Icon::exportFile), tr("Save table…"), this, &ChartCard::saveTable);
    more->setMenu(menu);
    addTool(more);
}

void ChartCard::setData(ChartData data, ChartKind kind)
{
    m_data = std::move(data);
    m_kind = kind;
    setTitle(m_data.unit.isEmpty() ? m_data.title : tr("%1 (%2)").arg(m_data.title, m_data.unit));
    draw();
    fillTable();
}

bool ChartCard::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartCard::setTableShown(bool shown)
{
    m_toggle->setChecked(shown);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_view);
}

void ChartCard::draw()
{
    const ChartHooks hooks{[this](int series, int category) { Q_EMIT rowClicked(m_data.key(category), series); },
                           [this](bool on, int series, int category) { say(on, series, category); }};
    QChart* old = m_view->chart();
    m_view->setChart(buildChart(theme(), m_data, m_kind, hooks));
    delete old;
    QStringList words;
    for (const QStringList& row : chartTable(m_data)) words << row.join(u' ');
    m_view->setAccessibleName(m_data.title.isEmpty() ? tr("Chart") : m_data.title);
    m_view->setAccessibleDescription(words.join(u"; "_s));
    m_legend->setText(legend());
    m_legend->setVisible(m_data.series.size() > 1);
    resizeFor();
}

QString ChartCard::legend() const
{
    QString words;
    for (std::size_t s = 0; s < m_data.series.size(); ++s)
        words += u"<span style='color:%1'>■</span> %2 &nbsp; "_s.arg(chartColour(theme(), m_data, s).name(),
                                                                     m_data.series[s].name.toHtmlEscaped());
    return words;
}

void ChartCard::resizeFor()
{
    const bool lying = m_kind == ChartKind::rows || m_kind == ChartKind::rowsStacked;
    const int rows = lying ? static_cast<int>(m_data.categories.size()) : 0;
    m_stack->setMinimumHeight(theme().px(qMax(200, 60 + rows * 26)));
    m_table->verticalHeader()->setDefaultSectionSize(theme().rowHeight());
}

void ChartCard::fillTable()
{
    const auto rows = chartTable(m_data);
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(rows.front().size()));
    m_table->setRowCount(static_cast<int>(rows.size()) - 1);
    m_table->setHorizontalHeaderLabels(rows.front());
    for (int r = 0; r < m_table->rowCount(); ++r)
        for (int c = 0; c < m_table->columnCount(); ++c) {
            const QString text =
                c ? m_data.text(static_cast<std::size_t>(c) - 1, r) : rows[static_cast<std::size_t>(r) + 1][0];
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignVCenter | (c ? Qt::AlignRight : Qt::AlignLeft));
            m_table->setItem(r, c, item);
        }
    for (int c = 0; c < m_table->columnCount(); ++c)
        m_table->horizontalHeaderItem(c)->setTextAlignment(Qt::AlignVCenter | (c ? Qt::AlignRight : Qt::AlignLeft));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
}

void ChartCard::say(bool on, int series, int category)
{
    if (!on || series < 0 || static_cast<std::size_t>(series) >= m_data.series.size()) return QToolTip::hideText();
    const auto s = static_cast<std::size_t>(series);
    const QString words = u"%1 · %2: %3 %4"_s.arg(m_data.categories.value(category), m_data.series[s].name,
                                                  m_data.text(s, category), m_data.unit);
    QToolTip::showText(QCursor::pos(), words.trimmed(), m_view);
}

QImage ChartCard::picture() const
{
    const int head = theme().px(44);
    const QSize size(qMax(m_view->width(), theme().px(480)), qMax(m_view->height(), theme().px(240)) + head);
    QImage image(size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(theme().tokens().card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().tokens().text);
    painter.setFont(theme().font(12, 600));
    painter.drawText(QRect(theme().px(16), 0, size.width(), head), Qt::AlignLeft | Qt::AlignVCenter, title());
    QTextDocument words;
    words.setDefaultFont(theme().font(9.5));
    words.setHtml(u"<body style='color:%1'>%2"_s.arg(theme().tokens().textSecondary.name(),
                                                     m_data.series.size() > 1 ? legend() : QString()));
    painter.save();
    painter.translate(size.width() - words.idealWidth() - theme().px(12), (head - words.size().height()) / 2);
    words.drawContents(&painter);
    painter.restore();
    m_view->scene()->render(
        &painter, QRectF(theme().px(8), head, size.width() - theme().px(16), size.height() - head - theme().px(8)));
    return image;
}

void ChartCard::copy()
{
    QApplication::clipboard()->setImage(picture());
}

void ChartCard::copyTable()
{
    QApplication::clipboard()->setText(chartTsv(m_data));
}

void ChartCard::savePicture()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save picture"), m_data.title + u".png"_s, tr("PNG picture (*.png)"),
                                     nullptr, QFileDialog::DontUseNativeDialog);
    if (!path.isEmpty() && !picture().save(path)) Q_EMIT failed(tr("The file could not be written: %1").arg(path));
}

void ChartCard::saveTable()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save table"), m_data.title + u".csv"_s, tr("CSV table (*.csv)"), nullptr,
                                     QFileDialog::DontUseNativeDialog);
    if (path.isEmpty()) return;
    QSaveFile file(path);
    const QByteArray csv = chartCsv(m_data);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        Q_EMIT failed(tr("The file could not be written: %1").arg(path));
}

} // namespace qj
