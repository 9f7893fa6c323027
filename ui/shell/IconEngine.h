// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Icon.h"

#include <QtCore/QPointer>
#include <QtGui/QIconEngine>

namespace qj {

class Theme;

/// Draws one line icon in the colour that the theme has at the moment of painting. Disabled icons fade; selected or
/// checked ones take the accent.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(const Theme& theme, Icon icon, Ink ink);
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;
    QString key() const override;
    bool isNull() override { return m_icon == Icon::none; }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const Theme> m_theme;
    Icon m_icon;
    Ink m_ink;
};

} // namespace qj
