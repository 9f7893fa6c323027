// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationQueries.h"

#include "directory/Laboratory.h"
#include "directory/Office.h"
#include "directory/Producer.h"
#include "directory/Trader.h"
#include "disposal/CaseFile.h"
#include "testing/TestItemResult.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool isPublic(const QString& state)
{
    return state == u"published"_s || state == u"corrected"_s;
}

bool wanted(PublicationKind kind, Verdict verdict)
{
    const bool fails = verdict == Verdict::fail || verdict == Verdict::failLabel;
    return kind == PublicationKind::fail   ? fails
           : kind == PublicationKind::pass ? verdict == Verdict::pass
                                           : fails || verdict == Verdict::pass;
}

QString failItems(const Reader& reader, const CommitDraft* draft, const Uuid& sample)
{
    const auto report = acceptedReport(reader, draft, sample);
    QStringList names;
    if (report)
        for (const TestItemResult& item : childrenAfter<TestItemResult>(reader, draft, "reportId", report->id))
            if (item.single == ItemVerdict::fails && !item.voided) names += item.itemName;
    return names.join(u"、"_s);
}

/// A partner as he was when the form was signed (INV-36).
QString frozenName(const Json& copy, const QString& now)
{
    const QString then = QJsonDocument::fromJson(copy.bytes).object().value(u"name"_s).toString();
    return then.isEmpty() ? now : then;
}

} // namespace

std::vector<PublicationLine> PublicationContent::of(Verdict verdict) const
{
    std::vector<PublicationLine> found;
    for (const PublicationLine& line : lines)
        if (line.verdict == verdict) found.push_back(line);
    for (size_t i = 0; i < found.size(); ++i) found[i].cells[u"seq"_s] = QString::number(i + 1);
    return found;
}

