// SPDX-License-Identifier: GPL-3.0-or-later
#include "Audit.h"
#include "Groups.h"
#include "Output.h"

#include "exchange/AuditQueries.h"
#include "exchange/FingerprintWords.h"
#include "store/Backup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<OfficeLevel> levelFrom(const QString& text)
{
    if (text == u"district"_s) return OfficeLevel::district;
    if (text == u"city"_s) return OfficeLevel::city;
    if (text == u"province"_s) return OfficeLevel::province;
    return misused(say(QT_TRANSLATE_NOOP("Cli", "--level is district, city or province")));
}

Result<Outcome> init(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(const OfficeLevel level, levelFrom(arguments.option("level")));
    const StoreInit with{arguments.option("office"), arguments.option("name"), level, arguments.option("admin")};
    const QString folder = session.storeFolder();
    const bool wasThere = QFileInfo::exists(folder);
    const bool hadStore = QFileInfo::exists(folder + u"/store.db"_s);
    auto place = Workplace::create(folder, with, session.clock());
    if (!place) {
        // Nothing half done: what was begun in a folder of ours goes again.
        if (!hadStore && (!wasThere || QFileInfo::exists(folder + u"/store.db"_s))) {
            if (!wasThere)
                QDir(folder).removeRecursively();
            else
                for (const QString& name : {u"store.db"_s, u"store.db-wal"_s, u"store.db-shm"_s, u"lock"_s})
                    QFile::remove(folder + u'/' + name);
        }
        return fail(place.error());
    }
    QStringList ids;
    for (const RecordInfo* info : {&Office::info, &Officer::info})
        for (const Uuid& id : (*place)->reader().where(*info, "1")) ids += uuidText(id);
    QJsonObject object = done(ids);
    object[u"folder"_s] = folder;
    return Outcome{object, {}, 0};
}

Result<Outcome> checkStore(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    const Health health = place->journal().check();
    const SignatureCheck signatures = AuditQueries(place->journal()).signatures([](qint64 looked, qint64 total) {
        showProgress(say(QT_TRANSLATE_NOOP("Cli", "Checking signatures")), looked, total);
        return true;
    });
    QStringList wrong = signatures.wrongTips;
    for (const CommitId& id : signatures.wrong) wrong += QString::fromLatin1(id.toHex());
    QJsonArray faulty;
    for (const FileFault& fault : health.fileFaults)
        faulty += QJsonObject{
            {u"record"_s, fault.ownerTitle}, {u"file"_s, fault.fileName}, {u"state"_s, fileStateName(fault.state)}};
    const QJsonObject object{{u"integrity"_s, health.integrity},
                             {u"chains"_s, health.chains},
                             {u"signatures"_s, wrong.isEmpty() ? u"ok"_s : wrong.join(u", "_s)},
                             {u"projection"_s, health.projection},
                             {u"files"_s, health.files},
                             {u"faulty"_s, faulty}};
    const bool damaged = health.integrity != u"ok"_s || health.chains != u"ok"_s || health.projection != u"ok"_s;
    return Outcome{object, {}, damaged ? 3 : health.ok() && wrong.isEmpty() ? 0 : 1};
}

Result<Outcome> rebuild(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.writing());
    QJ_TRY(place->journal().rebuild());
    return Outcome{done(), {}, 0};
}

Result<Outcome> dump(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    const QString out = arguments.option("out");
    if (!out.isEmpty() && QFileInfo::exists(out)) return fail(ErrorCode::targetExists, {out});
    QSaveFile file(out);
    if (!out.isEmpty() && !file.open(QFile::WriteOnly))
        return fail(ErrorCode::fileNotWritten, {out, file.errorString()});
    const auto [sum, records] = place->journal().dump([&](const QByteArray& line) {
        if (file.isOpen()) file.write(line + '\n');
    });
    if (file.isOpen() && !file.commit()) return fail(ErrorCode::fileNotWritten, {out, file.errorString()});
    return Outcome{QJsonObject{{u"sha256"_s, QString::fromLatin1(sum)}, {u"records"_s, records}}, {}, 0};
}

Result<Outcome> backup(Session& session, const Arguments& arguments)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    const QString file = arguments.value(0);
    QJ_TRY_ASSIGN(const BackupContent content, writeBackup(place->journal().store(), file));
    QJsonObject object = done({}, {file});
    object[u"attachments"_s] = content.files;
    object[u"bytes"_s] = content.bytes;
    return Outcome{object, {}, 0};
}

Result<Outcome> restore(Session& session, const Arguments& arguments)
{
    const QString folder = session.storeFolder();
    QJ_TRY_ASSIGN(const BackupContent content, restoreBackup(arguments.value(0), folder));
    QJ_TRY(session.reading()); // judges it as every opening does, and gives it its own device letter
    QJsonObject object = done();
    object[u"folder"_s] = folder;
    object[u"attachments"_s] = content.files;
    object[u"bytes"_s] = content.bytes;
    return Outcome{object, {}, 0};
}

Result<Outcome> info(Session& session, const Arguments&)
{
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    Journal& journal = place->journal();
    QJsonObject object = done();
    object[u"folder"_s] = journal.store().folder();
    object[u"office"_s] = journal.officeCode();
    if (const auto office = recordFor(place->reader(), Office::info, journal.officeCode()))
        object[u"officeName"_s] = office->title();
    object[u"device"_s] = QString::fromLatin1(journal.device().toHex());
    object[u"words"_s] = FingerprintWords::of(journal.device());
    object[u"letter"_s] = journal.deviceLetter();
    object[u"version"_s] = Store::formatVersion;
    object[u"writable"_s] = journal.store().mode() == Store::Mode::write;
    object[u"size"_s] = folderSize(journal.store().folder());
    Query commits = place->reader().query("SELECT count(*) FROM commits");
    if (commits.next()) object[u"commits"_s] = commits.integer(0);
    QJsonObject records;
    for (const RecordInfo* kind : place->schema().all()) {
        Query count =
            place->reader().query(std::string("SELECT count(*) FROM \"") + kind->name + "\" WHERE deleted IS NULL");
        if (count.next() && count.integer(0) > 0) records[QLatin1StringView(kind->name)] = count.integer(0);
    }
    object[u"records"_s] = records;
    return Outcome{object, {}, 0};
}

} // namespace

const Group storeGroup{
    "store",
    QT_TRANSLATE_NOOP("Cli", "The store: a folder with everything of one office"),
    {{"init",
      "--office CODE --name NAME --level district|city|province [--admin NAME]",
      0,
      0,
      {{"office", Option::one, true}, {"name", Option::one, true}, {"level", Option::one, true}, {"admin"}},
      init},
     {"check", "", 0, 0, {}, checkStore},
     {"audit",
      "[--officer O] [--from D] [--to D] [--limit N] [FILTER...]",
      0,
      anyNumber,
      {{"officer"}, {"from"}, {"to"}, {"limit"}},
      audit},
     {"rebuild", "", 0, 0, {}, rebuild},
     {"dump", "[--out FILE]", 0, 0, {{"out"}}, dump},
     {"backup", "FILE", 1, 1, {}, backup},
     {"restore", "FILE", 1, 1, {}, restore},
     {"info", "", 0, 0, {}, info}}};

} // namespace qj::cli
