// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ListColumn.h"

#include "base/Text.h"
#include "journal/Journal.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

std::string quoted(const char* name)
{
    return std::string("\"") + name + '"';
}

bool isList(ValueKind kind)
{
    return kind == ValueKind::textList || kind == ValueKind::enumList || kind == ValueKind::referenceList;
}

std::string literal(const char* text)
{
    return std::string("'") + text + '\'';
}

constexpr int soonDays = 3; ///< working days, as dueLight counts them
constexpr QChar parted(0x1f);

} // namespace

ListDay ListDay::of(const Journal& journal)
{
    const QDate today = journal.clock().today();
    const auto soon = countDays(journal.law().calendar, today, soonDays, DayKind::working);
    return {today, soon ? soon->dueOn : today};
}

std::string ListDay::on(std::string sql) const
{
    const auto put = [&](std::string_view mark, QDate day) {
        const std::string text = literal(day.toString(Qt::ISODate).toLatin1().constData());
        for (std::size_t at = sql.find(mark); at != std::string::npos; at = sql.find(mark, at + text.size()))
            sql.replace(at, mark.size(), text);
    };
    put(":today", today);
    put(":soon", soon);
    return sql;
}

ListColumn::ListColumn(const RecordInfo& info, std::shared_ptr<const ComputedColumn> computed)
    : m_info(info), m_field(&computed->field), m_shown(m_field), m_context(computed->context), m_through(false),
      m_code(computed->code), m_computed(std::move(computed))
{
    m_select = '(' + m_code + ")||char(31)||coalesce(" + m_computed->detail + ",'')";
    m_order = m_computed->order.empty() ? m_computed->detail : m_computed->order;
}

ListColumn::ListColumn(const RecordInfo& info, const Field& field, const Schema& schema, int place,
                       const Field* through)
    : m_info(info), m_field(&field), m_shown(through ? through : &field), m_context(info.context), m_through(through)
{
    const std::string own = "t." + quoted(field.name);
    m_select = own;
    m_order = own;
    if (field.kind == ValueKind::decimal) m_order = "t." + quoted((std::string(field.name) + "_n").c_str());
    if (through)
        prepareThrough(schema, place);
    else if (field.kind == ValueKind::reference)
        prepareReference(schema, place);
    if (m_shown->kind == ValueKind::enumeration || isState()) m_order = byRank();
    if (isState()) m_select = "CASE WHEN t.voided THEN 'void' ELSE t.state END";
    m_code = m_select;
}

void ListColumn::prepareThrough(const Schema& schema, int place)
{
    m_target = schema.find(m_field->target);
    m_context = m_target->context;
    const std::string alias = "j" + std::to_string(place) + "_0";
    m_joins = " LEFT JOIN " + quoted(m_target->name) + ' ' + alias + " ON " + alias + ".eid=t." + quoted(m_field->name);
    m_select = m_order = alias + '.' + quoted(m_shown->name);
}

QString ListColumn::name() const
{
    const QString own = QLatin1StringView(m_field->name);
    return m_through ? own + u'.' + QLatin1StringView(m_shown->name) : own;
}

void ListColumn::prepareReference(const Schema& schema, int place)
{
    const std::string own = "t." + quoted(m_field->name);
    m_target = schema.find(m_field->target);
    const RecordInfo* info = m_target;
    std::string from = own;
    // A title may itself be a reference (an interest is shown by its trader): follow it once or twice.
    for (int depth = 0; info && depth < 3; ++depth) {
        const Field* title = info->find(info->titleField ? info->titleField : info->numberField);
        if (!title) break;
        const std::string alias = "j" + std::to_string(place) + '_' + std::to_string(depth);
        m_joins += " LEFT JOIN " + quoted(info->name) + ' ' + alias + " ON " + alias + ".eid=" + from;
        from = alias + '.' + quoted(title->name);
        m_shown = title;
        m_context = info->context;
        m_select = from;
        // A record whose title is empty is known by its number.
        const Field* number = info->numberField == info->titleField ? nullptr : info->find(info->numberField);
        if (number) m_select = "coalesce(" + from + ',' + alias + '.' + quoted(number->name) + ')';
        m_order = m_select;
        if (title->kind != ValueKind::reference) return;
        info = schema.find(title->target);
    }
}

