// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite runs out of memory at its nth request, once or from then on: a save and an import say so or succeed, nothing
// is half done, and the store works on as soon as there is memory again. QJ_EVERY=1 tries every request; otherwise a
// sample.
#include "ExchangeDelivery.h"
#include "ExchangeVerify.h"

#include <QtTest/QtTest>

#include <sqlite3.h>

using namespace qj;
using namespace qj::tests;

namespace {

struct Memory
{
    sqlite3_mem_methods real{};
    qint64 requests = 0, nth = 0, refused = 0; ///< nth 0: enough for all
    bool forGood = false;

    void arm(qint64 at, bool andAllAfter)
    {
        requests = refused = 0;
        nth = at;
        forGood = andAllAfter;
    }
    bool grants()
    {
        ++requests;
        const bool refuses = nth > 0 && (forGood ? requests >= nth : requests == nth);
        refused += refuses;
        return !refuses;
    }
};
Memory memory; // NOLINT

void* limitedMalloc(int size)
{
    return memory.grants() ? memory.real.xMalloc(size) : nullptr;
}
void* limitedRealloc(void* block, int size)
{
    return memory.grants() ? memory.real.xRealloc(block, size) : nullptr;
}

bool limitMemory()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory.real) != SQLITE_OK) return false;
    sqlite3_mem_methods limited = memory.real;
    limited.xMalloc = limitedMalloc;
    limited.xRealloc = limitedRealloc;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &limited) == SQLITE_OK;
}

} // namespace

class OutOfMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_every = qEnvironmentVariableIsSet("QJ_EVERY");
        try {
            m_world = std::make_unique<World>();
            Computer& district = m_world->sides[1];
            for (int i = 0; i < 6; ++i) add<Trader>(district, u"店%1"_s.arg(i), true);
            m_world->send(1, 0, World::Content::missing, 400);
            m_parcel = m_world->parcels.back();
            Computer& city = m_world->sides[0];
            city.journal.reset();
            copyFolder(city.folder, city.folder + u"-whole"_s);
            city.open();
            m_world->deliver(m_parcel, 0);
            m_after = m_world->dump(city);
        } catch (const std::exception& exception) {
            QFAIL(exception.what());
        }
    }
    void anImportSurvivesIt() { sweep(&OutOfMemoryTest::importWith); }
    void aSaveSurvivesIt() { sweep(&OutOfMemoryTest::saveWith); }

private:
    template <class T> bool add(Computer& at, const QString& name, bool learned = false)
    {
        T record;
        record.id = naturalUuid(QString::fromLatin1(T::info.name), name);
        record.officeId = at.actor().office;
        record.name = name;
        record.state = u"active"_s;
        CommitDraft draft(at.clock, at.actor().officer, u"add"_s);
        draft.add(record);
        if (learned) return m_world->write(at, [&] { return at.journal->commit(draft); }).has_value();
        return at.journal->commit(draft).has_value();
    }
    void sweep(bool (OutOfMemoryTest::*tryAt)(qint64, bool))
    {
        qint64 tried = 0;
        try {
            for (const bool forGood : {false, true})
                for (qint64 nth = 1; (this->*tryAt)(nth, forGood); nth += m_every ? 1 : 1 + nth / 8) ++tried;
        } catch (const std::exception& exception) {
            memory.arm(0, false);
            QFAIL(exception.what());
        }
        qInfo("%lld times out of memory", tried);
        QVERIFY(tried > 20);
    }
    void prepare(Computer& city)
    {
        const Computer& original = m_world->sides[0];
        city.name = original.name;
        city.office = original.office;
        city.level = original.level;
        city.folder = m_world->file();
        copyFolder(original.folder + u"-whole"_s, city.folder);
        city.open();
    }
    static void finish(Computer& city, const QString& what)
    {
        const Health health = city.journal->check();
        expect(health.ok(), what + health.integrity + health.chains + health.projection + health.files);
        city.journal.reset();
        QDir(city.folder).removeRecursively();
    }
    /// Whether there were so many requests.
    bool importWith(qint64 nth, bool forGood)
    {
        Computer city;
        prepare(city);
        memory.arm(nth, forGood);
        const auto report = city.desk().import(m_parcel.file);
        const bool struck = memory.refused > 0;
        memory.arm(0, false);
        const QString what = u"import, request %1%2: "_s.arg(nth).arg(forGood ? u" and all after"_s : QString());
        expect(report || struck, what + u"failed with enough memory"_s);
        static_cast<void>(
            city.journal->reader().takeError()); // of reading before the first slice: else the next act tells
        if (report) expect(city.journal->dump().first == m_after, what + u"says it is done and is not"_s);
        must(city.desk().import(m_parcel.file), what + u"once more"_s);
        expect(city.journal->dump().first == m_after, what + u"another end"_s);
        finish(city, what);
        return struck;
    }
    bool saveWith(qint64 nth, bool forGood)
    {
        Computer city;
        prepare(city);
        memory.arm(nth, forGood);
        const bool saved = add<Laboratory>(city, u"甲所"_s);
        const bool struck = memory.refused > 0;
        memory.arm(0, false);
        const QString what = u"save, request %1%2: "_s.arg(nth).arg(forGood ? u" and all after"_s : QString());
        expect(saved || struck, what + u"failed with enough memory"_s);
        const auto has = city.journal->reader().find<Laboratory>(naturalUuid(u"laboratory"_s, u"甲所"_s));
        expect(has.has_value() == saved, what + u"is not what its answer said"_s);
        expect(add<Laboratory>(city, u"乙所"_s), what + u"the save after"_s);
        finish(city, what);
        return struck;
    }

    std::unique_ptr<World> m_world;
    Parcel m_parcel;
    QByteArray m_after;
    bool m_every = false;
};

int main(int argc, char** argv)
{
    if (!limitMemory()) qFatal("SQLite was started before"); // before anything opens a database
    const QCoreApplication app(argc, argv);
    OutOfMemoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_out_of_memory.moc"
