// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Journal.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSysInfo>
#include <QtCore/QThread>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {
const QString globalScope = u"global"_s;

/// How far the clock of others may lead this store's.
Hlc hlcCeiling(const Clock& clock)
{
    return static_cast<Hlc>(qMax<qint64>(0, clock.now().ms) + 24 * 3600 * 1000) << 16;
}

} // namespace

Journal::Journal(std::unique_ptr<Store> store, const Schema& schema, const Clock& clock)
    : m_store(std::move(store)), m_schema(schema), m_clock(clock), m_reader(m_store->connection(), schema, m_law),
      m_certain(m_store->connection(), schema, m_law, Disputed::missing), m_projection(m_store->connection(), schema)
{
    qRegisterMetaType<Changed>();
}

Journal::~Journal()
{
    if (m_store->mode() != Store::Mode::write) return;
    QFile marker(m_store->folder() + u"/keys/marker"_s);
    Query last(db(), "SELECT coalesce(max(cid),0) FROM commits");
    const QByteArray cid = QByteArray::number(last.next() ? last.integer(0) : 0);
    if (marker.open(QFile::WriteOnly)) marker.write(QSysInfo::machineUniqueId().toHex() + '\n' + cid + '\n');
}

Result<std::unique_ptr<Journal>> Journal::open(std::unique_ptr<Store> store, const Schema& schema, const Clock& clock)
{
    if (sodium_init() < 0) return fail(ErrorCode::storeFailed, {u"libsodium"_s});
    std::unique_ptr<Journal> journal(new Journal(std::move(store), schema, clock));
    QJ_TRY_ASSIGN(journal->m_law, LawBook::shipped());
    QJ_TRY(journal->start());
    return journal;
}

Result<> Journal::start()
{
    if (m_store->mode() == Store::Mode::write) {
        loadIdentity();
        Transaction transaction(db());
        db().run("CREATE TABLE IF NOT EXISTS withheld(cid INTEGER PRIMARY KEY, why TEXT)");
        m_projection.prepare();
        QJ_TRY(transaction.commit());
    } else {
        m_device = m_store->meta(u"device"_s);
    }
    // Of others no more than a day ahead, as when they came in: a wrong clock elsewhere must not drag this one along.
    Query last(db(), "SELECT coalesce(max(c.hlc),0), coalesce(max(iif(s.device=?,c.hlc,0)),0) FROM commits c "
                     "JOIN stream s ON s.sid=c.sid");
    if (last.bind(m_device).next())
        m_hlc = qMax(static_cast<Hlc>(last.integer(1)), qMin(static_cast<Hlc>(last.integer(0)), hlcCeiling(m_clock)));
    if (auto error = db().takeError()) return fail(std::move(*error));
    return {};
}

