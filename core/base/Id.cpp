// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QtCore/QMutex>
#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>

namespace qj {

Uuid newUuid(const Clock& clock)
{
    static QMutex mutex;
    static quint64 lastMs = 0;
    static quint16 counter = 0;
    quint64 ms;
    quint16 sequence;
    {
        const QMutexLocker lock(&mutex);
        ms = static_cast<quint64>(clock.now().ms);
        if (ms != lastMs) {
            lastMs = ms;
            counter = static_cast<quint16>(QRandomGenerator::system()->bounded(0x400));
        } else {
            ++counter;
        }
        // The 12 counter bits spill into the time: ids still ascend and never repeat within a process.
        ms += counter >> 12;
        sequence = counter & 0x0fff;
    }
    uchar bytes[16];
    qToBigEndian(ms << 16 | 0x7000 | sequence, bytes);
    const quint64 random = QRandomGenerator::system()->generate64();
    qToBigEndian((random & 0x3fffffffffffffffULL) | 0x8000000000000000ULL, bytes + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

Uuid naturalUuid(const QString& kind, const QString& key)
{
    static const QUuid space(QStringLiteral("{3f0b6f0e-6c53-5c77-9a56-51f0c9b7d3a1}"));
    return QUuid::createUuidV5(space, kind + u'\n' + key);
}

} // namespace qj
