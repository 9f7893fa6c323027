// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One tested property of a report: limit and value as printed, and the value as a number where it is one. `computed` is
// the program's comparison (R-NUM-FULL), `single` the verdict on the item, which a person confirms (INV-35).
#include "directory/TestItemSpec.h"
#include "record/Record.h"

namespace qj {

enum class MeasuredKind : quint16 { none, number, lessThan, nd, ordinal, text };
inline constexpr EnumEntry measuredKindCodes[] = {
    {1, "number", QT_TRANSLATE_NOOP("Record", "Number")},
    {2, "lessThan", QT_TRANSLATE_NOOP("TestItemResult", "Less than")},
    {3, "nd", QT_TRANSLATE_NOOP("TestItemResult", "Not detected")},
    {4, "ordinal", QT_TRANSLATE_NOOP("TestItemResult", "Grade")},
    {5, "text", QT_TRANSLATE_NOOP("TestItemResult", "Words")},
};
constexpr EnumTable codesOf(MeasuredKind)
{
    return measuredKindCodes;
}

enum class ItemComparison : quint16 { none, conforms, fails, undecidable };
inline constexpr EnumEntry itemComparisonCodes[] = {
    {1, "conforms", QT_TRANSLATE_NOOP("TestItemResult", "Conforms")},
    {2, "fails", QT_TRANSLATE_NOOP("TestItemResult", "Does not conform")},
    {3, "undecidable", QT_TRANSLATE_NOOP("TestItemResult", "Cannot be compared")},
};
constexpr EnumTable codesOf(ItemComparison)
{
    return itemComparisonCodes;
}

enum class ItemVerdict : quint16 { none, conforms, fails, notJudged };
inline constexpr EnumEntry itemVerdictCodes[] = {
    {1, "conforms", QT_TRANSLATE_NOOP("TestItemResult", "Conforms")},
    {2, "fails", QT_TRANSLATE_NOOP("TestItemResult", "Does not conform")},
    {3, "notJudged", QT_TRANSLATE_NOOP("TestItemResult", "Not judged")},
};
constexpr EnumTable codesOf(ItemVerdict)
{
    return itemVerdictCodes;
}

struct TestItemResult : Record
{
    Uuid reportId;
    Int seq;
    Uuid specId;
    QString itemName;
    QString limitText;
    QString valueText;
    MeasuredKind valueKind = MeasuredKind::none;
    Decimal value;
    QString sign; ///< "+" or "-" (R-NUM-SIGN)
    Decimal lod;
    QString unit;
    ItemComparison computed = ItemComparison::none;
    ItemVerdict single = ItemVerdict::none;
    Severity severity = Severity::none;
    QString remark;
    Decimal declared; ///< the producer's own value, where the limit hangs on it

    static const RecordInfo info;
};

inline constexpr Field testItemResultFields[] = {
    field<&TestItemResult::reportId>(10, "reportId", QT_TRANSLATE_NOOP("TestItemResult", "Test report"))
        .to(RecordKind::testReport)
        .must()
        .index(),
    field<&TestItemResult::seq>(11, "seq", QT_TRANSLATE_NOOP("TestItemResult", "Order")).must().list(),
    field<&TestItemResult::specId>(12, "specId", QT_TRANSLATE_NOOP("TestItemResult", "Limit"))
        .to(RecordKind::testItemSpec),
    field<&TestItemResult::itemName>(13, "itemName", QT_TRANSLATE_NOOP("TestItemResult", "Test item"))
        .must()
        .search()
        .pub()
        .index()
        .list(),
    field<&TestItemResult::limitText>(14, "limitText", QT_TRANSLATE_NOOP("TestItemResult", "Limit as printed"))
        .must()
        .crit()
        .list(),
    field<&TestItemResult::valueText>(15, "valueText", QT_TRANSLATE_NOOP("TestItemResult", "Measured value as printed"))
        .must()
        .crit()
        .list(),
    field<&TestItemResult::valueKind>(16, "valueKind", QT_TRANSLATE_NOOP("TestItemResult", "Kind of value"))
        .must()
        .crit(),
    field<&TestItemResult::value>(17, "value", QT_TRANSLATE_NOOP("TestItemResult", "Measured value")).crit(),
    field<&TestItemResult::sign>(18, "sign", QT_TRANSLATE_NOOP("TestItemResult", "Reported sign")).crit(),
    field<&TestItemResult::lod>(19, "lod", QT_TRANSLATE_NOOP("TestItemResult", "Limit of detection")).crit(),
    field<&TestItemResult::unit>(20, "unit", QT_TRANSLATE_NOOP("TestItemResult", "Unit")).list(),
    field<&TestItemResult::computed>(21, "computed", QT_TRANSLATE_NOOP("TestItemResult", "Compared by the program"))
        .autofill()
        .list(),
    field<&TestItemResult::single>(22, "single", QT_TRANSLATE_NOOP("TestItemResult", "Item verdict")).crit().list(),
    field<&TestItemResult::severity>(23, "severity", QT_TRANSLATE_NOOP("TestItemResult", "Nature of the failure"))
        .crit()
        .list(),
    field<&TestItemResult::remark>(24, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&TestItemResult::declared>(25, "declared", QT_TRANSLATE_NOOP("TestItemResult", "Declared value")).crit(),
};

inline const RecordInfo TestItemResult::info{RecordKind::testItemResult,
                                             "testItemResult",
                                             "TestItemResult",
                                             QT_TRANSLATE_NOOP("TestItemResult", "Item result"),
                                             testItemResultFields,
                                             {},
                                             Scope::owner,
                                             10,
                                             0,
                                             13};

} // namespace qj
