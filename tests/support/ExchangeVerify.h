// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What must hold of a computer of ExchangeWorld.h, after every step.
#include "ExchangeWorld.h"

namespace qj::tests {

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
    // Number by number and none twice. (Of a stream that two stores wrote, the furthest number tells less.)
    quint64 listed = 0, missing = 0;
    for (const StreamGap& gap : gaps)
        if (!model.isForked({gap.device, gap.incarnation, gap.scope})) listed += gap.to - gap.from + 1;
    for (const int number : ours(side, side.model.missing())) {
        const Commit& one = model.at(number).commit;
        if (model.isForked(one)) continue;
        ++missing;
        expect(named(one), u"%1: #%2 of %3 is missing and not named"_s.arg(side.name).arg(one.seq).arg(one.scope));
    }
    expect(listed == missing, u"%1: %2 are named as missing instead of %3"_s.arg(side.name).arg(listed).arg(missing));
}

} // namespace qj::tests
