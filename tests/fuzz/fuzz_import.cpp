// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as the commits of a package that a real store takes in. Hashes, chains and signatures would stop nearly all of
// them, so they are put right here: what arrives is signed by computers that the store trusts, and says anything.
// The first byte chooses sizes and whether authority is judged; then come commits, each after its length (two bytes).
#include "ExchangeDelivery.h"
#include "ExchangeVerify.h"

#include <QtCore/QDebug>

using namespace qj;
using namespace qj::tests;

namespace {

/// Made once: a city that receives, and the two computers whose keys are known here.
struct Receiver
{
    World world;
    QString whole; ///< the city's store, untouched
    Computer& city = world.sides[0];
    std::vector<CommitId> known; ///< commits of the city, to refer to
    QByteArray before;

    Receiver()
    {
        Computer& district = world.sides[1];
        for (int i = 0; i < 3; ++i) {
            Trader trader;
            trader.id = naturalUuid(u"trader"_s, QString::number(i));
            trader.officeId = district.actor().office;
            trader.name = u"店%1"_s.arg(i);
            trader.state = u"active"_s;
            CommitDraft draft(district.clock, district.actor().officer, u"add"_s);
            draft.add(trader);
            must(world.write(district, [&] { return district.journal->commit(draft); }), u"write"_s);
        }
        world.send(1, 0, World::Content::missing, package::chunkSize);
        world.deliver(world.parcels.back(), 0);
        whole = city.folder + u"-whole"_s;
        city.journal.reset();
        copyFolder(city.folder, whole);
        city.open();
        Query query = city.query("SELECT id FROM commits ORDER BY cid");
        while (query.next()) known.push_back(query.blob(0));
        before = state(city);
    }
    /// What must not change but by a whole slice.
    static QByteArray state(const Computer& at)
    {
        QByteArray all = at.journal->dump().first;
        for (const char* table : {"commits", "parked", "parked_need", "entity_commit", "frontier", "withheld"}) {
            Query query = at.query(("SELECT count(*) FROM " + std::string(table)).c_str());
            all += query.next() ? ' ' + QByteArray::number(query.integer(0)) : " ?";
        }
        return all;
    }
};

Receiver& receiver()
{
    static auto* one = new Receiver;
    return *one;
}

/// Where a stream of the package stands.
struct Line
{
    const Computer* author = nullptr;
    StreamRange range;
    CommitId last;
};

class Sealer
{
public:
    explicit Sealer(Receiver& at) : m_at(at), m_known(at.known) {}

    void add(QByteArrayView bytes)
    {
        auto commit = decodeCommit(bytes);
        if (!commit || m_bodies.size() > 40) return;
        const Computer& author = m_at.world.sides[commit->device[0] & 1 ? 3 : 1];
        commit->device = author.journal->device();
        commit->incarnation = 1;
        if (commit->scope.size() > 30) commit->scope = u"global"_s;
        Line& line = lineOf(author, commit->scope);
        for (CommitRef& ref : commit->refs) // one in four points to nowhere: it waits
            if (ref.id[0] & 3) ref.id = m_known[quint8(ref.id[1]) % m_known.size()];
        if (!line.last.isEmpty()) {
            if (commit->refs.empty()) commit->refs.emplace_back();
            commit->refs.front().id = line.last;
        }
        commit->hasParent = !line.last.isEmpty();
        commit->seq = ++line.range.to;
        const QByteArray body = encodeCommit(*commit);
        line.last = commitId(body);
        m_known.push_back(line.last);
        m_bodies.push_back(body);
    }
    bool write(const QString& path, qsizetype chunk)
    {
        const Computer& sender = m_at.world.sides[1];
        PackageHeader header;
        header.id = commitId(m_bodies.back());
        header.device = sender.journal->device();
        header.key = sender.journal->devicePublicKey();
        header.office = sender.office;
        header.toOffice = m_at.city.office;
        for (const Line& line : m_lines) {
            const StreamMark mark{line.range.device, 1, line.range.scope, line.range.to, line.last};
            header.ranges.push_back(line.range);
            header.have.push_back(mark);
            header.tips.push_back(
                {mark, line.author->journal->devicePublicKey(), line.author->journal->signAsDevice(tipMessage(mark))});
        }
        QFile out(path);
        if (!out.open(QFile::WriteOnly)) return false;
        PackageWriter writer(out, header, chunk);
        for (const QByteArray& body : m_bodies) writer.addCommit(body);
        return writer.finish([&](const QByteArray& message) { return sender.journal->signAsDevice(message); });
    }
    bool isEmpty() const { return m_bodies.empty(); }

private:
    Line& lineOf(const Computer& author, const QString& scope)
    {
        for (Line& line : m_lines)
            if (line.author == &author && line.range.scope == scope) return line;
        // Goes on where the city has the stream, or begins it.
        Line line{&author, {author.journal->device(), 1, scope, 1, 0}, {}};
        Query query = m_at.city.query("SELECT c.seq, c.id FROM commits c JOIN stream s ON s.sid=c.sid JOIN scope n ON "
                                      "n.id=s.scope WHERE s.device=? AND n.name=? ORDER BY c.seq DESC LIMIT 1");
        if (query.bind(line.range.device).bind(scope).next()) {
            line.range.to = quint64(query.integer(0));
            line.range.from = line.range.to + 1;
            line.last = query.blob(1);
        }
        m_lines.push_back(line);
        return m_lines.back();
    }

