// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PaperContent.h"

#include "directory/Office.h"
#include "directory/TemplateRecord.h"
#include "disposal/CaseFile.h"
#include "law/Regime.h"
#include "papers/Binding.h"
#include "papers/PaperPrint.h"
#include "papers/PaperSource.h"
#include "publication/PublicationQueries.h"

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

PaperSource::PaperSource(const Reader& reader, const PaperTemplate& paper, const PaperOptions& options,
                         RecordData record, QDate day)
    : m_names(reader, day), m_paper(paper), m_options(options), m_record(std::move(record))
{
    const QStringList lists = paper.lists();
    for (const QString& name : paper.bindings()) {
        const QString list = name.section(u'.', 0, 0);
        if (lists.contains(list))
            m_rowNames[list] += name.section(u'.', 1);
        else if (m_record.info)
            set(name, m_names.text(m_record, name));
    }
    m_data.values.insert(u"regime"_s, paper.regime);
}

void PaperSource::set(const QString& name, const QString& text)
{
    if (!text.isEmpty()) m_data.values.insert(name, text);
}

void PaperSource::setAll(const QString& prefix, const std::optional<RecordData>& record)
{
    if (!record) return;
    for (const QString& name : m_paper.bindings())
        if (name.startsWith(prefix + u'.')) set(name, m_names.text(*record, name.mid(prefix.size() + 1)));
}

PaperRow PaperSource::row(const QString& list, const RecordData& record) const
{
    PaperRow result;
    for (const QString& name : m_rowNames.value(list))
        result.insert(name, m_names.text(record, name)); // also an empty one, or the paper's own value would print
    return result;
}

QString PaperSource::word(const QString& name, const QStringList& args) const
{
    QString text = papers::word(name, m_paper.regime);
    for (const QString& arg : args) text = text.arg(arg);
    return text;
}

namespace {

struct Known
{
    const char* code;
    Supply supply;
};
constexpr Known supplies[] = {
    {"F01", supplySampling},
    {"F02", supplySampling},
    {"F03", supplySeals},
    {"F03-label", supplySeals},
    {"F04", supplyFieldNote},
    {"F05", supplyFieldNote},
    {"F07", supplyHandOver},
    {"F08", supplyNotice},
    {"F08-proof", supplyNotice},
    {"F08-public", supplyPublicNotice},
    {"F09", supplyObjection},
    {"F09-notice", supplyObjection},
    {"F10", supplyReinspection},
    {"F10-notice", supplyReinspectionNotice},
    {"F11", supplyCase},
    {"F11-office", supplyOfficeCases},
    {"F12", supplySupervision},
    {"F13", supplyCaseFile},
    {"F14", supplyDraw},
    {"F15", supplyRequest},
    {"F15-summary", supplySummary},
    {"F15-evidence", supplyEvidence},
    {"F16", supplyPublicList},
    {"F17", supplyCorrection},
    {"F17-places", supplyCorrectionPlaces},
    {"F21", supplyFate},
    {"F22", supplyRiskSampling},
    {"F23", supplyOrder},
    {"F23-letter", supplyLetter},
    {"F23-transfer", supplyTransfer},
    {"F24-due", supplyDueList},
    {"F24-handover", supplyHandOverOfWork},
};

/// What nobody has checked yet prints as a draft; so does what was voided.
bool isDraft(const RecordData& record)
{
    const QString state = record.state();
    const RecordKind kind = record.info->kind;
    if (record.voided() || state == u"draft"_s || state == u"void"_s) return true;
    if (kind == RecordKind::draw) return state == u"prepared"_s;
    if (kind == RecordKind::publication) return state == u"returned"_s || state == u"refused"_s;
    return false;
}

FillOptions fillOptions(const PaperOptions& options)
{
    FillOptions fill;
    fill.copy = options.copy;
    fill.blank = options.blank;
    fill.practice = options.practice;
    fill.printedAt = options.printedAt;
    return fill;
}

std::vector<Document> filledCopies(const PaperTemplate& paper, const PaperData& data, const FillOptions& options)
{
    if (!options.copy.isEmpty()) return {fill(paper, data, options)};
    return fillCopies(paper, data, options);
}

/// Rows to write in where the template itself would print none.
PaperData blankData(const Reader& reader, const PaperTemplate& paper, const PaperOptions& options)
{
    PaperSource source(reader, paper, options, {}, options.today);
    const auto office = reader.find(Office::info, options.office);
    source.setAll(u"office"_s, office);
    const QString name = office ? source.names().text(*office, u"name"_s) : QString();
    if (paper.record == QLatin1StringView(Office::info.name)) source.set(u"name"_s, name);
    PaperData data = source.data();
    if (paper.code == u"F03"_s) data.lists[u"seals"_s].resize(3, {{u"office.name"_s, name}});
    if (paper.code == u"F03-label"_s) data.lists[u"labels"_s].resize(18);
    if (paper.code == u"F11"_s)
        for (const PlannedStep& step : shippedChecklist().planSteps(FailKind::safety, paper.regime))
            data.lists[u"steps"_s].push_back({{u"seq"_s, QString::number(step.seq)}, {u"title"_s, step.titleZh}});
    return data;
}

/// A paper and the record that it is about.
struct Subject
{
    RecordData data;
    QDate day; ///< decides wording and template
    PaperTemplate paper;
};

Result<QString> recordKindOf(const QString& kind)
{
    for (const PaperEntry& entry : list())
        if (entry.code == kind) return entry.record;
    return fail(notListed(kind));
}

} // namespace

