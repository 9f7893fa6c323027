// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of a publication: request, summary, evidence, the list itself, and its corrections. A released item prints
// the text that was frozen (INV-29); before release the sample speaks.
#include "analysis/DeadlineQueries.h"
#include "base/Text.h"
#include "directory/Attachment.h"
#include "directory/Officer.h"
#include "law/Regime.h"
#include "papers/PaperSource.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "publication/Correction.h"
#include "publication/CorrectionPlace.h"
#include "publication/ProvincialApproval.h"
#include "publication/Publication.h"
#include "publication/PublicationItem.h"
#include "publication/PublicationPlace.h"
#include "publication/PublicationQueries.h"
#include "testing/Objection.h"
#include "testing/ServiceOfNotice.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeDatabase>

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

std::vector<PublicationItem> itemsIn(const Reader& reader, const Uuid& publication)
{
    auto items = reader.children<PublicationItem>("publicationId", publication);
    std::erase_if(items, [](const PublicationItem& item) { return item.voided; });
    std::stable_sort(items.begin(), items.end(), [](const PublicationItem& a, const PublicationItem& b) {
        return a.seq.value_or(0) < b.seq.value_or(0);
    });
    return items;
}

std::optional<ProvincialApproval> approvalOf(const Reader& reader, const Uuid& publication)
{
    auto approvals = reader.children<ProvincialApproval>("publicationId", publication);
    return approvals.empty() ? std::nullopt : std::optional(std::move(approvals.back()));
}

Uuid publicationId(const PaperSource& source)
{
    return source.record().info->kind == RecordKind::publication
               ? source.record().id
               : source.record().value(u"publicationId").valueOr(Uuid());
}

Verdict verdictOf(const Reader& reader, const Sample& sample)
{
    if (sample.finalVerdict != Verdict::none) return sample.finalVerdict;
    const auto report = reportFor(reader, sample.id, ReportRound::first);
    return report ? report->verdict : Verdict::none;
}

QString codeOf(Verdict verdict)
{
    for (const EnumEntry& entry : codesOf(verdict))
        if (entry.number == qint64(verdict)) return QLatin1StringView(entry.code);
    return {};
}

/// A row of a list: what the sample says now, or the text that was released.
PaperRow itemRow(const PaperSource& source, const QString& list, const PublicationItem& item, const Sample& sample)
{
    PaperRow row = source.row(list, dataOf(sample));
    const auto report = reportFor(source.reader(), sample.id, ReportRound::first);
    row[u"seq"_s] = QString::number(item.seq.value_or(0));
    row[u"verdict"_s] = codeOf(verdictOf(source.reader(), sample));
    row[u"remark"_s] = item.remark;
    if (report) {
        row[u"reportNo"_s] = report->reportNo;
        if (verdictOf(source.reader(), sample) != Verdict::pass)
            row[u"failItems"_s] = failItemsText(source.reader(), report->id);
    }
    const QJsonObject frozen = QJsonDocument::fromJson(item.printed.bytes).object();
    for (auto it = frozen.begin(); it != frozen.end(); ++it)
        if (it->isString()) row[it.key()] = it->toString();
    return row;
}

void setApproval(PaperSource& source)
{
    const auto approval = approvalOf(source.reader(), publicationId(source));
    if (!approval) return;
    const RecordData data = dataOf(*approval);
    for (const char* name : {"requestNo", "requestedOn", "packageHash", "replyNo", "repliedOn", "result"})
        source.set(QLatin1StringView(name), source.names().text(data, QLatin1StringView(name)));
    QStringList numbers;
    for (const Uuid& id : approval->items)
        if (const auto item = source.reader().find<PublicationItem>(id))
            numbers += QString::number(item->seq.value_or(0));
    source.set(u"consentedItems"_s, numbers.join(listComma));
}

/// Where it was published: kind and address of each place.
QString placesOf(const PaperSource& source, const Uuid& publication)
{
    QStringList places;
    for (const PublicationPlace& place : source.reader().children<PublicationPlace>("publicationId", publication)) {
        const QString kind = source.names().text(dataOf(place), u"place"_s);
        places += place.address.isEmpty() ? source.word(u"place_"_s + kind) : place.address;
    }
    places.removeDuplicates();
    return places.join(listComma);
}

struct Period
{
    QDate from, to;
    void take(QDate day)
    {
        if (!day.isValid()) return;
        if (!from.isValid() || day < from) from = day;
        if (!to.isValid() || day > to) to = day;
    }
};

} // namespace

