// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Packages on their way between the computers of ExchangeWorld.h.
#include "ExchangeWorld.h"

namespace qj::tests {

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
    Parcel parcel{out.fileName(), from, to, reader->header().device, {}, ours(sides[size_t(to)], side.model.here), {}};
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

/// What a package of this content takes for granted that the other office has.
inline Numbers World::baseOf(const Computer& side, const Computer& other, Content content, int scope) const
{
    if (content == Content::sinceLast) {
        const auto last = side.model.sent.find(other.office);
        return last == side.model.sent.end() ? Numbers() : last->second;
    }
    Numbers base;
    if (content != Content::oneScope) return base;
    const QString place = other.level == OfficeLevel::city ? side.office : other.office;
    const std::array<QString, 3> scopes{u"global"_s, place, u"publication/"_s + place};
    for (const int number : side.model.here)
        if (model.at(number).commit.scope != scopes[size_t(scope) % 3]) base.insert(number);
    return base;
}

/// By the program itself; for what no officer can choose, it is made to believe that the other office has `base`.
inline Result<PackageExport> World::exported(const Computer& side, const Computer& other, const QString& path,
                                             Content content, const Numbers& base) const
{
    static constexpr std::array choices{PackageChoice::everything, PackageChoice::missing, PackageChoice::receipts,
                                        PackageChoice::missing, PackageChoice::missing};
    const PackageChoice choice{choices[size_t(content)]};
    if (content != Content::sinceLast && content != Content::oneScope)
        return side.desk().exportTo(other.office, path, choice);
    std::map<Model::Stream, int> last;
    for (const int number : base) // a later one of a stream has a greater number
        last[Model::stream(model.at(number).commit)] = number;
    std::vector<StreamMark> marks;
    for (const auto& [stream, number] : last) {
        const auto& [device, incarnation, scope] = stream;
        marks.push_back({device, incarnation, scope, model.at(number).commit.seq, model.at(number).id});
    }
    std::map<QByteArray, QByteArray> told;
    Query peers = side.query("SELECT device, have FROM peer WHERE office=? AND length(have)>0");
    for (peers.bind(other.office); peers.next();) told[peers.blob(0)] = peers.blob(1);
    const auto believe = [&](const QByteArray* instead) {
        must(PackageRun::write(*side.journal,
                               [&](Connection& db) {
                                   for (const auto& [device, have] : told)
                                       Query(db, "UPDATE peer SET have=? WHERE device=?")
                                           .bind(instead ? *instead : have)
                                           .bind(device)
                                           .run();
                               }),
             u"believe"_s);
    };
    const QByteArray instead = encodeMarks(marks);
    believe(&instead);
    auto written = side.desk().exportTo(other.office, path, choice);
    believe(nullptr);
    return written;
}

inline void World::send(int from, int to, Content content, qsizetype frame, int scope)
{
    Computer& side = sides[size_t(from)];
    const Computer& other = sides[size_t(to)];
    const QString path = file();
    const Numbers base = baseOf(side, other, content, scope);
    const auto written = exported(side, other, path, content, base);
    must(written, u"%1 writes for %2"_s.arg(side.name, other.name));
    if (content != Content::receipts) side.model.sent[other.office] = side.model.here;
    parcels.push_back(parcelOf(path, from, to, frame));
    QFile::remove(path);
    const Numbers inside = parcels.back().all();
    expect(qint64(inside.size()) == written->commits, u"a package holds a commit twice"_s);
    for (const int number : inside) {
        expect(other.takes(model.at(number).commit.scope), u"a foreign scope in a package"_s);
        expect(side.model.here.contains(number), u"a package holds what its sender does not"_s);
    }
    expectAll(side, other, inside, content, base);
}

/// A package leaves out nothing but what it may.
inline void World::expectAll(const Computer& side, const Computer& other, const Numbers& inside, Content content,
                             const Numbers& base) const
{
    if (content == Content::receipts) {
        expect(inside.empty(), u"records beside receipts"_s);
        return;
    }
    for (const int number : ours(other, side.model.here)) {
        const Commit& one = model.at(number).commit;
        // Of a stream that two stores wrote without knowing, a number further on hides the other line.
        if (model.isForked(one)) continue;
        const bool isIn = inside.contains(number);
        const QString what = u"%1 #%2 of %3 for %4"_s.arg(side.name, one.scope).arg(one.seq).arg(other.name);
        expect(!isIn || side.model.sends(model, number), u"sent, and nobody stands for it: "_s + what);
        if (isIn || !side.model.sends(model, number)) continue;
        bool acknowledged = false, lacking = false;
        for (const auto& [device, held] : side.model.told) {
            if (m_offices.value(device) != other.office) continue;
            acknowledged = acknowledged || held.contains(number);
            lacking = lacking || !held.contains(number);
        }
        const bool partial = content == Content::sinceLast || content == Content::oneScope;
        expect(partial ? base.contains(number) : content == Content::missing && acknowledged && !lacking,
               u"left out: "_s + what);
    }
    const bool partial = content == Content::sinceLast || content == Content::oneScope;
    for (const int number : base)
        expect(!partial || !inside.contains(number) || model.isForked(model.at(number).commit),
               u"sent once more than asked for"_s);
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
    const qint64 fresh = after.take(model, inside, parcel.held);
    after.tips.insert(parcel.tips.begin(), parcel.tips.end());
    if (way == Way::whole) side.model = after;
    if (way == Way::whole) side.hear(parcel.device, parcel.held);
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
        side.model.take(model, all, parcel.held);
        side.model.tips.insert(parcel.tips.begin(), parcel.tips.end());
        side.hear(parcel.device, parcel.held);
        return;
    }
    expect(report.error().code == ErrorCode::cancelled, u"an import cut off: "_s + errorName(report.error().code));
    Numbers inside;
    for (size_t i = 0; i < size_t(reached); ++i) inside.insert(parcel.frames[i].begin(), parcel.frames[i].end());
    side.model.take(model, ours(side, inside), parcel.held);
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

} // namespace qj::tests
