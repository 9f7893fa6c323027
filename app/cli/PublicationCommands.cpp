// SPDX-License-Identifier: GPL-3.0-or-later
#include "Groups.h"

#include "print/ErrorText.h"
#include "print/PublicationOutput.h"
#include "publication/PublicationDesk.h"
#include "sampling/Sample.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QString levelName(Light light)
{
    return light == Light::red ? u"red"_s : light == Light::amber ? u"amber"_s : u"green"_s;
}

Result<RecordData> publicationFrom(const Workplace& place, const Arguments& arguments)
{
    return recordFor(place.reader(), Publication::info, arguments.value(0));
}

Result<QList<Uuid>> samplesFrom(const Workplace& place, const QStringList& numbers)
{
    QList<Uuid> samples;
    for (const QString& number : numbers) {
        QJ_TRY_ASSIGN(const RecordData sample, recordFor(place.reader(), Sample::info, number));
        samples += sample.id;
    }
    return samples;
}

template <class E> Result<E> codeFrom(const RecordInfo& info, const char* field, const QString& text, E otherwise)
{
    if (text.isEmpty()) return otherwise;
    const Field* found = info.find(QString::fromLatin1(field));
    QJ_TRY_ASSIGN(const Value value, parseValue(*found, text, info.context));
    return static_cast<E>(value.valueOr<qint64>(0));
}

/// The day of --date, today without it.
Result<QDate> dayFrom(Session& session, const Arguments& arguments)
{
    if (!arguments.has("date")) return session.clock().today();
    return arguments.dateOption("date");
}

Result<Outcome> makePublication(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const auto kind,
                  codeFrom(Publication::info, "kind", arguments.option("kind"), PublicationKind::both));
    PublicationFilter filter;
    if (arguments.has("from")) {
        QJ_TRY_ASSIGN(filter.from, arguments.dateOption("from"));
    }
    if (arguments.has("to")) {
        QJ_TRY_ASSIGN(filter.to, arguments.dateOption("to"));
    }
    filter.withPublished = arguments.has("with-published");
    QJ_TRY_ASSIGN(filter.samples, samplesFrom(*place, arguments.all("samples")));
    QJ_TRY_ASSIGN(const Uuid id,
                  PublicationDesk(place->desk())
                      .make(arguments.option("title"), kind, filter, place->actor(), arguments.option("layout")));
    QJsonObject object = done({uuidText(id)});
    object[u"numbers"_s] = QJsonArray{place->reader().find<Publication>(id)->no};
    return Outcome{object, {}, 0};
}

Result<Outcome> checkPublication(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const RecordData record, publicationFrom(*place, arguments));
    QJ_TRY_ASSIGN(const std::vector<ItemCheck> items, PublicationDesk(place->desk()).check(record.id));
    QJsonArray rows;
    for (const ItemCheck& item : items) {
        if (item.blockers.empty())
            rows.append(QJsonObject{{u"sample"_s, item.sampleNo},
                                    {u"rule"_s, QString()},
                                    {u"level"_s, u"green"_s},
                                    {u"message"_s, QString()}});
        for (const Blocker& blocker : item.blockers) {
            Error error{ErrorCode::guardFailed, {blocker.key}, blocker.rule, blocker.field, item.sampleNo, {}, {}};
            rows.append(QJsonObject{{u"sample"_s, item.sampleNo},
                                    {u"rule"_s, blocker.rule},
                                    {u"level"_s, levelName(blocker.level)},
                                    {u"message"_s, errorText(error)}});
        }
    }
    return Outcome{rows, {}, 0};
}

Result<Outcome> submit(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordData record, publicationFrom(*place, arguments));
    QJ_TRY_ASSIGN(const QDate on, dayFrom(session, arguments));
    QStringList files;
    QJ_TRY_ASSIGN(const Receipt receipt,
                  PublicationDesk(place->desk())
                      .submit(record.id, arguments.option("request", record.number()), on, place->actor()));
    if (arguments.has("out")) {
        QDir().mkpath(arguments.option("out"));
        QJ_TRY_ASSIGN(files, print::writePublication(place->reader(), record.id, arguments.option("out"), {}, true));
    }
    QJsonObject object = doneWith(*place, receipt, {record.id});
    object[u"files"_s] = QJsonArray::fromStringList(files);
    return Outcome{object, {}, 0};
}

