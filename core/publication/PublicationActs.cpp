// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationActs.h"

#include "directory/Office.h"
#include "journal/ActDesk.h"
#include "journal/AfterDraft.h"
#include "publication/CorrectionRules.h"
#include "publication/PublicationQueries.h"
#include "testing/TestReport.h"
#include "testing/TestingDesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::publicationActs {

namespace {

Result<> refusePublication(const QString& sentence, const QString& about = {}, const QString& rule = {})
{
    return fail(ErrorCode::guardFailed, {sentence, about}, rule);
}

/// Every red finding of the items that `counts` lets through, as one refusal.
template <class Counts> Result<> noneBlocked(const ActContext& context, Counts counts)
{
    QJ_TRY_ASSIGN(const std::vector<ItemCheck> checks,
                  PublicationQueries::check(context.reader, &context.draft, context.before.id, context.today));
    QJ_TRY(context.reader.understood(context.before.id));
    Error refusal{ErrorCode::invalid, {}, {}, {}, {}, {}, {}};
    for (const ItemCheck& item : checks) {
        if (!counts(item.item)) continue;
        QJ_TRY(context.reader.understood(item.item));
        QJ_TRY(sampleUnderstood(context.reader, item.sample));
        for (const Blocker& blocker : item.blockers) {
            if (blocker.level != Light::red) continue;
            Error error{ErrorCode::guardFailed, {blocker.key, item.sampleNo}, blocker.rule, blocker.field, {}, {}, {}};
            error.record = item.sampleNo;
            refusal.more.push_back(std::move(error));
        }
    }
    if (refusal.more.empty()) return {};
    if (refusal.more.size() == 1) return fail(std::move(refusal.more.front()));
    return fail(std::move(refusal));
}

bool someConsented(const std::vector<PublicationItem>& items)
{
    return std::any_of(items.begin(), items.end(),
                       [](const PublicationItem& item) { return item.consented.value_or(false); });
}

} // namespace

Result<> noRedBlocker(const ActContext& context)
{
    if (PublicationQueries::items(context.reader, &context.draft, context.before.id).empty())
        return refusePublication(u"publicationEmpty"_s);
    return noneBlocked(context, [](const Uuid&) { return true; });
}

Result<> cityOwn(const ActContext& context)
{
    const auto office = context.reader.find<Office>(context.before.value(common::officeId).valueOr(Uuid()));
    if (!office || office->level != OfficeLevel::city) return refusePublication(u"cityOwnOnly"_s);
    return noRedBlocker(context);
}

Result<> requestRecorded(const ActContext& context)
{
    const auto request = PublicationQueries::approval(context.reader, &context.draft, context.before.id);
    if (!request || request->requestNo.isEmpty() || request->packageHash.isEmpty())
        return refusePublication(u"requestMissing"_s);
    return {};
}

Result<> replyRecorded(const ActContext& context)
{
    const auto reply = PublicationQueries::approval(context.reader, &context.draft, context.before.id);
    if (!reply) return refusePublication(u"replyMissing"_s);
    if (auto problems = replyProblems(*reply); !problems.empty()) return fail(together(std::move(problems)));
    return consentState(reply->result) == QLatin1StringView(context.transition.to)
               ? Result<>()
               : refusePublication(u"replyDiffers"_s, reply->replyNo);
}

Result<> publicationClean(const ActContext& context)
{
    const auto items = PublicationQueries::items(context.reader, &context.draft, context.before.id);
    if (!someConsented(items)) return refusePublication(u"notConsented"_s);
    const auto places =
        childrenAfter<PublicationPlace>(context.reader, &context.draft, "publicationId", context.before.id);
    if (std::none_of(places.begin(), places.end(),
                     [](const PublicationPlace& place) { return place.on.isValid() && !place.voided; }))
        return refusePublication(u"placesMissing"_s);
    return noneBlocked(context, [&](const Uuid& id) {
        return std::any_of(items.begin(), items.end(), [&](const PublicationItem& item) {
            return item.id == id && item.consented.value_or(false);
        });
    });
}

Result<> allPlacesDone(const ActContext& context)
{
    const Uuid publication = context.before.value(u"publicationId").valueOr(Uuid());
    const auto done = childrenAfter<CorrectionPlace>(context.reader, &context.draft, "correctionId", context.before.id);
    for (const PublicationPlace& place :
         childrenAfter<PublicationPlace>(context.reader, &context.draft, "publicationId", publication)) {
        const bool here = std::any_of(done.begin(), done.end(), [&](const CorrectionPlace& c) {
            return c.place == place.id && isDone(c) && !c.voided;
        });
        if (!here && !place.voided) return refusePublication(u"placesOpen"_s, place.address);
    }
    return {};
}

