// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Work that an officer still has in hand, and that goes to another when he leaves or is away. Only what a record says
// of a person counts: who handles a case, leads a task, received an objection or makes a publication. Two of these are
// duties and can be handed over; the others are facts about the past, shown so that nobody forgets them.
#include "record/RecordKind.h"
#include "record/Value.h"

#include <vector>

namespace qj {

struct OpenWork
{
    RecordKind kind = RecordKind::none;
    Uuid id;
    QString number;
    QString title;       ///< product, goods, applicant or requirement
    const char* as = ""; ///< field that names him; empty for an order that concerns a case of his
    Uuid office;         ///< whose work it is
    QDate due;
    bool movable = false; ///< DisposalDesk::handOver takes it
};

class Reader;

/// Open cases and tasks of an officer first (those can be handed over), then orders, objections and publications.
std::vector<OpenWork> openWorkOf(const Reader& reader, const Uuid& officer);

} // namespace qj
