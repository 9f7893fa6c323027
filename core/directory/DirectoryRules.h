// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lives of the register's records, and what each must fulfil by itself. Problems are reported all at once; fields that
// every record needs are found by missingFields.
#include "directory/Attachment.h"
#include "directory/CalendarRecord.h"
#include "directory/Device.h"
#include "directory/Laboratory.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/RuleValue.h"
#include "directory/Standard.h"
#include "directory/TemplateRecord.h"
#include "directory/TestItemSpec.h"
#include "directory/Trader.h"
#include "record/Transition.h"

namespace qj {

// Guards: survivorNamed = `mergedInto` names another record of the kind that is itself active.
// Effects: becomeOne = references to the merged record are read as references to the survivor.

/// Offices and officers: only an administrator opens and closes them.
inline constexpr Transition staffTransitions[] = {
    {"", "active", administrator},
    {"active", "inactive", administrator, anyLevel, Transition::needsReason},
    {"inactive", "active", administrator},
    {"active", "merged", administrator, anyLevel, Transition::needsReason, "survivorNamed", "", "becomeOne"},
    {"inactive", "merged", administrator, anyLevel, Transition::needsReason, "survivorNamed", "", "becomeOne"},
};
inline constexpr LifeCycle officeLifeCycle{RecordKind::office, staffTransitions};
inline constexpr LifeCycle officerLifeCycle{RecordKind::officer, staffTransitions};

/// What inspectors meet in their work: traders, producers, laboratories, standards, categories.
inline constexpr quint8 registerKeepers = inspector | reviewer | administrator;
inline constexpr Transition registerTransitions[] = {
    {"", "active", registerKeepers},
    {"active", "inactive", registerKeepers, anyLevel, Transition::needsReason},
    {"inactive", "active", registerKeepers},
    {"active", "merged", reviewer | administrator, anyLevel, Transition::needsReason, "survivorNamed", "", "becomeOne"},
    {"inactive", "merged", reviewer | administrator, anyLevel, Transition::needsReason, "survivorNamed", "",
     "becomeOne"},
};
inline constexpr LifeCycle traderLifeCycle{RecordKind::trader, registerTransitions};
inline constexpr LifeCycle producerLifeCycle{RecordKind::producer, registerTransitions};
inline constexpr LifeCycle laboratoryLifeCycle{RecordKind::laboratory, registerTransitions};
inline constexpr LifeCycle standardLifeCycle{RecordKind::standard, registerTransitions};
inline constexpr LifeCycle productCategoryLifeCycle{RecordKind::productCategory, registerTransitions};

inline constexpr Transition deviceTransitions[] = {
    {"", "active", administrator},
    {"active", "revoked", administrator, city, Transition::needsReason | Transition::lasting},
};
inline constexpr LifeCycle deviceLifeCycle{RecordKind::device, deviceTransitions};

// Effect: recount = unfinished deadlines are computed anew and the changed dates listed (R-CNT-DATA).
/// Rule values and calendars are the city's.
inline constexpr Transition versionTransitions[] = {
    {"", "draft", administrator, city},
    {"draft", "inForce", reviewer, city, Transition::fourEyes, "", "", "recount"},
    {"inForce", "retired", reviewer, city, Transition::plain, "", "", "recount"},
};
inline constexpr LifeCycle ruleValueLifeCycle{RecordKind::ruleValue, versionTransitions};
inline constexpr LifeCycle calendarRecordLifeCycle{RecordKind::workCalendar, versionTransitions};

// Guard of papers: paperReadable = a paper prints as it is written, and every name in it leads somewhere.
/// Every office may have papers and wording of its own.
inline constexpr Transition templateTransitions[] = {
    {"", "draft", administrator},
    {"draft", "inForce", reviewer, anyLevel, Transition::fourEyes, "paperReadable"},
    {"inForce", "retired", reviewer},
};
inline constexpr LifeCycle templateLifeCycle{RecordKind::paperTemplate, templateTransitions};

std::vector<Error> officeProblems(const Office& office, const QString& toState);
std::vector<Error> officerProblems(const Officer& officer, const QString& toState);
std::vector<Error> traderProblems(const Trader& trader, const QString& toState);
/// What the work form prints of its trader and the register does not always have; asked for when a sample is sealed.
std::vector<Error> traderFormProblems(const Trader& trader);
std::vector<Error> producerProblems(const Producer& producer, const QString& toState);
std::vector<Error> laboratoryProblems(const Laboratory& laboratory, const QString& toState);
std::vector<Error> productCategoryProblems(const ProductCategory& category, const QString& toState);
std::vector<Error> standardProblems(const Standard& standard, const QString& toState);
std::vector<Error> testItemSpecProblems(const TestItemSpec& spec);
std::vector<Error> attachmentProblems(const Attachment& attachment);
std::vector<Error> ruleValueProblems(const RuleValue& value, const QString& toState);
std::vector<Error> calendarRecordProblems(const CalendarRecord& pack, const QString& toState);
std::vector<Error> templateProblems(const TemplateRecord& record, const QString& toState);

/// Roles of an officer as RoleBits, his level as LevelBit.
quint8 roleBits(const Officer& officer);
quint8 levelBit(OfficerLevel level);
/// Level of the officers of an office: those of a branch count as district.
OfficerLevel levelOfOfficers(OfficeLevel level);
/// Name that an office bore on a day (R-REG-NAMES).
QString officeNameOn(const Office& office, QDate day);
/// Active, with a certificate that is valid on that day (no end date = valid): may be drawn and may sign.
bool certifiedOn(const Officer& officer, QDate day);
bool accreditedOn(const Laboratory& laboratory, QDate day);
bool underContractOn(const Laboratory& laboratory, QDate day);
/// In force on a day (R-STD-EDITION). Goods made earlier may be sold until the successor's `sellThroughTo`.
bool inForceOn(const Standard& standard, QDate day);
/// Six digits; whether the code exists is looked up in the table of areas (R-ID-AREA).
bool looksLikeAreaCode(const QString& code);

} // namespace qj
