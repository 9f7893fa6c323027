// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is known of a sample's reports, services, objections and reinspection. With a draft: as they will be after it is
// saved.
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

#include "journal/AfterDraft.h"

namespace qj::testing {

std::optional<TestReport> acceptedReport(const Reader& reader, const CommitDraft* draft, const Uuid& sample,
                                         ReportRound round);
std::vector<TestItemResult> itemsOf(const Reader& reader, const CommitDraft* draft, const Uuid& report);

/// Services that tell the parties the first result, without cancelled ones, those of an earlier report that was
/// replaced (INV-09), and that of a producer whose product it was found not to be (R-OBJ-KIND).
std::vector<ServiceOfNotice> resultServices(const Reader& reader, const CommitDraft* draft, const Uuid& sample);

std::vector<Objection> objectionsOf(const Reader& reader, const CommitDraft* draft, const Uuid& sample);
/// The one reinspection of a sample that runs or came to a conclusion (R-RE-ONCE); else the last one that came to
/// nothing.
std::optional<Reinspection> reinspectionOf(const Reader& reader, const CommitDraft* draft, const Uuid& sample);

/// An objection to procedure or genuineness was granted: the sample can only be void.
bool samplingUpset(const Reader& reader, const CommitDraft* draft, const Uuid& sample);

/// Something speaks against the result: an open objection that came in time, an open reinspection, upset sampling.
bool isContested(const Reader& reader, const CommitDraft* draft, const Uuid& sample);

/// The verdict that stands when nothing can be contested any more: that of the reinspection where it overturned the
/// first, else the first (R-RE-FINAL).
Verdict standingVerdict(const Reader& reader, const CommitDraft* draft, const Uuid& sample);

} // namespace qj::testing
