// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExchangeRules.h"

#include "directory/Device.h"

using namespace Qt::StringLiterals;

namespace qj {

Office homeOffice(const Office& office, const FindOffice& find)
{
    Office home = office;
    for (int depth = 0; depth < 4 && home.level == OfficeLevel::branch; ++depth) {
        auto parent = find(home.parentId);
        if (!parent) break;
        home = std::move(*parent);
    }
    return home;
}

bool standsUnder(const QString& code, const Office& superior, const FindOffice& find)
{
    std::optional<Office> at = find(naturalUuid(u"office"_s, code));
    for (int depth = 0; at && depth < 6 && !at->parentId.isNull(); ++depth) {
        if (at->parentId == superior.id) return true;
        at = find(at->parentId);
    }
    const QString known = at ? at->code : code; // where the chain ends the code goes on
    if (known == superior.code) return false;
    const int digits = superior.level == OfficeLevel::province ? 2 : superior.level == OfficeLevel::city ? 4 : 6;
    return known.left(digits) == superior.code.left(digits);
}

OfficeOfDevice officesOfDevices(const Reader& reader)
{
    return [&reader](const QByteArray& device) {
        const auto record = reader.find<Device>(Uuid::fromRfc4122(device));
        return record ? record->officeId : Uuid();
    };
}

bool takesScope(const Office& office, const QString& scope, const FindOffice& find)
{
    if (scope == u"global"_s) return true;
    const bool publication = scope.startsWith(u"publication/"_s);
    const QString code = publication ? scope.mid(12) : scope;
    const Office home = homeOffice(office, find);
    if (code == home.code) return true;
    switch (home.level) {
    case OfficeLevel::city:
        return standsUnder(code, home, find);
    case OfficeLevel::province:
        return publication && standsUnder(code, home, find);
    case OfficeLevel::district:
    case OfficeLevel::branch:
    case OfficeLevel::none:
        return false;
    }
    return false;
}

} // namespace qj
