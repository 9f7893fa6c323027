// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/CodeSymbol.h"

#include <QtCore/QByteArray>
#include <QtGui/QPainter>

#include <algorithm>
#include <memory>
#include <zint.h>

namespace qj::print {

namespace {

struct SymbolEnd
{
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, SymbolEnd>;

Symbol encode(const QString& content, int symbology)
{
    Symbol symbol(ZBarcode_Create());
    if (!symbol || content.isEmpty()) return nullptr;
    symbol->symbology = symbology;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = symbology == BARCODE_QRCODE ? 2 : -1; // error correction M: papers get stamped and folded
    symbol->show_hrt = 0;
    QByteArray text = content.toUtf8();
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    return ZBarcode_Encode(symbol.get(), bytes, int(text.size())) < ZINT_ERROR ? std::move(symbol) : nullptr;
}

bool dark(const zint_symbol& symbol, int row, int column)
{
    return (symbol.encoded_data[row][column >> 3] >> (column & 7)) & 1;
}

/// Each run of dark modules as a line through their middle.
QPainterPath strokes(const zint_symbol& symbol, QPointF quiet)
{
    QPainterPath path;
    for (int row = 0; row < symbol.rows; ++row) {
        for (int column = 0; column < symbol.width; ++column) {
            if (!dark(symbol, row, column)) continue;
            path.moveTo(QPointF(column, row + 0.5) + quiet);
            while (column + 1 < symbol.width && dark(symbol, row, column + 1)) ++column;
            path.lineTo(QPointF(column + 1, row + 0.5) + quiet);
        }
    }
    return path;
}

} // namespace

CodeSymbol CodeSymbol::qr(const QString& content)
{
    constexpr int quiet = 2;
    CodeSymbol made;
    if (const Symbol symbol = encode(content, BARCODE_QRCODE)) {
        made.m_strokes = strokes(*symbol, {quiet, quiet});
        made.m_size = QSizeF(symbol->width + 2 * quiet, symbol->width + 2 * quiet);
    }
    return made;
}

CodeSymbol CodeSymbol::bars(const QString& content)
{
    constexpr int quiet = 10;
    CodeSymbol made;
    made.m_square = false;
    if (const Symbol symbol = encode(content, BARCODE_CODE128)) {
        made.m_strokes = strokes(*symbol, {quiet, 0});
        made.m_size = QSizeF(symbol->width + 2 * quiet, symbol->rows);
    }
    return made;
}

void CodeSymbol::paint(QPainter& painter, const QRectF& place) const
{
    if (isNull()) return;
    const double side = std::min(place.width(), place.height());
    const QSizeF size = m_square ? QSizeF(side, side) : place.size();
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(size.width() / m_size.width(), size.height() / m_size.height());
    painter.setPen(QPen(Qt::black, 1, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(m_strokes);
    painter.restore();
}

} // namespace qj::print
