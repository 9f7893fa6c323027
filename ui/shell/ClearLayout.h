// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

namespace qj {

/// Empties a layout. Its widgets are gone at once for whoever looks for them by name, tests and screen readers; they
/// are deleted when the event loop comes round, since one of them may be what was clicked.
inline void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout* inside = item->layout()) {
            clearLayout(*inside);
        }
        delete item;
    }
}

} // namespace qj
