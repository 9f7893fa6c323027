// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/AreaCodes.h"

#include "base/Text.h"
#include "law/RuleFile.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

std::optional<AreaLevel> levelOf(const QString& text)
{
    if (text == u"province"_s) return AreaLevel::province;
    if (text == u"city"_s) return AreaLevel::city;
    if (text == u"county"_s) return AreaLevel::county;
    return std::nullopt;
}

tl::unexpected<Error> badRow(const RuleFile::Row& row, const QString& column, const QString& text)
{
    return fail(ErrorCode::badValue, {column, text, QString::number(row.number)}, u"R-ID-AREA"_s);
}

} // namespace

QString territory(const QString& officeCode)
{
    const QString six = officeCode.left(6);
    return six.endsWith(u"0000"_s) ? six.left(2) : six.endsWith(u"00"_s) ? six.left(4) : six;
}

Result<AreaCodes> AreaCodes::shipped()
{
    AreaCodes codes;
    QJ_TRY_ASSIGN(const RuleFile areas, RuleFile::shipped(u"areas.csv"_s));
    for (const RuleFile::Row& row : areas.rows()) {
        const QString code = areas.cell(row, u"code"_s);
        const auto level = levelOf(areas.cell(row, u"level"_s));
        if (code.size() != 6 || codes.find(code)) return badRow(row, u"code"_s, code);
        if (!level) return badRow(row, u"level"_s, areas.cell(row, u"level"_s));
        codes.add({code, areas.cell(row, u"name"_s), *level, areas.cell(row, u"parent"_s),
                   !areas.cell(row, u"validTo"_s).isEmpty(), false, areas.cell(row, u"status"_s) == u"verified"_s});
    }
    QJ_TRY_ASSIGN(const RuleFile streets, RuleFile::shipped(u"streets.csv"_s));
    for (const RuleFile::Row& row : streets.rows()) {
        const QString code = streets.cell(row, u"code"_s);
        const QString parent = streets.cell(row, u"area"_s);
        if (code.size() != 9 || codes.find(code)) return badRow(row, u"code"_s, code);
        if (!codes.find(parent)) return badRow(row, u"area"_s, parent);
        codes.add({code, streets.cell(row, u"name"_s), AreaLevel::street, parent, false, code[6] == u'4', true});
    }
    return codes;
}

void AreaCodes::add(Area area)
{
    const QString name = folded(area.name);
    m_byCode.insert(area.code, m_areas.size());
    m_byName[name] += m_areas.size();
    // People leave out the character that says what kind of area it is, or the two of "street".
    const qsizetype kindSize = area.level == AreaLevel::street && area.code[6] == u'0' ? 2 : 1;
    if (name.size() - kindSize >= 2) m_byName[name.chopped(kindSize)] += m_areas.size();
    m_folded += name;
    m_areas += std::move(area);
}

const Area* AreaCodes::find(const QString& code) const
{
    const auto at = m_byCode.constFind(code);
    return at == m_byCode.cend() ? nullptr : &m_areas[*at];
}

QList<const Area*> AreaCodes::findByName(const QString& name, const QString& within) const
{
    QList<const Area*> found;
    for (const qsizetype i : m_byName.value(folded(name)))
        if (within.isEmpty() || isWithin(m_areas[i].code, within)) found += &m_areas[i];
    std::stable_sort(found.begin(), found.end(), [](const Area* a, const Area* b) { return !a->former && b->former; });
    return found;
}

QList<const Area*> AreaCodes::below(const QString& code, bool all) const
{
    QList<const Area*> found;
    for (const Area& area : m_areas)
        if (area.parent == code && !code.isEmpty() && (all || (!area.former && !area.statistical))) found += &area;
    std::sort(found.begin(), found.end(), [](const Area* a, const Area* b) { return a->code < b->code; });
    return found;
}

bool AreaCodes::isWithin(const QString& code, const QString& within) const
{
    for (const Area* area = find(code); area; area = find(area->parent))
        if (area->code == within) return true;
    return false;
}

QString AreaCodes::fullName(const QString& code) const
{
    QString name;
    for (const Area* area = find(code); area; area = find(area->parent)) name.prepend(area->name);
    return name;
}

const Area* AreaCodes::locate(const QString& address) const
{
    const QString text = folded(address);
    qsizetype best = -1;
    qsizetype bestScore = 0;
    bool ambiguous = false;
    for (qsizetype i = 0; i < m_areas.size(); ++i) {
        if (m_areas[i].former || !text.contains(m_folded[i])) continue;
        // An area counts with every area above it that the address names too.
        qsizetype score = 0;
        for (qsizetype part = i; part >= 0; part = m_byCode.value(m_areas[part].parent, -1))
            if (text.contains(m_folded[part])) score += m_folded[part].size();
        ambiguous = score == bestScore || (ambiguous && score < bestScore);
        if (score <= bestScore) continue;
        best = i;
        bestScore = score;
    }
    return ambiguous || best < 0 ? nullptr : &m_areas[best];
}

} // namespace qj
