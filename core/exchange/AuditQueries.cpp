// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AuditQueries.h"

#include "exchange/ExchangeRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

AuditQueries::AuditQueries(const Journal& journal) : m_journal(journal), m_rules(journal, {})
{
    for (const PackageEntry& entry : PackageRun::entries(journal.reader()))
        for (const PackageNote::Rows& rows : entry.note.taken) m_brought.push_back({rows.from, rows.to, entry.id});
    std::sort(m_brought.begin(), m_brought.end(), [](const Brought& a, const Brought& b) { return a.from < b.from; });
}

QByteArray AuditQueries::packageOf(qint64 row) const
{
    auto after = std::upper_bound(m_brought.begin(), m_brought.end(), row,
                                  [](qint64 at, const Brought& brought) { return at < brought.from; });
    return after != m_brought.begin() && (--after)->to >= row ? after->package : QByteArray();
}

qint64 AuditQueries::commits() const
{
    Query query = m_journal.reader().query("SELECT count(*) FROM commits");
    return query.next() ? query.integer(0) : 0;
}

namespace {

bool isWanted(const AuditFilter& filter, const Commit& commit, bool withheld)
{
    if (!filter.officer.isNull() && commit.user != filter.officer) return false;
    if (!filter.act.isEmpty() && commit.act != filter.act) return false;
    if (filter.withheldOnly && !withheld) return false;
    if (filter.signedOnly && commit.signature.isEmpty()) return false;
    const QDate day = toLocal({commit.at}).date();
    return !(filter.from.isValid() && day < filter.from) && !(filter.to.isValid() && day > filter.to);
}

/// The statement that gives the commits to look at; those of few records are found by the index of the history.
std::string statementFor(const AuditFilter& filter)
{
    std::string sql = "SELECT c.cid, c.id, c.body, w.why FROM commits c LEFT JOIN withheld w ON w.cid=c.cid WHERE "
                      "c.cid<=?1 ";
    if (filter.withheldOnly) sql += "AND w.cid IS NOT NULL ";
    if (filter.records)
        sql += "AND c.cid IN (SELECT cid FROM entity_commit WHERE eid IN (SELECT value FROM json_each(?3))) ";
    return sql + "ORDER BY c.cid DESC LIMIT ?2";
}

QString eidsOf(const Reader& reader, const QSet<Uuid>& ids)
{
    QStringList rows;
    for (const Uuid& id : ids)
        if (const auto eid = reader.eidOf(id)) rows += QString::number(*eid);
    return u'[' + rows.join(u',') + u']';
}

} // namespace

AuditQueries::Piece AuditQueries::read(const AuditFilter& filter, qint64 from, int limit, int atMost) const
{
    const auto guard = PackageRun::lock(m_journal);
    Piece piece;
    Query query = m_journal.reader().query(statementFor(filter));
    query.bind(from > 0 ? from : std::numeric_limits<qint64>::max()).bind(atMost);
    if (filter.records) query.bind(eidsOf(m_journal.reader(), *filter.records));
    int looked = 0;
    qint64 last = 0;
    while (query.next()) {
        ++looked;
        last = query.integer(0);
        const auto commit = decodeCommit(query.blobView(2));
        if (!commit || !isWanted(filter, *commit, !query.isNull(3))) continue;
        piece.rows.push_back({last,
                              query.blob(1),
                              {commit->at},
                              commit->user,
                              commit->device,
                              commit->scope,
                              commit->seq,
                              commit->act,
                              commit->reason,
                              commit->entities,
                              m_rules.signatureOf(*commit),
                              query.text(3),
                              packageOf(last)});
        if (int(piece.rows.size()) == limit) break;
    }
    const bool more = looked == atMost || int(piece.rows.size()) == limit;
    piece.next = more && last > 1 ? last - 1 : 0;
    return piece;
}

SignatureCheck AuditQueries::signatures(const std::function<bool(qint64 done, qint64 total)>& progress) const
{
    SignatureCheck found;
    const qint64 total = commits();
    qint64 done = 0, from = 0;
    AuditFilter signedOnes;
    signedOnes.signedOnly = true;
    do {
        const Piece piece = read(signedOnes, from, 1000);
        for (const AuditRow& row : piece.rows) {
            ++found.acts;
            if (row.signature == Signature::wrong) found.wrong += row.id;
        }
        done = piece.next ? total - piece.next : total;
        from = piece.next;
        if (progress && !progress(done, total)) return found;
    } while (from > 0);
    const auto guard = PackageRun::lock(m_journal);
    Query streams = m_journal.reader().query("SELECT tip FROM stream WHERE length(tip)>0");
    while (streams.next())
        for (const SignedTip& tip : decodeTips(streams.blobView(0))) {
            ++found.tips;
            if (!isGenuine(tip, officesOfDevices(m_journal.reader())))
                found.wrongTips +=
                    u"%1/%2 #%3"_s.arg(QString::fromLatin1(tip.mark.device.toHex()), tip.mark.scope).arg(tip.mark.seq);
        }
    return found;
}

} // namespace qj
