// SPDX-License-Identifier: GPL-3.0-or-later
#include "Audit.h"
#include "Output.h"

#include "exchange/AuditQueries.h"
#include "exchange/PackageDesk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

constexpr const char* signatureNames[] = {"none", "holds", "wrong", "noKey"};

bool isSignatureName(const QString& name)
{
    return std::any_of(std::begin(signatureNames), std::end(signatureNames),
                       [&name](const char* one) { return name == QLatin1StringView(one); });
}

QJsonObject auditJson(Workplace& place, const AuditRow& row)
{
    QJsonArray records;
    for (const EntityRef& record : row.records) {
        const RecordInfo* info = place.schema().find(static_cast<RecordKind>(record.kind));
        records.append(QJsonObject{{u"kind"_s, info ? QString::fromLatin1(info->name) : QString::number(record.kind)},
                                   {u"id"_s, uuidText(record.uuid)},
                                   {u"title"_s, place.reader().titleOf(record.uuid)}});
    }
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"at"_s, isoText(row.at)},
            {u"by"_s, place.reader().titleOf(row.by)},
            {u"device"_s, PackageDesk(place.journal()).deviceName(row.device)},
            {u"act"_s, row.act},
            {u"reason"_s, row.reason},
            {u"records"_s, records},
            {u"scope"_s, row.scope},
            {u"number"_s, qint64(row.number)},
            {u"signature"_s, QLatin1StringView(signatureNames[int(row.signature)])},
            {u"withheld"_s, orNull(row.withheld)},
            {u"package"_s, orNull(QString::fromLatin1(row.package.toHex()))},
            {u"commit"_s, QString::fromLatin1(row.id.toHex())}};
}

/// Conditions on a row as it is printed.
using Conditions = QList<std::pair<QString, QString>>;

Result<Conditions> conditionsFrom(const QStringList& texts, const Workplace& place, AuditFilter& filter)
{
    Conditions rest;
    for (const QString& text : texts) {
        const qsizetype at = text.indexOf(QRegularExpression(u"[=~]"_s));
        const QString key = text.left(at), value = text.mid(at + 1);
        const bool equal = at > 0 && text[at] == u'=';
        if (equal && key == u"act"_s) {
            filter.act = value;
        } else if (equal && key == u"record"_s) {
            const Uuid id = Uuid::fromString(value);
            if (id.isNull() || !place.reader().eidOf(id)) return fail(ErrorCode::unknownRecord, {u"record"_s, value});
            filter.records = QSet<Uuid>{id};
        } else if (equal && key == u"withheld"_s && value == u"yes"_s) {
            filter.withheldOnly = true;
        } else if (equal && key == u"signature"_s && isSignatureName(value)) {
            filter.signedOnly = value != u"none"_s;
            rest += {key, value};
        } else if (at > 0 && !equal) {
            rest += {key, value};
        } else {
            return misused(say(QT_TRANSLATE_NOOP("Cli", "A filter is act=CODE, record=ID, signature=..., withheld=yes "
                                                        "or KEY~text")));
        }
    }
    return rest;
}

bool fulfils(const QJsonObject& row, const Conditions& conditions)
{
    return std::all_of(conditions.begin(), conditions.end(), [&row](const auto& condition) {
        return cellText(row[condition.first]).contains(condition.second, Qt::CaseInsensitive);
    });
}

/// Aligned text: who did what to which records.
QString auditText(const QJsonArray& rows)
{
    QJsonArray shown;
    for (const QJsonValue& value : rows) {
        QJsonObject row = value.toObject();
        QStringList titles;
        for (const QJsonValue& record : row[u"records"_s].toArray())
            titles += record[u"kind"_s].toString() + u' ' + record[u"title"_s].toString();
        row[u"records"_s] = titles.join(u"; "_s);
        shown.append(row);
    }
    QList<Column> columns;
    for (const char* key : {"at", "by", "device", "act", "records", "signature", "withheld", "package"})
        columns += {QString::fromLatin1(key), headingOf(QString::fromLatin1(key))};
    return tableText(shown, columns);
}

} // namespace

Result<Outcome> audit(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    AuditFilter filter;
    if (arguments.has("officer")) {
        QJ_TRY_ASSIGN(const RecordData officer, recordFor(place->reader(), Officer::info, arguments.option("officer")));
        filter.officer = officer.id;
    }
    QJ_TRY_ASSIGN(filter.from, arguments.dateOption("from"));
    QJ_TRY_ASSIGN(filter.to, arguments.dateOption("to"));
    QJ_TRY_ASSIGN(const Conditions conditions, conditionsFrom(arguments.values, *place, filter));
    bool isNumber = true;
    const int limit = arguments.has("limit") ? arguments.option("limit").toInt(&isNumber) : 0;
    if (!isNumber || limit < 0) return misused(say(QT_TRANSLATE_NOOP("Cli", "--limit takes a number")));
    const AuditQueries queries(place->journal());
    QJsonArray rows;
    qint64 from = 0;
    do {
        const AuditQueries::Piece piece = queries.read(filter, from, 1000);
        for (const AuditRow& row : piece.rows) {
            const QJsonObject object = auditJson(*place, row);
            if (fulfils(object, conditions)) rows.append(object);
            if (limit > 0 && rows.size() == limit) return Outcome{rows, auditText(rows), 0};
        }
        from = piece.next;
    } while (from > 0);
    return Outcome{rows, auditText(rows), 0};
}

} // namespace qj::cli
