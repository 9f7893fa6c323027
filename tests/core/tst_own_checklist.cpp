// SPDX-License-Identifier: GPL-3.0-or-later
// Checklists of an office's own: from which day, for which office and regime, and what a running case keeps of them.
#include "TestOffice.h"
#include "directory/TemplateRecord.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestOwnChecklist : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void casesThatOpenFromTheDayOnUseIt_data();
    void casesThatOpenFromTheDayOnUseIt();
    void runningCaseKeepsItsVersion();
    void correctedRegimeLeadsToTheListOfThatLaw();
    void nearestOfficeThenRegimeThenNewest();
    void brokenListIsRefusedWithRowAndColumn_data();
    void brokenListIsRefusedWithRowAndColumn();
    void listInForceIsNotChanged();

private:
    static constexpr auto head = "code,regime,safety,quality,label,risk,titleZh,titleEn,evidenceZh,evidenceEn\n";
    static QString list(const QString& rows) { return QString::fromLatin1(head) + rows; }
    static Uuid draftOf(TestOffice& office, const QString& content, const TemplateRecord& more = {})
    {
        TemplateRecord record = more;
        record.kind = TemplateKind::checklist;
        if (record.code.isEmpty()) record.code = u"QD"_s;
        record.content = content;
        if (!record.validFrom.isValid()) record.validFrom = QDate(2018, 9, 1);
        return office.add(record, office.admin);
    }
    static Uuid inForce(TestOffice& office, const QString& content, const TemplateRecord& more = {})
    {
        const Uuid id = draftOf(office, content, more);
        office.act(TemplateRecord::info, id, "inForce", office.reviewer);
        return id;
    }
    static QStringList codes(const TestOffice& office, const Uuid& id)
    {
        QStringList found;
        const auto file = CaseFile::read(office.reader(), nullptr, id);
        for (const PlannedStep& step : file->plan) found += step.code;
        return found;
    }
    /// Must steps of the records, as they stand.
    static QStringList musts(const TestOffice& office, const Uuid& id)
    {
        QStringList found;
        for (const DisposalStep& step : office.reader().children<DisposalStep>("caseId", id))
            if (step.need == StepNeed::must) found += step.code;
        found.sort();
        return found;
    }
};

void TestOwnChecklist::casesThatOpenFromTheDayOnUseIt_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("regime");
    QTest::addColumn<bool>("used");
    const QDate day(2018, 9, 14);
    QTest::newRow("from that day") << day << QDate() << QString() << true;
    QTest::newRow("until that day") << day.addDays(-5) << day << QString() << true;
    QTest::newRow("from the next day") << day.addDays(1) << QDate() << QString() << false;
    QTest::newRow("until the day before") << day.addDays(-5) << day.addDays(-1) << QString() << false;
    QTest::newRow("for its regime") << day << QDate() << u"R-REG-61"_s << true;
    QTest::newRow("for another regime") << day << QDate() << u"R-REG-18"_s << false;
}

void TestOwnChecklist::casesThatOpenFromTheDayOnUseIt()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, regime);
    QFETCH(bool, used);
    TestOffice office;
    TemplateRecord dates;
    dates.validFrom = from;
    dates.validTo = to;
    dates.regime = regime;
    const Uuid own =
        inForce(office, list(u"D01,,M J,M J,-,-,停售,Stop,,\nD08,,M J,M J,M J,-,改正,Correct,,\n"_s), dates);
    const Uuid id = office.caseOf(office.sample("judged"));
    const DisposalCase opened = office.get<DisposalCase>(id);
    QCOMPARE(opened.templateVersion, used ? u"R-REG-61/QD/1"_s : u"R-REG-61/1"_s);
    QCOMPARE(opened.checklistId, used ? own : Uuid());
    QCOMPARE(codes(office, id).size(), used ? 2 : 18);
    if (!used) return;
    const DisposalStep stop = office.get<DisposalStep>(office.stepOf(id, "D01"));
    QCOMPARE(stop.title, u"停售"_s);
    QCOMPARE(stop.dueOn, QDate(2018, 9, 17)); // the length stays the rule's: R-DSP-STOP
    // A kind of failure that the list says nothing of has the steps as shipped.
    SampleWish wish;
    wish.kind = SampleKind::risk;
    wish.verdict = Verdict::noVerdict;
    wish.riskFound = true;
    QCOMPARE(office.get<DisposalCase>(office.caseOf(office.sample("judged", wish))).templateVersion, u"R-REG-61/1"_s);
}

