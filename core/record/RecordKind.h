// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QtGlobal>

namespace qj {

/// Stable numbers of the kinds of record: they stand in commits and are never reused. A kind that this version does
/// not know is stored and relayed all the same.
enum class RecordKind : quint16 {
    none = 0,
    office = 1,
    officer = 2,
    officerInterest = 3,
    device = 4,
    trader = 5,
    producer = 6,
    laboratory = 7,
    laboratorySampler = 8,
    productCategory = 9,
    standard = 10,
    testItemSpec = 11,
    plan = 12,
    planTask = 13,
    draw = 14,
    drawSubstitute = 15,
    sample = 16,
    notSampledNote = 17,
    refusalRecord = 18,
    custodyEvent = 19,
    testReport = 20,
    testItemResult = 21,
    serviceOfNotice = 22,
    objection = 23,
    reinspection = 24,
    disposalCase = 25,
    disposalStep = 26,
    caseExtension = 27,
    supervision = 28,
    publication = 29,
    publicationItem = 30,
    publicationPlace = 31,
    provincialApproval = 32,
    correction = 33,
    correctionPlace = 34,
    complaintStat = 35,
    indicator = 36,
    indicatorValue = 37,
    station = 38,
    attachment = 39,
    ruleValue = 40,
    workCalendar = 41,
    paperTemplate = 42,
    paperPrint = 43,
};

} // namespace qj
