// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A plan that was made in a spreadsheet becomes a draft plan with its tasks: long rows (category, executing office,
// batches ...) or a matrix of categories by offices. It is there as a whole or not at all: one row that cannot be
// read leaves the store as it was. What the table does not say about the plan itself is filled and named in `assumed`;
// the plan is a draft, and people complete it before they submit it.
#include "journal/ActDesk.h"
#include "spreadsheet/HeaderMap.h"

namespace qj {

struct PlanImportOptions
{
    QString path;
    std::map<quint16, Value> fields; ///< of the plan, where the caller knows better
    QHash<QString, QString> profile; ///< remembered mapping: header -> field
    bool dryRun = false;             ///< everything is done and nothing kept
    TableOptions table;
};

struct PlanRowProblem
{
    qint64 row = 0; ///< the file's own number
    Error error;    ///< with Error::field where one column is at fault
};

struct PlanImportReport
{
    TableInfo table;
    HeaderMap header;
    bool matrix = false;
    qint64 rows = 0;     ///< that hold tasks
    qint64 tasks = 0;    ///< made of them
    qint64 batches = 0;  ///< of all tasks together
    Uuid plan;           ///< null when refused, and of a dry run
    QStringList assumed; ///< fields of the plan that were filled without being told
    std::vector<PlanRowProblem> refused;
    std::vector<qint64> ignored; ///< totals
    QByteArray batch;            ///< to undo it
};

class PlanImport
{
public:
    PlanImport(ActDesk& desk, Actor actor) : m_desk(desk), m_actor(std::move(actor)) {}
    /// With anything in `refused` nothing was taken. Errors: those of readTable, headerMissing, storeBusy, and what
    /// stands against the plan itself.
    Result<PlanImportReport> run(const PlanImportOptions& options);

private:
    ActDesk& m_desk;
    Actor m_actor;
};

} // namespace qj
