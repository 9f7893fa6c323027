// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/DirectoryDesk.h"

#include "base/Text.h"
#include "directory/Device.h"
#include "directory/OfficerKeys.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QSysInfo>

using namespace Qt::StringLiterals;

namespace qj {

Result<> DirectoryDesk::fillNewStore(const StoreInit& init)
{
    static const QRegularExpression codeForm(u"^[0-9]{6,9}$"_s);
    if (!codeForm.match(init.officeCode).hasMatch())
        return fail(ErrorCode::badValue, {translated("Office", "Office code"), init.officeCode, u"320412"_s});
    if (stored(init.officeName).isEmpty()) return fail(ErrorCode::fieldMissing, {translated("Office", "Name")});
    m_journal.store().setMeta(u"office"_s, init.officeCode.toLatin1());
    const OfficerKeys keys(m_journal.store().folder());
    CommitDraft draft(m_journal.clock(), {}, u"init"_s);

    Office office;
    office.code = init.officeCode;
    office.name = stored(init.officeName);
    office.shortName = office.name;
    office.level = init.level;
    office.areaCode = init.officeCode.left(6);
    office.validFrom = m_journal.clock().today();
    office.state = u"active"_s;
    office.id = naturalUuid(u"office"_s, office.code);
    office.officeId = office.id;
    draft.add(office);

    Officer admin;
    admin.id = newUuid(m_journal.clock());
    admin.name = init.adminName.isEmpty() ? translated("Officer", "Administrator") : stored(init.adminName);
    admin.loginName = u"admin"_s;
    admin.roles = {Role::inspector, Role::reviewer, Role::supervisor, Role::publisher, Role::administrator};
    admin.level = init.level == OfficeLevel::city       ? OfficerLevel::city
                  : init.level == OfficeLevel::province ? OfficerLevel::province
                                                        : OfficerLevel::district;
    admin.officeId = office.id;
    admin.state = u"active"_s;
    QJ_TRY_ASSIGN(admin.signKey, keys.create(admin.id));
    draft.by = draft.add(admin);

    Device device;
    device.id = Uuid::fromRfc4122(m_journal.device());
    device.name = QSysInfo::machineHostName().isEmpty() ? u"1"_s : QSysInfo::machineHostName();
    device.letter = m_journal.deviceLetter();
    device.signKey = QString::fromLatin1(m_journal.devicePublicKey().toHex());
    device.fingerprint = QString::fromLatin1(m_journal.device().toHex());
    device.officeId = office.id;
    device.state = u"active"_s;
    draft.add(device);
    QJ_TRY(m_journal.commit(draft));
    return {};
}

Result<Actor> DirectoryDesk::signIn(const QString& text, const QString& password) const
{
    const Reader& reader = m_journal.reader();
    std::optional<Officer> officer;
    if (text.isEmpty()) {
        for (const Uuid& id : reader.where(Officer::info, "state='active' AND voided IS NULL"))
            if (auto found = reader.find<Officer>(id); found && found->roles.contains(Role::administrator)) {
                officer = std::move(found);
                break;
            }
    } else if (const auto found = reader.lookUp(Officer::info, text)) {
        officer = found->as<Officer>();
    } else if (const QList<Uuid> ids = reader.where(Officer::info, "\"staffNo\"=?", {text}); ids.size() == 1) {
        officer = reader.find<Officer>(ids.front());
    }
    if (!officer || officer->state != u"active"_s) return fail(ErrorCode::officerUnknown, {text});
    const OfficerKeys keys(m_journal.store().folder());
    if (keys.hasPassword(officer->id)) {
        QJ_TRY_ASSIGN(const QByteArray secret, keys.open(officer->id, password));
        m_journal.holdKey(officer->id, secret);
    }
    Actor actor{officer->id, officer->officeId, officer->name, 0, district};
    for (const Role role : officer->roles) actor.roles |= static_cast<quint8>(1 << (int(role) - 1));
    if (const auto office = reader.find<Office>(officer->officeId))
        actor.level = office->level == OfficeLevel::province ? province
                      : office->level == OfficeLevel::city   ? city
                                                             : district;
    return actor;
}

Result<Uuid> DirectoryDesk::attach(CommitDraft& draft, const QString& path, const RecordInfo& ownerKind,
                                   const Uuid& owner, AttachmentPurpose purpose, const Uuid& office) const
{
    const QFileInfo info(path);
    if (!info.exists()) return fail(ErrorCode::fileMissing, {path});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (info.size() == 0) return fail(ErrorCode::fileEmpty, {path});
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    if (m_journal.store().bytesFree() < info.size() * 2) return fail(ErrorCode::diskFull, {m_journal.store().folder()});
    Attachment attachment;
    attachment.sha256 = QString::fromLatin1(hash.result().toHex());
    // The bytes first: a record without its bytes would be a loss, bytes without a record are only waste.
    const QString target = m_journal.store().attachmentFile(attachment.sha256);
    if (!QFile::exists(target)) {
        QDir().mkpath(QFileInfo(target).path());
        QSaveFile copy(target);
        file.seek(0);
        if (!copy.open(QFile::WriteOnly)) return fail(ErrorCode::fileNotWritten, {target, copy.errorString()});
        while (!file.atEnd())
            if (copy.write(file.read(1 << 20)) < 0)
                return fail(ErrorCode::fileNotWritten, {target, copy.errorString()});
        if (!copy.commit()) return fail(ErrorCode::fileNotWritten, {target, copy.errorString()});
    }
    attachment.ownerKind = QString::fromLatin1(ownerKind.name);
    attachment.ownerId = owner;
    attachment.purpose = purpose;
    attachment.fileName = info.fileName();
    attachment.mime = QMimeDatabase().mimeTypeForFile(info).name();
    attachment.size = info.size();
    attachment.officeId = office;
    draft.add(attachment);
    return attachment.id;
}

const Room directoryRoom{.name = "directory"};

} // namespace qj
