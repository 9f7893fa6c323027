// SPDX-License-Identifier: GPL-3.0-or-later
// The table of steps in WORKFLOW 6, cell by cell: need, event, and day due under the law of three times - until March
// 2019, from April 2019, and from 2020. The days are counted here once more, a day at a time.
#include "disposal/CaseDates.h"

#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

/// A sample of each time and what happened to it afterwards.
struct Time
{
    const char* name;
    const char* regime;
    QDate report, verdict, order, filed, final, penalty, stepsDone;
};
const Time times[] = {
    {"2018",
     "R-REG-61",
     {2018, 9, 13},
     {2018, 9, 14},
     {2018, 9, 19},
     {2018, 9, 25},
     {2018, 10, 11},
     {2018, 11, 5},
     {2018, 12, 28}},
    {"2019",
     "R-REG-61",
     {2019, 4, 25},
     {2019, 4, 26},
     {2019, 4, 30},
     {2019, 5, 17},
     {2019, 5, 20},
     {2019, 8, 9},
     {2019, 9, 27}},
    {"2020",
     "R-REG-18",
     {2020, 4, 24},
     {2020, 4, 26},
     {2020, 4, 29},
     {2020, 5, 18},
     {2020, 5, 21},
     {2020, 8, 10},
     {2020, 9, 25}},
};

/// "M J+7/15/15W if filed": need, event, length in the three times, kind of day, condition.
struct Cell
{
    QChar need, start, unit;
    int lengths[3] = {};
    QString condition;
};

Cell cellOf(const QString& text)
{
    Cell cell;
    QStringList words = text.split(u' ');
    cell.need = words[0][0];
    if (const auto at = words.indexOf(u"if"_s); at >= 0) cell.condition = words.value(at + 1);
    if (words.size() < 2 || words[1] == u"if"_s) return cell;
    cell.start = words[1][0];
    cell.unit = words[1].back();
    const QStringList lengths = words[1].mid(2).chopped(1).split(u'/');
    for (int i = 0; i < 3; ++i) cell.lengths[i] = lengths.at(qMin(i, lengths.size() - 1)).toInt();
    return cell;
}

const char* const table[][5] = {
    // step, safety, quality, label, risk
    {"D01", "M J+1W", "M J+1W", "C", "C"},
    {"D02", "M J+2W", "M J+3W", "C", "-"},
    {"D03", "M T+5W", "M T+5W", "M T+5W", "M J+10W"},
    {"D04", "M J+5W", "M J+10W", "C", "C"},
    {"D05", "M J+10W", "C", "-", "C"},
    {"D06", "C", "C", "-", "-"},
    {"D07", "M J+7/15/15W", "M J+7/15/15W", "C", "-"},
    {"D08", "M J+5W", "M J+5W", "M J+5W", "-"},
    {"D09", "M X+5W if elsewhere", "M X+5W if elsewhere", "C", "C"},
    {"D10", "M J+5W", "C", "-", "C"},
    {"D11", "M O+30/30/60C", "M O+30/30/60C", "M O+30C", "C"},
    {"D12", "M O+60/60/75C", "M O+60/60/75C", "C", "-"},
    {"D13", "C", "C", "-", "-"},
    {"D14", "M F+90C if filed", "M F+90C if filed", "C", "-"},
    {"D15", "M P+20W if penalty", "M P+20W if penalty", "M P+20W if penalty", "-"},
    {"D16", "C", "C", "-", "M J+15W"},
    {"D17", "-", "-", "-", "C"},
    {"D18", "M", "M", "M", "M"},
    {"D19", "M L+5W", "M L+5W", "M L+5W", "M J+60C"},
};
constexpr FailKind kinds[] = {FailKind::safety, FailKind::quality, FailKind::label, FailKind::riskFound};

} // namespace

class TestChecklistTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_list = ChecklistTemplate::shipped().value();
        m_calendar = WorkCalendar::shipped().value();
        m_rules = RuleTable::shipped().value();
    }
    void everyCellOfTheTable_data();
    void everyCellOfTheTable();
    void listsHoldNothingElse();
    void threeTimesDiffer();

