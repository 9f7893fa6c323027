// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One schedule: steps of four computers, and what must hold after each and at the end.
#include "ExchangeDelivery.h"
#include "ExchangeSteps.h"
#include "ExchangeVerify.h"

namespace qj::tests {

struct Counts
{
    qint64 schedules = 0, steps = 0, commits = 0, packages = 0, restores = 0, conflicts = 0, waited = 0, woken = 0,
           waiting = 0, gaps = 0, forks = 0, withheld = 0;
};
inline Counts counts;

class Schedule
{
public:
    explicit Schedule(const World& start) : m_world(&start) {}

    void run(const std::vector<Step>& steps)
    {
        for (const Step& step : steps) {
            counting([&] { carryOut(step); });
            m_world.verify(side(step.who));
            counts.gaps += !side(step.who).model.missing().empty();
        }
        counting([&] { end(); });
        for (const Computer& one : m_world.sides) counts.waiting += qint64(one.model.parked.size());
        counts.steps += qint64(steps.size());
        counts.commits += qint64(m_world.model.commits.size());
        ++counts.schedules;
    }

private:
    /// How many commits begin to wait, and how many are woken, while something happens.
    template <class Work> void counting(const Work& work)
    {
        std::array<Numbers, World::computers> before;
        for (size_t i = 0; i < before.size(); ++i) before[i] = m_world.sides[i].model.parked;
        work();
        for (size_t i = 0; i < before.size(); ++i) {
            const ModelStore& now = m_world.sides[i].model;
            for (const int number : now.parked) counts.waited += !before[i].contains(number);
            for (const int number : before[i]) counts.woken += now.here.contains(number);
        }
    }
    Computer& side(int who) { return m_world.sides[size_t(who)]; }

