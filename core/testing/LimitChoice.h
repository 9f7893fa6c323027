// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which limit of a standard holds for an item of a report. Limits name their condition in brackets behind the item:
// 重量偏差(6~12mm), 噪声(150<CADR≤300), 断后伸长率A(HRB400). The goods' model, grade and the item itself say which one
// is meant; where they do not, nothing is chosen and a person is asked.
#include "directory/TestItemSpec.h"
#include "law/LimitText.h"

#include <span>

namespace qj {

/// What the sample's form and the report say about the goods.
struct GoodsSize
{
    QString text;     ///< model, grade, class as printed: "HRB400E Φ12mm"
    Decimal declared; ///< value that the producer declares of the item's own quantity, if any
};

struct LimitChoice
{
    const TestItemSpec* spec = nullptr;
    QString why; ///< noLimit, sizeUnknown (several limits, none or more than one fits); empty with a limit
};

/// Is the condition met? Nothing where the goods do not say.
std::optional<bool> conditionMet(const LimitText& words, const QString& condition, const GoodsSize& goods);

LimitChoice limitFor(const LimitText& words, std::span<const TestItemSpec> limits, const QString& itemName,
                     const GoodsSize& goods);

/// The comparison of a column of the standard as texts print it before the limit; "" where it is no sign.
QString signOf(LimitOperator comparison);
/// The limit with its sign, without its unit.
QString signedLimit(const TestItemSpec& spec);

} // namespace qj
