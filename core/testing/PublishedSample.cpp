// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/PublishedSample.h"

#include "base/Text.h"
#include "directory/Laboratory.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/TestItemSpec.h"
#include "directory/Trader.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/Sample.h"
#include "testing/TestReportRules.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Verdict verdictFor(PrintedVerdict printed)
{
    switch (printed) {
    case PrintedVerdict::pass:
        return Verdict::pass;
    case PrintedVerdict::fail:
        return Verdict::fail;
    case PrintedVerdict::failLabel:
        return Verdict::failLabel;
    case PrintedVerdict::none:
        return Verdict::noVerdict;
    }
    return Verdict::none;
}

ProducerRole roleFor(PartyRole role)
{
    switch (role) {
    case PartyRole::producer:
        return ProducerRole::producer;
    case PartyRole::importer:
        return ProducerRole::importer;
    case PartyRole::agent:
        return ProducerRole::agent;
    case PartyRole::supplier:
        return ProducerRole::supplier;
    }
    return ProducerRole::producer;
}

/// The source cells as printed. Kept as a list of pairs in order: a header may come twice.
Json printedCells(const PublishedRow& row)
{
    QJsonObject cells;
    for (const auto& [header, cell] : row.printed) {
        QString name = header.isEmpty() ? u"#"_s : header;
        for (int n = 2; cells.contains(name); ++n) name = header + u'#' + QString::number(n);
        cells.insert(name, cell);
    }
    return {QJsonDocument(cells).toJson(QJsonDocument::Compact)};
}

} // namespace

Uuid importedId(const char* kind, const ImportContext& context, const PublishedRow& row, const QString& part)
{
    return naturalUuid(QString::fromLatin1(kind), context.officeCode + u'\n' + row.identity() + u'\n' + part);
}

template <class T> std::optional<Uuid> ImportedParties::known(QHash<QString, Uuid>& cache, const QString& name)
{
    if (const auto it = cache.constFind(name); it != cache.cend()) return *it;
    const QList<Uuid> found = m_context.reader.where(T::info, "name=? AND voided IS NULL", {name});
    if (found.isEmpty()) return std::nullopt;
    return *cache.insert(name, found.front());
}

Uuid ImportedParties::trader(CommitDraft& draft, const PublishedRow& row)
{
    const QString name = row.text("traderName"_L1);
    if (name.isEmpty()) return {};
    if (const auto id = known<Trader>(m_traders, name)) return *id;
    Trader trader;
    trader.id = naturalUuid(u"trader"_s, m_context.officeCode + u'\n' + name);
    trader.name = name;
    trader.address = row.text("traderAddress"_L1);
    if (const QString code = row.text("traderCode"_L1); code.size() == 18)
        trader.creditCode = code;
    else if (code.size() == 15)
        trader.regNo = code;
    trader.officeId = m_context.actor.office;
    trader.state = u"active"_s;
    draft.add(trader);
    return *m_traders.insert(name, trader.id);
}

Uuid ImportedParties::producer(CommitDraft& draft, const PublishedRow& row)
{
    if (row.producers.empty() || row.producers.front().name.isEmpty()) return {};
    const QString name = row.producers.front().name;
    if (const auto id = known<Producer>(m_producers, name)) return *id;
    Producer producer;
    producer.id = naturalUuid(u"producer"_s, m_context.officeCode + u'\n' + name);
    producer.name = name;
    producer.role = roleFor(row.producers.front().role);
    producer.address = row.text("producerAddress"_L1);
    producer.officeId = m_context.actor.office;
    producer.state = u"active"_s;
    draft.add(producer);
    return *m_producers.insert(name, producer.id);
}

Uuid ImportedParties::laboratory(const QString& name)
{
    if (name.isEmpty()) return m_context.laboratory;
    return known<Laboratory>(m_laboratories, name).value_or(m_context.laboratory);
}

Uuid ImportedParties::category(const PublishedRow& row)
{
    for (const QString& name : {row.text("category"_L1), row.text("productName"_L1)})
        if (!name.isEmpty())
            if (const auto id = known<ProductCategory>(m_categories, name)) return *id;
    return {};
}

void addImportPlan(CommitDraft& draft, const ImportContext& context)
{
    if (!context.reader.find<Plan>(context.plan)) {
        Plan plan;
        plan.id = context.plan;
        plan.title = translated("Plan", QT_TRANSLATE_NOOP("Plan", "Imported results"));
        plan.year = context.today.year();
        plan.kind = PlanKind::imported;
        plan.officeId = context.actor.office;
        plan.state = u"completed"_s;
        draft.add(plan);
    }
    PlanTask task;
    task.id = context.task;
    task.planId = context.plan;
    task.executingOffice = context.actor.office;
    task.remark = context.fileName;
    task.officeId = context.actor.office;
    task.state = u"completed"_s;
    draft.add(task);
}

