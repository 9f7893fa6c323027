// SPDX-License-Identifier: GPL-3.0-or-later
// The on-time rate against a table computed by hand: thirteen cases, four definitions, three groupings.
//
// Label cases opened on Monday 3 September 2018 with the order served on that day: D03 and D08 are due on 10 September,
// D11 on 8 October (3 October is a holiday), the case on 15 October. The safety case 3: D01 on 4 September, the case on
// 9 November. Case 13, a safety case of 20 December without an order: D01 on 21 December, the case on 4 March 2019.
#include "TestOffice.h"
#include "disposal/CaseExtension.h"
#include "disposal/DisposalQueries.h"
#include "testing/Objection.h"

#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestCaseRates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void casesAreAsTheTableSays_data();
    void casesAreAsTheTableSays();
    void groupsAreAsTheTableSays_data();
    void groupsAreAsTheTableSays();
    void everyFigureOpensItsRows();
    void listAndSheetShowTheSameLight();
    void definitionsAreFoundByName();
    void brokenDefinitionIsRefused_data();
    void brokenDefinitionIsRefused();

private:
    Uuid open(QDate day, Verdict verdict = Verdict::failLabel, const char* state = "final")
    {
        m_office.setDay(day);
        SampleWish wish;
        wish.verdict = verdict;
        m_cases += m_office.caseOf(m_office.sample(state, wish));
        return m_cases.back();
    }
    void done(const Uuid& id, const char* code, QDate day)
    {
        m_office.setDay(day);
        m_office.act(DisposalStep::info, m_office.stepOf(id, code), "done", m_office.inspector, m_office.proof());
    }
    void close(const Uuid& id, QDate day)
    {
        m_office.setDay(day);
        for (const DisposalStep& step : m_office.reader().children<DisposalStep>("caseId", id))
            if (step.state == u"done"_s && step.code != u"D19"_s)
                m_office.act(DisposalStep::info, step.id, "verified", m_office.reviewer);
        m_office.act(DisposalCase::info, id, "toCheck", m_office.inspector);
        const bool safety = m_office.get<DisposalCase>(id).failKind == FailKind::safety;
        m_office.act(DisposalCase::info, id, "closed", safety ? m_office.supervisor : m_office.reviewer);
    }
    /// A label case with notice and order on the first days and its report on `report`; not closed.
    Uuid labelCase(QDate report = QDate(2018, 10, 8), const char* state = "final")
    {
        const Uuid id = open(m_opened, Verdict::failLabel, state);
        done(id, "D08", m_opened);
        done(id, "D03", QDate(2018, 9, 5));
        if (report.isValid()) done(id, "D11", report);
        return id;
    }
    Sample sampleOf(const Uuid& id) const { return m_office.get<Sample>(m_office.get<DisposalCase>(id).sampleId); }
    template <class T> void write(const Uuid& id, QStringView field, const T& value)
    {
        CommitDraft draft(m_office.clock, m_office.reviewer.officer, u"edit"_s);
        draft.set(Sample::info, id, field, value);
        sure(m_office.place->journal().commit(draft), "write");
    }
    void extend(const Uuid& id);
    void transfer(const Uuid& id);
    void dispute(const Uuid& id);
    std::vector<OnTimeRate> rates(const QString& definition, RateBy by, const RateFilter& filter = {}) const
    {
        return sure(DisposalQueries::onTimeRate(m_office.reader(), by, filter, m_today,
                                                sure(RateDefinition::find(definition), "definition")),
                    "rate");
    }

    TestOffice m_office{QDate(2018, 9, 3)};
    const QDate m_opened{2018, 9, 3}, m_today{2018, 12, 28};
    QList<Uuid> m_cases; ///< in the order of the table
    Uuid m_other, m_goods;
};

void TestCaseRates::extend(const Uuid& id)
{
    m_office.setDay({2018, 10, 10});
    CaseExtension extension;
    extension.caseId = id;
    extension.days = 20; // until 4 November, a Sunday: the case is due on the 5th
    extension.reason = u"案情复杂"_s;
    extension.paper = u"延1号"_s;
    extension.approver = m_office.supervisor.officer;
    m_office.add(extension, m_office.reviewer);
}

void TestCaseRates::transfer(const Uuid& id)
{
    ActInput input = m_office.proof(u"移送1号"_s);
    input.fields[DisposalCase::info.find(u"ownerOffice")->number] = Value(m_other);
    m_office.act(DisposalCase::info, id, "transferred", m_office.reviewer, input);
    m_cases.back() = m_office.get<DisposalCase>(id).handedTo; // counted where it goes on, and only there
}

