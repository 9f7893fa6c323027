// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PaperDesk.h"

#include "directory/Laboratory.h"
#include "directory/Office.h"
#include "directory/Producer.h"
#include "directory/Trader.h"
#include "papers/JsonLines.h"
#include "planning/Plan.h"
#include "sampling/Sample.h"
#include "testing/Reinspection.h"
#include "testing/TestReport.h"

#include <QtCore/QDir>

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

/// The steps that RecordNames takes without a reference of that name.
const std::pair<const char*, const RecordInfo*> aliases[] = {
    {"office", &Office::info},          {"sample", &Sample::info},  {"report", &TestReport::info},
    {"party", &Trader::info},           {"plan", &Plan::info},      {"trader", &Trader::info},
    {"producer", &Producer::info},      {"lab", &Laboratory::info}, {"reinspection", &Reinspection::info},
    {"firstReport", &TestReport::info},
};

void addNames(QSet<QString>& names, const Schema& schema, const RecordInfo& info, const QString& prefix, int depth)
{
    for (const std::span<const Field> table : {commonFields(), info.fields})
        for (const Field& field : table) {
            const QString name = QLatin1StringView(field.name);
            names += prefix + name;
            const RecordInfo* target = field.kind == ValueKind::reference ? schema.find(field.target) : nullptr;
            if (depth > 0 && target)
                addNames(names, schema, *target, prefix + (name.endsWith(u"Id"_s) ? name.chopped(2) : name) + u'.',
                         depth - 1);
        }
    if (depth > 0)
        for (const auto& [step, target] : aliases)
            addNames(names, schema, *target, prefix + QLatin1StringView(step) + u'.', depth - 1);
}

QString recordOf(const QString& code)
{
    for (const PaperEntry& entry : list())
        if (entry.code == code) return entry.record;
    return {};
}

/// Regimes that have a shipped variant of a paper.
QStringList variantsOf(const QString& code)
{
    QStringList regimes{QString()};
    for (const QString& name : QDir(u":/qingjian/papers"_s).entryList({code + u".*.json"_s}, QDir::Files, QDir::Name))
        regimes += name.chopped(5).section(u'.', 1);
    return regimes;
}

QSet<QString> makeNames(const Schema& schema, const QString& code)
{
    QSet<QString> names;
    const QString record = recordOf(code);
    if (const RecordInfo* info = schema.find(record)) addNames(names, schema, *info, {}, 2);
    QSet<QString> anyField;
    for (const RecordInfo* info : schema.all())
        for (const Field& field : info->fields) anyField += QLatin1StringView(field.name);
    for (const PaperEntry& entry : list()) {
        if (entry.record != record) continue;
        for (const QString& regime : variantsOf(entry.code)) {
            const auto shipped = shippedTemplate(entry.code, regime);
            if (!shipped) continue;
            for (const QString& name : shipped->bindings()) names += name;
            for (const QString& list : shipped->lists()) {
                names += list;
                for (const QString& field : std::as_const(anyField)) names += list + u'.' + field;
            }
        }
    }
    return names;
}

Result<> paperReadable(const ActContext& context)
{
    const TemplateRecord record = context.after.as<TemplateRecord>();
    if (record.kind != TemplateKind::paper) return {};
    QJ_TRY(checkedTemplate(context.reader.schema(), record.code, record.content.toUtf8()));
    return {};
}

constexpr Guard guards[] = {{RecordKind::paperTemplate, "paperReadable", paperReadable}};

} // namespace

const Room papersRoom{.name = "papers", .guards = guards};

QSet<QString> namesFor(const Schema& schema, const QString& code)
{
    static QHash<QString, QSet<QString>> known; // of the window and of single commands: one thread
    auto found = known.constFind(code);
    if (found == known.constEnd()) found = known.insert(code, makeNames(schema, code));
    return *found;
}

Result<PaperTemplate> checkedTemplate(const Schema& schema, const QString& code, const QByteArray& content)
{
    if (recordOf(code).isEmpty()) return fail(notListed(code));
    const QString file = code + u".json"_s;
    const QSet<QString> names = namesFor(schema, code);
    QJ_TRY_ASSIGN(PaperTemplate paper, PaperTemplate::parse(content, file, &names));
    const auto lines = jsonLines(content);
    const auto differs = [&](const QString& field) {
        return fail(ErrorCode::templateBroken, {file, QString::number(lines.value(u'/' + field, 1)), field});
    };
    if (paper.code != code) return differs(u"code"_s);
    if (paper.record != recordOf(code)) return differs(u"record"_s);
    return paper;
}

