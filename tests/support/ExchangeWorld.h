// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Four computers - the city, two of one district, one of another - as real stores in memory, with what tests of the
// exchange do to them and the model that says what must come of it. Every act checks at once what it promised.
#include "ExchangeModel.h"
#include "Workplace.h"
#include "directory/Device.h"
#include "directory/Laboratory.h"
#include "directory/Office.h"
#include "directory/RuleValue.h"
#include "directory/Trader.h"
#include "exchange/AuthorityRules.h"
#include "exchange/PackageDesk.h"
#include "exchange/PackageFile.h"
#include "publication/Publication.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

namespace qj::tests {

using namespace Qt::StringLiterals;

template <class R> void must(const R& result, const QString& what)
{
    if (!result) expect(false, what + u": "_s + errorName(result.error().code) + u' ' + result.error().args.join(u' '));
}

inline void copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            QFile::copy(entry.filePath(), to + u'/' + entry.fileName());
}

/// In memory where the system offers that: there a sync costs nothing.
inline QString fastFolder()
{
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/qingjian-XXXXXX"_s : QDir::tempPath() + u"/qj-XXXXXX"_s;
}

struct Computer
{
    QString name, folder, office;
    OfficeLevel level = OfficeLevel::district;
    FixedClock clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))};
    std::unique_ptr<Journal> journal;
    ModelStore model;
    struct Saved
    {
        QString folder;
        ModelStore model;
    };
    std::optional<Saved> saved;
    struct Verified
    {
        const Journal* journal = nullptr;
        qint64 changes = 0;
        Numbers here, parked;
        friend bool operator==(const Verified&, const Verified&) = default;
    };
    Verified verified;
    QByteArray key; ///< the officer's secret one; empty where he has none

    static const Schema& schema()
    {
        static const Schema kinds{&Office::info,    &Officer::info, &Device::info,     &Laboratory::info,
                                  &RuleValue::info, &Trader::info,  &Publication::info};
        return kinds;
    }
    PackageDesk desk() const { return PackageDesk(*journal); }
    Actor actor() const
    {
        return {naturalUuid(u"officer"_s, name), naturalUuid(u"office"_s, office), name, 0xff, 0xff};
    }
    Query query(const char* sql) const { return journal->reader().query(sql); }
    /// A day ahead of its clock.
    Hlc ceiling() const { return static_cast<Hlc>(qMax<qint64>(0, clock.now().ms) + 24 * 3600 * 1000) << 16; }
    void open()
    {
        auto store = Store::open(folder, Store::Mode::write);
        must(store, u"open "_s + name);
        auto opened = Journal::open(std::move(*store), schema(), clock);
        must(opened, u"open "_s + name);
        journal = std::move(*opened);
        model.ceiling = std::max(model.ceiling, ceiling());
        verified = {};
        guard();
    }
    /// Who may do what is judged from here on, and the officer's key is at hand.
    void guard()
    {
        journal->setAuthority(AuthorityRules(*journal, Workplace::rooms()));
        journal->holdKey(actor().officer, key);
    }
    bool takes(const QString& scope) const
    {
        return scope == u"global"_s || scope == office || scope == u"publication/"_s + office ||
               level == OfficeLevel::city;
    }
};

/// A package under way.
struct Parcel
{
    QString file;
    int from = 0, to = 0; ///< the latter as addressed
    QByteArray device;
    std::vector<Numbers> frames;
    Numbers held; ///< all that its sender had when he wrote it
    Numbers tips; ///< signed by their authors
    Numbers all() const
    {
        Numbers every;
        for (const Numbers& frame : frames) every.insert(frame.begin(), frame.end());
        return every;
    }
};

class World
{
    QTemporaryDir m_dir; // first: the stores are closed before it goes

public:
    static constexpr int computers = 4;
    std::array<Computer, computers> sides;
    Model model;
    std::vector<Parcel> parcels;