private:
    CaseDates dates(FailKind kind, const Time& time, bool conditions) const
    {
        CaseFacts facts;
        facts.failKind = kind;
        facts.regime = QString::fromLatin1(time.regime);
        facts.reportReceived = time.report;
        facts.verdictConfirmed = time.verdict;
        facts.orderServed = time.order;
        facts.caseFiled = time.filed;
        facts.resultFinal = time.final;
        facts.penaltyDecided = time.penalty;
        facts.stepsDone = time.stepsDone;
        facts.filed = facts.penalty = facts.producerElsewhere = conditions;
        return dueDates(m_list.planSteps(kind, facts.regime), facts, m_calendar, m_rules).value();
    }
    static QDate startOf(QChar event, const Time& time)
    {
        const std::pair<char, QDate> events[] = {{'T', time.report},   {'J', time.verdict}, {'O', time.order},
                                                 {'F', time.filed},    {'X', time.final},   {'P', time.penalty},
                                                 {'L', time.stepsDone}};
        for (const auto& [letter, day] : events)
            if (event == QLatin1Char(letter)) return day;
        return {};
    }
    /// The day of the event is not counted; working days skip all rest days; an end on a rest day moves on.
    QDate counted(QDate day, int length, QChar unit) const
    {
        for (int n = 0; n < length; n += unit == u'C' || m_calendar.isWorkday(day)) day = day.addDays(1);
        while (!m_calendar.isWorkday(day)) day = day.addDays(1);
        return day;
    }

    ChecklistTemplate m_list;
    WorkCalendar m_calendar;
    RuleTable m_rules;
};

void TestChecklistTable::everyCellOfTheTable_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<FailKind>("kind");
    QTest::addColumn<QString>("cell");
    for (const auto& row : table)
        for (size_t i = 0; i < std::size(kinds); ++i)
            QTest::addRow("%s %s", row[0], qPrintable(checklistKind(kinds[i])))
                << QString::fromLatin1(row[0]) << kinds[i] << QString::fromLatin1(row[i + 1]);
}

void TestChecklistTable::everyCellOfTheTable()
{
    QFETCH(QString, step);
    QFETCH(FailKind, kind);
    QFETCH(QString, cell);
    const Cell expected = cellOf(cell);
    for (size_t i = 0; i < std::size(times); ++i)
        for (const bool conditions : {true, false}) {
            const CaseDates all = dates(kind, times[i], conditions);
            const StepDate* found = all.step(step);
            QCOMPARE(found != nullptr, expected.need != u'-');
            if (!found) continue;
            const bool must = expected.need == u'M' && (conditions || expected.condition.isEmpty());
            QCOMPARE(found->need, must ? StepNeed::must : StepNeed::cond);
            QCOMPARE(found->deadline.has_value(), !expected.start.isNull());
            if (!found->deadline) continue;
            const QDate start = startOf(expected.start, times[i]);
            QCOMPARE(found->startOn, start);
            QVERIFY(!found->planned && !found->provisional);
            QCOMPARE(found->dueOn, counted(start, expected.lengths[i], expected.unit));
            QVERIFY2(m_rules.knows(found->deadline->ruleId), qPrintable(found->deadline->ruleId));
        }
}

void TestChecklistTable::listsHoldNothingElse()
{
    for (size_t i = 0; i < std::size(kinds); ++i) {
        QStringList wanted, found;
        for (const auto& row : table)
            if (*row[i + 1] != '-') wanted += QString::fromLatin1(row[0]);
        for (const PlannedStep& step : m_list.planSteps(kinds[i], u"R-REG-61"_s)) found += step.code;
        QCOMPARE(found, wanted);
    }
}

void TestChecklistTable::threeTimesDiffer()
{
    // A few days of the table as a person reads them from a wall calendar.
    const auto due = [&](int time, const char* step) {
        return dates(FailKind::safety, times[time], true).step(QString::fromLatin1(step))->dueOn;
    };
    QCOMPARE(due(0, "D07"), QDate(2018, 9, 26));
    QCOMPARE(due(1, "D07"), QDate(2019, 5, 20)); // 28 April and 5 May worked, 1 to 4 May free
    QCOMPARE(due(2, "D07"), QDate(2020, 5, 19)); // 9 May worked, 1 to 5 May free
    QCOMPARE(due(0, "D11"), QDate(2018, 10, 19));
    QCOMPARE(due(1, "D11"), QDate(2019, 5, 30));
    QCOMPARE(due(2, "D11"), QDate(2020, 6, 28)); // a Sunday that is worked
    QCOMPARE(due(0, "D12"), QDate(2018, 11, 19));
    QCOMPARE(due(2, "D12"), QDate(2020, 7, 13));
}

QTEST_GUILESS_MAIN(TestChecklistTable)
#include "tst_checklist_table.moc"
