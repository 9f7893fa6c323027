// SPDX-License-Identifier: GPL-3.0-or-later
// The log of acts: every commit, who wrote it, whether it is signed and has effect, and what brought it.
#include "PackageSides.h"
#include "exchange/AuditQueries.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommitIsListedTheLastOneFirst();
    void piecesLookAtABoundedNumberAndMissNothing();
    void filtersNarrowTheLog();
    void whatAPackageBroughtIsNamed();
    void whatHasNoEffectSaysWhy();
    void signaturesAreJudged();
};

namespace {

std::vector<AuditRow> all(const AuditQueries& queries, const AuditFilter& filter = {}, int limit = 1000,
                          int atMost = 5000)
{
    std::vector<AuditRow> rows;
    qint64 from = 0;
    do {
        const AuditQueries::Piece piece = queries.read(filter, from, limit, atMost);
        rows.insert(rows.end(), piece.rows.begin(), piece.rows.end());
        from = piece.next;
    } while (from > 0);
    return rows;
}

AuditFilter filterOf(const std::function<void(AuditFilter&)>& set)
{
    AuditFilter filter;
    set(filter);
    return filter;
}

/// An act that is signed: a trader's double edit of the state, decided.
void settleOne(Two& two)
{
    const Uuid shop = two.district.addTrader(u"某店"_s);
    QVERIFY(two.carry(two.district, two.city));
    QVERIFY(two.district.set(shop, u"state", u"inactive"_s));
    QVERIFY(two.city.set(shop, u"state", u"merged"_s));
    QVERIFY(two.carry(two.city, two.district));
    CommitDraft draft(two.district.clock, two.district.place->actor().officer, u"settle"_s);
    draft.signedAct = true;
    draft.setState(Trader::info, shop, u"inactive"_s);
    QVERIFY(two.district.place->journal().commit(draft));
}

} // namespace

void TestAudit::everyCommitIsListedTheLastOneFirst()
{
    Side side(districtCode, OfficeLevel::district, 0);
    const Uuid shop = side.addTrader(u"某店"_s);
    QVERIFY(side.set(shop, u"address", u"和平路2号"_s));
    const AuditQueries queries(side.place->journal());
    const std::vector<AuditRow> rows = all(queries);
    QCOMPARE(qint64(rows.size()), queries.commits());
    QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row > b.row; }));
    QCOMPARE(rows[0].act, u"edit"_s);
    QCOMPARE(rows[0].by, side.place->actor().officer);
    QCOMPARE(rows[0].device, side.place->journal().device());
    QCOMPARE(rows[0].at, side.clock.now());
    QCOMPARE(rows[0].records.size(), size_t(1));
    QCOMPARE(rows[0].records[0].uuid, shop);
    QVERIFY(rows[0].withheld.isEmpty() && rows[0].package.isEmpty());
    QCOMPARE(rows[1].act, u"add"_s);
    QCOMPARE(rows.back().act, u"init"_s);
}

void TestAudit::piecesLookAtABoundedNumberAndMissNothing()
{
    Side side(districtCode, OfficeLevel::district, 0);
    for (int i = 0; i < 25; ++i) QVERIFY(!side.addTrader(u"某店%1"_s.arg(i)).isNull());
    const AuditQueries queries(side.place->journal());
    QList<qint64> whole;
    for (const AuditRow& row : all(queries)) whole += row.row;
    for (const auto& [limit, atMost] : {std::pair(1, 5000), std::pair(4, 7), std::pair(7, 4), std::pair(1000, 1)}) {
        QList<qint64> pieces;
        for (const AuditRow& row : all(queries, {}, limit, atMost)) pieces += row.row;
        QCOMPARE(pieces, whole);
    }
    const auto none = queries.read(filterOf([](AuditFilter& f) { f.act = u"nothing"_s; }), 0, 10, 5);
    QVERIFY(none.rows.empty());
    QVERIFY(none.next > 0); // it has looked at five and says where to go on
}