    /// A fresh one; `start`: what all have in common, made once.
    explicit World(const World* start = nullptr) : m_dir(fastFolder())
    {
        static constexpr const char* names[] = {"city", "district", "second", "other"};
        static constexpr const char* offices[] = {"320400", "320412", "320412", "320411"};
        for (size_t i = 0; i < sides.size(); ++i) {
            sides[i].name = QString::fromLatin1(names[i]);
            sides[i].office = QString::fromLatin1(offices[i]);
            sides[i].folder = m_dir.filePath(sides[i].name);
            if (i == 0) sides[i].level = OfficeLevel::city;
        }
        if (start)
            copyOf(*start);
        else
            begin();
    }
    void close()
    {
        for (Computer& side : sides) side.journal.reset();
    }

    /// Whatever a store writes itself, learned and judged.
    template <class Work> auto write(Computer& side, const Work& work)
    {
        Query last = side.query("SELECT coalesce(max(cid),0) FROM commits");
        const qint64 before = last.next() ? last.integer(0) : 0;
        auto result = work();
        std::vector<QByteArray> bodies;
        Query fresh = side.query("SELECT body FROM commits WHERE cid>? ORDER BY cid");
        for (fresh.bind(before); fresh.next();) bodies.push_back(fresh.blob(0));
        for (const QByteArray& body : bodies) learn(side, body);
        return result;
    }
    /// Writes a package and puts it under way. `frame`: bytes after which a new frame begins.
    void send(int from, int to, bool full, qsizetype frame);
    enum class Way { whole, looked };
    /// Takes a parcel in at a computer; what is reported must be what the model says.
    void deliver(const Parcel& parcel, int to, Way way = Way::whole);
    /// The same, given up after some frames.
    void deliverPart(const Parcel& parcel, int to, qint64 frames);
    void deliverCut(const Parcel& parcel, int to, qsizetype size);
    /// Everything that a store holds and shows against the model.
    void verify(Computer& side) const;
    QByteArray dump(const Computer& side) const { return side.journal->dump().first; }
    QString file() { return m_dir.filePath(QString::number(++m_files)); }

private:
    void begin();
    void copyOf(const World& start);
    void learn(Computer& side, const QByteArray& body);
    Parcel parcelOf(const QString& file, int from, int to, qsizetype frame);
    void verifyShown(const Computer& side) const;
    void verifyGaps(const Computer& side) const;
    bool isForeign(const Parcel& parcel, const Computer& side) const;
    Numbers ours(const Computer& side, const Numbers& all) const
    {
        Numbers found;
        for (const int number : all)
            if (side.takes(model.at(number).commit.scope)) found.insert(number);
        return found;
    }

    QHash<QByteArray, QString> m_offices; ///< of the devices
    int m_files = 0;
};

// ---- beginnings

