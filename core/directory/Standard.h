// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One edition of a product standard; the number holds the year. Which edition applies follows from the production or
// import date or the standard stated on the goods, never from the day of the test (R-STD-EDITION).
#include "directory/ActiveStates.h"

namespace qj {

enum class StandardKind : quint16 { none, gb, gbt, industry, local, group, enterprise, rule };
inline constexpr EnumEntry standardKindCodes[] = {
    {1, "gb", QT_TRANSLATE_NOOP("Standard", "Mandatory national")},
    {2, "gbt", QT_TRANSLATE_NOOP("Standard", "Recommended national")},
    {3, "industry", QT_TRANSLATE_NOOP("Standard", "Industry")},
    {4, "local", QT_TRANSLATE_NOOP("Standard", "Local")},
    {5, "group", QT_TRANSLATE_NOOP("Standard", "Group")},
    {6, "enterprise", QT_TRANSLATE_NOOP("Standard", "Enterprise")},
    {7, "rule", QT_TRANSLATE_NOOP("Standard", "Administrative rule")},
};
constexpr EnumTable codesOf(StandardKind)
{
    return standardKindCodes;
}

/// How a measured value meets a limit (GB/T 8170): as reported, or rounded to the digits of the limit first.
enum class CompareMethod : quint16 { none, full, rounded };
inline constexpr EnumEntry compareMethodCodes[] = {
    {1, "full", QT_TRANSLATE_NOOP("Standard", "Full-value comparison")},
    {2, "rounded", QT_TRANSLATE_NOOP("Standard", "Rounded-value comparison")},
};
constexpr EnumTable codesOf(CompareMethod)
{
    return compareMethodCodes;
}

struct Standard : Record
{
    QString number;
    QString title;
    StandardKind kind = StandardKind::none;
    QDate effectiveFrom;
    QDate effectiveTo;
    QDate sellThroughTo;
    Uuid replaces;
    CompareMethod compareMethod = CompareMethod::full;
    Uuid file;
    QString remark;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field standardFields[] = {
    field<&Standard::number>(10, "number", QT_TRANSLATE_NOOP("Standard", "Standard number"))
        .must()
        .search()
        .list()
        .index()
        .pub(),
    field<&Standard::title>(11, "title", QT_TRANSLATE_NOOP("Standard", "Title")).must().search().list(),
    field<&Standard::kind>(12, "kind", QT_TRANSLATE_NOOP("Standard", "Nature")).must().list(),
    field<&Standard::effectiveFrom>(13, "effectiveFrom", QT_TRANSLATE_NOOP("Standard", "In force from")).must().list(),
    field<&Standard::effectiveTo>(14, "effectiveTo", QT_TRANSLATE_NOOP("Standard", "In force to")).list(),
    field<&Standard::sellThroughTo>(15, "sellThroughTo", QT_TRANSLATE_NOOP("Standard", "Older goods may be sold to")),
    field<&Standard::replaces>(16, "replaces", QT_TRANSLATE_NOOP("Standard", "Replaces"))
        .to(RecordKind::standard)
        .list(),
    field<&Standard::compareMethod>(17, "compareMethod", QT_TRANSLATE_NOOP("Standard", "Comparison with limits"))
        .must(),
    field<&Standard::file>(18, "file", QT_TRANSLATE_NOOP("Standard", "Text of the standard"))
        .to(RecordKind::attachment),
    field<&Standard::remark>(19, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&Standard::mergedInto>(20, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::standard)
        .autofill(),
};

inline const RecordInfo Standard::info{
    .kind = RecordKind::standard,
    .name = "standard",
    .context = "Standard",
    .label = QT_TRANSLATE_NOOP("Standard", "Standard"),
    .fields = standardFields,
    .states = activeStates,
    .scope = Scope::global,
    .titleField = 10,
    .naturalKey = 10,
};

} // namespace qj
