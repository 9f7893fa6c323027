// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, dates and the list of what is to be done, from a real store.
#include "FullSample.h"

#include "analysis/AnalysisQueries.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class AnalysisTest : public QObject
{
    Q_OBJECT

    FullSample m_full;

    const DueDate* find(const std::vector<DueDate>& dates, QStringView what, const QString& detail = {}) const
    {
        for (const DueDate& due : dates)
            if (due.what == what && (detail.isEmpty() || due.detail.startsWith(detail))) return &due;
        return nullptr;
    }

private Q_SLOTS:
    void passRatesHaveNumeratorAndDenominator_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("label");
        QTest::newRow("category") << u"category"_s << u"电动自行车"_s;
        QTest::newRow("office") << u"office"_s << u"某市武某区市场监督管理局"_s;
        QTest::newRow("month") << u"month"_s << u"2018-09"_s;
        QTest::newRow("area") << u"area"_s << u"320412"_s;
        QTest::newRow("channel") << u"channel"_s << u"shop"_s;
        QTest::newRow("siteType") << u"siteType"_s << u"smallShop"_s;
        QTest::newRow("plan") << u"plan"_s << u"2018年流通领域电动自行车质量抽检计划"_s;
        QTest::newRow("lab") << u"lab"_s << u"某市产品质量检验中心"_s;
    }
    void passRatesHaveNumeratorAndDenominator()
    {
        QFETCH(QString, by);
        QFETCH(QString, label);
        const GroupBy group = *groupByFromName(by);
        const auto rates = passRates(m_full.reader(), group, {});
        QCOMPARE(rates.size(), 1u);
        QCOMPARE(rates[0].label, label);
        QCOMPARE(rates[0].tested, 2);
        QCOMPARE(rates[0].passed, 1);
        QCOMPARE(rates[0].failed, 1);
        QCOMPARE(rates[0].safety, 1);
        QCOMPARE(samplesBehind(m_full.reader(), group, rates[0].key, {}), QList<Uuid>({m_full.sample, m_full.passed}));
    }
    void labelOnlyFailuresStandApart()
    {
        FullSample full;
        full.change<Sample>(full.sample, [](Sample& sample) { sample.finalVerdict = Verdict::failLabel; });
        const auto rates = passRates(full.reader(), GroupBy::month, {});
        QCOMPARE(rates[0].failed, 0);
        QCOMPARE(rates[0].labelOnly, 1);
        QCOMPARE(rates[0].tested, 2);
    }
    void riskSamplesAreInNoRate()
    {
        FullSample full;
        full.change<Sample>(full.sample, [](Sample& sample) { sample.kind = SampleKind::risk; });
        QCOMPARE(passRates(full.reader(), GroupBy::month, {})[0].tested, 1);
    }
    void publishedSamplesCountOnlyWhenAskedFor()
    {
        FullSample full;
        full.change<Sample>(full.passed, [](Sample& sample) { sample.origin = SampleOrigin::published; });
        QCOMPARE(passRates(full.reader(), GroupBy::month, {})[0].tested, 1);
        StatisticsFilter all;
        all.withPublished = true;
        QCOMPARE(passRates(full.reader(), GroupBy::month, all)[0].tested, 2);
    }
    void filtersNarrowTheRows()
    {
        StatisticsFilter filter;
        filter.from = QDate(2018, 9, 15);
        QVERIFY(passRates(m_full.reader(), GroupBy::month, filter).empty());
        filter = {};
        filter.to = QDate(2018, 9, 14);
        filter.office = m_full.office;
        filter.plan = m_full.plan;
        QCOMPARE(passRates(m_full.reader(), GroupBy::month, filter)[0].tested, 2);
    }
    void failingItemsAreCountedBySamples()
    {
        const auto items = failingItems(m_full.reader(), {});
        QCOMPARE(items.size(), 2u);
        for (const PassRate& item : items) QCOMPARE(item.failed, 1);
    }
    void planProgressCountsEveryStage()
    {
        for (const Uuid& plan : {Uuid(), m_full.plan}) {
            const auto rows = planProgress(m_full.reader(), plan);
            QCOMPARE(rows.size(), 1u);
            QCOMPARE(rows[0].planned, 10);
            QCOMPARE(rows[0].sampled, 2);
            QCOMPARE(rows[0].tested, 2);
            QCOMPARE(rows[0].failed, 1);
            QCOMPARE(rows[0].published, 2);
            QCOMPARE(rows[0].categoryName, u"电动自行车"_s);
            QCOMPARE(rows[0].sampleBy, QDate(2018, 10, 31));
        }
    }
    void theHandlingRateFollowsTheDueDate()
    {
        FullSample full;
        const auto rate = [&](QDate today) {
            return handlingOf(full.reader(),
                              handlingRates(full.reader(), QDate(2018, 1, 1), QDate(2018, 12, 31), today), full.office);
        };
        // D08 was due long ago and is not done: the case can no longer be on time.
        QCOMPARE(rate(QDate(2018, 12, 21)).due, 1);
        QCOMPARE(rate(QDate(2018, 12, 21)).overdue, 1);
        QCOMPARE(rate(QDate(2018, 12, 21)).onTime, 0);
        QCOMPARE(rate(QDate(2018, 12, 21)).failed, 1);
        full.change<DisposalCase>(full.disposalCase, [](DisposalCase& c) { c.state = u"notRequired"_s; });
        QCOMPARE(rate(QDate(2018, 12, 21)).due, 0);
        QCOMPARE(rate(QDate(2018, 12, 21)).notRequired, 1);
    }
    void percentsAreRoundedHalfToEven()
    {
        QCOMPARE(percentText(1, 3), u"33.3%"_s);
        QCOMPARE(percentText(2, 3), u"66.7%"_s);
        QCOMPARE(percentText(1, 2000), u"0.0%"_s);
        QCOMPARE(percentText(3, 2000), u"0.2%"_s);
        QCOMPARE(percentText(1, 1), u"100.0%"_s);
        QCOMPARE(percentText(1, 0), QString());
    }
    void everyDateSaysHowItWasCounted()
    {
        const auto dates = deadlinesOf(m_full.reader(), m_full.sample);
        const DueDate* objection = find(dates, u"objection", u"某省"_s);
        QVERIFY(objection);
        QCOMPARE(objection->ruleId, u"R-OBJ-15D"_s);
        QCOMPARE(objection->dueOn, QDate(2018, 10, 29)); // the 27th is a Saturday
        QVERIFY(objection->deadline);
        QCOMPARE(objection->deadline->startOn, QDate(2018, 10, 12));
        QCOMPARE(objection->deadline->length, 15);
        const DueDate* notice = find(dates, u"notice");
        QVERIFY(notice && notice->deadline);
        QCOMPARE(notice->ruleId, u"R-NTC-5W"_s);
        QVERIFY(!notice->deadline->skipped.isEmpty()); // National Day
        QVERIFY(notice->doneOn.isValid());
        QVERIFY(find(dates, u"step", u"D08"_s));
        const DueDate* whole = find(dates, u"case");
        QVERIFY(whole);
        QCOMPARE(whole->dueOn, QDate(2018, 12, 20));
        for (size_t i = 1; i < dates.size(); ++i) QVERIFY(dates[i - 1].dueOn <= dates[i].dueOn);
    }
    void todayBeginsWithWhatIsOverdue()
    {
        FullSample full;
        full.change<Sample>(full.passed, [](Sample& sample) { sample.state = u"draft"_s; });
        TodayFilter filter;
        filter.today = QDate(2018, 10, 24);
        const auto items = todayList(full.reader(), filter);
        QVERIFY(items.size() > 3);
        QCOMPARE(items.front().urgency, Urgency::overdue);
        QVERIFY(items.front().daysLeft < 0);
        QCOMPARE(items.back().urgency, Urgency::draft);
        QCOMPARE(items.back().id, full.passed);
        for (size_t i = 1; i < items.size(); ++i) QVERIFY(items[i - 1].urgency <= items[i].urgency);
        for (const TodayItem& item : items) {
            QVERIFY(item.urgency == Urgency::draft || item.due.dueOn.isValid());
            QVERIFY(!item.id.isNull() && !item.title.isEmpty());
        }
    }
    void aTaskIsDueUntilItsLastSampleIsTaken()
    {
        FullSample full;
        const auto sampling = [&](qint64 batches) {
            full.change<PlanTask>(full.task, [batches](PlanTask& task) {
                task.state = u"running"_s;
                task.batches = batches;
                task.sampleBy = QDate(2018, 11, 30);
            });
            const auto dates = deadlinesOf(full.reader(), full.task);
            const DueDate* due = find(dates, u"sampling");
            return due ? *due : DueDate();
        };
        QCOMPARE(sampling(3).dueOn, QDate(2018, 11, 30));
        QVERIFY(!sampling(3).doneOn.isValid());
        QVERIFY(sampling(2).doneOn.isValid());
    }
    void todayCanBeOnePersonsOwn()
    {
        TodayFilter filter;
        filter.today = QDate(2018, 12, 5);
        filter.later = true;
        const auto everybody = todayList(m_full.reader(), filter);
        filter.officer = Uuid::createUuid();
        QVERIFY(todayList(m_full.reader(), filter).empty());
        filter.officer = m_full.officer;
        QCOMPARE(todayList(m_full.reader(), filter).size(), everybody.size());
        filter.officer = {};
        filter.office = Uuid::createUuid();
        QVERIFY(todayList(m_full.reader(), filter).empty());
    }
};

QTEST_GUILESS_MAIN(AnalysisTest)
#include "tst_analysis.moc"