inline void World::begin()
{
    for (Computer& side : sides) {
        auto store = Store::create(side.folder);
        must(store, u"create"_s);
        (*store)->setMeta(u"office"_s, side.office.toLatin1());
        auto opened = Journal::open(std::move(*store), Computer::schema(), side.clock);
        must(opened, u"open"_s);
        side.journal = std::move(*opened);
        // Those of the city and of its first district have keys and are reviewers; others must be granted it.
        const bool isFirst = &side < &sides[2];
        Officer officer;
        officer.id = side.actor().officer;
        officer.name = side.name;
        officer.officeId = side.actor().office;
        officer.state = u"active"_s;
        officer.roles = isFirst ? QList{Role::inspector, Role::reviewer} : QList{Role::inspector};
        if (isFirst) {
            QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
            side.key.resize(crypto_sign_SECRETKEYBYTES);
            crypto_sign_keypair(reinterpret_cast<unsigned char*>(open.data()),
                                reinterpret_cast<unsigned char*>(side.key.data()));
            officer.signKey = QString::fromLatin1(open.toHex());
        }
        side.guard();
        m_offices.insert(side.journal->device(), side.office);
        Device device;
        device.id = Uuid::fromRfc4122(side.journal->device());
        device.name = side.name;
        device.officeId = side.actor().office;
        device.state = u"active"_s;
        CommitDraft draft(side.clock, side.actor().officer, u"init"_s);
        draft.add(device);
        draft.add(officer);
        for (const Computer& other : sides) {
            Office office;
            office.code = office.areaCode = other.office;
            office.name = office.shortName = u"某局"_s + other.office;
            office.level = other.level;
            office.state = u"active"_s;
            office.id = office.officeId = naturalUuid(u"office"_s, other.office);
            if (other.level != OfficeLevel::city) office.parentId = naturalUuid(u"office"_s, sides[0].office);
            draft.add(office);
        }
        must(write(side, [&] { return side.journal->commit(draft); }), u"init"_s);
    }
    for (Computer& side : sides)
        for (const Computer& other : sides)
            if (&side != &other)
                must(side.desk().accept(QString::fromLatin1(other.journal->device().toHex()), side.actor()),
                     u"accept"_s);
    for (int round = 0; round < 2; ++round)
        for (int from = 0; from < computers; ++from)
            for (int to = 0; to < computers; ++to) {
                if (from == to) continue;
                send(from, to, false, 1000);
                deliver(parcels.back(), to);
                parcels.pop_back();
            }
}

inline void World::copyOf(const World& start)
{
    model = start.model;
    m_offices = start.m_offices;
    for (size_t i = 0; i < sides.size(); ++i) {
        copyFolder(start.sides[i].folder, sides[i].folder);
        sides[i].model = start.sides[i].model;
        sides[i].key = start.sides[i].key;
        sides[i].open();
    }
}

// ---- what a store writes itself

inline void World::learn(Computer& side, const QByteArray& body)
{
    const int number = model.add(body);
    const ModelCommit& made = model.at(number);
    const Commit& commit = made.commit;
    const QString who = side.name + u" wrote #%1 in %2: "_s.arg(commit.seq).arg(commit.scope);
    expect(side.takes(commit.scope), who + u"a scope that is not his"_s);
    Numbers seen;
    for (const int earlier : made.past)
        if (model.at(earlier).commit.scope == commit.scope) seen.insert(earlier);
    expect(seen == side.model.ofScope(model, commit.scope), who + u"its refs are not what the author had seen"_s);
    const Registers before = model.registers(side.model.here);
    for (const Op& op : commit.ops) {
        std::set<ModelHead> named, stood;
        for (const Pred& pred : op.preds) named.insert({model.find(commit.refs[pred.ref].id), pred.op});
        if (const auto it = before.find({commit.entities[op.entity].uuid, op.field}); it != before.end())
            stood = it->second;
        expect(named == stood, who + u"its preds are not what stood in field %1"_s.arg(op.field));
    }
    const Hlc wall = static_cast<Hlc>(qMax<qint64>(0, side.clock.now().ms)) << 16;
    Hlc written = 0, own = 0; // by this computer and its copies; by it alone
    for (const int earlier : side.model.here) {
        const Commit& one = model.at(earlier).commit;
        if (one.device != commit.device) continue;
        written = std::max(written, one.hlc);
        if (one.incarnation == commit.incarnation) own = std::max(own, one.hlc);
    }
    expect(commit.hlc >= wall, who + u"its clock is behind"_s);
    expect(commit.hlc > own, who + u"its clock went back"_s);
    expect(commit.hlc <= std::max({written, wall, side.model.ceiling}) + 1000, who + u"its clock was dragged ahead"_s);
    side.model.here.insert(number);
}

// ---- packages

