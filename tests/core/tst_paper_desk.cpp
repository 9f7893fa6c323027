// SPDX-License-Identifier: GPL-3.0-or-later
// Papers that an office changes: judged before they are kept, put in force by a second person, given up again.
#include "TestOffice.h"
#include "papers/PaperContent.h"
#include "papers/PaperDesk.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::papers;
using namespace qj::tests;

namespace {

struct PaperOffice : TestOffice
{
    PaperDesk papers{desk()};
    Uuid sampleId = sample("sealed");

    QByteArray changed(const QByteArray& from, const QByteArray& to)
    {
        QByteArray text = sure(papers.text(papers.paper(u"F06"_s)), "text");
        if (!text.contains(from)) qFatal("the paper does not say %s", from.constData());
        return text.replace(from, to);
    }
    QString printed()
    {
        PaperOptions options;
        options.today = today();
        const auto documents = sure(paperOf(reader(), u"F06"_s, sampleId, options), "paper");
        return documents.front().title;
    }
    QByteArray ownTitle() { return changed("\"title\": \"", "\"title\": \"本局"); }
};

} // namespace

class PaperDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShippedPaperPassesItsOwnCheck()
    {
        PaperOffice office;
        int count = 0;
        for (const PaperState& paper : office.papers.papers()) {
            const auto checked =
                checkedTemplate(office.reader().schema(), paper.code, *shippedText(paper.code, paper.regime));
            QVERIFY2(checked, checked ? "" : qPrintable(textOf(checked.error())));
            ++count;
        }
        QVERIFY(count > 25);
    }
    void whatIsBrokenIsNamedWithLineAndField_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* tag, const char* from, const char* to, const QString& field) {
            QTest::newRow(tag) << QByteArray(from) << QByteArray(to) << field;
        };
        row("a name that leads nowhere", "{productName}", "{productNmae}", u"productNmae"_s);
        row("a path that leads nowhere", "{productName}", "{trader.nmae}", u"trader.nmae"_s);
        row("the code of another paper", "\"code\": \"F06\"", "\"code\": \"F07\"", u"code"_s);
        row("another record", "\"record\": \"sample\"", "\"record\": \"trader\"", u"record"_s);
        row("an unknown key", "\"title\":", "\"titel\": \"x\", \"title\":", u"titel"_s);
    }
    void whatIsBrokenIsNamedWithLineAndField()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, field);
        PaperOffice office;
        const QByteArray text = office.changed(from, to);
        const auto saved = office.papers.save(office.papers.paper(u"F06"_s), text, office.today(), office.admin);
        QVERIFY(!saved);
        const Error error = saved.error().more.empty() ? saved.error() : saved.error().more.front();
        QCOMPARE(error.code, ErrorCode::templateBroken);
        const qsizetype line = text.left(text.indexOf(to)).count('\n') + 1;
        QCOMPARE(error.args.at(1).toInt(), int(line));
        QVERIFY2(error.args.at(2).contains(field), qPrintable(error.args.join(u' ')));
        QVERIFY(office.reader().where(TemplateRecord::info, "1").isEmpty());
    }
    void fieldsThatTheShippedPaperDoesNotPrintMayBeUsed()
    {
        PaperOffice office;
        const auto names = namesFor(office.reader().schema(), u"F06"_s);
        for (const QString& name :
             {u"brand"_s, u"trader.phone"_s, u"plan.basisNo"_s, u"lab.name"_s, u"office.sealName"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        QVERIFY(office.papers.save(office.papers.paper(u"F06"_s), office.changed("{productName}", "{brand}{lab.name}"),
                                   office.today(), office.admin));
    }
    void aDraftCountsWhenASecondPersonPutItInForce()
    {
        PaperOffice office;
        const QString shipped = office.printed();
        sure(office.papers.save(office.papers.paper(u"F06"_s), office.ownTitle(), office.today(), office.admin),
             "save");
        PaperState state = office.papers.paper(u"F06"_s);
        QVERIFY(state.draft && !state.inForce);
        QCOMPARE(office.printed(), shipped);
        QVERIFY(!office.papers.putInForce(state, office.admin));
        sure(office.papers.putInForce(state, office.reviewer), "in force");
        QCOMPARE(office.printed(), u"本局"_s + shipped);
        // Going on editing makes a new version; the draft is changed as often as one likes.
        state = office.papers.paper(u"F06"_s);
        QVERIFY(!state.draft && state.inForce);
        const QByteArray next = office.changed("本局", "某区");
        const Uuid draft = sure(office.papers.save(state, next, office.today(), office.admin), "save again");
        state = office.papers.paper(u"F06"_s);
        QCOMPARE(state.draft->version, Int(2));
        QCOMPARE(sure(office.papers.save(state, next + "\n", office.today(), office.admin), "and again"), draft);
        sure(office.papers.putInForce(office.papers.paper(u"F06"_s), office.reviewer), "in force");
        QCOMPARE(office.printed(), u"某区"_s + shipped);
        // Back to the shipped one, with a reason.
        state = office.papers.paper(u"F06"_s);
        QVERIFY(!office.papers.restore(state, u" "_s, office.reviewer));
        QVERIFY(!office.papers.restore(state, u"不用了"_s, office.inspector));
        sure(office.papers.restore(state, u"不用了"_s, office.reviewer), "restore");
        QCOMPARE(office.printed(), shipped);
        state = office.papers.paper(u"F06"_s);
        QVERIFY(!state.draft && !state.inForce);
        QCOMPARE(sure(office.papers.text(state), "text"), *shippedText(u"F06"_s));
        QCOMPARE(office.reader().where(TemplateRecord::info, "voided IS 1").size(), 2);
    }
    void aBrokenOneIsNotPutInForceWhicheverWayItCame()
    {
        PaperOffice office;
        TemplateRecord record;
        record.code = u"F06"_s;
        record.kind = TemplateKind::paper;
        record.version = 1;
        record.validFrom = office.today();
        record.content = u"{\"code\": \"F06\", \"title\": \"坏的\","_s;
        const Uuid id = office.add(record, office.admin);
        const auto done = office.desk().act(TemplateRecord::info, id, u"inForce"_s, {}, office.reviewer);
        QVERIFY(!done);
        QVERIFY2(reasons(done).contains(u"templateBroken"_s), qPrintable(textOf(done.error())));
    }
};

QTEST_GUILESS_MAIN(PaperDeskTest)
#include "tst_paper_desk.moc"
