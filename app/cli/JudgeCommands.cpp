// SPDX-License-Identifier: GPL-3.0-or-later
#include "Groups.h"

#include "base/Text.h"
#include "law/Limits.h"
#include "spreadsheet/HeadedTable.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

HeaderWords judgeWords()
{
    HeaderWords words(HeaderTarget::none);
    words.add(u"value"_s, {u"value"_s, u"实测值"_s, u"检验值"_s, u"检测值"_s, u"测定值"_s, u"检验结果"_s, u"检测结果"_s,
                           u"measured"_s, u"measured value"_s, u"result"_s, u"valueText"_s});
    words.add(u"requirement"_s, {u"requirement"_s, u"标准要求"_s, u"技术要求"_s, u"要求"_s, u"指标要求"_s, u"标准值"_s,
                                 u"标准指标"_s, u"标准限值"_s});
    words.add(u"operator"_s, {u"operator"_s, u"比较方式"_s, u"比较符"_s, u"比较"_s, u"comparison"_s});
    words.add(u"limit"_s, {u"limit"_s, u"限值"_s, u"限量"_s, u"极限数值"_s, u"limitText"_s});
    words.add(u"unit"_s, {u"unit"_s, u"单位"_s, u"计量单位"_s});
    words.add(u"method"_s, {u"method"_s, u"判定方法"_s, u"比较方法"_s, u"极限数值判定"_s, u"compareMethod"_s});
    words.addKey(u"value"_s);
    return words;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject judgeRow(const LimitText& words, const HeadedTable& file, const TableRow& row)
{
    const QString value = file.text(row, u"value"), printed = file.text(row, u"requirement");
    const QString comparison = file.text(row, u"operator"), limit = file.text(row, u"limit");
    const QString unit = file.text(row, u"unit"), asked = file.text(row, u"method");
    const auto method = asked.isEmpty() ? std::optional(CompareBy::fullValue) : compareByFromText(folded(asked));
    QJsonObject object{{u"row"_s, row.number},
                       {u"value"_s, value},
                       {u"requirement"_s, printed.isEmpty() ? (comparison + limit + unit) : printed}};
    if (!method) {
        object[u"method"_s] = asked;
        object[u"rounded"_s] = QJsonValue();
        object[u"verdict"_s] = outcomeName(Judgement::Outcome::undecidable);
        object[u"why"_s] = u"methodUnknown"_s;
        return object;
    }
    Requirement requirement =
        printed.isEmpty() ? words.requirement(comparison, limit, unit) : words.requirement(printed);
    if (!printed.isEmpty() && requirement.kind == RequirementKind::unreadable && !comparison.isEmpty())
        requirement = words.requirement(comparison, limit.isEmpty() ? printed : limit, unit);
    const bool grades = words.means(LimitText::unit(unit), u"grade"_s);
    const Judgement judgement = judge(words, requirement, words.reading(value, grades ? unit : QString()), *method);
    object[u"method"_s] = compareByName(*method);
    object[u"rounded"_s] = textOrNull(judgement.rounded);
    object[u"verdict"_s] = outcomeName(judgement.outcome);
    object[u"why"_s] = judgement.why;
    return object;
}

Result<Outcome> judgeFile(Session&, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const LimitText words, LimitText::shipped());
    QJ_TRY_ASSIGN(const HeadedTable file, readHeadedTable(arguments.value(0), judgeWords()));
    QJsonArray rows;
    for (const TableRow& row : file.rows) rows.append(judgeRow(words, file, row));
    QList<Column> columns;
    for (const QString& key :
         {u"row"_s, u"value"_s, u"requirement"_s, u"method"_s, u"rounded"_s, u"verdict"_s, u"why"_s})
        columns += {key, headingOf(key)};
    return Outcome{rows, tableText(rows, columns), 0};
}

Result<Outcome> roundValue(Session&, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const LimitText words, LimitText::shipped());
    const QString text = arguments.value(0), to = arguments.option("to");
    const Reading reading = words.reading(text);
    const auto interval = Decimal::parse(folded(to));
    const auto misunderstood = [](const QString& what) {
        return misused(say(QT_TRANSLATE_NOOP("Cli", "“%1” is no number")).arg(what));
    };
    if (reading.kind != ReadingKind::number || !reading.unit.isEmpty()) return misunderstood(text);
    if (!interval) return misunderstood(to);
    const auto result = rounded(reading.value, *interval, reading.sign);
    if (!result)
        return misused(QCoreApplication::translate(
                           "Cli", QT_TRANSLATE_NOOP("Cli", "--to is 1, 0.5 or 0.2 of a unit 10^n, not “%1”"))
                           .arg(to));
    return Outcome{QJsonObject{{u"value"_s, text}, {u"interval"_s, to}, {u"rounded"_s, result->text()}}, result->text(),
                   0};
}

} // namespace

const Group judgeGroup{"judge",
                       QT_TRANSLATE_NOOP("Cli", "Judge measured values against requirements (GB/T 8170)"),
                       {{"", "FILE", 1, 1, {}, judgeFile}}};
const Group roundGroup{"round",
                       QT_TRANSLATE_NOOP("Cli", "Round a value (GB/T 8170)"),
                       {{"", "VALUE --to INTERVAL", 1, 1, {{"to", Option::one, true}}, roundValue}}};

} // namespace qj::cli
