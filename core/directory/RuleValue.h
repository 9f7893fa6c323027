// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A value of a rule that an office has changed: it takes precedence over the value shipped in resources/rules from
// its first day on. Values in force are never edited; a new version replaces them.
#include "directory/ActiveStates.h"

namespace qj {

enum class RuleValueStatus : quint16 { none, verified, toConfirm, unknown };
inline constexpr EnumEntry ruleStatusCodes[] = {
    {1, "verified", QT_TRANSLATE_NOOP("RuleValue", "Verified")},
    {2, "toConfirm", QT_TRANSLATE_NOOP("RuleValue", "To be confirmed")},
    {3, "unknown", QT_TRANSLATE_NOOP("RuleValue", "Without a source")},
};
constexpr EnumTable codesOf(RuleValueStatus)
{
    return ruleStatusCodes;
}

struct RuleValue : Record
{
    QString ruleId;
    QString regime;
    QString value;
    QString unit;
    QString sourceText;
    RuleValueStatus status = RuleValueStatus::none;
    QDate validFrom;
    QDate validTo;
    Uuid changedBy;
    QString reason;

    static const RecordInfo info;
};

inline constexpr Field ruleValueFields[] = {
    field<&RuleValue::ruleId>(10, "ruleId", QT_TRANSLATE_NOOP("RuleValue", "Rule")).must().search().list().index(),
    field<&RuleValue::regime>(11, "regime", QT_TRANSLATE_NOOP("RuleValue", "Regime")).must().list(),
    field<&RuleValue::value>(12, "value", QT_TRANSLATE_NOOP("RuleValue", "Value")).must().crit().list(),
    field<&RuleValue::unit>(13, "unit", QT_TRANSLATE_NOOP("RuleValue", "Unit")).must().list(),
    field<&RuleValue::sourceText>(14, "sourceText", QT_TRANSLATE_NOOP("RuleValue", "Source")).must().note().list(),
    field<&RuleValue::status>(15, "status", QT_TRANSLATE_NOOP("RuleValue", "Status")).must().list(),
    field<&RuleValue::validFrom>(16, "validFrom", QT_TRANSLATE_NOOP("RuleValue", "Valid from")).must().list(),
    field<&RuleValue::validTo>(17, "validTo", QT_TRANSLATE_NOOP("RuleValue", "Valid to")).list(),
    field<&RuleValue::changedBy>(18, "changedBy", QT_TRANSLATE_NOOP("RuleValue", "Changed by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&RuleValue::reason>(19, "reason", QT_TRANSLATE_NOOP("RuleValue", "Reason")).must().note(),
};

inline const RecordInfo RuleValue::info{
    .kind = RecordKind::ruleValue,
    .name = "ruleValue",
    .context = "RuleValue",
    .label = QT_TRANSLATE_NOOP("RuleValue", "Rule value"),
    .fields = ruleValueFields,
    .states = versionStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
