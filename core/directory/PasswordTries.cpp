// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/PasswordTries.h"

#include "directory/OfficerKeys.h"
#include "store/LocalStore.h"

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int freeTries = 2, firstWait = 2, longestWait = 300;
const QString triesKey = u"password/wrong"_s;

struct Tries
{
    int wrong = 0;
    qint64 at = 0; ///< of the last one, UTC ms

    static Tries of(LocalStore& local, const Uuid& officer)
    {
        const QStringList parts = local.setting(officer, triesKey).split(u' ');
        return {parts.value(0).toInt(), parts.value(1).toLongLong()};
    }
    Result<> keep(LocalStore& local, const Uuid& officer) const
    {
        return local.setSetting(officer, triesKey, wrong ? u"%1 %2"_s.arg(wrong).arg(at) : QString());
    }
    int left(const Clock& wall) const
    {
        const qint64 passed = qMax<qint64>(0, wall.now().ms - at);
        return static_cast<int>(qMax<qint64>(0, (passwordWait(wrong) * qint64(1000) - passed + 999) / 1000));
    }
};

tl::unexpected<Error> wrongPassword(int seconds)
{
    return fail(ErrorCode::passwordWrong, seconds > 0 ? QStringList{QString::number(seconds)} : QStringList());
}

} // namespace

int passwordWait(int wrong)
{
    int seconds = wrong > freeTries ? firstWait : 0;
    for (int more = wrong - freeTries; more > 1 && seconds < longestWait; --more) seconds *= 2;
    return qMin(seconds, longestWait);
}

int PasswordTries::wait(const Uuid& officer) const
{
    const auto local = LocalStore::open(m_folder, m_wall);
    return local ? Tries::of(**local, officer).left(m_wall) : 0;
}

Result<QByteArray> PasswordTries::open(const Uuid& officer, const QString& password)
{
    if (password.isEmpty()) return wrongPassword(wait(officer)); // nobody's password: no guess
    // On a medium that can only be read nothing is counted: whoever has it can copy it.
    const auto local = LocalStore::open(m_folder, m_wall);
    Tries tries = local ? Tries::of(**local, officer) : Tries();
    if (const int seconds = tries.left(m_wall); seconds > 0) {
        if (m_wall.now().ms < tries.at) {
            tries.at = m_wall.now().ms;
            QJ_TRY(tries.keep(**local, officer));
        }
        return wrongPassword(seconds);
    }
    tries = {tries.wrong + 1, m_wall.now().ms};
    if (local) static_cast<void>(tries.keep(**local, officer));
    auto secret = OfficerKeys(m_folder).open(officer, password);
    if (!secret && secret.error().code == ErrorCode::passwordWrong)
        return wrongPassword(local ? tries.left(m_wall) : 0);
    if (local) static_cast<void>(Tries().keep(**local, officer));
    return secret;
}

} // namespace qj
