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
    void everyLifeCycleFitsItsTable_data();
    void everyLifeCycleFitsItsTable();
    void everyKindWithStatesHasOneLifeCycle();
    void requiredFieldsCanBeFilledBeforeTheirState();
};

void TestRecords::everyKindIsListedOnce()
{
    const auto& all = allRecords().all();
    for (size_t i = 0; i < all.size(); ++i) QCOMPARE(int(all[i]->kind), int(i) + 1);
    QCOMPARE(all.size(), size_t(RecordKind::paperPrint));
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

void TestRecords::everyLifeCycleFitsItsTable_data()
{
    QTest::addColumn<const LifeCycle*>("cycle");
    for (const LifeCycle* cycle : allLifeCycles()) QTest::newRow(allRecords().find(cycle->kind)->name) << cycle;
}

void TestRecords::everyLifeCycleFitsItsTable()
{
    QFETCH(const LifeCycle*, cycle);
    const RecordInfo& info = *allRecords().find(cycle->kind);
    QCOMPARE(tests::problemsOfLifeCycle(info, cycle->transitions), QString());
    if (*cycle->otherThan) {
        const Field* person = info.find(QString::fromLatin1(cycle->otherThan));
        QVERIFY(person && person->target == RecordKind::officer);
    }
    static const QRegularExpression word(u"^([a-z][A-Za-z0-9]*)?$"_s), rule(u"^(R-[A-Z0-9-]+)?$"_s);
    for (const Transition& row : cycle->transitions) {
        QVERIFY2(word.match(QLatin1StringView(row.guard)).hasMatch(), row.guard);
        QVERIFY2(word.match(QLatin1StringView(row.effect)).hasMatch(), row.effect);
        QVERIFY2(rule.match(QLatin1StringView(row.rule)).hasMatch(), row.rule);
    }
}

void TestRecords::everyKindWithStatesHasOneLifeCycle()
{
    QSet<int> kinds;
    int last = 0;
    for (const LifeCycle* cycle : allLifeCycles()) {
        QVERIFY(int(cycle->kind) > last);
        last = int(cycle->kind);
        kinds.insert(last);
    }
    kinds.insert(int(RecordKind::publicationItem)); // its state is derived
    for (const RecordInfo* info : allRecords().all())
        QVERIFY2(info->states.empty() != kinds.contains(int(info->kind)), info->name);
}

// A field that a state needs must not be needed by the first state of its record: nobody could add it step by step.
void TestRecords::requiredFieldsCanBeFilledBeforeTheirState()
{
    for (const LifeCycle* cycle : allLifeCycles()) {
        const RecordInfo& info = *allRecords().find(cycle->kind);
        const QByteArray first(cycle->transitions.front().to);
        for (const Field& field : info.fields) QVERIFY2(!field.requiredFrom || first != field.requiredFrom, field.name);
    }
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
