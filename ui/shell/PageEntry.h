// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Icon.h"

#include <functional>
#include <vector>

class QWidget;

namespace qj {

/// One page of the window. The widget is made when the page is first opened and lives as long as the window.
/// A page lends its acts to the menus through QWidget::addAction, see Menus.
struct PageEntry
{
    QString id; ///< stable: "today", "samples"; also the default help topic
    QString title;
    Icon icon = Icon::none;
    std::function<QWidget*(QWidget* parent)> make;
};

/// The eleven pages in the order of the rail, titles translated, still without widgets: ids today, plans, samples,
/// results, objections, disposal, publication, analysis, exchange, directory, settings.
std::vector<PageEntry> standardPages();

} // namespace qj
