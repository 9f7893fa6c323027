// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/TestReportRules.h"

#include "record/Problem.h"
#include "testing/LimitChoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

std::vector<Error> testReportProblems(const TestReport& report, const QString& toState)
{
    Problems problems(TestReport::info);
    const bool published = report.source == ReportSource::published;
    problems.refuse(report.issuedOn.isValid() && report.receivedOn.isValid() && report.receivedOn < report.issuedOn,
                    "receivedBeforeIssued", "", "receivedOn");
    problems.refuse(!report.replaces.isNull() && report.replaces == report.id, "replacesItself", "", "replaces");
    problems.refuse(report.riskFound.value_or(false) && report.verdict != Verdict::none &&
                        report.verdict != Verdict::noVerdict,
                    "riskWithVerdict", "R-SMP-RISK", "verdict");
    if (toState == u"checked"_s || toState == u"accepted"_s) {
        problems.need(published || !report.basis.isEmpty() || !report.basisText.isEmpty(), "basisText", "R-VER-BASIS");
        problems.refuse(!report.checkedBy.isNull() && report.checkedBy == report.enteredBy, "checkedByEnterer", "",
                        "checkedBy");
    }
    if (toState == u"accepted"_s) {
        const bool differs = report.verdictProposed != Verdict::none && report.verdict != Verdict::none &&
                             report.verdict != report.verdictProposed;
        problems.need(!differs || !report.overrideReason.isEmpty(), "overrideReason", "R-VER-GRADE");
    }
    return problems.take();
}

std::vector<Error> testItemProblems(const TestItemResult& item)
{
    Problems problems(TestItemResult::info);
    problems.need(item.valueKind != MeasuredKind::number || !item.value.isNull(), "value", "R-NUM-DECIMAL");
    problems.need(item.valueKind != MeasuredKind::lessThan || !item.value.isNull() || !item.lod.isNull(), "lod",
                  "R-NUM-ND");
    problems.refuse(!item.sign.isEmpty() && item.sign != u"+"_s && item.sign != u"-"_s, "signUnknown", "R-NUM-SIGN",
                    "sign");
    problems.need(item.single != ItemVerdict::none, "single", "R-VER-BATCH");
    problems.need(item.single != ItemVerdict::fails || item.severity != Severity::none, "severity", "R-VER-GRADE");
    problems.need(explained(item), "remark", "R-NUM-FULL");
    return problems.take();
}

Judgement judged(const TestItemResult& item, const TestItemSpec* spec, const LimitText& words, CompareBy method)
{
    Requirement requirement = words.requirement(item.limitText, item.declared);
    // 4级 has no direction of its own, and a bare 5-6 is a range unless the item counts in grades (R-NUM-ORD).
    const bool grades = spec && spec->operator_ == LimitOperator::ordinalGe;
    if (spec && (requirement.why == u"noOperator"_s || (grades && requirement.kind != RequirementKind::ordinal)))
        requirement = words.requirement(plainText(*TestItemSpec::info.find(u"operator"_s), toValue(spec->operator_)),
                                        item.limitText, requirement.unit.isEmpty() ? spec->unit : QString());
    const bool oneSided = spec && spec->operator_ >= LimitOperator::le && spec->operator_ <= LimitOperator::gt;
    if (oneSided && requirement.why == u"declaredValue"_s && !item.declared.isNull())
        requirement = words.requirement(signOf(spec->operator_) + item.limitText, item.declared);
    if (spec && spec->operator_ != LimitOperator::none) requirement.mayBeDeviation = false;
    // What is printed as ≤6.0 limits a deviation both ways.
    if (spec && spec->operator_ == LimitOperator::absLe && requirement.kind == RequirementKind::range &&
        !requirement.low)
        requirement.kind = RequirementKind::absolute;
    Reading reading = words.reading(item.valueText, grades && item.unit.isEmpty() ? words.gradeWord() : item.unit);
    if (reading.sign == ReportedSign::none && reading.kind == ReadingKind::number && !item.sign.isEmpty())
        reading.sign = item.sign == u"-"_s ? ReportedSign::minus : ReportedSign::plus;
    if (reading.kind == ReadingKind::notDetected && reading.value.isNull()) reading.value = item.lod;
    return judge(words, requirement, reading, method);
}

ItemComparison compared(const TestItemResult& item, const TestItemSpec* spec, const LimitText& words, CompareBy method)
{
    if (item.limitText.isEmpty() || item.valueText.isEmpty()) return ItemComparison::none;
    switch (judged(item, spec, words, method).outcome) {
    case Judgement::Outcome::conforms:
        return ItemComparison::conforms;
    case Judgement::Outcome::fails:
        return ItemComparison::fails;
    case Judgement::Outcome::undecidable:
        break;
    }
    return ItemComparison::undecidable;
}

void readValue(TestItemResult& item, const LimitText& words)
{
    const Reading reading = words.reading(item.valueText, item.unit);
    item.value = item.lod = Decimal();
    item.sign.clear();
    switch (reading.kind) {
    case ReadingKind::number:
        item.valueKind = MeasuredKind::number;
        item.value = reading.value;
        if (reading.sign != ReportedSign::none) item.sign = reading.sign == ReportedSign::plus ? u"+"_s : u"-"_s;
        return;
    case ReadingKind::lessThan:
        item.valueKind = MeasuredKind::lessThan;
        item.value = reading.value;
        return;
    case ReadingKind::notDetected:
        item.valueKind = MeasuredKind::nd;
        item.lod = reading.value;
        return;
    case ReadingKind::grade:
        item.valueKind = MeasuredKind::ordinal;
        return;
    case ReadingKind::none:
        item.valueKind = MeasuredKind::none;
        return;
    default:
        item.valueKind = MeasuredKind::text;
    }
}

bool explained(const TestItemResult& item)
{
    const bool differs = (item.computed == ItemComparison::conforms && item.single == ItemVerdict::fails) ||
                         (item.computed == ItemComparison::fails && item.single == ItemVerdict::conforms);
    return !differs || !item.remark.trimmed().isEmpty();
}

namespace {

/// Folded; limits name the condition in brackets behind the item: pH值(B类).
QString withoutCondition(const QString& name)
{
    const qsizetype open = name.endsWith(u')') ? name.lastIndexOf(u'(') : -1;
    return open > 0 ? name.left(open) : name;
}

bool sameItem(const QString& one, const QString& other)
{
    return one == other || withoutCondition(one) == other || one == withoutCondition(other);
}

} // namespace

QStringList itemsMissing(std::span<const TestItemResult> items, std::span<const TestItemSpec> asked)
{
    QStringList missing;
    for (const TestItemSpec& spec : asked)
        if (std::none_of(items.begin(), items.end(), [&](const TestItemResult& item) {
                return item.specId == spec.id || sameItem(folded(item.itemName), folded(spec.itemName));
            }))
            missing += spec.itemName;
    return missing;
}

Verdict proposedVerdict(std::span<const TestItemResult> items)
{
    if (items.empty()) return Verdict::none;
    const auto fails = [](const TestItemResult& i) { return i.single == ItemVerdict::fails; };
    if (std::any_of(items.begin(), items.end(),
                    [&](const TestItemResult& i) { return fails(i) && i.severity != Severity::label; }))
        return Verdict::fail;
    if (std::any_of(items.begin(), items.end(), fails)) return Verdict::failLabel;
    const bool judged = std::any_of(items.begin(), items.end(),
                                    [](const TestItemResult& i) { return i.single == ItemVerdict::conforms; });
    return judged ? Verdict::pass : Verdict::noVerdict;
}

} // namespace qj
