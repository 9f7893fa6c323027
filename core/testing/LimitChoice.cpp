// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/LimitChoice.h"

#include "base/Text.h"
#include "law/LimitScanner.h"
#include "law/Limits.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

struct Named
{
    QString name, condition;
};

Named partsOf(const QString& itemName)
{
    const QString plain = folded(itemName);
    const qsizetype open = plain.endsWith(u')') ? plain.lastIndexOf(u'(') : -1;
    return open > 0 ? Named{plain.left(open), plain.mid(open + 1).chopped(1)} : Named{plain, {}};
}

/// Folded word by word, blanks kept: HRB400 12mm holds no 40012.
QString wordByWord(const QString& text)
{
    QStringList words;
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        words += LimitScanner::normalized(word);
    return words.join(u' ');
}

/// Stands by itself: HRB400 is no part of HRB400E.
bool holds(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const auto joins = [&](qsizetype i) {
            return i >= 0 && i < text.size() && text[i].unicode() < 0x80 && text[i].isLetterOrNumber();
        };
        if (!joins(at - 1) && !joins(at + word.size())) return true;
    }
    return false;
}

/// "150<cadr≤300", ">1~3kg", "最大尺寸>6mm", "6~12mm": the quantity's name, and its range.
struct SizeCondition
{
    QString name;
    Requirement range;
};

std::optional<SizeCondition> sizeCondition(const LimitText& words, QString text)
{
    static const QRegularExpression between(u"^([0-9.]+)([<≤])([^0-9<≤>≥~]+)([<≤])([0-9.]+)(.*)$"_s);
    static const QRegularExpression above(u"^>([0-9.]+)~([0-9.]+)(.*)$"_s);
    static const QRegularExpression head(u"^([^0-9<≤>≥~]*)(.*)$"_s);
    const QString plain = LimitScanner::normalized(text);
    SizeCondition found;
    if (const auto match = between.match(plain); match.hasMatch()) {
        found.name = match.captured(3);
        text = (match.captured(2) == u"<"_s ? u">"_s : u"≥"_s) + match.captured(1) + match.captured(6) + u',' +
               match.captured(4) + match.captured(5) + match.captured(6);
    } else if (const auto over = above.match(plain); over.hasMatch()) {
        text = u'>' + over.captured(1) + over.captured(3) + u",≤"_s + over.captured(2) + over.captured(3);
    } else {
        const auto rest = head.match(plain);
        found.name = rest.captured(1);
        text = rest.captured(2);
    }
    found.range = words.requirement(text);
    if (found.range.why == u"noOperator"_s && found.name.isEmpty()) // 1kg: just this size
        if (const auto value = LimitScanner(words, LimitScanner::normalized(text)).takeNumber()) {
            found.range.kind = RequirementKind::range;
            found.range.low = found.range.high = Bound{value->value, true};
        }
    if (found.range.kind != RequirementKind::range) return std::nullopt;
    found.range.mayBeDeviation = false;
    return found;
}

/// The one quantity of that name or unit that the goods name.
std::optional<Decimal> sizeOf(const SizeCondition& condition, const GoodsSize& goods)
{
    const QString text = wordByWord(goods.text);
    const QString number = u"([0-9]+(?:[.][0-9]+)?)"_s;
    QStringList forms;
    if (!condition.name.isEmpty())
        forms = {QRegularExpression::escape(condition.name) + u"[:=]? ?"_s + number};
    else if (!condition.range.unit.isEmpty())
        forms = {number + u" ?"_s + QRegularExpression::escape(condition.range.unit) + u"(?![a-z0-9²³])"_s};
    if (condition.name.isEmpty() && condition.range.unit == u"mm"_s) forms += u"[φø∅]"_s + number;
    QSet<QString> values;
    for (const QString& form : std::as_const(forms))
        for (auto it = QRegularExpression(form).globalMatch(text); it.hasNext();) {
            const auto value = Decimal::parse(it.next().captured(1));
            if (value) values += value->text();
        }
    if (values.size() == 1) return Decimal::parse(*values.begin());
    if (values.isEmpty() && !condition.name.isEmpty() && !goods.declared.isNull()) return goods.declared;
    return std::nullopt;
}

} // namespace

std::optional<bool> conditionMet(const LimitText& words, const QString& condition, const GoodsSize& goods)
{
    bool all = true;
    for (const QString& part : folded(condition).split(u',', Qt::SkipEmptyParts)) {
        if (holds(wordByWord(goods.text), part)) continue;
        const auto size = sizeCondition(words, part);
        if (!size) return std::nullopt;
        const auto value = sizeOf(*size, goods);
        if (!value) return std::nullopt;
        Reading reading;
        reading.kind = ReadingKind::number;
        reading.value = *value;
        all = all && judge(words, size->range, reading).outcome == Judgement::Outcome::conforms;
    }
    return all;
}

LimitChoice limitFor(const LimitText& words, std::span<const TestItemSpec> limits, const QString& itemName,
                     const GoodsSize& goods)
{
    const Named asked = partsOf(itemName);
    QList<const TestItemSpec*> same, fitting;
    for (const TestItemSpec& spec : limits) {
        const Named named = partsOf(spec.itemName);
        const QString whole = folded(spec.itemName);
        if (whole == folded(itemName)) return {&spec, {}}; // named with its condition
        if (named.name != asked.name) continue;
        same += &spec;
        if (named.condition.isEmpty() || !asked.condition.isEmpty()) continue;
        if (conditionMet(words, named.condition, goods).value_or(false)) fitting += &spec;
    }
    if (same.isEmpty()) return {nullptr, u"noLimit"_s};
    if (same.size() == 1 && asked.condition.isEmpty() && partsOf(same.front()->itemName).condition.isEmpty())
        return {same.front(), {}};
    return fitting.size() == 1 ? LimitChoice{fitting.front(), {}} : LimitChoice{nullptr, u"sizeUnknown"_s};
}

QString signOf(LimitOperator comparison)
{
    static const QHash<LimitOperator, QString> signs{
        {LimitOperator::le, u"≤"_s}, {LimitOperator::ge, u"≥"_s},        {LimitOperator::lt, u"<"_s},
        {LimitOperator::gt, u">"_s}, {LimitOperator::ordinalGe, u"≥"_s}, {LimitOperator::absLe, u"±"_s}};
    return signs.value(comparison);
}

QString signedLimit(const TestItemSpec& spec)
{
    const bool bare = !spec.limitText.isEmpty() && spec.limitText.front().isDigit();
    return (bare ? signOf(spec.operator_) : QString()) + spec.limitText;
}

} // namespace qj
