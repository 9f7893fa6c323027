// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/FieldInput.h"

#include "base/Text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

QString kindName(const RecordInfo& info)
{
    return QLatin1StringView(info.name);
}

/// Texts of its own under which a record may be known, the strongest first; used where unique.
constexpr const char* ownCodes[] = {"code",      "number", "creditCode", "regNo",  "loginName", "staffNo", "certNo",
                                    "reportNo",  "formNo", "noticeNo",   "caseNo", "requestNo", "letter",  "cmaNo",
                                    "shortName", "name",   "title",      "ruleId", "itemName",  "fileName"};

Result<RecordData> byOwnCode(const Reader& reader, const RecordInfo& info, const QString& text)
{
    for (const char* name : ownCodes) {
        const Field* field = info.find(QString::fromLatin1(name));
        if (!field || field->kind != ValueKind::text) continue;
        const QList<Uuid> found = reader.where(info, '"' + std::string(name) + "\"=?", {text});
        if (found.size() > 1) return fail(ErrorCode::ambiguousRecord, {kindName(info), text});
        if (found.size() == 1)
            if (auto data = reader.find(info, found.front())) return std::move(*data);
    }
    return fail(ErrorCode::unknownRecord, {kindName(info), text});
}

/// A step as case/code, where a case may have the same step twice: the latest.
Result<RecordData> stepOfCase(const Reader& reader, const RecordInfo& info, const QString& text)
{
    const RecordInfo* cases = reader.schema().find(RecordKind::disposalCase);
    if (!cases) return fail(ErrorCode::unknownRecord, {kindName(info), text});
    QJ_TRY_ASSIGN(const RecordData owner, recordFor(reader, *cases, text.section(u'/', 0, 0)));
    const QString code = text.section(u'/', 1);
    const QList<Uuid> steps = reader.referring(info, "caseId", owner.id);
    for (auto it = steps.crbegin(); it != steps.crend(); ++it)
        if (auto step = reader.find(info, *it); step && step->value(u"code").valueOr<QString>({}) == code)
            return std::move(*step);
    return fail(ErrorCode::unknownRecord, {kindName(info), text});
}

Error inField(Error error, const Field& field)
{
    error.field = QLatin1StringView(field.name);
    return error;
}

} // namespace

const Field* fieldForInput(const RecordInfo& info, const QString& name)
{
    if (const Field* field = fieldOf(info, name)) return field;
    if (const Field* field = fieldOf(info, QString(name + u"Id"_s))) return field;
    return name.endsWith(u's') ? fieldOf(info, QString(name.chopped(1) + u"Ids"_s)) : nullptr;
}

Result<RecordData> recordFor(const Reader& reader, const RecordInfo& info, const QString& raw)
{
    const QString text = stored(raw);
    auto found = reader.lookUp(info, text);
    if (found || found.error().code != ErrorCode::unknownRecord || !Uuid::fromString(text).isNull()) return found;
    if (info.kind == RecordKind::disposalStep && text.contains(u'/')) return stepOfCase(reader, info, text);
    return byOwnCode(reader, info, text);
}

Result<RecordData> recordOfAnyKind(const Reader& reader, const QString& text)
{
    if (const Uuid id = Uuid::fromString(text); !id.isNull()) {
        const RecordInfo* info = reader.schema().find(reader.kindOf(id));
        if (info) return reader.lookUp(*info, text);
    }
    std::optional<RecordData> found;
    for (const RecordInfo* info : reader.schema().all()) {
        auto one = recordFor(reader, *info, text);
        if (!one) continue;
        if (found) return fail(ErrorCode::ambiguousRecord, {u"record"_s, text});
        found = std::move(*one);
    }
    if (!found) return fail(ErrorCode::unknownRecord, {u"record"_s, text});
    return std::move(*found);
}

Result<Value> parseInput(const Reader& reader, const RecordInfo& info, const Field& field, const QString& text)
{
    if (field.kind != ValueKind::reference && field.kind != ValueKind::referenceList)
        return parseValue(field, text, info.context);
    const RecordInfo* target = reader.schema().find(field.target);
    QList<Uuid> ids;
    const QString separated = QString(text).replace(u'；', u';');
    const QStringList words =
        field.kind == ValueKind::reference ? QStringList{text} : separated.split(u';', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (stored(word).isEmpty()) continue;
        auto found = target ? recordFor(reader, *target, word) : recordOfAnyKind(reader, stored(word));
        if (!found) return fail(inField(std::move(found).error(), field));
        ids += found->id;
    }
    if (field.kind == ValueKind::referenceList) return Value(ids);
    return ids.isEmpty() ? Value() : Value(ids.front());
}

