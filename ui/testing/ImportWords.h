// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Error.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace qj {

/// What a person calls a field of a result file; the field's own name where there is no word.
QString importFieldLabel(const QString& field);
/// Fields that a column of a result file can be said to hold.
QStringList importFields();
/// Why a row is worth a look, and why one was left out.
QString importWarningText(const QString& code, const QString& text);
QString importIgnoredText(const QString& why);
/// Why a row was refused, its fields named as people name them.
QString importRefusal(Error error);

} // namespace qj
