// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/SampleRules.h"

#include "law/Regime.h"
#include "record/Dates.h"
#include "record/Problem.h"
#include "record/RecordData.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

const Decimal zero = Decimal::fromInt(0);

qsizetype different(const QList<Uuid>& persons)
{
    return QSet<Uuid>(persons.begin(), persons.end()).size();
}

qsizetype different(const QStringList& persons)
{
    QSet<QString> names;
    for (const QString& name : persons)
        if (const QString clean = folded(name); !clean.isEmpty()) names.insert(clean);
    return names.size();
}

void checkAlways(Problems& problems, const Sample& sample)
{
    problems.refuse(crossed(sample.productionDate, sample.samplingDate), "producedAfterSampling", "R-STD-EDITION",
                    "productionDate");
    problems.refuse(sample.testQty.isNull() ? false : sample.testQty <= zero, "quantityNotPositive", "R-SMP-QTY",
                    "testQty");
    for (const auto& [qty, name] :
         {std::pair{sample.backupQty, "backupQty"}, std::pair{sample.purchasedQty, "purchasedQty"},
          std::pair{sample.soldQty, "soldQty"}, std::pair{sample.stockQty, "stockQty"}})
        problems.refuse(qty.isNegative(), "quantityNegative", "R-SMP-QTY", name);
    if (sample.kind == SampleKind::recheck) problems.need(!sample.recheckOf.isNull(), "recheckOf", "R-DSP-RECHECK-75D");
    const bool judged = sample.finalVerdict != Verdict::none && sample.finalVerdict != Verdict::noVerdict;
    problems.refuse(sample.kind == SampleKind::risk && judged, "riskHasNoVerdict", "R-SMP-RISK", "finalVerdict");
}

/// Approved by one, carried out by two others, proven; what is sold brings a receipt.
void checkFate(Problems& problems, const Sample& sample)
{
    if (sample.fate == SampleFate::none || sample.fate == SampleFate::used) return;
    problems.need(!sample.fateProof.isEmpty(), "fateProof", "R-RET-TWOSIGN");
    const QSet<Uuid> hands(sample.fateBy.begin(), sample.fateBy.end());
    problems.refuse(hands.size() < 2 || hands.contains(Uuid()), "fateTwoPersons", "R-RET-TWOSIGN", "fateBy");
    problems.refuse(!sample.fateApprovedBy.isNull() && hands.contains(sample.fateApprovedBy), "fateApprovedByHand",
                    "R-RET-TWOSIGN", "fateApprovedBy");
    if (sample.fate == SampleFate::sold) problems.need(!sample.proceedsNo.isEmpty(), "proceedsNo", "R-RET-TWOSIGN");
}

void checkStock(Problems& problems, const Sample& sample)
{
    if (sample.channel == Channel::online) return; // a shop behind a parcel shows no stock
    problems.need(!sample.purchasedQty.isNull(), "purchasedQty", "R-SMP-STOCK");
    problems.need(!sample.soldQty.isNull(), "soldQty", "R-SMP-STOCK");
    problems.need(!sample.stockQty.isNull(), "stockQty", "R-SMP-STOCK");
    if (sample.purchasedQty.isNull() || sample.soldQty.isNull() || sample.stockQty.isNull()) return;
    problems.refuse(sample.purchasedQty - sample.soldQty != sample.stockQty && sample.remark.isEmpty(), "stockDiffers",
                    "R-SMP-STOCK", "stockQty");
}

void checkSeals(Problems& problems, const Sample& sample)
{
    if (sample.backupQty > zero) {
        problems.need(!sample.sealNoBackup.isEmpty(), "sealNoBackup", "R-SMP-SEAL");
        problems.need(!sample.backupPlace.isEmpty(), "backupPlace", "R-SMP-KEEPER");
        problems.need(sample.backupKeeper != BackupKeeper::none, "backupKeeper", "R-SMP-KEEPER");
        if (sample.backupKeeper == BackupKeeper::lab)
            problems.need(!sample.backupReceiptText.isEmpty(), "backupReceiptText", "R-SMP-KEEPER");
        else if (sample.backupKeeper != BackupKeeper::none) {
            problems.need(!sample.backupReceiver.isEmpty(), "backupReceiver", "R-SMP-KEEPER");
            problems.need(sample.backupReceivedOn.isValid(), "backupReceivedOn", "R-SMP-KEEPER");
        }
    } else {
        problems.refuse(sample.remark.isEmpty(), "noBackupWithoutReason", "R-SMP-BACKUP", "remark");
    }
    problems.refuse(!sample.sealNoTest.isEmpty() && folded(sample.sealNoTest) == folded(sample.sealNoBackup),
                    "sealNumbersEqual", "R-SMP-SEAL", "sealNoBackup");
}

