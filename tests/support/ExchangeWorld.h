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
        model.authors.insert(journal->device());
        verified = {};
        guard();
    }
    /// Who may do what is judged from here on, and the officer's key is at hand.
    void guard()
    {
        journal->setAuthority(AuthorityRules(*journal, Workplace::rooms()));
        journal->holdKey(actor().officer, key);
    }
    /// What a whole package says that its sender has. (A database may know the computer it lies on as another one.)
    void hear(const QByteArray& device, const Numbers& held)
    {
        if (device != journal->device() || model.told.contains(device)) model.told[device] = held;
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
    Numbers held; ///< all that its sender had for the one addressed when he wrote it
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
    /// What a package holds. The last two are no choice of an officer: such ones come about when earlier ones are lost
    /// on the way or by a store that was put back, and leave gaps.
    enum class Content { everything, missing, receipts, sinceLast, oneScope };
    /// Writes a package and puts it under way. `frame`: bytes after which a new frame begins.
    void send(int from, int to, Content content, qsizetype frame, int scope = 0);
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
    Numbers baseOf(const Computer& side, const Computer& other, Content content, int scope) const;
    Result<PackageExport> exported(const Computer& side, const Computer& other, const QString& path, Content content,
                                   const Numbers& base) const;
    void expectAll(const Computer& side, const Computer& other, const Numbers& inside, Content content,
                   const Numbers& base) const;
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
        side.model.authors.insert(side.journal->device());
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
                send(from, to, Content::missing, 1000);
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

} // namespace qj::tests
