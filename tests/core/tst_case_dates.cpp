// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist as shipped, and the dates that follow from it. September 2018: 22-24 and 1-7 October are holidays,
// 29 and 30 September are worked.
#include "disposal/CaseDates.h"
#include "disposal/DisposalCaseRules.h"

#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(qj::FailKind)

class TestCaseDates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsHoldTheStepsOfTheirKind_data();
    void listsHoldTheStepsOfTheirKind();
    void everyDatedStepHasARule();
    void everyRuleOfAStepIsUsed();
    void stepsAreDueByTheirRule_data();
    void stepsAreDueByTheirRule();
    void caseIsDueAfterItsLastMustStep_data();
    void caseIsDueAfterItsLastMustStep();
    void lengthsFollowTheRegime();
    void serviceOfTheOrderFreezes();
    void frozenDateNeverMoves();
    void conditionMakesAMustStep();
    void disputeHoldsUpThreeSteps();
    void extensionMovesAStepButNoStopSale();
    void caseExtensionMovesTheCase();
    void yearWithoutCalendarIsProvisional();
    void stepsHoldUpTheirCase();
    void onTimeNeedsCaseAndThreeSteps();
    void notRequiredIsNeither();
    void ownTemplateReplacesRows();
    void brokenTemplateIsRefused_data();
    void brokenTemplateIsRefused();

private:
    std::vector<PlannedStep> plan(FailKind kind, const QString& regime = u"R-REG-61"_s) const
    {
        return m_list.planSteps(kind, regime);
    }
    CaseDates dates(const CaseFacts& facts) const
    {
        return dueDates(plan(facts.failKind, facts.regime), facts, m_calendar, m_rules).value();
    }
    static CaseFacts opened(FailKind kind)
    {
        CaseFacts facts;
        facts.failKind = kind;
        facts.regime = u"R-REG-61"_s;
        facts.reportReceived = {2018, 9, 13};
        facts.verdictConfirmed = {2018, 9, 14};
        return facts;
    }
    ChecklistTemplate m_list;
    WorkCalendar m_calendar;
    RuleTable m_rules;
};

void TestCaseDates::initTestCase()
{
    m_list = ChecklistTemplate::shipped().value();
    m_calendar = WorkCalendar::shipped().value();
    m_rules = RuleTable::shipped().value();
}

void TestCaseDates::listsHoldTheStepsOfTheirKind_data()
{
    QTest::addColumn<FailKind>("kind");
    QTest::addColumn<QString>("must");
    QTest::addColumn<int>("count");
    QTest::newRow("safety") << FailKind::safety << u"D01 D02 D03 D04 D05 D07 D08 D10 D11 D12 D18 D19"_s << 18;
    QTest::newRow("quality") << FailKind::quality << u"D01 D02 D03 D04 D07 D08 D11 D12 D18 D19"_s << 18;
    QTest::newRow("label") << FailKind::label << u"D03 D08 D11 D18 D19"_s << 13;
    QTest::newRow("risk") << FailKind::riskFound << u"D03 D16 D18 D19"_s << 11;
    QTest::newRow("none") << FailKind::none << QString() << 0;
}

void TestCaseDates::listsHoldTheStepsOfTheirKind()
{
    QFETCH(FailKind, kind);
    QFETCH(QString, must);
    QFETCH(int, count);
    const std::vector<PlannedStep> steps = plan(kind);
    QStringList codes;
    for (size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps[i].seq, int(i) + 1);
        QVERIFY(!steps[i].titleZh.isEmpty() && !steps[i].titleEn.isEmpty() && !steps[i].evidenceZh.isEmpty());
        if (steps[i].need == StepNeed::must) codes += steps[i].code;
    }
    QCOMPARE(codes.join(u' '), must);
    QCOMPARE(int(steps.size()), count);
    QCOMPARE(m_list.version(u"R-REG-61"_s), u"R-REG-61/1"_s);
}

