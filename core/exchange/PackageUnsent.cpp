// SPDX-License-Identifier: GPL-3.0-or-later
// The never-lost counter: what no package holds yet, and what nobody has acknowledged.
#include "exchange/PackageDesk.h"

namespace qj {

namespace {

bool isOf(const StreamRange& range, const StreamMark& stream)
{
    return range.device == stream.device && range.incarnation == stream.incarnation && range.scope == stream.scope;
}

} // namespace

Unsent PackageDesk::unsent() const
{
    const auto guard = PackageRun::lock(m_journal);
    const Reader& reader = m_journal.reader();
    std::vector<std::vector<StreamMark>> haves;
    Query peers = reader.query("SELECT have FROM peer WHERE state=1");
    while (peers.next()) haves.push_back(decodeMarks(peers.blobView(0)));
    const std::vector<PackageEntry> all = packages();
    Unsent unsent;
    // A stream has no gaps and its clock only goes on: two numbers and one row tell what reading them all would.
    const auto count = [&](qint64 sid, quint64 above, quint64 upTo, qint64& number, QDate& oldest) {
        if (upTo <= above) return;
        number += static_cast<qint64>(upTo - above);
        Query first = reader.query("SELECT hlc FROM commits WHERE sid=? AND seq=?");
        if (!first.bind(sid).bind(static_cast<qint64>(above + 1)).next()) return;
        const QDate day = toLocal({hlcMs(static_cast<Hlc>(first.integer(0)))}).date();
        if (!oldest.isValid() || day < oldest) oldest = day;
    };
    Query streams = reader.query("SELECT s.sid, s.incarnation, n.name, (SELECT max(seq) FROM commits c WHERE "
                                 "c.sid=s.sid), s.device FROM stream s JOIN scope n ON n.id=s.scope");
    for (const QList<QByteArray> authors = m_journal.authors(); streams.next();) {
        const StreamMark stream{streams.blob(4), static_cast<quint64>(streams.integer(1)), streams.text(2), 0, {}};
        if (!authors.contains(stream.device)) continue;
        const auto last = static_cast<quint64>(streams.integer(3));
        quint64 acknowledged = 0, written = 0;
        for (const auto& have : haves)
            if (const StreamMark* mark = markOf(have, stream)) acknowledged = qMax(acknowledged, mark->seq);
        for (const PackageEntry& entry : all)
            for (const StreamRange& range : entry.note.ranges)
                if (entry.written && entry.state != PackageState::refused && isOf(range, stream))
                    written = qMax(written, range.to);
        written = qMin(qMax(written, acknowledged), last);
        count(streams.integer(0), written, last, unsent.count, unsent.oldest);
        count(streams.integer(0), acknowledged, written, unsent.unacknowledged, unsent.oldestUnacknowledged);
    }
    return unsent;
}

} // namespace qj