bool ListColumn::isFrom(RecordKind kind) const
{
    if (m_field->target != RecordKind::none && m_field->target == kind) return true;
    return m_computed && std::find(m_computed->from.begin(), m_computed->from.end(), kind) != m_computed->from.end();
}

std::string ListColumn::byRank() const
{
    std::string sql = "CASE " + m_select;
    int rank = 0;
    if (isState())
        for (const State& state : m_info.states)
            sql += " WHEN " + literal(state.code) + " THEN " + std::to_string(rank++);
    else
        for (const EnumEntry& entry : m_shown->codes)
            sql += " WHEN " + literal(entry.code) + " THEN " + std::to_string(rank++);
    return rank ? sql + " END" : m_select;
}

QString ListColumn::title() const
{
    if (m_through || m_computed) return translated(m_context, m_shown->label);
    return isState() ? translated("Record", m_field->label) : translated(m_info.context, m_field->label);
}

bool ListColumn::isShownAtFirst() const
{
    return m_field->has(Field::listed) || (isState() && !m_info.states.empty());
}

bool ListColumn::isNumber() const
{
    return m_shown->kind == ValueKind::integer || m_shown->kind == ValueKind::decimal ||
           m_shown->kind == ValueKind::money;
}

std::string ListColumn::sum() const
{
    if (m_field->kind == ValueKind::decimal) return m_order;
    return m_field->kind == ValueKind::money ? m_select : std::string();
}

QString ListColumn::codeLabel(const QString& code) const
{
    if (isState()) {
        if (code == u"void"_s) return translated("Record", QT_TRANSLATE_NOOP("Record", "Void"));
        const State* state = m_info.state(code);
        return state ? translated(m_info.context, state->label) : code;
    }
    for (const EnumEntry& entry : m_shown->codes)
        if (code == QLatin1StringView(entry.code)) return translated(m_context, entry.label);
    return code;
}

QString ListColumn::groupLabel(const QString& key) const
{
    return !m_shown->codes.empty() || isState() ? codeLabel(key) : key;
}

QString ListColumn::code(const Query& query, int at) const
{
    if (m_computed) return query.text(at).section(parted, 0, 0);
    return m_shown->kind == ValueKind::enumeration || isState() ? query.text(at) : QString();
}

QString ListColumn::text(const Query& query, int at, const Reader& reader) const
{
    if (query.isNull(at)) return {};
    if (m_computed) {
        const QString code = query.text(at).section(parted, 0, 0);
        return m_computed->words ? m_computed->words(code, query.text(at).section(parted, 1)) : codeLabel(code);
    }
    if (isState() || m_shown->kind == ValueKind::enumeration) return codeLabel(query.text(at));
    switch (m_shown->kind) {
    case ValueKind::boolean:
        return shownText(*m_shown, Value(query.integer(at) != 0), m_context);
    case ValueKind::money:
        return toText(Money{query.integer(at)});
    case ValueKind::dateTime:
        return toText(Instant{query.integer(at)});
    case ValueKind::reference:
        return reader.titleOf(reader.uuidOf(query.integer(at)));
    case ValueKind::note:
        return query.text(at).simplified();
    default:
        return isList(m_shown->kind) ? listText(query.text(at), reader) : query.text(at);
    }
}

QString ListColumn::listText(const QString& json, const Reader& reader) const
{
    QStringList parts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QString text = value.toString();
        parts += m_shown->kind == ValueKind::enumList        ? codeLabel(text)
                 : m_shown->kind == ValueKind::referenceList ? reader.titleOf(Uuid::fromString(text))
                                                             : text;
    }
    return parts.join(u'、');
}

