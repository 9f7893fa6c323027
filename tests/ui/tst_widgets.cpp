// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/CardGrid.h"
#include "shell/ChartCard.h"
#include "shell/ClearLayout.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/KeyFigure.h"
#include "shell/ListDetail.h"
#include "shell/ProgressDialog.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <stdexcept>

using namespace qj;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_settings = std::make_unique<QSettings>(m_dir.filePath(u"a.ini"_s), QSettings::IniFormat);
    }
    void init()
    {
        m_settings->clear();
        m_theme->set(Scheme::light, 100);
    }

    void widthsOfColumnsFollowTheZoom();
    void axisStepsAreRound_data();
    void axisStepsAreRound();
    void csvQuotesAndDefusesFormulas();
    void aBarOpensTheRowsBehindIt();
    void theChartHasItsTable();
    void longNamesOnAnAxisKeepTheirFigures();
    void aClearedLayoutIsGoneAtOnce();
    void copiedCodesStayText();
    void copiedColumnsFollowTheScreen();
    void headsStandAboveTheirCells_data();
    void headsStandAboveTheirCells();
    void shiftClickSortsByASecondColumn();
    void theLastColumnCannotBeHidden();
    void aFilterIsHandedOn();
    void anEmptyListSaysWhy();
    void widthsAndFiltersAreRemembered();
    void anOpenedRowTurnsToTheRecordWhenNarrow();
    void aChipIsReadWithoutColour();
    void workReturnsItsResult();
    void workStopsWhenAsked();
    void aProblemOfWorkComesOut();
    void cardsWrap();

private:
    QStandardItemModel* model(QObject* parent)
    {
        auto* made = new QStandardItemModel(0, 3, parent);
        made->setHorizontalHeaderLabels({u"编号"_s, u"名称"_s, u"单价"_s});
        const QStringList rows[] = {{u"91320412MA1XXXXX0A"_s, u"电线"_s, u"12.50"_s},
                                    {u"000123"_s, u"玩具\n车"_s, u"8.00"_s}};
        for (const QStringList& row : rows) {
            QList<QStandardItem*> items;
            for (const QString& text : row) items << new QStandardItem(text);
            items[2]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            made->appendRow(items);
        }
        return made;
    }
    ChartData sales() const
    {
        return {u"批次"_s,
                u"批"_s,
                u"品类"_s,
                {u"电线"_s, u"玩具,车"_s, u"=1+1"_s},
                {u"k1"_s, u"k2"_s, u"k3"_s},
                {{u"合格"_s, {3, 5, 7}, {}}, {u"不合格"_s, {1, 0, 2}, Tone::danger}},
                0};
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
};

void TestWidgets::widthsOfColumnsFollowTheZoom()
{
    QStandardItemModel model(3, 4);
    DataTable table(*m_theme, u"a"_s, u"A"_s);
    table.setModel(&model);
    table.resize(900, 300);
    table.setColumnWidth(0, 110);
    table.setColumnWidth(2, 150);
    table.setColumnHidden(2, true);
    const QByteArray kept = table.columns();
    m_theme->setZoom(200);
    QCOMPARE(table.columnWidth(0), 220);
    table.setColumnHidden(2, false);
    QCOMPARE(table.columnWidth(2), 300);
    DataTable later(*m_theme, u"b"_s, u"B"_s);
    later.setModel(&model);
    QVERIFY(later.setColumns(kept));
    QCOMPARE(later.columnWidth(0), 220);
    QVERIFY(later.isColumnHidden(2));
    later.setColumnHidden(2, false);
    QCOMPARE(later.columnWidth(2), 300);
    m_theme->setZoom(100);
    QCOMPARE(later.columnWidth(0), 110);
    // What an older program remembered has no zoom: it is taken as it is.
    DataTable old(*m_theme, u"c"_s, u"C"_s);
    old.setModel(&model);
    QVERIFY(old.setColumns(table.heads()->saveState()));
    QCOMPARE(old.columnWidth(0), table.columnWidth(0));
    QVERIFY(!old.setColumns({}));
}

void TestWidgets::axisStepsAreRound_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("step");
    QTest::newRow("474 batches") << 474.0 << 0 << 500.0 << 100.0;
    QTest::newRow("exactly full") << 500.0 << 0 << 500.0 << 100.0;
    QTest::newRow("3 batches") << 3.0 << 0 << 3.0 << 1.0;
    QTest::newRow("1 batch has no half step") << 1.0 << 0 << 1.0 << 1.0;
    QTest::newRow("12.5 percent") << 12.5 << 1 << 15.0 << 5.0;
    QTest::newRow("0.8 percent") << 0.8 << 1 << 0.8 << 0.2;
    QTest::newRow("nothing") << 0.0 << 0 << 5.0 << 1.0;
    QTest::newRow("a million") << 1000000.0 << 0 << 1000000.0 << 200000.0;
}

