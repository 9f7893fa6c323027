// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The groups of commands; each stands in a file of its own.
#include "Session.h"

namespace qj::cli {

extern const Group storeGroup;
extern const Group recordGroup;
extern const Group actsGroup;
extern const Group actGroup;
extern const Group undoGroup;
extern const Group historyGroup;
extern const Group searchGroup;
extern const Group sampleGroup;
extern const Group calendarGroup;
extern const Group deadlineGroup;
extern const Group paperGroup;
extern const Group peerGroup;
extern const Group packageGroup;
extern const Group conflictGroup;
extern const Group statsGroup;
extern const Group judgeGroup;
extern const Group roundGroup;
extern const Group resultGroup;
extern const Group planGroup;
extern const Group caseGroup;
extern const Group noticeGroup;
extern const Group objectionGroup;
extern const Group publicationGroup;
extern const Group demoGroup;
extern const Group benchGroup;

} // namespace qj::cli
