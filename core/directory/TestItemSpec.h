// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One limit: what a standard demands of one property of one category of goods. `limitText` is the wording of the
// standard; `low` and `high` are its numbers, where it has any. An unconfirmed limit proposes, it never decides.
#include "record/Record.h"

namespace qj {

enum class LimitOperator : quint16 {
    none,
    le,
    ge,
    lt,
    gt,
    between,
    absLe,
    qualitative,
    noBreakdownAt,
    ordinalGe,
    label,
};
inline constexpr EnumEntry limitOperatorCodes[] = {
    {1, "le", QT_TRANSLATE_NOOP("TestItemSpec", "at most")},
    {2, "ge", QT_TRANSLATE_NOOP("TestItemSpec", "at least")},
    {3, "lt", QT_TRANSLATE_NOOP("TestItemSpec", "less than")},
    {4, "gt", QT_TRANSLATE_NOOP("TestItemSpec", "more than")},
    {5, "between", QT_TRANSLATE_NOOP("TestItemSpec", "between")},
    {6, "absLe", QT_TRANSLATE_NOOP("TestItemSpec", "absolute value at most")},
    {7, "qualitative", QT_TRANSLATE_NOOP("TestItemSpec", "qualitative")},
    {8, "noBreakdownAt", QT_TRANSLATE_NOOP("TestItemSpec", "no breakdown at")},
    {9, "ordinalGe", QT_TRANSLATE_NOOP("TestItemSpec", "grade at least")},
    {10, "label", QT_TRANSLATE_NOOP("TestItemSpec", "label")},
};
constexpr EnumTable codesOf(LimitOperator)
{
    return limitOperatorCodes;
}

/// What a failure means (R-VER-GRADE); ascending numbers are falling gravity.
enum class Severity : quint16 { none, safety, quality, label };
inline constexpr EnumEntry severityCodes[] = {
    {1, "safety", QT_TRANSLATE_NOOP("Record", "Safety")},
    {2, "quality", QT_TRANSLATE_NOOP("Record", "Intrinsic quality")},
    {3, "label", QT_TRANSLATE_NOOP("Record", "Label")},
};
constexpr EnumTable codesOf(Severity)
{
    return severityCodes;
}

enum class Confidence : quint16 { none, verified, unconfirmed };
inline constexpr EnumEntry confidenceCodes[] = {
    {1, "verified", QT_TRANSLATE_NOOP("TestItemSpec", "Verified")},
    {2, "unconfirmed", QT_TRANSLATE_NOOP("TestItemSpec", "Not verified")},
};
constexpr EnumTable codesOf(Confidence)
{
    return confidenceCodes;
}

struct TestItemSpec : Record
{
    Uuid standardId;
    Uuid categoryId;
    QString itemName;
    QString clause;
    QString applicability;
    LimitOperator operator_ = LimitOperator::none;
    QString limitText;
    Decimal low;
    Decimal high;
    Flag lowIncl;
    Flag highIncl;
    QString unit;
    Decimal roundUnit;
    QString method;
    Severity severity = Severity::none;
    Confidence confidence = Confidence::none;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field testItemSpecFields[] = {
    field<&TestItemSpec::standardId>(10, "standardId", QT_TRANSLATE_NOOP("TestItemSpec", "Standard"))
        .to(RecordKind::standard)
        .must()
        .list()
        .index(),
    field<&TestItemSpec::categoryId>(11, "categoryId", QT_TRANSLATE_NOOP("TestItemSpec", "Category"))
        .to(RecordKind::productCategory)
        .must()
        .list()
        .index(),
    field<&TestItemSpec::itemName>(12, "itemName", QT_TRANSLATE_NOOP("TestItemSpec", "Test item"))
        .must()
        .search()
        .list()
        .index(),
    field<&TestItemSpec::clause>(13, "clause", QT_TRANSLATE_NOOP("TestItemSpec", "Clause")).list(),
    field<&TestItemSpec::applicability>(14, "applicability", QT_TRANSLATE_NOOP("TestItemSpec", "Applies to")).list(),
    field<&TestItemSpec::operator_>(15, "operator", QT_TRANSLATE_NOOP("TestItemSpec", "Comparison"))
        .must()
        .crit()
        .list(),
    field<&TestItemSpec::limitText>(16, "limitText", QT_TRANSLATE_NOOP("TestItemSpec", "Limit as printed"))
        .must()
        .crit()
        .list(),
    field<&TestItemSpec::low>(17, "low", QT_TRANSLATE_NOOP("TestItemSpec", "Lower limit")).crit(),
    field<&TestItemSpec::high>(18, "high", QT_TRANSLATE_NOOP("TestItemSpec", "Upper limit")).crit(),
    field<&TestItemSpec::lowIncl>(19, "lowIncl", QT_TRANSLATE_NOOP("TestItemSpec", "Lower limit included")).crit(),
    field<&TestItemSpec::highIncl>(20, "highIncl", QT_TRANSLATE_NOOP("TestItemSpec", "Upper limit included")).crit(),
    field<&TestItemSpec::unit>(21, "unit", QT_TRANSLATE_NOOP("TestItemSpec", "Unit")).list(),
    field<&TestItemSpec::roundUnit>(22, "roundUnit", QT_TRANSLATE_NOOP("TestItemSpec", "Rounded to")),
    field<&TestItemSpec::method>(23, "method", QT_TRANSLATE_NOOP("TestItemSpec", "Test method")).search(),
    field<&TestItemSpec::severity>(24, "severity", QT_TRANSLATE_NOOP("TestItemSpec", "Nature of a failure"))
        .must()
        .list(),
    field<&TestItemSpec::confidence>(25, "confidence", QT_TRANSLATE_NOOP("TestItemSpec", "Verification")).must().list(),
    field<&TestItemSpec::remark>(26, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo TestItemSpec::info{
    .kind = RecordKind::testItemSpec,
    .name = "testItemSpec",
    .context = "TestItemSpec",
    .label = QT_TRANSLATE_NOOP("TestItemSpec", "Limit of a test item"),
    .fields = testItemSpecFields,
    .scope = Scope::global,
    .titleField = 12,
};

} // namespace qj
