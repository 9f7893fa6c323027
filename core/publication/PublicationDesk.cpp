// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationDesk.h"

#include "publication/CorrectionRules.h"
#include "publication/PublicationActs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr const LifeCycle* cycles[] = {&publicationLifeCycle, &correctionLifeCycle};
constexpr RecordCheck checks[] = {
    {RecordKind::publication, typedCheck<Publication, publicationProblems>},
    {RecordKind::correction, typedCheck<Correction, correctionProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::publication, "noRedBlocker", publicationActs::noRedBlocker},
    {RecordKind::publication, "cityOwn", publicationActs::cityOwn},
    {RecordKind::publication, "requestRecorded", publicationActs::requestRecorded},
    {RecordKind::publication, "replyRecorded", publicationActs::replyRecorded},
    {RecordKind::publication, "publicationClean", publicationActs::publicationClean},
    {RecordKind::correction, "allPlacesDone", publicationActs::allPlacesDone},
};
constexpr Effect effects[] = {
    {RecordKind::publication, "applyConsent", publicationActs::applyConsent},
    {RecordKind::publication, "freezeText", publicationActs::freezeText},
    {RecordKind::correction, "correctPublication", publicationActs::correctPublication},
};
constexpr Filler fillers[] = {
    {RecordKind::publication, publicationActs::fillPublication},
    {RecordKind::publicationItem, publicationActs::fillItem},
    {RecordKind::provincialApproval, publicationActs::fillApproval},
};
constexpr ActFiller actFillers[] = {
    {RecordKind::publication, "districtChecked", publicationActs::fillDistrictChecked},
    {RecordKind::publication, "cityChecked", publicationActs::fillCityChecked},
    {RecordKind::publication, "published", publicationActs::fillPublished},
    {RecordKind::correction, "approved", publicationActs::fillApproved},
    {RecordKind::correction, "issued", publicationActs::fillIssued},
};

} // namespace

const Room publicationRoom{"publication", cycles,  checks,     guards,
                           effects,       fillers, actFillers, publicationActs::onFallen};

namespace {

Result<Publication> found(const Reader& reader, const Uuid& id)
{
    if (auto publication = reader.find<Publication>(id)) return std::move(*publication);
    return fail(ErrorCode::unknownRecord, {u"publication"_s, id.toString(QUuid::WithoutBraces)});
}

} // namespace

Result<Uuid> PublicationDesk::make(const QString& title, PublicationKind kind, const PublicationFilter& filter,
                                   const Actor& actor, const QString& layout)
{
    const QList<Uuid> samples = PublicationQueries::candidates(m_desk.reader(), kind, filter);
    if (samples.isEmpty()) return fail(ErrorCode::guardFailed, {u"publicationEmpty"_s}, u"R-PUB-FINAL"_s);
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"add"_s);
    Publication publication;
    publication.title = title;
    publication.kind = kind;
    publication.layout = layout;
    QJ_TRY_ASSIGN(const Uuid id, m_desk.add(draft, dataOf(publication), actor));
    qint64 seq = 0;
    for (const Uuid& sample : samples) {
        PublicationItem item;
        item.publicationId = id;
        item.sampleId = sample;
        item.seq = ++seq;
        QJ_TRY(m_desk.add(draft, dataOf(item), actor));
    }
    QJ_TRY(m_desk.journal().commit(draft));
    return id;
}

Result<std::vector<ItemCheck>> PublicationDesk::check(const Uuid& publication) const
{
    QJ_TRY(found(m_desk.reader(), publication));
    return PublicationQueries::check(m_desk.reader(), nullptr, publication, m_desk.journal().clock().today());
}

Result<Receipt> PublicationDesk::submit(const Uuid& publication, const QString& requestNo, QDate on, const Actor& actor)
{
    QJ_TRY(found(m_desk.reader(), publication));
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"requested"_s);
    ProvincialApproval request;
    request.publicationId = publication;
    request.requestNo = requestNo;
    request.requestedOn = on;
    QJ_TRY(m_desk.add(draft, dataOf(request), actor));
    ActInput input;
    input.date = on;
    QJ_TRY(m_desk.act(draft, Publication::info, publication, u"requested"_s, input, actor));
    return m_desk.journal().commit(draft);
}

