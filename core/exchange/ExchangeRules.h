// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which scopes an office takes part in (EXCHANGE, 1a): a district takes `global` and its own two, the city those of all
// its districts, the province `global` and every publication/*.
#include "directory/Office.h"
#include "exchange/PackageHeader.h"
#include "journal/Reader.h"

#include <functional>

namespace qj {

/// An office by its identity; nothing if it is not in the store.
using FindOffice = std::function<std::optional<Office>(const Uuid& id)>;

/// The office under whose code one works: a branch's district, otherwise itself.
Office homeOffice(const Office& office, const FindOffice& find);
/// Whether `superior` stands above: by the chain of superiors, and where none is recorded by the code itself (GB/T
/// 2260: the first two digits name the province, the first four the city).
bool standsUnder(const QString& code, const Office& superior, const FindOffice& find);
/// By the devices' records; the reader has to outlive the answer.
OfficeOfDevice officesOfDevices(const Reader& reader);
bool takesScope(const Office& office, const QString& scope, const FindOffice& find);

} // namespace qj