void TestOwnChecklist::runningCaseKeepsItsVersion()
{
    TestOffice office;
    SampleWish label;
    label.verdict = Verdict::failLabel;
    const Uuid one = inForce(office, list(u"D03,,M T,M T,M T,-,送达一,,,\nD08,,M J,M J,M J,-,改正一,,,\n"_s));
    const Uuid first = office.caseOf(office.sample("final", label));
    TemplateRecord later;
    later.validFrom = office.today();
    const Uuid two = inForce(office, list(u"D08,,M J,M J,M J,-,改正二,,,\nD11,,M O,M O,M O,-,报告二,,,\n"_s), later);
    QCOMPARE(office.get<TemplateRecord>(two).version.value_or(0), 2);
    office.act(TemplateRecord::info, one, "retired", office.reviewer);
    const Uuid second = office.caseOf(office.sample("judged", label));
    QCOMPARE(office.get<DisposalCase>(second).templateVersion, u"R-REG-61/QD/2"_s);
    QCOMPARE(codes(office, second).join(u' '), u"D08 D11"_s);
    QCOMPARE(office.get<DisposalCase>(first).templateVersion, u"R-REG-61/QD/1"_s);
    QCOMPARE(codes(office, first).join(u' '), u"D03 D08"_s);
    // It is worked through and closed by the list it began with, which can still be read.
    office.finishSteps(first);
    office.act(DisposalCase::info, first, "toCheck", office.inspector);
    office.act(DisposalCase::info, first, "closed", office.reviewer);
    QCOMPARE(office.get<DisposalCase>(first).checklistId, one);
    QVERIFY(office.get<TemplateRecord>(one).content.contains(u"送达一"_s));
    sure(office.place->journal().rebuild(), "rebuild");
    QCOMPARE(codes(office, first).join(u' '), u"D03 D08"_s);
}

void TestOwnChecklist::correctedRegimeLeadsToTheListOfThatLaw()
{
    TestOffice office(QDate(2020, 1, 6));
    TemplateRecord later;
    later.regime = u"R-REG-18"_s;
    later.validFrom = QDate(2020, 1, 1);
    inForce(office, list(u"D01,,M J,M J,-,-,停售新,,,\nD08,,M J,M J,-,-,改正,,,\nD11,,M O,M O,-,-,报告,,,\n"_s), later);
    SampleWish wish;
    wish.sampledOn = QDate(2019, 12, 31);
    const Uuid sample = office.sample("judged", wish), id = office.caseOf(sample);
    QCOMPARE(office.get<DisposalCase>(id).templateVersion, u"R-REG-61/1"_s);
    office.act(DisposalStep::info, office.stepOf(id, "D08"), "done", office.inspector, office.proof());
    office.act(DisposalStep::info, office.stepOf(id, "D02"), "done", office.inspector, office.proof());
    const auto due = [&](const char* step) { return office.get<DisposalStep>(office.stepOf(id, step)).dueOn; };
    QCOMPARE(due("D11"), QDate(2020, 2, 5)); // 30 days
    const auto correct = [&](QDate day) {
        CommitDraft draft(office.clock, office.reviewer.officer, u"edit"_s, u"日期更正"_s);
        draft.set(Sample::info, sample, u"samplingDate", Value(day));
        sure(office.place->journal().commit(draft), "correct");
    };
    correct({2020, 1, 2});
    QCOMPARE(office.get<DisposalCase>(id).templateVersion, u"R-REG-18/QD/1"_s);
    QCOMPARE(codes(office, id).join(u' '), u"D01 D08 D11"_s);
    QCOMPARE(due("D11"), QDate(2020, 3, 6)); // 60 days
    // What the other list does not ask for is to do no longer; what is done stays.
    QCOMPARE(musts(office, id).join(u' '), u"D01 D02 D08 D11"_s);
    QVERIFY(!due("D05").isValid());
    QCOMPARE(office.get<DisposalStep>(office.stepOf(id, "D01")).title, u"停售新"_s);
    QCOMPARE(office.get<DisposalStep>(office.stepOf(id, "D02")).state, u"done"_s);
    correct({2019, 12, 31});
    QCOMPARE(office.get<DisposalCase>(id).templateVersion, u"R-REG-61/1"_s);
    QVERIFY(office.get<DisposalCase>(id).checklistId.isNull());
    QCOMPARE(codes(office, id).size(), 18);
    QVERIFY(musts(office, id).contains(u"D05"_s));
    QVERIFY(due("D05").isValid());
}

