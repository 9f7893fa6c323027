// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A node of the tree of goods: plans, limits and statistics hang on it. Its code is the same everywhere, so it is one
// record wherever it was made. Categories without a product standard carry no pass or fail (R-SMP-RISK).
#include "directory/ActiveStates.h"

namespace qj {

enum class FocusReason : quint16 { none, sales, reach, risk, complaint, proposal };
inline constexpr EnumEntry focusReasonCodes[] = {
    {1, "sales", QT_TRANSLATE_NOOP("ProductCategory", "Large sales")},
    {2, "reach", QT_TRANSLATE_NOOP("ProductCategory", "Wide reach")},
    {3, "risk", QT_TRANSLATE_NOOP("ProductCategory", "High risk")},
    {4, "complaint", QT_TRANSLATE_NOOP("ProductCategory", "Complaint hot-spot")},
    {5, "proposal", QT_TRANSLATE_NOOP("ProductCategory", "Proposal of congress")},
};
constexpr EnumTable codesOf(FocusReason)
{
    return focusReasonCodes;
}

struct ProductCategory : Record
{
    QString code;
    QString name;
    Uuid parentId;
    Flag focus;
    FocusReason focusReason = FocusReason::none;
    Flag noStandard = false;
    Decimal defaultTestQty;
    Decimal defaultBackupQty;
    QString qtyUnit;
    QStringList safetyItems;
    QDate validFrom;
    QDate validTo;
    QString remark;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field productCategoryFields[] = {
    field<&ProductCategory::code>(10, "code", QT_TRANSLATE_NOOP("ProductCategory", "Code"))
        .must()
        .search()
        .list()
        .index(),
    field<&ProductCategory::name>(11, "name", QT_TRANSLATE_NOOP("ProductCategory", "Name"))
        .must()
        .search()
        .list()
        .index()
        .pub(),
    field<&ProductCategory::parentId>(12, "parentId", QT_TRANSLATE_NOOP("ProductCategory", "Belongs to"))
        .to(RecordKind::productCategory)
        .list()
        .index(),
    field<&ProductCategory::focus>(13, "focus", QT_TRANSLATE_NOOP("ProductCategory", "Focus")).list(),
    field<&ProductCategory::focusReason>(14, "focusReason", QT_TRANSLATE_NOOP("ProductCategory", "Reason of focus"))
        .list(),
    field<&ProductCategory::noStandard>(15, "noStandard",
                                        QT_TRANSLATE_NOOP("ProductCategory", "No product standard yet"))
        .must()
        .list(),
    field<&ProductCategory::defaultTestQty>(16, "defaultTestQty",
                                            QT_TRANSLATE_NOOP("ProductCategory", "Usual quantity for the test")),
    field<&ProductCategory::defaultBackupQty>(17, "defaultBackupQty",
                                              QT_TRANSLATE_NOOP("ProductCategory", "Usual backup quantity")),
    field<&ProductCategory::qtyUnit>(18, "qtyUnit", QT_TRANSLATE_NOOP("ProductCategory", "Unit")),
    field<&ProductCategory::safetyItems>(19, "safetyItems", QT_TRANSLATE_NOOP("ProductCategory", "Safety items")),
    field<&ProductCategory::validFrom>(20, "validFrom", QT_TRANSLATE_NOOP("ProductCategory", "Valid from")).must(),
    field<&ProductCategory::validTo>(21, "validTo", QT_TRANSLATE_NOOP("ProductCategory", "Valid to")),
    field<&ProductCategory::remark>(22, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&ProductCategory::mergedInto>(23, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::productCategory)
        .autofill(),
};

inline const RecordInfo ProductCategory::info{
    .kind = RecordKind::productCategory,
    .name = "productCategory",
    .context = "ProductCategory",
    .label = QT_TRANSLATE_NOOP("ProductCategory", "Product category"),
    .fields = productCategoryFields,
    .states = activeStates,
    .scope = Scope::global,
    .titleField = 11,
    .naturalKey = 10,
};

} // namespace qj
