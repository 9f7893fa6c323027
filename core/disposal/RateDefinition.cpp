// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/RateDefinition.h"

#include "disposal/DisposalCaseRules.h"
#include "law/RuleFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Place of a word in a list; nothing if it is not there.
template <class T> bool readWord(const QString& word, std::initializer_list<QStringView> words, T& into)
{
    const auto it = std::find(words.begin(), words.end(), word);
    if (it == words.end()) return false;
    into = static_cast<T>(it - words.begin());
    return true;
}

bool isStepCode(const QString& code)
{
    return code.size() == 3 && code[0] == u'D' && code[1].isDigit() && code[2].isDigit() && countsForClosing(code);
}

} // namespace

bool RateDefinition::asksFor(const QString& step) const
{
    return everyStep ? countsForClosing(step) : steps.contains(step);
}

Result<std::vector<RateDefinition>> RateDefinition::parse(const QString& text)
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::parse(text));
    std::vector<RateDefinition> found;
    for (const RuleFile::Row& row : file.rows()) {
        const auto refused = [&row](const QString& cell) {
            return fail(ErrorCode::rowRefused, {QString::number(row.number), cell});
        };
        RateDefinition definition;
        definition.id = file.cell(row, u"id"_s);
        const QString version = file.cell(row, u"version"_s), steps = file.cell(row, u"steps"_s);
        definition.version = version.toInt();
        if (definition.id.isEmpty()) return refused(u"id"_s);
        if (definition.version < 1) return refused(version);
        definition.everyStep = steps == u"all"_s;
        if (!definition.everyStep) definition.steps = steps.split(u';', Qt::SkipEmptyParts);
        for (const QString& step : std::as_const(definition.steps))
            if (!isStepCode(step)) return refused(step);
        const QString counts = file.cell(row, u"counts"_s), reopened = file.cell(row, u"reopened"_s);
        const QString extensions = file.cell(row, u"extensions"_s);
        if (!readWord(counts, {u"due", u"opened"}, definition.counts)) return refused(counts);
        if (!readWord(extensions, {u"ignore", u"count"}, definition.extensionsCount)) return refused(extensions);
        if (!readWord(reopened, {u"last", u"first", u"late"}, definition.reopened)) return refused(reopened);
        definition.titleZh = file.cell(row, u"titleZh"_s);
        definition.titleEn = file.cell(row, u"titleEn"_s);
        definition.textZh = file.cell(row, u"textZh"_s);
        definition.textEn = file.cell(row, u"textEn"_s);
        if (definition.titleZh.isEmpty() || definition.textZh.isEmpty()) return refused(u"titleZh"_s);
        const auto same = [&](const RateDefinition& d) { return d.name() == definition.name(); };
        if (std::any_of(found.begin(), found.end(), same))
            return fail(ErrorCode::duplicateKey, {u"id"_s, definition.name()});
        found.push_back(std::move(definition));
    }
    if (found.empty()) return fail(ErrorCode::fileEmpty, {QString()});
    return found;
}

const std::vector<RateDefinition>& RateDefinition::shipped()
{
    // A broken file of the program itself: tst_case_rates reads it in every build.
    static const std::vector<RateDefinition> all = [] {
        const auto text = RuleFile::shippedText(u"rate_definitions.csv"_s);
        return text ? parse(*text).value_or(std::vector(1, RateDefinition())) : std::vector(1, RateDefinition());
    }();
    return all;
}

Result<RateDefinition> RateDefinition::find(const QString& name)
{
    const RateDefinition* newest = nullptr;
    for (const RateDefinition& definition : shipped()) {
        if (definition.name() == name) return definition;
        if (definition.id == name && (!newest || newest->version < definition.version)) newest = &definition;
    }
    if (!newest) return fail(ErrorCode::ruleUnknown, {name});
    return *newest;
}

} // namespace qj
