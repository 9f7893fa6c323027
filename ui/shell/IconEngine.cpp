// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/IconEngine.h"

#include "shell/Theme.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

namespace qj {

using namespace Qt::StringLiterals;

IconEngine::IconEngine(const Theme& theme, Icon icon, Ink ink) : m_theme(&theme), m_icon(icon), m_ink(ink) {}

QColor IconEngine::colour(QIcon::Mode mode, QIcon::State state) const
{
    const Tokens& t = m_theme ? m_theme->tokens() : tokensOf(Scheme::light);
    if (mode == QIcon::Disabled) return t.textDisabled;
    if ((mode == QIcon::Selected || state == QIcon::On) && (m_ink == Ink::text || m_ink == Ink::secondary))
        return t.accent;
    switch (m_ink) {
    case Ink::text:
        return t.text;
    case Ink::secondary:
        return t.textSecondary;
    case Ink::accent:
        return t.accent;
    case Ink::onAccent:
        return t.onAccent;
    case Ink::neutral:
        return t.neutral.ink;
    case Ink::info:
        return t.info.ink;
    case Ink::success:
        return t.success.ink;
    case Ink::warning:
        return t.warning.ink;
    case Ink::danger:
        return t.danger.ink;
    case Ink::special:
        return t.special.ink;
    }
    return t.text;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const double scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap drawn = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
    drawn.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    if (isNull() || size.isEmpty()) return {};
    const QString ink = colour(mode, state).name();
    const QString cacheKey =
        u"qj-icon-%1-%2-%3-%4"_s.arg(static_cast<int>(m_icon)).arg(ink).arg(size.width()).arg(size.height());
    QPixmap drawn;
    if (QPixmapCache::find(cacheKey, &drawn)) return drawn;

    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QFile file(iconFile(m_icon));
    if (!file.open(QIODevice::ReadOnly)) return drawn;
    QSvgRenderer renderer(file.readAll().replace("currentColor", ink.toLatin1()));
    const int side = qMin(size.width(), size.height());
    QPainter painter(&drawn);
    renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(cacheKey, drawn);
    return drawn;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return u"qj::IconEngine"_s;
}

} // namespace qj
