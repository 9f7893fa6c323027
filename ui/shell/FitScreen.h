// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

namespace qj {

/// What a window may take of its screen; the frame has the rest.
inline QSize screenRoom(const QWidget& window)
{
    return window.screen() ? window.screen()->availableSize() * 0.92 : QSize(4000, 4000);
}

/// The size that a window was designed with, as far as the screen has it: at 200 % few have.
inline void resizeWithin(QWidget& window, QSize wanted)
{
    window.resize(wanted.boundedTo(screenRoom(window)));
}

} // namespace qj
