// SPDX-License-Identifier: GPL-3.0-or-later
// Exchange with other offices: whom packages are taken from, packages out and in, what two sides wrote differently.
#include "Groups.h"

#include "exchange/ConflictDesk.h"
#include "exchange/PackageDesk.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString stateText(PeerState state)
{
    return state == PeerState::accepted ? u"accepted"_s : state == PeerState::revoked ? u"revoked"_s : u"held"_s;
}

QJsonObject peerJson(const Peer& peer)
{
    return {{u"device"_s, hex(peer.device)},    {u"fingerprint"_s, peer.fingerprint},
            {u"words"_s, peer.words},           {u"name"_s, peer.name},
            {u"office"_s, peer.office},         {u"officeName"_s, peer.officeName},
            {u"state"_s, stateText(peer.state)}};
}

Result<Outcome> listPeers(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJsonArray rows;
    for (const Peer& peer : PackageDesk(place->journal()).peers()) rows.append(peerJson(peer));
    return Outcome{rows, {}, 0};
}

Result<Outcome> acceptPeer(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const Peer peer, PackageDesk(place->journal()).accept(arguments.value(0), place->actor()));
    return Outcome{peerJson(peer), {}, 0};
}

Result<Outcome> revokePeer(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY_ASSIGN(const Revocation done,
                  PackageDesk(place->journal())
                      .revoke(place->desk(), arguments.value(0), arguments.option("reason"), place->actor()));
    QJsonObject object = peerJson(done.peer);
    object[u"everywhere"_s] = !done.onlyHere;
    object[u"why"_s] = done.onlyHere ? QJsonValue(errorText(*done.onlyHere)) : QJsonValue();
    return Outcome{object, {}, 0};
}

// ---- packages

/// "20M", "500k" or bytes.
Result<qint64> sizeFrom(const QString& text)
{
    const QChar unit = text.isEmpty() ? QChar() : text.back().toLower();
    const int shift = unit == u'm' ? 20 : unit == u'k' ? 10 : 0;
    bool ok = false;
    const qint64 number = (shift ? text.chopped(1) : text).toLongLong(&ok);
    if (!ok || number < 1 || number > (qint64(1) << 40))
        return misused(say(QT_TRANSLATE_NOOP("Cli", "%1 is no size; write 20M or 500k")).arg(text));
    return number << shift;
}

Result<PackageChoice> choiceFrom(const Arguments& arguments)
{
    PackageChoice choice;
    if (arguments.has("full")) choice.content = PackageChoice::everything;
    choice.sealed = arguments.has("sealed");
    if (arguments.has("part-size")) {
        QJ_TRY_ASSIGN(choice.partSize, sizeFrom(arguments.option("part-size")));
    }
    const QString attachments = arguments.option("attachments");
    if (attachments == u"all"_s)
        choice.attachments = AttachmentChoice::all;
    else if (attachments == u"none"_s)
        choice.attachments = AttachmentChoice::none;
    else if (arguments.has("attachments"))
        return misused(say(QT_TRANSLATE_NOOP("Cli", "--attachments takes all or none")));
    return choice;
}

Result<Outcome> exportPackage(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const PackageChoice choice, choiceFrom(arguments));
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    const auto progress = [](qint64 written, qint64 total) {
        showProgress(say(QT_TRANSLATE_NOOP("Cli", "Writing")), written, total);
        return true;
    };
    QJ_TRY_ASSIGN(const PackageExport written,
                  PackageDesk(place->journal()).exportTo(arguments.option("to"), arguments.value(0), choice, progress));
    QJsonObject object = done({hex(written.id)}, written.files);
    object[u"commits"_s] = written.commits;
    object[u"bytes"_s] = written.bytes;
    object[u"attachments"_s] = QJsonObject{{u"sent"_s, written.attachments}, {u"left"_s, written.attachmentsLeft}};
    object[u"scopes"_s] = QJsonArray::fromStringList(written.scopes);
    return Outcome{object, {}, 0};
}

QJsonObject sideJson(Workplace& place, const Field* field, const ConflictSide& side)
{
    return {{u"commit"_s, hex(side.commit)},
            {u"value"_s, field ? plainText(*field, side.value) : QString()},
            {u"by"_s, place.reader().titleOf(side.by)},
            {u"at"_s, isoText(side.at)},
            {u"device"_s, PackageDesk(place.journal()).deviceName(side.device)},
            {u"act"_s, side.act},
            {u"reason"_s, side.reason},
            {u"holds"_s, side.holds}};
}

