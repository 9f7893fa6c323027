// SPDX-License-Identifier: GPL-3.0-or-later
// F14, the minutes of a draw: frames, method and result as they were stored (R-DRW-REPLAY).
#include "base/Text.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "directory/ProductCategory.h"
#include "directory/Trader.h"
#include "papers/PaperSource.h"
#include "planning/Draw.h"
#include "planning/DrawSubstitute.h"
#include "planning/PlanTask.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

QJsonDocument documentOf(const Json& json)
{
    return QJsonDocument::fromJson(json.bytes);
}

/// A structure as a person reads it: "key value、key value"; arrays by their number.
QString plainly(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& item : value.toArray()) parts += plainly(item);
        return parts.join(listComma);
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) parts += it.key() + u' ' + plainly(it.value());
        return parts.join(listComma);
    }
    return value.toVariant().toString();
}

QString plainly(const Json& json)
{
    const QJsonDocument document = documentOf(json);
    return document.isArray() ? plainly(QJsonValue(document.array())) : plainly(QJsonValue(document.object()));
}

/// The members of a frame: the array itself, or the first array inside its object.
QJsonArray membersOf(const QJsonDocument& frame)
{
    if (frame.isArray()) return frame.array();
    const QJsonObject object = frame.object();
    for (const char* key : {"members", "traders", "officers", "subjects", "visits", "result", "items"})
        if (object[QLatin1StringView(key)].isArray()) return object[QLatin1StringView(key)].toArray();
    return {};
}

void setFrame(PaperSource& source, const QString& name, const Json& json)
{
    const QJsonDocument frame = documentOf(json);
    if (frame.isNull()) return;
    const QJsonObject object = frame.object();
    source.set(name + u".size"_s, QString::number(membersOf(frame).size()));
    for (const char* part : {"source", "conditions", "hash"})
        source.set(name + u'.' + QLatin1StringView(part), plainly(object[QLatin1StringView(part)]));
    const QJsonArray excluded = object[u"excluded"_s].toArray();
    if (!excluded.isEmpty()) source.set(name + u".excluded"_s, QString::number(excluded.size()));
}

Uuid uuidIn(const QJsonValue& value, std::initializer_list<const char*> keys)
{
    if (value.isString()) return Uuid::fromString(value.toString());
    for (const char* key : keys)
        if (const Uuid id = Uuid::fromString(value[QLatin1StringView(key)].toString()); !id.isNull()) return id;
    return {};
}

QString officerNames(const Reader& reader, const QJsonValue& value)
{
    QStringList names;
    for (const QJsonValue& officer : value.toArray()) {
        const Uuid id = uuidIn(officer, {"officer", "id"});
        names += id.isNull() ? officer.toString() : reader.titleOf(id);
    }
    return names.join(listComma);
}

void addResult(PaperSource& source, const Draw& draw)
{
    const Reader& reader = source.reader();
    int order = 0;
    for (const QJsonValue& visit : membersOf(documentOf(draw.result))) {
        ++order;
        const auto trader = reader.find<Trader>(uuidIn(visit, {"trader", "traderId", "id"}));
        PaperRow row;
        row[u"order"_s] = QString::number(visit[u"order"_s].toInt(order));
        if (trader) {
            row[u"trader.name"_s] = trader->name;
            row[u"trader.code"_s] = trader->creditCode.isEmpty() ? trader->regNo : trader->creditCode;
            row[u"trader.address"_s] = trader->address;
        } else {
            row[u"trader.name"_s] = visit[u"name"_s].toString();
        }
        row[u"officers"_s] = officerNames(reader, visit[u"officers"_s]);
        row[u"reserve"_s] = visit[u"reserve"_s].toBool() ? u"true"_s : QString();
        source.addRow(u"result"_s, row);
    }
}

} // namespace

void supplyDraw(PaperSource& source)
{
    const Draw draw = source.record().as<Draw>();
    const Reader& reader = source.reader();
    setFrame(source, u"subject"_s, draw.subjectFrame);
    setFrame(source, u"inspector"_s, draw.inspectorFrame);
    source.set(u"subject.hash"_s, draw.frameHash);
    source.set(u"strata"_s, plainly(draw.strata));
    source.set(u"weights"_s, plainly(draw.weights));
    QStringList tasks;
    for (const Uuid& id : draw.planTaskIds)
        if (const auto task = reader.find<PlanTask>(id)) {
            const QString office = reader.titleOf(task->executingOffice);
            tasks += QStringList{task->no, reader.titleOf(task->categoryId), office}.join(u' ').simplified();
        }
    source.set(u"tasks"_s, tasks.join(QChar(0xFF1B)));
    for (const StateChange& change : statesOf(reader, draw.id))
        if (change.state == u"drawn"_s)
            if (const auto officer = reader.find<Officer>(change.by)) source.set(u"operator"_s, officer->name);
    addResult(source, draw);
    const QJsonArray drawn = membersOf(documentOf(draw.result));
    if (!drawn.isEmpty()) source.set(u"share"_s, source.word(u"drawShare"_s, {QString::number(drawn.size())}));
    for (const DrawSubstitute& substitute : reader.children<DrawSubstitute>("drawId", draw.id))
        source.addRow(u"substitutes"_s, {{u"old"_s, reader.titleOf(substitute.old)},
                                         {u"reason"_s, substitute.reason},
                                         {u"new"_s, reader.titleOf(substitute.new_)},
                                         {u"approver"_s, reader.titleOf(substitute.approver)}});
}

} // namespace qj::papers
