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
    m_projection.setHome(officeCode());
    if (m_store->mode() == Store::Mode::write) {
        loadIdentity();
        Transaction transaction(db());
        db().run("CREATE TABLE IF NOT EXISTS withheld(cid INTEGER PRIMARY KEY, why TEXT)");
        if (Query wants(db(), "SELECT 1 FROM pragma_table_info('peer') WHERE name='want'"); !wants.next())
            db().run("ALTER TABLE peer ADD COLUMN want BLOB");
        m_projection.prepare();
        QJ_TRY(transaction.commit());
    } else {
        m_device = m_store->meta(u"device"_s);
    }
    // Of others no more than a day ahead, as when they came in: a wrong clock elsewhere must not drag this one along.
    Query last(db(), "SELECT coalesce(max(c.hlc),0), coalesce(max(iif(s.device=?,c.hlc,0)),0) FROM commits c "
                     "JOIN stream s ON s.sid=c.sid");
    if (last.bind(m_device).next())
        m_hlc = qMax(static_cast<Hlc>(last.integer(1)), qMin(static_cast<Hlc>(last.integer(0)), hlcCeiling()));
    if (auto error = db().takeError()) return fail(std::move(*error));
    return {};
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
    const Hlc before = m_hlc;
    Transaction transaction(db());
    auto receipt = runConsequences(draft).and_then([&] { return write(draft); });
    const auto done = receipt ? transaction.commit() : Result<>(fail(receipt.error()));
    if (!done) {
        forget();
        m_hlc = before; // nothing was written: a wrong clock of that moment must not stay
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
    if (!m_projection.knowsHome()) m_projection.setHome(officeCode()); // a new store learns it after it was opened
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
            if (auto error = db().takeError()) return fail(std::move(*error)); // it was judged by too little
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

QSet<qint64>& Journal::frontierOf(const QString& scope)
{
    if (const auto it = m_frontier.find(scope); it != m_frontier.end()) return *it;
    QSet<qint64> open;
    Query query(db(), "SELECT cid FROM frontier WHERE scope=?");
    for (query.bind(scopeRow(scope)); query.next();) open += query.integer(0);
    return *m_frontier.insert(scope, open);
}

std::vector<qint64> Journal::deviceEntries() const
{
    // Which office a device belongs to lies in the past of all that it writes: under the first commit of each stream.
    const RecordInfo* info = m_schema.find(RecordKind::device);
    const Field* office = info ? fieldOf(*info, common::officeId) : nullptr;
    std::vector<qint64> rows;
    if (!office) return rows;
    const EntityDoc doc = m_reader.docOf(Uuid::fromRfc4122(m_device));
    if (const Register* reg = doc.find(office->number))
        for (const Head& head : reg->heads) rows.push_back(head.cid);
    std::erase(rows, 0);
    return rows;
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
    if (scope != globalScope) {
        if (!commit.hasParent)
            for (const qint64 cid : deviceEntries()) ref(commitIdOf(cid));
        if (draft.signedAct)
            for (const qint64 cid : frontierOf(globalScope)) ref(commitIdOf(cid)); // all grants and revocations seen
    }
    for (const Change* change : changes) {
        const EntityDoc doc = m_reader.docOf(change->id);
        const auto entity = static_cast<quint32>(commit.entities.size());
        bool touched = false;
        for (const auto& [field, value] : change->values) {
            const Register* reg = doc.find(field);
            const Field* known = fieldOf(*change->info, field);
            Op op = formOf(known, reg, value);
            if (reg ? reg->heads.size() == 1 && quint8(reg->heads[0].kind) == op.kind && reg->heads[0].value == op.value
                    : value.isNull())
                continue;
            op.entity = entity;
            op.field = field;
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

Op Journal::formOf(const Field* known, const Register* reg, const Value& value) const
{
    if (value.isNull()) return {};
    Op form;
    form.value = value.encoded();
    if (known) {
        form.kind = static_cast<quint8>(known->kind);
        form.mustUnderstand = known->has(Field::essential);
        return form;
    }
    // An undo writes again what a newer version had written: as that one did, with the bit that it set.
    form.kind = static_cast<quint8>(ValueKind::text);
    for (Head head = reg && !reg->heads.empty() ? reg->heads.front() : Head{}; head.cid != 0;) {
        const auto commit = readCommit(commitIdOf(head.cid));
        if (!commit || head.op >= commit->ops.size()) break;
        const Op& earlier = commit->ops[head.op];
        if (earlier.kind != 0) {
            form.kind = earlier.kind;
            form.mustUnderstand = earlier.mustUnderstand;
            break;
        }
        if (earlier.preds.empty()) break;
        head = {cidOf(commit->refs[earlier.preds.front().ref].id), earlier.preds.front().op, {}, {}};
    }
    return form;
}

} // namespace qj
