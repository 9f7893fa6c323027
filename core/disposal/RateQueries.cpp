// SPDX-License-Identifier: GPL-3.0-or-later
// DisposalQueries: the on-time rate under a definition.
#include "disposal/CaseFile.h"
#include "disposal/DisposalQueries.h"

#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// What the projection holds of a case and of the must steps that its date and its rate depend on.
struct RateRow
{
    qint64 eid = 0;
    DisposalCase record;
    std::vector<DisposalStep> steps;
    CaseDates dates;
    Uuid office, category;
    bool isExtended = false;
};

class RateCount
{
public:
    RateCount(const Reader& reader, RateBy by, const RateFilter& filter, QDate today, const RateDefinition& definition)
        : m_reader(reader), m_by(by), m_filter(filter), m_today(today), m_definition(definition)
    {
    }

    Result<std::vector<OnTimeRate>> run()
    {
        Query query = m_reader.query(
            "SELECT c.eid, ce.uuid, c.state, c.openedOn, c.closedOn, c.dueOn, c.firstClosedOn, c.reopenedOn, o.uuid, "
            "k.uuid, st.code, st.dueOn, st.doneOn, st.state, EXISTS (SELECT 1 FROM caseExtension x WHERE "
            "x.caseId=c.eid AND x.deleted IS NULL AND x.voided IS NULL) FROM disposalCase c "
            "JOIN entity ce ON ce.eid=c.eid JOIN sample s ON s.eid=c.sampleId "
            "LEFT JOIN entity o ON o.eid=c.ownerOffice LEFT JOIN entity k ON k.eid=s.categoryId "
            "LEFT JOIN disposalStep st ON st.caseId=c.eid AND st.deleted IS NULL AND st.need='must' AND "
            "(?7 OR instr(?8,st.code)) "
            "WHERE c.deleted IS NULL AND c.voided IS NULL AND c.state<>'notRequired' AND c.handedTo IS NULL "
            "AND (?1 OR s.origin<>'published') AND (?2 IS NULL OR o.uuid=?2) "
            "AND (?3 IS NULL OR c.openedOn BETWEEN ?3 AND ?4) AND (?5 IS NULL OR c.dueOn IS NULL OR c.dueOn BETWEEN ?5 "
            "AND ?6) ORDER BY c.eid, st.seq");
        bindTo(query);
        while (query.next()) {
            if (m_row.eid != query.integer(0)) {
                QJ_TRY(count());
                m_row = rowFrom(query);
            }
            addStep(query);
        }
        QJ_TRY(count());
        std::vector<OnTimeRate> rates;
        for (auto& [key, rate] : m_groups) rates.push_back(std::move(rate));
        return rates;
    }

private:
    bool byOpening() const { return m_definition.counts == RateCounts::opened; }

    void bindTo(Query& query) const
    {
        query.bind(m_filter.withPublished ? 1 : 0).bind(m_filter.office);
        const bool bounded = m_filter.from.isValid() || m_filter.to.isValid();
        const auto period = [&](bool wanted) {
            const bool bind = wanted && bounded;
            const QDate from = m_filter.from.isValid() ? m_filter.from : QDate(1, 1, 1);
            const QDate to = m_filter.to.isValid() ? m_filter.to : QDate(9999, 12, 31);
            query.bind(bind ? from.toString(Qt::ISODate) : QString());
            query.bind(bind ? to.toString(Qt::ISODate) : QString());
        };
        period(byOpening());
        // A date before its extension is found only when the case is looked at.
        period(!byOpening() && m_definition.extensionsCount);
        query.bind(m_definition.everyStep ? 1 : 0).bind(m_definition.steps.join(u' ') + u' ');
    }

    static QDate dateOf(const Query& query, int column) { return QDate::fromString(query.text(column), Qt::ISODate); }

