// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordCommands.h"

#include "Filter.h"
#include "RecordFile.h"

#include "base/Text.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

/// The name under which JSON shows a field.
QString keyOf(const Field& field)
{
    QString key = QLatin1StringView(field.name);
    if (field.kind == ValueKind::reference && key.endsWith(u"Id"_s)) key.chop(2);
    if (field.kind == ValueKind::referenceList && key.endsWith(u"Ids"_s)) key = key.chopped(3) + u's';
    return key;
}

/// A cell with the label of a code in its place.
QString labelled(const RecordInfo& info, const Field& field, const QJsonValue& cell)
{
    const QString text = cellText(cell);
    if (field.codes.empty() || text.isEmpty()) return text;
    const auto value = parseValue(field, text, info.context);
    return value ? shownText(field, *value, info.context) : text;
}

QList<Column> columnsOf(const RecordInfo& info)
{
    QList<Column> columns{{u"number"_s, headingOf(u"number"_s)}};
    for (const Field& field : info.fields) {
        if (!field.has(Field::listed) || field.number == info.numberField || field.number == info.naturalKey) continue;
        columns += {keyOf(field), translated(info.context, field.label)};
    }
    if (!info.states.empty()) columns += {u"state"_s, headingOf(u"state"_s)};
    return columns;
}

QString labelFor(const RecordInfo& info, const QString& key)
{
    if (const Field* field = fieldForInput(info, key)) return translated(info.context, field->label);
    return headingOf(key);
}

QString shownState(const RecordInfo& info, const QString& code)
{
    const State* state = info.state(code);
    const bool shared = state && QLatin1StringView(state->code) == u"void"_s;
    if (!state) return code;
    const QString label = translated(info.context, state->label);
    return (shared || label == QLatin1StringView(state->label) ? translated("Record", state->label) : label) + u" ("_s +
           code + u')';
}

} // namespace

QString recordText(const RecordInfo& info, const QJsonObject& object)
{
    QList<QPair<QString, QString>> lines{{headingOf(u"number"_s), cellText(object[u"number"_s])},
                                         {headingOf(u"id"_s), cellText(object[u"id"_s])}};
    if (!info.states.empty()) lines.append({headingOf(u"state"_s), shownState(info, object[u"state"_s].toString())});
    for (const Field& field : info.fields) {
        if (field.number == info.numberField) continue;
        const QString text = labelled(info, field, object[keyOf(field)]);
        if (!text.isEmpty()) lines.append({labelFor(info, QLatin1StringView(field.name)), text});
    }
    int width = 0;
    for (const auto& line : lines) width = qMax(width, widthOf(line.first));
    QStringList text;
    for (const auto& [label, value] : lines) text += label + QString(width - widthOf(label) + 2, u' ') + value;
    const QJsonArray history = object[u"history"_s].toArray();
    text += QString();
    text += tableText(history, {{u"at"_s, headingOf(u"at"_s)},
                                {u"by"_s, headingOf(u"by"_s)},
                                {u"act"_s, headingOf(u"act"_s)},
                                {u"field"_s, headingOf(u"field"_s)},
                                {u"old"_s, headingOf(u"old"_s)},
                                {u"new"_s, headingOf(u"new"_s)},
                                {u"reason"_s, headingOf(u"reason"_s)}});
    return text.join(u'\n');
}

Result<Outcome> listRecords(Session& session, const QString& kind, const QStringList& filter)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, kind));
    QJ_TRY_ASSIGN(const QList<Uuid> ids, filtered(*place, *info, filter));
    const RecordJson json = recordJson(*place);
    QJsonArray rows;
    for (const Uuid& id : ids)
        if (const auto record = place->reader().find(*info, id)) rows.append(json.object(*record));
    if (session.global().json) return Outcome{rows, {}, 0};
    QJsonArray shown;
    for (const QJsonValue& row : std::as_const(rows)) {
        QJsonObject object = row.toObject();
        for (const Field& field : info->fields)
            if (field.has(Field::listed)) object[keyOf(field)] = labelled(*info, field, object[keyOf(field)]);
        if (!info->states.empty()) object[u"state"_s] = shownState(*info, object[u"state"_s].toString());
        shown.append(object);
    }
    return Outcome{rows, tableText(shown, columnsOf(*info)), 0};
}

Result<Outcome> showRecord(Session& session, const QString& kind, const QString& number)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, kind));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, number));
    const QJsonObject object = recordJson(*place).withHistory(record);
    return Outcome{object, recordText(*info, object), 0};
}

namespace {

Result<Outcome> listRecords(Session& session, const Arguments& arguments)
{
    return listRecords(session, arguments.value(0), arguments.values.mid(1));
}

Result<Outcome> showRecord(Session& session, const Arguments& arguments)
{
    return showRecord(session, arguments.value(0), arguments.value(1));
}

Result<Outcome> addRecord(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, arguments.value(0)));
    const FieldInput input = parseFields(place->reader(), session.clock(), *info, arguments.fields);
    QJ_TRY_ASSIGN(const Receipt receipt, addRecord(place->desk(), *info, input, place->actor()));
    return Outcome{doneWith(*place, receipt, receipt.created.mid(0, 1)), {}, 0};
}

