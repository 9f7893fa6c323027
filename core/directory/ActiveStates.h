// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// States that several kinds of record share (WORKFLOW 9a). Their labels stand in the context "Record".
#include "record/Record.h"

namespace qj {

/// Office, officer, trader, producer, laboratory, standard, product category.
inline constexpr State activeStates[] = {
    {"active", QT_TRANSLATE_NOOP("Record", "Active"), 0},
    {"inactive", QT_TRANSLATE_NOOP("Record", "Inactive"), -1},
    {"merged", QT_TRANSLATE_NOOP("Record", "Merged"), -2},
};

/// Rule value, working calendar, template: never edited in force, a new version takes over.
inline constexpr State versionStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Record", "Draft"), 0},
    {"inForce", QT_TRANSLATE_NOOP("Record", "In force"), 1},
    {"retired", QT_TRANSLATE_NOOP("Record", "Retired"), 2},
};

} // namespace qj
