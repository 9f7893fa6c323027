// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/RecordImport.h"

#include "base/Text.h"
#include "journal/FieldInput.h"
#include "spreadsheet/HeadedTable.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

HeaderTarget headersOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::trader:
        return HeaderTarget::traders;
    case RecordKind::planTask:
        return HeaderTarget::plan;
    case RecordKind::sample:
        return HeaderTarget::samples;
    default:
        return HeaderTarget::none;
    }
}

HeaderWords wordsOf(const RecordInfo& info, const QHash<QString, QString>& profile)
{
    HeaderWords words(headersOf(info.kind));
    for (const Field& field : info.fields) {
        if (field.has(Field::automatic)) continue;
        const QString name = QLatin1StringView(field.name);
        QStringList known{name, translated(info.context, field.label), QLatin1StringView(field.label)};
        if (name.endsWith(u"Id"_s)) known += name.chopped(2);
        words.add(name, known);
    }
    for (auto it = profile.begin(); it != profile.end(); ++it) words.add(it.value(), {it.key()});
    return words;
}

/// The texts of one row; sub-fields such as "trader.name" are headers as they are typed on the command line.
FieldTexts textsOf(const RecordInfo& info, const HeadedTable& table, const TableRow& row)
{
    FieldTexts texts;
    const auto& columns = table.header.columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString text = row.text(static_cast<int>(i)).trimmed();
        if (text.isEmpty()) continue;
        const QString& header = columns[i].header;
        if (header.contains(u'.') && fieldForInput(info, header.section(u'.', 0, 0)))
            texts.append({header, text});
        else if (!columns[i].field.isEmpty() && info.find(columns[i].field))
            texts.append({columns[i].field, text});
    }
    return texts;
}

class RecordRowTaker
{
public:
    RecordRowTaker(ActDesk& desk, const RecordInfo& info, const Actor& actor, ImportRun& run,
                   RecordImportReport& report)
        : m_desk(desk), m_info(info), m_actor(actor), m_run(run), m_report(report)
    {
    }

    /// False when the store itself fails.
    Result<> take(const HeadedTable& table, const TableRow& row)
    {
        const Clock& clock = m_desk.journal().clock();
        const FieldInput input = parseFields(m_desk.reader(), clock, m_info, textsOf(m_info, table, row));
        ++m_report.rows;
        if (knownByCode(input)) {
            ++m_report.merged;
            return {};
        }
        CommitDraft draft(clock, m_actor.officer, u"import"_s);
        if (auto problem = addTo(draft, input)) {
            m_report.read.refused.push_back({row.number, std::move(*problem)});
            return {};
        }
        QJ_TRY(m_run.commit(draft));
        ++m_report.taken;
        return {};
    }

private:
    bool knownByCode(const FieldInput& input) const
    {
        if (!input.problems.empty()) return false;
        for (const char* name : {"creditCode", "regNo", "code", "number", "staffNo", "ruleId"}) {
            const Field* field = m_info.find(QString::fromLatin1(name));
            const auto it = field ? input.values.find(field->number) : input.values.end();
            if (it == input.values.end()) continue;
            const QString text = it->second.valueOr<QString>({});
            if (!text.isEmpty() && !m_desk.reader().where(m_info, '"' + std::string(name) + "\"=?", {text}).isEmpty())
                return true;
        }
        return false;
    }

    std::optional<Error> addTo(CommitDraft& draft, const FieldInput& input)
    {
        std::vector<Error> problems = input.problems;
        // A cell that was not understood is not missing as well.
        const auto named = [&](const Error& error) {
            const Field* field = error.code == ErrorCode::fieldMissing ? m_info.find(error.field) : nullptr;
            return field && input.understoodOrFaulty.contains(field->number);
        };
        const auto keep = [&](Error error) {
            std::vector<Error> all = error.more.empty() ? std::vector<Error>{std::move(error)} : std::move(error.more);
            for (Error& one : all)
                if (!named(one)) problems.push_back(std::move(one));
        };
        for (const RecordData& made : input.made)
            if (auto added = m_desk.add(draft, made, m_actor); !added) keep(std::move(added).error());
        RecordData record{&m_info, {}, {}};
        for (const auto& [number, value] : input.values) record.set(number, value);
        const auto added = m_desk.add(draft, record, m_actor);
        if (!added) keep(added.error());
        if (!problems.empty()) return together(std::move(problems));
        m_report.made += *added;
        return std::nullopt;
    }

    ActDesk& m_desk;
    const RecordInfo& m_info;
    const Actor& m_actor;
    ImportRun& m_run;
    RecordImportReport& m_report;
};

} // namespace

Result<RecordImportReport> RecordImport::run(const RecordImportOptions& options)
{
    TableOptions reading = options.table;
    reading.progress = {}; // the rows take the time, not the reading
    QJ_TRY_ASSIGN(const HeadedTable table, readHeadedTable(options.path, wordsOf(m_info, options.profile), reading));
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(m_desk.journal(), table.info.bytes * 20));
    RecordImportReport report;
    report.read.table = table.info;
    report.read.header = table.header;
    RecordRowTaker taker(m_desk, m_info, m_actor, *run, report);
    for (const TableRow& row : table.rows) {
        if (options.table.cancel && *options.table.cancel) return fail(ErrorCode::cancelled);
        QJ_TRY(taker.take(table, row));
        if (options.table.progress) options.table.progress(report.rows, static_cast<qint64>(table.rows.size()));
    }
    if (!options.dryRun && report.taken > 0) {
        report.batch = run->batch();
        QJ_TRY(run->finish());
    }
    return report;
}

} // namespace qj
