// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a sample, and what its work form must fulfil by itself.
#include "record/Transition.h"
#include "sampling/Sample.h"

namespace qj {

// Guards: sampleAllowed = its task is received or running, and no superior has sampled the product (R-SMP-NODUP; same
// batch and R-SMP-6M as the regime says); formComplete = sampleProblems is empty, trader and officers are fit to sign,
// the seal numbers are new; handedOver = a custody event hands each part that goes; sealIntact = the laboratory's
// receipt finds seal and quantity in order; refusalRecorded = a custody event says why; resealed = a new sealing
// follows the refusal; reportAccepted = an accepted report; verdictConfirmed = a verdict that suits the kind of sample;
// partiesNotified = a service for the trader, for a failure also for the producer, online also for the platform;
// allServed = every service is served or deemed served; objectionInTime, noOpenObjection, objectionUpheld = facts of
// its objections; noWayToContest = R-RE-FINAL; caseRunning, caseClosed = facts of its case; fateRecorded = fate and
// papers. Effects: freezeCopies = copies of the parties, custody events, deadlines; openCase = the case of a failure or
// risk signal; setFinal = final verdict and date, the case of an overturned one is not required; releaseBatch = the
// task counts one less; caseNotRequired.
inline constexpr quint8 sampleVoiding = Transition::fourEyes | Transition::needsReason | Transition::lasting;
inline constexpr quint8 resultConfirmed = Transition::program | Transition::confirms;
inline constexpr Transition sampleTransitions[] = {
    {"", "draft", inspector, district, Transition::plain, "sampleAllowed", "R-SMP-PLAN"},
    {"draft", "sealed", inspector, district, Transition::plain, "formComplete", "R-SMP-TWO", "freezeCopies"},
    {"sealed", "sent", inspector, district, Transition::plain, "handedOver", "R-LAB-SEND", "recordSending"},
    {"sent", "received", inspector, district, Transition::plain, "sealIntact", "R-SMP-SEAL", "recordReceipt"},
    {"sent", "labRefused", inspector, district, Transition::plain, "refusalRecorded", "R-SMP-SEAL", "recordRefusal"},
    {"labRefused", "sealed", inspector, district, Transition::plain, "resealed", "R-SMP-SEAL"},
    {"received", "testing", inspector, district},
    {"testing", "reported", inspector, district, Transition::plain, "reportAccepted"},
    {"reported", "judged", reviewer, district, Transition::fourEyes, "verdictConfirmed", "R-VER-GRADE", "openCase"},
    {"judged", "notified", inspector, district, Transition::plain, "partiesNotified", "R-NTC-5W"},
    {"notified", "objection", 0, anyLevel, Transition::program, "allServed", "R-OBJ-15D"},
    {"notified", "disputed", 0, anyLevel, Transition::program, "objectionInTime", "R-OBJ-15D"},
    {"objection", "disputed", 0, anyLevel, Transition::program, "objectionInTime", "R-OBJ-15D"},
    {"disputed", "objection", 0, anyLevel, Transition::program, "noOpenObjection", "R-OBJ-KIND"},
    {"objection", "final", reviewer, anyLevel, resultConfirmed, "noWayToContest", "R-RE-FINAL", "setFinal"},
    {"disputed", "final", reviewer, anyLevel, resultConfirmed, "noWayToContest", "R-RE-FINAL", "setFinal"},
    // An application in time that was recorded only after the result was confirmed.
    {"final", "disputed", 0, anyLevel, Transition::program, "objectionInTime", "R-OBJ-15D"},
    {"handling", "disputed", 0, anyLevel, Transition::program, "objectionInTime", "R-OBJ-15D"},
    {"handled", "disputed", 0, anyLevel, Transition::program, "objectionInTime", "R-OBJ-15D"},
    {"final", "handling", 0, anyLevel, Transition::program, "caseRunning"},
    {"handling", "handled", 0, anyLevel, Transition::program, "caseClosed", "R-DSP-CLOSE"},
    {"final", "archived", reviewer, district, Transition::lasting, "fateRecorded", "R-RET-MODES", "noteFate"},
    {"handled", "archived", reviewer, district, Transition::lasting, "fateRecorded", "R-RET-MODES", "noteFate"},
    {"draft", "void", reviewer, district, sampleVoiding, "", "", "releaseBatch"},
    {"sealed", "void", reviewer, district, sampleVoiding, "", "", "releaseBatch"},
    {"sent", "void", reviewer, district, sampleVoiding, "", "", "releaseBatch"},
    {"received", "void", reviewer, district, sampleVoiding, "", "", "releaseBatch"},
    {"labRefused", "void", reviewer, district, sampleVoiding, "", "", "releaseBatch"},
    {"disputed", "void", reviewer, city, Transition::needsReason | Transition::lasting, "objectionUpheld", "R-OBJ-KIND",
     "caseNotRequired"},
};
inline constexpr LifeCycle sampleLifeCycle{RecordKind::sample, sampleTransitions, "", "judged"};

/// From a published table, or come with a case: of these only a name, and of a published one its task, is required.
bool isSampledElsewhere(const Sample& sample);
/// Required fields that are empty before `toState`; of a published sample only product and task.
std::vector<Error> missingOfSample(const Sample& sample, const QString& toState);
/// What the sample itself has against reaching `toState`: dates, quantities, persons, seals, signatures, payment,
/// online purchase (INV-06, INV-07). Never for a published one.
std::vector<Error> sampleProblems(const Sample& sample, const QString& toState);

/// Same batch of the same goods, whatever the spelling: folded producer, mark, model and lot. Empty without product
/// data to tell batches by (no producer or no lot), so that unknown ones never count as the same.
QString batchKey(const Sample& sample, const QString& producerName);

} // namespace qj
