// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The definition of a figure: what is divided by what, in which version (R-TGT-DEF), and its target.
#include "record/Record.h"

namespace qj {

enum class IndicatorGroup : quint16 { none, fiveRates, index, handling, station, other };
inline constexpr EnumEntry indicatorGroupCodes[] = {
    {1, "fiveRates", QT_TRANSLATE_NOOP("Indicator", "Five rates")},
    {2, "index", QT_TRANSLATE_NOOP("Indicator", "Consumer environment index")},
    {3, "handling", QT_TRANSLATE_NOOP("Indicator", "Handling")},
    {4, "station", QT_TRANSLATE_NOOP("Indicator", "Stations")},
    {5, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(IndicatorGroup)
{
    return indicatorGroupCodes;
}

enum class IndicatorDirection : quint16 { none, up, down };
inline constexpr EnumEntry indicatorDirectionCodes[] = {
    {1, "up", QT_TRANSLATE_NOOP("Indicator", "The higher the better")},
    {2, "down", QT_TRANSLATE_NOOP("Indicator", "The lower the better")},
};
constexpr EnumTable codesOf(IndicatorDirection)
{
    return indicatorDirectionCodes;
}

struct Indicator : Record
{
    QString code;
    QString name;
    Uuid parentId;
    IndicatorGroup group = IndicatorGroup::none;
    QString numeratorDef;
    QString denominatorDef;
    Int defVersion;
    IndicatorDirection direction = IndicatorDirection::none;
    Decimal weight;
    QString unit;
    Decimal target;
    Int targetYear;
    QString targetSource;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field indicatorFields[] = {
    field<&Indicator::code>(10, "code", QT_TRANSLATE_NOOP("Indicator", "Code")).must().search().index().list(),
    field<&Indicator::name>(11, "name", QT_TRANSLATE_NOOP("Indicator", "Name")).must().search().list(),
    field<&Indicator::parentId>(12, "parentId", QT_TRANSLATE_NOOP("Indicator", "Part of"))
        .to(RecordKind::indicator)
        .index(),
    field<&Indicator::group>(13, "group", QT_TRANSLATE_NOOP("Indicator", "Group")).must().list(),
    field<&Indicator::numeratorDef>(14, "numeratorDef", QT_TRANSLATE_NOOP("Indicator", "Numerator")).must(),
    field<&Indicator::denominatorDef>(15, "denominatorDef", QT_TRANSLATE_NOOP("Indicator", "Denominator")).must(),
    field<&Indicator::defVersion>(16, "defVersion", QT_TRANSLATE_NOOP("Indicator", "Version of the definition"))
        .must()
        .list(),
    field<&Indicator::direction>(17, "direction", QT_TRANSLATE_NOOP("Indicator", "Direction")).must(),
    field<&Indicator::weight>(18, "weight", QT_TRANSLATE_NOOP("Indicator", "Weight")),
    field<&Indicator::unit>(19, "unit", QT_TRANSLATE_NOOP("Indicator", "Unit")).must().list(),
    field<&Indicator::target>(20, "target", QT_TRANSLATE_NOOP("Indicator", "Target")).list(),
    field<&Indicator::targetYear>(21, "targetYear", QT_TRANSLATE_NOOP("Indicator", "Year of the target")).list(),
    field<&Indicator::targetSource>(22, "targetSource", QT_TRANSLATE_NOOP("Indicator", "Source of the target")),
    field<&Indicator::remark>(23, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo Indicator::info{RecordKind::indicator,
                                        "indicator",
                                        "Indicator",
                                        QT_TRANSLATE_NOOP("Indicator", "Indicator"),
                                        indicatorFields,
                                        {},
                                        Scope::global,
                                        0,
                                        0,
                                        11};

} // namespace qj