QJsonObject conflictJson(Workplace& place, const OpenConflict& open)
{
    const Conflict conflict = ConflictDesk(place.desk()).read(open);
    const RecordInfo* info = place.schema().find(open.kind);
    const Field* field = info ? fieldOf(*info, open.field) : nullptr;
    QJsonArray values;
    for (const ConflictSide& side : conflict.sides) values.append(sideJson(place, field, side));
    return {{u"kind"_s, info ? QString::fromLatin1(info->name) : QString()},
            {u"id"_s, uuidText(open.record)},
            {u"record"_s, place.reader().titleOf(open.record)},
            {u"field"_s, field ? QString::fromLatin1(field->name) : QString::number(open.field)},
            {u"base"_s, conflict.base ? QJsonValue(sideJson(place, field, *conflict.base)) : QJsonValue()},
            {u"values"_s, values}};
}

QJsonObject reportJson(Workplace& place, const PackageReport& report)
{
    const PackageDesk desk(place.journal());
    QJsonArray conflicts, gaps, refused;
    for (const OpenConflict& conflict : report.conflicts) conflicts.append(conflictJson(place, conflict));
    for (const StreamGap& gap : report.gaps) gaps.append(desk.gapText(gap));
    for (const RefusedPart& part : report.refused)
        refused.append(QJsonObject{{u"device"_s, desk.deviceName(part.device)},
                                   {u"scope"_s, part.scope},
                                   {u"from"_s, qint64(part.from)},
                                   {u"to"_s, qint64(part.to)},
                                   {u"code"_s, errorName(part.why)}});
    return {{u"id"_s, hex(report.id)},
            {u"from"_s, report.office},
            {u"new"_s, report.fresh},
            {u"known"_s, report.known},
            {u"changed"_s, report.changed},
            {u"conflicts"_s, conflicts},
            {u"gaps"_s, gaps},
            {u"parked"_s, report.parked},
            {u"unknownFields"_s, report.unknownFields},
            {u"refused"_s, refused},
            {u"files"_s, QJsonObject{{u"received"_s, report.filesReceived}, {u"missing"_s, report.filesMissing}}}};
}

Result<Outcome> lookAt(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJ_TRY_ASSIGN(const PackageReport report, PackageDesk(place->journal()).look(arguments.value(0)));
    return Outcome{reportJson(*place, report), {}, 0};
}

/// Exit 4 where something of it was refused or waits for commits that are missing.
Result<Outcome> importPackage(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    const auto progress = [](qint64 taken, qint64 total) {
        showProgress(say(QT_TRANSLATE_NOOP("Cli", "Taking in")), taken, total);
        return true;
    };
    QJ_TRY_ASSIGN(const PackageReport report,
                  PackageDesk(place->journal()).import(arguments.value(0), arguments.has("rehearse"), progress));
    const bool whole = report.refused.empty() && report.gaps.empty() && report.parked == 0;
    QJsonObject object = reportJson(*place, report);
    if (!arguments.has("rehearse")) {
        QJ_TRY_ASSIGN(const auto moved, place->followLaw()); // a calendar or a value may have come with it
        if (!moved.empty()) object[u"moved"_s] = movedJson(moved);
    }
    return Outcome{object, {}, whole ? 0 : 4};
}

Result<Outcome> undoPackage(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    const QByteArray id = QByteArray::fromHex(arguments.value(0).toLatin1());
    QJ_TRY_ASSIGN(const Receipt receipt, PackageDesk(place->journal()).undoPackage(id, place->actor()));
    QJ_TRY(place->followLaw());
    return Outcome{doneWith(*place, receipt, {}), {}, 0};
}

Result<Outcome> listPackages(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJsonArray rows;
    for (const PackageEntry& entry : PackageDesk(place->journal()).packages()) {
        const char* state = entry.state == PackageState::done      ? "done"
                            : entry.state == PackageState::refused ? "refused"
                            : entry.state == PackageState::undone  ? "undone"
                                                                   : "open";
        rows.append(QJsonObject{{u"id"_s, hex(entry.id)},
                                {u"written"_s, entry.written},
                                {u"office"_s, entry.note.office},
                                {u"at"_s, isoText({entry.note.at})},
                                {u"state"_s, QLatin1StringView(state)},
                                {u"reason"_s, entry.note.reason},
                                {u"file"_s, entry.note.file}});
    }
    return Outcome{rows, {}, 0};
}

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// The never-lost counter.
Result<Outcome> unsent(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    const Unsent counted = PackageDesk(place->journal()).unsent();
    return Outcome{QJsonObject{{u"unsent"_s, counted.count},
                               {u"oldest"_s, dayJson(counted.oldest)},
                               {u"unacknowledged"_s, counted.unacknowledged},
                               {u"oldestUnacknowledged"_s, dayJson(counted.oldestUnacknowledged)}},
                   {},
                   0};
}

