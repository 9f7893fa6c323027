// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar pack or a value of a rule takes effect: open dates follow, each is listed, what is over or frozen stays
// (R-CNT-DATA, INV-17, INV-25).
#include "DisputeOffice.h"

#include "directory/CalendarDesk.h"
#include "directory/CalendarRecord.h"
#include "directory/LawOfStore.h"
#include "directory/RuleValue.h"

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

namespace {

RuleValue valueOf(const char* rule, const char* value, QDate from)
{
    RuleValue changed;
    changed.ruleId = QString::fromLatin1(rule);
    changed.regime = u"R-REG-61"_s;
    changed.value = QString::fromLatin1(value);
    changed.unit = u"C"_s;
    changed.sourceText = u"市局决定"_s;
    changed.status = RuleValueStatus::toConfirm;
    changed.validFrom = from;
    changed.reason = u"试行"_s;
    return changed;
}

/// The year's pack with 26 to 29 September off too, as the notice of another year might have it.
QString longFestival(const WorkCalendar& calendar)
{
    QString text = u"# year: 2018\n# notice: 国办发明电〔2018〕9号\ndate,kind,name\n"_s;
    for (const MarkedDay& day : packOfYear(calendar, 2018).days)
        if (day.date < QDate(2018, 9, 26) || day.date > QDate(2018, 9, 30))
            text += day.date.toString(Qt::ISODate) +
                    (day.kind == MarkedKind::holiday ? u",holiday,"_s : u",makeup,"_s) + day.name + u'\n';
    for (int day = 26; day <= 30; ++day) text += u"2018-09-%1,holiday,加放\n"_s.arg(day);
    return text;
}

QStringList linesOf(const std::vector<MovedDate>& moved)
{
    QStringList lines;
    for (const MovedDate& one : moved)
        lines += one.after.what + u' ' + one.after.ruleId + u' ' + one.before.dueOn.toString(Qt::ISODate) + u' ' +
                 one.after.dueOn.toString(Qt::ISODate);
    return lines;
}

} // namespace

class MovedDatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPackMovesWhatIsOpen();
    void whatIsOverOrFrozenStays();
    void aChangedValueMovesTheLastDayToObject();
    void aValueKeepsWhatElseTheRuleSays();
    void anUndoMovesThemBack();
    void packsWithFaultsAreRefused_data();
    void packsWithFaultsAreRefused();
    void unknownRulesAndWordsForNumbersAreRefused();
    void anEditedYearIsANewVersion();
};

void MovedDatesTest::aNewPackMovesWhatIsOpen()
{
    DisputeOffice office; // 2018-09-14; served that day, so until 2018-09-29, a Saturday that is a workday
    const Uuid sample = office.sample("objection");
    const Uuid service = office.serviceOf(sample, ServedParty::trader);
    QCOMPARE(office.get<ServiceOfNotice>(service).objectBy, QDate(2018, 9, 29));
    const auto packs = sure(WorkCalendar::parse(longFestival(office.place->calendar())), "parse");
    const Uuid pack = sure(takeCalendars(office.desk(), packs, u"x"_s, office.admin), "take").created.value(0);
    QCOMPARE(office.get<CalendarRecord>(pack).noticeNo, u"国办发明电〔2018〕9号"_s);
    QCOMPARE(office.get<ServiceOfNotice>(service).objectBy, QDate(2018, 9, 29)); // a draft moves nothing
    const QStringList expected =
        linesOf(sure(office.place->wouldMove(CalendarRecord::info, pack, u"inForce"_s), "would"));
    QVERIFY2(expected.contains(u"objection R-OBJ-15D 2018-09-29 2018-10-08"_s), qPrintable(expected.join(u'\n')));
    office.act(CalendarRecord::info, pack, "inForce", office.reviewer);
    QCOMPARE(office.get<ServiceOfNotice>(service).objectBy, QDate(2018, 10, 8)); // in the same commit
    QCOMPARE(linesOf(sure(office.place->followLaw(), "follow")), expected);
    QVERIFY(sure(office.place->followLaw(), "follow").empty());
    // What is in the store is what the law says: nothing is left to count anew.
    CommitDraft draft(office.clock, office.inspector.officer, u"recount"_s);
    sure(recountDates(office.reader(), draft, office.place->journal().law()), "recount");
    QVERIFY(sure(office.place->journal().commit(draft), "commit").commits.isEmpty());
    // An application on the day that is now the last one is in time.
    office.setDay(QDate(2018, 10, 8));
    QCOMPARE(office.get<Objection>(office.enter(office.objection(sample), office.inspector)).inTime, Flag(true));
}