void TestCaseDates::everyDatedStepHasARule()
{
    for (const FailKind kind : {FailKind::safety, FailKind::quality, FailKind::label, FailKind::riskFound})
        for (const PlannedStep& step : plan(kind))
            QCOMPARE(m_rules.stepRule(step.code, checklistKind(kind)).isEmpty(), step.start == StepStart::none);
}

void TestCaseDates::everyRuleOfAStepIsUsed()
{
    for (const RuleRow& row : m_rules.rows())
        for (const QString& key : row.steps) {
            if (key.startsWith(u"CASE"_s)) continue;
            bool used = false;
            for (const FailKind kind : {FailKind::safety, FailKind::quality, FailKind::label, FailKind::riskFound})
                for (const PlannedStep& step : plan(kind)) used = used || key == step.code + u':' + checklistKind(kind);
            QVERIFY2(used, qPrintable(key));
        }
}

void TestCaseDates::stepsAreDueByTheirRule_data()
{
    QTest::addColumn<FailKind>("kind");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<bool>("provisional");
    QTest::newRow("stop sale") << FailKind::safety << u"D01"_s << QDate(2018, 9, 17) << false;
    QTest::newRow("count and seal") << FailKind::safety << u"D02"_s << QDate(2018, 9, 18) << false;
    QTest::newRow("count and seal, quality") << FailKind::quality << u"D02"_s << QDate(2018, 9, 19) << false;
    QTest::newRow("notice") << FailKind::safety << u"D03"_s << QDate(2018, 9, 20) << false;
    QTest::newRow("sweep over a make-up day") << FailKind::safety << u"D05"_s << QDate(2018, 9, 29) << false;
    QTest::newRow("case decision") << FailKind::safety << u"D07"_s << QDate(2018, 9, 26) << false;
    QTest::newRow("order") << FailKind::safety << u"D08"_s << QDate(2018, 9, 21) << false;
    QTest::newRow("producer, planned finality") << FailKind::safety << u"D09"_s << QDate(2018, 10, 15) << true;
    QTest::newRow("correction ends on a Sunday") << FailKind::safety << u"D11"_s << QDate(2018, 10, 22) << true;
    QTest::newRow("recheck") << FailKind::safety << u"D12"_s << QDate(2018, 11, 20) << true;
    QTest::newRow("penalty, planned filing") << FailKind::safety << u"D14"_s << QDate(2018, 12, 25) << true;
    QTest::newRow("no penalty yet") << FailKind::safety << u"D15"_s << QDate() << false;
    QTest::newRow("fate has no date") << FailKind::safety << u"D18"_s << QDate() << false;
    QTest::newRow("closing act") << FailKind::safety << u"D19"_s << QDate(2018, 11, 27) << true;
    QTest::newRow("advice letter") << FailKind::riskFound << u"D03"_s << QDate(2018, 9, 29) << false;
    QTest::newRow("talk") << FailKind::riskFound << u"D16"_s << QDate(2018, 10, 11) << false;
    QTest::newRow("risk closed") << FailKind::riskFound << u"D19"_s << QDate(2018, 11, 13) << false;
}

void TestCaseDates::stepsAreDueByTheirRule()
{
    QFETCH(FailKind, kind);
    QFETCH(QString, step);
    QFETCH(QDate, due);
    QFETCH(bool, provisional);
    const CaseDates all = dates(opened(kind));
    const StepDate* date = all.step(step);
    QVERIFY(date);
    QCOMPARE(date->dueOn, due);
    QCOMPARE(date->provisional, provisional);
    QCOMPARE(date->deadline.has_value(), due.isValid());
    if (date->deadline) QVERIFY(!date->deadline->ruleId.isEmpty());
}

void TestCaseDates::caseIsDueAfterItsLastMustStep_data()
{
    QTest::addColumn<FailKind>("kind");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<bool>("provisional");
    QTest::newRow("safety") << FailKind::safety << QDate(2018, 11, 27) << true;
    QTest::newRow("quality") << FailKind::quality << QDate(2018, 11, 27) << true;
    QTest::newRow("label") << FailKind::label << QDate(2018, 10, 29) << true;
    QTest::newRow("risk is frozen at opening") << FailKind::riskFound << QDate(2018, 10, 18) << false;
}

