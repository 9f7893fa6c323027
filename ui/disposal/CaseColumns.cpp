// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseColumns.h"

#include "analysis/DueWords.h"

#include <QtCore/QCoreApplication>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumEntry lightCodes[] = {
    {1, "red", QT_TRANSLATE_NOOP("qj::CaseColumns", "Overdue")},
    {2, "amber", QT_TRANSLATE_NOOP("qj::CaseColumns", "Due within 3 working days")},
    {3, "green", QT_TRANSLATE_NOOP("qj::CaseColumns", "In time")},
    {4, "grey", QT_TRANSLATE_NOOP("qj::CaseColumns", "Provisional")},
};

// Numbers of fields are 16 bits; those of records are far below.
constexpr quint16 lightField = 60001, nextStepField = 60002, replyField = 60003;
constexpr const char* context = "qj::CaseColumns";

Field computed(quint16 number, const char* name, const char* label, ValueKind kind)
{
    Field field;
    field.number = number;
    field.name = name;
    field.label = label;
    field.kind = kind;
    if (kind == ValueKind::enumeration) field.codes = lightCodes;
    return field.list();
}

QString provisional()
{
    return QCoreApplication::translate("qj::CaseColumns", "Provisional");
}

/// `detail` is the number of days that are left.
QString daysWords(const QString& code, const QString& detail)
{
    return code == u"grey"_s ? provisional() : daysLeftText(detail.toLongLong());
}

/// `detail`: due day, days left, code and title of the step, parted by blanks; or what follows the last step.
QString stepWords(const QString&, const QString& detail)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("qj::CaseColumns", text); };
    if (detail == u"submit"_s) return words(QT_TRANSLATE_NOOP("qj::CaseColumns", "Submit for checking"));
    if (detail == u"check"_s) return words(QT_TRANSLATE_NOOP("qj::CaseColumns", "Check and close off"));
    const QString step = detail.section(u' ', 2);
    if (detail.startsWith(u'-')) return step;
    return words(QT_TRANSLATE_NOOP("qj::CaseColumns", "%1, %2"))
        .arg(step, daysLeftText(detail.section(u' ', 1, 1).toLongLong()));
}

std::string light(const std::string& day)
{
    return "CASE WHEN " + day + "<:today THEN 'red' WHEN " + day + "<=:soon THEN 'amber' ELSE 'green' END";
}

const std::string over = "t.voided OR t.handedTo OR t.state IN ('closed','notRequired')";
const std::string waiting = "st.state IN ('todo','returned') AND st.need='must' AND st.code NOT IN ('D18','D19') AND "
                            "st.deleted IS NULL AND st.voided IS NULL";

std::string nextStep(const std::string& what)
{
    return "(SELECT " + what + " FROM disposalStep st WHERE st.caseId=t.eid AND " + waiting +
           " ORDER BY st.dueOn IS NULL,st.dueOn,st.seq LIMIT 1)";
}

} // namespace

const QString openCase = u"t.voided IS NULL AND t.state NOT IN ('closed','notRequired') AND t.handedTo IS NULL"_s;
const QString stepOverdue = openCase + u" AND EXISTS (SELECT 1 FROM disposalStep st WHERE st.caseId=t.eid AND "_s +
                            QString::fromStdString(waiting) + u" AND st.dueOn<:today)"_s;

std::vector<ComputedColumn> caseColumns()
{
    ComputedColumn due{
        computed(lightField, "light", QT_TRANSLATE_NOOP("qj::CaseColumns", "Time left"), ValueKind::enumeration),
        context,
        "CASE WHEN " + over + " THEN NULL WHEN t.dueOn IS NULL THEN 'grey' ELSE " + light("t.dueOn") + " END",
        "CAST(julianday(t.dueOn)-julianday(:today) AS INTEGER)",
        "CASE WHEN " + over + " THEN '9' ELSE coalesce(t.dueOn,'8') END",
        daysWords,
        {}};
    // A case whose steps are all done waits for its closing, with the date of the case.
    const std::string caseLight = "CASE WHEN t.dueOn IS NULL THEN 'grey' ELSE " + light("t.dueOn") + " END";
    ComputedColumn next{
        computed(nextStepField, "nextStep", QT_TRANSLATE_NOOP("qj::CaseColumns", "Next step"), ValueKind::text),
        context,
        "CASE WHEN " + over + " THEN NULL ELSE coalesce(" +
            nextStep("CASE WHEN st.dueOn IS NULL THEN 'grey' ELSE " + light("st.dueOn") + " END") +
            ",CASE WHEN t.state IN ('running','toCheck') THEN " + caseLight + " END) END",
        "coalesce(" +
            nextStep("coalesce(st.dueOn||' '||CAST(julianday(st.dueOn)-julianday(:today) AS INTEGER),'- -')"
                     "||' '||st.code||' '||st.title") +
            ",CASE t.state WHEN 'running' THEN 'submit' WHEN 'toCheck' THEN 'check' END)",
        "CASE WHEN " + over + " THEN '9' ELSE coalesce(" + nextStep("coalesce(st.dueOn,'7')") + ",t.dueOn,'8') END",
        stepWords,
        {RecordKind::disposalStep}};
    return {due, next};
}

std::vector<ComputedColumn> supervisionColumns()
{
    return {{computed(replyField, "replyLight", QT_TRANSLATE_NOOP("qj::CaseColumns", "Reply"), ValueKind::enumeration),
             context,
             "CASE WHEN t.voided OR t.state IN ('replied','accepted') THEN NULL ELSE " + light("t.replyBy") + " END",
             "CAST(julianday(t.replyBy)-julianday(:today) AS INTEGER)",
             "CASE WHEN t.state IN ('replied','accepted') THEN '9' ELSE t.replyBy END",
             daysWords,
             {}}};
}

} // namespace qj