inline Parcel World::parcelOf(const QString& path, int from, int to, qsizetype frame)
{
    // Written once more in small frames, so that an import has many places to stop at.
    const Computer& side = sides[size_t(from)];
    QFile in(path), out(file());
    expect(in.open(QFile::ReadOnly) && out.open(QFile::WriteOnly), u"a package cannot be opened"_s);
    auto reader = PackageReader::open(in, path);
    must(reader, u"a fresh package"_s);
    PackageWriter writer(out, reader->header(), frame);
    CommitBytes bytes;
    std::vector<QByteArray> bodies;
    for (auto next = reader->next();; next = reader->next()) {
        must(next, u"a fresh package"_s);
        if (next->kind == PackageFrame::end) break;
        expect(bytes.add(next->bytes, bodies), u"a fresh package"_s);
    }
    for (const QByteArray& body : bodies) writer.addCommit(body);
    expect(writer.finish([&](const QByteArray& message) { return side.journal->signAsDevice(message); }), u"sign"_s);
    out.close();
    Parcel parcel{out.fileName(), from, to, reader->header().device, {}, side.model.here, {}};
    for (const SignedTip& tip : reader->header().tips) parcel.tips.insert(model.find(tip.mark.id));
    QFile again(out.fileName());
    expect(again.open(QFile::ReadOnly), u"a package cannot be opened"_s);
    auto small = PackageReader::open(again, out.fileName());
    must(small, u"a package in small frames"_s);
    for (auto next = small->next();; next = small->next()) {
        must(next, u"a package in small frames"_s);
        if (next->kind == PackageFrame::end) break;
        bodies.clear();
        expect(bytes.add(next->bytes, bodies), u"a package in small frames"_s);
        parcel.frames.emplace_back();
        for (const QByteArray& body : bodies) {
            const int number = model.find(commitId(body));
            expect(number >= 0 && model.at(number).body == body, u"a package holds what nobody has written"_s);
            parcel.frames.back().insert(number);
        }
    }
    return parcel;
}

inline void World::send(int from, int to, bool full, qsizetype frame)
{
    const Computer& side = sides[size_t(from)];
    const Computer& other = sides[size_t(to)];
    const QString path = file();
    const auto written =
        side.desk().exportTo(other.office, path, {full ? PackageChoice::everything : PackageChoice::missing});
    must(written, u"%1 writes for %2"_s.arg(side.name, other.name));
    parcels.push_back(parcelOf(path, from, to, frame));
    QFile::remove(path);
    const Numbers inside = parcels.back().all();
    expect(qint64(inside.size()) == written->commits, u"a package holds a commit twice"_s);
    for (const int number : inside) {
        expect(other.takes(model.at(number).commit.scope), u"a foreign scope in a package"_s);
        expect(side.model.here.contains(number), u"a package holds what its sender does not"_s);
    }
    for (const int number : ours(other, side.model.here)) {
        if (inside.contains(number) || !side.model.sends(model, number, side.journal->device())) continue;
        const Commit& left = model.at(number).commit;
        bool acknowledged = false, lacking = false;
        for (const auto& [device, held] : side.model.told) {
            if (m_offices.value(device) != other.office) continue;
            acknowledged = acknowledged || held.contains(number);
            lacking = lacking || !held.contains(number);
        }
        // Of a stream that two stores wrote without knowing, a number further on hides the other line.
        if (model.isForked(left)) continue;
        expect(!full && acknowledged && !lacking,
               u"%1 left out %2 #%3 for %4, which is not acknowledged"_s.arg(side.name, left.scope)
                   .arg(left.seq)
                   .arg(other.name));
    }
}

inline bool World::isForeign(const Parcel& parcel, const Computer& side) const
{
    const Numbers inside = parcel.all();
    return !inside.empty() && ours(side, inside).empty();
}