void MovedDatesTest::whatIsOverOrFrozenStays()
{
    DisputeOffice office;
    const Uuid over = office.sample("final");
    const Uuid frozen = office.sample("judged");
    const Uuid opened = office.caseOf(frozen);
    const Uuid done = office.stepOf(opened, "D01");
    office.act(DisposalCase::info, opened, "running", office.inspector,
               DisputeOffice::with<DisposalCase>({{"handler", Value(office.inspector.officer)}}));
    office.act(DisposalStep::info, done, "done", office.inspector, TestOffice::proof());
    const QDate stepDue = office.get<DisposalStep>(done).dueOn;
    office.force<DisposalCase>(opened, "dueOn", Value(QDate(2018, 9, 27))); // as an order served would freeze it
    const QDate before = office.get<ServiceOfNotice>(office.serviceOf(over, ServedParty::trader)).objectBy;
    const QDate open = office.get<DisposalStep>(office.stepOf(opened, "D05")).dueOn;
    const auto packs = sure(WorkCalendar::parse(longFestival(office.place->calendar())), "parse");
    const Uuid pack = sure(takeCalendars(office.desk(), packs, u"x"_s, office.admin), "take").created.value(0);
    office.act(CalendarRecord::info, pack, "inForce", office.reviewer);
    QCOMPARE(office.get<ServiceOfNotice>(office.serviceOf(over, ServedParty::trader)).objectBy, before);
    QCOMPARE(office.get<DisposalStep>(done).dueOn, stepDue);
    QCOMPARE(office.get<DisposalCase>(opened).dueOn, QDate(2018, 9, 27));
    QVERIFY(office.get<DisposalStep>(office.stepOf(opened, "D05")).dueOn > open);
    for (const MovedDate& one : sure(office.place->followLaw(), "follow")) {
        QVERIFY(!one.before.doneOn.isValid());
        QVERIFY(one.after.what != u"case"_s);
        QVERIFY(!one.record.isEmpty());
    }
}

void MovedDatesTest::aChangedValueMovesTheLastDayToObject()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid value = office.add(valueOf("R-OBJ-15D", "20", QDate(2018, 1, 1)), office.admin);
    QVERIFY(office.refusal(RuleValue::info, value, "inForce", office.admin).contains(u"fourEyes"_s));
    office.act(RuleValue::info, value, "inForce", office.reviewer);
    // 2018-10-04 lies in the festival: the period ends after it.
    QCOMPARE(office.get<ServiceOfNotice>(office.serviceOf(sample, ServedParty::trader)).objectBy, QDate(2018, 10, 8));
    sure(office.place->followLaw(), "follow");
    office.act(RuleValue::info, value, "retired", office.reviewer);
    QCOMPARE(office.get<ServiceOfNotice>(office.serviceOf(sample, ServedParty::trader)).objectBy, QDate(2018, 9, 29));
}

void MovedDatesTest::aValueKeepsWhatElseTheRuleSays()
{
    DisputeOffice office;
    RuleValue stop = valueOf("R-DSP-STOP", "2", QDate(2018, 1, 1));
    stop.unit = u"W"_s;
    office.act(RuleValue::info, office.add(stop, office.admin), "inForce", office.reviewer);
    sure(office.place->followLaw(), "follow");
    const RuleRow* row = office.place->rules().inForce(u"R-DSP-STOP"_s, u"R-REG-61"_s, QDate(2018, 9, 14));
    QVERIFY(row);
    QCOMPARE(row->length(), 2);
    QVERIFY(!row->pausable); // R-DSP-NOSTAY
    QCOMPARE(row->startEvent, u"failureKnown"_s);
    QCOMPARE(row->version, 2);
    QCOMPARE(office.place->rules().stepRule(u"D01"_s, u"safety"_s), u"R-DSP-STOP"_s);
}

void MovedDatesTest::anUndoMovesThemBack()
{
    DisputeOffice office;
    const Uuid sample = office.sample("objection");
    const Uuid service = office.serviceOf(sample, ServedParty::trader);
    const Uuid value = office.add(valueOf("R-OBJ-15D", "20", QDate(2018, 1, 1)), office.admin);
    office.act(RuleValue::info, value, "inForce", office.reviewer);
    sure(office.place->followLaw(), "follow");
    sure(office.place->undo(*office.place->journal().lastUndoable(), office.reviewer), "undo");
    sure(office.place->followLaw(), "follow");
    QCOMPARE(office.stateOf(RuleValue::info, value), u"draft"_s);
    QCOMPARE(office.get<ServiceOfNotice>(service).objectBy, QDate(2018, 9, 29));
}

