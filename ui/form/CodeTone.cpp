// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordTableModel.h"

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

struct CodeTone
{
    const char* code;
    Tone tone;
};

// States of all life cycles (WORKFLOW 9a): codes mean the same wherever they stand. What waits for somebody is amber,
// what went wrong or was stopped red, what is under way blue, what is done green.
constexpr CodeTone stateTones[] = {
    {"draft", Tone::neutral},       {"prepared", Tone::neutral},   {"candidate", Tone::neutral},
    {"todo", Tone::neutral},        {"inactive", Tone::neutral},   {"merged", Tone::neutral},
    {"retired", Tone::neutral},     {"archived", Tone::neutral},   {"na", Tone::neutral},
    {"notRequired", Tone::neutral}, {"superseded", Tone::neutral}, {"withdrawn", Tone::neutral},
    {"unpublished", Tone::neutral}, {"void", Tone::danger},        {"cancelled", Tone::danger},
    {"refused", Tone::danger},      {"labRefused", Tone::danger},  {"failed", Tone::danger},
    {"escalated", Tone::danger},    {"revoked", Tone::danger},     {"zombie", Tone::danger},
    {"removed", Tone::danger},      {"reopened", Tone::danger},    {"blocked", Tone::danger},
    {"returned", Tone::warning},    {"suspended", Tone::warning},  {"shortAsked", Tone::warning},
    {"shortfall", Tone::warning},   {"supplement", Tone::warning}, {"toCheck", Tone::warning},
    {"open", Tone::warning},        {"submitted", Tone::warning},  {"registered", Tone::warning},
    {"requested", Tone::warning},   {"rectifying", Tone::warning}, {"objection", Tone::warning},
    {"partly", Tone::warning},      {"revised", Tone::warning},    {"disputed", Tone::special},
    {"ended", Tone::special},       {"waived", Tone::special},     {"transferred", Tone::special},
    {"corrected", Tone::special},   {"active", Tone::success},     {"inForce", Tone::success},
    {"completed", Tone::success},   {"closed", Tone::success},     {"final", Tone::success},
    {"handled", Tone::success},     {"accepted", Tone::success},   {"approved", Tone::success},
    {"published", Tone::success},   {"served", Tone::success},     {"deemed", Tone::success},
    {"answered", Tone::success},    {"concluded", Tone::success},  {"verified", Tone::success},
    {"done", Tone::success},        {"confirmed", Tone::success},  {"signed", Tone::success},
    {"used", Tone::success},        {"upgraded", Tone::success},   {"clean", Tone::success},
    {"consented", Tone::success},
};

constexpr CodeTone verdictTones[] = {
    {"pass", Tone::success},      {"fail", Tone::danger},      {"failLabel", Tone::warning},
    {"none", Tone::neutral},      {"conforms", Tone::success}, {"fails", Tone::danger},
    {"notJudged", Tone::neutral}, {"upheld", Tone::neutral},   {"overturned", Tone::special},
};

constexpr CodeTone lightTones[] = {
    {"red", Tone::danger}, {"amber", Tone::warning}, {"green", Tone::success}, {"grey", Tone::neutral}};

std::optional<Tone> look(std::span<const CodeTone> tones, const QString& code)
{
    const auto it = std::find_if(tones.begin(), tones.end(),
                                 [&](const CodeTone& tone) { return code == QLatin1StringView(tone.code); });
    return it == tones.end() ? std::nullopt : std::optional(it->tone);
}

} // namespace

std::optional<Tone> toneOfCode(const Field& field, const QString& code)
{
    if (code.isEmpty()) return std::nullopt;
    if (field.number == common::state) return look(stateTones, code).value_or(Tone::info);
    const QLatin1StringView name(field.name);
    if (name.endsWith("ight"_L1) || name == "nextStep"_L1) return look(lightTones, code);
    const bool verdict = name.endsWith("erdict"_L1) || name == "single"_L1 || name == "conclusion"_L1;
    return verdict ? look(verdictTones, code) : std::nullopt;
}

} // namespace qj
