// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/PartyText.h"

#include "base/Text.h"
#include "spreadsheet/CellText.h"
#include "spreadsheet/CellWords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

std::optional<PartyRole> roleOf(const QString& tag)
{
    constexpr std::array<std::pair<const char*, PartyRole>, 4> kinds{{{"roleProducer", PartyRole::producer},
                                                                      {"roleImporter", PartyRole::importer},
                                                                      {"roleAgent", PartyRole::agent},
                                                                      {"roleSupplier", PartyRole::supplier}}};
    const QString plain = folded(tag);
    for (const auto& [kind, role] : kinds)
        if (CellWords::all().isOneOf(QLatin1StringView(kind), plain)) return role;
    return std::nullopt;
}

QStringList partsOf(const QString& text)
{
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'(' || c == u'[' || c == u'\u3010') ++depth;
        if (c == u')' || c == u']' || c == u'\u3011') depth = std::max(0, depth - 1);
        if (depth == 0 && (c == u'/' || c == u';' || c == u'\n' || c == u'\u3001'))
            parts += QString();
        else
            parts.last() += c;
    }
    return parts;
}

/// Takes the tag off: "某厂(标称)", "(标称)某厂" or "进口商:某公司".
PartyText partyOf(const QString& text)
{
    PartyText party;
    party.name = text.trimmed();
    static const QRegularExpression behind(u"\\s*[(\\[\u3010]([^()\\[\\]\u3010\u3011]*)[)\\]\u3011]\\s*$"_s);
    static const QRegularExpression before(u"^\\s*[(\\[\u3010]([^()\\[\\]\u3010\u3011]*)[)\\]\u3011]\\s*"_s);
    static const QRegularExpression stated(u"^([^:()]{2,10}):\\s*"_s);
    for (const QRegularExpression* shape : {&behind, &before, &stated}) {
        const auto match = shape->match(party.name);
        const auto role = match.hasMatch() ? roleOf(match.captured(1)) : std::nullopt;
        if (!role) continue;
        party.role = *role;
        party.tag = match.captured(1).trimmed();
        party.name.remove(match.capturedStart(), match.capturedLength());
        break;
    }
    party.name = party.name.trimmed();
    return party;
}

/// The firm named in a remark "某厂否认…", empty where the remark only says 标称生产单位.
QString nameBeforeObjection(const QString& text)
{
    const CellWords& words = CellWords::all();
    qsizetype at = text.size();
    for (const QString& word : words.of("objection"_L1)) {
        const qsizetype found = text.indexOf(word);
        if (found >= 0) at = std::min(at, found);
    }
    QString name = text.left(at).trimmed();
    for (bool again = true; again;) {
        again = false;
        for (const QString& filler : words.of("objectionFiller"_L1)) {
            if (name.startsWith(filler)) name = name.mid(filler.size()), again = true;
            if (name.endsWith(filler)) name.chop(filler.size()), again = true;
        }
    }
    static const QRegularExpression open(u"[(\\[\u3010]"_s);
    const bool generic = words.isOneOf("objectionGeneric"_L1, folded(QString(name).remove(open)));
    return generic || name.size() < 4 ? QString() : name;
}

/// A bracket that holds the remark leaves the name clean.
void takeObjection(QString& text, PartiesText& result)
{
    const CellWords& words = CellWords::all();
    if (!words.isIn("objection"_L1, folded(text))) return;
    static const QRegularExpression group(u"\\s*[(\\[\u3010]([^()\\[\\]\u3010\u3011]*)[)\\]\u3011]"_s);
    for (auto it = group.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (!words.isIn("objection"_L1, folded(match.captured(1)))) continue;
        result.objection = match.captured(1).trimmed();
        text.remove(match.capturedStart(), match.capturedLength());
        return;
    }
    result.objection = stored(text);
    text = nameBeforeObjection(text);
}

} // namespace

PartiesText partiesOf(const QString& text)
{
    PartiesText result;
    if (isEmptyMark(text)) return result;
    const QString half = halfWidth(text); // character by character, so positions are those of the text
    QString plain = half;
    takeObjection(plain, result);
    for (const QString& part : partsOf(plain)) {
        PartyText party = partyOf(part);
        if (party.name.isEmpty()) continue;
        // Names keep the signs they were printed with; half-width forms are only for finding the parts.
        const qsizetype at = half.indexOf(party.name);
        if (at >= 0) party.name = text.mid(at, party.name.size());
        party.name = cleaned(party.name);
        if (!party.name.isEmpty()) result.parties.push_back(std::move(party));
    }
    return result;
}

QString placeInBrackets(const QString& name)
{
    static const QRegularExpression place(u"[(\uff08]([^()\uff08\uff09]{2,20}(?:%1))[)\uff09]\\s*$"_s.arg(
        CellWords::all().alternation("placeSuffix"_L1)));
    return place.match(name).captured(1);
}

} // namespace qj