void MovedDatesTest::packsWithFaultsAreRefused_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("fault"); // row what text
    QTest::newRow("twice") << u"2027-01-01,holiday,元旦\n2027-01-01,holiday,元旦\n"_s << u"3 duplicate 2027-01-01"_s;
    QTest::newRow("both") << u"2027-01-01,holiday,元旦\n2027-01-01,makeup,元旦\n"_s << u"3 overlap 2027-01-01"_s;
    QTest::newRow("a day left out")
        << u"2027-10-01,holiday,国庆节\n2027-10-04,holiday,国庆节\n2027-10-06,holiday,国庆节\n"_s
        << u"4 missing 2027-10-05"_s;
    QTest::newRow("no date") << u"2027-02-30,holiday,春节\n"_s << u"2 date 2027-02-30"_s;
    QTest::newRow("another year") << u"2027-01-01,holiday,元旦\n"_s << QString(); // right
    QTest::newRow("weekends unsaid")
        << u"2027-06-09,holiday,端午节\n2027-06-11,holiday,端午节\n2027-06-10,holiday,端午节\n"_s << QString();
}

void MovedDatesTest::packsWithFaultsAreRefused()
{
    QFETCH(QString, lines);
    QFETCH(QString, fault);
    const auto packs = WorkCalendar::parse(u"date,kind,name\n"_s + lines);
    QCOMPARE(packs.has_value(), fault.isEmpty());
    if (packs) return;
    QCOMPARE(packs.error().args.join(u' '), fault);
    QCOMPARE(packs.error().rule, u"R-CNT-DATA"_s);
    // A record that is entered by hand is held to the same.
    DisputeOffice office;
    CalendarPack pack{2027, 2, u"号"_s, {}};
    pack.days = {{QDate(2027, 1, 1), MarkedKind::holiday, u"元旦"_s},
                 {QDate(2027, 1, 1), MarkedKind::makeup, u"元旦"_s}};
    QVERIFY(!takeCalendars(office.desk(), {pack}, {}, office.admin));
    CalendarRecord record;
    record.year = 2027;
    record.packVersion = 2;
    record.noticeNo = u"号"_s;
    record.days = daysOf(pack);
    QVERIFY(!office.desk().add(dataOf(record), office.admin));
    QVERIFY(office.reader().where(CalendarRecord::info, "1").isEmpty());
}

void MovedDatesTest::unknownRulesAndWordsForNumbersAreRefused()
{
    DisputeOffice office;
    QCOMPARE(office.refusal(valueOf("R-OBJ-99D", "20", QDate(2018, 1, 1)), "draft", office.admin),
             u"ruleNotKnown R-OBJ-99D"_s);
    QCOMPARE(office.refusal(valueOf("R-OBJ-15D", "twenty", QDate(2018, 1, 1)), "draft", office.admin),
             u"ruleValueWrong R-OBJ-15D"_s);
    QCOMPARE(office.refusal(valueOf("R-OBJ-15D", "-1", QDate(2018, 1, 1)), "draft", office.admin),
             u"ruleValueWrong R-OBJ-15D"_s);
    RuleValue weeks = valueOf("R-OBJ-15D", "3", QDate(2018, 1, 1));
    weeks.unit = u"weeks"_s;
    QCOMPARE(office.refusal(weeks, "draft", office.admin), u"ruleValueWrong R-OBJ-15D"_s);
    QVERIFY(office.reader().where(RuleValue::info, "1").isEmpty());
}

void MovedDatesTest::anEditedYearIsANewVersion()
{
    DisputeOffice office;
    CalendarPack pack = packOfYear(office.place->calendar(), 2018);
    QVERIFY(WorkCalendar::changedDays(office.place->calendar(), WorkCalendar({pack})).isEmpty() ||
            WorkCalendar::changedDays(office.place->calendar(), WorkCalendar({pack})).front().year() != 2018);
    pack.noticeNo = u"补充通知"_s;
    pack.days += {QDate(2018, 11, 1), MarkedKind::holiday, u"加放"_s};
    const Uuid id = sure(takeCalendars(office.desk(), {pack}, {}, office.admin), "take").created.value(0);
    QCOMPARE(office.get<CalendarRecord>(id).packVersion, Int(2));
    office.act(CalendarRecord::info, id, "inForce", office.reviewer);
    sure(office.place->followLaw(), "follow");
    QVERIFY(!office.place->calendar().isWorkday(QDate(2018, 11, 1)));
    QVERIFY(office.place->calendar().isWorkday(QDate(2018, 9, 29)));
}

QTEST_GUILESS_MAIN(MovedDatesTest)
#include "tst_moved_dates.moc"
