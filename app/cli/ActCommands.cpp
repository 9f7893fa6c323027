// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActCommands.h"

#include "base/Text.h"
#include "print/ErrorText.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QString ruleOf(const ActOffer& offer)
{
    for (const Error& error : offer.why)
        if (!error.rule.isEmpty()) return error.rule;
    return QLatin1StringView(offer.transition->rule);
}

Result<Outcome> acts(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, arguments.value(0)));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, arguments.value(1)));
    QJ_TRY_ASSIGN(const Actor actor, session.asker());
    QJsonArray rows;
    for (const ActOffer& offer : place->desk().acts(*info, record.id, actor)) {
        QStringList why;
        for (const Error& error : offer.why) why += errorText(error);
        rows.append(QJsonObject{{u"act"_s, offer.act},
                                {u"to"_s, QLatin1StringView(offer.transition->to)},
                                {u"allowed"_s, offer.allowed},
                                {u"rule"_s, ruleOf(offer)},
                                {u"why"_s, why.join(u'\n')}});
    }
    return Outcome{rows,
                   tableText(rows, {{u"act"_s, headingOf(u"act"_s)},
                                    {u"allowed"_s, headingOf(u"allowed"_s)},
                                    {u"rule"_s, headingOf(u"rule"_s)},
                                    {u"why"_s, headingOf(u"why"_s)}}),
                   0};
}

/// FILE|TEXT: what is there as a file is one; what can only be a path but is not there is missing.
bool meansFile(const QString& text)
{
    if (QFileInfo::exists(text)) return true;
    static const QRegularExpression path(
        u"^(\\.{0,2}[/\\\\]|[A-Za-z]:[/\\\\]).*$|^[^ ]*\\.(pdf|png|jpe?g|docx?|xlsx?|csv|txt|zip|tiff?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return path.match(text).hasMatch();
}

Result<Outcome> act(Session& session, const Arguments& arguments)
{
    return doAct(session, arguments.value(0), arguments.value(1), arguments.value(2), arguments);
}

} // namespace

Result<> takeEvidence(Workplace& place, CommitDraft& draft, const RecordData& record, const QStringList& evidence,
                      ActInput& input)
{
    for (const QString& text : evidence) {
        if (!meansFile(text)) {
            input.evidence += stored(text);
            continue;
        }
        QJ_TRY_ASSIGN(const Uuid file, DirectoryDesk(place.journal())
                                           .attach(draft, text, *record.info, record.id, AttachmentPurpose::proof,
                                                   place.actor().office));
        input.files += file;
    }
    return {};
}

Result<Outcome> doAct(Session& session, const QString& kind, const QString& number, const QString& code,
                      const Arguments& arguments, const FieldTexts& more)
{
    return doActs(session, kind, number, {code}, arguments, more);
}

Result<Outcome> doActs(Session& session, const QString& kind, const QString& number, const QStringList& codes,
                       const Arguments& arguments, const FieldTexts& more)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, kind));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, number));
    FieldInput fields = parseFields(place->reader(), session.clock(), *info, arguments.fields + more);
    ActInput input;
    QJ_TRY_ASSIGN(input.date, arguments.dateOption("date"));
    input.reason = arguments.option("reason").trimmed();
    if (!fields.problems.empty()) return fail(together(std::move(fields.problems)));
    input.fields = std::move(fields.values);
    const auto finish = [&](Result<Receipt> receipt) -> Result<Outcome> {
        if (!receipt) {
            Error error = std::move(receipt).error();
            if (error.record.isEmpty()) error.record = RecordJson(place->journal()).name(record.id);
            return fail(std::move(error));
        }
        QJsonObject object = doneWith(*place, *receipt, {record.id});
        if (info->kind == RecordKind::workCalendar || info->kind == RecordKind::ruleValue) {
            QJ_TRY_ASSIGN(const auto moved, place->followLaw());
            object[u"moved"_s] = movedJson(moved);
        }
        return Outcome{object, {}, 0};
    };
    if (codes == QStringList{u"void"_s} && !info->state(u"void"_s))
        return finish(place->desk().act(*info, record.id, u"void"_s, input, place->actor()));
    CommitDraft draft(session.clock(), place->actor().officer, codes.back(), input.reason);
    for (RecordData& made : fields.made) QJ_TRY(place->desk().add(draft, std::move(made), place->actor()));
    QJ_TRY(takeEvidence(*place, draft, record, arguments.all("evidence"), input));
    for (const QString& code : codes)
        if (const auto done = place->desk().act(draft, *info, record.id, code, input, place->actor()); !done)
            return finish(fail(done.error()));
    return finish(place->journal().commit(draft));
}

std::vector<Option> actOptions()
{
    return {{"field", Option::pairs}, {"date"}, {"reason"}, {"evidence"}};
}

const Group actsGroup{"acts",
                      QT_TRANSLATE_NOOP("Cli", "What can be done with a record now, and why not"),
                      {{"", "KIND NO", 2, 2, {}, acts}}};
const Group actGroup{
    "act",
    QT_TRANSLATE_NOOP("Cli", "Move a record to its next state"),
    {{"", "KIND NO ACT [--field n=v...] [--date D] [--reason R] [--evidence FILE|TEXT]", 3, 3, actOptions(), act}}};

} // namespace qj::cli
