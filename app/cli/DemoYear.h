// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One year's work of an invented office, carried out by the same acts as an officer's, on the days on which it would
// have happened: plan, sampling, tests, notices, cases with their steps, a publication with the province's consent.
// What happens is data (resources/samples/demo.json); the same data give the same figures on every run.
#include "Workplace.h"

#include <QtCore/QJsonObject>

#include <map>

namespace qj::cli {

class DemoYear
{
public:
    /// Makes the store in `folder`/store and works through the year. Errors: storeExists and what an act refuses.
    static Result<std::unique_ptr<DemoYear>> run(const QString& folder);

    Workplace& place() { return *m_place; }
    FixedClock& clock() { return m_clock; }
    const QList<Uuid>& samples() const { return m_samples; }
    const QList<Uuid>& publications() const { return m_publications; }
    Uuid plan() const { return m_plan; }
    const Actor& actor(const QString& role) { return m_actors[role]; }
    /// Files of the release.
    const QStringList& files() const { return m_files; }

private:
    using Step = std::function<Result<>()>;
    DemoYear();
    Result<> open(const QString& folder);
    Result<> addPeople();
    Result<> addPartners();
    Result<> addPlan();
    void planSample(const QJsonObject& wish, int serial);
    Result<> takeSample(const QJsonObject& wish, int serial);
    Result<> report(const QJsonObject& wish, int serial, const Uuid& sample);
    Result<> notify(int serial, const Uuid& sample);
    Result<> serve(const Uuid& sample);
    Result<> settle(const QJsonObject& wish, const Uuid& sample);
    Result<> beginCase(const QJsonObject& wish, const Uuid& sample);
    Result<> workOnCase(const QJsonObject& wish, const Uuid& sample);
    Result<> closeCase(const Uuid& sample);
    void planPublication();
    /// Runs what is on the agenda, day by day; a step may put more on it.
    Result<> work(QDate last);
    void on(QDate day, Step step);
    void setDay(QDate day) { m_clock.set(fromLocal(day, QTime(9, 0))); }
    QDate today() const { return m_clock.today(); }
    QDate workday(QDate from, int days) const;
    QString word(const char* key, int serial = 0) const;

    Result<Uuid> add(const RecordInfo& info, const QJsonObject& fields, const QString& role);
    template <class T> Result<Uuid> add(const T& record, const QString& role)
    {
        return m_place->desk().add(dataOf(record), m_actors[role]);
    }
    Result<> act(const RecordInfo& info, const Uuid& id, const char* act, const QString& role,
                 const QString& evidence = {});

    QString m_folder;
    QStringList m_files;
    QJsonObject m_data;
    FixedClock m_clock;
    std::unique_ptr<Workplace> m_place;
    QHash<QString, Actor> m_actors;
    Uuid m_lab, m_plan;
    QHash<QString, Uuid> m_tasks; ///< by category code
    QList<Uuid> m_traders, m_producers, m_samples, m_publications;
    std::multimap<QDate, Step> m_agenda;
};

} // namespace qj::cli