void TestCaseRates::dispute(const Uuid& id)
{
    m_office.setDay(m_opened);
    Objection objection;
    objection.sampleId = sampleOf(id).id;
    objection.applicant = u"某区某某车行"_s;
    objection.applicantKind = ApplicantKind::trader;
    objection.receivedOn = m_opened;
    objection.receivedBy = u"甲检"_s;
    objection.via = u"邮寄"_s;
    objection.toSuperior = false;
    objection.kind = ObjectionKind::procedure;
    for (const ServiceOfNotice& service : m_office.reader().children<ServiceOfNotice>("sampleId", objection.sampleId))
        if (service.partyKind == ServedParty::trader) objection.serviceId = service.id;
    m_office.add(objection, m_office.inspector);
    QCOMPARE(sampleOf(id).state, u"disputed"_s);
}

void TestCaseRates::initTestCase()
{
    Office other;
    other.code = u"320412009"_s;
    other.name = u"邻区局"_s;
    other.shortName = u"邻区"_s;
    other.level = OfficeLevel::district;
    other.areaCode = u"320412"_s;
    other.validFrom = QDate(2010, 1, 1);
    other.state = u"active"_s;
    CommitDraft draft(m_office.clock, m_office.admin.officer, u"add"_s);
    m_other = draft.add(other);
    sure(m_office.place->journal().commit(draft), "office");
    for (const Uuid& id : m_office.reader().where(ProductCategory::info, "\"parentId\" IS NOT NULL"))
        if (id != m_office.category) m_goods = id;

    close(labelCase(), {2018, 10, 12});              // 1 on time
    close(labelCase(), {2018, 10, 16});              // 2 a day late
    const Uuid late = open(m_opened, Verdict::fail); // 3 stop-sale a day late, all else in time
    for (const DisposalStep& step : m_office.reader().children<DisposalStep>("caseId", late))
        if (step.need == StepNeed::must && step.code != u"D01"_s && step.code != u"D18"_s && step.code != u"D19"_s)
            done(late, qPrintable(step.code), m_opened);
    if (m_office.get<DisposalStep>(m_office.stepOf(late, "D09")).need == StepNeed::must &&
        m_office.get<DisposalStep>(m_office.stepOf(late, "D09")).state == u"todo"_s)
        done(late, "D09", m_opened);
    done(late, "D01", {2018, 9, 5});
    close(late, {2018, 9, 5});
    close(labelCase({2018, 10, 9}), {2018, 10, 12}); // 4 correction report a day late, case in time
    const Uuid extended = labelCase();               // 5 closed after the first date, before the extended one
    extend(extended);
    close(extended, {2018, 10, 19});
    const Uuid again = labelCase(); // 6 closed in time, reopened, closed again after its date
    close(again, {2018, 10, 12});
    m_office.setDay({2018, 10, 20});
    m_office.act(DisposalCase::info, again, "reopened", m_office.supervisor, m_office.because());
    m_office.act(DisposalCase::info, again, "running", m_office.inspector);
    close(again, {2018, 10, 22});
    write(sampleOf(labelCase()).id, u"finalVerdict", toValue(Verdict::pass)); // 7 not required
    transfer(labelCase({}));                                                  // 8 transferred, never closed
    dispute(labelCase({}, "objection"));                                      // 9 disputed, never closed
    const Uuid published = labelCase();                                       // 10 published by others, on time
    close(published, {2018, 10, 12});
    write(sampleOf(published).id, u"origin", toValue(SampleOrigin::published));
    open({2018, 12, 24});                          // 11 open, not yet due
    labelCase({});                                 // 12 open and over
    open({2018, 12, 20}, Verdict::fail, "judged"); // 13 open, not yet due, stop-sale late
    for (const int i : {0, 1}) write(sampleOf(m_cases[i]).id, u"categoryId", Value(m_goods));
    m_office.setDay(m_today);
    QCOMPARE(m_cases.size(), 13);
    QCOMPARE(m_office.get<DisposalCase>(m_cases[0]).dueOn, QDate(2018, 10, 15));
    QCOMPARE(m_office.get<DisposalCase>(m_cases[2]).dueOn, QDate(2018, 11, 9));
    QCOMPARE(m_office.get<DisposalCase>(m_cases[4]).dueOn, QDate(2018, 11, 5));
    QCOMPARE(m_office.get<DisposalCase>(m_cases[6]).state, u"notRequired"_s);
}