namespace {

/// The record that sub-fields name: by its own codes first, then by its title.
Result<std::optional<RecordData>> existing(const Reader& reader, const RecordInfo& info, const RecordData& wanted)
{
    bool byCode = false;
    for (const char* name : {"creditCode", "regNo", "code", "number", "staffNo", "certNo"}) {
        const Field* field = info.find(QString::fromLatin1(name));
        const QString text = field ? wanted.value(field->number).valueOr<QString>({}) : QString();
        if (text.isEmpty()) continue;
        byCode = true;
        const QList<Uuid> found = reader.where(info, '"' + std::string(name) + "\"=?", {text});
        if (found.size() == 1) return reader.find(info, found.front());
    }
    const QString title = wanted.title();
    if (title.isEmpty() || !info.titleField) return std::optional<RecordData>();
    std::vector<RecordData> fitting;
    for (const Uuid& id : reader.where(info, '"' + std::string(info.find(info.titleField)->name) + "\"=?", {title}))
        if (auto data = reader.find(info, id)) {
            // Another code under the same name is another firm.
            const QString code = data->value(u"creditCode").valueOr<QString>({});
            const QString asked = wanted.value(u"creditCode").valueOr<QString>({});
            if (code.isEmpty() || asked.isEmpty() || code == asked) fitting.push_back(std::move(*data));
        }
    if (fitting.size() > 1 && !byCode) return fail(ErrorCode::ambiguousRecord, {kindName(info), title});
    return fitting.empty() ? std::optional<RecordData>() : std::optional(std::move(fitting.front()));
}

class FieldParser
{
public:
    FieldParser(const Reader& reader, const Clock& clock, const RecordInfo& info)
        : m_reader(reader), m_clock(clock), m_info(info)
    {
    }

    FieldInput parse(const FieldTexts& texts)
    {
        m_texts = texts;
        QList<QPair<QString, FieldTexts>> parts;
        for (const auto& [name, text] : texts) {
            const qsizetype point = name.indexOf(u'.');
            if (point < 0) {
                plain(name, text);
                continue;
            }
            const QString owner = name.left(point);
            auto it = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.first == owner; });
            if (it == parts.end()) it = parts.insert(parts.end(), {owner, {}});
            it->second.append({name.mid(point + 1), text});
        }
        for (const auto& [owner, its] : parts) subRecord(owner, its);
        return std::move(m_input);
    }

private:
    const Field* known(const QString& name)
    {
        const Field* field = fieldForInput(m_info, name);
        const bool register_ = field && field->number == common::officeId && m_info.scope == Scope::global;
        if (!field || (field->has(Field::automatic) && !register_)) {
            Error error{ErrorCode::unknownField, {kindName(m_info), name}, {}, {}, {}, {}, {}};
            error.field = name;
            m_input.problems.push_back(std::move(error));
            return nullptr;
        }
        m_input.understoodOrFaulty += field->number;
        return field;
    }

    void plain(const QString& name, const QString& text)
    {
        const Field* field = known(name);
        if (!field) return;
        const RecordInfo* target = kindBeside(*field);
        auto value = target ? oneOf(*target, *field, text) : parseInput(m_reader, m_info, *field, text);
        if (value)
            m_input.values[field->number] = std::move(*value);
        else
            m_input.problems.push_back(std::move(value).error());
    }

    /// A reference to any kind of record has a field that names the kind: subject and subjectKind. Where it is not
    /// given, a number that several kinds bear means the sample that the record is about.
    const RecordInfo* kindBeside(const Field& field) const
    {
        if (field.kind != ValueKind::reference || field.target != RecordKind::none) return nullptr;
        const QString name = QLatin1StringView(field.name);
        const QString kindField = (name.endsWith(u"Id"_s) ? name.chopped(2) : name) + u"Kind"_s;
        const RecordInfo* sample = m_reader.schema().find(RecordKind::sample);
        const RecordInfo* found = nullptr;
        QString own;
        for (const auto& [given, text] : m_texts) {
            if (given == kindField) return m_reader.schema().find(text);
            if (fieldForInput(m_info, given) == &field) own = text;
        }
        for (const auto& [given, text] : m_texts) {
            const Field* other = fieldForInput(m_info, given);
            if (other && other->target == RecordKind::sample && text == own) found = sample;
        }
        return found;
    }

    Result<Value> oneOf(const RecordInfo& target, const Field& field, const QString& text) const
    {
        auto found = recordFor(m_reader, target, text);
        if (!found) return fail(inField(std::move(found).error(), field));
        return Value(found->id);
    }

    void subRecord(const QString& owner, const FieldTexts& its)
    {
        const Field* field = known(owner);
        if (!field) return;
        const RecordInfo* target =
            field->kind == ValueKind::reference ? m_reader.schema().find(field->target) : nullptr;
        if (!target) {
            m_input.problems.push_back(
                inField({ErrorCode::unknownField, {kindName(m_info), owner}, {}, {}, {}, {}, {}}, *field));
            return;
        }
        FieldInput sub = parseFields(m_reader, m_clock, *target, its);
        for (Error& problem : sub.problems) {
            problem.field = owner + u'.' + problem.field;
            m_input.problems.push_back(std::move(problem));
        }
        RecordData record{target, {}, std::move(sub.values)};
        auto found = existing(m_reader, *target, record);
        if (!found) {
            m_input.problems.push_back(inField(std::move(found).error(), *field));
            return;
        }
        if (!*found) {
            record.id = newUuid(m_clock);
            if (const Field* key = target->find(target->naturalKey); key && target->naturalKey)
                record.id = naturalUuid(kindName(*target), plainText(*key, record.value(key->number)));
        }
        m_input.values[field->number] = Value(*found ? (*found)->id : record.id);
        if (*found) return;
        for (RecordData& deeper : sub.made) m_input.made.push_back(std::move(deeper));
        m_input.made.push_back(std::move(record));
    }

    const Reader& m_reader;
    const Clock& m_clock;
    const RecordInfo& m_info;
    FieldTexts m_texts;
    FieldInput m_input;
};