SqlPart ListColumn::filter(const QString& typed) const
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) return {};
    if (text == u"-"_s || text == u"空"_s) return {m_code + " IS NULL", {}};
    if (text == u"*"_s) return {m_code + " IS NOT NULL", {}};
    if (isState() || !m_shown->codes.empty() || m_shown->kind == ValueKind::boolean) return codeFilter(text);
    const bool range = isNumber() || m_shown->kind == ValueKind::date || m_shown->kind == ValueKind::time ||
                       m_shown->kind == ValueKind::dateTime;
    return range ? rangeFilter(text) : wordFilter(text);
}

SqlPart ListColumn::codeFilter(const QString& text) const
{
    QStringList codes;
    const auto take = [&](const QString& code, const QString& label) {
        for (const QString& piece : QString(text).replace(u'，', u',').split(u',', Qt::SkipEmptyParts)) {
            const QString word = folded(piece);
            const bool exact = word.startsWith(u'=');
            if (exact ? folded(label) == QStringView(word).mid(1) || code == QStringView(piece).mid(1)
                      : code == piece.trimmed() || searchText({label}).contains(word))
                codes += code;
        }
    };
    if (isState()) {
        for (const State& state : m_info.states)
            take(QLatin1StringView(state.code), codeLabel(QLatin1StringView(state.code)));
        if (!m_info.state(u"void"_s)) take(u"void"_s, codeLabel(u"void"_s));
    } else if (m_shown->kind == ValueKind::boolean) {
        take(u"1"_s, shownText(*m_shown, Value(true), m_context));
        take(u"0"_s, shownText(*m_shown, Value(false), m_context));
    } else {
        for (const EnumEntry& entry : m_shown->codes)
            take(QLatin1StringView(entry.code), codeLabel(QLatin1StringView(entry.code)));
    }
    if (codes.isEmpty()) return {"0", {}};
    codes.removeDuplicates();
    if (m_shown->kind == ValueKind::enumList) {
        SqlPart any;
        for (const QString& code : std::as_const(codes)) {
            any.text += (any.text.empty() ? "(" : " OR ") + std::string("instr(") + m_code + ",?)";
            any.parameters += u'"' + code + u'"';
        }
        return {any.text + ')', any.parameters};
    }
    std::string marks;
    for (qsizetype i = 0; i < codes.size(); ++i) marks += i ? ",?" : "?";
    if (m_shown->kind == ValueKind::boolean) return {"CAST(" + m_code + " AS TEXT) IN (" + marks + ')', codes};
    return {m_code + " IN (" + marks + ')', codes};
}

SqlPart ListColumn::rangeFilter(const QString& typed) const
{
    QString text =
        QString(typed).replace(u'～', u'~').replace(u".."_s, u"~"_s).replace(u"≥"_s, u">="_s).replace(u"≤"_s, u"<="_s);
    const bool number = isNumber();
    const std::string left = m_field->kind == ValueKind::reference ? m_select : m_order;
    std::string expression = m_shown->kind == ValueKind::money ? left + "/100.0"
                             : m_shown->kind == ValueKind::dateTime
                                 ? "datetime(" + left + "/1000.0,'unixepoch','+8 hours')"
                                 : left;
    const std::string mark = number ? "CAST(? AS REAL)" : "?";
    const auto bound = [&](QString value, bool upper) {
        value = value.trimmed();
        if (number) return value.remove(u',');
        value.replace(u'/', u'-').replace(u'.', u'-');
        static const QStringView pads[] = {u"-00-00", u"-00"};
        if (value.size() == 4) value += upper ? u"-99-99"_s : pads[0].toString();
        if (value.size() == 7) value += upper ? u"-99"_s : pads[1].toString();
        if (upper && m_shown->kind == ValueKind::dateTime && value.size() == 10) value += u" 99"_s;
        return value;
    };
    if (const qsizetype at = text.indexOf(u'~'); at >= 0)
        return {expression + " BETWEEN " + mark + " AND " + mark,
                {bound(text.left(at), false), bound(text.mid(at + 1), true)}};
    for (const QStringView sign : {u">=", u"<=", u">", u"<"})
        if (text.startsWith(sign)) {
            const bool upper = sign == u"<=" || sign == u">";
            return {expression + sign.toString().toStdString() + mark, {bound(text.mid(sign.size()), upper)}};
        }
    if (text.startsWith(u'=')) text.remove(0, 1);
    if (number) return {expression + '=' + mark, {bound(text, false)}};
    return {expression + " BETWEEN " + mark + " AND " + mark, {bound(text, false), bound(text, true)}};
}

