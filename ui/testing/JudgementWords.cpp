// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/JudgementWords.h"

#include "base/Text.h"

#include <QtCore/QCoreApplication>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QString judgementWord(const char* source)
{
    return QCoreApplication::translate("qj::JudgementWords", source);
}

struct Reason
{
    const char* why;
    const char* text;
};
constexpr Reason reasonTexts[] = {
    {"aboveHigh", QT_TRANSLATE_NOOP("qj::JudgementWords", "above the upper limit")},
    {"belowLow", QT_TRANSLATE_NOOP("qj::JudgementWords", "below the lower limit")},
    {"detected", QT_TRANSLATE_NOOP("qj::JudgementWords", "it was detected")},
    {"gradeTooLow", QT_TRANSLATE_NOOP("qj::JudgementWords", "the grade is too low")},
    {"gradeTooHigh", QT_TRANSLATE_NOOP("qj::JudgementWords", "the grade is too high")},
    {"breakdown", QT_TRANSLATE_NOOP("qj::JudgementWords", "it broke down")},
    {"saidToFail", QT_TRANSLATE_NOOP("qj::JudgementWords", "the laboratory says so")},
    {"noRequirement", QT_TRANSLATE_NOOP("qj::JudgementWords", "no requirement is given")},
    {"requirementUnreadable", QT_TRANSLATE_NOOP("qj::JudgementWords", "the requirement cannot be read")},
    {"declaredValue", QT_TRANSLATE_NOOP("qj::JudgementWords", "the limit hangs on the declared value: enter it")},
    {"noOperator",
     QT_TRANSLATE_NOOP("qj::JudgementWords", "the limit does not say whether it is the least or the most")},
    {"noValue", QT_TRANSLATE_NOOP("qj::JudgementWords", "no value is given")},
    {"valueUnreadable", QT_TRANSLATE_NOOP("qj::JudgementWords", "the value cannot be read")},
    {"valueNotNumber", QT_TRANSLATE_NOOP("qj::JudgementWords", "the value is no number")},
    {"valueIsLimit", QT_TRANSLATE_NOOP("qj::JudgementWords", "the limit stands in the place of the value")},
    {"unitDiffers", QT_TRANSLATE_NOOP("qj::JudgementWords", "the units differ")},
    {"gradeDirection", QT_TRANSLATE_NOOP("qj::JudgementWords", "it is not said whether a higher grade is better")},
    {"notAGrade", QT_TRANSLATE_NOOP("qj::JudgementWords", "the value is no grade")},
    {"factorCount", QT_TRANSLATE_NOOP("qj::JudgementWords", "limit and value have not the same number of factors")},
    {"lodUnknown", QT_TRANSLATE_NOOP("qj::JudgementWords", "not detected, but the limit of detection is not given")},
    {"lodAboveLimit", QT_TRANSLATE_NOOP("qj::JudgementWords", "the limit of detection lies above the limit")},
    {"boundInside", QT_TRANSLATE_NOOP("qj::JudgementWords", "only a bound of the value is known")},
    {"deviationUnclear",
     QT_TRANSLATE_NOOP("qj::JudgementWords", "a negative value: the limit may be that of a deviation both ways")},
    {"qualitative", QT_TRANSLATE_NOOP("qj::JudgementWords", "a person judges words")},
};

} // namespace

QString outcomeText(Judgement::Outcome outcome)
{
    const int number = outcome == Judgement::Outcome::conforms ? 1 : outcome == Judgement::Outcome::fails ? 2 : 3;
    for (const EnumEntry& entry : itemComparisonCodes)
        if (entry.number == number) return translated("TestItemResult", entry.label);
    return {};
}

QString judgementText(const Judgement& judgement)
{
    QString text = outcomeText(judgement.outcome);
    for (const Reason& reason : reasonTexts)
        if (judgement.why == QLatin1StringView(reason.why))
            text =
                judgementWord(QT_TRANSLATE_NOOP("qj::JudgementWords", "%1: %2")).arg(text, judgementWord(reason.text));
    if (!judgement.rounded.isEmpty())
        text +=
            judgementWord(QT_TRANSLATE_NOOP("qj::JudgementWords", " (compared rounded: %1)")).arg(judgement.rounded);
    return text;
}

QString editionsText(const testing::SampleEditions& editions)
{
    QStringList parts;
    for (const EditionPair& pair : editions.pairs) {
        if (pair.differs())
            parts += judgementWord(
                         QT_TRANSLATE_NOOP("qj::JudgementWords",
                                           "By the day of production %1 holds, the goods state %2: decide by which to "
                                           "judge"))
                         .arg(pair.byDate->number, pair.stated->number);
        else
            parts += pair.byDate ? pair.byDate->number : pair.stated->number;
    }
    if (editions.dateUnknown && !parts.isEmpty())
        parts += judgementWord(QT_TRANSLATE_NOOP(
            "qj::JudgementWords", "the day of production is not known: ask for it, the edition hangs on it"));
    if (parts.isEmpty()) return {};
    return judgementWord(QT_TRANSLATE_NOOP("qj::JudgementWords", "Standards (R-STD-EDITION): %1"))
        .arg(parts.join(judgementWord(QT_TRANSLATE_NOOP("qj::JudgementWords", "; "))));
}

QString limitText(const testing::ProposedLimit& limit)
{
    return limit.why == u"sizeUnknown"_s
               ? judgementWord(
                     QT_TRANSLATE_NOOP("qj::JudgementWords",
                                       "Several limits of the standard hang on size, class or grade, and the goods do "
                                       "not say which: enter the one that holds"))
               : QString();
}

} // namespace qj