void TestCaseDates::caseIsDueAfterItsLastMustStep()
{
    QFETCH(FailKind, kind);
    QFETCH(QDate, due);
    QFETCH(bool, provisional);
    const CaseDates all = dates(opened(kind));
    QCOMPARE(all.dueOn, due);
    QCOMPARE(all.provisional, provisional);
    QVERIFY(!all.frozen);
    QCOMPARE(freezes(opened(kind)), kind == FailKind::riskFound);
}

void TestCaseDates::lengthsFollowTheRegime()
{
    CaseFacts facts = opened(FailKind::quality);
    facts.orderServed = {2020, 3, 2};
    facts.reportReceived = facts.verdictConfirmed = QDate(2020, 2, 24);
    facts.regime = u"R-REG-18"_s;
    QCOMPARE(dates(facts).step(u"D11")->dueOn, QDate(2020, 5, 6)); // 60 days end on 1 May, a holiday until the 5th
    QCOMPARE(dates(facts).step(u"D12")->dueOn, QDate(2020, 5, 18));
    facts.regime = u"R-REG-61"_s;
    QCOMPARE(dates(facts).step(u"D11")->dueOn, QDate(2020, 4, 1));
}

void TestCaseDates::serviceOfTheOrderFreezes()
{
    CaseFacts facts = opened(FailKind::safety);
    facts.orderServed = {2018, 9, 19};
    QVERIFY(freezes(facts));
    const CaseDates all = dates(facts);
    QCOMPARE(all.step(u"D12")->dueOn, QDate(2018, 11, 19));
    QVERIFY(!all.step(u"D12")->provisional);
    QCOMPARE(all.dueOn, QDate(2018, 11, 26));
    QVERIFY(!all.provisional);
    QCOMPARE(all.deadline->ruleId, u"R-STEP-CASE"_s);
}

void TestCaseDates::frozenDateNeverMoves()
{
    CaseFacts facts = opened(FailKind::safety);
    facts.orderServed = {2018, 9, 19};
    facts.frozenDueOn = {2018, 11, 26};
    facts.filed = true;
    facts.caseFiled = {2018, 10, 30};
    const CaseDates all = dates(facts);
    QVERIFY(all.frozen);
    QCOMPARE(all.dueOn, QDate(2018, 11, 26));
    QCOMPARE(all.step(u"D14")->dueOn, QDate(2019, 1, 28));
    QCOMPARE(all.step(u"D14")->need, StepNeed::must);
}

void TestCaseDates::conditionMakesAMustStep()
{
    CaseFacts facts = opened(FailKind::safety);
    QCOMPARE(dates(facts).step(u"D14")->need, StepNeed::cond);
    QCOMPARE(dates(facts).step(u"D09")->need, StepNeed::cond);
    facts.filed = true;
    facts.caseFiled = {2018, 9, 25};
    facts.producerElsewhere = true;
    const CaseDates all = dates(facts);
    QCOMPARE(all.step(u"D09")->need, StepNeed::must);
    QCOMPARE(all.step(u"D14")->dueOn, QDate(2018, 12, 24));
    QCOMPARE(all.dueOn, QDate(2018, 12, 29)); // a Saturday that is worked
    facts.penalty = true;
    facts.penaltyDecided = {2018, 11, 5};
    QCOMPARE(dates(facts).step(u"D15")->need, StepNeed::must);
    QCOMPARE(dates(facts).step(u"D15")->dueOn, QDate(2018, 12, 3));
}