inline void World::deliver(const Parcel& parcel, int to, Way way)
{
    Computer& side = sides[size_t(to)];
    const QString what = u"%1 takes in a package of %2: "_s.arg(side.name, sides[size_t(parcel.from)].name);
    const Numbers inside = ours(side, parcel.all());
    ModelStore after = side.model;
    after.ceiling = std::max(after.ceiling, side.ceiling());
    const auto report = way == Way::whole ? side.desk().import(parcel.file) : side.desk().look(parcel.file);
    if (isForeign(parcel, side)) {
        expect(!report && report.error().code == ErrorCode::packageForeign, what + u"not refused as foreign"_s);
        return;
    }
    must(report, what);
    qint64 known = 0;
    for (const int number : inside) known += after.here.contains(number);
    const qint64 fresh = after.take(model, inside);
    after.tips.insert(parcel.tips.begin(), parcel.tips.end());
    if (way == Way::whole) side.model = after;
    if (way == Way::whole && parcel.device != side.journal->device()) side.model.told[parcel.device] = parcel.held;
    expect(report->fresh == fresh, what + u"%1 fresh ones instead of %2"_s.arg(report->fresh).arg(fresh));
    if (way == Way::looked || report->known) // of one that was gone on with the first part is not counted
        expect(report->known <= known + fresh, what + u"too many known"_s);
    expect(report->parked == qint64(after.parked.size()), what + u"%1 wait"_s.arg(report->parked));
}

inline void World::deliverPart(const Parcel& parcel, int to, qint64 frames)
{
    Computer& side = sides[size_t(to)];
    if (isForeign(parcel, side)) return;
    side.model.ceiling = std::max(side.model.ceiling, side.ceiling());
    qint64 reached = 0;
    const auto report = side.desk().import(parcel.file, false, [&](qint64 done, qint64) {
        reached = done;
        return done < frames;
    });
    if (report) { // it was over before
        const Numbers all = ours(side, parcel.all());
        side.model.take(model, all);
        side.model.tips.insert(parcel.tips.begin(), parcel.tips.end());
        if (parcel.device != side.journal->device()) side.model.told[parcel.device] = parcel.held;
        return;
    }
    expect(report.error().code == ErrorCode::cancelled, u"an import cut off: "_s + errorName(report.error().code));
    Numbers inside;
    for (size_t i = 0; i < size_t(reached); ++i) inside.insert(parcel.frames[i].begin(), parcel.frames[i].end());
    side.model.take(model, ours(side, inside));
}

inline void World::deliverCut(const Parcel& parcel, int to, qsizetype size)
{
    Computer& side = sides[size_t(to)];
    QFile whole(parcel.file), cut(file());
    expect(whole.open(QFile::ReadOnly) && cut.open(QFile::WriteOnly), u"cut"_s);
    cut.write(whole.read(size % whole.size()));
    cut.close();
    const auto report = side.desk().import(cut.fileName());
    expect(!report, u"a package that was cut off was taken in"_s);
    const ErrorCode code = report.error().code;
    expect(code == ErrorCode::packageDamaged || code == ErrorCode::fileKind || code == ErrorCode::fileEmpty,
           u"a package that was cut off: "_s + errorName(code));
}

// ---- judging

inline void World::verify(Computer& side) const
{
    // What was judged before and has not been written to since is not judged again.
    Query changes = side.query("SELECT total_changes()");
    const Computer::Verified now{side.journal.get(), changes.next() ? changes.integer(0) : -1, side.model.here,
                                 side.model.parked};
    if (side.verified == now) return;
    const auto numbers = [&](const char* sql) {
        Numbers found;
        Query query = side.query(sql);
        while (query.next()) {
            const int number = model.find(query.blob(0));
            expect(number >= 0, side.name + u" holds what nobody has written"_s);
            expect(model.at(number).body == query.blob(1), side.name + u" holds other bytes"_s);
            found.insert(number);
        }
        return found;
    };
    expect(numbers("SELECT id, body FROM commits") == side.model.here, side.name + u": commits"_s);
    expect(numbers("SELECT id, body FROM parked") == side.model.parked, side.name + u": waiting commits"_s);
    std::map<int, QString> withheld, expected;
    Query query = side.query("SELECT c.id, w.why FROM withheld w JOIN commits c ON c.cid=w.cid");
    while (query.next()) withheld[model.find(query.blob(0))] = query.text(1);
    for (const int number : side.model.here)
        if (const auto why = model.at(number).withheld) expected[number] = errorName(*why);
    expect(withheld == expected, side.name + u": what is without effect"_s);
    verifyShown(side);
    verifyGaps(side);
    side.verified = now;
}

