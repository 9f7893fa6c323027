// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lives of complaint figures, indicator values and stations, and what these must fulfil by themselves.
#include "analysis/ComplaintStat.h"
#include "analysis/IndicatorValue.h"
#include "analysis/Station.h"
#include "record/Transition.h"

namespace qj {

// Guard: dataClean = the data check has no open finding for the record.
inline constexpr Transition complaintStatTransitions[] = {
    {"", "imported", inspector, anyLevel},
    {"imported", "checked", inspector | reviewer, anyLevel, Transition::plain, "dataClean"},
    {"checked", "used", reviewer | supervisor, anyLevel},
};
inline constexpr LifeCycle complaintStatLifeCycle{RecordKind::complaintStat, complaintStatTransitions};

// A confirmed value is frozen with the rows behind it (freezeRows); a revision is a new version.
inline constexpr Transition indicatorValueTransitions[] = {
    {"", "draft", inspector, anyLevel, Transition::plain, "", "R-TGT-DEF"},
    {"draft", "submitted", reviewer, district},
    {"submitted", "confirmed", supervisor, city, Transition::fourEyes, "", "R-TGT-DEF", "freezeRows"},
    {"confirmed", "published", supervisor, city},
    {"published", "revised", supervisor, city, Transition::needsReason, "", "R-TGT-DEF"},
};
inline constexpr LifeCycle indicatorValueLifeCycle{RecordKind::indicatorValue, indicatorValueTransitions, "enteredBy"};

// Guard: noActivity = nothing happened there for the months that the office has set.
inline constexpr Transition stationTransitions[] = {
    {"", "candidate", inspector, anyLevel},
    {"candidate", "active", reviewer, anyLevel},
    {"active", "zombie", supervisor, anyLevel, Transition::program | Transition::confirms, "noActivity"},
    {"zombie", "rectifying", supervisor, anyLevel},
    {"rectifying", "active", reviewer | supervisor, anyLevel},
    {"rectifying", "removed", supervisor, anyLevel, Transition::needsReason},
    {"rectifying", "upgraded", reviewer | supervisor, anyLevel},
};
inline constexpr LifeCycle stationLifeCycle{RecordKind::station, stationTransitions};

std::vector<Error> complaintStatProblems(const ComplaintStat& stat, const QString& toState);
std::vector<Error> indicatorValueProblems(const IndicatorValue& value, const QString& toState);
std::vector<Error> stationProblems(const Station& station, const QString& toState);

/// "2018", "2018Q3" or "2018-09".
bool isPeriod(const QString& text);

} // namespace qj
