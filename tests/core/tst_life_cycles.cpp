// SPDX-License-Identifier: GPL-3.0-or-later
// Every guard and effect that a life cycle names has its code in a room, is done elsewhere, or is known not to be
// built.
#include "AllRecords.h"
#include "Workplace.h"

#include <QtTest/QtTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

/// Named in a table, and done or checked by something else than a guard or effect of that name.
const QHash<QString, QString> doneElsewhere{
    {u"planTask planIssued"_s, u"part of the plan's act: issueTasks"_s},
    {u"planTask planCancelled"_s, u"part of the plan's act: cancelTasks"_s},
    {u"planTask firstDrawOrSample"_s, u"the consequence of the first sample: keepField"_s},
    {u"sample handedOver"_s, u"recordSending writes the hand-over where none was entered"_s},
    {u"sample openCase"_s, u"the consequence of a verdict: openCases"_s},
    {u"sample caseNotRequired"_s, u"the consequence of a void sample: openCases"_s},
    {u"sample allServed"_s, u"the consequence of a service: keepResults"_s},
    {u"sample objectionInTime"_s, u"the consequence of an objection: keepResults"_s},
    {u"sample noOpenObjection"_s, u"the consequence of an objection: keepResults"_s},
    {u"sample caseRunning"_s, u"the consequence of the case's act: openCases"_s},
    {u"sample caseClosed"_s, u"the consequence of the case's act: openCases"_s},
    {u"sample releaseBatch"_s, u"progress is counted from the samples that are not void"_s},
    {u"objection reinspectionOver"_s, u"part of the reinspection's act: answerObjections"_s},
    {u"disposalCase openSteps"_s, u"the consequence of a verdict: openCases"_s},
    {u"publication newVersion"_s, u"part of the correction's act: correctPublication"_s},
    {u"publication consentPackage"_s, u"PublicationDesk::submit writes the request with its digest"_s},
};

/// Named in a table and not written yet: what it would bar or do does not happen. The draw and what follows it, the
/// exchange of tasks, the joining of registers, and the figures of stations wait for their own issues.
const QStringList notBuiltYet{
    u"planTask packageRead"_s,
    u"draw frameFiltered"_s,
    u"draw certificatesValid"_s,
    u"draw freezeFrame"_s,
    u"draw frameUnchanged"_s,
    u"draw drawSubjects"_s,
    u"draw visitList"_s,
    u"draw visitsDone"_s,
    u"draw noVisit"_s,
    u"notSampledNote drawSubstitute"_s,
    u"refusalRecord drawSubstitute"_s,
    u"complaintStat dataClean"_s,
    u"indicatorValue freezeRows"_s,
    u"station noActivity"_s,
    u"office becomeOne"_s,
    u"officer becomeOne"_s,
    u"trader becomeOne"_s,
    u"producer becomeOne"_s,
    u"laboratory becomeOne"_s,
    u"productCategory becomeOne"_s,
    u"standard becomeOne"_s,
};

bool isRegistered(RecordKind kind, const QString& name)
{
    const auto isIt = [&](const auto& one) { return one.kind == kind && QLatin1StringView(one.name) == name; };
    const auto rooms = Workplace::rooms();
    return std::any_of(rooms.begin(), rooms.end(), [&](const Room* room) {
        return std::any_of(room->guards.begin(), room->guards.end(), isIt) ||
               std::any_of(room->effects.begin(), room->effects.end(), isIt);
    });
}

} // namespace

class LifeCyclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGuardAndEffectIsThere();
    void everyRegisteredNameStandsInATable();
};

void LifeCyclesTest::everyGuardAndEffectIsThere()
{
    QStringList missing, named;
    for (const LifeCycle* cycle : allLifeCycles())
        for (const Transition& t : cycle->transitions)
            for (const char* name : {t.guard, t.effect}) {
                if (!*name) continue;
                const QString key =
                    QString::fromLatin1(allRecords().find(cycle->kind)->name) + u' ' + QLatin1StringView(name);
                named += key;
                if (isRegistered(cycle->kind, QString::fromLatin1(name)))
                    QVERIFY2(!doneElsewhere.contains(key) && !notBuiltYet.contains(key), qPrintable(key));
                else if (!doneElsewhere.contains(key) && !notBuiltYet.contains(key) && !missing.contains(key))
                    missing += key;
            }
    QCOMPARE(missing, QStringList());
    for (const QString& listed : doneElsewhere.keys() + notBuiltYet)
        QVERIFY2(named.contains(listed), qPrintable(listed));
}

void LifeCyclesTest::everyRegisteredNameStandsInATable()
{
    QStringList unused;
    for (const Room* room : Workplace::rooms()) {
        const auto check = [&](RecordKind kind, const char* name) {
            for (const LifeCycle* cycle : allLifeCycles())
                for (const Transition& t : cycle->transitions)
                    if (cycle->kind == kind && (qstrcmp(t.guard, name) == 0 || qstrcmp(t.effect, name) == 0)) return;
            unused += QString::fromLatin1(allRecords().find(kind)->name) + u' ' + QLatin1StringView(name);
        };
        for (const Guard& guard : room->guards) check(guard.kind, guard.name);
        for (const Effect& effect : room->effects) check(effect.kind, effect.name);
    }
    QCOMPARE(unused, QStringList());
}

QTEST_GUILESS_MAIN(LifeCyclesTest)
#include "tst_life_cycles.moc"
