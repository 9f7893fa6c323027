// SPDX-License-Identifier: GPL-3.0-or-later
#include "Groups.h"
#include "Rejects.h"

#include "directory/LaboratoryQueries.h"
#include "planning/Plan.h"
#include "print/ImportWords.h"
#include "testing/ResultImport.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

/// Without it, the layout is found among the remembered ones: this names the laboratory to take it from, or a file.
Result<TableLayout> layoutFrom(Workplace& place, const ResultImportOptions& options, const QString& text)
{
    if (QFileInfo(text).isFile()) {
        QFile file(text);
        if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {text, file.errorString()});
        const QList<TableLayout> layouts = layoutsOf(file.readAll());
        if (layouts.isEmpty()) return fail(ErrorCode::fileKind, {text, u"JSON {\"header\": \"field\"}"_s});
        return layouts.back();
    }
    QJ_TRY_ASSIGN(const RecordData lab, recordFor(place.reader(), Laboratory::info, text));
    const auto known = knownLayout(place.reader(), options.path, options.table, lab.id);
    return known ? known->layout : TableLayout();
}

QJsonObject reportJson(const ResultImportOptions& options, const ImportReport& report,
                       const std::vector<RefusedRow>& rejects)
{
    QJsonObject columns;
    if (report.read.header)
        for (const HeaderColumn& column : report.read.header->columns())
            if (!column.header.isEmpty())
                columns[column.header] = column.field.isEmpty() ? QJsonValue() : QJsonValue(column.field);
    QJsonArray ignored, warnings;
    for (const IgnoredRow& row : report.read.ignored)
        ignored.append(QJsonObject{{u"row"_s, row.row}, {u"why"_s, row.why}});
    for (const RowWarning& warning : report.warnings)
        warnings.append(QJsonObject{{u"row"_s, warning.row},
                                    {u"code"_s, warning.code},
                                    {u"field"_s, warning.field},
                                    {u"text"_s, warning.text}});
    const TableInfo& table = report.read.table;
    return {
        {u"file"_s, options.path},
        {u"sheet"_s, table.sheet.isEmpty() ? QJsonValue() : QJsonValue(table.sheet)},
        {u"encoding"_s, table.encoding.isEmpty() ? QJsonValue() : QJsonValue(table.encoding)},
        {u"headerRow"_s, report.read.header ? report.read.header->row() : 0},
        {u"columns"_s, columns},
        {u"rows"_s, report.rows},
        {u"taken"_s, report.taken},
        {u"merged"_s, report.merged},
        {u"refused"_s, rejectsJson(rejects)},
        {u"ignored"_s, ignored},
        {u"warnings"_s, warnings},
        {u"opened"_s, report.opened},
        {u"dryRun"_s, options.dryRun},
        {u"batch"_s, report.batch.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(report.batch.toHex()))}};
}

Result<Outcome> importResults(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    ResultImportOptions options;
    options.path = arguments.value(0);
    options.dryRun = arguments.has("dry-run");
    options.table.progress = [](qint64 done, qint64 total) { showProgress(u"import"_s, done, total); };
    if (arguments.has("plan")) {
        QJ_TRY_ASSIGN(const RecordData plan, recordFor(place->reader(), Plan::info, arguments.option("plan")));
        options.plan = plan.id;
    }
    if (arguments.has("lab")) {
        QJ_TRY_ASSIGN(const RecordData lab, recordFor(place->reader(), Laboratory::info, arguments.option("lab")));
        options.laboratory = lab.id;
    }
    if (arguments.has("map")) {
        QJ_TRY_ASSIGN(options.layout, layoutFrom(*place, options, arguments.option("map")));
    }
    const QString rejectsFile = arguments.option("rejects");
    for (const QString& target : {rejectsFile, arguments.option("marked")})
        if (!target.isEmpty() && QFileInfo::exists(target)) return fail(ErrorCode::targetExists, {target});
    ResultImport taking(place->journal(), place->actor());
    const QString marked = arguments.option("marked");
    if (!marked.isEmpty()) { // before anything is kept: what cannot be marked is not half done
        ResultImportOptions look = options;
        look.dryRun = true;
        QJ_TRY_ASSIGN(const ImportReport seen, taking.run(look));
        QJ_TRY(writeMarked(seen.read.table, seen.read.header->row(), doctorMarks(seen), marked));
    }
    QJ_TRY_ASSIGN(const ImportReport report, taking.run(options));
    const std::vector<RefusedRow>& rejects = report.read.refused;
    QJsonObject document = reportJson(options, report, rejects);
    if (!rejectsFile.isEmpty() && !rejects.empty()) {
        QJ_TRY(writeRejects(options.path, report.read.table, rejectsFile,
                            report.read.header ? report.read.header->row() : 1, rejects));
        document[u"files"_s] = QJsonArray{rejectsFile};
    }
    if (!marked.isEmpty()) {
        QJsonArray files = document[u"files"_s].toArray();
        files.append(marked);
        document[u"files"_s] = files;
    }
    if (!report.allRefused()) return Outcome{document, {}, rejects.empty() ? 0 : 4};
    const Error error{ErrorCode::allRowsRefused, {options.path}, {}, {}, {}, {}, {}};
    QJsonObject refusal = errorDocument(error)[u"error"_s].toObject();
    refusal[u"report"_s] = document;
    return Outcome{QJsonObject{{u"error"_s, refusal}},
                   refusal[u"message"_s].toString() + u"\n\n"_s + plainDocument(document), 1};
}

} // namespace

const Group resultGroup{"result",
                        QT_TRANSLATE_NOOP("Cli", "Results of laboratories and published tables"),
                        {{"import",
                          "FILE [--plan NO] [--lab NAME] [--map PROFILE] [--dry-run] [--rejects FILE] [--marked FILE]",
                          1,
                          1,
                          {{"plan"}, {"lab"}, {"map"}, {"dry-run", Option::nothing}, {"rejects"}, {"marked"}},
                          importResults}}};

} // namespace qj::cli
