// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every date that a rule sets for a record that is here, with how it was counted (R-CNT-WHY): what Today, the "why"
// bubble, the case papers and the command line show. Nothing is stored; open dates follow the rules and calendars as
// they are now, frozen ones are shown as they were frozen.
#include "disposal/CaseDates.h"
#include "disposal/DisposalQueries.h"
#include "journal/Reader.h"

namespace qj {

struct DueDate
{
    RecordKind kind = RecordKind::none; ///< of the record that the date belongs to
    Uuid id;
    QString what;   ///< stable name: send, report, notice, objection, publicNotice, acceptance, formalities, tell,
                    ///< step, case, reply, publish, reportUp, sampling; takeOver and fate only on Today
    QString detail; ///< code and title of a step, name of a party
    QString ruleId;
    QDate dueOn;
    QDate doneOn; ///< invalid while open
    bool provisional = false;
    bool waiting = false;             ///< for somebody outside the office: a laboratory, a party
    std::optional<Deadline> deadline; ///< start, counted, skipped and made-up days; absent for frozen and fixed dates
};

/// Dates of one sample, service, objection, reinspection, case, supervision, task or publication; those of a sample
/// include its services, objections and case. In the order of the dates.
std::vector<DueDate> deadlinesOf(const Reader& reader, const Uuid& id);

/// The same by another law, those that are open counted from their events whatever is stored of them.
std::vector<DueDate> deadlinesBy(const LawBook& law, const Reader& reader, const Uuid& id);

/// Steps and dates of a case. Errors: those of dueDates.
Result<CaseDates> caseDates(const Reader& reader, const DisposalCase& disposalCase);
/// Steps of a case in order.
std::vector<DisposalStep> stepsOf(const Reader& reader, const Uuid& disposalCase);
/// The case of a sample, if it has one.
std::optional<DisposalCase> caseOfSample(const Reader& reader, const Uuid& sample);

/// Light of an open date (DisposalQueries); none once it is done.
DueLight lightOf(const DueDate& due, const WorkCalendar& calendar, QDate today);
/// "none", "green", "amber", "red", "grey".
QString lightName(DueLight light);

} // namespace qj
