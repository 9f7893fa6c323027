// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

namespace qj {

namespace {
constexpr int chinaOffset = 8 * 3600;
}

QDateTime toLocal(Instant instant)
{
    return instant.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::OffsetFromUTC, chinaOffset);
}

Instant fromLocal(QDate date, QTime time)
{
    if (!date.isValid() || !time.isValid()) return {};
    return {QDateTime(date, time, Qt::OffsetFromUTC, chinaOffset).toMSecsSinceEpoch()};
}

QString toText(Instant instant)
{
    return instant.isNull() ? QString() : toLocal(instant).toString(u"yyyy-MM-dd HH:mm");
}

Instant instantFromText(const QString& text)
{
    const QString iso = text.trimmed();
    if (iso.size() > 10 && iso[10] != u'T' && iso[10] != u' ') return {};
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    const QTime time = iso.size() > 10 ? QTime::fromString(iso.mid(11), Qt::ISODate) : QTime(0, 0);
    return fromLocal(date, time);
}

} // namespace qj
