// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/Attachment.h"
#include "directory/CalendarRecord.h"
#include "directory/Device.h"
#include "directory/Laboratory.h"
#include "directory/LaboratorySampler.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "directory/OfficerInterest.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/RuleValue.h"
#include "directory/Standard.h"
#include "directory/TemplateRecord.h"
#include "directory/TestItemSpec.h"
#include "directory/Trader.h"

#include "RecordTables.h"

using namespace qj;

class TestRecordsDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreSound();
};

void TestRecordsDirectory::tablesAreSound()
{
    QCOMPARE(tests::problemsOfTable(Attachment::info), QString());
    QCOMPARE(tests::problemsOfMembers<Attachment>(), QString());
    QCOMPARE(tests::problemsOfTable(CalendarRecord::info), QString());
    QCOMPARE(tests::problemsOfMembers<CalendarRecord>(), QString());
    QCOMPARE(tests::problemsOfTable(Device::info), QString());
    QCOMPARE(tests::problemsOfMembers<Device>(), QString());
    QCOMPARE(tests::problemsOfTable(Laboratory::info), QString());
    QCOMPARE(tests::problemsOfMembers<Laboratory>(), QString());
    QCOMPARE(tests::problemsOfTable(LaboratorySampler::info), QString());
    QCOMPARE(tests::problemsOfMembers<LaboratorySampler>(), QString());
    QCOMPARE(tests::problemsOfTable(Office::info), QString());
    QCOMPARE(tests::problemsOfMembers<Office>(), QString());
    QCOMPARE(tests::problemsOfTable(Officer::info), QString());
    QCOMPARE(tests::problemsOfMembers<Officer>(), QString());
    QCOMPARE(tests::problemsOfTable(OfficerInterest::info), QString());
    QCOMPARE(tests::problemsOfMembers<OfficerInterest>(), QString());
    QCOMPARE(tests::problemsOfTable(Producer::info), QString());
    QCOMPARE(tests::problemsOfMembers<Producer>(), QString());
    QCOMPARE(tests::problemsOfTable(ProductCategory::info), QString());
    QCOMPARE(tests::problemsOfMembers<ProductCategory>(), QString());
    QCOMPARE(tests::problemsOfTable(RuleValue::info), QString());
    QCOMPARE(tests::problemsOfMembers<RuleValue>(), QString());
    QCOMPARE(tests::problemsOfTable(Standard::info), QString());
    QCOMPARE(tests::problemsOfMembers<Standard>(), QString());
    QCOMPARE(tests::problemsOfTable(TemplateRecord::info), QString());
    QCOMPARE(tests::problemsOfMembers<TemplateRecord>(), QString());
    QCOMPARE(tests::problemsOfTable(TestItemSpec::info), QString());
    QCOMPARE(tests::problemsOfMembers<TestItemSpec>(), QString());
    QCOMPARE(tests::problemsOfTable(Trader::info), QString());
    QCOMPARE(tests::problemsOfMembers<Trader>(), QString());
}

QTEST_GUILESS_MAIN(TestRecordsDirectory)
#include "tst_records_directory.moc"