Result<Outcome> listConflicts(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    QJsonArray rows;
    for (const OpenConflict& conflict : PackageDesk(place->journal()).conflicts())
        rows.append(conflictJson(*place, conflict));
    return Outcome{rows, {}, 0};
}

/// A commit or a value of the conflict, as the person wrote it.
Result<Value> decisionFrom(const Conflict& conflict, const Field& field, const RecordInfo& info,
                           const Arguments& arguments)
{
    if (arguments.has("value")) return parseValue(field, arguments.option("value"), info.context);
    const QString wanted = arguments.option("take").toLower();
    const ConflictSide* found = nullptr;
    for (const ConflictSide& side : conflict.sides)
        if (!wanted.isEmpty() && hex(side.commit).startsWith(wanted)) {
            if (found) return fail(ErrorCode::ambiguousRecord, {u"commit"_s, wanted});
            found = &side;
        }
    if (!found) return fail(ErrorCode::unknownRecord, {u"commit"_s, wanted});
    return found->value;
}

Result<Outcome> settleAll(Workplace& place, const QString& device)
{
    const PackageDesk packages(place.journal());
    QList<QByteArray> named;
    QSet<QByteArray> devices{place.journal().device()};
    for (const Peer& peer : packages.peers()) devices += peer.device;
    for (const QByteArray& one : std::as_const(devices))
        if (hex(one).startsWith(device.toLower()) || packages.deviceName(one) == device) named += one;
    if (named.isEmpty()) return fail(ErrorCode::unknownRecord, {u"device"_s, device});
    if (named.size() > 1) return fail(ErrorCode::ambiguousRecord, {u"device"_s, device});
    QJ_TRY_ASSIGN(const qint64 settled, ConflictDesk(place.desk()).takeAllFrom(named.front(), place.actor()));
    QJsonObject object = done({});
    object[u"settled"_s] = settled;
    return Outcome{object, {}, 0};
}

Result<Outcome> settle(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    if (arguments.has("all-from")) return settleAll(*place, arguments.option("all-from"));
    if (arguments.values.size() < 3 || arguments.has("take") == arguments.has("value"))
        return misused(say(QT_TRANSLATE_NOOP("Cli", "Name the record and its field, and either --take or --value")));
    QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(*place, arguments.value(0)));
    QJ_TRY_ASSIGN(const RecordData record, recordFor(place->reader(), *info, arguments.value(1)));
    const Field* field = fieldOf(*info, QStringView(arguments.value(2)));
    if (!field) return fail(ErrorCode::unknownField, {QLatin1StringView(info->name), arguments.value(2)});
    ConflictDesk desk(place->desk());
    const OpenConflict where{info->kind, record.id, field->number};
    QJ_TRY_ASSIGN(const Value value, decisionFrom(desk.read(where), *field, *info, arguments));
    QJ_TRY_ASSIGN(const Receipt receipt, desk.settle(where, value, arguments.option("reason"), place->actor()));
    return Outcome{doneWith(*place, receipt, {record.id}), {}, 0};
}

} // namespace

const Group peerGroup{"peer",
                      QT_TRANSLATE_NOOP("Cli", "Computers that packages are taken from"),
                      {{"list", "", 0, 0, {}, listPeers},
                       {"accept", "FINGERPRINT|CHARACTERS", 1, 1, {}, acceptPeer},
                       {"revoke", "DEVICE [--reason R]", 1, 1, {{"reason"}}, revokePeer}}};

const Group packageGroup{"package",
                         QT_TRANSLATE_NOOP("Cli", "Exchange with other offices by files"),
                         {{"export",
                           "--to OFFICE FILE.qjx [--full] [--attachments all|none] [--sealed] [--part-size 20M]",
                           1,
                           1,
                           {{"to", Option::one, true},
                            {"full", Option::nothing},
                            {"attachments"},
                            {"sealed", Option::nothing},
                            {"part-size"}},
                           exportPackage},
                          {"look", "FILE.qjx", 1, 1, {}, lookAt},
                          {"import", "FILE.qjx [--rehearse]", 1, 1, {{"rehearse", Option::nothing}}, importPackage},
                          {"undo", "ID", 1, 1, {}, undoPackage},
                          {"list", "", 0, 0, {}, listPackages},
                          {"unsent", "", 0, 0, {}, unsent}}};

const Group conflictGroup{"conflict",
                          QT_TRANSLATE_NOOP("Cli", "What two sides wrote differently"),
                          {{"list", "", 0, 0, {}, listConflicts},
                           {"settle",
                            "KIND NO FIELD --take COMMIT|--value V [--reason R] | --all-from DEVICE",
                            0,
                            3,
                            {{"take"}, {"value"}, {"reason"}, {"all-from"}},
                            settle}}};

} // namespace qj::cli