void collect(Error error, std::vector<Error>& problems)
{
    if (error.more.empty()) {
        problems.push_back(std::move(error));
        return;
    }
    for (Error& one : error.more) problems.push_back(std::move(one));
}

/// Adds made records and then lets `last` add the main change, in one transaction.
template <class Last>
Result<Receipt> allOrNothing(ActDesk& desk, const FieldInput& input, const Actor& actor, CommitDraft& draft, Last last)
{
    std::vector<Error> problems = input.problems;
    const auto takeProblems = [&](const auto& result) {
        if (!result) collect(result.error(), problems);
    };
    if (input.made.empty()) {
        takeProblems(last(draft));
        if (!problems.empty()) return fail(together(std::move(problems)));
        return desk.journal().commit(draft);
    }
    QJ_TRY_ASSIGN(const auto run, ImportRun::begin(desk.journal(), 0));
    for (const RecordData& record : input.made) {
        CommitDraft making(desk.journal().clock(), actor.officer, u"add"_s);
        const auto added = desk.add(making, record, actor);
        takeProblems(added);
        if (added) takeProblems(run->commit(making));
    }
    takeProblems(last(draft));
    if (!problems.empty()) return fail(together(std::move(problems)));
    QJ_TRY_ASSIGN(const Receipt receipt, run->commit(draft));
    QJ_TRY(run->finish());
    return receipt;
}

/// A field whose text was not understood is not missing as well.
Result<> withoutNamed(Result<> result, const FieldInput& input, const RecordInfo& info)
{
    if (result || input.problems.empty()) return result;
    std::vector<Error> problems;
    collect(std::move(result).error(), problems);
    std::erase_if(problems, [&](const Error& e) {
        const Field* field = e.code == ErrorCode::fieldMissing ? info.find(e.field) : nullptr;
        return field && input.understoodOrFaulty.contains(field->number);
    });
    if (problems.empty()) return {};
    return fail(together(std::move(problems)));
}

} // namespace

FieldInput parseFields(const Reader& reader, const Clock& clock, const RecordInfo& info, const FieldTexts& texts)
{
    return FieldParser(reader, clock, info).parse(texts);
}

Result<Receipt> addRecord(ActDesk& desk, const RecordInfo& info, const FieldInput& input, const Actor& actor)
{
    RecordData record{&info, {}, {}};
    for (const auto& [number, value] : input.values) record.set(number, value);
    CommitDraft draft(desk.journal().clock(), actor.officer, u"add"_s);
    return allOrNothing(desk, input, actor, draft, [&](CommitDraft& into) -> Result<> {
        const auto added = desk.add(into, record, actor);
        return withoutNamed(added ? Result<>() : Result<>(fail(added.error())), input, info);
    });
}

Result<Receipt> setRecord(ActDesk& desk, const RecordInfo& info, const Uuid& id, const FieldInput& input,
                          const Actor& actor, const QString& reason)
{
    CommitDraft draft(desk.journal().clock(), actor.officer, u"edit"_s, reason);
    return allOrNothing(desk, input, actor, draft, [&](CommitDraft& into) {
        return withoutNamed(desk.set(into, info, id, input.values, actor), input, info);
    });
}

} // namespace qj
