// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "record/Transition.h"

#include <QtCore/QString>

namespace qj {

/// What a button calls an act: a thing to do. `from` is the state that it leads out of, where that makes a difference.
QString actCommand(const RecordInfo& info, const QString& act, const QString& from = {});
/// What the history calls an act: "add", "edit", "undo", "void", or the state that it led to, of this record or of
/// another one that took it along.
QString actLabel(const RecordInfo& info, const QString& act);

} // namespace qj