void supplyPublicList(PaperSource& source)
{
    const auto content = PublicationQueries::content(source.reader(), source.record().id);
    if (!content) return;
    setApproval(source);
    QSet<QString> shown;
    for (const auto& [verdict, list] :
         {std::pair{Verdict::fail, "failItems"}, {Verdict::failLabel, "labelItems"}, {Verdict::pass, "passItems"}})
        for (const PublicationLine& line : content->of(verdict)) {
            PaperRow row;
            for (auto cell = line.cells.begin(); cell != line.cells.end(); ++cell) row.insert(cell.key(), *cell);
            row[u"trader.name"_s] = row.value(u"traderName"_s);
            row[u"trader.creditCode"_s] = row.value(u"creditCode"_s);
            row[u"producer.name"_s] = row.value(u"producerName"_s);
            row[u"lab.name"_s] = row.value(u"labName"_s);
            for (const auto& [column, name] : {std::pair{"showGrade", "grade"},
                                               {"showChannel", "channel"},
                                               {"showCreditCode", "creditCode"},
                                               {"showLab", "labName"},
                                               {"showPlatform", "platform"},
                                               {"showRemark", "remark"}})
                if (!row.value(QLatin1StringView(name)).isEmpty()) shown += QLatin1StringView(column);
            source.addRow(QLatin1StringView(list), std::move(row));
        }
    // Optional columns stand in the name of the layout ("grade,channel"); a remark or platform shows where there is
    // one.
    const QString& layout = content->publication.layout;
    for (const QString& column : shown)
        if (column == u"showRemark"_s || column == u"showPlatform"_s || layout == u"full"_s ||
            layout.contains(column.mid(4), Qt::CaseInsensitive))
            source.set(column, u"true"_s);
    source.set(u"periodFrom"_s, content->from);
    source.set(u"periodTo"_s, content->to);
    source.set(u"publishedOn"_s, source.options().releasedOn);
}

void supplyRequest(PaperSource& source)
{
    setApproval(source);
    const Reader& reader = source.reader();
    QSet<Uuid> plans, categories;
    int passed = 0, failed = 0, label = 0, objections = 0, open = 0;
    Period period;
    QStringList goods;
    for (const PublicationItem& item : itemsIn(reader, source.record().id)) {
        const auto sample = reader.find<Sample>(item.sampleId);
        if (!sample) continue;
        if (const auto task = reader.find<PlanTask>(sample->planTaskId)) plans += task->planId;
        if (!categories.contains(sample->categoryId)) {
            categories += sample->categoryId;
            goods += reader.titleOf(sample->categoryId);
        }
        period.take(sample->samplingDate);
        const Verdict verdict = verdictOf(reader, *sample);
        passed += verdict == Verdict::pass;
        failed += verdict == Verdict::fail || verdict == Verdict::failLabel;
        label += verdict == Verdict::failLabel;
        for (const Objection& objection : reader.children<Objection>("sampleId", sample->id)) {
            ++objections;
            open += objection.state != u"answered"_s && objection.state != u"refused"_s &&
                    objection.state != u"withdrawn"_s;
        }
    }
    int planned = 0, sampled = 0;
    for (const Uuid& id : plans) {
        const auto plan = reader.find<Plan>(id);
        planned += plan ? int(plan->batches.value_or(0)) : 0;
        for (const PlanTask& task : reader.children<PlanTask>("planId", id)) {
            Query query = reader.query("SELECT count(*) FROM sample s JOIN entity e ON e.eid=s.planTaskId WHERE "
                                       "e.uuid=? AND s.deleted IS NULL AND s.state NOT IN ('draft','void')");
            if (query.bind(task.id).next()) sampled += int(query.integer(0));
        }
    }
    const auto number = [&](const char* name, int count) {
        source.set(u"count."_s + QLatin1StringView(name), QString::number(count));
    };
    number("planned", planned);
    number("sampled", sampled);
    number("tested", passed + failed);
    number("passed", passed);
    number("failed", failed);
    number("labelOnly", label);
    number("objections", objections);
    number("openObjections", open);
    if (plans.size() == 1) source.setAll(u"plan"_s, reader.find(Plan::info, *plans.begin()));
    if (period.from.isValid())
        source.set(u"periodText"_s, source.word(u"yearText"_s, {QString::number(period.from.year())}));
    goods.removeAll(QString());
    if (goods.size() == 1) source.set(u"goodsText"_s, goods.front());
    source.set(u"places"_s, placesOf(source, source.record().id));
    for (const PublicationPlace& place : reader.children<PublicationPlace>("publicationId", source.record().id))
        if (source.value(u"plannedOn"_s).isEmpty()) source.set(u"plannedOn"_s, place.on);
    const auto officer = reader.find<Officer>(source.record().value(u"maker").valueOr(Uuid()));
    if (officer) source.set(u"office.contact"_s, officer->name);
}