void TestCaseRates::casesAreAsTheTableSays_data()
{
    // + on time, - not, . not counted; cases 1 to 13.
    QTest::addColumn<bool>("published");
    QTest::addColumn<QString>("table");
    QTest::newRow("R-TGT-DEF") << false << u"+--++-.--..--"_s;
    QTest::newRow("R-TGT-DEF-CASE") << false << u"+-+++-.--..-."_s;
    QTest::newRow("R-TGT-DEF-STRICT") << false << u"+-----.--..--"_s;
    QTest::newRow("R-TGT-DEF-OPENED") << false << u"+--+++.--..--"_s;
    QTest::newRow("R-TGT-DEF/1") << true << u"+--++-.--+.--"_s;
}

void TestCaseRates::casesAreAsTheTableSays()
{
    QFETCH(bool, published);
    QFETCH(QString, table);
    RateFilter filter;
    filter.withPublished = published;
    QString found(13, u'.');
    for (const OnTimeRate& rate : rates(QString::fromLatin1(QTest::currentDataTag()), RateBy::office, filter))
        for (qsizetype i = 0; i < 13; ++i)
            if (rate.due.contains(m_cases[i])) found[i] = rate.onTime.contains(m_cases[i]) ? u'+' : u'-';
    QCOMPARE(found, table);
}

void TestCaseRates::groupsAreAsTheTableSays_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<RateBy>("by");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QStringList>("figures"); // sorted by denominator and numerator, months by month
    const QString byDefault = u"R-TGT-DEF"_s, strict = u"R-TGT-DEF-STRICT"_s, opened = u"R-TGT-DEF-OPENED"_s;
    const QDate none, first(2018, 10, 1), last(2018, 10, 31);
    const auto row = [](const char* name, const QString& definition, RateBy by, QDate from, QDate to,
                        const QStringList& figures) {
        QTest::newRow(name) << definition << by << from << to << figures;
    };
    row("offices", byDefault, RateBy::office, none, none, {u"0/1"_s, u"3/9"_s});
    row("offices, strict", strict, RateBy::office, none, none, {u"0/1"_s, u"1/9"_s});
    row("categories", byDefault, RateBy::category, none, none, {u"1/2"_s, u"2/8"_s});
    row("categories, strict", strict, RateBy::category, none, none, {u"1/2"_s, u"0/8"_s});
    row("months", byDefault, RateBy::month, none, none, {u"2018-10 2/7"_s, u"2018-11 1/2"_s, u"2019-03 0/1"_s});
    // The extension does not move case 5 into November.
    row("months, strict", strict, RateBy::month, none, none, {u"2018-10 1/8"_s, u"2018-11 0/1"_s, u"2019-03 0/1"_s});
    row("months of opening", opened, RateBy::month, none, none, {u"2018-09 4/9"_s, u"2018-12 0/1"_s});
    row("October", byDefault, RateBy::month, first, last, {u"2018-10 2/7"_s});
    row("October, strict", strict, RateBy::month, first, last, {u"2018-10 1/8"_s});
    row("opened in October", opened, RateBy::month, first, last, {});
    row("opened in September", opened, RateBy::office, m_opened, m_opened, {u"0/1"_s, u"4/8"_s});
    row("until October", byDefault, RateBy::month, none, last, {u"2018-10 2/7"_s});
    row("from November", strict, RateBy::month, last.addDays(1), none, {u"2018-11 0/1"_s, u"2019-03 0/1"_s});
}

void TestCaseRates::groupsAreAsTheTableSays()
{
    QFETCH(QString, definition);
    QFETCH(RateBy, by);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QStringList, figures);
    RateFilter filter;
    filter.from = from;
    filter.to = to;
    std::vector<OnTimeRate> found = rates(definition, by, filter);
    if (by != RateBy::month)
        std::sort(found.begin(), found.end(),
                  [](const OnTimeRate& a, const OnTimeRate& b) { return a.denominator() < b.denominator(); });
    QStringList seen;
    for (const OnTimeRate& rate : found)
        seen += (by == RateBy::month ? rate.key + u' ' : QString()) +
                u"%1/%2"_s.arg(rate.numerator()).arg(rate.denominator());
    QCOMPARE(seen, figures);
    for (const OnTimeRate& rate : found)
        QCOMPARE(rate.key, by == RateBy::month ? rate.key : m_office.reader().titleOf(rate.of));
}