void TestWidgets::axisStepsAreRound()
{
    QFETCH(double, highest);
    QFETCH(int, decimals);
    QFETCH(double, top);
    QFETCH(double, step);
    const AxisScale scale = roundScale(highest, decimals);
    QCOMPARE(scale.step, step);
    QCOMPARE(scale.top, top);
    QCOMPARE(scale.ticks, qRound(top / step) + 1);
}

void TestWidgets::csvQuotesAndDefusesFormulas()
{
    const QByteArray csv = chartCsv(sales());
    QCOMPARE(csv,
             "\xef\xbb\xbf" + u"品类,合格 (批),不合格 (批)\r\n电线,3,1\r\n\"玩具,车\",5,0\r\n'=1+1,7,2\r\n"_s.toUtf8());
}

void TestWidgets::aBarOpensTheRowsBehindIt()
{
    ChartCard card(*m_theme, u"sales"_s);
    card.setData(sales(), ChartKind::rows);
    QSignalSpy clicked(&card, &ChartCard::rowClicked);
    auto* bars = qobject_cast<QHorizontalBarSeries*>(card.findChild<QChartView*>()->chart()->series().constFirst());
    QVERIFY(bars);
    Q_EMIT bars->barSets().at(1)->clicked(0); // the lowest bar is the last category
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toString(), u"k3"_s);
    QCOMPARE(clicked[0][1].toInt(), 1);
    QVERIFY(card.findChild<QChartView*>()->accessibleDescription().contains(u"电线 3 1"_s));
}

void TestWidgets::longNamesOnAnAxisKeepTheirFigures()
{
    ChartCard card(*m_theme, u"passRates"_s);
    ChartData data;
    data.categories = {u"童装/婴幼儿及儿童纺织产品及其他很长的名称甲 66.7% (2/3)"_s,
                       u"童装/婴幼儿及儿童纺织产品及其他很长的名称乙 66.7% (2/3)"_s};
    data.series = {{u"合格"_s, {2, 3}, {}}};
    card.setData(data, ChartKind::rows);
    const auto axes = card.findChild<QChartView*>()->chart()->axes(Qt::Vertical);
    const QStringList names = qobject_cast<QBarCategoryAxis*>(axes.value(0))->categories();
    QCOMPARE(names.size(), 2); // an axis drops a name that it has already
    for (const QString& name : names) QVERIFY2(name.contains(u"… 66.7% (2/3)"_s), qPrintable(name));
}

void TestWidgets::aClearedLayoutIsGoneAtOnce()
{
    QWidget holder;
    auto* layout = new QVBoxLayout(&holder);
    auto* inside = new QHBoxLayout;
    layout->addWidget(new QPushButton(u"甲"_s));
    layout->addLayout(inside);
    inside->addWidget(new QPushButton(u"乙"_s));
    clearLayout(*layout);
    QCOMPARE(layout->count(), 0);
    QVERIFY(holder.findChildren<QWidget*>().isEmpty()); // before the event loop comes round
    QCOMPARE(QAccessible::queryAccessibleInterface(&holder)->childCount(), 0);
}

void TestWidgets::theChartHasItsTable()
{
    ChartCard card(*m_theme, u"sales"_s);
    card.setData(sales(), ChartKind::stacked);
    card.show();
    QVERIFY(!card.isTableShown());
    QTest::mouseClick(card.findChild<QToolButton*>(u"salesToggle"_s), Qt::LeftButton);
    QVERIFY(card.isTableShown());
    auto* table = card.findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->item(2, 2)->text(), u"2"_s);
    QSignalSpy clicked(&card, &ChartCard::rowClicked);
    Q_EMIT table->cellActivated(1, 0);
    QCOMPARE(clicked[0][0].toString(), u"k2"_s);
    card.copyTable();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"品类\t合格 (批)\t不合格 (批)\n电线\t3\t1\n"_s));
    card.copy();
    QVERIFY(QApplication::clipboard()->image().width() >= 960);
}

void TestWidgets::copiedCodesStayText()
{
    DataTable table(*m_theme, u"t"_s, u"t"_s);
    table.setModel(model(&table));
    table.selectAll();
    table.copy();
    QCOMPARE(QApplication::clipboard()->text(),
             u"编号\t名称\t单价\n91320412MA1XXXXX0A\t电线\t12.50\n000123\t\"玩具\n车\"\t8.00\n"_s);
}

void TestWidgets::copiedColumnsFollowTheScreen()
{
    DataTable table(*m_theme, u"t"_s, u"t"_s);
    table.setModel(model(&table));
    table.heads()->moveSection(2, 0);
    table.setColumnHidden(1, true);
    table.selectRow(0);
    QCOMPARE(table.selectedText(), u"单价\t编号\n12.50\t91320412MA1XXXXX0A\n"_s);
}