namespace PublicationQueries {

Verdict verdictOf(const Reader& reader, const CommitDraft* draft, const Sample& sample)
{
    if (sample.finalVerdict != Verdict::none) return sample.finalVerdict;
    const auto report = acceptedReport(reader, draft, sample.id);
    return report ? report->verdict : Verdict::none;
}

bool isPublicElsewhere(const Reader& reader, const CommitDraft* draft, const Uuid& sample, const Uuid& publication)
{
    for (const PublicationItem& other : childrenAfter<PublicationItem>(reader, draft, "sampleId", sample)) {
        if (other.voided || other.publicationId == publication || !other.consented.value_or(false)) continue;
        const auto owner = recordAfter<Publication>(reader, draft, other.publicationId);
        if (owner && isPublic(owner->state) && correctionOf(reader, draft, other) != u"withdraw"_s) return true;
    }
    return false;
}

QList<Uuid> candidates(const Reader& reader, PublicationKind kind, const PublicationFilter& filter)
{
    QList<Uuid> found;
    const QList<Uuid> all =
        filter.samples.isEmpty()
            ? reader.where(Sample::info,
                           "voided IS NULL AND kind<>'risk' AND origin IS NOT 'received' AND (finalAt IS NOT NULL OR "
                           "(origin='published' AND state='judged'))")
            : filter.samples;
    for (const Uuid& id : all) {
        const auto sample = reader.find<Sample>(id);
        if (!sample || !wanted(kind, verdictOf(reader, nullptr, *sample))) continue;
        if (sample->origin == SampleOrigin::received) continue; // whose sampling it was publishes it
        const bool named = !filter.samples.isEmpty();
        if (!named && sample->origin == SampleOrigin::published && !filter.withPublished) continue;
        if (!named && isPublicElsewhere(reader, nullptr, id, {})) continue;
        if (filter.from.isValid() && sample->samplingDate < filter.from) continue;
        if (filter.to.isValid() && sample->samplingDate > filter.to) continue;
        if (!filter.category.isNull() && sample->categoryId != filter.category) continue;
        if (!filter.office.isNull() && sample->officeId != filter.office) continue;
        found += id;
    }
    return found;
}

PrintedCells cellsOf(const Reader& reader, const CommitDraft* draft, const Sample& sample, const PublicationItem& item)
{
    PrintedCells cells;
    const auto trader = recordAfter<Trader>(reader, draft, sample.traderId);
    const auto producer = recordAfter<Producer>(reader, draft, sample.producerId);
    const auto lab = recordAfter<Laboratory>(reader, draft, sample.labId);
    const Verdict verdict = verdictOf(reader, draft, sample);
    cells[u"seq"_s] = item.seq ? QString::number(*item.seq) : QString();
    cells[u"productName"_s] = sample.productName;
    cells[u"brand"_s] = sample.brand;
    cells[u"modelSpec"_s] = sample.modelSpec;
    cells[u"productionText"_s] = sample.productionText;
    cells[u"traderName"_s] = frozenName(sample.traderCopy, trader ? trader->name : QString());
    cells[u"producerName"_s] = frozenName(sample.producerCopy, producer ? producer->name : QString());
    if (verdict == Verdict::fail || verdict == Verdict::failLabel)
        cells[u"failItems"_s] = failItems(reader, draft, sample.id);
    cells[u"verdict"_s] = plainText(*Sample::info.find(u"finalVerdict"), toValue(verdict));
    cells[u"grade"_s] = sample.grade;
    cells[u"channel"_s] = plainText(*Sample::info.find(u"channel"), toValue(sample.channel));
    cells[u"creditCode"_s] = trader ? trader->creditCode : QString();
    cells[u"labName"_s] = lab ? lab->name : QString();
    cells[u"platform"_s] = sample.platform;
    cells[u"remark"_s] = item.remark;
    return cells;
}

std::vector<PublicationItem> items(const Reader& reader, const CommitDraft* draft, const Uuid& publication)
{
    std::vector<PublicationItem> found = childrenAfter<PublicationItem>(reader, draft, "publicationId", publication);
    std::erase_if(found, [](const PublicationItem& item) { return item.voided; });
    std::stable_sort(found.begin(), found.end(), [](const PublicationItem& a, const PublicationItem& b) {
        return std::pair(!a.hot.value_or(false), a.seq.value_or(0)) <
               std::pair(!b.hot.value_or(false), b.seq.value_or(0));
    });
    return found;
}

Result<std::vector<ItemCheck>> check(const Reader& reader, const CommitDraft* draft, const Uuid& publication,
                                     QDate today)
{
    QJ_TRY_ASSIGN(const PrintWords words, PrintWords::shipped());
    std::vector<ItemCheck> checks;
    for (const PublicationItem& item : items(reader, draft, publication)) {
        const auto sample = recordAfter<Sample>(reader, draft, item.sampleId);
        if (!sample) continue;
        ItemCheck& row = checks.emplace_back();
        row.item = item.id;
        row.sample = item.sampleId;
        row.sampleNo = sample->sampleNo;
        row.blockers = PublicationRules::blockers(factsOf(reader, draft, item, today), words);
        row.worst = PublicationRules::worst(row.blockers);
    }
    return checks;
}

std::optional<ProvincialApproval> approval(const Reader& reader, const CommitDraft* draft, const Uuid& publication)
{
    std::optional<ProvincialApproval> newest;
    for (ProvincialApproval& known : childrenAfter<ProvincialApproval>(reader, draft, "publicationId", publication))
        if (!known.voided && (!newest || known.requestedOn >= newest->requestedOn)) newest = std::move(known);
    return newest;
}

QString correctionOf(const Reader& reader, const CommitDraft* draft, const PublicationItem& item)
{
    QString done;
    for (const Correction& correction : childrenAfter<Correction>(reader, draft, "publicationId", item.publicationId)) {
        if (correction.voided || (correction.state != u"issued"_s && correction.state != u"done"_s)) continue;
        if (!correction.items.contains(item.id)) continue;
        if (correction.kind == CorrectionKind::withdraw) return u"withdraw"_s;
        done = u"correct"_s;
    }
    return done;
}

QString stateOf(const Reader& reader, const PublicationItem& item, QDate today)
{
    const auto publication = reader.find<Publication>(item.publicationId);
    if (!publication) return {};
    const auto words = PrintWords::shipped();
    const Light light =
        words ? PublicationRules::worst(PublicationRules::blockers(factsOf(reader, nullptr, item, today), *words))
              : Light::red;
    return itemState(*publication, item, light, correctionOf(reader, nullptr, item));
}

PrintedCells cellsFrom(const Json& printed)
{
    PrintedCells cells;
    const QJsonObject object = QJsonDocument::fromJson(printed.bytes).object();
    for (auto it = object.begin(); it != object.end(); ++it) cells[it.key()] = it.value().toString();
    return cells;
}

Json jsonOf(const PrintedCells& cells)
{
    QJsonObject object;
    for (auto it = cells.begin(); it != cells.end(); ++it) object.insert(it.key(), it.value());
    return {QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Result<PublicationContent> content(const Reader& reader, const Uuid& id)
{
    const auto publication = reader.find<Publication>(id);
    if (!publication) return fail(ErrorCode::unknownRecord, {u"publication"_s, id.toString(QUuid::WithoutBraces)});
    PublicationContent content;
    content.publication = *publication;
    if (const auto office = reader.find<Office>(publication->officeId)) {
        content.office = office->name;
        content.phone = office->phone;
    }
    if (const auto reply = approval(reader, nullptr, id)) content.replyNo = reply->replyNo;
    const QString& state = publication->state;
    const bool answered = state == u"approved"_s || state == u"partly"_s || state == u"refused"_s || isPublic(state) ||
                          state == u"withdrawn"_s;
    for (const PublicationItem& item : items(reader, nullptr, id)) {
        const auto sample = reader.find<Sample>(item.sampleId);
        if (!sample) continue;
        if (answered && !item.consented.value_or(false)) {
            content.withheld += sample->sampleNo;
            continue;
        }
        if (correctionOf(reader, nullptr, item) == u"withdraw"_s) continue;
        PublicationLine& line = content.lines.emplace_back();
        line.item = item.id;
        line.sample = item.sampleId;
        line.cells = item.printed.bytes.isEmpty() ? cellsOf(reader, nullptr, *sample, item) : cellsFrom(item.printed);
        fromValue(line.verdict,
                  parseValue(*Sample::info.find(u"finalVerdict"), line.cells.value(u"verdict"_s), "Record")
                      .value_or(Value()));
        const QDate day = sample->samplingDate;
        if (day.isValid() && (!content.from.isValid() || day < content.from)) content.from = day;
        if (day.isValid() && (!content.to.isValid() || day > content.to)) content.to = day;
    }
    return content;
}

QString packageHash(const Reader& reader, const Uuid& publication)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (const auto asked = content(reader, publication)) {
        hash.addData(asked->publication.title.toUtf8() + '\n' + asked->publication.caveats.toUtf8());
        for (const PublicationLine& line : asked->lines) hash.addData('\n' + jsonOf(line.cells).bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace PublicationQueries

} // namespace qj