    static RateRow rowFrom(const Query& query)
    {
        RateRow row;
        row.eid = query.integer(0);
        row.record.id = query.uuid(1);
        row.record.state = query.text(2);
        row.record.openedOn = dateOf(query, 3);
        row.record.closedOn = dateOf(query, 4);
        row.record.dueOn = dateOf(query, 5);
        row.record.firstClosedOn = dateOf(query, 6);
        row.record.reopenedOn = dateOf(query, 7);
        row.office = query.isNull(8) ? Uuid() : query.uuid(8);
        row.category = query.isNull(9) ? Uuid() : query.uuid(9);
        row.isExtended = query.integer(14) != 0;
        row.dates.dueOn = row.record.dueOn;
        row.dates.frozen = row.record.dueOn.isValid();
        return row;
    }

    void addStep(const Query& query)
    {
        if (query.isNull(10)) return;
        DisposalStep step;
        step.code = query.text(10);
        step.dueOn = dateOf(query, 11);
        step.doneOn = dateOf(query, 12);
        step.state = query.text(13);
        StepDate date;
        date.code = step.code;
        date.need = StepNeed::must;
        date.dueOn = step.dueOn;
        m_row.steps.push_back(std::move(step));
        m_row.dates.steps.push_back(std::move(date));
    }

    /// Dates that are not stored: of a case that is not frozen, or without the extensions it was given.
    Result<> look()
    {
        auto file = CaseFile::read(m_reader, nullptr, m_row.record.id);
        if (!file) return {};
        QStringList moved;
        if (!m_definition.extensionsCount) {
            QDate before;
            for (const CaseExtension& extension : file->facts.extensions) {
                if (!extension.step.isEmpty()) moved += extension.step;
                if (extension.dueBefore.isValid() && (!before.isValid() || extension.dueBefore < before))
                    before = extension.dueBefore;
            }
            file->facts.extensions.clear();
            if (before.isValid() && file->facts.frozenDueOn.isValid()) file->facts.frozenDueOn = before;
        }
        QJ_TRY_ASSIGN(m_row.dates, file->dates(m_reader.law()));
        for (DisposalStep& step : m_row.steps)
            if (const StepDate* date = moved.contains(step.code) ? m_row.dates.step(step.code) : nullptr)
                step.dueOn = date->dueOn;
        return {};
    }

    Flag outcome() const { return onTime(m_row.record, m_row.steps, m_row.dates, m_today, m_definition); }

    Result<> count()
    {
        if (m_row.eid == 0) return {};
        const bool unknown = !m_row.dates.frozen && m_row.record.state != u"closed"_s && !outcome();
        const bool bare = m_row.isExtended && !m_definition.extensionsCount;
        if (unknown && !bare) return {};
        if (!m_row.dates.frozen || bare) QJ_TRY(look());
        const Flag met = outcome();
        const QDate day = byOpening() ? m_row.record.openedOn : m_row.dates.dueOn;
        if (!met || !day.isValid() || (m_filter.from.isValid() && day < m_filter.from) ||
            (m_filter.to.isValid() && day > m_filter.to))
            return {};
        const Uuid of = m_by == RateBy::office ? m_row.office : m_by == RateBy::category ? m_row.category : Uuid();
        const QString key = m_by == RateBy::month ? day.toString(u"yyyy-MM"_s) : titleOf(of);
        OnTimeRate& rate = m_groups[{key, of}];
        rate.key = key;
        rate.of = of;
        rate.due += m_row.record.id;
        if (*met) rate.onTime += m_row.record.id;
        return {};
    }

    QString titleOf(const Uuid& id)
    {
        const auto it = m_titles.constFind(id);
        return it != m_titles.cend() ? *it : *m_titles.insert(id, m_reader.titleOf(id));
    }

    const Reader& m_reader;
    RateBy m_by;
    const RateFilter& m_filter;
    QDate m_today;
    const RateDefinition& m_definition;
    RateRow m_row;
    std::map<std::pair<QString, Uuid>, OnTimeRate> m_groups;
    QHash<Uuid, QString> m_titles;
};

} // namespace

QString DisposalQueries::rateDefinition()
{
    return RateDefinition::byDefault().name();
}

Result<std::vector<OnTimeRate>> DisposalQueries::onTimeRate(const Reader& reader, RateBy by, const RateFilter& filter,
                                                            QDate today, const RateDefinition& definition)
{
    return RateCount(reader, by, filter, today, definition).run();
}

} // namespace qj
