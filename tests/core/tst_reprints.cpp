// SPDX-License-Identifier: GPL-3.0-or-later
// The first printing of a signed paper is the original; later ones say so (FORMS: all papers).
#include "PaperRecords.h"

#include "papers/PaperPrint.h"
#include "papers/PaperSource.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

papers::PaperOptions options(QDate today = QDate(2018, 12, 5))
{
    papers::PaperOptions options;
    options.today = today;
    options.printedAt = u"2018-12-05 10:00"_s;
    return options;
}

} // namespace

class ReprintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedPaperIsTheOriginalOnce();
    void numbersGoOnWhoeverPrints();
};

void ReprintsTest::aSignedPaperIsTheOriginalOnce()
{
    FullSample full;
    const auto foot = [&](const char* code, const Uuid& record, const papers::PaperOptions& with = options()) {
        return papers::paperOf(full.reader(), QString::fromLatin1(code), record, with)->front().furniture.footText;
    };
    const auto print = [&](const char* code, const Uuid& record) {
        CommitDraft draft(full.place->clock(), full.place->actor().officer, u"print"_s);
        const QString copy =
            papers::paperOf(full.reader(), QString::fromLatin1(code), record, options())->front().furniture.copyName;
        papers::notePrinted(full.reader(), draft, {{QString::fromLatin1(code), record, copy}});
        QVERIFY(full.place->journal().commit(draft));
    };
    QVERIFY(!foot("F01", full.sample).contains(u"补打"_s));
    print("F01", full.sample);
    QVERIFY(foot("F01", full.sample).contains(u"补打 第1次"_s));
    print("F01", full.sample);
    QVERIFY(foot("F01", full.sample).contains(u"补打 第2次"_s));
    // The other copies were not printed yet.
    const auto copies = papers::paperOf(full.reader(), u"F01"_s, full.sample, options());
    QCOMPARE(copies->size(), size_t(4));
    for (size_t i = 1; i < 4; ++i) QVERIFY(!(*copies)[i].furniture.footText.contains(u"补打"_s));
    QVERIFY((*copies)[1].furniture.copyName != copies->front().furniture.copyName);
    // Another paper of the record, the same of another record, and an empty form are no reprints.
    QVERIFY(!foot("F06", full.sample).contains(u"补打"_s));
    QVERIFY(!foot("F01", full.passed).contains(u"补打"_s));
    papers::PaperOptions blank = options();
    blank.blank = true;
    QVERIFY(!foot("F01", {}, blank).contains(u"补打"_s));
    // A list that goes on with the case is printed as often as it is needed.
    print("F11", full.disposalCase);
    QVERIFY(!foot("F11", full.disposalCase).contains(u"补打"_s));
    QVERIFY(papers::paperOf(full.reader(), u"F11"_s, full.disposalCase, options())->front().record.isEmpty());
    // A draft is not signed yet.
    full.change<Sample>(full.sample, [](Sample& sample) { sample.state = u"draft"_s; });
    QVERIFY(!foot("F01", full.sample).contains(u"补打"_s));
}

void ReprintsTest::numbersGoOnWhoeverPrints()
{
    // Two computers that did not know of each other both gave the number 1: the next is the third printing.
    FullSample full;
    for (const int number : {1, 1}) {
        CommitDraft draft(full.place->clock(), full.place->actor().officer, u"print"_s);
        PaperPrint print;
        print.ownerKind = u"sample"_s;
        print.ownerId = full.sample;
        print.paper = u"F01"_s;
        print.number = number;
        draft.add(print);
        QVERIFY(full.place->journal().commit(draft));
    }
    QCOMPARE(papers::printingsOf(full.reader(), {u"F01"_s, full.sample, {}}), 2);
    CommitDraft draft(full.place->clock(), full.place->actor().officer, u"print"_s);
    papers::notePrinted(full.reader(), draft, {{u"F01"_s, full.sample, {}}});
    const auto receipt = full.place->journal().commit(draft);
    QVERIFY(receipt);
    const auto print = full.reader().find<PaperPrint>(receipt->created.front());
    QCOMPARE(print->number, 3);
    QCOMPARE(print->printedBy, full.place->actor().officer);
    QCOMPARE(print->officeId, full.reader().find<Sample>(full.sample)->officeId);
}

QTEST_GUILESS_MAIN(ReprintsTest)
#include "tst_reprints.moc"
