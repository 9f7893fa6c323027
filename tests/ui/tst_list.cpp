// SPDX-License-Identifier: GPL-3.0-or-later
// The list of records: order, filters, search, following the journal, copying what is shown.
#include "form/RecordTableModel.h"

#include "FormStore.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TestList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandInTheOrderAskedFor();
    void filtersAreUnderstood_data();
    void filtersAreUnderstood();
    void searchFindsWordsAndPinyinInitials();
    void aChangedRecordShowsWithoutLosingThePlace();
    void aJumpInALongListShowsItsRow();
    void theLatestFirstNeedsNoSorting();
    void firstRowsComeAheadOfAll();
    void aNewerQuestionStopsTheOlder();
    void anEmptyListTakesTheFirstRowsAtOnce();
    void askedAgainAListIsNotCutShort();
    void sortedAnewAChosenRowStaysChosen();
    void aMillionRowsAreNotReadAtOnce();

private:
    static bool wait(RecordTableModel& model)
    {
        QSignalSpy spy(&model, &RecordTableModel::loaded);
        return !model.isLoading() || spy.wait(20000);
    }
    static bool ask(RecordTableModel& model, const ListQuery& query)
    {
        model.setQuery(query);
        return wait(model);
    }
    static QString cell(const RecordTableModel& model, int row, const QString& column)
    {
        return model.index(row, model.columnOf(column)).data().toString();
    }
};

void TestList::rowsStandInTheOrderAskedFor()
{
    FormStore store;
    store.addTraders(500);
    RecordTableModel model(store.place->journal(), Trader::info);
    QAbstractItemModelTester tester(&model);
    ListQuery query;
    QVERIFY(ask(model, query));
    QCOMPARE(model.rowCount(), 500);
    QVERIFY(cell(model, 0, u"name"_s).endsWith(u"000499"_s)); // the latest first
    query.sort = {{u"siteType"_s, Qt::DescendingOrder}, {u"rosterValidFrom"_s, Qt::AscendingOrder}};
    QVERIFY(ask(model, query));
    QVERIFY(cell(model, 0, u"name"_s).contains(u"商行"_s));
    QVERIFY(cell(model, 499, u"name"_s).contains(u"超市"_s));
    for (int row = 1; row < 300; ++row)
        QVERIFY(cell(model, row - 1, u"rosterValidFrom"_s) <= cell(model, row, u"rosterValidFrom"_s));
}

void TestList::filtersAreUnderstood_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("a word") << u"name"_s << u"超市"_s << 100;
    QTest::newRow("two words") << u"name"_s << u"东风 超市"_s << 20;
    QTest::newRow("initials") << u"name"_s << u"dfcs"_s << 20;
    QTest::newRow("whole cell") << u"name"_s << u"=东风超市000000"_s << 1;
    QTest::newRow("label of a code") << u"siteType"_s << u"Supermarket"_s << 100;
    QTest::newRow("two codes") << u"siteType"_s << u"supermarket,smallShop"_s << 300;
    QTest::newRow("month") << u"rosterValidFrom"_s << u"2019-02"_s << 28;
    QTest::newRow("year") << u"rosterValidFrom"_s << u"2019"_s << 300;
    QTest::newRow("from a day on") << u"rosterValidFrom"_s << u">=2019-10-27"_s << 1;
    QTest::newRow("range") << u"rosterValidFrom"_s << u"2019-01-01..2019-01-03"_s << 3;
    QTest::newRow("empty") << u"creditCode"_s << u"-"_s << 300;
    QTest::newRow("filled") << u"creditCode"_s << u"*"_s << 0;
    QTest::newRow("state") << u"state"_s << u"active"_s << 300;
    QTest::newRow("no such code") << u"siteType"_s << u"无此"_s << 0;
}

void TestList::filtersAreUnderstood()
{
    static FormStore store;
    static RecordTableModel model(store.place->journal(), Trader::info);
    if (model.rowCount() == 0 && !model.isLoading()) {
        store.addTraders(300);
    }
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(int, rows);
    ListQuery query;
    query.filters = {{column, text}};
    QVERIFY(ask(model, query));
    QCOMPARE(model.rowCount(), rows);
    QVERIFY(ask(model, {}));
}

