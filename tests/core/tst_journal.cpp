// SPDX-License-Identifier: GPL-3.0-or-later
// The journal against a real store file, with two small kinds of record of its own.
#include "JournalDesk.h"

#include <QtTest/QtTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class JournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSavedRecordReadsBackAsItWas()
    {
        Desk desk;
        const Uuid id = desk.add(u"某店"_s);
        desk.reopen();
        const auto shop = desk.journal->reader().find<Shop>(id);
        QVERIFY(shop);
        QCOMPARE(shop->name, u"某店"_s);
        QCOMPARE(shop->weight.text(), u"1.50"_s);
        QCOMPARE(*shop->price.fen, 1250);
        QCOMPARE(shop->tags, QStringList({u"甲"_s, u"乙;丙"_s}));
        QCOMPARE(shop->no, u"320412-2018-A00001"_s);
        QCOMPARE(desk.journal->reader().scopeOf(id), u"320412"_s);
    }
    void numbersAscendAndAreNeverUsedAgain()
    {
        Desk desk;
        desk.add(u"一"_s);
        QVERIFY(desk.journal->undo(*desk.journal->lastUndoable(), desk.officer));
        desk.reopen();
        const Uuid second = desk.add(u"二"_s);
        QCOMPARE(desk.journal->reader().find<Shop>(second)->no, u"320412-2018-A00002"_s);
    }
    void aDatabaseThatWasPutBackCountsUnderAnotherLetter()
    {
        // What was written after it was saved is in other stores or on paper: its numbers are not given once more.
        Desk desk;
        desk.add(u"一"_s);
        desk.journal.reset();
        const QString file = desk.dir.filePath(u"s/store.db"_s), kept = desk.dir.filePath(u"kept.db"_s);
        QVERIFY(QFile::copy(file, kept));
        desk.reopen();
        const Uuid lost = desk.add(u"二"_s);
        QCOMPARE(desk.journal->reader().find<Shop>(lost)->no, u"320412-2018-A00002"_s);
        desk.journal.reset();
        QVERIFY(QFile::remove(file) && QFile::copy(kept, file));
        desk.reopen();
        const Uuid next = desk.add(u"三"_s);
        QVERIFY2(desk.journal->reader().find<Shop>(next)->no.startsWith(u"320412-2018-B"_s),
                 qPrintable(desk.journal->reader().find<Shop>(next)->no));
    }
    void aLockThatNamesNobodyDoesNotHold()
    {
        // The program was stopped between making the file and writing its name into it.
        Desk desk;
        const Uuid id = desk.add(u"某店"_s);
        desk.journal.reset();
        QFile lock(desk.dir.filePath(u"s/lock"_s));
        QVERIFY(!lock.exists());
        QVERIFY(lock.open(QFile::WriteOnly));
        lock.close();
        desk.reopen();
        QVERIFY(desk.journal->reader().find<Shop>(id));
        QVERIFY(!desk.add(u"又一店"_s).isNull());
    }
    void aRecordIsFoundByWhatAPersonTypes()
    {
        Desk desk;
        const Uuid id = desk.add(u"某店"_s);
        for (const QString& text : {u"320412-2018-A00001"_s, u"某店"_s, id.toString(QUuid::WithoutBraces)}) {
            const auto found = desk.journal->reader().lookUp(Shop::info, text);
            QVERIFY2(found, qPrintable(text));
            QCOMPARE(found->id, id);
        }
        desk.add(u"某店"_s);
        QCOMPARE(desk.journal->reader().lookUp(Shop::info, u"某店"_s).error().code, ErrorCode::ambiguousRecord);
        QCOMPARE(desk.journal->reader().lookUp(Shop::info, u"无此"_s).error().code, ErrorCode::unknownRecord);
    }
    void undoBringsBackTheEarlierValue()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        QVERIFY(desk.rename(id, u"乙"_s));
        QVERIFY(desk.journal->undo(*desk.journal->lastUndoable(), desk.officer));
        QCOMPARE(desk.name(id), u"甲"_s);
    }
    void undoIsRefusedWhileSomethingLaterDependsOnIt()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        const CommitId added = *desk.journal->lastUndoable();
        QVERIFY(desk.rename(id, u"乙"_s));
        const CommitId renamed = *desk.journal->lastUndoable();
        QCOMPARE(desk.journal->undo(added, desk.officer).error().code, ErrorCode::dependsOn);
        QVERIFY(desk.rename(id, u"丙"_s));
        QCOMPARE(desk.journal->undo(renamed, desk.officer).error().code, ErrorCode::dependsOn);
        Visit visit;
        visit.shopId = desk.add(u"丁"_s);
        const CommitId addedOther = *desk.journal->lastUndoable();
        CommitDraft draft(desk.clock, desk.officer, u"visit"_s);
        draft.add(visit);
        QVERIFY(desk.journal->commit(draft));
        QCOMPARE(desk.journal->undo(addedOther, desk.officer).error().code, ErrorCode::dependsOn);
    }
    void anUndoCanBeUndone()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        const auto undone = desk.journal->undo(*desk.journal->lastUndoable(), desk.officer);
        QVERIFY(undone);
        QVERIFY(!desk.journal->reader().find<Shop>(id));
        QVERIFY(desk.journal->undo(undone->commits.front(), desk.officer));
        QCOMPARE(desk.name(id), u"甲"_s);
    }
    void editsOfOneFieldAreTakenBackOneAfterTheOther()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        for (const QString& name : {u"乙"_s, u"丙"_s, u"丁"_s}) QVERIFY(desk.rename(id, name));
        std::vector<CommitId> undos;
        for (const QString& name : {u"丙"_s, u"乙"_s, u"甲"_s}) {
            const auto undone = desk.journal->undo(*desk.journal->lastUndoable(), desk.officer);
            QVERIFY2(undone, qPrintable(name));
            QCOMPARE(desk.name(id), name);
            undos.push_back(undone->commits.front());
        }
        for (const QString& name : {u"乙"_s, u"丙"_s, u"丁"_s}) { // and brought back the same way
            QVERIFY2(desk.journal->undo(undos.back(), desk.officer), qPrintable(name));
            QCOMPARE(desk.name(id), name);
            undos.pop_back();
        }
        for (int i = 0; i < 4; ++i) QVERIFY(desk.journal->undo(*desk.journal->lastUndoable(), desk.officer));
        QVERIFY(!desk.journal->reader().find<Shop>(id));
        QVERIFY(!desk.journal->lastUndoable());
    }
    void whatWasTakenBackIsNotTakenBackAgain()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        const CommitId added = *desk.journal->lastUndoable();
        QVERIFY(desk.journal->undo(added, desk.officer));
        QCOMPARE(desk.journal->undo(added, desk.officer).error().code, ErrorCode::nothingToUndo);
        QVERIFY(!desk.journal->reader().find<Shop>(id));
    }
    void historyTellsWhoWhenOldAndNew()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        QVERIFY(desk.rename(id, u"乙"_s));
        const auto entries = desk.journal->history(id, 11);
        QCOMPARE(entries.size(), 2u);
        QCOMPARE(entries[1].before.valueOr<QString>({}), u"甲"_s);
        QCOMPARE(entries[1].after.valueOr<QString>({}), u"乙"_s);
        QCOMPARE(entries[1].by, desk.officer);
        QCOMPARE(toText(entries[1].at), u"2018-09-14 09:00"_s);
    }
    void rebuildGivesTheSameDump()
    {
        Desk desk;
        for (int i = 0; i < 50; ++i) {
            const Uuid id = desk.add(u"店%1"_s.arg(i));
            if (i % 3 == 0) QVERIFY(desk.rename(id, u"新店%1"_s.arg(i)));
            if (i % 5 == 0) QVERIFY(desk.journal->undo(*desk.journal->lastUndoable(), desk.officer));
        }
        const QByteArray before = desk.dump();
        QVERIFY(desk.journal->check().ok());
        QCOMPARE(desk.dump(), before);
        QVERIFY(desk.journal->rebuild());
        QCOMPARE(desk.dump(), before);
        desk.add(u"后来"_s);
        QVERIFY(desk.journal->check().ok());
        QVERIFY(desk.dump() != before);
    }
    void aTableOfAnotherVersionIsMadeAnewAtTheNextStart()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        const QByteArray before = desk.dump();
        desk.journal->store().setMeta(u"projection.trader"_s, "of an earlier program");
        Query(desk.journal->reader().query("DROP INDEX trader_name")).run();
        Query(desk.journal->reader().query("CREATE INDEX trader_opened ON trader(opened)")).run();
        Query(desk.journal->reader().query("ALTER TABLE trader DROP COLUMN name")).run();
        desk.reopen();
        Query indexes = desk.journal->reader().query("SELECT name FROM pragma_index_list('trader') ORDER BY name");
        QStringList names;
        while (indexes.next()) names += indexes.text(0);
        QCOMPARE(names, (QStringList{u"trader_name"_s, u"trader_no"_s}));
        QCOMPARE(desk.name(id), u"甲"_s);
        QCOMPARE(desk.dump(), before);
        QVERIFY(desk.journal->check().ok());
    }
    void whatRecordsAreLookedUpByIsFoundWithoutAScan()
    {
        Desk desk;
        desk.add(u"甲"_s);
        for (const Field& field : Shop::info.fields) {
            Query plan = desk.journal->reader().query(std::string("EXPLAIN QUERY PLAN SELECT eid FROM trader WHERE ") +
                                                      field.name + "=?");
            QVERIFY(plan.next());
            QCOMPARE(plan.text(3).startsWith(u"SEARCH"_s), field.has(Field::indexed));
        }
    }
    void checkSeesARowThatTheJournalDoesNotExplain()
    {
        Desk desk;
        desk.add(u"甲"_s);
        Query(desk.journal->reader().query("UPDATE trader SET name='乙'")).run();
        QVERIFY(desk.journal->check().projection != u"ok"_s);
    }
    void commitsOfAnotherStoreMergeWithoutLosingAValue()
    {
        Desk a, b;
        const Uuid id = a.add(u"甲"_s);
        b.takeAllFrom(a);
        QCOMPARE(b.name(id), u"甲"_s);
        QVERIFY(a.rename(id, u"乙"_s));
        b.clock.set({b.clock.now().ms + 5000});
        QVERIFY(b.rename(id, u"丙"_s));
        b.takeAllFrom(a);
        a.takeAllFrom(b);
        QCOMPARE(a.name(id), u"丙"_s);
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(a.journal->reader().docOf(id).find(11)->heads.size(), 2u);
        QVERIFY(b.rename(id, u"丁"_s));
        a.takeAllFrom(b);
        QCOMPARE(a.journal->reader().docOf(id).find(11)->heads.size(), 1u);
        QCOMPARE(a.name(id), u"丁"_s);
        QVERIFY(a.journal->check().ok());
    }
    void theLeastAdvancedOfTwoStatesHolds()
    {
        Desk a, b;
        const Uuid id = a.add(u"甲"_s);
        b.takeAllFrom(a);
        QVERIFY(a.set(id, u"state", u"open"_s));
        b.clock.set({b.clock.now().ms + 5000});
        QVERIFY(b.set(id, u"state", u"closed"_s));
        b.takeAllFrom(a);
        a.takeAllFrom(b);
        QCOMPARE(a.journal->reader().find<Shop>(id)->state, u"open"_s);
        QCOMPARE(a.dump(), b.dump());
    }
    void whatItsAuthorHadSeenStandsBeforeItInTheHistoryWhateverTheClocksSaid()
    {
        Desk a, b;
        a.clock.set({a.clock.now().ms + qint64(400) * 24 * 3600 * 1000});
        const Uuid id = a.add(u"甲"_s);
        QVERIFY(a.rename(id, u"乙"_s));
        b.takeAllFrom(a);
        QVERIFY(b.rename(id, u"丙"_s)); // by a clock more than a year behind
        a.takeAllFrom(b);
        for (const Desk* desk : {&a, &b}) {
            QStringList names;
            for (const HistoryEntry& entry : desk->journal->history(id, 11)) {
                QCOMPARE(entry.before.valueOr<QString>({}), names.value(names.size() - 1));
                names += entry.after.valueOr<QString>({});
            }
            QCOMPARE(names, QStringList({u"甲"_s, u"乙"_s, u"丙"_s}));
        }
    }
    void aRecordThatTwoCommitsCallByTwoKindsIsOfOneEverywhere()
    {
        Desk a, b, c, d;
        const Uuid id = Uuid::createUuid();
        for (Desk* desk : {&a, &b}) {
            CommitDraft draft(desk->clock, desk->officer, u"add"_s);
            Shop shop;
            Visit visit;
            shop.id = visit.id = id;
            shop.name = visit.text = u"甲"_s;
            if (desk == &a)
                draft.add(shop);
            else
                draft.add(visit);
            QVERIFY(desk->journal->commit(draft));
        }
        c.takeAllFrom(a);
        c.takeAllFrom(b);
        d.takeAllFrom(b);
        d.takeAllFrom(a);
        QCOMPARE(c.dump(), d.dump());
        QCOMPARE(c.journal->reader().kindOf(id), d.journal->reader().kindOf(id));
        QVERIFY(c.journal->check().ok());
        QVERIFY(d.journal->check().ok());
    }
    void anImportIsThereAsAWholeOrNotAtAll()
    {
        Desk desk;
        desk.add(u"先"_s);
        const QByteArray before = desk.dump();
        QVERIFY(desk.importRows(20, false));
        QCOMPARE(desk.dump(), before);
        QByteArray batch;
        QVERIFY(desk.importRows(20, true, &batch));
        QCOMPARE(desk.journal->reader().where(Shop::info, "1").size(), 21);
        QVERIFY(desk.journal->undo(batch, desk.officer));
        QCOMPARE(desk.journal->reader().where(Shop::info, "1").size(), 1);
        QVERIFY(desk.journal->check().ok());
    }
    void aCommitSurvivesItsEncodingAndEveryBitFlipIsSeen()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s);
        QVERIFY(desk.rename(id, u"乙"_s));
        Query query = desk.journal->reader().query("SELECT id, body FROM commits");
        while (query.next()) {
            const QByteArray body = query.blob(1);
            const auto commit = decodeCommit(body);
            QVERIFY(commit);
            QCOMPARE(encodeCommit(*commit), body);
            for (qsizetype bit = 0; bit < body.size() * 8; ++bit) {
                QByteArray broken = body;
                broken[bit / 8] = static_cast<char>(broken[bit / 8] ^ (1 << (bit % 8)));
                decodeCommit(broken); // must not crash
                QVERIFY(commitId(broken) != query.blob(0));
            }
            for (qsizetype size = 0; size < body.size(); ++size) QVERIFY(!decodeCommit(body.first(size)));
        }
    }
    void aSecondProgramIsRefused()
    {
        Desk desk;
        QCOMPARE(Store::open(desk.dir.filePath(u"s"_s), Store::Mode::read).error().code, ErrorCode::storeLocked);
    }
    void storesThatLookWrongAreNotOpened()
    {
        QTemporaryDir dir;
        QCOMPARE(Store::open(dir.filePath(u"none"_s), Store::Mode::read).error().code, ErrorCode::storeMissing);
        Desk desk;
        desk.add(u"甲"_s);
        const QString file = desk.dir.filePath(u"s/store.db"_s);
        desk.journal.reset();
        sqlite3* db = nullptr;
        sqlite3_open(file.toUtf8().constData(), &db);
        sqlite3_exec(db, "PRAGMA user_version=99", nullptr, nullptr, nullptr);
        sqlite3_close(db);
        QCOMPARE(Store::open(desk.dir.filePath(u"s"_s), Store::Mode::write).error().code, ErrorCode::storeNewer);
        QFile broken(file);
        QVERIFY(broken.open(QFile::ReadWrite));
        broken.resize(5000);
        broken.close();
        QCOMPARE(Store::open(desk.dir.filePath(u"s"_s), Store::Mode::write).error().code, ErrorCode::storeDamaged);
    }
    void aBackupIsACompleteStore()
    {
        Desk desk;
        desk.add(u"甲"_s);
        QTemporaryDir dir;
        QVERIFY(desk.journal->store().backupDatabase(dir.filePath(u"copy.db"_s)));
        auto copy = Connection::open(dir.filePath(u"copy.db"_s), Connection::Access::read);
        QVERIFY(copy);
        Query query(**copy, "SELECT count(*) FROM commits");
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), 1);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
