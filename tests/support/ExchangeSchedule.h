// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One schedule: steps of four computers, and what must hold after each and at the end.
#include "ExchangeActs.h"
#include "ExchangeDelivery.h"
#include "ExchangeSteps.h"
#include "ExchangeVerify.h"

namespace qj::tests {

class Schedule : Acts
{
public:
    explicit Schedule(const World& start) : Acts(start) {}

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
        for (int round = 0; round < World::computers; ++round) {
            for (int i = 1; i < World::computers; ++i) carryAll(i, 0);
            for (int i = 1; i < World::computers; ++i) carryAll(0, i);
            if (!cityLacksSome()) break; // else what the city sent has woken something
        }
        Numbers any;
        for (const Computer& one : m_world.sides) // what its author has signed: only that is sent on
            for (const int number : one.model.here)
                if (one.model.sends(m_world.model, number)) any.insert(number);
        QSet<Uuid> stuck; // touched by what nobody can send on, or by what follows that: not the same everywhere
        for (int number = 0; number < int(m_world.model.commits.size()); ++number) {
            const ModelCommit& commit = m_world.model.at(number);
            const auto has = [number](const Computer& one) { return one.model.here.contains(number); };
            const auto lacks = [&](const Computer& one) { return !has(one) && one.takes(commit.commit.scope); };
            if (std::any_of(m_world.sides.begin(), m_world.sides.end(), has) &&
                std::any_of(m_world.sides.begin(), m_world.sides.end(), lacks))
                for (const EntityRef& entity : commit.commit.entities) stuck += entity.uuid;
        }
        std::map<Uuid, QByteArray> lines;
        for (Computer& one : m_world.sides) {
            m_world.verify(one);
            for (const int number : any) {
                const Commit& sent = m_world.model.at(number).commit;
                if (one.model.here.contains(number) || !one.takes(sent.scope)) continue;
                if (isHeldUp(number, one, any)) continue;
                QString holders;
                for (const Computer& other : m_world.sides)
                    if (other.model.sends(m_world.model, number)) holders += u' ' + other.name;
                expect(false, u"%1 lacks %2 #%3 of %4.%5 in the end, which is sent by%6"_s.arg(one.name, sent.scope)
                                  .arg(sent.seq)
                                  .arg(QString::fromLatin1(sent.device.toHex().left(4)))
                                  .arg(sent.incarnation)
                                  .arg(holders));
            }
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

    /// Whether it or something before it cannot come to this computer, as all goes over the city: it lies somewhere
    /// without its author's signature, or the signed tip above it waits at the city for such a one. `any`: what
    /// somebody can send.
    bool isHeldUp(int number, const Computer& one, const Numbers& any)
    {
        const ModelStore& city = side(0).model;
        const auto strays = [&](int earlier) { return !any.contains(earlier) && !city.here.contains(earlier); };
        const auto stops = [&](int earlier) {
            const Commit& commit = m_world.model.at(earlier).commit;
            return !one.model.here.contains(earlier) && !city.sends(m_world.model, earlier) &&
                   (!any.contains(earlier) || std::any_of(city.tips.begin(), city.tips.end(), [&](int tip) {
                       return city.parked.contains(tip) && m_world.model.at(tip).past.contains(earlier) &&
                              Model::stream(m_world.model.at(tip).commit) == Model::stream(commit);
                   }));
        };
        const Numbers& past = m_world.model.at(number).past;
        return std::any_of(past.begin(), past.end(), strays) || stops(number) ||
               std::any_of(past.begin(), past.end(), stops);
    }
    bool cityLacksSome()
    {
        const ModelStore& city = side(0).model;
        for (const Computer& one : m_world.sides)
            for (const int number : one.model.here)
                if (!city.here.contains(number) && !city.parked.contains(number) &&
                    one.model.sends(m_world.model, number))
                    return true;
        return false;
    }
    void carryAll(int from, int to)
    {
        m_world.send(from, to, World::Content::everything, package::chunkSize);
        m_world.deliver(m_world.parcels.back(), to);
        m_world.parcels.pop_back();
    }
};

} // namespace qj::tests
