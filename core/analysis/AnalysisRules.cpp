// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/AnalysisRules.h"

#include "record/Problem.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace qj {

bool isPeriod(const QString& text)
{
    static const QRegularExpression pattern(uR"(^(19|20)\d{2}(Q[1-4]|-(0[1-9]|1[0-2]))?$)"_s);
    return pattern.match(text).hasMatch();
}

std::vector<Error> complaintStatProblems(const ComplaintStat& stat, const QString&)
{
    Problems problems(ComplaintStat::info);
    problems.refuse(!stat.period.isEmpty() && !isPeriod(stat.period), "periodUnknown", "", "period");
    // A part never exceeds its whole; what is not filled in is not compared. What was received in one period may be
    // mediated, closed or turned into a case in the next: these are not compared with it.
    const auto part = [&](const Int& of, const Int& whole, const char* field) {
        problems.refuse(of && whole && *of > *whole, "partExceedsWhole", "R-TGT-DEF", field);
        problems.refuse(of && *of < 0, "negative", "", field);
    };
    part(stat.complaints, stat.received, "complaints");
    part(stat.reports, stat.received, "reports");
    part(stat.mediatedOk, stat.mediated, "mediatedOk");
    part(stat.pickedUp, stat.calls, "pickedUp");
    part(stat.satisfied, stat.visited, "satisfied");
    problems.refuse(stat.received && *stat.received < 0, "negative", "", "received");
    return problems.take();
}

std::vector<Error> indicatorValueProblems(const IndicatorValue& value, const QString&)
{
    Problems problems(IndicatorValue::info);
    problems.refuse(!value.period.isEmpty() && !isPeriod(value.period), "periodUnknown", "", "period");
    problems.refuse(value.denominator == Decimal::fromInt(0) && !value.value.isNull(), "divisionByZero", "R-TGT-DEF",
                    "value");
    problems.refuse(!value.confirmedBy.isNull() && value.confirmedBy == value.enteredBy, "confirmedByEnterer",
                    "R-TGT-DEF", "confirmedBy");
    return problems.take();
}

std::vector<Error> stationProblems(const Station& station, const QString& toState)
{
    Problems problems(Station::info);
    const bool ranked = station.demoLevel == DemoLevel::city || station.demoLevel == DemoLevel::province;
    problems.need(!ranked || station.demoFrom.isValid(), "demoFrom");
    problems.refuse(station.demoLevel == DemoLevel::province && station.prepay == Flag(false), "rankNeedsPrepay",
                    "R-TGT-STN-P", "prepay");
    problems.refuse(station.success && station.selfMediated && *station.success > *station.selfMediated,
                    "partExceedsWhole", "R-TGT-STN-P", "success");
    if (toState == u"upgraded"_s) problems.need(!station.successor.isNull(), "successor");
    return problems.take();
}

} // namespace qj
