// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/ShippedRecords.h"

#include "law/RuleFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

template <class T> Uuid shippedId(const QString& key)
{
    return naturalUuid(QLatin1StringView(T::info.name), key);
}

/// Fields from the columns of their names.
template <class T>
Result<> fill(T& record, const RuleFile& file, const RuleFile::Row& row, std::initializer_list<const char*> names)
{
    for (const char* const name : names) {
        const Field* field = T::info.find(QString::fromLatin1(name));
        const auto value = parseValue(*field, file.cell(row, QLatin1StringView(name)), T::info.context);
        if (!value) return fail(ErrorCode::rowRefused, {QString::number(row.number), QLatin1StringView(name)});
        field->set(&record, *value);
    }
    return {};
}

/// "GB 17930-2016 表2(V)" is a part of "GB 17930-2016".
const Standard* standardOf(const std::vector<Standard>& standards, const QString& text)
{
    const auto found = std::find_if(standards.begin(), standards.end(), [&text](const Standard& one) {
        return text == one.number || text.startsWith(one.number + u' ');
    });
    return found == standards.end() ? nullptr : &*found;
}

/// The numbers of a limit, where it has any: "no trace" has none and is judged by a person.
void setNumbers(TestItemSpec& spec)
{
    const auto number = Decimal::parse(spec.limitText);
    switch (spec.operator_) {
    case LimitOperator::between: {
        const QStringList ends = spec.limitText.split(u'~');
        if (ends.size() != 2) return;
        const auto low = Decimal::parse(ends[0]), high = Decimal::parse(ends[1]);
        if (!low || !high) return;
        spec.low = *low, spec.high = *high, spec.lowIncl = spec.highIncl = true;
        return;
    }
    case LimitOperator::le:
    case LimitOperator::lt:
    case LimitOperator::absLe:
        if (number) spec.high = *number, spec.highIncl = spec.operator_ != LimitOperator::lt;
        return;
    case LimitOperator::ge:
    case LimitOperator::gt:
        if (number) spec.low = *number, spec.lowIncl = spec.operator_ == LimitOperator::ge;
        return;
    default:
        return;
    }
}

} // namespace

Result<std::vector<ProductCategory>> shippedCategories()
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::shipped(u"categories.csv"_s));
    std::vector<ProductCategory> categories;
    for (const RuleFile::Row& row : file.rows()) {
        ProductCategory category;
        category.state = u"active"_s;
        QJ_TRY(fill(category, file, row, {"code", "name", "focus", "focusReason", "noStandard", "validFrom"}));
        category.id = shippedId<ProductCategory>(category.code);
        if (const QString parent = file.cell(row, u"parent"_s); !parent.isEmpty())
            category.parentId = shippedId<ProductCategory>(parent);
        categories.push_back(std::move(category));
    }
    return categories;
}

Result<ShippedStandards> shippedStandards(const std::vector<ProductCategory>& categories)
{
    QJ_TRY_ASSIGN(const RuleFile editions, RuleFile::shipped(u"standards.csv"_s));
    QJ_TRY_ASSIGN(const RuleFile limits, RuleFile::shipped(u"limits.csv"_s));
    ShippedStandards shipped;
    QHash<Uuid, Severity> severities;
    for (const RuleFile::Row& row : editions.rows()) {
        Standard standard;
        standard.state = u"active"_s;
        QJ_TRY(fill(standard, editions, row,
                    {"number", "title", "kind", "effectiveFrom", "effectiveTo", "sellThroughTo", "compareMethod"}));
        standard.id = shippedId<Standard>(standard.number);
        if (const QString older = editions.cell(row, u"replaces"_s); !older.isEmpty())
            standard.replaces = shippedId<Standard>(older);
        TestItemSpec graded;
        QJ_TRY(fill(graded, editions, row, {"severity"}));
        severities.insert(standard.id, graded.severity);
        shipped.standards.push_back(std::move(standard));
    }
    for (const RuleFile::Row& row : limits.rows()) {
        const QString edition = limits.cell(row, u"standard"_s), goods = limits.cell(row, u"category"_s);
        const Standard* standard = standardOf(shipped.standards, edition);
        if (!standard) continue;
        const auto category = std::find_if(categories.begin(), categories.end(),
                                           [&goods](const ProductCategory& one) { return one.name == goods; });
        if (category == categories.end())
            return fail(ErrorCode::rowRefused, {QString::number(row.number), u"category"_s});
        TestItemSpec spec;
        QJ_TRY(fill(spec, limits, row, {"clause", "operator", "unit"}));
        spec.itemName = limits.cell(row, u"item"_s);
        spec.limitText = limits.cell(row, u"limit"_s);
        spec.standardId = standard->id;
        spec.categoryId = category->id;
        spec.applicability = edition.mid(standard->number.size()).trimmed();
        spec.severity = severities.value(standard->id);
        spec.confidence =
            limits.cell(row, u"status"_s) == u"verified"_s ? Confidence::verified : Confidence::unconfirmed;
        setNumbers(spec);
        spec.id = shippedId<TestItemSpec>(QStringList{edition, goods, spec.itemName, spec.limitText}.join(u'|'));
        shipped.limits.push_back(std::move(spec));
    }
    return shipped;
}

} // namespace qj
