// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/ShippedCategories.h"

#include "law/RuleFile.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Uuid idOf(const QString& code)
{
    return naturalUuid(QLatin1StringView(ProductCategory::info.name), code);
}

} // namespace

Result<std::vector<ProductCategory>> shippedCategories()
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::shipped(u"categories.csv"_s));
    std::vector<ProductCategory> categories;
    for (const RuleFile::Row& row : file.rows()) {
        ProductCategory category;
        category.state = u"active"_s;
        for (const char* const name : {"code", "name", "focus", "focusReason", "noStandard", "validFrom"}) {
            const Field* field = ProductCategory::info.find(QString::fromLatin1(name));
            const auto value =
                parseValue(*field, file.cell(row, QLatin1StringView(name)), ProductCategory::info.context);
            if (!value) return fail(ErrorCode::rowRefused, {QString::number(row.number), QLatin1StringView(name)});
            field->set(&category, *value);
        }
        category.id = idOf(category.code);
        if (const QString parent = file.cell(row, u"parent"_s); !parent.isEmpty()) category.parentId = idOf(parent);
        categories.push_back(std::move(category));
    }
    return categories;
}

} // namespace qj