void TestList::searchFindsWordsAndPinyinInitials()
{
    FormStore store;
    store.addTrader(u"常州市某店"_s);
    store.addTrader(u"重庆电动车行"_s);
    RecordTableModel model(store.place->journal(), Trader::info);
    for (const QString& text : {u"某店"_s, u"czsmd"_s, u"CZSMD"_s, u"和平 某"_s}) {
        ListQuery query;
        query.search = text;
        QVERIFY(ask(model, query));
        QVERIFY2(model.rowCount() == 1, qPrintable(text));
        QCOMPARE(cell(model, 0, u"name"_s), u"常州市某店"_s);
    }
}

void TestList::aChangedRecordShowsWithoutLosingThePlace()
{
    FormStore store;
    store.addTraders(300);
    RecordTableModel model(store.place->journal(), Trader::info);
    QAbstractItemModelTester tester(&model);
    QVERIFY(ask(model, {}));
    const QPersistentModelIndex place = model.index(150, 0);
    const QString before = place.data().toString();
    const Uuid id = model.idAt(150);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy loaded(&model, &RecordTableModel::loaded);
    const quint16 name = Trader::info.find(u"name")->number;
    QVERIFY(store.place->desk().set(Trader::info, id, {{name, Value(u"改名超市"_s)}}, store.place->actor()));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(place.data().toString(), u"改名超市"_s);
    QVERIFY(loaded.wait());
    QCOMPARE(place.row(), 150);
    store.addTrader(u"新店"_s);
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 301);
    QCOMPARE(place.row(), 151);
    QCOMPARE(place.data().toString(), u"改名超市"_s);
    QVERIFY(before != place.data().toString());
}

void TestList::aJumpInALongListShowsItsRow()
{
    FormStore store;
    store.addTraders(10000);
    RecordTableModel model(store.place->journal(), Trader::info);
    QVERIFY(ask(model, {}));
    QCOMPARE(model.rowCount(), 10000);
    QSet<QString> numbers;
    for (int row = 0; row < 10000; row += 500) numbers += model.index(row, 0).data().toString();
    QCOMPARE(numbers.size(), 20);
    QVERIFY(!numbers.contains(QString()));
}

void TestList::theLatestFirstNeedsNoSorting()
{
    FormStore store;
    for (const RecordInfo* info : store.place->journal().schema().all()) {
        const auto columns = listColumns(*info, store.place->journal().schema());
        Query plan = store.place->reader().query("EXPLAIN QUERY PLAN " + rowsSql(*info, columns, {}).text);
        while (plan.next()) QVERIFY2(!plan.text(3).contains(u"TEMP B-TREE"_s), info->name);
    }
}

void TestList::firstRowsComeAheadOfAll()
{
    FormStore store;
    store.addTraders(1000);
    const auto columns = listColumns(Trader::info, store.place->journal().schema());
    std::vector<ListAnswer> answers; // filled on this thread
    ListReader reader(store.place->journal().store(), Trader::info, columns);
    connect(&reader, &ListReader::answered, this, [&](const auto& answer) { answers.push_back(*answer); });
    using Part = ListAnswer::Part;
    reader.ask({}, 0);
    QTRY_COMPARE(answers.size(), 3U);
    QVERIFY(answers[0].part == Part::first && answers[1].part == Part::all && answers[2].part == Part::sums);
    QCOMPARE(answers[0].rows.size(), std::size_t(ListReader::firstRows));
    QCOMPARE(answers[1].rows.size(), 1000U);
    QVERIFY(std::equal(answers[0].rows.begin(), answers[0].rows.end(), answers[1].rows.begin()));
    answers.clear();
    reader.ask({}, ListReader::never);
    QTRY_COMPARE(answers.size(), 2U);
    QVERIFY(answers[0].part == Part::all && answers[1].part == Part::sums);
}

void TestList::aNewerQuestionStopsTheOlder()
{
    FormStore store;
    store.addTraders(1000);
    const auto columns = listColumns(Trader::info, store.place->journal().schema());
    std::vector<ListAnswer> answers;
    ListReader reader(store.place->journal().store(), Trader::info, columns);
    connect(&reader, &ListReader::answered, this, [&](const auto& answer) { answers.push_back(*answer); });
    ListQuery other;
    other.search = u"超市"_s;
    reader.ask({}, ListReader::never);
    const int ticket = reader.ask(other, ListReader::never);
    const auto isOther = [&](const ListAnswer& answer) { return answer.ticket == ticket; };
    QTRY_COMPARE(std::count_if(answers.begin(), answers.end(), isOther), 2);
    const auto found = std::find_if(answers.begin(), answers.end(), isOther);
    QCOMPARE(found->rows.size(), 334U);
    QVERIFY(!found->error);
}