std::string ListColumn::matchOne() const
{
    if (m_computed) return "qj_match(" + m_computed->detail + ",?)";
    if (m_field->kind != ValueKind::referenceList || !m_target) return "qj_match(" + m_select + ",?)";
    const Field* title = m_target->find(m_target->titleField);
    if (!title || title->kind != ValueKind::text) return "qj_match(" + m_select + ",?)";
    return "EXISTS(SELECT 1 FROM " + quoted(m_target->name) + " g JOIN entity n ON n.eid=g.eid WHERE qj_match(g." +
           quoted(title->name) + ",?) AND instr(replace(" + m_select + ",'-',''),lower(hex(n.uuid))))";
}

SqlPart ListColumn::wordFilter(const QString& text) const
{
    if (text.startsWith(u'=')) return {(m_computed ? m_computed->detail : m_select) + "=?", {text.mid(1).trimmed()}};
    SqlPart part;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        part.text += (part.text.empty() ? "" : " AND ") + matchOne();
        part.parameters += folded(word);
    }
    return part;
}

SqlPart ListColumn::search(const QString& word) const
{
    const bool reference = m_field->kind == ValueKind::reference && m_field->has(Field::listed) && m_target;
    if (!m_field->has(Field::searchable) && !reference) return {};
    if (!reference) return {"qj_match(t." + quoted(m_field->name) + ",?)", {word}};
    if (m_shown->kind != ValueKind::text) return {};
    // Through the target's table: its rows are fewer than those of the list.
    const Field* asked = m_through ? m_shown : m_target->find(m_target->titleField);
    if (asked->kind != ValueKind::text) return {};
    const std::string title = quoted(asked->name);
    return {"t." + quoted(m_field->name) + " IN (SELECT eid FROM " + quoted(m_target->name) + " WHERE qj_match(" +
                title + ",?))",
            {word}};
}

std::vector<ListColumn> listColumns(const RecordInfo& info, const Schema& schema,
                                    const std::vector<ComputedColumn>& computed)
{
    std::vector<ListColumn> columns;
    const auto add = [&](const Field* field) {
        const bool known = !field || std::any_of(columns.begin(), columns.end(), [&](const ListColumn& column) {
            return !column.isThrough() && !column.isComputed() && column.field().number == field->number;
        });
        if (!known && field->kind != ValueKind::json && field->target != RecordKind::attachment)
            columns.emplace_back(info, *field, schema, static_cast<int>(columns.size()));
    };
    // Number, name, what is next and state tell most; then words, parties and days; short codes last.
    add(info.find(info.numberField));
    add(info.find(info.titleField));
    const auto named = std::find_if(info.fields.begin(), info.fields.end(), [&](const Field& f) {
        return f.kind == ValueKind::text && f.has(Field::listed) && f.has(Field::searchable) &&
               f.number != info.numberField && f.number != info.titleField;
    });
    if (columns.size() < 2 && named != info.fields.end()) add(&*named);
    // A sample is known by its number, but people speak of the goods.
    for (const Field& field : info.fields) {
        const RecordInfo* target = field.kind == ValueKind::reference ? schema.find(field.target) : nullptr;
        const Field* goods = target && field.has(Field::listed) ? target->find(u"productName") : nullptr;
        if (goods && !info.find(u"productName"))
            columns.emplace_back(info, field, schema, static_cast<int>(columns.size()), goods);
    }
    for (const ComputedColumn& column : computed)
        columns.emplace_back(info, std::make_shared<const ComputedColumn>(column));
    if (!info.states.empty()) add(fieldOf(info, common::state));
    for (const bool code : {false, true})
        for (const Field& field : info.fields)
            if (field.has(Field::listed) && (field.kind == ValueKind::enumeration) == code) add(&field);
    for (const Field& field : info.fields) add(&field);
    add(fieldOf(info, common::officeId));
    return columns;
}

} // namespace qj
