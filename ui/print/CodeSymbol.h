// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// QR codes and Code 128 bars, made by zint, as a path of dark modules that any painter fills.
#include <QtGui/QPainterPath>

namespace qj::print {

/// The dark modules within a box of this size, quiet zone included; empty when the content cannot be encoded.
QPainterPath qrPath(const QString& content, double side);
QPainterPath barsPath(const QString& content, double width, double height);

} // namespace qj::print