void TestWidgets::headsStandAboveTheirCells_data()
{
    QTest::addColumn<int>("zoom");
    for (const int zoom : {75, 100, 125, 150, 200}) QTest::addRow("%d", zoom) << zoom;
}

/// Columns of pixels in which a part of the picture holds words (anything that is not ground or a rule).
static std::pair<int, int> inked(const QImage& image, const QRect& part)
{
    int first = -1, last = -1;
    for (int x = part.left() + 3; x <= part.right() - 3; ++x)
        for (int y = part.top() + 6; y < part.bottom() - 6; ++y)
            if (image.pixelColor(x, y).lightness() < 150) {
                if (first < 0) first = x;
                last = x;
            }
    return {first, last};
}

void TestWidgets::headsStandAboveTheirCells()
{
    QFETCH(int, zoom);
    m_theme->setZoom(zoom);
    DataTable table(*m_theme, u"t"_s, u"t"_s);
    QStandardItemModel same(1, 2);
    same.setHorizontalHeaderLabels({u"█"_s, u"█"_s});
    for (int c : {0, 1}) same.setItem(0, c, new QStandardItem(u"█"_s));
    same.item(0, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table.setModel(&same);
    table.resize(m_theme->px(500), m_theme->px(200));
    table.setColumnWidth(0, m_theme->px(200));
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QImage image = table.grab().toImage().scaled(table.size());
    const int head = table.heads()->height();
    for (int c : {0, 1}) {
        const QRect above(table.columnViewportPosition(c), 0, table.columnWidth(c), head);
        const auto h = inked(image, above),
                   cell = inked(image, QRect(above.left(), head, above.width(), m_theme->rowHeight()));
        QVERIFY(h.first >= 0 && cell.first >= 0);
        // A full block, because the strokes of semi-bold letters begin elsewhere than those of plain ones.
        if (c == 0)
            QVERIFY2(qAbs(h.first - cell.first) <= 1, qPrintable(u"%1 %2"_s.arg(h.first).arg(cell.first)));
        else
            QVERIFY2(qAbs(h.second - cell.second) <= 1, qPrintable(u"%1 %2"_s.arg(h.second).arg(cell.second)));
    }
    QCOMPARE(table.rowHeight(0), m_theme->px(34));
}

void TestWidgets::shiftClickSortsByASecondColumn()
{
    DataTable table(*m_theme, u"t"_s, u"t"_s);
    table.setModel(model(&table));
    table.resize(600, 200);
    table.show();
    QSignalSpy sorted(table.heads(), &FilterHeader::sortChanged);
    const auto click = [&](int column, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(table.heads()->viewport(), Qt::LeftButton, keys,
                          QPoint(table.columnViewportPosition(column) + table.columnWidth(column) / 2, 12));
    };
    click(0, Qt::NoModifier);
    click(0, Qt::NoModifier);
    click(1, Qt::ShiftModifier);
    QCOMPARE(sorted.size(), 3);
    const std::vector<SortKey> expected{{0, Qt::DescendingOrder}, {1, Qt::AscendingOrder}};
    QCOMPARE(table.heads()->sortKeys(), expected);
}

void TestWidgets::theLastColumnCannotBeHidden()
{
    DataTable table(*m_theme, u"t"_s, u"t"_s);
    table.setModel(model(&table));
    QMenu* menu = table.columnsMenu(&table);
    Q_EMIT menu->aboutToShow();
    menu->actions().at(0)->setChecked(false);
    menu->actions().at(1)->setChecked(false);
    QVERIFY(table.isColumnHidden(0) && table.isColumnHidden(1));
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().at(2)->isEnabled());
}

void TestWidgets::aFilterIsHandedOn()
{
    ListDetail page(*m_theme, *m_settings, u"samples"_s, u"样品"_s);
    page.setModel(model(&page));
    page.resize(1000, 600);
    page.show();
    QSignalSpy changed(&page, &ListDetail::filterChanged);
    QTest::mouseClick(page.findChild<QToolButton*>(u"samplesFilters"_s), Qt::LeftButton);
    auto* box = page.findChild<QLineEdit*>(u"filter-1"_s);
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->accessibleName(), u"Filter 名称"_s);
    QTest::keyClicks(box, u"ab"_s);
    QCOMPARE(changed.last()[0].toInt(), 1);
    QCOMPARE(changed.last()[1].toString(), u"ab"_s);
    QVERIFY(page.table()->heads()->isFiltered());
}

