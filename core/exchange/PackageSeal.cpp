// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageSeal.h"

#include <array>

namespace qj {

namespace {

const unsigned char* plainBytes(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}
unsigned char* plainBytes(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}
unsigned long long sizeOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

} // namespace

FrameSeal FrameSeal::make()
{
    FrameSeal seal;
    seal.m_key.resize(keySize);
    unsigned char* key = plainBytes(seal.m_key);
    crypto_secretstream_xchacha20poly1305_keygen(key);
    crypto_secretstream_xchacha20poly1305_init_push(&seal.m_state, key + crypto_secretstream_xchacha20poly1305_KEYBYTES,
                                                    key);
    return seal;
}

std::optional<FrameSeal> FrameSeal::opened(const QByteArray& key)
{
    if (key.size() != keySize) return std::nullopt;
    FrameSeal seal;
    seal.m_key = key;
    const unsigned char* bytes = plainBytes(std::as_const(seal.m_key));
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            &seal.m_state, bytes + crypto_secretstream_xchacha20poly1305_KEYBYTES, bytes) != 0)
        return std::nullopt;
    return seal;
}

void FrameSeal::wipe()
{
    sodium_memzero(&m_state, sizeof m_state);
    if (m_key.isDetached() && !m_key.isEmpty()) sodium_memzero(m_key.data(), static_cast<size_t>(m_key.size()));
}

QByteArray FrameSeal::boxFor(const QByteArray& deviceKey) const
{
    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> open{};
    QByteArray box(boxSize, Qt::Uninitialized);
    if (deviceKey.size() != crypto_sign_PUBLICKEYBYTES ||
        crypto_sign_ed25519_pk_to_curve25519(open.data(), plainBytes(deviceKey)) != 0 ||
        crypto_box_seal(plainBytes(box), plainBytes(m_key), sizeOf(m_key), open.data()) != 0)
        return {};
    return box;
}

QByteArray FrameSeal::close(const QByteArray& bytes, const QByteArray& head, bool last)
{
    QByteArray closed(bytes.size() + overhead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(
        &m_state, plainBytes(closed), nullptr, plainBytes(bytes), sizeOf(bytes), plainBytes(head), sizeOf(head),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return closed;
}

std::optional<QByteArray> FrameSeal::open(const QByteArray& bytes, const QByteArray& head, bool last)
{
    if (bytes.size() < overhead) return std::nullopt;
    QByteArray opened(bytes.size() - overhead, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state, plainBytes(opened), nullptr, &tag, plainBytes(bytes),
                                                   sizeOf(bytes), plainBytes(head), sizeOf(head)) != 0)
        return std::nullopt;
    if (tag !=
        (last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE))
        return std::nullopt;
    return opened;
}

} // namespace qj