void Journal::loadIdentity()
{
    // The device's signing key lies beside the database, not in it. A store that was copied to another machine, or put
    // back from an older copy, finds a marker that does not fit and goes on as a new incarnation: two stores never
    // write the same stream.
    QFile keyFile(m_store->folder() + u"/keys/device.key"_s);
    QByteArray secret;
    if (keyFile.open(QFile::ReadOnly)) secret = keyFile.readAll();
    keyFile.close();
    if (secret.size() != crypto_sign_SECRETKEYBYTES) {
        QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
        secret.resize(crypto_sign_SECRETKEYBYTES);
        crypto_sign_keypair(reinterpret_cast<unsigned char*>(open.data()),
                            reinterpret_cast<unsigned char*>(secret.data()));
        if (keyFile.open(QFile::WriteOnly)) keyFile.write(secret);
        keyFile.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    m_device = commitId(secret.right(crypto_sign_PUBLICKEYBYTES));
    m_incarnation = qMax<quint64>(1, m_store->meta(u"incarnation"_s).toULongLong());
    QFile marker(m_store->folder() + u"/keys/marker"_s);
    Query last(db(), "SELECT coalesce(max(cid),0) FROM commits");
    const qint64 have = last.next() ? last.integer(0) : 0;
    const bool sameDevice = m_store->meta(u"device"_s) == m_device || m_store->meta(u"device"_s).isEmpty();
    bool moved = !sameDevice;
    if (marker.open(QFile::ReadOnly)) {
        const QList<QByteArray> lines = marker.readAll().split('\n');
        moved = moved ||
                (lines.size() > 1 && (lines[0] != QSysInfo::machineUniqueId().toHex() || lines[1].toLongLong() > have));
    }
    if (moved) ++m_incarnation;
    m_store->setMeta(u"device"_s, m_device);
    m_store->setMeta(u"incarnation"_s, QByteArray::number(m_incarnation));
}

QString Journal::deviceLetter() const
{
    // First device A; a clone or a restore takes the next letter.
    const quint64 first = qMax<quint64>(1, m_store->meta(u"firstLetter"_s).toULongLong());
    return QString(QChar(u'A' + static_cast<char16_t>((first + m_incarnation - 2) % 26)));
}

Hlc Journal::tick()
{
    // Never blocks and is never dragged far ahead: at most 24 hours beyond this clock by what was seen elsewhere.
    const Hlc wall = static_cast<Hlc>(qMax<qint64>(0, m_clock.now().ms)) << 16;
    m_hlc = qMax(wall, m_hlc + 1);
    return m_hlc;
}

qint64 Journal::scopeRow(const QString& scope)
{
    if (const auto it = m_scopes.constFind(scope); it != m_scopes.cend()) return *it;
    Query(db(), "INSERT OR IGNORE INTO scope(name) VALUES(?)").bind(scope).run();
    Query query(db(), "SELECT id FROM scope WHERE name=?");
    return *m_scopes.insert(scope, query.bind(scope).next() ? query.integer(0) : 0);
}

Journal::Stream& Journal::stream(const QByteArray& device, quint64 incarnation, const QString& scope)
{
    const QByteArray key = device + QByteArray::number(incarnation) + scope.toUtf8();
    if (const auto it = m_streams.find(key); it != m_streams.end()) return *it;
    Stream found;
    const qint64 row = scopeRow(scope);
    Query(db(), "INSERT OR IGNORE INTO stream(device,incarnation,scope) VALUES(?,?,?)")
        .bind(device)
        .bind(static_cast<qint64>(incarnation))
        .bind(row)
        .run();
    Query query(db(), "SELECT sid FROM stream WHERE device=? AND incarnation=? AND scope=?");
    if (query.bind(device).bind(static_cast<qint64>(incarnation)).bind(row).next()) found.sid = query.integer(0);
    Query tip(db(), "SELECT seq, id, cid FROM commits WHERE sid=? ORDER BY seq DESC LIMIT 1");
    if (tip.bind(found.sid).next()) {
        found.seq = static_cast<quint64>(tip.integer(0));
        found.tip = tip.blob(1);
        found.tipCid = tip.integer(2);
    }
    return *m_streams.insert(key, found);
}

void Journal::forget()
{
    m_scopes.clear();
    m_officeScopes.clear();
    m_streams.clear();
    m_frontier.clear();
    m_serials.clear();
    m_recent.clear();
    m_projection.forget();
}

QByteArray Journal::commitIdOf(qint64 cid) const
{
    Query query(db(), "SELECT id FROM commits WHERE cid=?");
    return query.bind(cid).next() ? query.blob(0) : QByteArray();
}

qint64 Journal::cidOf(const CommitId& id) const
{
    if (const auto it = m_recent.constFind(id); it != m_recent.cend()) return *it;
    Query query(db(), "SELECT cid FROM commits WHERE id=?");
    return query.bind(id).next() ? query.integer(0) : 0;
}

bool Journal::knows(const CommitId& id) const
{
    return cidOf(id) != 0;
}

// ---- writing

Result<Receipt> Journal::commit(CommitDraft& draft)
{
    const QMutexLocker lock(&m_mutex);
    if (m_importing) return fail(ErrorCode::storeBusy);
    if (m_store->mode() != Store::Mode::write) return fail(ErrorCode::storeReadOnly, {m_store->folder()});
    Transaction transaction(db());
    auto receipt = runConsequences(draft).and_then([&] { return write(draft); });
    const auto done = receipt ? transaction.commit() : Result<>(fail(receipt.error()));
    if (!done) {
        forget();
        m_importChanged = {};
        return fail(done.error());
    }
    Changed what = std::exchange(m_importChanged, {});
    if (!receipt->commits.isEmpty()) Q_EMIT changed(what);
    return receipt;
}

Result<> Journal::runConsequences(CommitDraft& draft)
{
    for (const Consequence& consequence : m_consequences) {
        const auto done = consequence(m_reader, draft);
        if (auto error = db().takeError()) return fail(std::move(*error)); // it may have read too little
        QJ_TRY(done);
    }
    return {};
}

Result<Receipt> Journal::write(CommitDraft& draft)
{
    giveNumbers(draft);
    std::vector<std::pair<QString, std::vector<const Change*>>> scopes;
    Receipt receipt;
    for (const Change& change : draft.changes())
        if (change.info->kind == RecordKind::office) m_officeScopes.clear();
    for (const Change& change : draft.changes()) {
        if (change.created) receipt.created += change.id;
        const QString scope = scopeFor(draft, change);
        auto it = std::find_if(scopes.begin(), scopes.end(), [&](const auto& s) { return s.first == scope; });
        if (it == scopes.end()) it = scopes.insert(it, {scope, {}});
        it->second.push_back(&change);
    }
    if (scopes.size() > 1 && draft.batch.isEmpty()) {
        draft.batch.resize(16);
        randombytes_buf(draft.batch.data(), 16);
    }
    receipt.batch = draft.batch;
    for (const auto& [scope, changes] : scopes) {
        const auto commit = compose(draft, scope, changes);
        if (!commit) continue; // nothing differs from what is there
        const QByteArray body = encodeCommit(*commit);
        const CommitId id = commitId(body);
        if (const auto why = merge(*commit, store(*commit, body, id), m_importChanged)) {
            const bool device = *why == ErrorCode::packageRevoked;
            return fail(*why, {m_reader.titleOf(device ? Uuid::fromRfc4122(m_device) : draft.by)});
        }
        receipt.commits += id;
    }
    if (auto error = db().takeError()) return fail(std::move(*error));
    return receipt;
}

void Journal::giveNumbers(CommitDraft& draft)
{
    for (Change& change : draft.changes())
        if (change.created && change.info->numberField) {
            Value& number = change.values[change.info->numberField];
            if (number.isNull()) number = Value(nextNumber(*change.info));
        }
}

QString Journal::nextNumber(const RecordInfo& info)
{
    const int year = m_clock.today().year();
    const QString letter = deviceLetter();
    const QByteArray key = QByteArray(info.name) + QByteArray::number(year) + letter.toLatin1();
    auto it = m_serials.find(key);
    if (it == m_serials.end()) {
        Query query(db(), "SELECT last FROM serial WHERE kind=? AND year=? AND letter=?");
        query.bind(qint64(info.kind)).bind(year).bind(letter);
        it = m_serials.insert(key, query.next() ? query.integer(0) : 0);
    }
    ++*it;
    Query(db(), "INSERT OR REPLACE INTO serial(kind,year,letter,last) VALUES(?,?,?,?)")
        .bind(qint64(info.kind))
        .bind(year)
        .bind(letter)
        .bind(*it)
        .run();
    return u"%1-%2-%3%4"_s.arg(officeCode()).arg(year).arg(letter).arg(*it, 5, 10, QLatin1Char('0'));
}

QString Journal::officeScope(const CommitDraft& draft, const Uuid& office)
{
    if (const auto it = m_officeScopes.constFind(office); it != m_officeScopes.cend()) return *it;
    return *m_officeScopes.insert(office, readOfficeScope(draft, office));
}

QString Journal::readOfficeScope(const CommitDraft& draft, const Uuid& office) const
{
    // A branch writes in the scope of its district.
    const RecordInfo* info = m_schema.find(RecordKind::office);
    auto data = info ? draft.find(m_reader, *info, office) : std::nullopt;
    for (int depth = 0; data && depth < 4; ++depth) {
        const Field* level = info->find(u"level");
        if (plainText(*level, data->value(level->number)) != u"branch"_s) break;
        auto parent = draft.find(m_reader, *info, data->value(u"parentId").valueOr(Uuid()));
        if (!parent) break;
        data = std::move(parent);
    }
    const QString code = data ? data->value(u"code").valueOr<QString>({}) : QString();
    return code.isEmpty() ? officeCode() : code;
}

QString Journal::scopeFor(const CommitDraft& draft, const Change& change)
{
    if (!change.created)
        if (const QString known = m_reader.scopeOf(change.id); !known.isEmpty()) return known;
    const RecordInfo& info = *change.info;
    const auto reference = [&](quint16 field) {
        const auto it = change.values.find(field);
        return it == change.values.end() ? Uuid() : it->second.valueOr(Uuid());
    };
    const Uuid office = reference(common::officeId);
    switch (info.scope) {
    case Scope::global:
        return u"global"_s;
    case Scope::office:
        return officeScope(draft, office);
    case Scope::named:
        return officeScope(draft, reference(info.scopeField));
    case Scope::publication:
        return u"publication/"_s + officeScope(draft, office);
    case Scope::plan: {
        const RecordInfo* officeInfo = m_schema.find(RecordKind::office);
        const auto data = officeInfo ? draft.find(m_reader, *officeInfo, office) : std::nullopt;
        const Field* level = officeInfo ? officeInfo->find(u"level") : nullptr;
        const QString code = data && level ? plainText(*level, data->value(level->number)) : QString();
        return code == u"city"_s || code == u"province"_s ? u"global"_s : officeScope(draft, office);
    }
    case Scope::owner: {
        const Uuid owner = reference(info.scopeField);
        if (const Change* pending = draft.change(owner); pending && pending->created) return scopeFor(draft, *pending);
        const QString known = m_reader.scopeOf(owner);
        return known.isEmpty() ? officeScope(draft, office) : known;
    }
    }
    return officeCode();
}

const QSet<qint64>& Journal::frontierOf(const QString& scope)
{
    if (const auto it = m_frontier.constFind(scope); it != m_frontier.cend()) return *it;
    QSet<qint64> open;
    Query query(db(), "SELECT cid FROM frontier WHERE scope=?");
    for (query.bind(scopeRow(scope)); query.next();) open += query.integer(0);
    return *m_frontier.insert(scope, open);
}

std::vector<qint64> Journal::grantsFor(const CommitDraft& draft, const QString& scope, bool first) const
{
    // What gives a commit its authority lies in its past: who the device is, under the first commit of each of its
    // streams; which roles and key the officer has, under every signed act.
    std::vector<qint64> rows;
    const auto cite = [&](const Uuid& id, RecordKind kind, std::initializer_list<const char*> fields) {
        const RecordInfo* info = m_schema.find(kind);
        const EntityDoc doc = m_reader.docOf(id);
        for (const char* name : fields)
            if (const Field* field = info ? fieldOf(*info, QString::fromLatin1(name)) : nullptr)
                if (const Register* reg = doc.find(field->number))
                    for (const Head& head : reg->heads) rows.push_back(head.cid);
    };
    if (first && scope != globalScope) cite(Uuid::fromRfc4122(m_device), RecordKind::device, {"officeId"});
    if (draft.signedAct) cite(draft.by, RecordKind::officer, {"roles", "signKey"});
    std::erase(rows, 0);
    return rows;
}

bool Journal::isAncestor(qint64 row, const Commit& of) const
{
    struct Place
    {
        qint64 sid = 0, seq = 0;
    };
    const auto place = [this](qint64 cid) {
        Query query(db(), "SELECT sid, seq FROM commits WHERE cid=?");
        return query.bind(cid).next() ? Place{query.integer(0), query.integer(1)} : Place{};
    };
    const Place wanted = place(row);
    Query twins(db(), "SELECT count(*) FROM commits WHERE sid=? AND seq=?");
    const bool oneLine = twins.bind(wanted.sid).bind(wanted.seq).next() && twins.integer(0) == 1;
    QSet<qint64> seen;
    std::vector<qint64> open;
    const auto follow = [&](const Commit& commit) {
        for (const CommitRef& ref : commit.refs)
            if (const qint64 cid = cidOf(ref.id); cid >= row && !seen.contains(cid)) {
                seen += cid;
                open.push_back(cid);
            }
    };
    // A commit came in after all that it had seen: rows below the wanted one cannot lead to it.
    for (follow(of); !open.empty();) {
        const qint64 cid = open.back();
        open.pop_back();
        if (cid == row) return true;
        if (const Place at = place(cid); at.sid == wanted.sid && at.seq > wanted.seq && oneLine) return true;
        Query query(db(), "SELECT body FROM commits WHERE cid=?");
        if (const auto commit = query.bind(cid).next() ? decodeCommit(query.blobView(0)) : std::nullopt)
            follow(*commit);
    }
    return false;
}

std::optional<Commit> Journal::compose(const CommitDraft& draft, const QString& scope,
                                       const std::vector<const Change*>& changes)
{
    Stream& own = stream(m_device, m_incarnation, scope);
    Commit commit;
    commit.device = m_device;
    commit.incarnation = m_incarnation;
    commit.scope = scope;
    commit.user = draft.by;
    commit.at = m_clock.now().ms;
    commit.act = draft.act;
    commit.reason = draft.reason;
    commit.batch = draft.batch;
    QHash<CommitId, quint32> refs;
    const auto ref = [&](const CommitId& id) {
        const auto it = refs.constFind(id);
        if (it != refs.cend()) return *it;
        const auto index = static_cast<quint32>(commit.refs.size());
        commit.refs.push_back({id});
        refs.insert(id, index);
        return index;
    };
    commit.hasParent = !own.tip.isEmpty();
    if (commit.hasParent) ref(own.tip);
    for (const qint64 cid : frontierOf(scope))
        if (cid != own.tipCid) ref(commitIdOf(cid));
    for (const qint64 cid : grantsFor(draft, scope, own.tip.isEmpty())) ref(commitIdOf(cid));
    if (draft.signedAct && scope != globalScope)
        for (const qint64 cid : frontierOf(globalScope)) ref(commitIdOf(cid)); // all grants and revocations seen
    for (const Change* change : changes) {
        const EntityDoc doc = m_reader.docOf(change->id);
        const auto entity = static_cast<quint32>(commit.entities.size());
        bool touched = false;
        for (const auto& [field, value] : change->values) {
            const Register* reg = doc.find(field);
            const Field* known = fieldOf(*change->info, field);
            const QByteArray bytes = value.encoded();
            const ValueKind kind = value.isNull() ? ValueKind::none : known ? known->kind : ValueKind::text;
            if (reg ? reg->heads.size() == 1 && reg->heads[0].kind == kind && reg->heads[0].value == bytes
                    : value.isNull())
                continue;
            Op op{entity, field, static_cast<quint8>(kind), false, {}, bytes};
            if (reg)
                for (const Head& head : reg->heads) op.preds.push_back({ref(commitIdOf(head.cid)), head.op});
            commit.ops.push_back(std::move(op));
            touched = true;
        }
        if (touched) commit.entities.push_back({change->id, static_cast<quint16>(change->info->kind)});
    }
    if (commit.ops.empty()) return std::nullopt;
    commit.seq = own.seq + 1;
    commit.hlc = tick();
    if (draft.signedAct) sign(commit, draft);
    return commit;
}

void Journal::sign(Commit& commit, const CommitDraft& draft) const
{
    QByteArray secret = m_heldKeys.value(draft.by);
    if (secret.isEmpty()) {
        QFile file(m_store->folder() + u"/keys/"_s + draft.by.toString(QUuid::WithoutBraces) + u".key"_s);
        if (file.open(QFile::ReadOnly)) secret = file.readAll();
    }
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return;
    const QByteArray message = "qingjian act" + encodeUnsigned(commit);
    commit.signature.resize(crypto_sign_BYTES);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(commit.signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.constData()),
                         static_cast<unsigned long long>(message.size()),
                         reinterpret_cast<const unsigned char*>(secret.constData()));
}