Result<Outcome> consent(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordData record, publicationFrom(*place, arguments));
    ConsentReply reply;
    reply.replyNo = arguments.option("reply");
    QJ_TRY_ASSIGN(reply.on, dayFrom(session, arguments));
    QJ_TRY_ASSIGN(reply.except, samplesFrom(*place, arguments.all("except")));
    reply.refused = arguments.has("refused");
    QJ_TRY_ASSIGN(const Receipt receipt, PublicationDesk(place->desk()).consent(record.id, reply, place->actor()));
    return Outcome{doneWith(*place, receipt, {record.id}), {}, 0};
}

Result<Outcome> publish(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordData record, publicationFrom(*place, arguments));
    print::Release release;
    release.folder = arguments.option("out", QDir::currentPath());
    QDir().mkpath(release.folder);
    QJ_TRY_ASSIGN(release.on, dayFrom(session, arguments));
    QJ_TRY_ASSIGN(const auto where,
                  codeFrom(PublicationPlace::info, "place", arguments.option("place"), PublicPlace::site));
    release.places = {{where, arguments.option("address"), release.on}};
    QJ_TRY_ASSIGN(const print::ReleasedFiles released,
                  print::releasePublication(place->desk(), record.id, release, place->actor()));
    QJsonObject object = doneWith(*place, released.receipt, {record.id});
    object[u"files"_s] = QJsonArray::fromStringList(released.files);
    return Outcome{object, {}, 0};
}

Result<Outcome> amend(Session& session, const Arguments& arguments, CorrectionKind kind)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const RecordData record, publicationFrom(*place, arguments));
    QJ_TRY_ASSIGN(const auto reason,
                  codeFrom(Correction::info, "reason", arguments.option("reason"), CorrectionReason::error));
    QJ_TRY_ASSIGN(const QList<Uuid> samples, samplesFrom(*place, arguments.all("samples")));
    QJ_TRY_ASSIGN(const Uuid id,
                  PublicationDesk(place->desk())
                      .correct(record.id, kind, reason, arguments.option("detail"), samples, place->actor()));
    return Outcome{done({uuidText(id)}), {}, 0};
}

Result<Outcome> correct(Session& session, const Arguments& arguments)
{
    return amend(session, arguments, CorrectionKind::correct);
}

Result<Outcome> withdraw(Session& session, const Arguments& arguments)
{
    return amend(session, arguments, CorrectionKind::withdraw);
}

} // namespace

const Group publicationGroup{
    "publication",
    QT_TRANSLATE_NOOP("Cli", "Publications"),
    {{"make",
      "--title TEXT [--kind fail|pass|both] [--from D] [--to D] [--samples NO...] [--layout NAME] [--with-published]",
      0,
      0,
      {{"title", Option::one, true},
       {"kind"},
       {"from"},
       {"to"},
       {"samples", Option::several},
       {"layout"},
       {"with-published", Option::nothing}},
      makePublication},
     {"check", "NO", 1, 1, {}, checkPublication},
     {"submit", "NO [--request TEXT] [--date D] [--out DIR]", 1, 1, {{"request"}, {"date"}, {"out"}}, submit},
     {"consent",
      "NO --reply TEXT --date D [--except SAMPLE...] [--refused]",
      1,
      1,
      {{"reply", Option::one, true}, {"date"}, {"except", Option::several}, {"refused", Option::nothing}},
      consent},
     {"publish",
      "NO --out DIR [--date D] [--place site|board|wechat|media] [--address TEXT]",
      1,
      1,
      {{"out"}, {"date"}, {"place"}, {"address"}},
      publish},
     {"correct",
      "NO --detail TEXT [--reason R] [--samples NO...]",
      1,
      1,
      {{"detail", Option::one, true}, {"reason"}, {"samples", Option::several}},
      correct},
     {"withdraw",
      "NO --detail TEXT [--reason R] [--samples NO...]",
      1,
      1,
      {{"detail", Option::one, true}, {"reason"}, {"samples", Option::several}},
      withdraw}},
    Group::fonts};

} // namespace qj::cli
