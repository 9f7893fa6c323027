// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life cycles are data: one constexpr table per record. The desk, the buttons, the command line, the help and the
// exhaustive tests read this one table; no other place knows which state follows which.
#include "record/Record.h"

namespace qj {

/// Roles and levels as bit sets, so that a row can allow several.
enum RoleBit : quint8 { inspector = 1, reviewer = 2, supervisor = 4, publisher = 8, administrator = 16 };
enum LevelBit : quint8 { district = 1, city = 2, province = 4, anyLevel = 7 };

struct Transition
{
    enum Mark : quint8 {
        plain = 0,
        fourEyes = 1,    ///< G3: not the person who did the step before (or `otherThan`)
        needsReason = 2, ///< G4
        program = 4,     ///< part of another act: offers no act of its own
        confirms = 8,    ///< the program proposes, a person confirms
        lasting = 16,    ///< cannot be undone; an opposite act must be recorded
        proof = 32,      ///< evidence is needed (a file, or a document number)
    };
    const char* from; ///< "" = creation
    const char* to;
    quint8 roles = 0;
    quint8 levels = anyLevel;
    quint8 marks = plain;
    const char* guard = "";  ///< name of a guard: looked up among the guards that rooms hand in
    const char* rule = "";   ///< rule id printed when the guard refuses
    const char* effect = ""; ///< name of an effect: what else happens in the same commit
};

struct LifeCycle
{
    RecordKind kind;
    std::span<const Transition> transitions;
    /// Member of the record that holds the person a fourth eye must differ from; empty: who did the last transition.
    const char* otherThan = "";
    /// State in which a record is entered that others have published already (WORKFLOW 2): no step, and no verdict of
    /// this office. Empty: it has to go the whole way.
    const char* takenOver = "";
};

} // namespace qj
