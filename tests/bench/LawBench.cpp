// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts of items and dates of time limits, on one core. The anchor is a loop that compares plain doubles, which is
// what a program would do that does not mind its digits.
#include "Bench.h"
#include "BenchStore.h"

#include "law/LawBook.h"
#include "law/Limits.h"
#include "law/Regime.h"

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

struct Item
{
    QString requirement, value;
};

QList<Item> items(qint64 count)
{
    static const Item kinds[] = {{u"≥97.0"_s, u"96.96"_s},         {u"≤0.5"_s, u"0.%1"_s},
                                 {u"1.2~1.6"_s, u"1.%1"_s},        {u"10.0±0.1(不含+0.1)"_s, u"10.%1"_s},
                                 {u"≤20mg/kg"_s, u"%1mg/kg"_s},    {u"≥3-4级"_s, u"3-4级"_s},
                                 {u"≤0.05"_s, u"未检出(<0.0%1)"_s}};
    QList<Item> made;
    for (qint64 i = 0; i < count; ++i) {
        const Item& kind = kinds[i % std::ssize(kinds)];
        made += {kind.requirement, kind.value.contains(u'%') ? kind.value.arg(i % 97) : kind.value};
    }
    return made;
}

/// The same texts where a double reads them.
qint64 comparedAsDoubles(const QList<Item>& all)
{
    qint64 met = 0;
    for (const Item& item : all) {
        const double limit = QStringView(item.requirement).mid(1).toDouble();
        met += QStringView(item.value).toDouble() <= limit;
    }
    return met;
}

} // namespace

Result<Figures> lawBench(const Size& size)
{
    QJ_TRY_ASSIGN(const LimitText words, LimitText::shipped());
    QJ_TRY_ASSIGN(const LawBook law, LawBook::shipped());
    const QList<Item> all = items(size.rows);
    const double per100k = 1e5 / static_cast<double>(size.rows);
    QElapsedTimer timer;
    timer.start();
    const qint64 met = comparedAsDoubles(all);
    const double plain = secondsOf(timer) * per100k;
    timer.restart();
    qint64 decided = 0;
    for (const Item& item : all)
        decided += judge(words, item.requirement, item.value).outcome != Judgement::Outcome::undecidable;
    const double verdicts = secondsOf(timer) * per100k;
    timer.restart();
    qint64 days = 0;
    for (qint64 i = 0; i < size.rows; ++i) {
        const QDate start = QDate(2018, 1, 1).addDays(i % 730);
        QJ_TRY_ASSIGN(const Deadline end, deadline(law.rules, law.calendar, i % 2 ? u"R-OBJ-15D"_s : u"R-NTC-5W"_s,
                                                   regimeOf(start), start));
        days += start.daysTo(end.dueOn);
    }
    const double dates = secondsOf(timer) * per100k;
    if (decided + days + met == 0) return fail(ErrorCode::badValue, {u"rows"_s, QString::number(size.rows), u"> 0"_s});
    return Figures{
        {u"law.anchor.doubles.per100k"_s, plain, u"s"_s, {}},
        {u"law.verdicts.per100k"_s, verdicts, u"s"_s, 1.0},
        {u"law.verdicts.overAnchor"_s, verdicts / qMax(plain, 1e-9), {}, {}},
        {u"law.deadlines.per100k"_s, dates, u"s"_s, 2.0},
    };
}

} // namespace qj::bench
