// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampling/FieldRecordRules.h"

#include "record/Dates.h"
#include "record/Problem.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

qsizetype personsIn(const QStringList& names)
{
    QSet<QString> persons;
    for (const QString& name : names)
        if (const QString clean = folded(name); !clean.isEmpty()) persons.insert(clean);
    return persons.size();
}

} // namespace

std::vector<Error> notSampledNoteProblems(const NotSampledNote& note, const QString& toState)
{
    Problems problems(NotSampledNote::info);
    problems.refuse(!note.replacement.isNull() && note.replacement == note.traderId, "substituteIsSame", "R-SMP-NONE",
                    "replacement");
    problems.refuse(crossed(note.visitDate, note.localDate), "opinionBeforeVisit", "R-SMP-NONE", "localDate");
    if (NotSampledNote::info.reached(toState, "signed"))
        problems.refuse(personsIn(note.samplers + note.officers) < 2, "twoSignatures", "R-SMP-NONE", "samplers");
    return problems.take();
}

std::vector<Error> refusalRecordProblems(const RefusalRecord& record, const QString& toState)
{
    Problems problems(RefusalRecord::info);
    const QDate day = record.refusedAt.isNull() ? QDate() : toLocal(record.refusedAt).date();
    problems.refuse(crossed(day, record.localDate), "opinionBeforeRefusal", "R-SMP-REFUSE", "localDate");
    problems.refuse(crossed(day, record.orderedBy), "orderBeforeRefusal", "R-SMP-REFUSE", "orderedBy");
    if (RefusalRecord::info.reached(toState, "signed")) {
        problems.refuse(personsIn(record.samplers) < 2, "twoSamplers", "R-SMP-REFUSE", "samplers");
        problems.refuse(personsIn(record.witnesses) < 1, "oneWitness", "R-SMP-REFUSE", "witnesses");
    }
    return problems.take();
}

StatusNow statusAfter(NotSampledReason reason)
{
    switch (reason) {
    case NotSampledReason::collapsed:
    case NotSampledReason::deregistered:
        return StatusNow::closed;
    case NotSampledReason::notFound:
        return StatusNow::notFound;
    default:
        return StatusNow::none;
    }
}

} // namespace qj