void TestAudit::filtersNarrowTheLog()
{
    Side side(districtCode, OfficeLevel::district, 0);
    const Uuid one = side.addTrader(u"甲店"_s), other = side.addTrader(u"乙店"_s);
    QVERIFY(side.set(one, u"address", u"和平路2号"_s));
    side.clock.set(fromLocal(QDate(2018, 9, 20), QTime(9, 0)));
    QVERIFY(side.set(other, u"address", u"和平路3号"_s));
    const AuditQueries queries(side.place->journal());
    const auto count = [&](const std::function<void(AuditFilter&)>& set) { return all(queries, filterOf(set)).size(); };
    QCOMPARE(count([&](AuditFilter& f) { f.records = QSet<Uuid>{one}; }), size_t(2));
    QCOMPARE(count([&](AuditFilter& f) { f.records = QSet<Uuid>{one, other}; }), size_t(4));
    QCOMPARE(count([&](AuditFilter& f) { f.records = QSet<Uuid>(); }), size_t(0));
    QCOMPARE(count([&](AuditFilter& f) { f.act = u"add"_s; }), size_t(2));
    QCOMPARE(count([&](AuditFilter& f) { f.from = QDate(2018, 9, 20); }), size_t(1));
    QCOMPARE(count([&](AuditFilter& f) { f.to = QDate(2018, 9, 19); }), size_t(queries.commits() - 1));
    QCOMPARE(count([&](AuditFilter& f) { f.officer = other; }), size_t(0));
    QVERIFY(count([&](AuditFilter& f) { f.officer = side.place->actor().officer; }) >= size_t(4));
}

void TestAudit::whatAPackageBroughtIsNamed()
{
    Two two;
    const Uuid shop = two.district.addTrader(u"某店"_s);
    const auto report = two.carry(two.district, two.city);
    QVERIFY(report);
    const Uuid own = two.city.addTrader(u"本地店"_s);
    const AuditQueries queries(two.city.place->journal());
    const auto of = [&](const Uuid& id) {
        return all(queries, filterOf([&](AuditFilter& f) { f.records = QSet<Uuid>{id}; }));
    };
    QCOMPARE(of(shop).size(), size_t(1));
    QCOMPARE(of(shop)[0].package, report->id);
    QCOMPARE(of(shop)[0].device, two.district.place->journal().device());
    QVERIFY(of(own)[0].package.isEmpty());
}

void TestAudit::whatHasNoEffectSaysWhy()
{
    Two two;
    QVERIFY(two.carry(two.district, two.city));
    QVERIFY(two.carry(two.city, two.district));
    two.district.place->journal().setAuthority({}); // a store that judges nothing
    two.district.later();
    CommitDraft draft(two.district.clock, two.district.place->actor().officer, u"edit"_s);
    draft.set(Office::info, naturalUuid(u"office"_s, QString::fromLatin1(cityCode)), u"name", Value(u"改名"_s));
    QVERIFY(two.district.place->journal().commit(draft));
    QVERIFY(two.carry(two.district, two.city));
    const AuditQueries queries(two.city.place->journal());
    const std::vector<AuditRow> rows = all(queries, filterOf([](AuditFilter& f) { f.withheldOnly = true; }));
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows[0].withheld, errorName(ErrorCode::notOwner));
}

void TestAudit::signaturesAreJudged()
{
    Two two;
    settleOne(two);
    Journal& journal = two.district.place->journal();
    const AuditQueries queries(journal);
    const std::vector<AuditRow> rows = all(queries, filterOf([](AuditFilter& f) { f.signedOnly = true; }));
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(int(rows[0].signature), int(Signature::holds));
    SignatureCheck check = queries.signatures();
    QVERIFY(check.ok());
    QCOMPARE(check.acts, 1);
    QVERIFY(check.tips > 0);
    // Somebody with the database file puts another reason under the signature.
    auto commit = journal.readCommit(rows[0].id);
    QVERIFY(commit);
    commit->reason = u"改动"_s;
    QVERIFY(PackageRun::write(journal, [&](Connection& db) {
        Query(db, "UPDATE commits SET body=? WHERE cid=?").bind(encodeCommit(*commit)).bind(rows[0].row).run();
    }));
    check = queries.signatures();
    QVERIFY(!check.ok());
    QCOMPARE(check.wrong, QList<CommitId>{rows[0].id});
    QVERIFY(journal.check().chains != u"ok"_s);
    int calls = 0;
    QCOMPARE(queries.signatures([&](qint64, qint64) { return ++calls < 1; }).tips, 0); // stopped
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
