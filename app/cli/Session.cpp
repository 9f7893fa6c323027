// SPDX-License-Identifier: GPL-3.0-or-later
#include "Session.h"

#include "disposal/DisposalQueries.h"
#include "law/Regime.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace qj::cli {

QString Session::storeFolder() const
{
    if (!m_global.store.isEmpty()) return QFileInfo(m_global.store).absoluteFilePath();
    const QString fromEnvironment = qEnvironmentVariable("QINGJIAN_STORE");
    if (!fromEnvironment.isEmpty()) return QFileInfo(fromEnvironment).absoluteFilePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/qingjian"_s;
}

Result<> Session::open(Store::Mode mode)
{
    if (m_place) return {};
    QJ_TRY_ASSIGN(m_place, Workplace::open(storeFolder(), mode, m_clock));
    m_writes = mode == Store::Mode::write;
    return {};
}

Result<QString> Session::password() const
{
    if (m_global.passwordFile.isEmpty()) return qEnvironmentVariable("QINGJIAN_PASSWORD");
    const QFileInfo info(m_global.passwordFile);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {m_global.passwordFile});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {m_global.passwordFile});
    QFile file(m_global.passwordFile);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::fileUnreadable, {m_global.passwordFile, file.errorString()});
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r')) line.chop(1);
    return line;
}

Result<> Session::signIn()
{
    if (m_signedIn) return {};
    QJ_TRY_ASSIGN(const QString secret, password());
    QJ_TRY(m_place->signIn(m_global.officer, secret));
    m_signedIn = true;
    return {};
}

Result<Workplace*> Session::reading()
{
    QJ_TRY(open(Store::Mode::read));
    if (!m_global.officer.isEmpty()) QJ_TRY(signIn());
    return m_place.get();
}

Result<Workplace*> Session::writing()
{
    QJ_TRY(open(Store::Mode::write));
    QJ_TRY(signIn());
    return m_place.get();
}

std::optional<Error> Session::readError()
{
    return m_place && !m_writes ? m_place->reader().takeError() : std::nullopt;
}

Result<Actor> Session::asker()
{
    QJ_TRY(open(Store::Mode::read));
    QJ_TRY(signIn());
    return m_place->actor();
}

Result<const RecordInfo*> kindFrom(const Workplace& place, const QString& name)
{
    const RecordInfo* info = place.schema().find(name);
    if (!info) return fail(ErrorCode::unknownKind, {name});
    return info;
}

RecordJson recordJson(Workplace& place)
{
    return RecordJson(place.journal(), [&place](const RecordData& record, QJsonObject& object) {
        if (record.info->kind == RecordKind::sample) {
            const QString regime = regimeOf(record.value(u"samplingDate").valueOr<QDate>({}));
            object[u"regime"_s] = regime.isEmpty() ? QJsonValue() : QJsonValue(regime);
        }
        if (record.info->kind == RecordKind::disposalCase) {
            const auto sheet = DisposalQueries::sheet(place.reader(), record.id, place.today());
            object[u"onTime"_s] = sheet && sheet->onTime ? QJsonValue(*sheet->onTime) : QJsonValue();
        }
        if (record.info->kind == RecordKind::officer) object[u"active"_s] = record.state() == u"active"_s;
    });
}

QString uuidText(const Uuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonArray movedJson(const std::vector<MovedDate>& moved)
{
    QJsonArray dates;
    for (const MovedDate& one : moved)
        dates.append(QJsonObject{{u"record"_s, one.record},
                                 {u"what"_s, one.after.what},
                                 {u"detail"_s, one.after.detail},
                                 {u"rule"_s, one.after.ruleId},
                                 {u"from"_s, one.before.dueOn.toString(Qt::ISODate)},
                                 {u"to"_s, one.after.dueOn.toString(Qt::ISODate)},
                                 {u"provisional"_s, one.after.provisional}});
    return dates;
}

QJsonObject doneWith(Workplace& place, const Receipt& receipt, const QList<Uuid>& ids)
{
    QStringList texts, numbers;
    const RecordJson json(place.journal());
    for (const Uuid& id : ids) {
        texts += uuidText(id);
        numbers += json.name(id);
    }
    QJsonObject object = done(texts);
    object[u"numbers"_s] = QJsonArray::fromStringList(numbers);
    if (!receipt.commits.isEmpty()) object[u"commit"_s] = QString::fromLatin1(receipt.commits.back().toHex());
    return object;
}

} // namespace qj::cli