void supplySummary(PaperSource& source)
{
    setApproval(source);
    for (const PublicationItem& item : itemsIn(source.reader(), source.record().id)) {
        const auto sample = source.reader().find<Sample>(item.sampleId);
        if (!sample) continue;
        PaperRow row = itemRow(source, u"items"_s, item, *sample);
        QDate served;
        for (const auto& service : source.reader().children<ServiceOfNotice>("sampleId", sample->id))
            if (service.paper == ServedPaper::result && service.servedOn > served) served = service.servedOn;
        row[u"servedOn"_s] = served.toString(Qt::ISODate);
        if (const auto disposalCase = caseOfSample(source.reader(), sample->id)) {
            const RecordData data = dataOf(*disposalCase);
            row[u"disposal"_s] = source.word(u"state_disposalCase_"_s + disposalCase->state);
            row[u"caseFiled"_s] = source.names().text(data, u"caseFiled"_s);
        }
        source.addRow(u"items"_s, row);
    }
}

namespace {

void addFiles(PaperSource& source, const QString& sampleNo, const Uuid& owner)
{
    for (const Attachment& file : source.reader().children<Attachment>("ownerId", owner)) {
        if (file.voided) continue;
        PaperRow row = source.row(u"evidence"_s, dataOf(file));
        row[u"sampleNo"_s] = sampleNo;
        source.addRow(u"evidence"_s, row);
    }
}

} // namespace

void supplyEvidence(PaperSource& source)
{
    setApproval(source);
    const Reader& reader = source.reader();
    for (const PublicationItem& item : itemsIn(reader, source.record().id)) {
        const auto sample = reader.find<Sample>(item.sampleId);
        if (!sample) continue;
        addFiles(source, sample->sampleNo, sample->id);
        for (const auto& report : reader.children<TestReport>("sampleId", sample->id))
            addFiles(source, sample->sampleNo, report.id);
        for (const auto& service : reader.children<ServiceOfNotice>("sampleId", sample->id))
            addFiles(source, sample->sampleNo, service.id);
        for (const auto& objection : reader.children<Objection>("sampleId", sample->id))
            addFiles(source, sample->sampleNo, objection.id);
        const auto disposalCase = caseOfSample(reader, sample->id);
        if (!disposalCase) continue;
        addFiles(source, sample->sampleNo, disposalCase->id);
        for (const DisposalStep& step : stepsOf(reader, disposalCase->id)) addFiles(source, sample->sampleNo, step.id);
    }
}

void supplyCorrection(PaperSource& source)
{
    const Correction correction = source.record().as<Correction>();
    const Reader& reader = source.reader();
    source.set(u"publication.places"_s, placesOf(source, correction.publicationId));
    for (const Uuid& id : correction.items) {
        const auto item = reader.find<PublicationItem>(id);
        const auto sample = item ? reader.find<Sample>(item->sampleId) : std::nullopt;
        if (!sample) continue;
        const PaperRow now =
            itemRow(source, u"items"_s, PublicationItem{{}, {}, item->sampleId, item->seq, {}, {}, {}, {}}, *sample);
        PaperRow row = itemRow(source, u"items"_s, *item, *sample);
        const QJsonObject frozen = QJsonDocument::fromJson(item->printed.bytes).object();
        const auto outcome = [&](const PaperRow& from) {
            const QString verdict = source.word(u"verdict_"_s + from.value(u"verdict"_s));
            const QString items = from.value(u"failItems"_s);
            return items.isEmpty() ? verdict : verdict + QChar(0xFF1A) + items;
        };
        if (!frozen.isEmpty()) row[u"before"_s] = outcome(row);
        row[u"after"_s] = outcome(now);
        source.addRow(u"items"_s, row);
    }
}

void supplyCorrectionPlaces(PaperSource& source)
{
    for (const CorrectionPlace& done : source.reader().children<CorrectionPlace>("correctionId", source.record().id)) {
        PaperRow row = source.row(u"placesDone"_s, dataOf(done));
        const auto place = source.reader().find<PublicationPlace>(done.place);
        if (place) {
            const QString kind = source.names().text(dataOf(*place), u"place"_s);
            row[u"place"_s] = QStringList{source.word(u"place_"_s + kind), place->address}.join(u' ').trimmed();
        }
        source.addRow(u"placesDone"_s, row);
    }
}

} // namespace qj::papers