namespace {

QByteArray deviceSecret(const Store& store)
{
    QFile file(store.folder() + u"/keys/device.key"_s);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray Journal::devicePublicKey() const
{
    return deviceSecret(*m_store).right(crypto_sign_PUBLICKEYBYTES);
}

QByteArray Journal::signAsDevice(const QByteArray& message) const
{
    const QByteArray secret = deviceSecret(*m_store);
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return {};
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.constData()),
                         static_cast<unsigned long long>(message.size()),
                         reinterpret_cast<const unsigned char*>(secret.constData()));
    return signature;
}

qint64 Journal::store(const Commit& commit, const QByteArray& body, const CommitId& id)
{
    Stream& target = stream(commit.device, commit.incarnation, commit.scope);
    Query(db(), "INSERT INTO commits(id,sid,seq,hlc,batch,body) VALUES(?,?,?,?,?,?)")
        .bind(id)
        .bind(target.sid)
        .bind(static_cast<qint64>(commit.seq))
        .bind(static_cast<qint64>(commit.hlc))
        .bind(commit.batch.isEmpty() ? QByteArray() : commit.batch)
        .bind(body)
        .run();
    if (db().failed()) return 0;
    const qint64 cid = db().database().getLastInsertRowid();
    const qint64 row = scopeRow(commit.scope);
    for (const CommitRef& ref : commit.refs) {
        const qint64 seen = cidOf(ref.id);
        Query(db(), "DELETE FROM frontier WHERE scope=? AND cid=?").bind(row).bind(seen).run();
        if (m_frontier.contains(commit.scope)) m_frontier[commit.scope].remove(seen);
    }
    Query(db(), "INSERT INTO frontier(scope,cid) VALUES(?,?)").bind(row).bind(cid).run();
    if (m_frontier.contains(commit.scope)) m_frontier[commit.scope].insert(cid);
    if (commit.seq > target.seq) {
        target.seq = commit.seq;
        target.tip = id;
        target.tipCid = cid;
    }
    if (m_recent.size() > 10'000) m_recent.clear();
    m_recent.insert(id, cid);
    return cid;
}

namespace {

struct Place
{
    qint64 eid = 0;
    EntityDoc doc;
};

void touch(EntityDoc& doc, const Touch& by, const std::function<bool(const Touch&, const Touch&)>& later)
{
    if (doc.rev == 0 || later(doc.created, by)) doc.created = by;
    if (doc.rev == 0 || later(by, doc.updated)) doc.updated = by;
    ++doc.rev;
}

} // namespace

void Journal::withhold(const Commit& commit, qint64 cid, ErrorCode why)
{
    Query(db(), "INSERT OR REPLACE INTO withheld(cid,why) VALUES(?,?)").bind(cid).bind(errorName(why)).run();
    for (const EntityRef& entity : commit.entities)
        Query(db(), "INSERT OR IGNORE INTO entity_commit(eid,cid) VALUES(?,?)")
            .bind(m_projection.eidFor(entity.uuid, static_cast<RecordKind>(entity.kind)))
            .bind(cid)
            .run();
}

void Journal::replace(Register& reg, qint64 cid, quint32 op) const
{
    const auto gone = std::erase_if(reg.heads, [&](const Head& head) { return head.cid == cid && head.op == op; });
    if (gone > 0) return;
    // What replaces a value that was withheld replaces what that one would have replaced: its author saw both.
    Query query(db(), "SELECT c.body FROM withheld w JOIN commits c ON c.cid=w.cid WHERE w.cid=?");
    const auto withheld = query.bind(cid).next() ? decodeCommit(query.blobView(0)) : std::nullopt;
    if (!withheld || op >= withheld->ops.size()) return;
    for (const Pred& pred : withheld->ops[op].preds) replace(reg, cidOf(withheld->refs[pred.ref].id), pred.op);
}

std::optional<ErrorCode> Journal::merge(const Commit& commit, qint64 cid, Changed& what)
{
    if (const auto why = m_authority ? m_authority(commit) : std::nullopt) {
        withhold(commit, cid, *why);
        return why;
    }
    const auto later = [this](const Touch& a, const Touch& b) {
        return a.hlc != b.hlc ? a.hlc > b.hlc : commitIdOf(a.cid) > commitIdOf(b.cid);
    };
    std::vector<qint64> refCids(commit.refs.size(), -1);
    const auto refCid = [&](quint32 index) {
        if (refCids[index] < 0) refCids[index] = cidOf(commit.refs[index].id);
        return refCids[index];
    };
    std::vector<Place> places(commit.entities.size());
    for (size_t i = 0; i < places.size(); ++i) {
        places[i].eid = m_projection.eidFor(commit.entities[i].uuid, static_cast<RecordKind>(commit.entities[i].kind));
        Query query(db(), "SELECT doc FROM entity WHERE eid=?");
        if (query.bind(places[i].eid).next()) places[i].doc = decodeDoc(query.blobView(0)).value_or(EntityDoc{});
    }
    for (quint32 i = 0; i < commit.ops.size(); ++i) {
        const Op& op = commit.ops[i];
        Register& reg = places[op.entity].doc.at(op.field);
        for (const Pred& pred : op.preds) replace(reg, refCid(pred.ref), pred.op);
        reg.heads.push_back({cid, i, static_cast<ValueKind>(op.kind), op.value});
    }
    const Touch by{cid, commit.hlc, commit.at,
                   commit.user.isNull() ? 0 : m_projection.eidFor(commit.user, RecordKind::officer)};
    const qint64 row = scopeRow(commit.scope);
    for (size_t i = 0; i < places.size(); ++i) {
        touch(places[i].doc, by, later);
        Query(db(), "UPDATE entity SET doc=?, type=?, scope=? WHERE eid=?")
            .bind(encodeDoc(places[i].doc))
            .bind(qint64(commit.entities[i].kind))
            .bind(row)
            .bind(places[i].eid)
            .run();
        Query(db(), "INSERT OR IGNORE INTO entity_commit(eid,cid) VALUES(?,?)").bind(places[i].eid).bind(cid).run();
        const auto kind = static_cast<RecordKind>(commit.entities[i].kind);
        if (const RecordInfo* info = m_schema.find(kind)) m_projection.project(places[i].eid, *info, places[i].doc);
        if (kind == RecordKind::office) m_officeScopes.clear();
        what.kinds += kind;
        if (what.ids.size() < 5000)
            what.ids += commit.entities[i].uuid;
        else
            what.many = true;
    }
    return std::nullopt;
}

Result<Applied> Journal::apply(const Commit& commit, const QByteArray& body)
{
    const CommitId id = commitId(body);
    if (knows(id)) return Applied{};
    for (const CommitRef& ref : commit.refs)
        if (!knows(ref.id)) return fail(ErrorCode::packageDamaged, {QString(), u"reference"_s});
    m_hlc = qMax(m_hlc, qMin(commit.hlc, hlcCeiling(m_clock)));
    const auto withheld = merge(commit, store(commit, body, id), m_importChanged);
    if (auto error = db().takeError()) return fail(std::move(*error));
    return Applied{true, withheld};
}

// ---- imports

ImportRun::ImportRun(Journal& journal) : m_journal(journal), m_batch(16, Qt::Uninitialized)
{
    randombytes_buf(m_batch.data(), 16);
}

Result<std::unique_ptr<ImportRun>> ImportRun::begin(Journal& journal, qint64 expectedBytes)
{
    const QMutexLocker lock(&journal.m_mutex);
    if (journal.m_importing) return fail(ErrorCode::storeBusy);
    if (journal.m_store->mode() != Store::Mode::write)
        return fail(ErrorCode::storeReadOnly, {journal.m_store->folder()});
    if (journal.m_store->bytesFree() < expectedBytes) return fail(ErrorCode::diskFull, {journal.m_store->folder()});
    std::unique_ptr<ImportRun> run(new ImportRun(journal));
    run->m_transaction = std::make_unique<Transaction>(journal.db());
    if (auto error = journal.db().takeError()) return fail(std::move(*error));
    journal.m_importing = true;
    return run;
}

Result<Receipt> ImportRun::commit(CommitDraft& draft)
{
    const QMutexLocker lock(&m_journal.m_mutex);
    draft.batch = m_batch;
    QJ_TRY(m_journal.runConsequences(draft));
    return m_journal.write(draft);
}

Result<> ImportRun::finish()
{
    const QMutexLocker lock(&m_journal.m_mutex);
    const auto done = m_transaction->commit();
    m_transaction.reset();
    m_journal.m_importing = false;
    const Changed what = std::exchange(m_journal.m_importChanged, {});
    if (!done) {
        m_journal.forget();
        return done;
    }
    if (!what.kinds.isEmpty()) Q_EMIT m_journal.changed(what);
    return {};
}

ImportRun::~ImportRun()
{
    const QMutexLocker lock(&m_journal.m_mutex);
    if (!m_transaction) return;
    m_transaction.reset();
    m_journal.m_importing = false;
    m_journal.m_importChanged = {};
    m_journal.forget();
}

} // namespace qj
