// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/HeaderMap.h"

#include "base/Text.h"
#include "spreadsheet/CellWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr double weakStrength = 0.6;
constexpr double patternStrength = 0.75;
constexpr double perAffix = 0.92;
constexpr double saidStrength = 2; // by an officer

constexpr std::pair<QLatin1StringView, CellForm> forms[] = {{QLatin1StringView("code"), CellForm::code},
                                                            {QLatin1StringView("date"), CellForm::date},
                                                            {QLatin1StringView("madeDate"), CellForm::madeDate},
                                                            {QLatin1StringView("number"), CellForm::number},
                                                            {QLatin1StringView("verdict"), CellForm::verdict}};

QLatin1StringView nameOf(HeaderTarget target)
{
    switch (target) {
    case HeaderTarget::none:
        return {};
    case HeaderTarget::result:
        return "result"_L1;
    case HeaderTarget::traders:
        return "traders"_L1;
    case HeaderTarget::plan:
        return "plan"_L1;
    case HeaderTarget::samples:
        return "samples"_L1;
    }
    return {};
}

void sortGuesses(std::vector<HeaderWords::Guess>& guesses)
{
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const auto& a, const auto& b) { return a.strength > b.strength; });
}

} // namespace

QString headerForm(const QString& header)
{
    QString form = folded(header);
    form.replace(u'\u3001', u'/').replace(u'\\', u'/').replace(u'|', u'/');
    form.replace(u'[', u'(').replace(u']', u')').replace(u'\u3010', u'(').replace(u'\u3011', u')');
    form.removeIf([](QChar c) { return u"_-.*:,;\u3002\u2014\u00b7\u25b3\u2605\"'\u201c\u201d"_s.contains(c); });
    return form;
}

HeaderWords::HeaderWords(HeaderTarget target)
{
    for (const QStringList& line : ruleLines(u"headers.csv"_s, 4))
        if (line[0] == "all"_L1 || line[0] == nameOf(target)) addLine(line[1], line[2], line[3]);
}

void HeaderWords::addLine(const QString& field, const QString& kind, const QString& words)
{
    if (kind == "key"_L1)
        m_keys.insert(field);
    else if (kind == "many"_L1)
        m_many.insert(field);
    else if (kind == "bookkeeping"_L1)
        m_bookkeeping.insert(field);
    else if (kind == "pattern"_L1)
        m_patterns.emplace_back(QRegularExpression(words), field);
    for (const auto& [name, form] : forms)
        if (kind == name) m_forms.insert(field, form);
    if (kind == "word"_L1) m_words[headerForm(field)].push_back({field, 1.0});
    for (const QString& word : words.split(u'|', Qt::SkipEmptyParts)) {
        const QString form = headerForm(word);
        if (kind == "word"_L1)
            m_words[form].push_back({field, 1.0});
        else if (kind == "weak"_L1)
            m_words[form].push_back({field, weakStrength});
        else if (kind == "prefix"_L1)
            m_prefixes += form;
        else if (kind == "suffix"_L1)
            m_suffixes += form;
        else if (kind == "joint"_L1)
            m_joints += folded(word);
    }
}

void HeaderWords::add(const QString& field, const QStringList& words)
{
    for (const QString& word : QStringList{field} + words) {
        Guesses& guesses = m_words[headerForm(word)];
        std::erase_if(guesses, [&field](const Guess& guess) { return guess.field == field; });
        guesses.insert(guesses.begin(), {field, 1.0});
    }
}

void HeaderWords::setLayout(const TableLayout& layout)
{
    for (auto it = layout.columns.cbegin(); it != layout.columns.cend(); ++it) {
        m_said.insert(headerForm(it.key()), it.value());
        const bool meant = it.key().startsWith(u'#') && !it.value().isEmpty();
        if (const int column = QStringView(it.key()).mid(1).toInt(); meant && column <= TableOptions().maxColumns)
            m_columnsSaid = std::max(m_columnsSaid, column);
    }
}

std::optional<QString> HeaderWords::said(const QString& name) const
{
    const auto found = m_said.constFind(headerForm(name));
    return found == m_said.cend() ? std::nullopt : std::optional(*found);
}

