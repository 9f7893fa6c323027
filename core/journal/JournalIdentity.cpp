// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes, and when: this store's device with its key and incarnation, its clock, and officers' signatures.
#include "journal/Journal.h"

#include <QtCore/QFile>
#include <QtCore/QSysInfo>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace qj {

void Journal::loadIdentity()
{
    // The device's signing key lies beside the database, not in it. A store that was copied to another machine, or put
    // back from an older copy, finds a marker that does not fit and goes on as a new incarnation: two stores never
    // write the same stream.
    QFile keyFile(m_store->folder() + u"/keys/device.key"_s);
    QByteArray secret;
    if (keyFile.open(QFile::ReadOnly)) secret = keyFile.readAll();
    keyFile.close();
    if (secret.size() != crypto_sign_SECRETKEYBYTES) {
        QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
        secret.resize(crypto_sign_SECRETKEYBYTES);
        crypto_sign_keypair(reinterpret_cast<unsigned char*>(open.data()),
                            reinterpret_cast<unsigned char*>(secret.data()));
        if (keyFile.open(QFile::WriteOnly)) keyFile.write(secret);
        keyFile.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    m_device = commitId(secret.right(crypto_sign_PUBLICKEYBYTES));
    m_incarnation = qMax<quint64>(1, m_store->meta(u"incarnation"_s).toULongLong());
    QFile marker(m_store->folder() + u"/keys/marker"_s);
    Query last(db(), "SELECT coalesce(max(cid),0) FROM commits");
    const qint64 have = last.next() ? last.integer(0) : 0;
    const bool sameDevice = m_store->meta(u"device"_s) == m_device || m_store->meta(u"device"_s).isEmpty();
    bool moved = !sameDevice;
    if (marker.open(QFile::ReadOnly)) {
        const QList<QByteArray> lines = marker.readAll().split('\n');
        moved = moved ||
                (lines.size() > 1 && (lines[0] != QSysInfo::machineUniqueId().toHex() || lines[1].toLongLong() > have));
    }
    if (moved) ++m_incarnation;
    if (!sameDevice) {
        // What the other computer wrote and never sent lies here: this one vouches for it from now on.
        const QByteArray former = m_store->meta(u"device"_s).toHex();
        QList<QByteArray> all = m_store->meta(u"formerDevices"_s).split(',');
        all.removeAll(QByteArray());
        if (!all.contains(former)) all += former;
        m_store->setMeta(u"formerDevices"_s, all.join(','));
    }
    m_store->setMeta(u"device"_s, m_device);
    m_store->setMeta(u"incarnation"_s, QByteArray::number(m_incarnation));
}

QList<QByteArray> Journal::authors() const
{
    QList<QByteArray> all{m_device};
    for (const QByteArray& former : m_store->meta(u"formerDevices"_s).split(','))
        if (const QByteArray device = QByteArray::fromHex(former); device.size() == 16 && !all.contains(device))
            all += device;
    return all;
}

QString Journal::deviceLetter() const
{
    // First device A; a clone or a restore takes the next letter.
    const quint64 first = qMax<quint64>(1, m_store->meta(u"firstLetter"_s).toULongLong());
    return QString(QChar(u'A' + static_cast<char16_t>((first + m_incarnation - 2) % 26)));
}

Hlc Journal::hlcCeiling() const
{
    return static_cast<Hlc>(qMax<qint64>(0, m_clock.now().ms) + 24 * 3600 * 1000) << 16;
}

Hlc Journal::tick()
{
    // Never blocks and is never dragged far ahead: at most 24 hours beyond this clock by what was seen elsewhere.
    const Hlc wall = static_cast<Hlc>(qMax<qint64>(0, m_clock.now().ms)) << 16;
    m_hlc = qMax(wall, m_hlc + 1);
    return m_hlc;
}

void Journal::sign(Commit& commit, const CommitDraft& draft) const
{
    QByteArray secret = m_heldKeys.value(draft.by);
    if (secret.isEmpty()) {
        QFile file(m_store->folder() + u"/keys/"_s + draft.by.toString(QUuid::WithoutBraces) + u".key"_s);
        if (file.open(QFile::ReadOnly)) secret = file.readAll();
    }
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return;
    const QByteArray message = "qingjian act" + encodeUnsigned(commit);
    commit.signature.resize(crypto_sign_BYTES);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(commit.signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.constData()),
                         static_cast<unsigned long long>(message.size()),
                         reinterpret_cast<const unsigned char*>(secret.constData()));
}

namespace {

QByteArray deviceSecret(const Store& store)
{
    QFile file(store.folder() + u"/keys/device.key"_s);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray Journal::devicePublicKey() const
{
    return deviceSecret(*m_store).right(crypto_sign_PUBLICKEYBYTES);
}

QByteArray Journal::signAsDevice(const QByteArray& message) const
{
    const QByteArray secret = deviceSecret(*m_store);
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return {};
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.constData()),
                         static_cast<unsigned long long>(message.size()),
                         reinterpret_cast<const unsigned char*>(secret.constData()));
    return signature;
}

QByteArray Journal::openAsDevice(const QByteArray& box) const
{
    const QByteArray secret = deviceSecret(*m_store);
    if (secret.size() != crypto_sign_SECRETKEYBYTES || box.size() < qsizetype(crypto_box_SEALBYTES)) return {};
    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_box_SECRETKEYBYTES> own{};
    const auto* key = reinterpret_cast<const unsigned char*>(secret.constData());
    QByteArray inside(box.size() - qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    const bool opened = crypto_sign_ed25519_pk_to_curve25519(open.data(), key + crypto_sign_SEEDBYTES) == 0 &&
                        crypto_sign_ed25519_sk_to_curve25519(own.data(), key) == 0 &&
                        crypto_box_seal_open(reinterpret_cast<unsigned char*>(inside.data()),
                                             reinterpret_cast<const unsigned char*>(box.constData()),
                                             static_cast<unsigned long long>(box.size()), open.data(), own.data()) == 0;
    sodium_memzero(own.data(), own.size());
    return opened ? inside : QByteArray();
}

} // namespace qj
