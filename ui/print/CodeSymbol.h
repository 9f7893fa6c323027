// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// QR codes and Code 128 bars, made by zint. Dark modules are drawn as strokes one module thick: in a PDF that is a
// third of what outlines take.
#include <QtGui/QPainterPath>

class QPainter;

namespace qj::print {

class CodeSymbol
{
public:
    static CodeSymbol qr(const QString& content);
    static CodeSymbol bars(const QString& content);
    /// The content cannot be encoded.
    bool isNull() const { return m_strokes.isEmpty(); }
    /// A QR code fills the largest square at the upper left, bars all of the place; quiet zone included.
    void paint(QPainter& painter, const QRectF& place) const;

private:
    QPainterPath m_strokes; ///< in modules
    QSizeF m_size;          ///< in modules
    bool m_square = true;
};

} // namespace qj::print
