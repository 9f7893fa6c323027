// SPDX-License-Identifier: GPL-3.0-or-later
// Offices do not update on one day. A newer program, with two more fields of a sample, one more kind of record and a
// newer wire version, meets this one: nothing is lost on the way through, and what this one cannot judge it does not
// judge.
#include "AllRecords.h"
#include "CliRun.h"
#include "TestOffice.h"
#include "exchange/AuthorityRules.h"
#include "exchange/PackageDesk.h"
#include "publication/PublicationDesk.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr quint16 shelfLife = 901, hold = 902, remark = 91;
constexpr auto followUpKind = static_cast<RecordKind>(999);

/// What a later version of this program would be built with.
struct NewerProgram
{
    static constexpr Field added(quint16 number, const char* name, ValueKind kind)
    {
        Field field;
        field.number = number;
        field.name = name;
        field.label = name;
        field.kind = kind;
        return field;
    }
    std::vector<Field> sampleTable{Sample::info.fields.begin(), Sample::info.fields.end()};
    std::vector<Field> followUpTable{added(10, "words", ValueKind::text),
                                     added(11, "sampleId", ValueKind::reference).to(RecordKind::sample).index()};
    RecordInfo sample = Sample::info;
    RecordInfo followUp{.kind = followUpKind,
                        .name = "followUp",
                        .context = "Sample",
                        .label = "Follow-up visit",
                        .fields = {},
                        .scope = Scope::owner,
                        .scopeField = 11,
                        .titleField = 10};
    std::vector<const RecordInfo*> kinds = allRecords().all();
    Schema schema;

    NewerProgram() : schema(complete()) {}
    std::vector<const RecordInfo*> complete()
    {
        sampleTable.push_back(added(shelfLife, "shelfLifeMonths", ValueKind::integer));
        sampleTable.push_back(added(hold, "hold", ValueKind::text).mustUnderstand());
        sample.fields = sampleTable;
        followUp.fields = followUpTable;
        std::replace(kinds.begin(), kinds.end(), &Sample::info, static_cast<const RecordInfo*>(&sample));
        kinds.push_back(&followUp);
        return kinds;
    }
};
const NewerProgram& newer()
{
    static const NewerProgram program;
    return program;
}

void copyStore(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (entry.isDir())
            copyStore(entry.filePath(), to + u'/' + entry.fileName());
        else
            QFile::copy(entry.filePath(), to + u'/' + entry.fileName());
}