Result<Receipt> PublicationDesk::consent(const Uuid& publication, const ConsentReply& reply, const Actor& actor)
{
    QJ_TRY(found(m_desk.reader(), publication));
    const auto request = PublicationQueries::approval(m_desk.reader(), nullptr, publication);
    if (!request) return fail(ErrorCode::guardFailed, {u"requestMissing"_s}, u"R-PUB-CONSENT"_s);
    ProvincialApproval answered = *request;
    answered.replyNo = reply.replyNo;
    answered.repliedOn = reply.on.isValid() ? reply.on : m_desk.journal().clock().today();
    answered.replyFile = reply.file;
    answered.items.clear();
    const auto items = PublicationQueries::items(m_desk.reader(), nullptr, publication);
    for (const Uuid& sample : reply.except)
        if (std::none_of(items.begin(), items.end(), [&](const auto& item) { return item.sampleId == sample; }))
            return fail(ErrorCode::guardFailed, {u"itemNotPublished"_s, m_desk.reader().titleOf(sample)},
                        u"R-PUB-CONSENT"_s);
    if (!reply.refused)
        for (const PublicationItem& item : items)
            if (!reply.except.contains(item.sampleId)) answered.items += item.id;
    answered.result = answered.items.isEmpty()                           ? ConsentResult::refused
                      : answered.items.size() == qsizetype(items.size()) ? ConsentResult::all
                                                                         : ConsentResult::part;
    CommitDraft draft(m_desk.journal().clock(), actor.officer, consentState(answered.result));
    draft.save(*request, answered);
    ActInput input;
    input.date = answered.repliedOn;
    input.evidence = {reply.replyNo};
    if (!reply.file.isNull()) input.files = {reply.file};
    QJ_TRY(m_desk.act(draft, Publication::info, publication, consentState(answered.result), input, actor));
    return m_desk.journal().commit(draft);
}

Result<Receipt> PublicationDesk::publish(const Uuid& publication, const std::vector<ReleasedFile>& files,
                                         const std::vector<ReleasePlace>& places, QDate on, const Actor& actor)
{
    QJ_TRY(found(m_desk.reader(), publication));
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"published"_s);
    const QDate day = on.isValid() ? on : m_desk.journal().clock().today();
    QStringList digests;
    for (const ReleasedFile& file : files) digests += file.name + u' ' + file.sha256;
    for (const ReleasePlace& place : places) {
        PublicationPlace record;
        record.publicationId = publication;
        record.place = place.place;
        record.address = place.address;
        record.on = place.on.isValid() ? place.on : day;
        record.fileHash = digests.join(u'\n');
        QJ_TRY(m_desk.add(draft, dataOf(record), actor));
    }
    ActInput input;
    input.date = day;
    QJ_TRY(m_desk.act(draft, Publication::info, publication, u"published"_s, input, actor));
    return m_desk.journal().commit(draft);
}

Result<Uuid> PublicationDesk::correct(const Uuid& publication, CorrectionKind kind, CorrectionReason reason,
                                      const QString& detail, const QList<Uuid>& samples, const Actor& actor)
{
    QJ_TRY_ASSIGN(const Publication released, found(m_desk.reader(), publication));
    if (released.state != u"published"_s && released.state != u"corrected"_s)
        return fail(ErrorCode::guardFailed, {u"notPublished"_s, released.no}, u"R-PUB-CORRECT"_s);
    Correction correction;
    correction.publicationId = publication;
    correction.officeId = released.officeId;
    correction.kind = kind;
    correction.reason = reason;
    correction.detail = detail;
    QList<Uuid> known;
    for (const PublicationItem& item : PublicationQueries::items(m_desk.reader(), nullptr, publication)) {
        if (!item.consented.value_or(false)) continue;
        known += item.sampleId;
        if (samples.isEmpty() || samples.contains(item.sampleId)) correction.items += item.id;
    }
    for (const Uuid& sample : samples)
        if (!known.contains(sample))
            return fail(ErrorCode::guardFailed, {u"itemNotPublished"_s, m_desk.reader().titleOf(sample)},
                        u"R-PUB-CORRECT"_s);
    return m_desk.add(dataOf(correction), actor);
}

} // namespace qj
