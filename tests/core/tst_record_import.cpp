// SPDX-License-Identifier: GPL-3.0-or-later
// A table becomes records of one kind: as a whole, row by row refused with reasons, taken back as one.
#include "directory/RecordImport.h"

#include "TestOffice.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class RecordImportTest final : public QObject
{
    Q_OBJECT

private:
    tests::TestOffice m_office;

    QString roster()
    {
        QFile file(m_office.folder.filePath(u"名录.csv"_s));
        if (!file.open(QFile::WriteOnly)) return {};
        file.write("经营者名称,主体类型,注册号,经营地址,区划,存续状态,自编栏\n"
                   "甲店,soleTrader,320412600000011,某路1号,320412,open,一\n"
                   "乙店,castle,320412600000020,某路2号,320412,open,二\n"
                   "甲店,soleTrader,320412600000011,某路1号,320412,open,三\n");
        return file.fileName();
    }
    qsizetype traders() const { return m_office.place->reader().where(Trader::info, "deleted IS NULL").size(); }
    RecordImport taker() { return {m_office.desk(), Trader::info, m_office.admin}; }

private Q_SLOTS:
    void aLookKeepsNothing()
    {
        const qsizetype before = traders();
        const auto report = taker().run({roster(), {}, true, {}});
        QVERIFY(report);
        QCOMPARE(report->taken, 1);
        QVERIFY(report->batch.isEmpty());
        QCOMPARE(traders(), before);
    }
    void rowsAreTakenMergedOrRefusedAndTakenBack()
    {
        const qsizetype before = traders();
        const auto report = taker().run({roster(), {}, false, {}});
        QVERIFY(report);
        QCOMPARE(report->rows, 3);
        QCOMPARE(report->taken, 1);
        QCOMPARE(report->merged, 1); // the same registration number
        QCOMPARE(report->read.refused.size(), std::size_t(1));
        QCOMPARE(report->read.refused.front().row, 3);
        QCOMPARE(report->read.refused.front().error.code, ErrorCode::badValue);
        QCOMPARE(traders(), before + 1);
        QVERIFY(m_office.desk().undo(report->batch, m_office.admin));
        QCOMPARE(traders(), before);
    }
    void aRememberedColumnIsRead()
    {
        const auto report = taker().run({roster(), {{u"自编栏"_s, u"remark"_s}}, false, {}});
        QVERIFY(report);
        QCOMPARE(m_office.get<Trader>(report->made.front()).remark, u"一"_s);
        QVERIFY(m_office.desk().undo(report->batch, m_office.admin));
    }
    void aStoppedImportKeepsNothing()
    {
        const qsizetype before = traders();
        std::atomic_bool stop = false;
        RecordImportOptions options{roster(), {}, false, {}};
        options.table.cancel = &stop;
        options.table.progress = [&](qint64, qint64) { stop = true; };
        const auto report = taker().run(options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::cancelled);
        QCOMPARE(traders(), before);
    }
};

QTEST_GUILESS_MAIN(RecordImportTest)
#include "tst_record_import.moc"
