// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/RecordNames.h"

#include "base/Text.h"
#include "directory/Attachment.h"
#include "directory/Laboratory.h"
#include "directory/Office.h"
#include "directory/Producer.h"
#include "directory/Standard.h"
#include "directory/Trader.h"
#include "disposal/DisposalCase.h"
#include "journal/Commit.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "testing/Objection.h"
#include "testing/Reinspection.h"
#include "testing/ServiceOfNotice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

const QChar safetyMark(u'*');

Uuid reference(const RecordData& record, QStringView field)
{
    return record.value(field).valueOr(Uuid());
}

/// A partner as he was copied when the form was signed: an object of field names and texts.
std::optional<RecordData> copied(const RecordInfo& info, const Uuid& id, const Json& copy)
{
    const QJsonObject object = QJsonDocument::fromJson(copy.bytes).object();
    if (object.isEmpty()) return std::nullopt;
    RecordData data{&info, id, {}};
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Field* field = info.find(it.key());
        const auto value = field ? parseValue(*field, it->toString(), info.context) : Result<Value>(Value());
        if (field && value) data.set(field->number, *value);
    }
    return data;
}

QString officeName(const RecordData& office, QDate day)
{
    const Json former = office.value(u"formerNames").valueOr(Json());
    QDate nearest;
    QString name = office.value(u"name").valueOr(QString());
    for (const QJsonValue& entry : QJsonDocument::fromJson(former.bytes).array()) {
        const QDate until = QDate::fromString(entry[u"until"_s].toString(), Qt::ISODate);
        if (!day.isValid() || day > until || (nearest.isValid() && until > nearest)) continue;
        nearest = until;
        name = entry[u"name"_s].toString();
    }
    return name;
}

} // namespace

QString RecordNames::text(const RecordData& record, const QString& name) const
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot > 0) {
        const auto next = link(record, name.left(dot));
        return next ? text(*next, name.mid(dot + 1)) : QString();
    }
    if (const QString own = derived(record, name); !own.isNull()) return own;
    const Field* field = record.info->find(name);
    return field ? fieldText(record, *field) : QString();
}

QString RecordNames::derived(const RecordData& record, const QString& name) const
{
    const RecordKind kind = record.info->kind;
    if (kind == RecordKind::office && name == u"name"_s) return officeName(record, m_day);
    if (kind == RecordKind::office && name == u"sealName"_s) {
        const QString seal = record.value(u"sealName").valueOr(QString());
        return seal.isEmpty() ? officeName(record, m_day) : seal;
    }
    if (kind == RecordKind::testReport && name == u"basis"_s) {
        QStringList parts;
        for (const Uuid& id : record.value(u"basis").valueOr(QList<Uuid>()))
            if (const auto standard = m_reader.find<Standard>(id))
                parts += standard->title.isEmpty() ? standard->number : standard->number + u' ' + standard->title;
        if (const QString words = record.value(u"basisText").valueOr(QString()); !words.isEmpty()) parts += words;
        return parts.join(listComma);
    }
    return {};
}

QString RecordNames::fieldText(const RecordData& record, const Field& field) const
{
    const Value value = record.value(field.number);
    const auto named = [&](const Uuid& id) {
        if (m_reader.kindOf(id) == RecordKind::attachment)
            if (const auto file = m_reader.find<Attachment>(id)) return file->fileName;
        return m_reader.titleOf(id);
    };
    if (const auto* id = value.as<Uuid>()) return named(*id);
    if (const auto* texts = value.as<QStringList>()) return texts->join(listComma);
    if (field.kind == ValueKind::json) return {};
    if (const auto* ids = value.as<QList<Uuid>>()) {
        QStringList parts;
        for (const Uuid& id : *ids) parts += named(id);
        return parts.join(listComma);
    }
    return plainText(field, value);
}