/// A computer of the same office that runs the newer program.
struct NewSide
{
    QTemporaryDir dir;
    FixedClock clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))};
    Actor actor;
    std::unique_ptr<Journal> journal;

    NewSide()
    {
        auto made =
            sure(Workplace::create(folder(), {u"320412"_s, u"某区局"_s, OfficeLevel::district, {}}, clock), "create");
        actor = made->actor();
        made.reset();
        open();
    }
    QString folder() const { return dir.filePath(u"store"_s); }
    void open() { journal = opened(folder(), clock); }
    static std::unique_ptr<Journal> opened(const QString& folder, const Clock& clock)
    {
        auto made = sure(Journal::open(sure(Store::open(folder, Store::Mode::write), "store"), newer().schema, clock),
                         "journal");
        made->setAuthority(AuthorityRules(*made, Workplace::rooms()));
        return made;
    }
    void save(CommitDraft& draft) { sure(journal->commit(draft), "newer save"); }
    void write(const Uuid& sample, quint16 field, const Value& value)
    {
        clock.set({clock.now().ms + 60'000});
        CommitDraft draft(clock, actor.officer, u"edit"_s);
        draft.set(newer().sample, sample, field, value);
        save(draft);
    }
    void addFollowUp(const Uuid& sample)
    {
        RecordData visit{&newer().followUp, Uuid::createUuid(), {}};
        visit.set(common::officeId, Value(actor.office));
        visit.set(10, Value(u"回访一次"_s));
        visit.set(11, Value(sample));
        CommitDraft draft(clock, actor.officer, u"add"_s);
        draft.add(visit);
        save(draft);
    }
    /// As a still newer program writes: wire version 2 with an extension and more behind the signature.
    void writeNewest(const Uuid& sample)
    {
        Commit commit;
        commit.wire = 2;
        commit.device = journal->device();
        commit.incarnation = 1;
        commit.scope = u"320412"_s;
        commit.user = actor.officer;
        commit.act = u"edit"_s;
        commit.hasParent = true;
        Query tip = journal->reader().query("SELECT c.id, c.seq, c.hlc FROM commits c JOIN stream s ON s.sid=c.sid "
                                            "JOIN scope n ON n.id=s.scope WHERE s.device=? AND n.name=? "
                                            "ORDER BY c.seq DESC LIMIT 1");
        QVERIFY(tip.bind(commit.device).bind(commit.scope).next());
        commit.refs = {{tip.blob(0)}};
        commit.seq = quint64(tip.integer(1)) + 1;
        commit.hlc = Hlc(tip.integer(2)) + 1;
        commit.entities = {{sample, quint16(RecordKind::sample)}};
        commit.ops = {{0, 903, 77, false, {}, "a kind of value to come"}};
        commit.extensions = {{5, "extension"}};
        commit.later = "and more";
        const QByteArray body = encodeCommit(commit);
        const auto back = decodeCommit(body);
        QVERIFY(back && *back == commit);
        QVERIFY(!sure(journal->apply(*back, body, commitId(body)), "newest").withheld);
    }
    Value shown(const Uuid& sample, quint16 field) const
    {
        const auto data = journal->reader().find(newer().sample, sample);
        return data ? data->value(field) : Value();
    }
};

class Skew
{
public:
    TestOffice old; ///< runs this version
    NewSide writer, relayed, direct;

    Skew()
    {
        // Two that are one: what comes to them on two ways can be compared to the last byte.
        direct.journal.reset();
        relayed.journal.reset();
        QDir(direct.folder()).removeRecursively();
        copyStore(relayed.folder(), direct.folder());
        direct.open();
        relayed.open();
        accept(*writer.journal, here(), writer.actor);
        accept(here(), *writer.journal, old.admin);
        accept(*relayed.journal, here(), relayed.actor);
        accept(*direct.journal, here(), direct.actor);
        accept(*direct.journal, *writer.journal, direct.actor);
    }
    Journal& here() const { return old.place->journal(); }
    static void accept(Journal& at, Journal& other, const Actor& actor)
    {
        sure(PackageDesk(at).accept(QString::fromLatin1(other.device().toHex()), actor), "accept");
    }
    QString send(Journal& from, bool full = false)
    {
        const QString file = m_dir.filePath(u"%1.qjx"_s.arg(++m_files));
        sure(PackageDesk(from).exportTo(u"320412"_s, file, {full ? PackageChoice::everything : PackageChoice::missing}),
             "export");
        return file;
    }
    PackageReport carry(Journal& from, Journal& to, bool full = false)
    {
        return sure(PackageDesk(to).import(send(from, full)), "import");
    }

private:
    QTemporaryDir m_dir;
    int m_files = 0;
};

std::map<QByteArray, QByteArray> bodiesOf(const Journal& journal, const QByteArray& device)
{
    std::map<QByteArray, QByteArray> found;
    Query query = journal.reader().query("SELECT c.id, c.body FROM commits c JOIN stream s ON s.sid=c.sid "
                                         "WHERE s.device=?");
    for (query.bind(device); query.next();) found[query.blob(0)] = query.blob(1);
    return found;
}

/// Of the dump, what holds a word.
QList<QByteArray> linesOf(const Journal& journal, const QByteArray& word)
{
    QList<QByteArray> lines;
    journal.dump([&](const QByteArray& line) {
        if (line.contains(word)) lines += line;
    });
    return lines;
}

QStringList verdictOf(TestOffice& office, const Uuid& sample)
{
    return reasons(office.desk().act(Sample::info, sample, u"judged"_s, {}, office.reviewer));
}

} // namespace

class VersionSkewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatANewerProgramWroteComesThroughUnchanged()
    {
        Skew skew;
        const Uuid sample = skew.old.sample("reported");
        skew.carry(skew.here(), *skew.writer.journal);
        skew.writer.write(sample, shelfLife, Value(qint64(36)));
        skew.writer.write(sample, hold, Value(u"待复核"_s));
        skew.writer.addFollowUp(sample);
        skew.writer.writeNewest(sample);
        const QString file = skew.send(*skew.writer.journal);
        const PackageReport looked = sure(PackageDesk(skew.here()).look(file), "look");
        const PackageReport taken = sure(PackageDesk(skew.here()).import(file), "import");
        // Two fields, the three of the record, the value, extension and rest of the newest commit.
        QCOMPARE(taken.unknownFields, 8);
        QCOMPARE(looked.unknownFields, taken.unknownFields);
        QCOMPARE(skew.old.reader().foreignIn(sample).values, 3);
        QVERIFY(skew.old.reader().foreignIn(sample).mustUnderstand);
        QVERIFY(skew.old.reader().understood(skew.old.sample("draft")).has_value());
        // Everything else works, in the same record too.
        sure(skew.old.desk().set(Sample::info, sample, {{remark, Value(u"备注"_s)}}, skew.old.inspector), "set");
        QVERIFY(skew.here().check().ok());
        sure(skew.here().rebuild(), "rebuild");

        skew.carry(skew.here(), *skew.relayed.journal, true);
        sure(PackageDesk(*skew.direct.journal).import(file), "import"); // waits for what it follows
        skew.carry(skew.here(), *skew.direct.journal, true);
        const QByteArray device = skew.writer.journal->device();
        const auto written = bodiesOf(*skew.writer.journal, device);
        QVERIFY(written.size() >= 5);
        QCOMPARE(bodiesOf(skew.here(), device), written);
        QCOMPARE(bodiesOf(*skew.relayed.journal, device), written);
        QCOMPARE(skew.relayed.shown(sample, shelfLife), Value(qint64(36)));
        QCOMPARE(skew.relayed.shown(sample, hold), Value(u"待复核"_s));
        QCOMPARE(skew.relayed.shown(sample, remark), Value(u"备注"_s));
        QCOMPARE(skew.relayed.journal->dump().first, skew.direct.journal->dump().first);
        const QByteArray visit = QByteArray("\"words\":\"回访一次\""), id = "\"id\":\"" + sample.toRfc4122().toHex();
        QCOMPARE(linesOf(*skew.relayed.journal, visit).size(), 1);
        QCOMPARE(skew.relayed.journal->reader().foreignIn(sample).values, 1); // of the newest

        // The same folder, opened by the newer program: all of it is there at once.
        const QString folder = skew.old.folder.filePath(u"store"_s);
        skew.old.place.reset();
        const auto updated = NewSide::opened(folder, skew.old.clock);
        for (const QByteArray& word : {visit, id}) {
            QCOMPARE(linesOf(*updated, word).size(), 1);
            QCOMPARE(linesOf(*updated, word), linesOf(*skew.relayed.journal, word));
        }
        QVERIFY(linesOf(*updated, id).front().contains("\"shelfLifeMonths\":\"36\""));
        QVERIFY(updated->check().ok());
    }
    void noVerdictAndNoPublicationWhileTheBitStands()
    {
        Skew skew;
        const Uuid sample = skew.old.sample("reported"), last = skew.old.sample("final");
        skew.carry(skew.here(), *skew.writer.journal);
        skew.writer.write(sample, shelfLife, Value(qint64(36)));
        skew.carry(*skew.writer.journal, skew.here());
        PackageDesk desk(skew.here());
        QVERIFY(!skew.old.reader().foreignIn(sample).mustUnderstand); // an ordinary field stops nothing
        skew.writer.write(sample, hold, Value(u"待复核"_s));
        skew.writer.write(last, hold, Value(u"待复核"_s));
        skew.carry(*skew.writer.journal, skew.here());
        QCOMPARE(verdictOf(skew.old, sample), QStringList{u"needsNewerProgram"_s});
        const Uuid publication = sure(
            PublicationDesk(skew.old.desk()).make(u"公示"_s, PublicationKind::fail, {}, skew.old.publisher), "make");
        const auto check = [&] {
            return reasons(
                skew.old.desk().act(Publication::info, publication, u"districtChecked"_s, {}, skew.old.reviewer));
        };
        QCOMPARE(check(), QStringList{u"needsNewerProgram"_s});
        // As soon as the newer program has emptied the field, this one goes on.
        skew.writer.write(sample, hold, Value());
        skew.writer.write(last, hold, Value());
        skew.carry(*skew.writer.journal, skew.here());
        QCOMPARE(verdictOf(skew.old, sample), QStringList());
        QCOMPARE(check(), QStringList());
        QCOMPARE(skew.old.get<Sample>(sample).state, u"judged"_s);
    }
    void anUndoPutsBackWhatItDoesNotKnow()
    {
        Skew skew;
        const Uuid sample = skew.old.sample("reported");
        skew.carry(skew.here(), *skew.writer.journal);
        skew.writer.write(sample, shelfLife, Value(qint64(36)));
        skew.writer.write(sample, hold, Value(u"待复核"_s));
        skew.carry(*skew.writer.journal, skew.here());
        skew.carry(skew.here(), *skew.writer.journal);
        skew.writer.write(sample, shelfLife, Value(qint64(48)));
        skew.writer.write(sample, hold, Value());
        const PackageReport taken = skew.carry(*skew.writer.journal, skew.here());
        QCOMPARE(taken.fresh, 2);
        QCOMPARE(verdictOf(skew.old, sample), QStringList());
        sure(skew.here().undo(*skew.here().lastUndoable(), skew.old.admin.officer), "undo the verdict");
        sure(PackageDesk(skew.here()).undoPackage(taken.id, skew.old.admin), "undo the package");
        QCOMPARE(verdictOf(skew.old, sample), QStringList{u"needsNewerProgram"_s});
        skew.carry(skew.here(), *skew.writer.journal);
        QCOMPARE(skew.writer.shown(sample, shelfLife), Value(qint64(36)));
        QCOMPARE(skew.writer.shown(sample, hold), Value(u"待复核"_s));
        // A kind of record that is not known here cannot be taken back here.
        skew.writer.addFollowUp(sample);
        const PackageReport more = skew.carry(*skew.writer.journal, skew.here());
        QCOMPARE(reasons(PackageDesk(skew.here()).undoPackage(more.id, skew.old.admin)),
                 QStringList{u"needsNewerProgram"_s});
    }
    void theCommandLineSaysSo()
    {
        Skew skew;
        const Uuid sample = skew.old.sample("reported");
        skew.carry(skew.here(), *skew.writer.journal);
        skew.writer.write(sample, hold, Value(u"待复核"_s));
        const QString file = skew.send(*skew.writer.journal);
        const QString number = skew.old.get<Sample>(sample).sampleNo;
        const CliRun cli(false);
        skew.old.place.reset();
        copyStore(skew.old.folder.filePath(u"store"_s), cli.store());
        QCOMPARE(cli.ok({u"package"_s, u"look"_s, file}).object()[u"unknownFields"_s].toInt(), 1);
        QCOMPARE(cli.ok({u"package"_s, u"import"_s, file}).object()[u"unknownFields"_s].toInt(), 1);
        QCOMPARE(cli.ok({u"record"_s, u"show"_s, u"sample"_s, number}).object()[u"unknownFields"_s].toInt(), 1);
        const QStringList judge{u"act"_s, u"sample"_s, number, u"judged"_s, u"--as"_s, u"丙审"_s};
        const CliRun::End refused = cli.run(judge);
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.errorCode(), u"needsNewerProgram"_s);
        const CliRun::End told = cli.raw(QStringList{u"--lang"_s, u"zh"_s} + judge);
        QVERIFY2(QString::fromUtf8(told.err + told.out).contains(u"1 个字段需要更新的版本"_s), told.err.constData());
        cli.ok({u"record"_s, u"set"_s, u"sample"_s, number, u"--field"_s, u"remark=备注"_s});
        QVERIFY(cli.ok({u"store"_s, u"check"_s}).code == 0);
    }
};

QTEST_GUILESS_MAIN(VersionSkewTest)
#include "tst_version_skew.moc"
