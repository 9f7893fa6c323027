// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/ScanDesk.h"

#include "disposal/CaseFile.h"
#include "law/RuleFile.h"
#include "papers/Binding.h"
#include "papers/PaperTemplate.h"
#include "papers/RecordNames.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

struct ProofRow
{
    QString paper, step, when;
    AttachmentPurpose purpose = AttachmentPurpose::form;
};

std::vector<ProofRow> shippedProofs()
{
    std::vector<ProofRow> rows;
    const auto file = RuleFile::shipped(u"paper_steps.csv"_s);
    if (!file) return rows;
    for (const RuleFile::Row& line : file->rows()) {
        ProofRow row{file->cell(line, u"paper"_s), file->cell(line, u"step"_s), file->cell(line, u"when"_s), {}};
        for (const EnumEntry& entry : attachmentPurposeCodes)
            if (file->cell(line, u"purpose"_s) == QLatin1StringView(entry.code))
                row.purpose = static_cast<AttachmentPurpose>(entry.number);
        rows.push_back(std::move(row));
    }
    return rows;
}

const std::vector<ProofRow>& proofs()
{
    static const std::vector<ProofRow> rows = shippedProofs();
    return rows;
}

QString paperTitle(const QString& code)
{
    for (const PaperEntry& entry : list())
        if (entry.code == code) return entry.title;
    return code;
}

/// A file and its purpose do not stand against a step: they come with the act.
bool comesWithTheAct(const Error& error)
{
    return error.code == ErrorCode::guardFailed && error.args.value(0) == u"evidenceMissing"_s;
}

} // namespace

std::vector<ProvableStep> ScanDesk::stepsFor(const ScanCode& code, const RecordData& record, const Actor& actor,
                                             AttachmentPurpose& purpose) const
{
    const Reader& reader = m_desk.reader();
    const RecordNames names(reader, m_desk.journal().clock().today());
    const auto sample = names.sampleOf(record);
    const Uuid disposalCase = record.info->kind == RecordKind::disposalCase ? record.id
                              : sample                                      ? caseIdOf(sample->id)
                                                                            : Uuid();
    std::vector<ProvableStep> steps;
    for (const ProofRow& row : proofs()) {
        if (row.paper != code.paper) continue;
        purpose = row.purpose;
        const auto lookup = [&](const QString& name) { return names.text(record, name); };
        if (row.step.isEmpty() || !holds(row.when, lookup)) continue;
        const auto step = reader.find<DisposalStep>(stepIdOf(disposalCase, row.step));
        if (!step || step->voided || (step->state != u"todo"_s && step->state != u"returned"_s)) continue;
        ProvableStep made{step->id, step->code, step->title, {}};
        ActInput input;
        input.files = {step->id}; // stands for the scan
        for (ActOffer& offer : m_desk.acts(DisposalStep::info, step->id, actor, input))
            if (offer.act == u"done"_s) made.why = std::move(offer.why);
        std::erase_if(made.why, comesWithTheAct);
        steps.push_back(std::move(made));
    }
    return steps;
}

Result<ScanSubject> ScanDesk::subjectOf(const ScanCode& code, const Actor& actor) const
{
    const Reader& reader = m_desk.reader();
    const Uuid id = Uuid::fromString(code.recordId);
    const RecordInfo* info = id.isNull() ? nullptr : reader.schema().find(reader.kindOf(id));
    const auto record = info ? reader.find(*info, id) : std::nullopt;
    if (!record) return fail(ErrorCode::unknownRecord, {paperTitle(code.paper), code.recordId});
    ScanSubject subject{code, id, info->kind, reader.titleOf(id), paperTitle(code.paper), {}, {}};
    subject.purpose = AttachmentPurpose::form;
    const auto sample = RecordNames(reader, m_desk.journal().clock().today()).sampleOf(*record);
    if (sample && sample->id != id && !subject.recordTitle.contains(sample->number()))
        subject.recordTitle = sample->number() + u' ' + subject.recordTitle;
    subject.steps = stepsFor(code, *record, actor, subject.purpose);
    return subject;
}

Result<Receipt> ScanDesk::file(const Attachment& file, const std::vector<ScanFiling>& filings, const Actor& actor)
{
    const bool ticks = std::any_of(filings.begin(), filings.end(), [](const auto& f) { return !f.steps.isEmpty(); });
    CommitDraft draft(m_desk.journal().clock(), actor.officer, ticks ? u"done"_s : u"add"_s);
    const QString ending = QFileInfo(file.fileName).suffix().toLower();
    for (const ScanFiling& filing : filings) {
        const ScanSubject& subject = filing.subject;
        const RecordInfo* info = m_desk.reader().schema().find(subject.kind);
        if (!info) continue;
        Attachment scan = file;
        scan.id = newUuid(m_desk.journal().clock());
        scan.ownerKind = QLatin1StringView(info->name);
        scan.ownerId = subject.record;
        scan.officeId = actor.office;
        scan.purpose = subject.purpose;
        scan.fileName = ending.isEmpty() ? subject.paperTitle : subject.paperTitle + u'.' + ending;
        scan.remark = u"%1 v%2 ← %3"_s.arg(subject.code.paper, subject.code.version, file.fileName);
        draft.add(scan);
        ActInput input;
        input.date = m_desk.journal().clock().today();
        input.files = {scan.id};
        for (const Uuid& step : filing.steps)
            QJ_TRY(m_desk.act(draft, DisposalStep::info, step, u"done"_s, input, actor));
    }
    return m_desk.journal().commit(draft);
}

Result<Receipt> ScanDesk::fileOrdinary(Attachment file, const Uuid& record, const Actor& actor)
{
    const RecordInfo* info = m_desk.reader().schema().find(m_desk.reader().kindOf(record));
    if (!info) return fail(ErrorCode::unknownRecord, {u"record"_s, record.toString(QUuid::WithoutBraces)});
    file.ownerKind = QLatin1StringView(info->name);
    file.ownerId = record;
    file.officeId = actor.office;
    if (file.purpose == AttachmentPurpose::none)
        file.purpose = file.mime.startsWith(u"image/"_s) ? AttachmentPurpose::photo : AttachmentPurpose::other;
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"add"_s);
    draft.add(file);
    return m_desk.journal().commit(draft);
}

} // namespace qj::papers