Supply supplyOf(const QString& code)
{
    for (const Known& known : supplies)
        if (code == QLatin1StringView(known.code)) return known.supply;
    return nullptr;
}

namespace {

bool isFor(const Reader& reader, const QString& onlyIf, const RecordData& record)
{
    const RecordNames names(reader, {});
    return onlyIf.isEmpty() || holds(onlyIf, [&](const QString& name) { return names.text(record, name); });
}

} // namespace

std::vector<PaperEntry> papersFor(const Reader& reader, const RecordInfo& info, const QList<Uuid>& records)
{
    std::vector<PaperEntry> entries = list();
    std::erase_if(entries, [&](const PaperEntry& entry) {
        if (entry.record != QLatin1StringView(info.name)) return true;
        return !entry.onlyIf.isEmpty() && std::any_of(records.begin(), records.end(), [&](const Uuid& id) {
            const auto record = reader.find(info, id);
            return record && !isFor(reader, entry.onlyIf, *record);
        });
    });
    return entries;
}

Result<PaperTemplate> templateFor(const Reader& reader, const QString& kind, const QString& regime, QDate day)
{
    const QString on = day.isValid() ? day.toString(Qt::ISODate) : u"9999-12-31"_s;
    // The office's own form for the regime comes before its general one, the newest before older ones.
    const QList<Uuid> own = reader.where(
        TemplateRecord::info,
        "kind='paper' AND code=?1 AND state='inForce' AND voided IS NOT 1 AND (regime IS NULL OR regime=?2) AND "
        "(validFrom IS NULL OR validFrom<=?3) AND (validTo IS NULL OR validTo>=?3)",
        {kind, regime, on});
    std::optional<TemplateRecord> best;
    const auto before = [](const TemplateRecord& a, const TemplateRecord& b) {
        return std::tuple(!a.regime.isEmpty(), a.version.value_or(0), a.validFrom) <
               std::tuple(!b.regime.isEmpty(), b.version.value_or(0), b.validFrom);
    };
    for (const Uuid& id : own)
        if (auto found = reader.find<TemplateRecord>(id); found && (!best || before(*best, *found)))
            best = std::move(found);
    if (!best) return shippedTemplate(kind, regime);
    QJ_TRY_ASSIGN(PaperTemplate paper, PaperTemplate::parse(best->content.toUtf8(),
                                                            kind + u'/' + QString::number(best->version.value_or(1))));
    paper.regime = regime;
    return paper;
}

/// A published list cites what its samples were taken under, whenever it is released (R-REG-SELECT).
static QDate samplingDay(const Reader& reader, const QString& kind, const Uuid& record, QDate day)
{
    if (kind != u"F16"_s) return day;
    const auto content = PublicationQueries::content(reader, record);
    return content && content->to.isValid() ? content->to : day;
}