void TestList::anEmptyListTakesTheFirstRowsAtOnce()
{
    FormStore store;
    store.addTraders(1000);
    RecordTableModel model(store.place->journal(), Trader::info);
    QAbstractItemModelTester tester(&model);
    QList<int> counts;
    QString top;
    connect(&model, &RecordTableModel::rowsInserted, this, [&] {
        counts += model.rowCount();
        if (model.isLoading()) top = cell(model, 0, u"name"_s);
    });
    QVERIFY(ask(model, {}));
    QCOMPARE(counts, (QList<int>{RecordTableModel::pageRows, 1000}));
    QVERIFY(top.endsWith(u"000999"_s));
}

void TestList::askedAgainAListIsNotCutShort()
{
    FormStore store;
    store.addTraders(1000);
    RecordTableModel model(store.place->journal(), Trader::info);
    QVERIFY(ask(model, {}));
    const QPersistentModelIndex place = model.index(700, 0);
    const QString before = place.data().toString();
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(ask(model, {}));
    QSignalSpy loaded(&model, &RecordTableModel::loaded);
    store.addTrader(u"新店"_s);
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1001);
    QCOMPARE(place.row(), 701);
    QCOMPARE(place.data().toString(), before);
    QCOMPARE(removed.count() + reset.count(), 0);
}

void TestList::sortedAnewAChosenRowStaysChosen()
{
    FormStore store;
    store.addTraders(1000);
    RecordTableModel model(store.place->journal(), Trader::info);
    QVERIFY(ask(model, {}));
    const QPersistentModelIndex place = model.index(700, 0);
    const Uuid id = model.idAt(700);
    ListQuery query;
    query.sort = {{u"name"_s, Qt::AscendingOrder}};
    QVERIFY(ask(model, query));
    QVERIFY(place.isValid() && place.row() != 700);
    QCOMPARE(model.idAt(place.row()), id);
    QVERIFY(ask(model, {}));
    QCOMPARE(place.row(), 700);
}

void TestList::aMillionRowsAreNotReadAtOnce()
{
    const int rowsInStore = qEnvironmentVariableIsEmpty("QJ_BIG") ? 20'000 : 1'000'000; // QJ_BIG=1: the full size
    FormStore store;
    store.addTraders(rowsInStore);
    RecordTableModel model(store.place->journal(), Trader::info);
    {
        QElapsedTimer timer;
        timer.start();
        QSignalSpy first(&model, &RecordTableModel::rowsInserted);
        model.setQuery({});
        QVERIFY(first.wait(60000));
        for (int row = 0; row < RecordTableModel::pageRows; ++row)
            for (int column = 0; column < model.columnCount(); ++column) model.index(row, column).data();
        const qint64 page = timer.elapsed();
        QVERIFY(wait(model));
        qInfo("opened: first page %lld ms, all rows %lld ms", page, timer.elapsed());
    }
    for (const QString& column : {u"name"_s, u"rosterValidFrom"_s, u"siteType"_s, u"address"_s, QString()}) {
        ListQuery query;
        if (!column.isEmpty()) query.sort = {{column, Qt::AscendingOrder}};
        auto plain = store.place->journal().store().openReader();
        addMatchFunction(**plain);
        QElapsedTimer timer;
        timer.start();
        qint64 rows = 0;
        Query all(**plain, rowsSql(Trader::info, model.columns(), query).text);
        while (all.next()) ++rows;
        const qint64 sql = timer.restart();
        QVERIFY(ask(model, query));
        const qint64 took = timer.restart();
        model.index(rowsInStore / 2, 0).data();
        qInfo("%s: SQL %lld ms, list %lld ms, jump %lld ms", qPrintable(column), sql, took, timer.elapsed());
        QCOMPARE(model.rowCount(), rowsInStore);
        QVERIFY(took < 2 * sql + 200);
    }
    ListQuery query;
    for (const QString& text : {u"dfcs"_s, u"电器"_s, u"000777"_s}) {
        query.search = text;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(ask(model, query));
        qInfo("search %s: %lld ms, %d rows", qPrintable(text), timer.elapsed(), model.rowCount());
    }
}

QTEST_GUILESS_MAIN(TestList)
#include "tst_list.moc"
