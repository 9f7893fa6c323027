// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lives of the notes that stand in the place of a sample: nothing to sample, inspection refused.
#include "directory/Trader.h"
#include "record/Transition.h"
#include "sampling/NotSampledNote.h"
#include "sampling/RefusalRecord.h"

namespace qj {

// Effect: drawSubstitute = the next subject in the order of the draw is proposed; the trader's present status follows.
inline constexpr Transition notSampledNoteTransitions[] = {
    {"", "draft", inspector, district},
    {"draft", "signed", inspector, district, Transition::plain, "", "R-SMP-NONE", "drawSubstitute"},
    {"signed", "opinion", reviewer, district},
    {"opinion", "closed", reviewer, district, Transition::fourEyes},
};
inline constexpr LifeCycle notSampledNoteLifeCycle{RecordKind::notSampledNote, notSampledNoteTransitions};

// The number of the warning is the proof of `referred`.
inline constexpr Transition refusalRecordTransitions[] = {
    {"", "draft", inspector, district},
    {"draft", "signed", inspector, district, Transition::plain, "", "R-SMP-REFUSE", "drawSubstitute"},
    {"signed", "confirmed", reviewer, district, Transition::fourEyes, "", "R-SMP-REFUSE"},
    {"confirmed", "referred", reviewer, district, Transition::plain, "", "R-SMP-REFUSE"},
    {"referred", "closed", supervisor, district},
};
inline constexpr LifeCycle refusalRecordLifeCycle{RecordKind::refusalRecord, refusalRecordTransitions};

/// At least two signatures of samplers and officers; the opinion is not older than the visit.
std::vector<Error> notSampledNoteProblems(const NotSampledNote& note, const QString& toState);
/// At least two samplers and one witness; nothing is dated before the refusal.
std::vector<Error> refusalRecordProblems(const RefusalRecord& record, const QString& toState);

/// What a note says about its trader from now on; `none` = nothing.
StatusNow statusAfter(NotSampledReason reason);

} // namespace qj