inline void World::verifyShown(const Computer& side) const
{
    std::map<RegisterKey, bool> conflicts;
    Query query = side.query("SELECT e.uuid, c.fld, c.level FROM conflict c JOIN entity e ON e.eid=c.eid");
    while (query.next()) conflicts[{query.uuid(0), quint16(query.integer(1))}] = query.integer(2) == 1;
    QHash<qint64, int> rows;
    Query commits = side.query("SELECT cid, id FROM commits");
    while (commits.next()) rows.insert(commits.integer(0), model.find(commits.blob(1)));
    std::map<RegisterKey, bool> expected;
    std::map<Uuid, size_t> fields;
    // Registers come record by record.
    Uuid last;
    const RecordInfo* info = nullptr;
    EntityDoc doc;
    std::optional<RecordData> data;
    for (const auto& [key, heads] : model.registers(side.model.here)) {
        const auto& [record, field] = key;
        const auto sure = [&, field = field, record = record](bool holds, const char* what) {
            if (!holds)
                expect(false, u"%1: field %2 of %3 %4"_s.arg(side.name).arg(field).arg(record.toString(),
                                                                                       QLatin1StringView(what)));
        };
        if (record != last) {
            last = record;
            info = Computer::schema().find(model.kindOf(record));
            doc = side.journal->reader().docOf(record);
            data = info ? side.journal->reader().find(*info, record) : std::nullopt;
            fields[record] = doc.registers.size();
        }
        --fields[record];
        const Register* reg = doc.find(field);
        sure(reg, "is lost");
        std::set<ModelHead> found;
        for (const Head& head : reg->heads) found.insert({rows.value(head.cid, -1), head.op});
        sure(found == heads, "has other values than it should");
        const Shown shown = model.shown(heads, info, field);
        if (shown.several) expected[key] = info && fieldOf(*info, field) && fieldOf(*info, field)->has(Field::critical);
        if (!data) continue; // hidden
        const Value value = Value::decoded(static_cast<ValueKind>(shown.kind), shown.value).value_or(Value());
        sure(data->value(field) == value, "shows another value");
    }
    for (const auto& [record, left] : fields) expect(left == 0, side.name + u": a value of nobody"_s);
    expect(conflicts == expected, side.name + u": conflicts"_s);
}

inline void World::verifyGaps(const Computer& side) const
{
    const std::vector<StreamGap> gaps = side.desk().gaps();
    const auto named = [&](const Commit& commit) {
        return std::any_of(gaps.begin(), gaps.end(), [&](const StreamGap& gap) {
            return gap.device == commit.device && gap.incarnation == commit.incarnation && gap.scope == commit.scope &&
                   gap.from <= commit.seq && commit.seq <= gap.to;
        });
    };
    expect(side.model.parked.empty() || !gaps.empty(), side.name + u": commits wait and nothing is missing"_s);
    for (const int waiting : side.model.parked) {
        const Commit& commit = model.at(waiting).commit;
        if (!commit.hasParent) continue;
        const int parent = model.find(commit.refs.front().id);
        if (!side.model.here.contains(parent) && !side.model.parked.contains(parent))
            expect(named(model.at(parent).commit),
                   u"%1: #%2 of %3 is missing and not named"_s.arg(side.name).arg(commit.seq - 1).arg(commit.scope));
    }
    for (const ModelCommit& one : model.commits) {
        const int number = model.find(one.id);
        if (!named(one.commit) || model.isForked(one.commit)) continue;
        expect(
            !side.model.here.contains(number) && !side.model.parked.contains(number),
            u"%1: #%2 of %3 is named as missing and is not"_s.arg(side.name).arg(one.commit.seq).arg(one.commit.scope));
    }
}

} // namespace qj::tests
