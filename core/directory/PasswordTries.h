// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Wrong passwords make the next try wait, longer each time. How many there were stands in local.db, so that closing the
// program does not begin anew; a try counts as wrong until it has been seen to be right. It slows down whoever sits at
// this computer and guesses; whoever can copy the store can guess elsewhere as fast as Argon2id lets him.
#include "base/Clock.h"
#include "base/Id.h"
#include "base/Result.h"

namespace qj {

/// Seconds to wait after so many wrong passwords in a row: none before the third, then 2, doubled by each further one
/// up to five minutes.
int passwordWait(int wrong);

class PasswordTries
{
public:
    /// The clock on the wall: not the one that --now sets, which the guesser could turn himself.
    PasswordTries(QString storeFolder, const Clock& wall) : m_folder(std::move(storeFolder)), m_wall(wall) {}

    /// Seconds until the next password is looked at; 0 if it is at once. A wall clock that was set back begins the
    /// wait anew.
    int wait(const Uuid& officer) const;
    /// OfficerKeys::open, with every try counted. Errors: passwordWrong; its argument is the seconds to wait, if any.
    Result<QByteArray> open(const Uuid& officer, const QString& password);

private:
    QString m_folder;
    const Clock& m_wall;
};

} // namespace qj