void TestWidgets::anEmptyListSaysWhy()
{
    ListDetail page(*m_theme, *m_settings, u"samples"_s, u"样品"_s);
    auto* rows = model(&page);
    page.setModel(rows);
    page.resize(1000, 600);
    page.show();
    const auto sentence = [&] {
        for (EmptyState* state : page.findChildren<EmptyState*>())
            if (state->isVisible() && state->parentWidget()->objectName() == u"samplesRows"_s) return state->sentence();
        return QString();
    };
    QCOMPARE(sentence(), QString());
    page.table()->heads()->setFiltersShown(true);
    page.table()->heads()->setFilter(0, u"zz"_s);
    rows->removeRows(0, 2);
    QCOMPARE(sentence(), u"No row matches the filters"_s);
    page.table()->heads()->clearFilters();
    QTRY_COMPARE(sentence(), u"Nothing here yet"_s);
}

void TestWidgets::widthsAndFiltersAreRemembered()
{
    {
        ListDetail page(*m_theme, *m_settings, u"samples"_s, u"样品"_s);
        page.setModel(model(&page));
        page.table()->setColumnWidth(0, 222);
        page.table()->heads()->setFiltersShown(true);
        page.setDetailShown(false);
    }
    ListDetail page(*m_theme, *m_settings, u"samples"_s, u"样品"_s);
    page.setModel(model(&page));
    page.resize(1000, 600);
    QCOMPARE(page.table()->columnWidth(0), 222);
    QVERIFY(page.table()->heads()->areFiltersShown());
    QVERIFY(!page.isDetailShown());
}

void TestWidgets::anOpenedRowTurnsToTheRecordWhenNarrow()
{
    ListDetail page(*m_theme, *m_settings, u"samples"_s, u"样品"_s);
    page.setModel(model(&page));
    page.setDetail(new QLabel(u"record"_s));
    page.resize(500, 600);
    page.show();
    QVERIFY(page.isNarrow() && page.table()->isVisible() && !page.isDetailShown());
    QSignalSpy opened(&page, &ListDetail::opened);
    page.table()->selectRow(1);
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(page.isDetailShown() && !page.table()->isVisible());
    page.resize(1000, 600);
    QVERIFY(page.isDetailShown() && page.table()->isVisible());
}

void TestWidgets::aChipIsReadWithoutColour()
{
    StateChip chip(*m_theme);
    chip.setState(u"不合格"_s, Tone::danger);
    QCOMPARE(chip.accessibleName(), u"Status: 不合格"_s);
    QVERIFY(chip.sizeHint().width() > QFontMetrics(m_theme->font(9.5, 500)).horizontalAdvance(u"不合格"_s) + 20);
    KeyFigure figure(*m_theme, u"overdue"_s, u"逾期"_s);
    figure.setFigure(u"3"_s, u"比上周多 1"_s, Tone::danger);
    QCOMPARE(figure.accessibleName(), u"逾期 3, 比上周多 1"_s);
}

void TestWidgets::workReturnsItsResult()
{
    ProgressDialog dialog(*m_theme, u"导入"_s);
    QThread* other = nullptr;
    const QString result = dialog.run([&](Work& work) {
        other = QThread::currentThread();
        work.setDone(3, 3);
        return u"done"_s;
    });
    QCOMPARE(result, u"done"_s);
    QVERIFY(other && other != QThread::currentThread());
    QVERIFY(!dialog.isVisible());
}

void TestWidgets::workStopsWhenAsked()
{
    ProgressDialog dialog(*m_theme, u"导入"_s);
    QTimer press;
    connect(&press, &QTimer::timeout, &dialog, [&] {
        auto* stop = dialog.findChild<QPushButton*>(u"progressCancel"_s);
        if (dialog.isVisible() && stop->isEnabled()) QTest::mouseClick(stop, Qt::LeftButton);
    });
    press.start(20);
    const qint64 reached = dialog.run([](Work& work) {
        work.setWhat(u"reading"_s);
        qint64 n = 0;
        for (; !work.isCancelled(); ++n) {
            work.setDone(n, 1000000000);
            QThread::yieldCurrentThread();
        }
        return n;
    });
    QVERIFY(reached < 1000000000);
    QVERIFY(dialog.wasCancelled());
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

void TestWidgets::aProblemOfWorkComesOut()
{
    ProgressDialog dialog(*m_theme, u"导入"_s);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, dialog.run([](Work&) { throw std::runtime_error("disk"); }));
}

void TestWidgets::cardsWrap()
{
    CardGrid grid(*m_theme, 200, 4);
    for (int i = 0; i < 4; ++i) grid.add(new QLabel(QString::number(i)));
    grid.resize(1000, 200);
    grid.show();
    QCOMPARE(grid.columns(), 4);
    grid.resize(500, 400);
    QCOMPARE(grid.columns(), 2);
    m_theme->setZoom(200);
    QCOMPARE(grid.columns(), 1);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
