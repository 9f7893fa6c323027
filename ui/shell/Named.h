// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every control has a stable object name, by which tests and scripts find it, and an accessible name, which is read
// aloud. Giving both in one place makes a control without them easy to see.
#include <QtWidgets/QWidget>

namespace qj {

template <class Widget> Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    // A label is read by what stands on it, on Linux a combo box by what is chosen; then the name is the description.
    const bool label = widget->inherits("QLabel");
    if (!label) widget->setAccessibleName(accessibleName);
    if (label || widget->inherits("QComboBox")) widget->setAccessibleDescription(accessibleName);
    return widget;
}

} // namespace qj