namespace {

/// An import that was taken back hid its records; the same row brings them to light again.
template <class T> void addAgain(CommitDraft& draft, T& record)
{
    draft.add(record);
    draft.set(T::info, record.id, common::deleted, Value());
}

void addItems(CommitDraft& draft, const ImportContext& context, const PublishedRow& row, const Uuid& report,
              bool published)
{
    qint64 seq = 0;
    for (const ResultItem& item : row.items) {
        TestItemResult result;
        result.id = importedId("testItemResult", context, row, QString::number(++seq));
        result.reportId = report;
        result.seq = seq;
        result.itemName = item.name;
        result.limitText = item.limitText;
        result.valueText = item.valueText;
        result.unit = item.unit;
        if (item.conforms) result.single = *item.conforms ? ItemVerdict::conforms : ItemVerdict::fails;
        const bool fails = item.conforms && !*item.conforms;
        if (fails || !published)
            result.severity = item.safety ? Severity::safety : item.labelOnly ? Severity::label : Severity::quality;
        result.officeId = context.actor.office;
        addAgain(draft, result);
    }
}

TestReport reportOf(const ImportContext& context, ImportedParties& parties, const PublishedRow& row)
{
    TestReport report;
    report.id = importedId("testReport", context, row);
    report.reportNo = row.text("reportNo"_L1);
    report.labId = parties.laboratory(row.text("labName"_L1));
    report.round = ReportRound::first;
    report.issuedOn = row.reportDate.value_or(QDate());
    report.receivedOn = context.today;
    report.enteredBy = context.actor.officer;
    report.officeId = context.actor.office;
    return report;
}

} // namespace

void addPublishedSample(CommitDraft& draft, const ImportContext& context, ImportedParties& parties,
                        const PublishedRow& row)
{
    Sample sample;
    sample.id = importedId("sample", context, row);
    sample.origin = SampleOrigin::published;
    sample.printed = printedCells(row);
    sample.planTaskId = context.task;
    sample.kind = SampleKind::supervision;
    sample.channel = row.channel == PrintedChannel::online ? Channel::online
                     : row.channel                         ? Channel::shop
                                                           : Channel::none;
    sample.productName = row.text("productName"_L1);
    sample.categoryId = parties.category(row);
    sample.brand = row.brand.name;
    if (row.brand.isDevice) sample.brandIsDevice = true;
    sample.grade = row.text("grade"_L1);
    sample.modelSpec = row.text("modelSpec"_L1);
    sample.standardText = row.text("standardText"_L1);
    sample.productionText = row.production.original;
    sample.productionDate = row.production.date.value_or(QDate());
    sample.batchNo = row.production.batchNo;
    sample.barcode = row.production.barcode;
    sample.traderId = parties.trader(draft, row);
    sample.producerId = parties.producer(draft, row);
    if (!row.producers.empty()) sample.producerRole = roleFor(row.producers.front().role);
    sample.samplingDate = row.samplingDate.value_or(QDate());
    sample.platform = row.text("platform"_L1);
    sample.remark = row.text("remark"_L1);
    sample.labId = parties.laboratory(row.text("labName"_L1));
    sample.officeId = context.actor.office;
    sample.state = u"judged"_s;
    addAgain(draft, sample);

    TestReport report = reportOf(context, parties, row);
    report.sampleId = sample.id;
    report.verdict = row.verdict ? verdictFor(*row.verdict) : Verdict::none;
    report.source = ReportSource::published;
    report.state = u"accepted"_s;
    addAgain(draft, report);
    addItems(draft, context, row, report.id, true);
}

void addLaboratoryReport(CommitDraft& draft, const ImportContext& context, ImportedParties& parties,
                         const PublishedRow& row, const Uuid& sampleId)
{
    const auto sample = context.reader.find<Sample>(sampleId);
    TestReport report = reportOf(context, parties, row);
    report.sampleId = sampleId;
    if (report.labId.isNull() && sample) report.labId = sample->labId;
    report.basisText =
        row.text("standardText"_L1).isEmpty() && sample ? sample->standardText : row.text("standardText"_L1);
    report.source = ReportSource::lab;
    report.state = u"registered"_s;
    addAgain(draft, report);
    addItems(draft, context, row, report.id, false);
}

} // namespace qj