HeaderWords::Guesses HeaderWords::exact(const QString& word) const
{
    return m_words.value(word);
}

HeaderWords::Guesses HeaderWords::withoutAffixes(const QString& word) const
{
    std::vector<std::pair<QString, double>> forms{{word, 1.0}};
    for (size_t i = 0; i < forms.size() && forms.size() < 60; ++i) {
        const QString form = forms[i].first; // copies: the list grows
        const double strength = forms[i].second;
        const auto shorter = [&](const QString& rest) {
            const bool seen = std::any_of(forms.begin(), forms.end(), [&](const auto& f) { return f.first == rest; });
            if (!rest.isEmpty() && !seen) forms.emplace_back(rest, strength * perAffix);
        };
        for (const QString& prefix : m_prefixes)
            if (form.startsWith(prefix)) shorter(form.mid(prefix.size()));
        for (const QString& suffix : m_suffixes)
            if (form.endsWith(suffix)) shorter(form.chopped(suffix.size()));
    }
    Guesses result;
    for (size_t i = 1; i < forms.size(); ++i)
        for (const Guess& guess : exact(forms[i].first))
            result.push_back({guess.field, guess.strength * forms[i].second});
    sortGuesses(result);
    return result;
}

HeaderWords::Guesses HeaderWords::joined(const QString& word) const
{
    QString cut = word;
    for (const QString& joint : m_joints) cut.replace(joint, u"/"_s);
    const QStringList parts = cut.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2) return {};
    std::vector<Guess> firsts;
    std::set<QString> fields;
    for (const QString& part : parts) {
        Guesses guesses = exact(part);
        if (guesses.empty()) guesses = withoutAffixes(part);
        if (guesses.empty()) continue;
        firsts.push_back(guesses.front());
        fields.insert(guesses.front().field);
    }
    if (firsts.empty()) return {};
    const auto made = [&fields](const char* field) { return fields.count(QLatin1StringView(field)) != 0; };
    if (fields.size() > 1 && (made("productionDate") || made("productionText")) &&
        (made("batchNo") || made("barcode") || made("useBy") || made("modelSpec") || made("productionText")))
        return {{u"productionText"_s, 0.97}};
    const double share = static_cast<double>(firsts.size()) / static_cast<double>(parts.size());
    return {{firsts.front().field, firsts.front().strength * (fields.size() == 1 ? 0.9 : 0.7) * share}};
}

HeaderWords::Guesses HeaderWords::byPattern(const QString& word) const
{
    Guesses result;
    for (const auto& [pattern, field] : m_patterns)
        if (pattern.match(word).hasMatch()) result.push_back({field, patternStrength});
    return result;
}

HeaderWords::Guesses HeaderWords::ofForm(const QString& word) const
{
    Guesses result = exact(word);
    for (const Guesses& more : {withoutAffixes(word), joined(word), byPattern(word)})
        result.insert(result.end(), more.begin(), more.end());
    sortGuesses(result);
    return result;
}

std::vector<HeaderWords::Guess> HeaderWords::guesses(const QString& header, const QString& name) const
{
    if (const auto field = m_said.isEmpty() ? std::nullopt : said(name.isEmpty() ? header : name))
        return field->isEmpty() ? std::vector<Guess>() : std::vector<Guess>{{*field, saidStrength}};
    constexpr qsizetype longestHeader = 40;
    const QString form = headerForm(header);
    if (form.isEmpty() || form.size() > longestHeader) return {};
    Guesses result = ofForm(form);
    if (form.contains(u'(')) {
        static const QRegularExpression group(u"\\([^()]*\\)?"_s);
        const QString outside = QString(form).remove(group);
        const QString flat = QString(form).remove(u'(').remove(u')');
        for (Guess guess : ofForm(outside)) result.push_back({guess.field, guess.strength * 0.95});
        for (Guess guess : ofForm(flat)) result.push_back({guess.field, guess.strength * 0.9});
    }
    sortGuesses(result);
    Guesses unique;
    for (const Guess& guess : result)
        if (std::none_of(unique.begin(), unique.end(), [&](const Guess& g) { return g.field == guess.field; }))
            unique.push_back(guess);
    return unique;
}

} // namespace qj
