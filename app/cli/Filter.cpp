// SPDX-License-Identifier: GPL-3.0-or-later
#include "Filter.h"
#include "Output.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

struct Condition
{
    std::string sql;
    QStringList parameters;
};

class FilterParser
{
public:
    FilterParser(Workplace& place, const RecordInfo& info) : m_place(place), m_info(info) {}

    Result<Condition> parse(const QString& text)
    {
        static const QRegularExpression form(u"^\\s*([A-Za-z][A-Za-z0-9_]*)\\s*([=~])\\s*(.*?)\\s*$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
        const auto match = form.match(text);
        if (!match.hasMatch()) return misused(say(QT_TRANSLATE_NOOP("Cli", "“%1” is no filter")).arg(text));
        const QString name = match.captured(1), value = match.captured(3);
        if (const auto derived = derivedColumn(name)) return derivedCondition(*derived, value);
        const Field* field = fieldForInput(m_info, name);
        if (!field) {
            if (name == u"number"_s) field = m_info.find(m_info.numberField);
            if (!field) return fail(ErrorCode::unknownField, {QLatin1StringView(m_info.name), name});
        }
        const std::string column = "t.\"" + std::string(field->name) + '"';
        if (match.captured(2) == u"~"_s) return contains(*field, column, value);
        if (const qsizetype dots = value.indexOf(u".."_s); dots >= 0)
            return between(*field, column, value.left(dots), value.mid(dots + 2));
        return equals(*field, column, value);
    }

private:
    static std::optional<std::string> derivedColumn(const QString& name)
    {
        if (name == u"createdAt"_s || name == u"updatedAt"_s || name == u"rev"_s) return "t." + name.toStdString();
        return std::nullopt;
    }

    static Result<qint64> instantEnd(const QString& text, bool end)
    {
        if (const Instant at = instantFromText(text); !at.isNull() && text.size() > 10) return at.ms;
        QJ_TRY_ASSIGN(const QDate date, dateFrom(text));
        return fromLocal(end ? date.addDays(1) : date, QTime(0, 0)).ms - (end ? 1 : 0);
    }

    static Result<Condition> derivedCondition(const std::string& column, const QString& value)
    {
        Condition condition{"1", {}};
        const qsizetype dots = value.indexOf(u".."_s);
        const QString low = dots < 0 ? value : value.left(dots), high = dots < 0 ? value : value.mid(dots + 2);
        for (const bool end : {false, true}) {
            const QString& text = end ? high : low;
            if (text.isEmpty()) continue;
            QJ_TRY_ASSIGN(const qint64 number, column == "t.rev" ? numberFrom(text) : instantEnd(text, end));
            condition.sql += " AND " + column + (end ? "<=" : ">=") + std::to_string(number);
        }
        return condition;
    }

    Result<Condition> contains(const Field& field, const std::string& column, const QString& text)
    {
        QString pattern = text;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        pattern = u'%' + pattern + u'%';
        if (field.kind != ValueKind::reference && field.kind != ValueKind::referenceList)
            return Condition{column + " LIKE ? ESCAPE '\\'", {pattern}};
        // A reference contains a text when the number or title it shows does.
        const RecordInfo* target = m_place.schema().find(field.target);
        if (!target) return Condition{"0", {}};
        std::string inner = "0";
        QStringList parameters;
        for (const quint16 number : {target->numberField, target->titleField})
            if (const Field* shown = number ? target->find(number) : nullptr) {
                inner += " OR t.\"" + std::string(shown->name) + "\" LIKE ? ESCAPE '\\'";
                parameters += pattern;
            }
        if (field.kind == ValueKind::reference)
            return Condition{column + " IN (SELECT t.eid FROM \"" + target->name + "\" t WHERE " + inner + ')',
                             parameters};
        QStringList any;
        for (const Uuid& id : m_place.reader().where(*target, inner, parameters)) any += u'\'' + uuidText(id) + u'\'';
        return Condition{"EXISTS(SELECT 1 FROM json_each(" + column + ") j WHERE j.value IN (" +
                             any.join(u',').toStdString() + "))",
                         {}};
    }

    Result<Condition> equals(const Field& field, const std::string& column, const QString& text)
    {
        if (text.isEmpty()) return Condition{column + " IS NULL", {}};
        const Reader& reader = m_place.reader();
        if (field.number == common::state) {
            if (!m_info.state(text)) return badValue(field, text);
            return Condition{column + "=?", {text}};
        }
        QJ_TRY_ASSIGN(const Value value, parseInput(reader, m_info, field, text));
        const std::string listed = "EXISTS(SELECT 1 FROM json_each(" + column + ") j WHERE j.value=?)";
        switch (field.kind) {
        case ValueKind::reference:
            return Condition{column + '=' + std::to_string(reader.eidOf(value.valueOr(Uuid())).value_or(-1)), {}};
        case ValueKind::textList:
        case ValueKind::referenceList:
        case ValueKind::enumList: {
            Condition condition{"1", {}};
            for (const QString& part : plainText(field, value).split(u';', Qt::SkipEmptyParts)) {
                condition.sql += " AND " + listed;
                condition.parameters += part;
            }
            return condition;
        }
        case ValueKind::boolean:
            // An absent truth value is no.
            return Condition{value.valueOr(false) ? column + "=1" : "coalesce(" + column + ",0)=0", {}};
        default:
            return compare(field, column, "=", value);
        }
    }

    Result<Condition> between(const Field& field, const std::string& column, const QString& low, const QString& high)
    {
        Condition condition{column + " IS NOT NULL", {}};
        for (const bool end : {false, true}) {
            const QString& text = end ? high : low;
            if (text.trimmed().isEmpty()) continue;
            const std::string sign = end ? "<=" : ">=";
            if (field.kind == ValueKind::dateTime) {
                QJ_TRY_ASSIGN(const qint64 ms, instantEnd(text.trimmed(), end));
                condition.sql += " AND " + column + sign + std::to_string(ms);
                continue;
            }
            QJ_TRY_ASSIGN(const Value value, parseInput(m_place.reader(), m_info, field, text));
            QJ_TRY_ASSIGN(const Condition one, compare(field, column, sign, value));
            condition.sql += " AND " + one.sql;
            condition.parameters += one.parameters;
        }
        return condition;
    }

    static Result<Condition> compare(const Field& field, const std::string& column, const std::string& sign,
                                     const Value& value)
    {
        switch (field.kind) {
        case ValueKind::integer:
            return Condition{column + sign + std::to_string(value.valueOr<qint64>(0)), {}};
        case ValueKind::money:
            return Condition{column + sign + std::to_string(value.valueOr(Money{}).fen.value_or(0)), {}};
        case ValueKind::dateTime:
            return Condition{column + sign + std::to_string(value.valueOr(Instant{}).ms), {}};
        case ValueKind::decimal: {
            const std::string number = value.valueOr(Decimal()).text().toStdString();
            return Condition{column.substr(0, column.size() - 1) + "_n\"" + sign + number, {}};
        }
        default:
            return Condition{column + sign + '?', {plainText(field, value)}};
        }
    }

    Result<Condition> badValue(const Field& field, const QString& text) const
    {
        QStringList codes;
        for (const State& state : m_info.states) codes += QLatin1StringView(state.code);
        return fail(ErrorCode::badValue, {QLatin1StringView(field.name), text, codes.join(u", "_s)});
    }

    Workplace& m_place;
    const RecordInfo& m_info;
};

} // namespace

Result<QList<Uuid>> filtered(Workplace& place, const RecordInfo& info, const QStringList& words)
{
    std::string sql = "1";
    QStringList parameters;
    static const QRegularExpression joint(u"\\s+and\\s+(?=[A-Za-z][A-Za-z0-9_]*\\s*[=~])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList conditions;
    for (const QString& word : words) {
        // Conditions may come as one token each, with or without the word between them.
        static const QRegularExpression begins(u"^[A-Za-z][A-Za-z0-9_]*\\s*[=~]"_s);
        if (word.compare(u"and"_s, Qt::CaseInsensitive) == 0 && !conditions.isEmpty()) continue;
        if (begins.match(word).hasMatch() || conditions.isEmpty())
            conditions += word.split(joint);
        else
            conditions.back() += u' ' + word;
    }
    FilterParser parser(place, info);
    for (const QString& text : conditions) {
        QJ_TRY_ASSIGN(const Condition condition, parser.parse(text));
        sql += " AND (" + condition.sql + ')';
        parameters += condition.parameters;
    }
    return place.reader().where(info, sql, parameters);
}

} // namespace qj::cli
