// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordFile.h"

#include "Rejects.h"

#include "directory/RecordImport.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QJsonObject reportJson(const RecordImportReport& report)
{
    QJsonObject columns;
    for (const HeaderColumn& column : report.read.header->columns())
        if (!column.header.isEmpty())
            columns[column.header] = column.field.isEmpty() ? QJsonValue() : QJsonValue(column.field);
    QStringList ids;
    for (const Uuid& id : report.made) ids += uuidText(id);
    QJsonObject object = done(ids);
    object[u"file"_s] = report.read.table.path;
    object[u"headerRow"_s] = report.read.header->row();
    object[u"columns"_s] = columns;
    object[u"rows"_s] = report.rows;
    object[u"taken"_s] = report.taken;
    object[u"merged"_s] = report.merged;
    object[u"refused"_s] = rejectsJson(report.read.refused);
    return object;
}

} // namespace

Result<Outcome> importRecords(Session& session, const QString& kind, const QString& path, const QString& rejects)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, kind));
    if (!rejects.isEmpty() && QFileInfo::exists(rejects)) return fail(ErrorCode::targetExists, {rejects});
    RecordImportOptions options;
    options.path = path;
    options.table.progress = [](qint64 at, qint64 all) { showProgress(u"import"_s, at, all); };
    QJ_TRY_ASSIGN(const RecordImportReport report, RecordImport(place->desk(), *info, place->actor()).run(options));
    const std::vector<RefusedRow>& refused = report.read.refused;
    QJsonObject document = reportJson(report);
    if (!rejects.isEmpty() && !refused.empty()) {
        QJ_TRY(writeRejects(path, report.read.table, rejects, report.read.header->row(), refused));
        document[u"files"_s] = QJsonArray{rejects};
    }
    if (!report.allRefused()) return Outcome{document, {}, refused.empty() ? 0 : 4};
    QJsonObject refusal = errorDocument({ErrorCode::allRowsRefused, {path}, {}, {}, {}, {}, {}})[u"error"_s].toObject();
    refusal[u"report"_s] = document;
    return Outcome{QJsonObject{{u"error"_s, refusal}},
                   refusal[u"message"_s].toString() + u"\n\n"_s + plainDocument(document), 1};
}

} // namespace qj::cli