    Receiver& m_at;
    std::vector<CommitId> m_known;
    std::vector<Line> m_lines;
    std::vector<QByteArray> m_bodies;
};

void mayRefuse(const Error& error)
{
    if (error.code != ErrorCode::packageDamaged && error.code != ErrorCode::packageForeign)
        qFatal("refused as %s %s", qPrintable(errorName(error.code)), qPrintable(error.detail));
}

/// Into a copy of the store, for good.
void takeIn(Receiver& at, const QString& file, bool judged, const Result<PackageReport>& looked)
{
    Computer city;
    city.name = at.city.name;
    city.office = at.city.office;
    city.level = OfficeLevel::city;
    city.folder = at.whole + u"-copy"_s;
    copyFolder(at.whole, city.folder);
    city.open();
    if (!judged) city.journal->setAuthority({});
    const auto report = city.desk().import(file);
    if (report.has_value() != looked.has_value()) qFatal("an import ends otherwise than its rehearsal");
    if (!report) mayRefuse(report.error());
    if (report && (report->fresh != looked->fresh || report->parked != looked->parked ||
                   report->unknownFields != looked->unknownFields || report->conflicts != looked->conflicts))
        qFatal("an import reports otherwise than its rehearsal");
    const Health health = city.journal->check();
    if (!health.ok()) qFatal("%s", qPrintable(health.integrity + health.chains + health.projection + health.files));
    const QByteArray after = Receiver::state(city);
    const auto again = city.desk().import(file);
    if (report && (!again || again->fresh != 0)) qFatal("a second import is another one");
    if (Receiver::state(city) != after) qFatal("a second import changed something");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 4) return 0;
    Receiver& at = receiver();
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Sealer sealer(at);
    for (qsizetype place = 1; place + 2 <= bytes.size();) {
        const qsizetype length = quint8(bytes[place]) + 256 * quint8(bytes[place + 1]);
        const QByteArrayView piece = bytes.sliced(place + 2, qMin(length, bytes.size() - place - 2));
        sealer.add(piece);
        place += 2 + piece.size();
    }
    if (sealer.isEmpty()) return 0;
    static const QString file = at.world.file();
    if (!sealer.write(file, data[0] & 2 ? 200 : package::chunkSize)) qFatal("no package");
    const bool judged = data[0] & 1;
    at.city.journal->setAuthority({});
    if (judged) at.city.guard();
    const auto looked = at.city.desk().look(file);
    if (!looked) mayRefuse(looked.error());
    if (Receiver::state(at.city) != at.before) qFatal("a rehearsal changed something");
    if (data[0] & 4) takeIn(at, file, judged, looked);
    return 0;
}
