// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What closes the frames of a package to all but its recipients. One random key for one package: each frame is one
// message of a stream (libsodium secretstream), so none can be changed, left out, doubled or moved, and its head - kind
// and lengths - counts as part of it. The key goes into the header once for each recipient, in a box that only this
// device opens (crypto_box_seal to the Curve25519 form of its signing key). A box says nothing of who made it: that
// tells the signature at the package's end, as for an open package.
#include <QtCore/QByteArray>

#include <sodium.h>

#include <functional>
#include <optional>

namespace qj {

class FrameSeal
{
public:
    static constexpr qsizetype overhead = crypto_secretstream_xchacha20poly1305_ABYTES; ///< of each frame
    static constexpr qsizetype keySize =
        crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    static constexpr qsizetype boxSize = keySize + crypto_box_SEALBYTES;

    /// For writing, with a key of its own.
    static FrameSeal make();
    /// For reading, with what was in the box; nothing if these are no such bytes.
    static std::optional<FrameSeal> opened(const QByteArray& key);
    ~FrameSeal() { wipe(); }

    /// The key for the device with this public signing key; empty if that is none.
    QByteArray boxFor(const QByteArray& deviceKey) const;
    QByteArray close(const QByteArray& bytes, const QByteArray& head, bool last = false);
    /// Nothing if this is not the next frame as it was closed.
    std::optional<QByteArray> open(const QByteArray& bytes, const QByteArray& head, bool last = false);

private:
    void wipe();
    QByteArray m_key; ///< the stream's key and its header
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

/// Opens the box for a device with the key of this computer; empty if it is for another.
using OpenBox = std::function<QByteArray(const QByteArray& device, const QByteArray& box)>;

} // namespace qj
