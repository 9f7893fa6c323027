// SPDX-License-Identifier: GPL-3.0-or-later
// When a statement or the medium fails: what is said, and what still works afterwards.
#include "store/Connection.h"
#include "testing/ResultImport.h"

#include "TestOffice.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStatementThatFailsDoesNotTouchTheNext();
    void nothingRunsInATransactionAfterAnError();
    void anErrorThatNobodyJudgedRefusesOneSave();
    void aRecordThatCannotBeReadIsNotUnknown();
    void aFullMediumEndsAnImportAndChangesNothing_data();
    void aFullMediumEndsAnImportAndChangesNothing();
    void tooLittleSpaceRefusesAnImportAtOnce();
};

namespace {

struct OneTable
{
    QTemporaryDir folder;
    std::unique_ptr<Connection> db =
        sure(Connection::open(folder.filePath(u"one.db"_s), Connection::Access::create), "open");

    OneTable() { db->run("CREATE TABLE t(a INTEGER UNIQUE)"); }
    bool insert(int a) { return Query(*db, "INSERT INTO t(a) VALUES(?)").bind(a).run(); }
    qint64 count()
    {
        Query query(*db, "SELECT count(*) FROM t");
        return query.next() ? query.integer(0) : -1;
    }
};

Result<Uuid> addTrader(TestOffice& office, const QString& regNo)
{
    Trader trader = office.get<Trader>(office.trader);
    trader.id = {};
    trader.regNo = regNo;
    trader.state.clear();
    return office.desk().add(dataOf(trader), office.inspector);
}

qint64 number(const Reader& reader, const std::string& sql)
{
    Query query = reader.query(sql);
    return query.next() ? query.integer(0) : -1;
}

QString resultFile(const TestOffice& office, int rows)
{
    const QString path = office.folder.filePath(u"list.csv"_s);
    QFile file(path);
    if (!file.open(QFile::WriteOnly)) return {};
    file.write("序号,商品名称,规格型号,被抽样单位,标称生产者,检验项目,不合格项目,检验结论\n");
    for (int i = 1; i <= rows; ++i)
        file.write(u"%1,电热毯,TR-%1,某区第%1商店,某某制造有限公司,标志、输入功率,%2\n"_s.arg(i)
                       .arg(i % 10 ? u",合格"_s : u"标志,不合格"_s)
                       .toUtf8());
    return path;
}

} // namespace

void TestStore::aStatementThatFailsDoesNotTouchTheNext()
{
    OneTable one;
    QVERIFY(one.insert(1));
    QVERIFY(!Query(*one.db, "SELECT a FROM nowhere").next());
    QVERIFY(!one.insert(1));
    QCOMPARE(one.count(), 1);
    QVERIFY(one.insert(2));
    QCOMPARE(one.count(), 2);
    const auto error = one.db->takeError();
    QVERIFY(error && error->code == ErrorCode::storeFailed);
    QVERIFY2(error->detail.contains(u"nowhere"_s), qPrintable(error->detail));
    QVERIFY(!one.db->takeError());
}

void TestStore::nothingRunsInATransactionAfterAnError()
{
    OneTable one;
    {
        Transaction transaction(*one.db);
        QVERIFY(one.insert(1));
        QVERIFY(!one.insert(1));
        QVERIFY(!one.insert(2));
        QVERIFY(one.db->takeError()); // telling it does not lift the bar
        QVERIFY(!one.insert(3));
        const auto done = transaction.commit();
        QVERIFY(!done && done.error().detail.contains(u"UNIQUE"_s));
    }
    QVERIFY(!one.db->failed());
    QCOMPARE(one.count(), 0);
    Transaction transaction(*one.db);
    QVERIFY(one.insert(1));
    QVERIFY(transaction.commit());
    QCOMPARE(one.count(), 1);
}

void TestStore::anErrorThatNobodyJudgedRefusesOneSave()
{
    TestOffice office;
    QVERIFY(!office.reader().query("SELECT a FROM nowhere").next());
    QCOMPARE(office.get<Trader>(office.trader).name, u"某区某某车行"_s);
    const auto refused = addTrader(office, u"320412600123460"_s);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"nowhere"_s), qPrintable(textOf(refused.error())));
    QVERIFY(addTrader(office, u"320412600123460"_s));
}

void TestStore::aRecordThatCannotBeReadIsNotUnknown()
{
    TestOffice office;
    const auto act = [&] {
        return office.desk().act(Plan::info, office.plan, u"suspended"_s, office.because(), office.reviewer).error();
    };
    QVERIFY(office.reader().query("ALTER TABLE entity RENAME TO entity_away").run());
    QCOMPARE(act().code, ErrorCode::storeFailed);
    QCOMPARE(office.reader().lookUp(Trader::info, office.trader.toString()).error().code, ErrorCode::storeFailed);
    QVERIFY(office.reader().query("ALTER TABLE entity_away RENAME TO entity").run());
    QCOMPARE(act().code, ErrorCode::actNotFromHere);
    QCOMPARE(office.reader().lookUp(Trader::info, Uuid::createUuid().toString()).error().code,
             ErrorCode::unknownRecord);
}

void TestStore::aFullMediumEndsAnImportAndChangesNothing_data()
{
    QTest::addColumn<int>("pages"); // that are left
    for (const int pages : {0, 3, 20, 60}) QTest::addRow("%d", pages) << pages;
}

void TestStore::aFullMediumEndsAnImportAndChangesNothing()
{
    QFETCH(int, pages);
    TestOffice office;
    const QByteArray before = office.place->journal().dump().first;
    const auto limit = [&](qint64 most) {
        return number(office.reader(), "PRAGMA max_page_count=" + std::to_string(most));
    };
    const auto import = [&] {
        ResultImportOptions options;
        options.path = resultFile(office, 200);
        return ResultImport(office.place->journal(), office.inspector).run(options);
    };
    const qint64 most = number(office.reader(), "PRAGMA page_count") + pages;
    QCOMPARE(limit(most), most);
    const auto full = import();
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::diskFull);
    QCOMPARE(office.place->journal().dump().first, before);
    QVERIFY(office.place->journal().check().ok());
    limit(1'000'000);
    QCOMPARE(sure(import(), "import").taken, 200);
    QVERIFY(office.place->journal().check().ok());
}

void TestStore::tooLittleSpaceRefusesAnImportAtOnce()
{
    TestOffice office;
    const auto run = ImportRun::begin(office.place->journal(), std::numeric_limits<qint64>::max());
    QVERIFY(!run && run.error().code == ErrorCode::diskFull);
    QVERIFY(ImportRun::begin(office.place->journal(), 0));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