Result<> applyConsent(const ActContext& context, CommitDraft& draft)
{
    const auto reply = PublicationQueries::approval(context.reader, &draft, context.before.id);
    if (!reply) return {};
    for (const PublicationItem& item : PublicationQueries::items(context.reader, &draft, context.before.id)) {
        const bool consented = reply->result == ConsentResult::all ||
                               (reply->result == ConsentResult::part && reply->items.contains(item.id));
        draft.set(PublicationItem::info, item.id, u"consented", Value(consented));
    }
    return {};
}

Result<> freezeText(const ActContext& context, CommitDraft& draft)
{
    for (const PublicationItem& item : PublicationQueries::items(context.reader, &draft, context.before.id)) {
        const auto sample = draft.find<Sample>(context.reader, item.sampleId);
        if (!sample || !item.consented.value_or(false)) continue;
        const PrintedCells cells = PublicationQueries::cellsOf(context.reader, &draft, *sample, item);
        draft.set(PublicationItem::info, item.id, u"printed", Value(PublicationQueries::jsonOf(cells)));
    }
    return {};
}

Result<> correctPublication(const ActContext& context, CommitDraft& draft)
{
    const Correction correction = context.after.as<Correction>();
    const auto publication = draft.find<Publication>(context.reader, correction.publicationId);
    if (!publication) return fail(ErrorCode::unknownRecord, {u"publication"_s, QString()});
    if (publication->state != u"published"_s && publication->state != u"corrected"_s)
        return refusePublication(u"notPublished"_s, publication->no, u"R-PUB-CORRECT"_s);
    bool left = false;
    for (const PublicationItem& item : PublicationQueries::items(context.reader, &draft, publication->id)) {
        const bool gone = correction.kind == CorrectionKind::withdraw && correction.items.contains(item.id);
        left = left || (item.consented.value_or(false) && !gone &&
                        PublicationQueries::correctionOf(context.reader, nullptr, item) != u"withdraw"_s);
    }
    draft.set(Publication::info, publication->id, u"version", Value(publication->version.value_or(1) + 1));
    draft.setState(Publication::info, publication->id, left ? u"corrected"_s : u"withdrawn"_s);
    for (const PublicationPlace& place :
         childrenAfter<PublicationPlace>(context.reader, &draft, "publicationId", publication->id)) {
        if (place.voided) continue;
        CorrectionPlace toDo;
        toDo.id = naturalUuid(u"correctionPlace"_s, correction.id.toString(QUuid::WithoutBraces) + u'/' +
                                                        place.id.toString(QUuid::WithoutBraces));
        toDo.officeId = publication->officeId;
        toDo.correctionId = correction.id;
        toDo.place = place.id;
        draft.add(toDo);
    }
    return {};
}

Result<> fillPublication(const Reader&, const Actor& actor, QDate, RecordData& record)
{
    Publication publication = record.as<Publication>();
    publication.version = publication.version.value_or(1);
    if (publication.layout.isEmpty()) publication.layout = u"standard"_s;
    if (publication.redaction.isEmpty()) publication.redaction = u"standard"_s;
    publication.maker = actor.officer;
    if (publication.caveats.isEmpty()) publication.caveats = PublicationColumns::shipped().word(u"caveats"_s);
    record = dataOf(publication);
    return {};
}

Result<> fillItem(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    PublicationItem item = record.as<PublicationItem>();
    if (!item.seq) item.seq = reader.referring(PublicationItem::info, "publicationId", item.publicationId).size() + 1;
    record = dataOf(item);
    return {};
}

Result<> fillApproval(const Reader& reader, const Actor&, QDate today, RecordData& record)
{
    ProvincialApproval approval = record.as<ProvincialApproval>();
    if (!approval.requestedOn.isValid()) approval.requestedOn = today;
    if (approval.packageHash.isEmpty())
        approval.packageHash = PublicationQueries::packageHash(reader, approval.publicationId);
    record = dataOf(approval);
    return {};
}

void fillDistrictChecked(const ActContext& context, RecordData& record)
{
    record.set(Publication::info.find(u"districtChecker")->number, Value(context.actor.officer));
}

void fillCityChecked(const ActContext& context, RecordData& record)
{
    record.set(Publication::info.find(u"cityChecker")->number, Value(context.actor.officer));
}

void fillPublished(const ActContext& context, RecordData& record)
{
    record.set(Publication::info.find(u"publishedOn")->number, Value(context.input.date));
}

void fillApproved(const ActContext& context, RecordData& record)
{
    record.set(Correction::info.find(u"approver")->number, Value(context.actor.officer));
    record.set(Correction::info.find(u"approvedOn")->number, Value(context.input.date));
}

