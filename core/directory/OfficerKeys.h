// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Signing keys of officers, one file each in the store's keys/ folder. Until an officer sets a password his key lies
// there unwrapped; afterwards it is wrapped by Argon2id and a secret box. What this protects and what not is said in
// the manual: whoever owns the computer can alter an unexported store; signed acts that others hold cannot be changed
// unnoticed.
#include "base/Id.h"
#include "base/Result.h"

namespace qj {

class OfficerKeys
{
public:
    explicit OfficerKeys(QString storeFolder) : m_folder(std::move(storeFolder) + QStringLiteral("/keys/")) {}

    bool hasKey(const Uuid& officer) const;
    bool hasPassword(const Uuid& officer) const;
    /// Makes a key; returns the public half (hexadecimal).
    Result<QString> create(const Uuid& officer) const;
    /// The secret key; passwordWrong if it is wrapped and the password does not open it.
    Result<QByteArray> open(const Uuid& officer, const QString& password) const;
    Result<> setPassword(const Uuid& officer, const QString& oldPassword, const QString& newPassword) const;

private:
    QString plainFile(const Uuid& officer) const
    {
        return m_folder + officer.toString(QUuid::WithoutBraces) + QStringLiteral(".key");
    }
    QString wrappedFile(const Uuid& officer) const { return plainFile(officer) + QStringLiteral(".locked"); }
    QString m_folder;
};

} // namespace qj