void TestCaseRates::everyFigureOpensItsRows()
{
    RateFilter filter;
    filter.office = m_other;
    const auto found = rates(u"R-TGT-DEF"_s, RateBy::office, filter);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].due, QList<Uuid>{m_cases[7]});
    QVERIFY(found[0].onTime.isEmpty());
    QCOMPARE(found[0].of, m_other);
}

void TestCaseRates::listAndSheetShowTheSameLight()
{
    const auto light = [this](const Uuid& id, QDate day) {
        return sure(DisposalQueries::sheet(m_office.reader(), id, day), "sheet").light;
    };
    // 15 October, the date of most cases, and days around it: three working days before it are amber.
    for (const QDate day :
         {QDate(2018, 10, 9), QDate(2018, 10, 10), QDate(2018, 10, 15), QDate(2018, 10, 16), m_today}) {
        QSet<DueLight> seen;
        for (const DueLight wanted :
             {DueLight::none, DueLight::green, DueLight::amber, DueLight::red, DueLight::grey}) {
            const CaseCondition part = DisposalQueries::withLight(wanted, day, m_office.place->calendar());
            Query query = m_office.reader().query(
                "SELECT e.uuid FROM disposalCase t JOIN entity e ON e.eid=t.eid WHERE " + part.sql.toStdString());
            for (const QString& parameter : part.parameters) query.bind(parameter);
            QSet<Uuid> found;
            while (query.next()) found += query.uuid(0);
            for (const Uuid& id : m_cases) QCOMPARE(found.contains(id), light(id, day) == wanted);
            if (!found.isEmpty()) seen += wanted;
        }
        QVERIFY(seen.size() >= 3);
    }
    QCOMPARE(light(m_cases[11], {2018, 10, 9}), DueLight::green);
    QCOMPARE(light(m_cases[11], {2018, 10, 10}), DueLight::amber);
    QCOMPARE(light(m_cases[11], {2018, 10, 15}), DueLight::amber);
    QCOMPARE(light(m_cases[11], {2018, 10, 16}), DueLight::red);
}

void TestCaseRates::definitionsAreFoundByName()
{
    QCOMPARE(DisposalQueries::rateDefinition(), u"R-TGT-DEF/1"_s);
    QCOMPARE(sure(RateDefinition::find(u"R-TGT-DEF-CASE"_s), "find").name(), u"R-TGT-DEF-CASE/1"_s);
    QCOMPARE(RateDefinition::find(u"R-TGT-DEF/9"_s).error().code, ErrorCode::ruleUnknown);
    QCOMPARE(RateDefinition::shipped().size(), size_t(4));
    for (const RateDefinition& definition : RateDefinition::shipped())
        QVERIFY2(!definition.titleEn.isEmpty() && !definition.textEn.isEmpty(), qPrintable(definition.name()));
}

void TestCaseRates::brokenDefinitionIsRefused_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("why");
    QTest::newRow("no id") << u",1,,due,count,last,甲,A,乙,B"_s << u"id"_s;
    QTest::newRow("no version") << u"X,,,due,count,last,甲,A,乙,B"_s << QString();
    QTest::newRow("unknown step") << u"X,1,D1,due,count,last,甲,A,乙,B"_s << u"D1"_s;
    QTest::newRow("closing act") << u"X,1,D19,due,count,last,甲,A,乙,B"_s << u"D19"_s;
    QTest::newRow("period") << u"X,1,,closed,count,last,甲,A,乙,B"_s << u"closed"_s;
    QTest::newRow("extensions") << u"X,1,,due,some,last,甲,A,乙,B"_s << u"some"_s;
    QTest::newRow("reopened") << u"X,1,,due,count,never,甲,A,乙,B"_s << u"never"_s;
    QTest::newRow("no words") << u"X,1,,due,count,last,,,,"_s << u"titleZh"_s;
}

void TestCaseRates::brokenDefinitionIsRefused()
{
    QFETCH(QString, row);
    QFETCH(QString, why);
    const QString head = u"id,version,steps,counts,extensions,reopened,titleZh,titleEn,textZh,textEn\n"_s;
    const auto broken = RateDefinition::parse(head + row);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::rowRefused);
    QCOMPARE(broken.error().args, (QStringList{u"2"_s, why}));
    const QString good = u"X,1,D01,due,count,last,甲,A,乙,B\n"_s;
    QCOMPARE(RateDefinition::parse(head + good + good).error().code, ErrorCode::duplicateKey);
    QCOMPARE(RateDefinition::parse(head).error().code, ErrorCode::fileEmpty);
}

QTEST_GUILESS_MAIN(TestCaseRates)
#include "tst_case_rates.moc"
