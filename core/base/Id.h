// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Identities. UUIDv7 for what is born once (sorts by time); UUIDv5 where a natural key exists, so that the same
// thing made twice, on two computers that never met, is one thing.
#include "base/Clock.h"

#include <QtCore/QUuid>

namespace qj {

using Uuid = QUuid;

/// UUIDv7: 48 bits of the clock's milliseconds, then random bits. Ids made in the same millisecond by one process
/// ascend, so that rows made together stay together.
Uuid newUuid(const Clock& clock);
/// UUIDv5 in Qingjian's own namespace: kind name and natural key.
Uuid naturalUuid(const QString& kind, const QString& key);

} // namespace qj
