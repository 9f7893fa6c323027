// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/OfficerKeys.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <sodium.h>

namespace qj {

namespace {

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

QByteArray wrappingKey(const QString& password, const QByteArray& salt)
{
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const QByteArray text = password.normalized(QString::NormalizationForm_C).toUtf8();
    const int done = crypto_pwhash(
        raw(key), crypto_secretbox_KEYBYTES, text.constData(), static_cast<unsigned long long>(text.size()), raw(salt),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    return done == 0 ? key : QByteArray();
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

Result<> writeAll(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::fileNotWritten, {path, file.errorString()});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

bool OfficerKeys::hasPassword(const Uuid& officer) const
{
    return QFile::exists(wrappedFile(officer));
}

bool OfficerKeys::hasKey(const Uuid& officer) const
{
    return QFile::exists(plainFile(officer)) || hasPassword(officer);
}

Result<QString> OfficerKeys::create(const Uuid& officer) const
{
    QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_keypair(raw(open), raw(secret));
    QJ_TRY(writeAll(plainFile(officer), secret));
    return QString::fromLatin1(open.toHex());
}

Result<QByteArray> OfficerKeys::open(const Uuid& officer, const QString& password) const
{
    if (!hasPassword(officer)) return readAll(plainFile(officer));
    const QByteArray wrapped = readAll(wrappedFile(officer));
    constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES, nonceSize = crypto_secretbox_NONCEBYTES;
    if (wrapped.size() < saltSize + nonceSize + qsizetype(crypto_secretbox_MACBYTES))
        return fail(ErrorCode::fileUnreadable, {wrappedFile(officer), QString()});
    const QByteArray key = wrappingKey(password, wrapped.first(saltSize));
    const QByteArray nonce = wrapped.sliced(saltSize, nonceSize), box = wrapped.sliced(saltSize + nonceSize);
    QByteArray secret(box.size() - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (key.isEmpty() || crypto_secretbox_open_easy(raw(secret), raw(box), static_cast<unsigned long long>(box.size()),
                                                    raw(nonce), raw(key)) != 0)
        return fail(ErrorCode::passwordWrong);
    return secret;
}

Result<> OfficerKeys::setPassword(const Uuid& officer, const QString& oldPassword, const QString& newPassword) const
{
    QJ_TRY_ASSIGN(const QByteArray secret, open(officer, oldPassword));
    if (newPassword.isEmpty()) {
        QJ_TRY(writeAll(plainFile(officer), secret));
        QFile::remove(wrappedFile(officer));
        return {};
    }
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized), nonce(crypto_secretbox_NONCEBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    const QByteArray key = wrappingKey(newPassword, salt);
    if (key.isEmpty()) return fail(ErrorCode::storeFailed, {QStringLiteral("Argon2id")});
    QByteArray box(secret.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(raw(box), raw(secret), static_cast<unsigned long long>(secret.size()), raw(nonce), raw(key));
    QJ_TRY(writeAll(wrappedFile(officer), salt + nonce + box));
    QFile::remove(plainFile(officer));
    return {};
}

} // namespace qj
