// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Little-endian varints in byte arrays: the one low-level encoding of values, entity documents and commits.
// Reading never leaves the buffer and refuses a number that has a shorter form, so bytes stay canonical.
#include <QtCore/QByteArray>

#include <array>
#include <optional>

namespace qj {

inline quint64 zigzag(qint64 n)
{
    return (static_cast<quint64>(n) << 1) ^ static_cast<quint64>(n >> 63);
}
inline qint64 unzigzag(quint64 n)
{
    return static_cast<qint64>(n >> 1) ^ -static_cast<qint64>(n & 1);
}

/// Whether a text of these bytes becomes these bytes again: valid, and without a mark at its head that reading skips.
inline bool isPlainUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8() && !bytes.startsWith("\xef\xbb\xbf");
}

class ByteWriter
{
public:
    void varint(quint64 n)
    {
        std::array<char, 10> bytes;
        qsizetype size = 0;
        for (; n >= 0x80; n >>= 7) bytes[static_cast<size_t>(size++)] = static_cast<char>((n & 0x7f) | 0x80);
        bytes[static_cast<size_t>(size++)] = static_cast<char>(n);
        m_bytes.append(bytes.data(), size);
    }
    void raw(QByteArrayView bytes) { m_bytes.append(bytes); }
    void sized(QByteArrayView bytes)
    {
        varint(static_cast<quint64>(bytes.size()));
        raw(bytes);
    }
    /// Room for so many bytes, where their number is known about.
    void reserve(qsizetype size) { m_bytes.reserve(size); }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }
    qsizetype left() const { return m_bytes.size() - m_at; }
    qsizetype position() const { return m_at; }
    void refuse() { m_ok = false; }

    quint64 varint()
    {
        quint64 n = 0;
        for (int shift = 0; shift < 64 && m_ok; shift += 7) {
            if (m_at >= m_bytes.size()) break;
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            if (shift == 63 && byte > 1) break;
            n |= static_cast<quint64>(byte & 0x7f) << shift;
            if (!(byte & 0x80)) {
                if (byte == 0 && shift > 0) break;
                return n;
            }
        }
        m_ok = false;
        return 0;
    }
    QByteArrayView raw(quint64 size)
    {
        if (!m_ok || size > static_cast<quint64>(left())) {
            m_ok = false;
            return {};
        }
        const QByteArrayView view = m_bytes.sliced(m_at, static_cast<qsizetype>(size));
        m_at += view.size();
        return view;
    }
    QByteArrayView sized() { return raw(varint()); }
    /// A count of things that take at least `least` bytes each: cannot ask for more memory than the bytes can fill.
    quint64 count(quint64 least = 1)
    {
        const quint64 n = varint();
        if (n > static_cast<quint64>(left()) / least) m_ok = false;
        return m_ok ? n : 0;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace qj