void TestCaseDates::disputeHoldsUpThreeSteps()
{
    CaseFacts facts = opened(FailKind::safety);
    facts.disputed = true;
    QStringList waiting;
    for (const StepDate& step : dates(facts).steps)
        if (step.waits) waiting += step.code;
    QCOMPARE(waiting, (QStringList{u"D09"_s, u"D14"_s, u"D15"_s}));
    QVERIFY(!dates(facts).step(u"D01")->provisional);
    facts.resultFinal = {2018, 11, 1};
    QVERIFY(!dates(facts).step(u"D09")->waits);
    QCOMPARE(dates(facts).step(u"D09")->dueOn, QDate(2018, 11, 8));
    QVERIFY(!dates(facts).step(u"D09")->provisional);
}

void TestCaseDates::extensionMovesAStepButNoStopSale()
{
    CaseFacts facts = opened(FailKind::safety);
    CaseExtension extension;
    extension.days = 3;
    extension.paper = u"1"_s;
    extension.approver = Uuid::createUuid();
    for (const QString& code : {u"D01"_s, u"D04"_s}) {
        extension.step = code;
        facts.extensions.push_back(extension);
    }
    QCOMPARE(dates(facts).step(u"D01")->dueOn, QDate(2018, 9, 17));
    QCOMPARE(dates(facts).step(u"D04")->dueOn, QDate(2018, 9, 27));
    QVERIFY(caseExtensionProblems(extension, FailKind::safety, m_rules).empty());
    extension.step = u"D01"_s;
    QCOMPARE(caseExtensionProblems(extension, FailKind::safety, m_rules).at(0).rule, u"R-DSP-NOSTAY"_s);
    extension.paper.clear();
    extension.days = 0;
    QCOMPARE(caseExtensionProblems(extension, FailKind::safety, m_rules).size(), size_t(3));
}

void TestCaseDates::caseExtensionMovesTheCase()
{
    CaseFacts facts = opened(FailKind::label);
    CaseExtension extension;
    extension.days = 5;
    facts.extensions.push_back(extension);
    QCOMPARE(dates(facts).dueOn, QDate(2018, 11, 5)); // 29 October + 5 days is a Saturday
    QCOMPARE(extended({2018, 10, 29}, 5, m_calendar, m_rules).value(), QDate(2018, 11, 5));
}

void TestCaseDates::yearWithoutCalendarIsProvisional()
{
    CaseFacts facts = opened(FailKind::label);
    facts.reportReceived = facts.verdictConfirmed = facts.orderServed = QDate(2090, 3, 1);
    const CaseDates all = dates(facts);
    QVERIFY(all.step(u"D08")->provisional);
    QVERIFY(all.provisional);
}

void TestCaseDates::stepsHoldUpTheirCase()
{
    const CaseFacts facts = opened(FailKind::label);
    std::vector<DisposalStep> steps;
    for (const PlannedStep& planned : plan(FailKind::label)) {
        DisposalStep step;
        step.code = planned.code;
        step.state = u"todo"_s;
        step.doneBy = Uuid::createUuid();
        step.verifiedBy = Uuid::createUuid();
        steps.push_back(step);
    }
    const auto set = [&](const QString& code, const QString& state) {
        for (DisposalStep& step : steps)
            if (step.code == code) step.state = state;
    };
    const auto unready = [&](bool verified) {
        return unreadySteps(steps, plan(FailKind::label), facts, verified).join(u' ');
    };
    QCOMPARE(unready(false), u"D03 D08 D11"_s);
    set(u"D03"_s, u"done"_s);
    set(u"D08"_s, u"verified"_s);
    set(u"D11"_s, u"na"_s);
    QCOMPARE(unready(false), QString());
    QCOMPARE(unready(true), u"D03"_s);
    set(u"D03"_s, u"returned"_s);
    QCOMPARE(unready(false), u"D03"_s);
}

