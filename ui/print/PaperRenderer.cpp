// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperRenderer.h"

#include "print/Fonts.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <optional>

namespace qj::print {

namespace {

constexpr double tiny = 1e-6;

constexpr double fewLines = 12;  ///< two lines of text, or so
constexpr double partOfRow = 40; ///< of a row that is higher than a page

/// Least room a piece needs to begin on a page.
double leastHeight(const Piece& piece)
{
    if (piece.tall) return std::min(piece.height(), partOfRow);
    if (!piece.drawing || !piece.drawing->flows()) return piece.height();
    return std::min(piece.height(), fewLines);
}

/// What is higher than a page cannot be kept together with anything.
bool belongsToNext(const Piece& piece)
{
    return piece.keepNext && !piece.tall;
}

double heightInChain(const Piece& piece)
{
    return belongsToNext(piece) ? piece.height() : leastHeight(piece);
}

} // namespace

PaperRenderer::PaperRenderer(const papers::Document& document)
    : m_document(document), m_code(CodeSymbol::qr(document.furniture.foot ? document.furniture.code : QString()))
{
    registerFonts();
    layOut(1, 1);
    if (!document.fitPage || pageCount() == 1 || pageCount() > 2) return;
    // What does not fit at the smallest fits at none.
    const auto pages = m_pages;
    const auto heads = m_heads;
    const QStringList overflows = m_overflows;
    layOut(0.8, 0.7);
    if (pageCount() > 1) {
        m_pages = pages;
        m_heads = heads;
        m_overflows = overflows;
        return;
    }
    for (const auto& [type, boxes] : {std::pair{1.0, 0.9}, {0.95, 0.85}, {0.9, 0.8}, {0.85, 0.75}, {0.8, 0.7}}) {
        layOut(type, boxes);
        if (pageCount() == 1) return;
    }
}

void PaperRenderer::layOut(double typeScale, double boxScale)
{
    PaperLayout layout(bodyHeight(), typeScale, boxScale);
    std::vector<Piece> pieces = layout.pieces(m_document.blocks, bodyWidth());
    m_overflows = layout.overflows();
    m_pages.assign(1, {});
    m_heads.clear();
    place(std::move(pieces));
}

void PaperRenderer::place(std::vector<Piece> pieces)
{
    for (size_t i = 0; i < pieces.size(); ++i) {
        double chain = heightInChain(pieces[i]);
        for (size_t k = i; belongsToNext(pieces[k]) && k + 1 < pieces.size() && !pieces[k + 1].pageBreak; ++k)
            chain += pieces[k + 1].before + heightInChain(pieces[k + 1]);
        placeOne(std::move(pieces[i]), chain);
    }
}

void PaperRenderer::turnPage(const Piece& next)
{
    Page page;
    if (next.table >= 0 && !next.head)
        for (const Piece& head : m_heads)
            if (head.table == next.table) {
                page.pieces.push_back(head);
                page.y += head.height();
            }
    m_pages.push_back(std::move(page));
}

void PaperRenderer::placeOne(Piece piece, double chain)
{
    if (piece.pageBreak) {
        if (m_pages.back().y > 0) m_pages.emplace_back();
        return;
    }
    if (piece.head) m_heads.push_back(piece);
    const auto fresh = [this] {
        return std::all_of(m_pages.back().pieces.begin(), m_pages.back().pieces.end(),
                           [](const Piece& p) { return p.head; });
    };
    while (true) {
        if (m_pages.back().pieces.empty()) {
            if (piece.blank) return;
            piece.before = 0;
        }
        const double left = room() - piece.before + tiny;
        const bool together = chain <= left || chain > bodyHeight();
        if (piece.height() <= left && (together || fresh())) break;
        if (piece.blank) return turnPage(piece);
        // A text that belongs to what follows goes over with its last lines only.
        const bool partly = piece.drawing->flows() && piece.keepNext && piece.height() >= 2 * fewLines;
        const bool mayDivide = piece.drawing->flows() || piece.tall ? together || partly : fresh();
        const double upTo = together ? left : std::min(left, piece.height() - fewLines);
        const auto [first, rest] = mayDivide ? piece.drawing->divided(upTo) : std::pair<DrawingPtr, DrawingPtr>();
        if (first) {
            Piece part = piece;
            part.drawing = first;
            m_pages.back().pieces.push_back(std::move(part));
            piece.drawing = rest;
            chain = together ? leastHeight(piece) : chain - first->height();
        } else if (fresh()) {
            m_overflows << QStringLiteral("page");
            break;
        }
        turnPage(piece);
    }
    m_pages.back().y += piece.before + piece.height();
    m_pages.back().pieces.push_back(std::move(piece));
}

void PaperRenderer::paint(QPainter& painter, int page, double pixelsPerMm) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pixelsPerMm / unitsPerMm, pixelsPerMm / unitsPerMm);
    painter.setPen(Qt::black);
    paintWatermark(painter);
    const papers::Paper& paper = m_document.paper;
    paintRun(painter, m_pages[size_t(page)].pieces, {paper.left, paper.top}, bodyWidth());
    paintFurniture(painter, page);
    painter.restore();
}