Result<Outcome> set(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, arguments.value(0)));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, arguments.value(1)));
    const FieldInput input = parseFields(place->reader(), session.clock(), *info, arguments.fields);
    auto receipt = setRecord(place->desk(), *info, record.id, input, place->actor(), arguments.option("reason"));
    if (!receipt) {
        if (receipt.error().record.isEmpty()) receipt.error().record = record.number();
        return fail(receipt.error());
    }
    return Outcome{doneWith(*place, *receipt, {record.id}), {}, 0};
}

Result<Outcome> importRecords(Session& session, const Arguments& arguments)
{
    return importRecords(session, arguments.value(0), arguments.value(1), arguments.option("rejects"));
}

Result<Outcome> history(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, arguments.value(0)));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, arguments.value(1)));
    const QString name = arguments.value(2);
    const Field* field = name.isEmpty() ? nullptr : fieldForInput(*info, name);
    if (!name.isEmpty() && !field) return fail(ErrorCode::unknownField, {QLatin1StringView(info->name), name});
    const QJsonArray entries = recordJson(*place).history(*info, record.id, field ? field->number : quint16(0));
    QJsonObject object = done({uuidText(record.id)});
    object[u"history"_s] = entries;
    return Outcome{object, plainDocument(entries), 0};
}

Result<Outcome> undo(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    const QString what = arguments.value(0);
    QByteArray commit;
    if (what == u"last"_s) {
        const auto last = place->journal().lastUndoable();
        if (!last) return fail(ErrorCode::nothingToUndo);
        commit = *last;
    } else {
        commit = QByteArray::fromHex(what.toLatin1());
        const bool known = !commit.isEmpty() && QString::fromLatin1(commit.toHex()) == what.toLower() &&
                           place->reader().query("SELECT 1 FROM commits WHERE id=?1 OR batch=?1").bind(commit).next();
        if (!known) return fail(ErrorCode::unknownRecord, {u"commit"_s, what});
    }
    QJ_TRY_ASSIGN(const Receipt receipt, place->undo(commit, place->actor()));
    QJ_TRY_ASSIGN(const auto moved, place->followLaw());
    QJsonObject object = doneWith(*place, receipt, {});
    object[u"undone"_s] = QString::fromLatin1(commit.toHex());
    if (!moved.empty()) object[u"moved"_s] = movedJson(moved);
    return Outcome{object, {}, 0};
}

/// Every word must be in the record's search text: its searchable fields, folded, and their pinyin initials.
bool matches(const RecordData& record, const QStringList& words)
{
    QStringList texts;
    for (const Field& field : record.info->fields)
        if (field.has(Field::searchable)) texts += plainText(field, record.value(field.number));
    const QString text = searchText(texts);
    for (const QString& word : words)
        if (!text.contains(word)) return false;
    return true;
}

Result<Outcome> search(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QStringList words;
    for (const QString& word : arguments.values)
        for (const QString& part : word.split(u' ', Qt::SkipEmptyParts)) words += folded(part);
    const RecordJson json = recordJson(*place);
    QJsonArray hits;
    QStringList ids;
    for (const RecordInfo* info : place->schema().all())
        for (const Uuid& id : place->reader().where(*info, "1")) {
            const auto record = place->reader().find(*info, id);
            if (!record || !matches(*record, words)) continue;
            ids += uuidText(id);
            hits.append(QJsonObject{{u"kind"_s, QLatin1StringView(info->name)},
                                    {u"id"_s, uuidText(id)},
                                    {u"number"_s, json.name(id)},
                                    {u"title"_s, record->title()},
                                    {u"state"_s, record->state()}});
        }
    QJsonObject object = done(ids);
    object[u"hits"_s] = hits;
    return Outcome{object, plainDocument(hits), 0};
}

} // namespace

const Group recordGroup{
    "record",
    QT_TRANSLATE_NOOP("Cli", "Records of every kind"),
    {{"list", "KIND [FILTER]", 1, anyNumber, {}, listRecords},
     {"show", "KIND NO", 2, 2, {}, showRecord},
     {"add", "KIND --field name=value...", 1, 1, {{"field", Option::pairs}}, addRecord},
     {"set", "KIND NO --field name=value... [--reason R]", 2, 2, {{"field", Option::pairs, true}, {"reason"}}, set},
     {"import", "KIND FILE [--rejects FILE]", 2, 2, {{"rejects"}}, importRecords}}};

const Group undoGroup{
    "undo", QT_TRANSLATE_NOOP("Cli", "Take back what was saved"), {{"", "COMMIT|last", 1, 1, {}, undo}}};
const Group historyGroup{"history",
                         QT_TRANSLATE_NOOP("Cli", "Who changed what, when and why"),
                         {{"", "KIND NO [FIELD]", 2, 3, {}, history}}};
const Group searchGroup{"search",
                        QT_TRANSLATE_NOOP("Cli", "Find records by words or initials"),
                        {{"", "WORDS...", 1, anyNumber, {}, search}}};
} // namespace qj::cli