void TestCaseDates::onTimeNeedsCaseAndThreeSteps()
{
    CaseFacts facts = opened(FailKind::safety);
    facts.orderServed = {2018, 9, 19};
    facts.frozenDueOn = {2018, 11, 26};
    const CaseDates all = dates(facts);
    std::vector<DisposalStep> steps(3);
    steps[0].code = u"D01"_s;
    steps[0].doneOn = {2018, 9, 17};
    steps[1].code = u"D03"_s;
    steps[1].doneOn = {2018, 9, 20};
    steps[2].code = u"D08"_s;
    steps[2].doneOn = {2018, 9, 19};
    DisposalCase c;
    c.state = u"running"_s;
    QCOMPARE(onTime(c, steps, all, {2018, 10, 8}), Flag());
    QCOMPARE(onTime(c, steps, all, {2018, 11, 27}), Flag(false));
    c.state = u"closed"_s;
    c.closedOn = {2018, 11, 26};
    QCOMPARE(onTime(c, steps, all, {2018, 12, 31}), Flag(true));
    steps[0].doneOn = {2018, 9, 18};
    QCOMPARE(onTime(c, steps, all, {2018, 12, 31}), Flag(false));
    steps[0].doneOn = {2018, 9, 17};
    c.closedOn = {2018, 11, 27};
    QCOMPARE(onTime(c, steps, all, {2018, 12, 31}), Flag(false));
    c.state = u"reopened"_s;
    c.closedOn = {2018, 11, 20};
    QCOMPARE(onTime(c, steps, all, {2018, 11, 27}), Flag(false));
}

void TestCaseDates::notRequiredIsNeither()
{
    DisposalCase c;
    c.state = u"notRequired"_s;
    c.closedOn = {2020, 1, 1};
    QCOMPARE(onTime(c, {}, dates(opened(FailKind::safety)), {2020, 1, 1}), Flag());
}

void TestCaseDates::ownTemplateReplacesRows()
{
    const auto list = ChecklistTemplate::parse(u"# version: 4\n"
                                               "code,regime,safety,quality,label,risk,titleZh\n"
                                               "D01,,M J,-,-,-,甲\n"
                                               "D02,,C,-,-,-,乙\n"
                                               "D01,R-REG-18,C,-,-,-,丙\n"_s);
    QVERIFY(list);
    QCOMPARE(list->planSteps(FailKind::safety, u"R-REG-61"_s).at(0).titleZh, u"甲"_s);
    const std::vector<PlannedStep> later = list->planSteps(FailKind::safety, u"R-REG-18"_s);
    QCOMPARE(later.size(), size_t(2));
    QCOMPARE(later[0].titleZh, u"丙"_s);
    QCOMPARE(later[0].need, StepNeed::cond);
    QCOMPARE(list->version({}), u"4"_s);
}

void TestCaseDates::brokenTemplateIsRefused_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("unknown need") << u"D01,,Z J,,,,甲"_s << ErrorCode::rowRefused;
    QTest::newRow("unknown event") << u"D01,,M Y,,,,甲"_s << ErrorCode::rowRefused;
    QTest::newRow("unknown condition") << u"D01,,C if rain J,,,,甲"_s << ErrorCode::rowRefused;
    QTest::newRow("condition on a must step") << u"D01,,M if filed J,,,,甲"_s << ErrorCode::rowRefused;
    QTest::newRow("too many words") << u"D01,,M J J,,,,甲"_s << ErrorCode::rowRefused;
    QTest::newRow("no code") << u",,M J,,,,甲"_s << ErrorCode::rowRefused;
    QTest::newRow("twice") << u"D01,,M J,,,,甲\nD01,,M J,,,,乙"_s << ErrorCode::rowRefused;
    QTest::newRow("nothing") << QString() << ErrorCode::fileEmpty;
}

void TestCaseDates::brokenTemplateIsRefused()
{
    QFETCH(QString, rows);
    QFETCH(ErrorCode, code);
    const auto list = ChecklistTemplate::parse(u"code,regime,safety,quality,label,risk,titleZh\n"_s + rows);
    QVERIFY(!list);
    QCOMPARE(list.error().code, code);
}

QTEST_GUILESS_MAIN(TestCaseDates)
#include "tst_case_dates.moc"