std::optional<RecordData> RecordNames::link(const RecordData& record, const QString& step) const
{
    if (auto other = alias(record, step)) return other;
    for (const QString& name : {step, step + u"Id"_s}) {
        const Field* field = record.info->find(name);
        if (!field || field->kind != ValueKind::reference) continue;
        const Uuid id = record.value(field->number).valueOr(Uuid());
        const RecordInfo* info = m_reader.schema().find(m_reader.kindOf(id));
        return info ? m_reader.find(*info, id) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<RecordData> RecordNames::sampleOf(const RecordData& record) const
{
    if (record.info->kind == RecordKind::sample) return record;
    return m_reader.find(Sample::info, reference(record, u"sampleId"));
}

std::optional<RecordData> RecordNames::partner(const RecordData& sample, const RecordInfo& info, const char* copy,
                                               const char* referenceName) const
{
    const Uuid id = reference(sample, QString::fromLatin1(referenceName));
    if (auto signedOne = copied(info, id, sample.value(QString::fromLatin1(copy)).valueOr(Json()))) return signedOne;
    return m_reader.find(info, id);
}

std::optional<RecordData> RecordNames::planOf(const RecordData& record) const
{
    Uuid task = reference(record, u"planTaskId");
    if (record.info->kind == RecordKind::planTask) task = record.id;
    if (record.info->kind == RecordKind::draw) task = record.value(u"planTaskIds").valueOr(QList<Uuid>()).value(0);
    const auto found = m_reader.find<PlanTask>(task);
    return found ? m_reader.find(Plan::info, found->planId) : std::nullopt;
}

std::optional<RecordData> RecordNames::reportOf(const RecordData& record) const
{
    const Uuid subject = reference(record, u"subject");
    if (auto report = m_reader.find(TestReport::info, subject)) return report;
    if (const auto reinspection = m_reader.find<Reinspection>(subject))
        if (auto report = m_reader.find(TestReport::info, reinspection->reportId)) return report;
    const auto sample = sampleOf(record);
    const auto report = sample ? reportFor(m_reader, sample->id, ReportRound::first) : std::nullopt;
    return report ? std::optional(dataOf(*report)) : std::nullopt;
}

std::optional<RecordData> RecordNames::alias(const RecordData& record, const QString& step) const
{
    const RecordKind kind = record.info->kind;
    if (step == u"office"_s)
        return kind == RecordKind::office ? record : m_reader.find(Office::info, reference(record, u"officeId"));
    if (step == u"sample"_s) return sampleOf(record);
    if (step == u"report"_s && !record.info->find(u"reportId")) return reportOf(record);
    if (step == u"reinspection"_s && kind == RecordKind::serviceOfNotice)
        return m_reader.find(Reinspection::info, reference(record, u"subject"));
    if (step == u"firstReport"_s) {
        const auto sample = sampleOf(record);
        const auto report = sample ? reportFor(m_reader, sample->id, ReportRound::first) : std::nullopt;
        return report ? std::optional(dataOf(*report)) : std::nullopt;
    }
    if (step == u"reinspection"_s && kind == RecordKind::objection) {
        for (const Reinspection& other : m_reader.children<Reinspection>("sampleId", reference(record, u"sampleId")))
            if (other.objectionIds.contains(record.id)) return dataOf(other);
        return std::nullopt;
    }
    if (step == u"party"_s && kind == RecordKind::objection) {
        const auto applicant = record.as<Objection>().applicantKind;
        return link(record, applicant == ApplicantKind::producer ? u"producer"_s : u"trader"_s);
    }
    if (step == u"plan"_s && !record.info->find(u"planId")) {
        if (auto plan = planOf(record)) return plan;
        const auto sample = kind == RecordKind::sample ? std::nullopt : sampleOf(record);
        return sample ? planOf(*sample) : std::nullopt;
    }
    const auto sample = sampleOf(record);
    if (!sample) return std::nullopt;
    if (step == u"trader"_s) return partner(*sample, Trader::info, "traderCopy", "traderId");
    if (step == u"producer"_s) return partner(*sample, Producer::info, "producerCopy", "producerId");
    if (step == u"lab"_s && !record.info->find(u"labId")) {
        const auto report = kind == RecordKind::serviceOfNotice ? reportOf(record) : std::nullopt;
        const Uuid lab = report ? reference(*report, u"labId") : reference(*sample, u"labId");
        return m_reader.find(Laboratory::info, lab);
    }
    return std::nullopt;
}

std::optional<TestReport> reportFor(const Reader& reader, const Uuid& sample, ReportRound round)
{
    std::optional<TestReport> best;
    const auto rank = [](const TestReport& report) {
        const State* state = TestReport::info.state(report.state);
        return state ? state->rank : 0;
    };
    for (TestReport& report : reader.children<TestReport>("sampleId", sample)) {
        if (report.round != round || report.voided || rank(report) < 0) continue;
        if (!best || rank(report) >= rank(*best)) best = std::move(report);
    }
    return best;
}

std::vector<TestItemResult> itemsOf(const Reader& reader, const Uuid& report, bool failing)
{
    std::vector<TestItemResult> items;
    for (TestItemResult& item : reader.children<TestItemResult>("reportId", report))
        if (!item.voided && (!failing || item.single == ItemVerdict::fails)) items.push_back(std::move(item));
    std::stable_sort(items.begin(), items.end(),
                     [](const auto& a, const auto& b) { return a.seq.value_or(0) < b.seq.value_or(0); });
    return items;
}

QString failItemsText(const Reader& reader, const Uuid& report)
{
    QStringList names;
    for (const TestItemResult& item : itemsOf(reader, report, true))
        names += item.severity == Severity::safety && !item.itemName.endsWith(safetyMark) ? item.itemName + safetyMark
                                                                                          : item.itemName;
    return names.join(listComma);
}

std::vector<StateChange> statesOf(const Reader& reader, const Uuid& id)
{
    std::vector<StateChange> changes;
    Query query = reader.query("SELECT c.body FROM entity e JOIN entity_commit x ON x.eid=e.eid "
                               "JOIN commits c ON c.cid=x.cid WHERE e.uuid=? ORDER BY c.hlc, c.id");
    query.bind(id);
    while (query.next()) {
        const auto commit = decodeCommit(query.blobView(0));
        if (!commit) continue;
        for (const Op& op : commit->ops) {
            if (op.field != common::state || commit->entities[op.entity].uuid != id) continue;
            const Value value = Value::decoded(static_cast<ValueKind>(op.kind), op.value).value_or(Value());
            changes.push_back({value.valueOr(QString()), {commit->at}, commit->user, commit->reason});
        }
    }
    return changes;
}

QDate dayOf(const RecordNames& names, const RecordData& record)
{
    if (const auto sample = names.sampleOf(record)) return sample->value(u"samplingDate").valueOr(QDate());
    for (const char* field : {"visitDate", "issuedOn", "publishedOn", "startDate"})
        if (const QDate day = record.value(QString::fromLatin1(field)).valueOr(QDate()); day.isValid()) return day;
    for (const char* field : {"refusedAt", "drawnAt", "at"})
        if (const Instant at = record.value(QString::fromLatin1(field)).valueOr(Instant()); !at.isNull())
            return toLocal(at).date();
    return {};
}

} // namespace qj::papers
