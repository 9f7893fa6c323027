// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/AnalysisQueries.h"

#include "planning/Plan.h"
#include "planning/PlanTask.h"
#include "sampling/Sample.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

struct Group
{
    GroupBy by;
    const char* name;
    const char* key;   ///< SQL over s (sample), t (trader), k (planTask)
    const char* label; ///< SQL; empty: the key
    const char* join;
};
constexpr std::array groups{
    Group{GroupBy::category, "category", "hex(ge.uuid)", "g.name",
          "LEFT JOIN productCategory g ON g.eid=s.categoryId LEFT JOIN entity ge ON ge.eid=s.categoryId"},
    Group{GroupBy::office, "office", "hex(ge.uuid)", "g.name",
          "LEFT JOIN office g ON g.eid=s.officeId LEFT JOIN entity ge ON ge.eid=s.officeId"},
    Group{GroupBy::month, "month", "substr(coalesce(s.samplingDate,v.issuedOn,''),1,7)", "", ""},
    Group{GroupBy::area, "area", "coalesce(t.areaCode,'')", "", ""},
    Group{GroupBy::channel, "channel", "coalesce(s.channel,'')", "", ""},
    Group{GroupBy::siteType, "siteType", "coalesce(t.siteType,'')", "", ""},
    Group{GroupBy::plan, "plan", "hex(ge.uuid)", "g.title",
          "LEFT JOIN plan g ON g.eid=k.planId LEFT JOIN entity ge ON ge.eid=k.planId"},
    Group{GroupBy::lab, "lab", "hex(ge.uuid)", "g.name",
          "LEFT JOIN laboratory g ON g.eid=s.labId LEFT JOIN entity ge ON ge.eid=s.labId"},
};

const Group& groupOf(GroupBy by)
{
    return *std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.by == by; });
}

/// Judged samples with the verdict that counts: the final one, else that of the accepted first report. The report of a
/// published table is the newest that is here.
std::string judgedFrom(const std::string& join)
{
    return " FROM sample s JOIN entity se ON se.eid=s.eid LEFT JOIN trader t ON t.eid=s.traderId "
           "LEFT JOIN planTask k ON k.eid=s.planTaskId LEFT JOIN testReport v ON v.eid=(SELECT max(r.eid) FROM "
           "testReport r WHERE r.sampleId=s.eid AND r.deleted IS NULL AND r.voided IS NOT 1 AND r.round='first' AND "
           "r.state NOT IN ('returned','superseded')) " +
           join;
}

constexpr const char* verdictSql = "coalesce(s.finalVerdict,v.verdict)";

/// Conditions and their parameters, in the order in which they are bound.
struct Condition
{
    std::string sql;
    QStringList texts;
};
Condition conditionOf(const Reader& reader, const StatisticsFilter& filter)
{
    Condition condition{" WHERE s.deleted IS NULL AND s.voided IS NOT 1 AND s.kind IS NOT 'risk' AND s.origin IS NOT "
                        "'received' AND s.state IN "
                        "('judged','notified','objection','disputed','final','handling','handled','archived') AND " +
                            std::string(verdictSql) + " IN ('pass','fail','failLabel')",
                        {}};
    condition.sql += filter.withPublished
                         ? " AND NOT (s.origin='published' AND EXISTS (SELECT 1 FROM disposalCase h WHERE "
                           "h.sampleId=s.eid AND h.handedBy IS NOT NULL))"
                         : " AND s.origin IS NOT 'published'";
    const auto add = [&](const char* sql, const QString& text) {
        condition.sql += sql;
        condition.texts += text;
    };
    if (filter.from.isValid()) add(" AND coalesce(s.samplingDate,v.issuedOn)>=?", filter.from.toString(Qt::ISODate));
    if (filter.to.isValid()) add(" AND coalesce(s.samplingDate,v.issuedOn)<=?", filter.to.toString(Qt::ISODate));
    if (!filter.plan.isNull())
        add(" AND k.planId=CAST(? AS INTEGER)", QString::number(reader.eidOf(filter.plan).value_or(0)));
    if (!filter.office.isNull()) {
        QStringList eids;
        for (const Uuid& id : officesUnder(reader, filter.office))
            eids += QString::number(reader.eidOf(id).value_or(0));
        condition.sql += " AND s.officeId IN (" + eids.join(u',').toStdString() + ")";
    }
    return condition;
}

QString keyText(const QString& hex)
{
    // A uuid comes as hexadecimal digits, other keys as they are.
    if (hex.size() != 32) return hex;
    const Uuid id = Uuid::fromRfc4122(QByteArray::fromHex(hex.toLatin1()));
    return id.isNull() ? hex : id.toString(QUuid::WithoutBraces);
}

} // namespace

std::optional<GroupBy> groupByFromName(const QString& name)
{
    for (const Group& group : groups)
        if (name == QLatin1StringView(group.name)) return group.by;
    return std::nullopt;
}

QStringList groupByNames()
{
    QStringList names;
    for (const Group& group : groups) names += QLatin1StringView(group.name);
    return names;
}

