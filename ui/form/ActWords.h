// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "record/Transition.h"

#include <QtCore/QString>

namespace qj {

/// What a button or the history calls an act: "add", "edit", "undo", "void", or the state that it leads to.
QString actLabel(const RecordInfo& info, const QString& act);

} // namespace qj
