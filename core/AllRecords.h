// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every kind of record and every life cycle of this program, in the order of RecordKind: what a store is opened with.
#include "record/Transition.h"

namespace qj {

const Schema& allRecords();

/// Of every kind that has one, in the same order. Kinds that are not here have no acts but `void`.
std::span<const LifeCycle* const> allLifeCycles();

} // namespace qj
