// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the values of a JSON text stand, so that an error in a template can name its line. Only for text that
// QJsonDocument has accepted.
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

namespace qj::papers {

/// Path of every value ("/body/3/rows/0") -> its line, counted from 1; the root is "".
QHash<QString, int> jsonLines(const QByteArray& text);
/// Line of a byte offset.
int lineOf(const QByteArray& text, qsizetype offset);

} // namespace qj::papers
