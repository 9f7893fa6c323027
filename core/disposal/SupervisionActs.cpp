// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/SupervisionActs.h"

#include "disposal/DisposalCase.h"
#include "disposal/SupervisionRules.h"

using namespace Qt::StringLiterals;

namespace qj::supervisionActs {

Result<> replyOverdue(const ActContext& context)
{
    const Supervision order = context.after.as<Supervision>();
    if (order.replyBy.isValid() && order.replyBy < context.today) return {};
    return fail(ErrorCode::guardFailed, {u"replyNotDue"_s, order.replyBy.toString(Qt::ISODate)});
}

Result<> newReplyDay(const ActContext& context)
{
    const Supervision before = context.before.as<Supervision>(), after = context.after.as<Supervision>();
    if (after.replyBy.isValid() && after.replyBy != before.replyBy && after.replyBy > context.input.date) return {};
    return fail(ErrorCode::guardFailed, {u"newReplyDay"_s, after.replyBy.toString(Qt::ISODate)});
}

Result<> acceptedByAnother(const ActContext& context)
{
    if (context.reader.stampOf(context.before.id).createdBy != context.actor.officer) return {};
    return fail(ErrorCode::fourEyes, {context.actor.name}, u"G3"_s);
}

Result<> raiseLevel(const ActContext& context, CommitDraft& draft)
{
    const Supervision order = context.after.as<Supervision>();
    draft.set(Supervision::info, order.id, u"severity", toValue(raisedLevel(order.severity)));
    return {};
}

Result<> fillSupervision(const Reader& reader, const Actor& actor, QDate, RecordData& record)
{
    Supervision order = record.as<Supervision>();
    if (order.fromOffice.isNull()) order.fromOffice = actor.office;
    if (order.severity == SupervisionLevel::none) order.severity = SupervisionLevel::remind;
    if (order.subjectKind.isEmpty() && !order.subject.isEmpty())
        if (const RecordInfo* info = reader.schema().find(reader.kindOf(order.subject.front())))
            order.subjectKind = QString::fromLatin1(info->name);
    // A case is the business of the office that handles it.
    if (order.toOffice.isNull() && !order.subject.isEmpty())
        if (const auto found = reader.find<DisposalCase>(order.subject.front())) order.toOffice = found->ownerOffice;
    record = dataOf(order);
    record.set(common::officeId, Value(order.toOffice.isNull() ? actor.office : order.toOffice));
    return {};
}

void fillReplied(const ActContext& context, RecordData& record)
{
    Supervision order = record.as<Supervision>();
    order.repliedOn = context.input.date;
    // The number of a paper stands in the reply itself; files are its evidence.
    const QString papers = context.input.evidence.join(u"；"_s);
    if (!papers.isEmpty() && !order.reply.contains(papers))
        order.reply += (order.reply.isEmpty() ? QString() : u"\n"_s) + papers;
    for (const Uuid& file : context.input.files)
        if (!order.evidence.contains(file)) order.evidence += file;
    record = dataOf(order);
}

} // namespace qj::supervisionActs
