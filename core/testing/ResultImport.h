// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Takes a result file into the store as one transaction: a laboratory's results find their samples, published rows
// become samples of their own (origin = published). The same row of the same table is the same record for ever, so
// taking a file in again takes nothing.
#include "journal/Rooms.h"
#include "spreadsheet/ImportReport.h"

namespace qj {

struct ResultImportOptions
{
    QString path;
    Uuid plan;       ///< published rows go under this plan instead of the one for imports
    Uuid laboratory; ///< of all rows that name none
    /// How its maker writes tables; nothing: as remembered of `laboratory`, or of whichever laboratory writes so.
    std::optional<TableLayout> layout;
    bool dryRun = false; ///< everything is done and nothing kept
    TableOptions table;  ///< sheet, encoding, cancel, progress
};

class ResultImport
{
public:
    ResultImport(Journal& journal, Actor actor) : m_journal(journal), m_actor(std::move(actor)) {}
    /// Errors: those of readTable, headerMissing, cancelled, storeBusy, diskFull. With an error nothing was taken.
    Result<ImportReport> run(const ResultImportOptions& options);

private:
    Journal& m_journal;
    Actor m_actor;
};

} // namespace qj
