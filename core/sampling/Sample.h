// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One sampled batch and its work form: the centre of the program. Everything that happens to it hangs on it; the
// sampling date decides the regime for good (R-REG-SELECT). Trader and producer are copied when the form is signed, so
// that a reprint shows what was signed. A sample of origin `published` comes from a published table: only names,
// verdict and links are required, and `printed` keeps every cell of its row. One of origin `received` is what another
// office knew of its sample when it handed the case over (CaseTransfer): it counts in no figure, and is not ours to
// keep.
#include "directory/Producer.h"
#include "sampling/SampleCodes.h"

namespace qj {

inline constexpr State sampleStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Sample", "Draft"), 0},
    {"sealed", QT_TRANSLATE_NOOP("Sample", "Sampled and sealed"), 1},
    {"sent", QT_TRANSLATE_NOOP("Sample", "Sent"), 2},
    {"received", QT_TRANSLATE_NOOP("Sample", "Received"), 3},
    {"testing", QT_TRANSLATE_NOOP("Sample", "In test"), 4},
    {"reported", QT_TRANSLATE_NOOP("Sample", "Reported"), 5},
    {"judged", QT_TRANSLATE_NOOP("Sample", "Verdict confirmed"), 6},
    {"notified", QT_TRANSLATE_NOOP("Sample", "Notified"), 7},
    {"objection", QT_TRANSLATE_NOOP("Sample", "Objection period"), 8},
    {"final", QT_TRANSLATE_NOOP("Sample", "Result final"), 9},
    {"handling", QT_TRANSLATE_NOOP("Sample", "Follow-up"), 10},
    {"handled", QT_TRANSLATE_NOOP("Sample", "Closed off"), 11},
    {"archived", QT_TRANSLATE_NOOP("Sample", "Archived"), 12},
    {"labRefused", QT_TRANSLATE_NOOP("Sample", "Refused by laboratory"), -1},
    {"disputed", QT_TRANSLATE_NOOP("Sample", "Disputed"), -2},
    {"void", QT_TRANSLATE_NOOP("Record", "Void"), -3},
};

struct Sample : Record
{
    // identity and task
    SampleOrigin origin = SampleOrigin::own;
    Json printed;
    QString sampleNo;
    QString formNo;
    QString titleYear;
    QString titleName;
    Uuid planTaskId;
    Uuid drawId;
    SampleKind kind = SampleKind::none;
    Uuid recheckOf;
    Channel channel = Channel::none;
    // goods
    QString productName;
    Uuid categoryId;
    QString brand;
    Flag brandIsDevice;
    QString grade;
    QString modelSpec;
    QString standardText;
    Uuid standardId;
    QString productionText;
    QDate productionDate;
    QString batchNo;
    QString barcode;
    Flag imported = false;
    QString originCountry;
    CertKind certKind = CertKind::none;
    QString certNo;
    // prices and quantities
    Money unitPrice;
    Money purchasePrice;
    Decimal purchasedQty;
    Decimal soldQty;
    Decimal stockQty;
    QString qtyUnit;
    Decimal testQty;
    Decimal backupQty;
    QString backupPlace;
    BackupKeeper backupKeeper = BackupKeeper::none;
    QString backupReceiptText;
    QString backupReceiver;
    QDate backupReceivedOn;
    QString stockPlace;
    Decimal lotSize;
    Flag forExport;
    ReportDelivery reportDelivery = ReportDelivery::none;
    AfterTest afterTest = AfterTest::none;
    // parties
    Uuid traderId;
    Json traderCopy;
    Uuid producerId;
    Json producerCopy;
    ProducerRole producerRole = ProducerRole::none;
    // the visit
    QString noticeNo;
    QDate samplingDate;
    QTime samplingTime;
    QString samplingPlace;
    QList<Uuid> officerIds;
    Uuid labId;
    QStringList samplerNames;
    QString sealNoTest;
    QString sealNoBackup;
    QString sealState;
    QDate sendBy;
    QString sendPlace;
    Flag freeSample;
    Money paidAmount;
    QString payDoc;
    Flag traderSigned;
    QDate traderSignedOn;
    QString refusedSignReason;
    // bought online
    QString platform;
    QString orderNo;
    QString payAccount;
    QString buyerLogin;
    QString deliverTo;
    QString parcelNo;
    Instant unpackedAt;
    // outcome
    Verdict finalVerdict = Verdict::none;
    QDate finalAt;
    SampleFate fate = SampleFate::none;
    QDate fateOn;
    Uuid fateApprovedBy;
    QList<Uuid> fateProof;
    QString remark;
    QString signWitness;
    QList<Uuid> fateBy; ///< two different persons (R-RET-TWOSIGN)
    QString fateReason;
    QString fatePlace;
    QString proceedsNo; ///< receipt of the treasury, where it was sold

    static const RecordInfo info;
};

} // namespace qj

#include "sampling/SampleFields.h"
