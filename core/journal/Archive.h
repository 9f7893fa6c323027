// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The archive through which Boost.Serialization writes and reads commits. Boost's own archives are not used: their
// bytes differ between platforms and library versions, and their readers crash on bytes from outside. This one writes
// little-endian varints and sized byte strings and nothing else (no class ids, versions or tracking), so equal objects
// have equal bytes everywhere; reading is bounded by the buffer, never allocates more than the buffer could fill, and
// refuses whatever writing would not have made: what was read gives the same bytes again.
// Types that pass through it are values: object_serializable, track_never, no pointers.
#include "base/Bytes.h"
#include "base/Id.h"

#include <boost/archive/detail/common_iarchive.hpp>
#include <boost/archive/detail/common_oarchive.hpp>
#include <boost/archive/detail/register_archive.hpp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/tracking.hpp>

#include <vector>

BOOST_CLASS_IMPLEMENTATION(QByteArray, boost::serialization::primitive_type)
BOOST_CLASS_IMPLEMENTATION(QUuid, boost::serialization::primitive_type)
BOOST_CLASS_IMPLEMENTATION(QString, boost::serialization::primitive_type)

/// A value type of ours: no version, no tracking.
#define QJ_ARCHIVED(Type)                                                                                              \
    BOOST_CLASS_IMPLEMENTATION(Type, boost::serialization::object_serializable)                                        \
    BOOST_CLASS_TRACKING(Type, boost::serialization::track_never)

namespace qj {

class OutArchive : public boost::archive::detail::common_oarchive<OutArchive>
{
public:
    OutArchive() : common_oarchive(boost::archive::no_header) { m_out.reserve(512); }
    QByteArray bytes() const { return m_out.bytes(); }

    template <class T> void save_override(const T& t) { common_oarchive::save_override(t); }
    void save(quint64 n) { m_out.varint(n); }
    void save(quint32 n) { m_out.varint(n); }
    void save(quint16 n) { m_out.varint(n); }
    void save(quint8 n) { m_out.varint(n); }
    void save(bool b) { m_out.varint(b); }
    void save(qint64 n) { m_out.varint(zigzag(n)); }
    void save(const QByteArray& bytes) { m_out.sized(bytes); }
    void save(const QString& text) { m_out.sized(text.toUtf8()); }
    void save(const QUuid& uuid) { m_out.raw(uuid.toRfc4122()); }
    template <class T> void save(const T&) // what Boost notes about classes: nothing is stored
    {
        static_assert(!std::is_arithmetic_v<T>, "a number needs one of the widths above");
    }
    void save_binary(const void*, std::size_t) {}

private:
    ByteWriter m_out;
};

class InArchive : public boost::archive::detail::common_iarchive<InArchive>
{
public:
    explicit InArchive(QByteArrayView bytes) : common_iarchive(boost::archive::no_header), m_in(bytes) {}
    bool ok() const { return m_in.ok(); }
    bool atEnd() const { return m_in.atEnd(); }
    ByteReader& reader() { return m_in; }

    template <class T> void load_override(T& t) { common_iarchive::load_override(t); }
    void load(quint64& n) { n = m_in.varint(); }
    void load(quint32& n) { n = narrow<quint32>(); }
    void load(quint16& n) { n = narrow<quint16>(); }
    void load(quint8& n) { n = narrow<quint8>(); }
    void load(bool& b)
    {
        const auto n = narrow<quint8>();
        if (n > 1) m_in.refuse();
        b = n == 1;
    }
    void load(qint64& n) { n = unzigzag(m_in.varint()); }
    void load(QByteArray& bytes) { bytes = m_in.sized().toByteArray(); }
    void load(QString& text)
    {
        const QByteArrayView utf8 = m_in.sized();
        if (!isPlainUtf8(utf8)) m_in.refuse();
        text = QString::fromUtf8(utf8);
    }
    void load(QUuid& uuid) { uuid = QUuid::fromRfc4122(m_in.raw(16)); }
    template <class T> void load(T&)
    {
        static_assert(!std::is_arithmetic_v<T>, "a number needs one of the widths above");
    }
    void load_binary(void*, std::size_t) {}

private:
    template <class T> T narrow()
    {
        const quint64 n = m_in.varint();
        if (n > std::numeric_limits<T>::max()) m_in.refuse();
        return static_cast<T>(n);
    }
    ByteReader m_in;
};

/// A vector as a count and its items; `least` = bytes that the shortest item takes.
template <class T> void archiveVector(OutArchive& archive, std::vector<T>& items, quint64)
{
    archive.save(static_cast<quint64>(items.size()));
    for (T& item : items) archive& item;
}
template <class T> void archiveVector(InArchive& archive, std::vector<T>& items, quint64 least)
{
    items.clear();
    items.resize(archive.reader().count(least));
    for (T& item : items) {
        archive& item;
        if (!archive.ok()) return;
    }
}

} // namespace qj

BOOST_SERIALIZATION_REGISTER_ARCHIVE(qj::OutArchive)
BOOST_SERIALIZATION_REGISTER_ARCHIVE(qj::InArchive)
