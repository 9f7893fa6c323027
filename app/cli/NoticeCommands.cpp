// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActCommands.h"

#include "testing/Objection.h"
#include "testing/ServiceOfNotice.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

/// Options of an act and some of its own.
std::vector<Option> with(std::vector<Option> more)
{
    std::vector<Option> options = actOptions();
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

/// From wherever it is to served: a notice that has not been sent yet is sent on the same day. A public notice is
/// begun, not served: it is deemed served when its period is over.
Result<Outcome> serve(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), ServiceOfNotice::info, arguments.value(0)));
    const QString how = arguments.option("how");
    QStringList codes{u"served"_s};
    if (how == u"publicNotice"_s)
        codes = {u"publicNotice"_s};
    else if (record.state() == u"prepared"_s)
        codes.prepend(u"sent"_s);
    return doActs(session, u"serviceOfNotice"_s, uuidText(record.id), codes, arguments, {{u"method"_s, how}});
}

Result<Outcome> open(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    FieldTexts texts{{u"sampleId"_s, arguments.value(0)}};
    if (arguments.has("date")) texts.append({u"receivedOn"_s, arguments.option("date")});
    if (arguments.has("reason")) texts.append({u"reasons"_s, arguments.option("reason")});
    const FieldInput input = parseFields(place->reader(), session.clock(), Objection::info, texts + arguments.fields);
    QJ_TRY_ASSIGN(const Receipt receipt, addRecord(place->desk(), Objection::info, input, place->actor()));
    QList<Uuid> ids;
    for (const Uuid& id : receipt.created)
        if (place->reader().kindOf(id) == RecordKind::objection) ids += id;
    return Outcome{doneWith(*place, receipt, ids), {}, 0};
}

Result<Outcome> accept(Session& session, const Arguments& arguments)
{
    return doAct(session, u"objection"_s, arguments.value(0), u"accepted"_s, arguments);
}

/// --reason may be one of the grounds for refusal.
Result<Outcome> refuse(Session& session, const Arguments& arguments)
{
    FieldTexts more;
    const QString reason = arguments.option("reason");
    for (const EnumEntry& entry : Objection::info.find(u"refuseReason")->codes)
        if (reason == QLatin1StringView(entry.code)) more.append({u"refuseReason"_s, reason});
    return doAct(session, u"objection"_s, arguments.value(0), u"refused"_s, arguments, more);
}

Result<Outcome> conclude(Session& session, const Arguments& arguments)
{
    FieldTexts more;
    for (const QString& name : {u"outcome"_s, u"granted"_s})
        if (arguments.options.contains(name)) more.append({name, arguments.options[name].back()});
    return doAct(session, u"objection"_s, arguments.value(0), u"answered"_s, arguments, more);
}

} // namespace

const Group noticeGroup{"notice",
                        QT_TRANSLATE_NOOP("Cli", "Notices and their service"),
                        {{"serve", "NO --date D --how HOW [--field receiver=NAME] [--evidence FILE|TEXT]", 1, 1,
                          with({{"how", Option::one, true}}), serve}}};
const Group objectionGroup{
    "objection",
    QT_TRANSLATE_NOOP("Cli", "Objections to a result"),
    {{"open", "SAMPLE --field applicant=NAME applicantKind=KIND kind=KIND via=HOW [--date D]", 1, 1, actOptions(),
      open},
     {"accept", "NO [--date D]", 1, 1, actOptions(), accept},
     {"refuse", "NO --reason late|notParty|broken|again|noGround|other", 1, 1, actOptions(), refuse},
     {"conclude", "NO [--outcome TEXT] [--granted true|false]", 1, 1, with({{"outcome"}, {"granted"}}), conclude}}};

} // namespace qj::cli
