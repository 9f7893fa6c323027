// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Blocks of a document to pieces of a given width: text broken into lines, boxes grown to their text. Boxes grow
// first; type shrinks only where growing cannot help (a row higher than a page, a label of fixed size), and never
// below seven tenths.
#include "print/Drawing.h"

namespace qj::print {

class PaperLayout
{
public:
    /// `typeScale` and `boxScale` make all type and all least heights of boxes smaller (Document::fitPage).
    explicit PaperLayout(double pageHeight, double typeScale = 1, double boxScale = 1)
        : m_pageHeight(pageHeight), m_type(typeScale), m_boxes(boxScale)
    {
    }
    std::vector<Piece> pieces(const std::vector<papers::Block>& blocks, double width);
    /// Texts that found no room even in the smallest type.
    const QStringList& overflows() const { return m_overflows; }

private:
    struct Group;
    void add(const papers::Block& block, double width, std::vector<Piece>& target);
    void addText(const papers::Block& block, double width, std::vector<Piece>& target);
    void addShortened(const papers::Block& block, double width, std::vector<Piece>& target);
    void addForm(const papers::Block& block, double width, std::vector<Piece>& target);
    void addSide(const papers::Block& block, double width, std::vector<Piece>& target);
    void addGrid(const papers::Block& block, double width, std::vector<Piece>& target);
    void addCode(const papers::Block& block, double width, std::vector<Piece>& target);
    size_t takeGroup(const std::vector<papers::Row>& rows, size_t row, size_t columns, Group& group) const;
    static std::vector<Group> singleRows(const Group& group);
    SideDrawing::Part gridBox(const std::vector<papers::Block>& blocks, const papers::Block& grid);
    DrawingPtr rowsDrawing(const Group& group, const std::vector<double>& edges, double scale);
    DrawingPtr fittingRows(const Group& group, const std::vector<double>& edges, double room);
    std::vector<DrawingPtr> groupDrawings(const Group& group, const std::vector<double>& edges, double room);
    std::shared_ptr<const TextBox> box(const QString& text, const papers::TextStyle& style, double width, double scale);

    double m_pageHeight;
    double m_type;
    double m_boxes;
    int m_tables = 0;
    QStringList m_overflows;
};

} // namespace qj::print
