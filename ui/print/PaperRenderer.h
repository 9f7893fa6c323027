// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A document on pages. One painting for PDF, picture, preview and printer: pages are laid out once in millimetres,
// and every device only scales the same painter.
#include "print/PaperLayout.h"

#include <QtCore/QSizeF>

namespace qj::print {

class PaperRenderer
{
public:
    /// Lays the document out; registers the fonts.
    explicit PaperRenderer(const papers::Document& document);
    int pageCount() const { return int(m_pages.size()); }
    QSizeF pageSize() const { return {m_document.paper.width, m_document.paper.height}; } ///< mm
    /// Paints page `page` (from 0) with its upper left corner at the painter's origin.
    void paint(QPainter& painter, int page, double pixelsPerMm) const;
    /// Beginnings of texts that are cut off or leave their box; empty for a sound paper.
    const QStringList& overflows() const { return m_overflows; }

private:
    struct Page
    {
        std::vector<Piece> pieces;
        double y = 0; ///< filled so far
    };
    void layOut(double typeScale, double boxScale);
    void place(std::vector<Piece> pieces);
    void placeOne(Piece piece, double chain);
    void turnPage(const Piece& next);
    double bodyWidth() const { return m_document.paper.width - m_document.paper.left - m_document.paper.right; }
    double bodyHeight() const { return m_document.paper.height - m_document.paper.top - m_document.paper.bottom; }
    double room() const { return bodyHeight() - m_pages.back().y; }
    void paintWatermark(QPainter& painter) const;
    void paintFurniture(QPainter& painter, int page) const;

    papers::Document m_document;
    CodeSymbol m_code; ///< of the foot line
    std::vector<Page> m_pages;
    std::vector<Piece> m_heads; ///< head rows of the form being placed
    QStringList m_overflows;
};

} // namespace qj::print
