// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/CustodyEvent.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"
#include "sampling/Sample.h"

#include "RecordTables.h"

using namespace qj;

class TestRecordsSampling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
};

void TestRecordsSampling::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(CustodyEvent::info), QString());
    QCOMPARE(tests::problemsOfMembers<CustodyEvent>(), QString());
    QCOMPARE(tests::problemsOfTable(NotSampledNote::info), QString());
    QCOMPARE(tests::problemsOfMembers<NotSampledNote>(), QString());
    QCOMPARE(tests::problemsOfTable(RefusalRecord::info), QString());
    QCOMPARE(tests::problemsOfMembers<RefusalRecord>(), QString());
    QCOMPARE(tests::problemsOfTable(Sample::info), QString());
    QCOMPARE(tests::problemsOfMembers<Sample>(), QString());
}

QTEST_GUILESS_MAIN(TestRecordsSampling)
#include "tst_records_sampling.moc"
