// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of markXlsx: how marked cells look, the cells themselves, and their comments.
#include "spreadsheet/TableMarks.h"
#include "spreadsheet/XlsxPackage.h"

#include <map>
#include <tuple>

namespace qj {

/// Cell styles with our fills. A style that is asked for is made once.
class XlsxMarkStyles
{
public:
    enum class Look { wrong, doubtful, plain }; ///< plain: without our fill

    /// Errors: those of XlsxPackage.
    [[nodiscard]] static Result<XlsxMarkStyles> of(XlsxPackage& package, const QString& workbook);
    /// The style that is like `style`, in this look; `asText`: what is mended stays as it is written.
    int styled(int style, Look look, bool asText = false);
    /// The style has our fill from an earlier round.
    bool isOurs(int style) const;
    [[nodiscard]] Result<> save(XlsxPackage& package) const;

private:
    XlsxMarkStyles() : m_xml({}) {}
    Result<> read();
    QString m_part;
    XmlPart m_xml;
    struct Format
    {
        QByteArray bytes;
        int fill = 0;
    };
    std::vector<Format> m_formats;
    size_t m_known = 0; ///< formats that the file has
    std::map<std::tuple<int, Look, bool>, int> m_made;
    int m_fills = 0;
    std::map<int, int> m_ourFills; ///< index -> 0 red, 1 yellow
    bool m_fillAdded = false;
    XmlPart::Tag m_fillsTag, m_formatsTag;
};

/// The sheet with its marked cells. `legacyDrawing`: relation to the picture of the comments, empty where it has one.
[[nodiscard]] Result<QByteArray> markedSheet(const QByteArray& sheet, const std::vector<TableMark>& marks,
                                             XlsxMarkStyles& styles, const QString& legacyDrawing);
/// The relation that a sheet names for the picture of its comments; empty without.
QString legacyDrawingOf(const QByteArray& sheet);
/// A reference as in "AB12".
QByteArray cellReference(qint64 row, int column);

/// Takes our comments of an earlier round away and puts these in; `drawing` is the part that draws them. Errors: those
/// of XlsxPackage.
[[nodiscard]] Result<> writeComments(XlsxPackage& package, const QString& comments, const QString& drawing,
                                     const std::vector<TableMark>& marks);

} // namespace qj
