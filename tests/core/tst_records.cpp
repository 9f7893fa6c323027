// SPDX-License-Identifier: GPL-3.0-or-later
// The whole set of records: what a store is opened with.
#include "AllRecords.h"

#include "RecordTables.h"

#include <QtCore/QFile>

using namespace qj;
using namespace Qt::StringLiterals;

class TestRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsListedOnce();
    void tableNamesAreUnique();
    void everyTableIsSound_data();
    void everyTableIsSound();
    void ownersAreReferencesToKnownKinds();
};

void TestRecords::everyKindIsListedOnce()
{
    const auto& all = allRecords().all();
    for (size_t i = 0; i < all.size(); ++i) QCOMPARE(int(all[i]->kind), int(i) + 1);
    QCOMPARE(all.size(), size_t(RecordKind::paperTemplate));
}

void TestRecords::tableNamesAreUnique()
{
    QSet<QString> names;
    for (const RecordInfo* info : allRecords().all()) {
        const QString name = QString::fromLatin1(info->name).toLower();
        QVERIFY2(!names.contains(name), info->name);
        names.insert(name);
        QCOMPARE(allRecords().find(QString::fromLatin1(info->name)), info);
    }
}

void TestRecords::everyTableIsSound_data()
{
    QTest::addColumn<const RecordInfo*>("info");
    for (const RecordInfo* info : allRecords().all()) QTest::newRow(info->name) << info;
}

void TestRecords::everyTableIsSound()
{
    QFETCH(const RecordInfo*, info);
    QCOMPARE(tests::problemsOfTable(*info), QString());
}

void TestRecords::ownersAreReferencesToKnownKinds()
{
    for (const RecordInfo* info : allRecords().all())
        for (const Field& field : info->fields)
            if (field.target != RecordKind::none) {
                const bool reference = field.kind == ValueKind::reference || field.kind == ValueKind::referenceList;
                QVERIFY2(reference && allRecords().find(field.target), field.name);
            }
}

Q_DECLARE_METATYPE(const RecordInfo*)
QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
