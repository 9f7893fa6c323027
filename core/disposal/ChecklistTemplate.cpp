// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/ChecklistTemplate.h"

#include "law/RuleFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr FailKind kindsInFile[] = {FailKind::safety, FailKind::quality, FailKind::label, FailKind::riskFound};

std::optional<StepStart> startOf(const QString& letter)
{
    const qsizetype at = letter.size() == 1 ? u"TJOFXPL"_s.indexOf(letter[0]) : -1;
    return at < 0 ? std::nullopt : std::optional(static_cast<StepStart>(at + 1));
}

std::optional<StepCondition> conditionOf(const QString& word)
{
    if (word == u"filed"_s) return StepCondition::filed;
    if (word == u"penalty"_s) return StepCondition::penalty;
    if (word == u"elsewhere"_s) return StepCondition::elsewhere;
    return std::nullopt;
}

std::optional<StepNeed> needOfLetter(const QString& letter)
{
    const qsizetype at = letter.size() == 1 ? u"MCO"_s.indexOf(letter[0]) : -1;
    return at < 0 ? std::nullopt : std::optional(static_cast<StepNeed>(at + 1));
}

/// "M J", "C", "C if filed F"; false if it is none of these.
bool readCell(const QString& cell, PlannedStep& step)
{
    QStringList words = cell.simplified().split(u' ');
    const auto need = needOfLetter(words.takeFirst());
    if (!need) return false;
    step.need = *need;
    if (words.value(0) == u"if"_s) {
        const auto condition = conditionOf(words.value(1));
        if (!condition || step.need == StepNeed::must) return false;
        step.condition = *condition;
        words = words.mid(2);
    }
    if (words.isEmpty()) return true;
    const auto start = startOf(words.takeFirst());
    step.start = start.value_or(StepStart::none);
    return start && words.isEmpty();
}

} // namespace

QString checklistKind(FailKind failKind)
{
    switch (failKind) {
    case FailKind::safety:
        return u"safety"_s;
    case FailKind::quality:
        return u"quality"_s;
    case FailKind::label:
        return u"label"_s;
    case FailKind::riskFound:
        return u"risk"_s;
    case FailKind::none:
        break;
    }
    return {};
}

Result<ChecklistTemplate> ChecklistTemplate::parse(const QString& text)
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::parse(text));
    ChecklistTemplate result;
    result.m_version = file.note(u"version"_s).isEmpty() ? u"1"_s : file.note(u"version"_s);
    for (const RuleFile::Row& cells : file.rows()) {
        const QString number = QString::number(cells.number);
        Row row;
        row.regime = file.cell(cells, u"regime"_s);
        row.step.code = file.cell(cells, u"code"_s);
        row.step.titleZh = file.cell(cells, u"titleZh"_s);
        row.step.titleEn = file.cell(cells, u"titleEn"_s);
        row.step.evidenceZh = file.cell(cells, u"evidenceZh"_s);
        row.step.evidenceEn = file.cell(cells, u"evidenceEn"_s);
        if (row.step.code.isEmpty() || row.step.titleZh.isEmpty())
            return fail(ErrorCode::rowRefused, {number, row.step.code.isEmpty() ? u"code"_s : u"titleZh"_s});
        const auto same = [&](const Row& r) { return r.regime == row.regime && r.step.code == row.step.code; };
        if (std::any_of(result.m_rows.begin(), result.m_rows.end(), same))
            return fail(ErrorCode::rowRefused, {number, u"code: "_s + row.step.code});
        for (size_t kind = 0; kind < std::size(kindsInFile); ++kind) {
            const QString column = checklistKind(kindsInFile[kind]);
            const QString cell = file.cell(cells, column);
            row.has[kind] = !cell.isEmpty() && cell != u"-"_s;
            if (row.has[kind] && !readCell(cell, row.kinds[kind]))
                return fail(ErrorCode::rowRefused, {number, column + u": "_s + cell});
        }
        result.m_rows.push_back(std::move(row));
    }
    if (result.m_rows.empty()) return fail(ErrorCode::fileEmpty, {QString()});
    return result;
}

Result<ChecklistTemplate> ChecklistTemplate::shipped()
{
    QJ_TRY_ASSIGN(const QString text, RuleFile::shippedText(u"checklist.csv"_s));
    return parse(text);
}

std::vector<PlannedStep> ChecklistTemplate::planSteps(FailKind failKind, const QString& regime) const
{
    const auto kind = std::find(std::begin(kindsInFile), std::end(kindsInFile), failKind) - std::begin(kindsInFile);
    std::vector<PlannedStep> steps;
    if (failKind == FailKind::none) return steps;
    for (const Row& row : m_rows) {
        const auto replaces = [&](const Row& r) {
            return !regime.isEmpty() && r.regime == regime && r.step.code == row.step.code;
        };
        if (row.regime != regime && !row.regime.isEmpty()) continue;
        if (row.regime.isEmpty() && std::any_of(m_rows.begin(), m_rows.end(), replaces)) continue;
        if (!row.has[kind]) continue;
        PlannedStep step = row.step;
        step.need = row.kinds[static_cast<size_t>(kind)].need;
        step.condition = row.kinds[static_cast<size_t>(kind)].condition;
        step.start = row.kinds[static_cast<size_t>(kind)].start;
        steps.push_back(std::move(step));
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const PlannedStep& a, const PlannedStep& b) { return a.code < b.code; });
    for (size_t i = 0; i < steps.size(); ++i) steps[i].seq = static_cast<int>(i) + 1;
    return steps;
}

QString ChecklistTemplate::version(const QString& regime) const
{
    return regime.isEmpty() ? m_version : regime + u'/' + m_version;
}

} // namespace qj