    void carryOut(const Step& step)
    {
        Computer& at = side(step.who);
        switch (step.kind) {
        case Kind::edit:
            at.clock.set({at.clock.now().ms + step.c * 40});
            edit(at, step);
            break;
        case Kind::send:
            if (m_world.parcels.size() > 12) break;
            ++counts.packages;
            m_world.send(step.who, otherThan(step.who, step.a), contentOf(step.b), frameOf(step.c), step.c / 4);
            break;
        case Kind::follow: { // two packages, the second of which builds on the first
            if (m_world.parcels.size() > 12) break;
            counts.packages += 2;
            const int to = otherThan(step.who, step.a);
            for (int i = 0; i < 2; ++i) {
                edit(at, {Kind::edit, step.who, quint8(step.a + i * step.b), step.b, quint8(step.c + i)});
                m_world.send(step.who, to, i ? World::Content::sinceLast : World::Content::missing, frameOf(step.c));
            }
            if (step.b % 2) std::swap(m_world.parcels.back(), m_world.parcels[m_world.parcels.size() - 2]);
            break;
        }
        case Kind::clock: {
            constexpr qint64 day = 24LL * 3600 * 1000, year = 365 * day;
            const qint64 base = fromLocal(QDate(2018, 9, 14), QTime(9, 0)).ms;
            const std::array<qint64, 8> skewed{base,
                                               base - day,
                                               base + day,
                                               base + 10 * year,
                                               base - 10 * year,
                                               0,
                                               base + 30 * day,
                                               at.clock.now().ms - 3600'000};
            at.clock.set({skewed[step.a % skewed.size()]});
            break;
        }
        case Kind::reopen:
            at.journal.reset();
            at.open();
            break;
        case Kind::rebuild: {
            const QByteArray before = m_world.dump(at);
            must(at.journal->rebuild(), u"rebuild"_s);
            expect(m_world.dump(at) == before, u"a rebuilt store differs"_s);
            break;
        }
        case Kind::check: {
            const Health health = at.journal->check();
            expect(health.ok(), u"check: "_s + health.integrity + health.chains + health.projection + health.files);
            break;
        }
        case Kind::grant:
        case Kind::act:
        case Kind::settle:
            attempt(at, step);
            break;
        case Kind::undo:
            undo(at, step);
            break;
        case Kind::undoPackage:
            undoPackage(at, step);
            break;
        case Kind::save:
        case Kind::restore:
        case Kind::clone:
            copy(at, step);
            break;
        default:
            parcel(step);
        }
    }
    static int otherThan(int who, int wanted) { return (who + 1 + wanted % (World::computers - 1)) % World::computers; }
    static World::Content contentOf(int b)
    {
        using enum World::Content;
        return std::array{everything, missing,  sinceLast, missing,  sinceLast,
                          everything, oneScope, sinceLast, receipts, missing}[size_t(b) % 10];
    }
    static qsizetype frameOf(int c)
    {
        return std::array<qsizetype, 4>{100, 500, 2000, package::chunkSize}[size_t(c) % 4];
    }

    // ---- writing

    void edit(Computer& at, const Step& step)
    {
        struct Place
        {
            const RecordInfo* info;
            quint16 field;
        };
        static const std::array<Place, 9> places{{{&Trader::info, 10},
                                                  {&Trader::info, 15},
                                                  {&Trader::info, common::state},
                                                  {&Trader::info, 9999}, // of a program to come
                                                  {&Laboratory::info, 10},
                                                  {&RuleValue::info, 12},
                                                  {&RuleValue::info, common::state},
                                                  {&Publication::info, 11},
                                                  {&Publication::info, common::state}}};
        // The office's own records, which the city may edit too; two of a kind, so that edits meet.
        const int owner = at.level == OfficeLevel::city ? step.b % World::computers : step.who;
        const QString office = side(owner).office;
        const Place& place = places[step.a % places.size()];
        tryTo(at, step.b % 2, [&](CommitDraft& draft) {
            put(at, draft, *place.info, place.field, office, step.b / 4 % 2, step.c);
            if (step.c % 11 == 0) // one act over two scopes
                put(at, draft, Laboratory::info, 10, office, 0, step.c);
        });
    }
    /// What not everybody may do. A program that has been tampered with does it all the same; after its next rebuild
    /// that store judges it like all others.
    void attempt(Computer& at, const Step& step)
    {
        const auto fill = [&](CommitDraft& draft) {
            if (step.kind == Kind::grant) {
                static const std::array<QList<qint64>, 3> roles{QList<qint64>{1}, {1, 2}, {2, 4}};
                draft.set(Officer::info, side(step.a % World::computers).actor().officer, 15,
                          Value(roles[step.b % roles.size()]));
            } else if (step.kind == Kind::act) {
                const bool isRule = step.a % 2;
                const RecordInfo& info = isRule ? RuleValue::info : Publication::info;
                const Uuid id = naturalUuid(QString::fromLatin1(info.name), at.office + QString::number(step.b % 2));
                const auto known = at.journal->reader().find(info, id);
                const bool isDraft = known && known->state() == u"draft"_s;
                draft.act = !isDraft ? u"draft"_s : isRule ? u"inForce"_s : u"districtChecked"_s;
                put(at, draft, info, isRule ? 12 : 11, at.office, step.b % 2, step.c);
                draft.setState(info, id, draft.act);
            } else {
                const auto open = at.desk().conflicts();
                if (open.empty()) return;
                const OpenConflict& one = open[step.a % open.size()];
                const RecordInfo* info = Computer::schema().find(one.kind);
                const auto shown = at.journal->reader().find(*info, one.record);
                if (!shown) return;
                draft.set(*info, one.record, one.field, shown->value(one.field));
                draft.act = u"settle"_s;
            }
            draft.signedAct = step.c % 3 != 0;
        };
        tryTo(at, step.c % 2 == 0, fill);
    }
    template <class Fill> void tryTo(Computer& at, bool tampered, const Fill& fill)
    {
        CommitDraft draft(at.clock, at.actor().officer, u"edit"_s);
        fill(draft);
        const auto written = m_world.write(at, [&] { return at.journal->commit(draft); });
        if (written || !tampered) return;
        const size_t count = m_world.model.commits.size();
        CommitDraft again(at.clock, at.actor().officer, u"edit"_s);
        fill(again);
        at.journal->setAuthority({});
        const auto forced = m_world.write(at, [&] { return at.journal->commit(again); });
        at.guard();
        must(forced, u"without authority"_s);
        std::optional<ErrorCode> why; // of an act over two scopes, either is enough
        for (size_t i = count; i < m_world.model.commits.size(); ++i)
            if (!why) why = m_world.model.commits[i].withheld;
        expect(why == written.error().code, u"refused as "_s + errorName(written.error().code));
        ++counts.withheld;
        must(at.journal->rebuild(), u"rebuild"_s);
    }
    static void put(const Computer& at, CommitDraft& draft, const RecordInfo& info, quint16 field,
                    const QString& office, int number, int value)
    {
        const Uuid id = naturalUuid(QString::fromLatin1(info.name), office + QString::number(number));
        if (!at.journal->reader().find(info, id)) {
            RecordData data{&info, id, {}};
            data.set(common::officeId, Value(naturalUuid(u"office"_s, office)));
            data.set(common::state, Value(QString::fromLatin1(info.states.front().code)));
            data.set(common::deleted, Value()); // an undone one lives again
            draft.add(data);
            if (at.journal->reader().eidOf(id)) draft.set(info, id, common::deleted, Value());
        }
        if (field == common::state)
            draft.setState(info, id, QString::fromLatin1(info.states[size_t(value) % info.states.size()].code));
        else
            draft.set(info, id, field, value % 10 == 9 ? Value() : Value(QString::number(value % 5)));
    }
    std::map<RegisterKey, Shown> shownAt(const Computer& at) const
    {
        std::map<RegisterKey, Shown> all;
        for (const auto& [key, heads] : m_world.model.registers(at.model.here))
            if (heads.size() == 1)
                all[key] =
                    m_world.model.shown(heads, Computer::schema().find(m_world.model.kindOf(key.first)), key.second);
        return all;
    }
    /// What stood before stands again.
    void expectRestored(const Computer& at, const std::map<RegisterKey, Shown>& before, const char* what)
    {
        const auto after = shownAt(at);
        for (const auto& [key, shown] : before) {
            const auto it = after.find(key);
            expect(it != after.end() && it->second == shown,
                   QString::fromLatin1(what) + u": field %1 is not as before"_s.arg(key.second));
        }
    }
    void undo(Computer& at, const Step& step)
    {
        const auto before = shownAt(at);
        const bool own = step.a % 2;
        const int count = int(m_world.model.commits.size());
        if (own) edit(at, {Kind::edit, step.who, step.b, step.c, step.a});
        const auto last = at.journal->lastUndoable();
        if (!last) return;
        const auto undone = m_world.write(at, [&] { return at.journal->undo(*last, at.actor().officer); });
        if (!undone) {
            const ErrorCode code = undone.error().code;
            expect(code == ErrorCode::dependsOn || code == ErrorCode::nothingToUndo || code == ErrorCode::notOwner,
                   u"undo: "_s + errorName(code));
        } else if (own && m_world.model.find(*last) >= count) {
            expectRestored(at, before, "undo");
        }
    }
    void undoPackage(Computer& at, const Step& step)
    {
        const auto before = shownAt(at);
        QByteArray id;
        const bool justTaken = !m_world.parcels.empty() && step.a % 2;
        if (justTaken) {
            const Parcel taken = m_world.parcels[step.b % m_world.parcels.size()];
            const qint64 count = qint64(at.model.here.size());
            QFile file(taken.file);
            expect(file.open(QFile::ReadOnly), u"open"_s);
            id = PackageReader::open(file, taken.file)->header().id;
            for (const PackageEntry& entry : at.desk().packages())
                if (entry.id == id) return; // a part of it may have come before
            m_world.deliver(taken, step.who);
            if (qint64(at.model.here.size()) == count) return; // it brought nothing
        } else {
            for (const PackageEntry& entry : at.desk().packages())
                if (!entry.written && entry.state == PackageState::done) id = entry.id;
        }
        if (id.isEmpty()) return;
        const auto undone = m_world.write(at, [&] { return at.desk().undoPackage(id, at.actor()); });
        if (!undone) {
            const ErrorCode code = undone.error().code;
            expect(code == ErrorCode::dependsOn || code == ErrorCode::nothingToUndo ||
                       code == ErrorCode::unknownRecord || code == ErrorCode::notOwner,
                   u"undo of a package: "_s + errorName(code));
        } else if (justTaken) {
            expectRestored(at, before, "undo of a package");
        }
    }

    // ---- stores copied and put back

    void copy(Computer& at, const Step& step)
    {
        const QString kept = at.folder + u"-saved"_s;
        if (step.kind == Kind::save) {
            at.journal.reset();
            copyFolder(at.folder, kept);
            at.saved = Computer::Saved{kept, at.model};
            at.open();
            return;
        }
        if (step.kind == Kind::restore) {
            if (!at.saved) return;
            ++counts.restores;
            at.journal.reset();
            if (step.a % 2) { // the database alone: the keys and the mark beside it stay
                for (const char* part : {"/store.db", "/store.db-wal", "/store.db-shm"}) {
                    QFile::remove(at.folder + QLatin1StringView(part));
                    QFile::copy(kept + QLatin1StringView(part), at.folder + QLatin1StringView(part));
                }
            } else {
                copyFolder(kept, at.folder);
            }
            at.model = at.saved->model;
            at.open();
            return;
        }
        // The district's first computer is copied over its second.
        ++counts.restores;
        Computer &first = side(1), &second = side(2);
        first.journal.reset();
        second.journal.reset();
        copyFolder(first.folder, second.folder);
        if (step.a % 2) {
            QFile marker(second.folder + u"/keys/marker"_s);
            expect(marker.open(QFile::ReadWrite), u"marker"_s);
            const QByteArray text = "another" + marker.readAll();
            marker.seek(0);
            marker.write(text);
        }
        second.model = first.model;
        first.open();
        second.open();
        m_world.verify(second);
    }

    // ---- packages under way

    void parcel(const Step& step)
    {
        auto& parcels = m_world.parcels;
        if (parcels.empty()) return;
        const size_t which = step.a % parcels.size();
        const Parcel taken = parcels[which];
        const auto drop = [&] {
            QFile::remove(taken.file);
            parcels.erase(parcels.begin() + qsizetype(which));
        };
        Computer& to = side(taken.to);
        switch (step.kind) {
        case Kind::deliver:
            m_world.deliver(taken, taken.to);
            drop();
            break;
        case Kind::twice: {
            m_world.deliver(taken, taken.to);
            const QByteArray before = m_world.dump(to);
            m_world.deliver(taken, taken.to);
            expect(m_world.dump(to) == before, u"a second import changed something"_s);
            break;
        }
        case Kind::lose:
            drop();
            break;
        case Kind::cut:
            m_world.deliverCut(taken, taken.to, step.b * 251 + step.c);
            break;
        case Kind::part:
            m_world.deliverPart(taken, taken.to, 1 + step.b % qint64(taken.frames.size() + 1));
            break;
        case Kind::look: {
            const QByteArray before = m_world.dump(to);
            m_world.deliver(taken, taken.to, World::Way::looked);
            expect(m_world.dump(to) == before, u"a rehearsal changed something"_s);
            break;
        }
        case Kind::stray:
            m_world.deliver(taken, step.who);
            m_world.verify(side(step.who));
            break;
        default:
            break;
        }
        m_world.verify(to);
    }

    /// Everything is sent to everybody: then all hold and show the same, and nothing waits but for what nobody has.
    void end()
    {
        for (const ModelCommit& one : m_world.model.commits) counts.forks += m_world.model.isForked(one.commit);
        for (int i = 1; i < World::computers; ++i) carryAll(i, 0);
        for (int i = 1; i < World::computers; ++i) carryAll(0, i);
        Numbers any;
        for (const Computer& one : m_world.sides) // what its author has signed: only that is sent on
            for (const int number : one.model.here)
                if (one.model.sends(m_world.model, number)) any.insert(number);
        QSet<Uuid> stuck; // touched by what nobody can send on: not the same everywhere
        for (const Computer& one : m_world.sides)
            for (const int number : one.model.here)
                if (!any.contains(number))
                    for (const EntityRef& entity : m_world.model.at(number).commit.entities) stuck += entity.uuid;
        std::map<Uuid, QByteArray> lines;
        for (Computer& one : m_world.sides) {
            m_world.verify(one);
            for (const int number : any)
                expect(one.model.here.contains(number) || !one.takes(m_world.model.at(number).commit.scope),
                       one.name + u" lacks a commit in the end"_s);
            one.journal->dump([&](const QByteArray& line) {
                const Uuid id = Uuid::fromString(QString::fromLatin1(line.mid(line.indexOf("\"id\":\"") + 6, 32))
                                                     .insert(20, u'-')
                                                     .insert(16, u'-')
                                                     .insert(12, u'-')
                                                     .insert(8, u'-'));
                expect(!id.isNull(), u"a line without its record"_s);
                if (stuck.contains(id)) return;
                const auto [it, fresh] = lines.try_emplace(id, line);
                expect(it->second == line, one.name + u" shows a record otherwise: "_s + QString::fromUtf8(line) +
                                               u" than "_s + QString::fromUtf8(it->second));
            });
            const Health health = one.journal->check();
            expect(health.ok(), u"check: "_s + health.integrity + health.chains + health.projection + health.files);
            counts.conflicts += qint64(one.desk().conflicts().size());
        }
    }

    void carryAll(int from, int to)
    {
        m_world.send(from, to, World::Content::everything, package::chunkSize);
        m_world.deliver(m_world.parcels.back(), to);
        m_world.parcels.pop_back();
    }

    World m_world;
};

} // namespace qj::tests
