// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/PhotoFacts.h"

#include <QtCore/QHash>
#include <QtCore/QtEndian>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

enum Tag : quint16 { make = 0x010f, model = 0x0110, exifTable = 0x8769, takenOn = 0x9003, takenZone = 0x9011 };

/// The tables of a TIFF; every place is looked at only if it is there.
class TiffReader
{
public:
    explicit TiffReader(const QByteArray& bytes)
        : m_bytes(bytes), m_little(bytes.startsWith("II")), m_sound(m_little || bytes.startsWith("MM"))
    {
    }
    quint32 firstTable() const { return m_sound && number<quint16>(2) == 42 ? number<quint32>(4) : 0; }
    /// Where each tag of a table stands.
    QHash<quint16, quint32> tags(quint32 table) const
    {
        QHash<quint16, quint32> found;
        const int count = table ? number<quint16>(table) : 0;
        for (int i = 0; i < count; ++i) {
            const quint64 at = quint64(table) + 2 + 12 * quint64(i);
            if (at + 12 > quint64(m_bytes.size())) break;
            found.insert(number<quint16>(at), quint32(at));
        }
        return found;
    }
    quint32 valueAt(quint32 tag) const { return number<quint32>(quint64(tag) + 8); }
    QByteArray textAt(quint32 tag) const
    {
        const quint64 length = number<quint32>(quint64(tag) + 4);
        const quint64 at = length > 4 ? valueAt(tag) : quint64(tag) + 8;
        if (number<quint16>(quint64(tag) + 2) != 2 || length > 64 || at + length > quint64(m_bytes.size())) return {};
        const QByteArray text = m_bytes.mid(qsizetype(at), qsizetype(length));
        return text.left(qMax<qsizetype>(0, text.indexOf('\0') < 0 ? text.size() : text.indexOf('\0'))).trimmed();
    }

private:
    template <class T> T number(quint64 at) const
    {
        if (at + sizeof(T) > quint64(m_bytes.size())) return 0;
        const char* place = m_bytes.constData() + at;
        return m_little ? qFromLittleEndian<T>(place) : qFromBigEndian<T>(place);
    }
    QByteArray m_bytes;
    bool m_little, m_sound;
};

/// The TIFF in the EXIF segment of a JPEG.
QByteArray exifOf(const QByteArray& jpeg)
{
    if (!jpeg.startsWith("\xff\xd8")) return {};
    for (qsizetype at = 2; at + 4 <= jpeg.size() && jpeg[at] == '\xff';) {
        const auto kind = quint8(jpeg[at + 1]);
        if (kind == 0xda || kind == 0xd9) break; // the picture itself begins
        const qsizetype length = qFromBigEndian<quint16>(jpeg.constData() + at + 2);
        if (length < 2) break;
        const QByteArray segment = jpeg.mid(at + 4, length - 2);
        if (kind == 0xe1 && segment.startsWith(QByteArray("Exif\0\0", 6))) return segment.mid(6);
        at += 2 + length;
    }
    return {};
}

Instant instantOf(const QByteArray& text, const QByteArray& zone)
{
    const QDateTime local = QDateTime::fromString(QString::fromLatin1(text), u"yyyy:MM:dd HH:mm:ss"_s);
    if (!local.isValid()) return {};
    const QTime offset = QTime::fromString(QString::fromLatin1(zone.mid(1)), u"HH:mm"_s);
    if (!offset.isValid()) return fromLocal(local.date(), local.time());
    const qint64 shift = offset.msecsSinceStartOfDay() * (zone.startsWith('-') ? -1 : 1);
    return {QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch() - shift};
}

} // namespace

PhotoFacts photoFacts(const QByteArray& head)
{
    const TiffReader exif(exifOf(head));
    const auto tags = exif.tags(exif.firstTable());
    const auto inner = tags.contains(exifTable) ? exif.tags(exif.valueAt(tags[exifTable])) : QHash<quint16, quint32>();
    PhotoFacts facts;
    if (inner.contains(takenOn))
        facts.takenAt = instantOf(exif.textAt(inner[takenOn]),
                                  inner.contains(takenZone) ? exif.textAt(inner[takenZone]) : QByteArray());
    // Scanners name themselves too, but say nothing of a moment or an exposure.
    const bool named = tags.contains(make) && tags.contains(model);
    constexpr quint16 exposure = 0x829a;
    facts.isPhoto = !facts.takenAt.isNull() || (named && inner.contains(exposure));
    return facts;
}

} // namespace qj