std::vector<PassRate> passRates(const Reader& reader, GroupBy by, const StatisticsFilter& filter)
{
    const Group& group = groupOf(by);
    const Condition condition = conditionOf(reader, filter);
    const std::string v = verdictSql;
    const std::string label = *group.label ? group.label : group.key;
    const std::string order = by == GroupBy::month ? "1" : "3 DESC, 1";
    Query query = reader.query(
        std::string("SELECT ") + group.key + ",max(" + label + "),count(*),sum(" + v + "='pass'),sum(" + v +
        "='fail'),sum(" + v + "='failLabel'),sum(" + v +
        "<>'pass' AND EXISTS(SELECT 1 FROM testItemResult i WHERE i.reportId=v.eid AND i.deleted IS NULL AND "
        "i.single='fails' AND i.severity='safety'))" +
        judgedFrom(group.join) + condition.sql + " GROUP BY 1 ORDER BY " + order);
    for (const QString& text : condition.texts) query.bind(text);
    std::vector<PassRate> rates;
    while (query.next())
        rates.push_back({keyText(query.text(0)), query.text(1), int(query.integer(2)), int(query.integer(3)),
                         int(query.integer(4)), int(query.integer(5)), int(query.integer(6))});
    return rates;
}

QList<Uuid> samplesBehind(const Reader& reader, GroupBy by, const QString& key, const StatisticsFilter& filter)
{
    const Group& group = groupOf(by);
    const Condition condition = conditionOf(reader, filter);
    Query query = reader.query("SELECT se.uuid" + judgedFrom(group.join) + condition.sql + " AND coalesce(" +
                               group.key + ",'')=? ORDER BY s.eid");
    for (const QString& text : condition.texts) query.bind(text);
    const Uuid id = Uuid::fromString(key);
    query.bind(id.isNull() ? QString(key.isNull() ? u""_s : key)
                           : QString::fromLatin1(id.toRfc4122().toHex().toUpper()));
    QList<Uuid> samples;
    while (query.next()) samples += query.uuid(0);
    return samples;
}

std::vector<PassRate> failingItems(const Reader& reader, const StatisticsFilter& filter)
{
    const Condition condition = conditionOf(reader, filter);
    Query query =
        reader.query("SELECT i.itemName,count(DISTINCT s.eid),sum(i.severity='safety'),sum(i.severity='label')" +
                     judgedFrom("JOIN testItemResult i ON i.reportId=v.eid AND i.deleted IS NULL AND "
                                "i.single='fails'") +
                     condition.sql + " AND " + verdictSql + "<>'pass' GROUP BY 1 ORDER BY 2 DESC,1");
    for (const QString& text : condition.texts) query.bind(text);
    std::vector<PassRate> rates;
    while (query.next()) {
        PassRate rate;
        rate.key = rate.label = query.text(0);
        rate.tested = rate.failed = int(query.integer(1));
        rate.safety = int(query.integer(2));
        rate.labelOnly = int(query.integer(3));
        rates.push_back(std::move(rate));
    }
    return rates;
}

std::vector<PlanProgress> planProgress(const Reader& reader, const Uuid& plan)
{
    const std::string v = "coalesce(s.finalVerdict,(SELECT r.verdict FROM testReport r WHERE r.sampleId=s.eid AND "
                          "r.deleted IS NULL AND r.round='first' AND r.state NOT IN ('returned','superseded') ORDER BY "
                          "r.eid DESC LIMIT 1))";
    const std::string judged =
        "s.state IN ('judged','notified','objection','disputed','final','handling','handled','archived')";
    const std::string which =
        plan.isNull() ? "p.state IN ('issued','running') AND p.kind IS NOT 'imported'" : "pe.uuid=?";
    Query query = reader.query(
        "SELECT pe.uuid,ke.uuid,oe.uuid,ce.uuid,p.no,k.no,o.name,c.name,k.state,coalesce(k.batches,0),"
        "coalesce(k.sampleBy,p.sampleBy),count(s.eid) FILTER (WHERE s.state NOT IN ('draft','void')),count(s.eid) "
        "FILTER (WHERE " +
        judged + "),count(s.eid) FILTER (WHERE " + judged + " AND " + v +
        " IN ('fail','failLabel')),count(s.eid) FILTER (WHERE EXISTS(SELECT 1 FROM publicationItem i JOIN publication "
        "b ON b.eid=i.publicationId WHERE i.sampleId=s.eid AND i.deleted IS NULL AND b.state IN "
        "('published','corrected'))) FROM planTask k JOIN entity ke ON ke.eid=k.eid JOIN plan p ON p.eid=k.planId "
        "JOIN entity pe ON pe.eid=p.eid LEFT JOIN entity oe ON oe.eid=k.executingOffice LEFT JOIN office o ON "
        "o.eid=k.executingOffice LEFT JOIN entity ce ON ce.eid=k.categoryId LEFT JOIN productCategory c ON "
        "c.eid=k.categoryId LEFT JOIN sample s ON s.planTaskId=k.eid AND s.deleted IS NULL AND s.voided IS NOT 1 AND "
        "s.origin IS NOT 'received' WHERE "
        "k.deleted IS NULL AND p.deleted IS NULL AND k.state IS NOT 'cancelled' AND " +
        which + " GROUP BY k.eid ORDER BY p.no,k.no");
    if (!plan.isNull()) query.bind(plan);
    std::vector<PlanProgress> rows;
    while (query.next()) {
        PlanProgress row;
        row.plan = query.uuid(0);
        row.task = query.uuid(1);
        row.office = query.uuid(2);
        row.category = query.uuid(3);
        row.planNo = query.text(4);
        row.taskNo = query.text(5);
        row.officeName = query.text(6);
        row.categoryName = query.text(7);
        row.state = query.text(8);
        row.planned = int(query.integer(9));
        row.sampleBy = QDate::fromString(query.text(10), Qt::ISODate);
        row.sampled = int(query.integer(11));
        row.tested = int(query.integer(12));
        row.failed = int(query.integer(13));
        row.published = int(query.integer(14));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace qj