static Result<Subject> subjectOf(const Reader& reader, const QString& kind, const Uuid& record, QDate today)
{
    QJ_TRY_ASSIGN(const QString wanted, recordKindOf(kind));
    const RecordInfo* info = reader.schema().find(reader.kindOf(record));
    auto data = info ? reader.find(*info, record) : std::nullopt;
    if (!data) return fail(ErrorCode::unknownRecord, {wanted, record.toString(QUuid::WithoutBraces)});
    if (wanted != QLatin1StringView(info->name))
        return fail(ErrorCode::paperNotForRecord, {kind, QLatin1StringView(info->name)});
    QDate day = dayOf(RecordNames(reader, today), *data);
    if (!day.isValid()) day = today;
    QJ_TRY_ASSIGN(PaperTemplate paper,
                  templateFor(reader, kind, regimeOf(samplingDay(reader, kind, record, day)), day));
    if (!isFor(reader, paper.onlyIf, *data))
        return fail(ErrorCode::paperNotForRecord, {kind, QLatin1StringView(info->name)});
    return Subject{std::move(*data), day, std::move(paper)};
}

static std::vector<Document> documentsOf(const Reader& reader, Subject subject, const PaperOptions& options)
{
    FillOptions fill = fillOptions(options);
    fill.draft = isDraft(subject.data);
    fill.recordNumber = subject.data.number();
    fill.recordId = subject.data.id.toString(QUuid::WithoutBraces);
    fill.version = QString::number(reader.stampOf(subject.data.id).rev);
    const Uuid record = subject.data.id;
    const bool noted = subject.paper.isSigned && !fill.draft;
    PaperSource source(reader, subject.paper, options, std::move(subject.data), subject.day);
    if (const Supply supply = supplyOf(subject.paper.code)) supply(source);
    std::vector<Document> documents = filledCopies(subject.paper, source.data(), fill);
    if (!noted) return documents;
    for (Document& document : documents) {
        const QString copy = document.furniture.copyName;
        fill.reprintNo = printingsOf(reader, {subject.paper.code, record, copy});
        if (!copy.isEmpty()) fill.copy = copy;
        if (fill.reprintNo > 0) document = papers::fill(subject.paper, source.data(), fill);
        document.record = fill.recordId;
    }
    return documents;
}

Result<std::vector<Document>> paperOf(const Reader& reader, const QString& kind, const Uuid& record,
                                      const PaperOptions& options)
{
    if (options.blank) {
        QJ_TRY(recordKindOf(kind));
        QJ_TRY_ASSIGN(const PaperTemplate paper, templateFor(reader, kind, regimeOf(options.today), options.today));
        return filledCopies(paper, blankData(reader, paper, options), fillOptions(options));
    }
    QJ_TRY_ASSIGN(Subject subject, subjectOf(reader, kind, record, options.today));
    return documentsOf(reader, std::move(subject), options);
}

Result<std::vector<Document>> paperOf(const Reader& reader, const PaperTemplate& paper, const Uuid& record,
                                      const PaperOptions& options)
{
    if (options.blank) return filledCopies(paper, blankData(reader, paper, options), fillOptions(options));
    QJ_TRY_ASSIGN(Subject subject, subjectOf(reader, paper.code, record, options.today));
    const QString regime = paper.regime.isEmpty() ? subject.paper.regime : paper.regime;
    subject.paper = paper;
    subject.paper.regime = regime;
    return documentsOf(reader, std::move(subject), options);
}

Result<std::vector<PaperGap>> gapsOf(const Reader& reader, const QString& kind, const Uuid& record, QDate today)
{
    QJ_TRY_ASSIGN(const Subject subject, subjectOf(reader, kind, record, today));
    const RecordNames names(reader, subject.day);
    std::vector<PaperGap> gaps;
    const auto check = [&](const RecordData& data, const QString& name) {
        const Field* field = data.info->find(name);
        if (!field) field = data.info->find(name + u"Id"_s);
        if (!field || !(field->has(Field::required) || field->requiredFrom) || !data.value(field->number).isNull())
            return;
        const bool known =
            std::any_of(gaps.begin(), gaps.end(), [&](const PaperGap& gap) { return gap.field == field; });
        if (!known) gaps.push_back({data.info, field});
    };
    const QStringList lists = subject.paper.lists();
    for (const QString& name : subject.paper.bindings()) {
        const QStringList steps = name.split(u'.');
        if (lists.contains(steps.front())) continue;
        std::optional<RecordData> at = subject.data;
        for (qsizetype i = 0; at && i < steps.size(); ++i) {
            check(*at, steps[i]);
            at = i + 1 < steps.size() ? names.link(*at, steps[i]) : std::nullopt;
        }
    }
    return gaps;
}

} // namespace qj::papers
