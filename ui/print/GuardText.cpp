// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/GuardText.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <iterator>

namespace qj {

namespace {

struct Clause
{
    const char* key;
    const char* text;
};

/// Sorted by key.
constexpr Clause clauses[] = {
    {"accreditationWithoutNumber", QT_TRANSLATE_NOOP("GuardText", "the accreditation has a date but no number")},
    {"alreadyPublic", QT_TRANSLATE_NOOP("GuardText", "the sample is public already")},
    {"areaCodeWrong", QT_TRANSLATE_NOOP("GuardText", "the area code is not one of six digits")},
    {"backupSealBroken", QT_TRANSLATE_NOOP("GuardText", "the seal of the backup sample is broken")},
    {"batchesDiffer", QT_TRANSLATE_NOOP("GuardText", "the batches of the tasks do not add up to those of the plan")},
    {"batchesNegative", QT_TRANSLATE_NOOP("GuardText", "the number of spare batches is negative")},
    {"batchesNotPositive", QT_TRANSLATE_NOOP("GuardText", "the number of batches has to be greater than zero")},
    {"batchesSealed", QT_TRANSLATE_NOOP("GuardText", "fewer samples are sealed than the task has batches")},
    {"calendarDaysWrong", QT_TRANSLATE_NOOP("GuardText", "the days of the calendar are not well formed")},
    {"caseNotOpened", QT_TRANSLATE_NOOP("GuardText", "no disposal case is open for the failure")},
    {"caseOver", QT_TRANSLATE_NOOP("GuardText", "the case is closed or not required")},
    {"caseOverdue", QT_TRANSLATE_NOOP("GuardText", "the disposal case is overdue")},
    {"certificateWithoutNumber", QT_TRANSLATE_NOOP("GuardText", "the certificate has a date but no number")},
    {"checkedByEnterer", QT_TRANSLATE_NOOP("GuardText", "the one who checks may not be the one who entered it")},
    {"checkedByHandler", QT_TRANSLATE_NOOP("GuardText", "the checker may not be the handler")},
    {"checkedByMaker", QT_TRANSLATE_NOOP("GuardText", "the checker may not be the maker")},
    {"cityOwnOnly", QT_TRANSLATE_NOOP("GuardText", "only a publication of the city itself goes past the district")},
    {"closedBeforeOpened", QT_TRANSLATE_NOOP("GuardText", "the case is closed before it was opened")},
    {"closedByReviewer", QT_TRANSLATE_NOOP("GuardText", "the case is closed by a reviewer of the district")},
    {"confirmedByEnterer", QT_TRANSLATE_NOOP("GuardText", "the one who confirms may not be the one who entered it")},
    {"creditCodeOrRegNo", QT_TRANSLATE_NOOP("GuardText", "a credit code or a registration number is needed")},
    {"creditCodeWrong", QT_TRANSLATE_NOOP("GuardText", "the check character of the credit code is wrong")},
    {"custodyBackwards", QT_TRANSLATE_NOOP("GuardText", "the time lies before the last event of the chain")},
    {"custodyChainBroken",
     QT_TRANSLATE_NOOP("GuardText", "the one who hands over is not the one who received the sample last")},
    {"custodyEnded", QT_TRANSLATE_NOOP("GuardText", "the chain of custody has ended already")},
    {"custodyStartsSealed", QT_TRANSLATE_NOOP("GuardText", "the chain of custody has to begin with sealing")},
    {"dataErrorOpen", QT_TRANSLATE_NOOP("GuardText", "the data check has an open finding")},
    {"datesOutOfOrder", QT_TRANSLATE_NOOP("GuardText", "the dates are not in order")},
    {"decidedBeforeReceived", QT_TRANSLATE_NOOP("GuardText", "it is decided before it was received")},
    {"digestWrong", QT_TRANSLATE_NOOP("GuardText", "the digest of the file is not a SHA-256")},
    {"divisionByZero", QT_TRANSLATE_NOOP("GuardText", "the denominator is zero, so there is no value")},
    {"doneBeforeNotice", QT_TRANSLATE_NOOP("GuardText", "it is dated before the notice")},
    {"endsBeforeStart", QT_TRANSLATE_NOOP("GuardText", "the end lies before the start")},
    {"evidenceMissing",
     QT_TRANSLATE_NOOP("GuardText", "there is no evidence: attach a file or give the number of the paper")},
    {"fateRecorded", QT_TRANSLATE_NOOP("GuardText", "the fate of the sample is not recorded")},
    {"firstDrawOrSample", QT_TRANSLATE_NOOP("GuardText", "there is no sample yet")},
    {"formalitiesDone", QT_TRANSLATE_NOOP("GuardText", "the formalities were done in time")},
    {"formalitiesLate", QT_TRANSLATE_NOOP("GuardText", "the formalities were done too late")},
    {"frameEmpty", QT_TRANSLATE_NOOP("GuardText", "the list to draw from is empty")},
    {"freeButPaid", QT_TRANSLATE_NOOP("GuardText", "a free sample cannot have been paid for")},
    {"identityIncomplete",
     QT_TRANSLATE_NOOP("GuardText", "mark, name, producer, model and batch have to stand together")},
    {"issuedBeforeApproved", QT_TRANSLATE_NOOP("GuardText", "the correction is issued before it was approved")},
    {"itemBlocked", QT_TRANSLATE_NOOP("GuardText", "an item does not pass the check before release")},
    {"itemNotPublished", QT_TRANSLATE_NOOP("GuardText", "the item does not belong to this publication")},
    {"itemsMissing", QT_TRANSLATE_NOOP("GuardText", "the report has no test items")},
    {"labAccreditation",
     QT_TRANSLATE_NOOP("GuardText", "the laboratory's accreditation had ended on the day of issue")},
    {"labContract", QT_TRANSLATE_NOOP("GuardText", "the laboratory has no contract in force")},
    {"late", QT_TRANSLATE_NOOP("GuardText", "the application came too late")},
    {"limitsCrossed", QT_TRANSLATE_NOOP("GuardText", "the upper limit lies below the lower one")},
    {"listNotForPublication", QT_TRANSLATE_NOOP("GuardText", "the list of the draw is not to be published")},
    {"mergedIntoItself", QT_TRANSLATE_NOOP("GuardText", "a record cannot be merged into itself")},
    {"moneyNegative", QT_TRANSLATE_NOOP("GuardText", "the amount is negative")},
    {"negative", QT_TRANSLATE_NOOP("GuardText", "the number is negative")},
    {"newReplyDay", QT_TRANSLATE_NOOP("GuardText", "the new day for the reply has to lie after the last reply")},
    {"noBackupWithoutReason",
     QT_TRANSLATE_NOOP("GuardText", "there is no backup sample and no reason for it in the remarks")},
    {"noDays", QT_TRANSLATE_NOOP("GuardText", "the extension has no days")},
    {"noPause", QT_TRANSLATE_NOOP("GuardText", "this time limit cannot be paused")},
    {"noSample", QT_TRANSLATE_NOOP("GuardText", "samples hang on it already")},
    {"notConsented", QT_TRANSLATE_NOOP("GuardText", "an item has no consent of the province")},
    {"notLate", QT_TRANSLATE_NOOP("GuardText", "the application came in time")},
    {"notPublished", QT_TRANSLATE_NOOP("GuardText", "the publication has not been released")},
    {"notServed", QT_TRANSLATE_NOOP("GuardText", "a party has not been served yet")},
    {"notesAnswered", QT_TRANSLATE_NOOP("GuardText", "a not-sampled note has neither substitute nor reason")},
    {"noticeRunning", QT_TRANSLATE_NOOP("GuardText", "the period of the public notice is still running")},
    {"objectionOpen", QT_TRANSLATE_NOOP("GuardText", "an objection is open")},
    {"objectionRunning", QT_TRANSLATE_NOOP("GuardText", "the period to object is still running")},
    {"officeCodeFixed", QT_TRANSLATE_NOOP("GuardText", "an office keeps its code: after a reform enter a new office "
                                                       "and merge this one into it")},
    {"officerCertificate", QT_TRANSLATE_NOOP("GuardText", "the officer has no valid enforcement certificate")},
    {"oneWitness", QT_TRANSLATE_NOOP("GuardText", "at least one witness is needed")},
    {"onlyNotParty",
     QT_TRANSLATE_NOOP("GuardText", "without a service the application can only be refused as of no party")},
    {"opinionBeforeRefusal", QT_TRANSLATE_NOOP("GuardText", "the opinion is dated before the refusal")},
    {"opinionBeforeVisit", QT_TRANSLATE_NOOP("GuardText", "the opinion is dated before the visit")},
    {"orderBeforeRefusal", QT_TRANSLATE_NOOP("GuardText", "the order is dated before the refusal")},
    {"ownParent", QT_TRANSLATE_NOOP("GuardText", "a category cannot be its own superior")},
    {"ownSuperior", QT_TRANSLATE_NOOP("GuardText", "an office cannot be its own superior")},
    {"partExceedsWhole", QT_TRANSLATE_NOOP("GuardText", "a part is greater than the whole")},
    {"periodUnknown", QT_TRANSLATE_NOOP("GuardText", "the period cannot be read")},
    {"placesMissing", QT_TRANSLATE_NOOP("GuardText", "no place of publication with its date is recorded")},
    {"placesOpen", QT_TRANSLATE_NOOP("GuardText", "the correction is not carried out at every place")},
    {"planDraft", QT_TRANSLATE_NOOP("GuardText", "its plan is no longer a draft")},
    {"platformNotNotified", QT_TRANSLATE_NOOP("GuardText", "the platform has not been notified")},
    {"prepayDateWithoutRule", QT_TRANSLATE_NOOP("GuardText", "a date is given, but there is no prepayment rule")},
    {"privateDataPrinted", QT_TRANSLATE_NOOP("GuardText", "a printed column holds private data")},
    {"producedAfterSampling", QT_TRANSLATE_NOOP("GuardText", "the date of production lies after the sampling")},
    {"producerNotNotified", QT_TRANSLATE_NOOP("GuardText", "the nominal producer has not been notified")},
    {"publicNoticeIsDeemed",
     QT_TRANSLATE_NOOP("GuardText", "service by public notice counts from the end of the notice period")},
    {"publicationEmpty", QT_TRANSLATE_NOOP("GuardText", "the publication has no items")},
    {"publishedBeforePenalty", QT_TRANSLATE_NOOP("GuardText", "the penalty is published before it was decided")},
    {"publishedLate", QT_TRANSLATE_NOOP("GuardText", "the office's target for publishing is over")},
    {"quantityNegative", QT_TRANSLATE_NOOP("GuardText", "a quantity is negative")},
    {"quantityNotPositive", QT_TRANSLATE_NOOP("GuardText", "the quantity has to be greater than zero")},
    {"rankNeedsPrepay", QT_TRANSLATE_NOOP("GuardText", "the rank needs the prepayment rule")},
    {"reasonWithoutFocus",
     QT_TRANSLATE_NOOP("GuardText", "a reason for the focus is given, but the category is no focus")},
    {"reasonWithoutRefusal", QT_TRANSLATE_NOOP("GuardText", "a reason for refusing is given, but nothing was refused")},
    {"receivedBeforeIssued", QT_TRANSLATE_NOOP("GuardText", "the report is received before it was issued")},
    {"receivingOffice", QT_TRANSLATE_NOOP("GuardText", "the office that takes over is not named")},
    {"recheckFailed", QT_TRANSLATE_NOOP("GuardText", "the recheck has not been passed")},
    {"redrawOfItself", QT_TRANSLATE_NOOP("GuardText", "a draw cannot repeat itself")},
    {"refusedAndAccepted",
     QT_TRANSLATE_NOOP("GuardText", "a reason for refusing is given, but the application was accepted")},
    {"reinspectionOpen", QT_TRANSLATE_NOOP("GuardText", "a reinspection is open")},
    {"releasedBeforeNotice", QT_TRANSLATE_NOOP("GuardText", "the sample was released before the notice")},
    {"replacementThere", QT_TRANSLATE_NOOP("GuardText", "no report names this one as the one it replaces")},
    {"replacesItself", QT_TRANSLATE_NOOP("GuardText", "a record cannot replace itself")},
    {"repliedBeforeRequest", QT_TRANSLATE_NOOP("GuardText", "the reply is dated before the request")},
    {"replyDiffers", QT_TRANSLATE_NOOP("GuardText", "the reply leads to another state")},
    {"replyMissing", QT_TRANSLATE_NOOP("GuardText", "the reply of the province is not recorded")},
    {"replyNotDue", QT_TRANSLATE_NOOP("GuardText", "the day for the reply is not over")},
    {"reportAccepted", QT_TRANSLATE_NOOP("GuardText", "there is no accepted report")},
    {"reportBeforeSampling", QT_TRANSLATE_NOOP("GuardText", "the report was issued before the sampling")},
    {"reportedBeforePublished", QT_TRANSLATE_NOOP("GuardText", "it is reported before it was published")},
    {"requestMissing", QT_TRANSLATE_NOOP("GuardText", "number of the request or digest of the package is missing")},
    {"resealed", QT_TRANSLATE_NOOP("GuardText", "the sample has not been sealed anew")},
    {"resultEmpty", QT_TRANSLATE_NOOP("GuardText", "the result of the draw is empty")},
    {"resultNotFinal", QT_TRANSLATE_NOOP("GuardText", "the result is not final")},
    {"riskHasNoVerdict", QT_TRANSLATE_NOOP("GuardText", "risk monitoring has no verdict")},
    {"riskNotPublic", QT_TRANSLATE_NOOP("GuardText", "risk monitoring has no public verdict")},
    {"riskUnanswered", QT_TRANSLATE_NOOP("GuardText", "it is not said whether a risk was found")},
    {"riskWithPenalty", QT_TRANSLATE_NOOP("GuardText", "a risk signal leads to no case and no penalty")},
    {"riskWithVerdict", QT_TRANSLATE_NOOP("GuardText", "a risk signal is recorded, but also a verdict")},
    {"roundUnitNotPositive", QT_TRANSLATE_NOOP("GuardText", "the rounding interval has to be greater than zero")},
    {"ruleIdWrong", QT_TRANSLATE_NOOP("GuardText", "the rule id is not well formed")},
    {"safetyClosedAbove", QT_TRANSLATE_NOOP("GuardText", "a safety case is closed by a supervisor of the city")},
    {"sampledAbove", QT_TRANSLATE_NOOP("GuardText", "a superior office has sampled this product")},
    {"sampledRecently", QT_TRANSLATE_NOOP("GuardText", "this office sampled this product within six months")},
    {"samplesArchived", QT_TRANSLATE_NOOP("GuardText", "samples or cases are still open")},
    {"samplesJudged", QT_TRANSLATE_NOOP("GuardText", "samples are not judged yet")},
    {"sealBroken", QT_TRANSLATE_NOOP("GuardText", "the seal is recorded as broken")},
    {"sealNumberChanged", QT_TRANSLATE_NOOP("GuardText", "the seal number is not that of the last event")},
    {"sealNumbersEqual", QT_TRANSLATE_NOOP("GuardText", "both parts of the sample carry the same seal number")},
    {"sealUsed", QT_TRANSLATE_NOOP("GuardText", "the seal number is used already")},
    {"sealedButBroken", QT_TRANSLATE_NOOP("GuardText", "a seal cannot be broken when it is put on")},
    {"sellThroughBeforeStart", QT_TRANSLATE_NOOP("GuardText", "the transition ends before the standard takes effect")},
    {"sendBeforeSampling", QT_TRANSLATE_NOOP("GuardText", "the date for sending lies before the sampling")},
    {"servedBeforeSent", QT_TRANSLATE_NOOP("GuardText", "it is served before it was sent")},
    {"serviceUnproven", QT_TRANSLATE_NOOP("GuardText", "a party has not been served, or there is no proof of it")},
    {"signUnknown", QT_TRANSLATE_NOOP("GuardText", "the sign of the value has to be + or −")},
    {"signedBeforeSampling", QT_TRANSLATE_NOOP("GuardText", "the signature is dated before the sampling")},
    {"sizeWrong", QT_TRANSLATE_NOOP("GuardText", "the size of the file is wrong")},
    {"stepsReady", QT_TRANSLATE_NOOP("GuardText", "a required step is neither done nor not applicable")},
    {"stepsVerified", QT_TRANSLATE_NOOP("GuardText", "a required step is not verified by another person")},
    {"stockDiffers",
     QT_TRANSLATE_NOOP("GuardText", "purchased minus sold is not the stock, and the remarks do not say why")},
    {"substituteIsSame", QT_TRANSLATE_NOOP("GuardText", "the substitute is the same as the one replaced")},
    {"survivorMissing", QT_TRANSLATE_NOOP("GuardText", "the record that stays is not named, or is not active itself")},
    {"taskAfterPlan", QT_TRANSLATE_NOOP("GuardText", "the date lies after that of the plan")},
    {"taskRunning", QT_TRANSLATE_NOOP("GuardText", "the task is neither received nor running")},
    {"taskTwice", QT_TRANSLATE_NOOP("GuardText", "the plan has the same task twice")},
    {"tasksCompleted", QT_TRANSLATE_NOOP("GuardText", "a task is not completed")},
    {"toItself", QT_TRANSLATE_NOOP("GuardText", "sender and receiver are the same office")},
    {"tooLong", QT_TRANSLATE_NOOP("GuardText", "the extension is longer than the rule allows")},
    {"traderNotNotified", QT_TRANSLATE_NOOP("GuardText", "the trader has not been notified")},
    {"traderUnnamed", QT_TRANSLATE_NOOP("GuardText", "the trader has no name")},
    {"twoInspectors", QT_TRANSLATE_NOOP("GuardText", "at least two inspectors are needed in the list")},
    {"twoOfficers", QT_TRANSLATE_NOOP("GuardText", "at least two different officers are needed")},
    {"twoSamplers", QT_TRANSLATE_NOOP("GuardText", "at least two different samplers are needed")},
    {"twoSignatures", QT_TRANSLATE_NOOP("GuardText", "at least two persons have to sign")},
    {"verdictMissing", QT_TRANSLATE_NOOP("GuardText", "the report has no verdict")},
    {"verdictNotConfirmed", QT_TRANSLATE_NOOP("GuardText", "the verdict is not confirmed")},
    {"verifiedBeforeDone", QT_TRANSLATE_NOOP("GuardText", "the step is verified before it was done")},
    {"verifiedByDoer", QT_TRANSLATE_NOOP("GuardText", "the one who verifies may not be the one who did it")},
    {"withdrawnBeforeReceived", QT_TRANSLATE_NOOP("GuardText", "it is withdrawn before it was received")},
    {"wordsForbidden", QT_TRANSLATE_NOOP("GuardText", "a printed column uses words that are not allowed")},
    {"wrongPayer", QT_TRANSLATE_NOOP("GuardText", "by the conclusion the other side bears the fee")},
    {"yearWrong", QT_TRANSLATE_NOOP("GuardText", "the year is not plausible")},
};

const Clause* find(const QString& key)
{
    const QByteArray name = key.toLatin1();
    const auto at =
        std::lower_bound(std::begin(clauses), std::end(clauses), name,
                         [](const Clause& clause, const QByteArray& wanted) { return clause.key < wanted; });
    return at != std::end(clauses) && name == at->key ? at : nullptr;
}

} // namespace

bool hasGuardText(const QString& key)
{
    return find(key) != nullptr;
}

QString guardText(const QString& key)
{
    const Clause* clause = find(key);
    return clause ? QCoreApplication::translate("GuardText", clause->text) : key;
}

} // namespace qj