void TestOwnChecklist::nearestOfficeThenRegimeThenNewest()
{
    TestOffice office;
    Office below;
    below.code = u"320412001"_s;
    below.name = u"某分局"_s;
    below.shortName = u"分局"_s;
    below.level = OfficeLevel::branch;
    below.parentId = office.inspector.office;
    below.areaCode = u"320412"_s;
    below.validFrom = QDate(2010, 1, 1);
    below.state = u"active"_s;
    CommitDraft draft(office.clock, office.admin.officer, u"add"_s);
    const Uuid branch = draft.add(below);
    sure(office.place->journal().commit(draft), "branch");
    const auto chosen = [&](const Uuid& of) {
        return checklistFor(office.reader(), nullptr, of, FailKind::label, u"R-REG-61"_s, office.today()).version;
    };
    const QString rows = list(u"D08,,-,-,M J,-,改正,,,\n"_s);
    TemplateRecord more;
    more.code = u"A"_s;
    inForce(office, rows, more);
    more.code = u"B"_s;
    more.validFrom = QDate(2018, 9, 10);
    inForce(office, rows, more);
    QCOMPARE(chosen(office.inspector.office), u"R-REG-61/B/1"_s); // the newest
    more.code = u"C"_s;
    more.regime = u"R-REG-61"_s;
    more.validFrom = QDate(2018, 9, 2);
    inForce(office, rows, more);
    QCOMPARE(chosen(office.inspector.office), u"R-REG-61/C/1"_s); // made for the regime
    more.code = u"D"_s;
    more.officeId = branch;
    more.regime.clear();
    inForce(office, rows, more);
    QCOMPARE(chosen(office.inspector.office), u"R-REG-61/C/1"_s); // a list of an office below is not its own
    QCOMPARE(chosen(branch), u"R-REG-61/D/1"_s);
    QCOMPARE(chosen(office.plan), u"R-REG-61/1"_s);
}

void TestOwnChecklist::brokenListIsRefusedWithRowAndColumn_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QStringList>("why");
    QTest::newRow("need") << u"D01,,M J,M J,M J,-,甲,,,\nD02,,Z J,,,,乙,,,"_s << QStringList{u"3"_s, u"safety: Z J"_s};
    QTest::newRow("event") << u"D01,,-,M Y,,,甲,,,"_s << QStringList{u"2"_s, u"quality: M Y"_s};
    QTest::newRow("condition") << u"D01,,,,C if rain,,甲,,,"_s << QStringList{u"2"_s, u"label: C if rain"_s};
    QTest::newRow("code") << u",,M J,,,,甲,,,"_s << QStringList{u"2"_s, u"code"_s};
    QTest::newRow("title") << u"D01,,M J,,,,,,,"_s << QStringList{u"2"_s, u"titleZh"_s};
    QTest::newRow("twice") << u"D01,,M J,,,,甲,,,\nD01,,M J,,,,乙,,,"_s << QStringList{u"3"_s, u"code: D01"_s};
}

void TestOwnChecklist::brokenListIsRefusedWithRowAndColumn()
{
    QFETCH(QString, rows);
    QFETCH(QStringList, why);
    TestOffice office;
    TemplateRecord record;
    record.kind = TemplateKind::checklist;
    record.code = u"QD"_s;
    record.content = list(rows);
    const auto refused = office.desk().add(dataOf(record), office.admin);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::rowRefused);
    QCOMPARE(refused.error().args, why);
    QCOMPARE(refused.error().field, u"content"_s);
    // The same when a draft that was well is changed.
    const Uuid id = draftOf(office, list(u"D01,,M J,-,-,-,甲,,,\n"_s));
    const auto changed = office.desk().set(
        TemplateRecord::info, id, {{TemplateRecord::info.find(u"content")->number, Value(list(rows))}}, office.admin);
    QCOMPARE(changed.error().args, why);
    record.kind = TemplateKind::wording; // no list: nobody reads it as one
    QVERIFY(office.desk().add(dataOf(record), office.admin));
}

void TestOwnChecklist::listInForceIsNotChanged()
{
    TestOffice office;
    const QString one = list(u"D01,,M J,-,-,-,甲,,,\n"_s), two = list(u"D01,,M J,-,-,-,乙,,,\n"_s);
    const Uuid id = draftOf(office, one);
    const auto change = [&](const QString& content) {
        return office.desk().set(TemplateRecord::info, id,
                                 {{TemplateRecord::info.find(u"content")->number, Value(content)}}, office.admin);
    };
    QVERIFY(change(two));
    // Who entered it does not put it in force.
    QCOMPARE(reasons(office.desk().act(TemplateRecord::info, id, u"inForce"_s, {}, office.admin)),
             QStringList{u"fourEyes"_s});
    office.act(TemplateRecord::info, id, "inForce", office.reviewer);
    QCOMPARE(reasons(change(one)), QStringList{u"templateInForce"_s});
    office.act(TemplateRecord::info, id, "retired", office.reviewer);
    QCOMPARE(reasons(change(one)), QStringList{u"templateInForce"_s});
    QCOMPARE(office.get<TemplateRecord>(id).content, two);
}

QTEST_GUILESS_MAIN(TestOwnChecklist)
#include "tst_own_checklist.moc"