void PaperRenderer::paintWatermark(QPainter& painter) const
{
    if (m_document.furniture.watermark.isEmpty()) return;
    const double size = std::min(m_document.paper.width, m_document.paper.height) * 0.9; // points
    papers::TextStyle style;
    style.size = size / double(std::max<qsizetype>(2, m_document.furniture.watermark.size()));
    style.size *= 2;
    style.bold = true;
    style.align = papers::Align::centre;
    const double width = m_document.paper.width + m_document.paper.height;
    const TextBox text(m_document.furniture.watermark, style, width);
    painter.save();
    painter.translate(m_document.paper.width / 2 * unitsPerMm, m_document.paper.height / 2 * unitsPerMm);
    painter.rotate(-40);
    painter.setPen(QColor(0xE4, 0xE4, 0xE4));
    text.paint(painter, {-width / 2, -text.height() / 2});
    painter.restore();
}

void PaperRenderer::paintFurniture(QPainter& painter, int page) const
{
    const papers::Paper& paper = m_document.paper;
    const papers::Furniture& furniture = m_document.furniture;
    papers::TextStyle small;
    small.size = 7.5;
    small.leading = 1.35;
    const double width = bodyWidth();
    if (!furniture.copyName.isEmpty()) {
        papers::TextStyle right = small;
        right.size = 9;
        right.align = papers::Align::right;
        const TextBox copy(furniture.copyName, right, width);
        copy.paint(painter, {paper.left, std::max(2.0, paper.top - 2 - copy.height())});
    }
    if (!furniture.foot) return;
    const double top = paper.height - paper.bottom + 3;
    const double side = furniture.code.isEmpty() ? 0 : std::min(15.0, paper.bottom - 6);
    if (side > 0) paintCode(painter, m_code, {paper.left + width - side, top + 0.5, side, side});
    const double line = width - side - (side > 0 ? 2 : 0);
    std::optional<TextBox> foot; // on one line, a little smaller where it is long
    for (papers::TextStyle style = small; style.size > 5.5; style.size -= 0.5) {
        foot.emplace(furniture.footText, style, line - 24);
        if (foot->lineCount() == 1) break;
    }
    papers::TextStyle right = small;
    right.align = papers::Align::right;
    const QString number = QString(furniture.pageText)
                               .replace(QStringLiteral("%1"), QString::number(page + 1))
                               .replace(QStringLiteral("%2"), QString::number(pageCount()));
    const TextBox pages(number, right, 24);
    painter.fillRect(QRectF(paper.left * unitsPerMm, top * unitsPerMm, line * unitsPerMm, 0.12 * unitsPerMm),
                     Qt::black);
    foot->paint(painter, {paper.left, top + 1});
    pages.paint(painter, {paper.left + line - 24, top + 1});
}

} // namespace qj::print
