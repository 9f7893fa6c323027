// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>

class QWidget;

namespace qj {

/// Asks before something that is not done lightly; Cancel is what Enter and Escape choose. The buttons are called
/// `objectName`Yes and `objectName`No.
bool confirmed(QWidget* parent, const QString& objectName, const QString& question, const QString& more,
               const QString& yes);

} // namespace qj
