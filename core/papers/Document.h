// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A paper as blocks, independent of pages and devices. A template holds the same blocks with bindings still in the
// text; a document holds them filled. Lengths are millimetres, type sizes points.
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace qj::papers {

enum class Align { left, centre, right };

struct TextStyle
{
    double size = 10.5;
    bool bold = false;
    bool sans = false;
    Align align = Align::left;
    double indent = 0;    ///< of the first line, in characters
    double hanging = 0;   ///< of the other lines, in characters
    double leading = 1.5; ///< line height in type sizes
    bool red = false;     ///< what is missing or overdue; the words say it as well
};

/// A box of a form or a table. `foot` stands at the lower right (date lines, seals); `code` is drawn instead of text.
struct Cell
{
    QString text;
    QString foot;
    QString code; ///< content of a QR code filling the box
    int span = 1;
    int rows = 1;
    TextStyle style;
    bool top = false; ///< text at the top of the box, not in its middle
    bool border = true;
    bool shaded = false; ///< head of a table
    QString when;        ///< template only
    QString redWhen;     ///< template only
};

struct Row
{
    double height = 0; ///< at least
    std::vector<Cell> cells;
    QString when; ///< template only
};

struct Column
{
    QString title;
    QString text;
    double width = 10;
    TextStyle style;
    QString when;
    QString redWhen;
};

struct Block
{
    enum Kind {
        text,    ///< a paragraph
        form,    ///< rows of boxes; the first `headRows` are repeated on every page
        table,   ///< template only: filled it is a form
        side,    ///< parts beside one another, each a list of blocks with its own width
        repeat,  ///< template only: `parts[0]` once per row of the list
        grid,    ///< boxes of fixed size, `perLine` in a line, each holding blocks
        code,    ///< QR or Code 128
        picture, ///< a file, as large as its box allows; what is no picture leaves the box empty
        space,
        line, ///< a rule across the page; dashed to cut along
        pageBreak,
    };
    Kind kind = text;
    QString content; ///< text of a paragraph, content of a code, file of a picture
    TextStyle style;
    double before = 0;
    double after = 0;
    int maxLines = 0;      ///< a paragraph on a label of fixed size ends with "…" after so many lines; 0 = never
    bool keepNext = false; ///< not the last thing on a page
    double height = 0;     ///< of space, code, picture, boxes of a grid
    double width = 0;      ///< of a code, a picture or the boxes of a grid
    // form and table
    std::vector<double> columns; ///< proportions
    std::vector<Row> rows;
    int headRows = 0;
    // table, repeat, grid of a template
    QString list;
    std::vector<Column> tableColumns;
    std::vector<Row> rowsAfter;
    int blankRows = 0; ///< rows at least, to write in
    int formRows = 0;  ///< rows of a blank form, if more
    // side, repeat, grid
    std::vector<std::vector<Block>> parts;
    std::vector<double> widths;
    int perLine = 1;
    bool border = false; ///< of the boxes of a grid
    // code, line
    bool bars = false; ///< Code 128 instead of QR
    bool dashed = false;
    QString when; ///< template only
};

struct Paper
{
    double width = 210;
    double height = 297;
    double left = 22, top = 18, right = 20, bottom = 22;
};

/// What is printed round the body of every page.
struct Furniture
{
    bool foot = true; ///< foot line with QR code
    QString footText; ///< paper, record number, version, print time
    QString pageText; ///< with %1 and %2: page x of y
    QString code;     ///< content of the QR code, see ScanCode.h
    QString watermark;
    QString copyName; ///< at the upper right
};

struct Document
{
    QString code;
    QString title;
    Paper paper;
    Furniture furniture;
    QString record;       ///< of a signed paper that is no draft: whose printing is noted (PaperPrint); else empty
    bool fitPage = false; ///< boxes may lose up to a fifth of their height to stay on one page
    std::vector<Block> blocks;
};

} // namespace qj::papers
