// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/HomeOffice.h"

namespace qj {

Uuid homeOfficeOf(const Reader& reader, Uuid office)
{
    for (int depth = 0; depth < 5; ++depth) {
        const auto found = reader.find<Office>(office);
        if (!found || found->level != OfficeLevel::branch || found->parentId.isNull()) break;
        office = found->parentId;
    }
    return office;
}

} // namespace qj
