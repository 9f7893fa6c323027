// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every control has a stable object name, by which tests and scripts find it, and an accessible name, which is read
// aloud. Giving both in one place makes a control without them easy to see.
#include <QtWidgets/QWidget>

namespace qj {

template <class Widget> Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace qj