void fillIssued(const ActContext& context, RecordData& record)
{
    record.set(Correction::info.find(u"issuedOn")->number, Value(context.input.date));
}

namespace {

struct Fallen
{
    CorrectionKind kind;
    CorrectionReason reason;
    QString detail;
    QString why; ///< tells one occasion from another: each starts one correction
};

/// Drafts what a fallen result asks for, once per occasion; a correction of the item that is still a draft takes it on.
void draftCorrection(CommitDraft& draft, const Reader& reader, const Publication& publication,
                     const PublicationItem& item, const Fallen& fallen)
{
    for (const Correction& open : childrenAfter<Correction>(reader, &draft, "publicationId", publication.id)) {
        if (open.state != u"draft"_s || open.voided || open.items != QList<Uuid>{item.id}) continue;
        if (open.kind == CorrectionKind::withdraw) return;
        Correction now = open;
        now.kind = fallen.kind;
        now.reason = fallen.reason;
        now.detail = fallen.detail;
        return draft.save(open, now);
    }
    Correction correction;
    correction.id = naturalUuid(u"correction"_s, item.id.toString(QUuid::WithoutBraces) + u'/' + fallen.why);
    if (const auto known = draft.find(reader, Correction::info, correction.id); known && !known->hidden()) return;
    correction.officeId = publication.officeId;
    correction.state = u"draft"_s;
    correction.publicationId = publication.id;
    correction.items = {item.id};
    correction.kind = fallen.kind;
    correction.reason = fallen.reason;
    correction.detail = fallen.detail;
    draft.add(correction);
    draft.set(Correction::info, correction.id, common::deleted, Value());
}

bool isPublic(const Reader& reader, const Publication& publication, const PublicationItem& item)
{
    return (publication.state == u"published"_s || publication.state == u"corrected"_s) &&
           item.consented.value_or(false) && !item.voided &&
           PublicationQueries::correctionOf(reader, nullptr, item) != u"withdraw"_s;
}

/// A result that fell is no longer public as a failure.
void withdrawFallen(CommitDraft& draft, const Reader& reader, const Sample& sample)
{
    if (!sample.voided && sample.finalVerdict != Verdict::pass) return;
    for (const PublicationItem& item : childrenAfter<PublicationItem>(reader, &draft, "sampleId", sample.id)) {
        const auto publication = draft.find<Publication>(reader, item.publicationId);
        if (!publication || item.voided) continue;
        const bool released = publication->state == u"published"_s || publication->state == u"corrected"_s;
        if (isPublic(reader, *publication, item)) {
            if (PublicationQueries::cellsFrom(item.printed).value(u"verdict"_s) != u"pass"_s)
                draftCorrection(draft, reader, *publication, item,
                                {CorrectionKind::withdraw, CorrectionReason::overturned, sample.sampleNo,
                                 QString::number(int(sample.finalVerdict))});
        } else if (!released && publication->kind == PublicationKind::fail) {
            draft.set(PublicationItem::info, item.id, common::voided, Value(true));
        }
    }
}

/// Its report was replaced: what is public rests on a report that no longer holds (WORKFLOW 4).
void correctReplaced(CommitDraft& draft, const Reader& reader, const TestReport& report)
{
    const auto sample = draft.find<Sample>(reader, report.sampleId);
    if (!sample || report.round != ReportRound::first || report.state != u"superseded"_s) return;
    for (const PublicationItem& item : childrenAfter<PublicationItem>(reader, &draft, "sampleId", sample->id)) {
        const auto publication = draft.find<Publication>(reader, item.publicationId);
        if (publication && isPublic(reader, *publication, item))
            draftCorrection(draft, reader, *publication, item,
                            {CorrectionKind::correct, CorrectionReason::error,
                             sample->sampleNo + u' ' + report.reportNo, report.id.toString(QUuid::WithoutBraces)});
    }
}

} // namespace

Result<> onFallen(const Reader& reader, CommitDraft& draft)
{
    QList<Uuid> samples, reports;
    const quint16 finalVerdict = Sample::info.find(u"finalVerdict")->number;
    for (const Change& change : draft.changes()) {
        if (change.info == &Sample::info &&
            (change.values.contains(finalVerdict) || change.values.contains(common::voided)))
            samples += change.id;
        if (change.info == &TestReport::info && change.values.contains(common::state)) reports += change.id;
    }
    for (const Uuid& id : std::as_const(reports))
        if (const auto report = draft.find<TestReport>(reader, id)) correctReplaced(draft, reader, *report);
    for (const Uuid& id : std::as_const(samples))
        if (const auto sample = draft.find<Sample>(reader, id)) withdrawFallen(draft, reader, *sample);
    return {};
}

} // namespace qj::publicationActs
