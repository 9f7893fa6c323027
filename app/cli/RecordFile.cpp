// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordFile.h"

#include "TableFile.h"

#include "base/Text.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

HeaderTarget targetOf(RecordKind kind)
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

HeaderWords wordsOf(const RecordInfo& info)
{
    HeaderWords words(targetOf(info.kind));
    for (const Field& field : info.fields) {
        if (field.has(Field::automatic)) continue;
        const QString name = QLatin1StringView(field.name);
        QStringList known{name, translated(info.context, field.label), QLatin1StringView(field.label)};
        if (name.endsWith(u"Id"_s)) known += name.chopped(2);
        words.add(name, known);
    }
    return words;
}

/// The texts of one row; sub-fields such as "trader.name" are headers as they are typed on the command line.
FieldTexts textsOf(const RecordInfo& info, const TableFile& file, const TableRow& row)
{
    FieldTexts texts;
    const auto& columns = file.header.columns();
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

struct ImportEnd
{
    qint64 taken = 0, merged = 0;
    std::vector<Reject> rejects;
    QStringList ids;
};

class RowImport
{
public:
    RowImport(Workplace& place, const RecordInfo& info, ImportRun& run) : m_place(place), m_info(info), m_run(run) {}

    /// False when the store itself fails.
    Result<> take(const TableFile& file, const TableRow& row)
    {
        const FieldInput input = parseFields(m_place.reader(), m_place.clock(), m_info, textsOf(m_info, file, row));
        if (knownByCode(input)) {
            ++m_end.merged;
            return {};
        }
        CommitDraft draft(m_place.clock(), m_place.actor().officer, u"import"_s);
        if (auto problem = addTo(draft, input)) {
            m_end.rejects.push_back({row.number, std::move(*problem)});
            return {};
        }
        QJ_TRY(m_run.commit(draft));
        ++m_end.taken;
        return {};
    }
    ImportEnd& end() { return m_end; }

private:
    bool knownByCode(const FieldInput& input) const
    {
        if (!input.problems.empty()) return false;
        for (const char* name : {"creditCode", "regNo", "code", "number", "staffNo", "ruleId"}) {
            const Field* field = m_info.find(QString::fromLatin1(name));
            const auto it = field ? input.values.find(field->number) : input.values.end();
            if (it == input.values.end()) continue;
            const QString text = it->second.valueOr<QString>({});
            if (!text.isEmpty() && !m_place.reader().where(m_info, '"' + std::string(name) + "\"=?", {text}).isEmpty())
                return true;
        }
        return false;
    }

    std::optional<Error> addTo(CommitDraft& draft, const FieldInput& input)
    {
        std::vector<Error> problems = input.problems;
        const auto keep = [&problems](Error error) {
            if (error.more.empty())
                problems.push_back(std::move(error));
            else
                for (Error& one : error.more) problems.push_back(std::move(one));
        };
        for (const RecordData& made : input.made)
            if (auto added = m_place.desk().add(draft, made, m_place.actor()); !added) keep(std::move(added).error());
        RecordData record{&m_info, {}, {}};
        for (const auto& [number, value] : input.values) record.set(number, value);
        const auto added = m_place.desk().add(draft, record, m_place.actor());
        if (!added) keep(added.error());
        if (problems.empty()) {
            m_end.ids += uuidText(*added);
            return std::nullopt;
        }
        return together(std::move(problems));
    }

    Workplace& m_place;
    const RecordInfo& m_info;
    ImportRun& m_run;
    ImportEnd m_end;
};

QJsonObject reportJson(const TableFile& file, const ImportEnd& end)
{
    QJsonObject columns;
    for (const HeaderColumn& column : file.header.columns())
        if (!column.header.isEmpty())
            columns[column.header] = column.field.isEmpty() ? QJsonValue() : QJsonValue(column.field);
    QJsonObject object = done(end.ids);
    object[u"file"_s] = file.info.path;
    object[u"headerRow"_s] = file.header.row();
    object[u"columns"_s] = columns;
    object[u"rows"_s] = end.taken + end.merged + static_cast<qint64>(end.rejects.size());
    object[u"taken"_s] = end.taken;
    object[u"merged"_s] = end.merged;
    object[u"refused"_s] = rejectsJson(end.rejects);
    return object;
}

} // namespace

Result<Outcome> importRecords(Session& session, const QString& kind, const QString& path, const QString& rejects)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, kind));
    if (!rejects.isEmpty() && QFileInfo::exists(rejects)) return fail(ErrorCode::targetExists, {rejects});
    QJ_TRY_ASSIGN(const TableFile file, readTableFile(path, wordsOf(*info)));
    QJ_TRY_ASSIGN(auto run, ImportRun::begin(place->journal(), file.info.bytes * 20));
    RowImport import(*place, *info, *run);
    qint64 at = 0;
    for (const TableRow& row : file.rows) {
        QJ_TRY(import.take(file, row));
        showProgress(u"import"_s, ++at, static_cast<qint64>(file.rows.size()));
    }
    ImportEnd& end = import.end();
    if (end.taken > 0) QJ_TRY(run->finish());
    QJsonObject document = reportJson(file, end);
    if (!rejects.isEmpty() && !end.rejects.empty()) {
        QJ_TRY(writeRejects(path, file.info, rejects, file.header.row(), end.rejects));
        document[u"files"_s] = QJsonArray{rejects};
    }
    if (end.rejects.empty() || end.taken + end.merged > 0) return Outcome{document, {}, end.rejects.empty() ? 0 : 4};
    QJsonObject refusal = errorDocument({ErrorCode::allRowsRefused, {path}, {}, {}, {}, {}, {}})[u"error"_s].toObject();
    refusal[u"report"_s] = document;
    return Outcome{QJsonObject{{u"error"_s, refusal}},
                   refusal[u"message"_s].toString() + u"\n\n"_s + plainDocument(document), 1};
}

} // namespace qj::cli
