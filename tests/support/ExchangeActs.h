// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the officers at the computers of ExchangeWorld.h do themselves: edits, acts, also such as they may not do, and
// taking back.
#include "ExchangeSteps.h"

namespace qj::tests {

struct Counts
{
    qint64 schedules = 0, steps = 0, commits = 0, packages = 0, restores = 0, conflicts = 0, waited = 0, woken = 0,
           waiting = 0, gaps = 0, forks = 0, withheld = 0;
};
inline Counts counts;

class Acts
{
protected:
    explicit Acts(const World& start) : m_world(&start) {}

    Computer& side(int who) { return m_world.sides[size_t(who)]; }
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

    World m_world;
};

} // namespace qj::tests
