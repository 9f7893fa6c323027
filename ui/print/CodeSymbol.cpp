// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/CodeSymbol.h"

#include <QtCore/QByteArray>

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

QPainterPath modules(const zint_symbol& symbol, int quiet, double moduleWidth, double moduleHeight, double top)
{
    QPainterPath path;
    for (int row = 0; row < symbol.rows; ++row) {
        for (int column = 0; column < symbol.width; ++column) {
            if (!dark(symbol, row, column)) continue;
            const int start = column;
            while (column + 1 < symbol.width && dark(symbol, row, column + 1)) ++column;
            path.addRect((start + quiet) * moduleWidth, top + row * moduleHeight, (column - start + 1) * moduleWidth,
                         moduleHeight);
        }
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

QPainterPath qrPath(const QString& content, double side)
{
    const Symbol symbol = encode(content, BARCODE_QRCODE);
    if (!symbol) return {};
    constexpr int quiet = 2;
    const double module = side / (symbol->width + 2 * quiet);
    return modules(*symbol, quiet, module, module, quiet * module);
}

QPainterPath barsPath(const QString& content, double width, double height)
{
    const Symbol symbol = encode(content, BARCODE_CODE128);
    if (!symbol) return {};
    constexpr int quiet = 10;
    return modules(*symbol, quiet, width / (symbol->width + 2 * quiet), height, 0);
}

} // namespace qj::print