std::vector<TemplateRecord> PaperDesk::own(const QString& code, const QString& regime) const
{
    std::vector<TemplateRecord> records;
    const bool usual = regime.isEmpty(); // an empty parameter would be none to SQLite
    const std::string variant = usual ? "regime IS NULL" : "regime=?2";
    for (const Uuid& id :
         m_desk.reader().where(TemplateRecord::info, "kind='paper' AND code=?1 AND voided IS NOT 1 AND " + variant,
                               usual ? QStringList{code} : QStringList{code, regime}))
        if (auto record = m_desk.reader().find<TemplateRecord>(id)) records.push_back(std::move(*record));
    std::stable_sort(records.begin(), records.end(), [](const TemplateRecord& a, const TemplateRecord& b) {
        return a.version.value_or(0) > b.version.value_or(0);
    });
    return records;
}

PaperState PaperDesk::paper(const QString& code, const QString& regime) const
{
    PaperState state{code, {}, regime, recordOf(code), {}, {}};
    if (const auto shipped = shippedTemplate(code, regime)) state.title = shipped->title;
    for (TemplateRecord& record : own(code, regime)) {
        auto& place = record.state == u"draft"_s ? state.draft : state.inForce;
        if (!place && record.state != u"retired"_s) place = std::move(record);
    }
    return state;
}

std::vector<PaperState> PaperDesk::papers() const
{
    std::vector<PaperState> states;
    for (const PaperEntry& entry : list())
        for (const QString& regime : variantsOf(entry.code)) states.push_back(paper(entry.code, regime));
    return states;
}

Result<QByteArray> PaperDesk::text(const PaperState& paper) const
{
    if (paper.draft) return paper.draft->content.toUtf8();
    if (paper.inForce) return paper.inForce->content.toUtf8();
    return shippedText(paper.code, paper.regime);
}

Result<Uuid> PaperDesk::save(const PaperState& paper, const QByteArray& content, QDate validFrom, const Actor& actor)
{
    QJ_TRY(checkedTemplate(m_desk.reader().schema(), paper.code, content));
    const QString text = QString::fromUtf8(content);
    if (paper.draft) {
        const auto number = [](QStringView name) { return TemplateRecord::info.find(name)->number; };
        QJ_TRY(m_desk.set(TemplateRecord::info, paper.draft->id,
                          {{number(u"content"), Value(text)}, {number(u"validFrom"), Value(validFrom)}}, actor));
        return paper.draft->id;
    }
    TemplateRecord record;
    record.code = paper.code;
    record.kind = TemplateKind::paper;
    record.regime = paper.regime;
    const auto before = own(paper.code, paper.regime);
    record.version = before.empty() ? 1 : before.front().version.value_or(0) + 1;
    record.validFrom = validFrom;
    record.content = text;
    record.officeId = actor.office;
    return m_desk.add(dataOf(record), actor);
}

Result<Receipt> PaperDesk::putInForce(const PaperState& paper, const Actor& actor)
{
    if (!paper.draft) return fail(ErrorCode::unknownRecord, {u"template"_s, paper.code});
    return m_desk.act(TemplateRecord::info, paper.draft->id, u"inForce"_s, {}, actor);
}

Result<Receipt> PaperDesk::restore(const PaperState& paper, const QString& reason, const Actor& actor)
{
    if (reason.trimmed().isEmpty()) return fail(ErrorCode::reasonMissing, {}, u"G4"_s);
    CommitDraft draft(m_desk.journal().clock(), actor.officer, u"void"_s, reason.trimmed());
    for (const TemplateRecord& record : own(paper.code, paper.regime)) {
        QJ_TRY(m_desk.allowed(dataOf(record), reviewer, actor));
        draft.set(TemplateRecord::info, record.id, common::voided, Value(true));
    }
    return m_desk.journal().commit(draft);
}

} // namespace qj::papers
