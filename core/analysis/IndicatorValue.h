// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One figure of one office in one period. Computed ones are recomputed until confirmed, then frozen; every rate keeps
// its numerator and denominator (INV-40). Division by nought gives no value.
#include "record/Record.h"

namespace qj {

enum class ValueOrigin : quint16 { none, computed, entered, imported };
inline constexpr EnumEntry valueOriginCodes[] = {
    {1, "computed", QT_TRANSLATE_NOOP("IndicatorValue", "Computed")},
    {2, "entered", QT_TRANSLATE_NOOP("IndicatorValue", "Entered")},
    {3, "imported", QT_TRANSLATE_NOOP("IndicatorValue", "Imported")},
};
constexpr EnumTable codesOf(ValueOrigin)
{
    return valueOriginCodes;
}

struct IndicatorValue : Record
{
    Uuid indicatorId;
    QString period;
    Uuid areaOffice;
    Decimal numerator;
    Decimal denominator;
    Decimal value;
    ValueOrigin origin = ValueOrigin::none;
    Uuid enteredBy;
    Uuid confirmedBy;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field indicatorValueFields[] = {
    field<&IndicatorValue::indicatorId>(10, "indicatorId", QT_TRANSLATE_NOOP("IndicatorValue", "Indicator"))
        .to(RecordKind::indicator)
        .must()
        .index()
        .list(),
    field<&IndicatorValue::period>(11, "period", QT_TRANSLATE_NOOP("IndicatorValue", "Period")).must().list(),
    field<&IndicatorValue::areaOffice>(12, "areaOffice", QT_TRANSLATE_NOOP("IndicatorValue", "Office concerned"))
        .to(RecordKind::office)
        .must()
        .index()
        .list(),
    field<&IndicatorValue::numerator>(13, "numerator", QT_TRANSLATE_NOOP("IndicatorValue", "Numerator")).must().list(),
    field<&IndicatorValue::denominator>(14, "denominator", QT_TRANSLATE_NOOP("IndicatorValue", "Denominator"))
        .must()
        .list(),
    field<&IndicatorValue::value>(15, "value", QT_TRANSLATE_NOOP("IndicatorValue", "Value")).autofill().list(),
    field<&IndicatorValue::origin>(16, "origin", QT_TRANSLATE_NOOP("IndicatorValue", "Origin")).autofill().list(),
    field<&IndicatorValue::enteredBy>(17, "enteredBy", QT_TRANSLATE_NOOP("IndicatorValue", "Entered by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&IndicatorValue::confirmedBy>(18, "confirmedBy", QT_TRANSLATE_NOOP("IndicatorValue", "Confirmed by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&IndicatorValue::remark>(19, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State indicatorValueStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Record", "Draft"), 0},
    {"submitted", QT_TRANSLATE_NOOP("IndicatorValue", "Submitted"), 1},
    {"confirmed", QT_TRANSLATE_NOOP("IndicatorValue", "Confirmed"), 2},
    {"published", QT_TRANSLATE_NOOP("IndicatorValue", "Published"), 3},
    {"revised", QT_TRANSLATE_NOOP("IndicatorValue", "Revised"), -1},
};

inline const RecordInfo IndicatorValue::info{RecordKind::indicatorValue,
                                             "indicatorValue",
                                             "IndicatorValue",
                                             QT_TRANSLATE_NOOP("IndicatorValue", "Indicator value"),
                                             indicatorValueFields,
                                             indicatorValueStates,
                                             Scope::named,
                                             12,
                                             0,
                                             11};

} // namespace qj
