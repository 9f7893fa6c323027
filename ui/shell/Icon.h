// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The line icons of resources/icons, named. They are drawn in currentColor and tinted when painted, so an icon
// handed out once follows the theme, the zoom and the resolution of the screen by itself.
#include <QtCore/QString>

namespace qj {

// clang-format off
#define QJ_ICONS(X)                                                                                                    \
    X(today) X(plan) X(sample) X(result) X(objection) X(disposal) X(publication) X(analysis) X(exchange) X(directory)  \
    X(settings) X(search) X(add) X(print) X(exportFile) X(importFile) X(save) X(undo) X(redo) X(history) X(filter)     \
    X(columns) X(check) X(cross) X(warning) X(clock) X(info) X(calendar) X(chevronDown) X(chevronUp) X(chevronLeft)    \
    X(chevronRight) X(attach) X(copy) X(paste) X(cut) X(more) X(sun) X(moon) X(user) X(office) X(lock) X(package)      \
    X(chart) X(table) X(refresh) X(close) X(play) X(stop) X(help) X(edit) X(trash) X(zoomIn) X(zoomOut) X(link) X(pin) \
    X(shield) X(rail) X(circle) X(camera) X(scan) X(send) X(folder) X(compare)
// clang-format on

enum class Icon {
#define QJ_ICON_NAME(name) name,
    QJ_ICONS(QJ_ICON_NAME)
#undef QJ_ICON_NAME
        none
};

/// File of an icon inside the program; empty for Icon::none.
QString iconFile(Icon icon);

/// Which of the theme's colours an icon takes when it is neither disabled nor selected.
enum class Ink { text, secondary, accent, onAccent, neutral, info, success, warning, danger, special };

} // namespace qj
