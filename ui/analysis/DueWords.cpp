// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/DueWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("qj::DueWords", source);
}

struct Word
{
    const char* what;
    const char* text;
};
constexpr Word dueWords[] = {
    {"send", QT_TRANSLATE_NOOP("qj::DueWords", "Send the sample to the laboratory")},
    {"report", QT_TRANSLATE_NOOP("qj::DueWords", "Report of the laboratory")},
    {"notice", QT_TRANSLATE_NOOP("qj::DueWords", "Serve the notice of the result")},
    {"objection", QT_TRANSLATE_NOOP("qj::DueWords", "Time to object ends")},
    {"publicNotice", QT_TRANSLATE_NOOP("qj::DueWords", "Service by public notice takes effect")},
    {"acceptance", QT_TRANSLATE_NOOP("qj::DueWords", "Decide on the objection")},
    {"formalities", QT_TRANSLATE_NOOP("qj::DueWords", "Formalities of the reinspection")},
    {"tell", QT_TRANSLATE_NOOP("qj::DueWords", "Tell the outcome of the reinspection")},
    {"step", QT_TRANSLATE_NOOP("qj::DueWords", "Step of the disposal")},
    {"case", QT_TRANSLATE_NOOP("qj::DueWords", "Close the case")},
    {"reply", QT_TRANSLATE_NOOP("qj::DueWords", "Reply to the supervision letter")},
    {"publish", QT_TRANSLATE_NOOP("qj::DueWords", "Publish the result")},
    {"reportUp", QT_TRANSLATE_NOOP("qj::DueWords", "Report the publication upwards")},
    {"sampling", QT_TRANSLATE_NOOP("qj::DueWords", "Take the samples")},
    {"takeOver", QT_TRANSLATE_NOOP("qj::DueWords", "Take over the case of another office")},
    {"fate", QT_TRANSLATE_NOOP("qj::DueWords", "Decide what becomes of the sample")},
};

QString lengthText(const Deadline& deadline)
{
    const QString number = QString::number(deadline.length);
    switch (deadline.kind) {
    case DayKind::working:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "%1 working days")).arg(number);
    case DayKind::calendar:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "%1 days")).arg(number);
    case DayKind::months:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "%1 months")).arg(number);
    case DayKind::fixed:
        break;
    }
    return words(QT_TRANSLATE_NOOP("qj::DueWords", "a date set by the plan or the form"));
}

/// Skipped days in runs: "10-01 to 10-07 National Day".
QString skippedText(const QList<SkippedDay>& days)
{
    QStringList parts;
    for (qsizetype i = 0; i < days.size();) {
        qsizetype end = i;
        while (end + 1 < days.size() && dayWhyText(days[end + 1]) == dayWhyText(days[i]) &&
               days[end + 1].date == days[end].date.addDays(1))
            ++end;
        const QString from = days[i].date.toString(u"MM-dd"), to = days[end].date.toString(u"MM-dd");
        parts += (from == to ? from : words(QT_TRANSLATE_NOOP("qj::DueWords", "%1 to %2")).arg(from, to)) + u' ' +
                 dayWhyText(days[i]);
        i = end + 1;
    }
    return parts.join(words(QT_TRANSLATE_NOOP("qj::DueWords", "; ")));
}

} // namespace

QString dueLabel(const DueDate& due)
{
    QString label = due.what;
    for (const Word& word : dueWords)
        if (due.what == QLatin1StringView(word.what)) label = words(word.text);
    return due.detail.isEmpty() ? label : label + u' ' + due.detail;
}

QString daysLeftText(qint64 daysLeft)
{
    if (daysLeft < 0) return words(QT_TRANSLATE_NOOP("qj::DueWords", "%1 days overdue")).arg(-daysLeft);
    if (daysLeft == 0) return words(QT_TRANSLATE_NOOP("qj::DueWords", "today"));
    return words(QT_TRANSLATE_NOOP("qj::DueWords", "in %1 days")).arg(daysLeft);
}

QString dayWhyText(const SkippedDay& day)
{
    if (!day.name.isEmpty()) return day.name;
    switch (day.why) {
    case DayWhy::weekend:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "weekend"));
    case DayWhy::holiday:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "holiday"));
    case DayWhy::paused:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "the period stood still"));
    case DayWhy::makeup:
        return words(QT_TRANSLATE_NOOP("qj::DueWords", "make-up day"));
    case DayWhy::workday:
        break;
    }
    return {};
}

QStringList whyLines(const Workplace& place, const DueDate& due)
{
    QStringList lines;
    const auto line = [&](const char* label, const QString& text) {
        if (!text.isEmpty()) lines += words(label).arg(text);
    };
    const RuleRow* rule = place.rules().inForce(due.ruleId, due.deadline ? due.deadline->regime : QString(), {});
    const bool chinese = QLocale().language() == QLocale::Chinese;
    line(QT_TRANSLATE_NOOP("qj::DueWords", "Rule: %1"),
         rule ? due.ruleId + u' ' + (chinese ? rule->titleZh : rule->titleEn) : due.ruleId);
    line(QT_TRANSLATE_NOOP("qj::DueWords", "Source: %1"), due.deadline ? due.deadline->source
                                                          : rule       ? rule->source
                                                                       : QString());
    if (!due.deadline) {
        lines += words(QT_TRANSLATE_NOOP("qj::DueWords", "The date is fixed: it stands in the form, or was frozen."));
        return lines;
    }
    const Deadline& counted = *due.deadline;
    line(QT_TRANSLATE_NOOP("qj::DueWords", "Begins: %1 (that day is not counted)"),
         counted.startOn.toString(Qt::ISODate));
    line(QT_TRANSLATE_NOOP("qj::DueWords", "Length: %1"), lengthText(counted));
    line(QT_TRANSLATE_NOOP("qj::DueWords", "Not counted: %1"), skippedText(counted.skipped));
    QStringList made;
    for (const QDate& day : counted.madeUp) made += day.toString(u"MM-dd");
    line(QT_TRANSLATE_NOOP("qj::DueWords", "Make-up days that count: %1"), made.join(u", "_s));
    if (counted.endShifted)
        line(QT_TRANSLATE_NOOP("qj::DueWords",
                               "The last day %1 is a day off, so the period ends on the next working day."),
             counted.lastDay.toString(Qt::ISODate));
    if (due.provisional)
        lines += words(QT_TRANSLATE_NOOP("qj::DueWords", "Provisional: the event has not happened yet, or the calendar "
                                                         "of that year is not loaded."));
    if (counted.status != RuleStatus::verified)
        lines += words(QT_TRANSLATE_NOOP("qj::DueWords", "The length of this rule has still to be confirmed."));
    if (counted.kind != DayKind::fixed)
        if (const auto fromToday =
                deadline(place.rules(), place.calendar(), counted.ruleId, counted.regime, place.today()))
            line(QT_TRANSLATE_NOOP("qj::DueWords", "If it began today it would end on %1."),
                 fromToday->dueOn.toString(Qt::ISODate));
    return lines;
}

} // namespace qj
