// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a change of state comes from, read out of what it replaced and what that had replaced; and which ways of a life
// cycle ask for more than to be of the right office. What AuthorityRules.h judges states by.
#include "journal/Journal.h"
#include "record/Transition.h"

namespace qj {

/// A state that a record had, and how it came to it.
struct StateStep
{
    QString state;
    Uuid by; ///< nobody where it followed from another act
    bool isGiven = false;
    bool isWithheld = false;
};

Value valueOf(const Op& op);
/// "" for anything but text.
QString stateOf(const Op& op);
/// Gives back what stood before, or decides for one of several: no step of the life cycle.
bool givesBack(const Commit& commit);

/// The states that the operation takes the place of; "" where it knew of none. What had no effect was never there: what
/// that one had replaced stood on.
QStringList statesReplaced(const Journal& journal, const Commit& commit, const Op& op);

/// All states that the record had, as far as the author of the commit knew: what the operation replaced first, then
/// what that one had replaced, and so on.
std::vector<StateStep> stepsBefore(const Journal& journal, const Commit& commit, const Op& op);
/// Whether the state stood there with effect.
bool stood(std::span<const StateStep> steps, const QString& state);
/// Who led the record into the state that the act starts from; nobody where that followed from another act.
Uuid stepBefore(std::span<const StateStep> steps, const QString& from);

/// Four eyes, or for good.
bool asksForMore(const Transition& t);
/// Whether steps that ask for nothing lead from one state to the other.
bool leadsFreely(std::span<const Transition> all, const QString& from, const QString& to);
/// Who may take the last step that asks for more on a way to the state; where none leads there, any such step.
quint8 rolesOnTheWay(std::span<const Transition> all, const QString& to);

} // namespace qj
