// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/EditionRules.h"

#include "base/Text.h"
#include "directory/DirectoryRules.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

QString withOneDash(const QString& text)
{
    QString plain = folded(text);
    for (QChar& c : plain)
        if (QStringView(u"\u2010\u2011\u2012\u2013\u2014\u2212~").contains(c)) c = u'-';
    return plain;
}

/// "gb/t1499.2" and "gb1499.2" are editions of one standard: it became a recommended one.
QString stem(QString number)
{
    return number.replace(u"/t"_s, QString());
}

StatedStandard partsOf(const Standard& standard)
{
    const auto found = standardsIn(standard.number);
    return found.isEmpty() ? StatedStandard{withOneDash(standard.number), 0} : found.front();
}

bool belongs(const Standard& standard, const Standard& first, std::span<const Standard> all)
{
    return standard.id == first.id || sameFamily(standard, first, all);
}

} // namespace

QList<StatedStandard> standardsIn(const QString& text)
{
    static const QRegularExpression form(
        u"([a-z]+(?:/[a-z]+)?)([0-9]+(?:[.][0-9]+)*)(?:-((?:19|20)[0-9]{2})(?![0-9]))?"_s);
    QList<StatedStandard> found;
    for (auto it = form.globalMatch(withOneDash(text)); it.hasNext();) {
        const auto match = it.next();
        found += {match.captured(1) + match.captured(2), match.captured(3).toInt()};
    }
    return found;
}

bool sameFamily(const Standard& one, const Standard& other, std::span<const Standard> all)
{
    if (stem(partsOf(one).number) == stem(partsOf(other).number)) return true;
    const auto replaced = [&](const Standard& newer, const Uuid& older) {
        Uuid at = newer.replaces;
        for (int depth = 0; depth < 20 && !at.isNull(); ++depth) {
            if (at == older) return true;
            const auto next = std::find_if(all.begin(), all.end(), [&](const Standard& s) { return s.id == at; });
            at = next == all.end() ? Uuid() : next->replaces;
        }
        return false;
    };
    return replaced(one, other.id) || replaced(other, one.id);
}

std::vector<EditionPair> editionsFor(std::span<const Standard> all, const QString& statedText, QDate producedOn,
                                     std::span<const Standard> also)
{
    std::vector<std::pair<const Standard*, const Standard*>> families; // one of it, and the stated edition
    const auto add = [&](const Standard& member, const Standard* stated) {
        for (auto& [first, said] : families)
            if (belongs(member, *first, all)) {
                if (!said) said = stated;
                return;
            }
        families.emplace_back(&member, stated);
    };
    for (const StatedStandard& stated : standardsIn(statedText))
        for (const Standard& standard : all) {
            const StatedStandard parts = partsOf(standard);
            if (stem(parts.number) != stem(stated.number)) continue;
            const bool exact = stated.year == parts.year && stated.number == parts.number;
            add(standard, exact ? &standard : nullptr);
        }
    for (const Standard& standard : also) add(standard, nullptr);
    std::vector<EditionPair> pairs;
    for (const auto& [first, said] : families) {
        EditionPair pair;
        if (said) pair.stated = *said;
        for (const Standard& standard : all)
            if (producedOn.isValid() && belongs(standard, *first, all) && inForceOn(standard, producedOn))
                pair.byDate = standard;
        if (pair.byDate || pair.stated) pairs.push_back(std::move(pair));
    }
    return pairs;
}

} // namespace qj
