// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The field table of a sample; included by Sample.h.
#include "sampling/Sample.h"

namespace qj {

inline constexpr Field sampleFields[] = {
    // identity and task
    field<&Sample::origin>(10, "origin", QT_TRANSLATE_NOOP("Sample", "Origin")).autofill().index(),
    field<&Sample::printed>(11, "printed", QT_TRANSLATE_NOOP("Sample", "Row as published")).autofill(),
    field<&Sample::sampleNo>(12, "sampleNo", QT_TRANSLATE_NOOP("Sample", "Sample number"))
        .autofill()
        .search()
        .index()
        .list(),
    field<&Sample::formNo>(13, "formNo", QT_TRANSLATE_NOOP("Sample", "Work form number")).must().search().index(),
    field<&Sample::titleYear>(14, "titleYear", QT_TRANSLATE_NOOP("Sample", "Year in the title")).must(),
    field<&Sample::titleName>(15, "titleName", QT_TRANSLATE_NOOP("Sample", "Name of the campaign")).must(),
    field<&Sample::planTaskId>(16, "planTaskId", QT_TRANSLATE_NOOP("Sample", "Plan task"))
        .to(RecordKind::planTask)
        .must()
        .index(),
    field<&Sample::drawId>(17, "drawId", QT_TRANSLATE_NOOP("Sample", "Draw")).to(RecordKind::draw).index(),
    field<&Sample::kind>(18, "kind", QT_TRANSLATE_NOOP("Sample", "Kind of sampling")).must(),
    field<&Sample::recheckOf>(19, "recheckOf", QT_TRANSLATE_NOOP("Sample", "Recheck of"))
        .to(RecordKind::disposalCase)
        .index(),
    field<&Sample::channel>(20, "channel", QT_TRANSLATE_NOOP("Sample", "Channel")).must().list().pub(),
    // goods
    field<&Sample::productName>(21, "productName", QT_TRANSLATE_NOOP("Sample", "Product"))
        .must()
        .search()
        .list()
        .index()
        .pub(),
    field<&Sample::categoryId>(22, "categoryId", QT_TRANSLATE_NOOP("Sample", "Category"))
        .to(RecordKind::productCategory)
        .must()
        .list()
        .index(),
    field<&Sample::brand>(23, "brand", QT_TRANSLATE_NOOP("Sample", "Trade mark")).from("sealed").search().list().pub(),
    field<&Sample::brandIsDevice>(24, "brandIsDevice", QT_TRANSLATE_NOOP("Sample", "Device mark")),
    field<&Sample::grade>(25, "grade", QT_TRANSLATE_NOOP("Sample", "Quality grade")).pub(),
    field<&Sample::modelSpec>(26, "modelSpec", QT_TRANSLATE_NOOP("Sample", "Model and specification"))
        .from("sealed")
        .search()
        .list()
        .pub(),
    field<&Sample::standardText>(27, "standardText", QT_TRANSLATE_NOOP("Sample", "Stated standard"))
        .from("sealed")
        .search(),
    field<&Sample::standardId>(28, "standardId", QT_TRANSLATE_NOOP("Sample", "Standard"))
        .to(RecordKind::standard)
        .index(),
    field<&Sample::productionText>(29, "productionText",
                                   QT_TRANSLATE_NOOP("Sample", "Production date / lot as printed"))
        .from("sealed")
        .search()
        .pub(),
    field<&Sample::productionDate>(30, "productionDate", QT_TRANSLATE_NOOP("Sample", "Production date")),
    field<&Sample::batchNo>(31, "batchNo", QT_TRANSLATE_NOOP("Sample", "Lot number")).search(),
    field<&Sample::barcode>(32, "barcode", QT_TRANSLATE_NOOP("Sample", "Barcode")).search().index(),
    field<&Sample::imported>(33, "imported", QT_TRANSLATE_NOOP("Sample", "Imported")).must(),
    field<&Sample::originCountry>(34, "originCountry", QT_TRANSLATE_NOOP("Sample", "Country of origin")),
    field<&Sample::certKind>(35, "certKind", QT_TRANSLATE_NOOP("Sample", "Licence or certificate")),
    field<&Sample::certNo>(36, "certNo", QT_TRANSLATE_NOOP("Sample", "Certificate number")).search(),
    // prices and quantities
    field<&Sample::unitPrice>(37, "unitPrice", QT_TRANSLATE_NOOP("Sample", "Selling price")).from("sealed"),
    field<&Sample::purchasePrice>(38, "purchasePrice", QT_TRANSLATE_NOOP("Sample", "Purchase price")).priv(),
    field<&Sample::purchasedQty>(39, "purchasedQty", QT_TRANSLATE_NOOP("Sample", "Purchased quantity")),
    field<&Sample::soldQty>(40, "soldQty", QT_TRANSLATE_NOOP("Sample", "Sold quantity")),
    field<&Sample::stockQty>(41, "stockQty", QT_TRANSLATE_NOOP("Sample", "Stock")),
    field<&Sample::qtyUnit>(42, "qtyUnit", QT_TRANSLATE_NOOP("Sample", "Unit")).from("sealed"),
    field<&Sample::testQty>(43, "testQty", QT_TRANSLATE_NOOP("Sample", "Test quantity")).must(),
    field<&Sample::backupQty>(44, "backupQty", QT_TRANSLATE_NOOP("Sample", "Backup quantity")).must(),
    field<&Sample::backupPlace>(45, "backupPlace", QT_TRANSLATE_NOOP("Sample", "Backup kept at")),
    field<&Sample::backupKeeper>(46, "backupKeeper", QT_TRANSLATE_NOOP("Sample", "Backup kept by")),
    field<&Sample::backupReceiptText>(47, "backupReceiptText", QT_TRANSLATE_NOOP("Sample", "Receipt of the backup")),
    field<&Sample::backupReceiver>(48, "backupReceiver", QT_TRANSLATE_NOOP("Sample", "Backup received by")),
    field<&Sample::backupReceivedOn>(49, "backupReceivedOn", QT_TRANSLATE_NOOP("Sample", "Backup received on")),
    field<&Sample::stockPlace>(50, "stockPlace", QT_TRANSLATE_NOOP("Sample", "Place of the stock")),
    field<&Sample::lotSize>(51, "lotSize", QT_TRANSLATE_NOOP("Sample", "Lot size")),
    field<&Sample::forExport>(52, "forExport", QT_TRANSLATE_NOOP("Sample", "For export")),
    field<&Sample::reportDelivery>(53, "reportDelivery", QT_TRANSLATE_NOOP("Sample", "How the report is delivered")),
    field<&Sample::afterTest>(54, "afterTest", QT_TRANSLATE_NOOP("Sample", "Sample after the test")),
    // parties
    field<&Sample::traderId>(55, "traderId", QT_TRANSLATE_NOOP("Sample", "Sampled trader"))
        .to(RecordKind::trader)
        .must()
        .list()
        .index()
        .pub(),
    field<&Sample::traderCopy>(56, "traderCopy", QT_TRANSLATE_NOOP("Sample", "Trader as signed")).autofill().priv(),
    field<&Sample::producerId>(57, "producerId", QT_TRANSLATE_NOOP("Sample", "Nominal producer"))
        .to(RecordKind::producer)
        .from("sealed")
        .list()
        .index()
        .pub(),
    field<&Sample::producerCopy>(58, "producerCopy", QT_TRANSLATE_NOOP("Sample", "Producer as signed"))
        .autofill()
        .priv(),
    field<&Sample::producerRole>(59, "producerRole", QT_TRANSLATE_NOOP("Sample", "Role of the producer"))
        .from("sealed"),
    // the visit
    field<&Sample::noticeNo>(60, "noticeNo", QT_TRANSLATE_NOOP("Sample", "Sampling notice number"))
        .from("sealed")
        .search(),
    field<&Sample::samplingDate>(61, "samplingDate", QT_TRANSLATE_NOOP("Sample", "Sampling date")).must().list(),
    field<&Sample::samplingTime>(62, "samplingTime", QT_TRANSLATE_NOOP("Sample", "Sampling time")).must(),
    field<&Sample::samplingPlace>(63, "samplingPlace", QT_TRANSLATE_NOOP("Sample", "Sampling place")).from("sealed"),
    field<&Sample::officerIds>(64, "officerIds", QT_TRANSLATE_NOOP("Sample", "Enforcement officers"))
        .to(RecordKind::officer)
        .from("sealed"),
    field<&Sample::labId>(65, "labId", QT_TRANSLATE_NOOP("Sample", "Laboratory"))
        .to(RecordKind::laboratory)
        .from("sealed")
        .index()
        .pub(),
    field<&Sample::samplerNames>(66, "samplerNames", QT_TRANSLATE_NOOP("Sample", "Samplers")).from("sealed"),
    field<&Sample::sealNoTest>(67, "sealNoTest", QT_TRANSLATE_NOOP("Sample", "Seal number of the test sample"))
        .from("sealed")
        .search()
        .index(),
    field<&Sample::sealNoBackup>(68, "sealNoBackup", QT_TRANSLATE_NOOP("Sample", "Seal number of the backup"))
        .search()
        .index(),
    field<&Sample::sealState>(69, "sealState", QT_TRANSLATE_NOOP("Sample", "State of the seals")).from("sealed"),
    field<&Sample::sendBy>(70, "sendBy", QT_TRANSLATE_NOOP("Sample", "Send by")).from("sealed"),
    field<&Sample::sendPlace>(71, "sendPlace", QT_TRANSLATE_NOOP("Sample", "Send to")).from("sealed"),
    field<&Sample::freeSample>(72, "freeSample", QT_TRANSLATE_NOOP("Sample", "Supplied free")).from("sealed"),
    field<&Sample::paidAmount>(73, "paidAmount", QT_TRANSLATE_NOOP("Sample", "Sample cost")),
    field<&Sample::payDoc>(74, "payDoc", QT_TRANSLATE_NOOP("Sample", "Proof of payment")),
    field<&Sample::traderSigned>(75, "traderSigned", QT_TRANSLATE_NOOP("Sample", "Signed by the trader")),
    field<&Sample::traderSignedOn>(76, "traderSignedOn", QT_TRANSLATE_NOOP("Sample", "Signed on")),
    field<&Sample::refusedSignReason>(77, "refusedSignReason",
                                      QT_TRANSLATE_NOOP("Sample", "Why the trader did not sign"))
        .note(),
    // bought online
    field<&Sample::platform>(78, "platform", QT_TRANSLATE_NOOP("Sample", "Platform")).search().pub(),
    field<&Sample::orderNo>(79, "orderNo", QT_TRANSLATE_NOOP("Sample", "Order number")).search(),
    field<&Sample::payAccount>(80, "payAccount", QT_TRANSLATE_NOOP("Sample", "Paying account")).priv(),
    field<&Sample::buyerLogin>(81, "buyerLogin", QT_TRANSLATE_NOOP("Sample", "Login of the buyer")).priv(),
    field<&Sample::deliverTo>(82, "deliverTo", QT_TRANSLATE_NOOP("Sample", "Delivery address")).priv(),
    field<&Sample::parcelNo>(83, "parcelNo", QT_TRANSLATE_NOOP("Sample", "Parcel number")).search(),
    field<&Sample::unpackedAt>(84, "unpackedAt", QT_TRANSLATE_NOOP("Sample", "Unpacked at")),
    // outcome
    field<&Sample::finalVerdict>(85, "finalVerdict", QT_TRANSLATE_NOOP("Sample", "Final verdict"))
        .autofill()
        .crit()
        .list()
        .pub(),
    field<&Sample::finalAt>(86, "finalAt", QT_TRANSLATE_NOOP("Sample", "Final on")).autofill(),
    field<&Sample::fate>(87, "fate", QT_TRANSLATE_NOOP("Sample", "Fate of the sample")).from("archived"),
    field<&Sample::fateOn>(88, "fateOn", QT_TRANSLATE_NOOP("Sample", "Fate decided on")).from("archived"),
    field<&Sample::fateApprovedBy>(89, "fateApprovedBy", QT_TRANSLATE_NOOP("Sample", "Fate approved by"))
        .to(RecordKind::officer)
        .from("archived"),
    field<&Sample::fateProof>(90, "fateProof", QT_TRANSLATE_NOOP("Sample", "Proof of the fate"))
        .to(RecordKind::attachment),
    field<&Sample::remark>(91, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note().pub(),
    field<&Sample::signWitness>(92, "signWitness", QT_TRANSLATE_NOOP("Sample", "Witness of the refusal to sign")),
    field<&Sample::fateBy>(93, "fateBy", QT_TRANSLATE_NOOP("Sample", "Fate carried out by")).to(RecordKind::officer),
    field<&Sample::fateReason>(94, "fateReason", QT_TRANSLATE_NOOP("Sample", "Reason of the fate")).note(),
    field<&Sample::fatePlace>(95, "fatePlace", QT_TRANSLATE_NOOP("Sample", "Place of the disposal")),
    field<&Sample::proceedsNo>(96, "proceedsNo", QT_TRANSLATE_NOOP("Sample", "Receipt of the proceeds")).search(),
};

inline const RecordInfo Sample::info{
    .kind = RecordKind::sample,
    .name = "sample",
    .context = "Sample",
    .label = QT_TRANSLATE_NOOP("Sample", "Sample"),
    .fields = sampleFields,
    .states = sampleStates,
    .scope = Scope::office,
    .numberField = 12,
    .titleField = 12,
    .meant = "origin IS NOT 'received'",
};

} // namespace qj
