// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/EditionQueries.h"

#include "testing/LimitChoice.h"
#include "testing/ResultUpkeep.h"
#include "testing/TestReport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::testing {

namespace {

std::vector<Standard> allStandards(const Reader& reader)
{
    std::vector<Standard> all;
    for (const Uuid& id : reader.where(Standard::info, "state='active' AND voided IS NULL"))
        if (auto standard = reader.find<Standard>(id)) all.push_back(std::move(*standard));
    return all;
}

std::vector<TestItemSpec> limitsOf(const Reader& reader, const QList<Uuid>& standards, const Uuid& category)
{
    std::vector<TestItemSpec> limits;
    for (const Uuid& standard : standards)
        for (TestItemSpec& spec : reader.children<TestItemSpec>("standardId", standard))
            if (!spec.voided && (category.isNull() || spec.categoryId == category)) limits.push_back(std::move(spec));
    return limits;
}

/// Mandatory standards with limits for these goods hold whatever is stated on them.
std::vector<Standard> mandatoryFor(const Reader& reader, const std::vector<Standard>& all, const Uuid& category)
{
    std::vector<Standard> found;
    for (const Standard& standard : all) {
        if (standard.kind != StandardKind::gb) continue;
        Query query =
            reader.query("SELECT 1 FROM testItemSpec WHERE standardId=?1 AND categoryId=?2 AND deleted IS NULL "
                         "LIMIT 1");
        query.bind(reader.eidOf(standard.id).value_or(-1)).bind(reader.eidOf(category).value_or(-1));
        if (query.next()) found.push_back(standard);
    }
    return found;
}

} // namespace

bool SampleEditions::differ() const
{
    return std::any_of(pairs.begin(), pairs.end(), [](const EditionPair& pair) { return pair.differs(); });
}

QList<Uuid> SampleEditions::ids() const
{
    QList<Uuid> ids;
    for (const EditionPair& pair : pairs)
        for (const auto& edition : {pair.byDate, pair.stated})
            if (edition && !ids.contains(edition->id)) ids += edition->id;
    return ids;
}

SampleEditions editionsOf(const Reader& reader, const Sample& sample)
{
    const std::vector<Standard> all = allStandards(reader);
    QString stated = sample.standardText;
    if (const auto chosen = reader.find<Standard>(sample.standardId)) stated = chosen->number + u' ' + stated;
    const auto mandatory =
        sample.categoryId.isNull() ? std::vector<Standard>() : mandatoryFor(reader, all, sample.categoryId);
    return {editionsFor(all, stated, sample.productionDate, mandatory), !sample.productionDate.isValid()};
}

ProposedLimit proposedLimit(const Reader& reader, const TestItemResult& item)
{
    const LimitText* words = limitWords();
    const auto report = reader.find<TestReport>(item.reportId);
    const auto sample = report ? reader.find<Sample>(report->sampleId) : std::nullopt;
    if (!words || !sample || item.itemName.isEmpty()) return {std::nullopt, u"noLimit"_s};
    QList<Uuid> standards = report->basis;
    if (standards.isEmpty()) standards = editionsOf(reader, *sample).ids();
    GoodsSize goods;
    goods.text = QStringList{sample->modelSpec, sample->grade, sample->standardText}.join(u' ');
    goods.declared = item.declared;
    // One edition after the other: the same item of two editions is no choice between sizes.
    QString why = u"noLimit"_s;
    for (const Uuid& standard : std::as_const(standards)) {
        const auto limits = limitsOf(reader, {standard}, sample->categoryId);
        const LimitChoice choice = limitFor(*words, limits, item.itemName, goods);
        if (choice.spec) return {*choice.spec, {}};
        if (choice.why != u"noLimit"_s) why = choice.why;
    }
    return {std::nullopt, why};
}

QString printedLimit(const TestItemSpec& spec)
{
    const LimitText* words = limitWords();
    const bool grade =
        words && spec.operator_ == LimitOperator::ordinalGe && !spec.limitText.endsWith(words->gradeWord());
    return signedLimit(spec) + (grade ? words->gradeWord() : spec.unit);
}

} // namespace qj::testing
