// SPDX-License-Identifier: GPL-3.0-or-later
#include "CaseCommands.h"
#include "ActCommands.h"
#include "Output.h"
#include "RecordCommands.h"

#include "disposal/DisposalQueries.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QString stepNumber(const Arguments& arguments)
{
    return arguments.value(0) + u'/' + arguments.value(1);
}

/// What proves a step: numbers of papers and names of files.
QJsonArray evidenceOf(const RecordJson& json, const DisposalStep& step)
{
    QJsonArray evidence;
    if (!step.docNo.isEmpty()) evidence.append(step.docNo);
    for (const Uuid& file : step.evidence) evidence.append(json.name(file));
    return evidence;
}

Result<Outcome> listCases(Session& session, const Arguments& arguments)
{
    return listRecords(session, u"disposalCase"_s, arguments.values);
}

QString needCode(StepNeed need)
{
    return plainText(*DisposalStep::info.find(u"need"), toValue(need));
}

QJsonArray stepsJson(const RecordJson& json, const CaseSheet& sheet)
{
    QJsonArray steps;
    for (const CaseStep& step : sheet.steps)
        steps.append(QJsonObject{{u"step"_s, step.record.code},
                                 {u"title"_s, step.record.title},
                                 {u"need"_s, needCode(step.need == StepNeed::none ? step.record.need : step.need)},
                                 {u"state"_s, step.record.state},
                                 {u"due"_s, dateOrNull(step.due)},
                                 {u"provisional"_s, step.provisional},
                                 {u"waits"_s, step.waits},
                                 {u"done"_s, dateOrNull(step.record.doneOn)},
                                 {u"evidence"_s, evidenceOf(json, step.record)},
                                 {u"officer"_s, step.officer.isEmpty() ? QJsonValue() : QJsonValue(step.officer)}});
    return steps;
}

Result<Outcome> showCase(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), DisposalCase::info, arguments.value(0)));
    QJ_TRY_ASSIGN(const CaseSheet sheet, DisposalQueries::sheet(place->reader(), record.id, place->today()));
    const RecordJson json = recordJson(*place);
    const QJsonArray steps = stepsJson(json, sheet);
    QJsonObject object = json.withHistory(record);
    object[u"steps"_s] = steps;
    object[u"due"_s] = dateOrNull(sheet.due);
    object[u"provisional"_s] = sheet.provisional;
    object[u"onTime"_s] = sheet.onTime ? QJsonValue(*sheet.onTime) : QJsonValue();
    QList<Column> columns;
    for (const QString& key :
         {u"step"_s, u"title"_s, u"need"_s, u"state"_s, u"due"_s, u"done"_s, u"officer"_s, u"evidence"_s})
        columns += {key, headingOf(key)};
    return Outcome{object, recordText(DisposalCase::info, object) + u"\n\n"_s + tableText(steps, columns), 0};
}

Result<Outcome> tick(Session& session, const Arguments& arguments)
{
    return doAct(session, u"disposalStep"_s, stepNumber(arguments), u"done"_s, arguments);
}

Result<Outcome> verify(Session& session, const Arguments& arguments)
{
    return doAct(session, u"disposalStep"_s, stepNumber(arguments), u"verified"_s, arguments);
}

Result<Outcome> close(Session& session, const Arguments& arguments)
{
    return doAct(session, u"disposalCase"_s, arguments.value(0), u"closed"_s, arguments);
}

} // namespace

const Group caseGroup{"case",
                      QT_TRANSLATE_NOOP("Cli", "Disposal cases and their steps"),
                      {{"list", "[FILTER]", 0, anyNumber, {}, listCases},
                       {"show", "NO", 1, 1, {}, showCase},
                       {"tick", "NO STEP --date D --evidence TEXT|FILE", 2, 2, actOptions(), tick},
                       {"verify", "NO STEP", 2, 2, actOptions(), verify},
                       {"close", "NO", 1, 1, actOptions(), close},
                       {"gaps",
                        "[--kind noCase;overdue;missing;notFiled] [--office CODE] [--handler OFFICER] [--closed] "
                        "[--own]",
                        0,
                        0,
                        {{"kind"}, {"office"}, {"handler"}, {"closed", Option::nothing}, {"own", Option::nothing}},
                        listGaps},
                       {"rate",
                        "[--by office|category|month] [--from D] [--to D] [--definition ID] [--office CODE] "
                        "[--with-published]",
                        0,
                        0,
                        {{"by"}, {"from"}, {"to"}, {"definition"}, {"office"}, {"with-published", Option::nothing}},
                        rateOfCases},
                       {"handover",
                        "--from OFFICER --to OFFICER --reason R [NO...], or --from OFFICER --list",
                        0,
                        anyNumber,
                        {{"from", Option::one, true}, {"to"}, {"reason"}, {"list", Option::nothing}},
                        handOverCases}}};

} // namespace qj::cli