void checkSignatures(Problems& problems, const Sample& sample)
{
    problems.refuse(different(sample.officerIds) < 2, "twoOfficers", "R-SMP-TWO", "officerIds");
    problems.refuse(different(sample.samplerNames) < 2, "twoSamplers", "R-SMP-TWO", "samplerNames");
    if (sample.channel == Channel::online) return; // the seller is told, he does not sign
    problems.need(sample.traderSigned.has_value(), "traderSigned", "R-SMP-SEAL");
    if (sample.traderSigned == true) {
        problems.need(sample.traderSignedOn.isValid(), "traderSignedOn", "R-SMP-SEAL");
        problems.refuse(crossed(sample.samplingDate, sample.traderSignedOn), "signedBeforeSampling", "R-SMP-SEAL",
                        "traderSignedOn");
    } else if (sample.traderSigned == false) {
        problems.need(!sample.refusedSignReason.isEmpty(), "refusedSignReason", "R-SMP-SEAL");
        problems.need(!sample.signWitness.isEmpty(), "signWitness", "R-SMP-SEAL");
    }
}

void checkPayment(Problems& problems, const Sample& sample)
{
    const qint64 paid = sample.paidAmount.fen.value_or(0);
    if (sample.freeSample == false) {
        problems.need(paid > 0, "paidAmount", "R-SMP-BUY");
        // From 2020 on the marked price is paid; before, the price that the trader paid himself.
        if (regimeOf(sample.samplingDate) != u"R-REG-18"_s)
            problems.need(sample.purchasePrice.fen.has_value(), "purchasePrice", "R-SMP-BUY");
    } else {
        problems.refuse(sample.freeSample == true && paid > 0, "freeButPaid", "R-SMP-BUY", "paidAmount");
    }
}

void checkOnline(Problems& problems, const Sample& sample)
{
    if (sample.channel != Channel::online) return;
    problems.need(!sample.platform.isEmpty(), "platform", "R-SMP-NET");
    problems.need(!sample.orderNo.isEmpty(), "orderNo", "R-SMP-NET");
    problems.need(!sample.payAccount.isEmpty(), "payAccount", "R-SMP-NET");
    problems.need(!sample.buyerLogin.isEmpty(), "buyerLogin", "R-SMP-NET");
    problems.need(!sample.deliverTo.isEmpty(), "deliverTo", "R-SMP-NET");
    problems.need(!sample.parcelNo.isEmpty(), "parcelNo", "R-SMP-NET");
    problems.need(!sample.unpackedAt.isNull(), "unpackedAt", "R-SMP-NET");
}

} // namespace

bool isSampledElsewhere(const Sample& sample)
{
    return sample.origin == SampleOrigin::published || sample.origin == SampleOrigin::received;
}

std::vector<Error> missingOfSample(const Sample& sample, const QString& toState)
{
    if (!isSampledElsewhere(sample)) return missingFields(dataOf(sample), toState);
    Problems problems(Sample::info);
    problems.need(!sample.productName.isEmpty(), "productName", "R-SMP-PLAN");
    problems.need(!sample.planTaskId.isNull() || sample.origin == SampleOrigin::received, "planTaskId", "R-SMP-PLAN");
    return problems.take();
}

std::vector<Error> sampleProblems(const Sample& sample, const QString& toState)
{
    if (isSampledElsewhere(sample)) return {};
    Problems problems(Sample::info);
    checkAlways(problems, sample);
    if (Sample::info.reached(toState, "sealed")) {
        checkStock(problems, sample);
        checkSeals(problems, sample);
        checkSignatures(problems, sample);
        checkPayment(problems, sample);
        checkOnline(problems, sample);
        problems.refuse(crossed(sample.samplingDate, sample.sendBy), "sendBeforeSampling", "R-LAB-SEND", "sendBy");
    }
    if (toState == u"archived"_s) {
        checkFate(problems, sample);
        if (sample.freeSample == false) problems.need(!sample.payDoc.isEmpty(), "payDoc", "R-SMP-BUY");
    }
    return problems.take();
}

QString batchKey(const Sample& sample, const QString& producerName)
{
    const QString lot = folded(sample.batchNo.isEmpty() ? sample.productionText : sample.batchNo);
    const QString producer = folded(producerName);
    if (lot.isEmpty() || producer.isEmpty()) return {};
    return QStringList{producer, folded(sample.brand), folded(sample.modelSpec), lot}.join(u'|');
}

} // namespace qj
