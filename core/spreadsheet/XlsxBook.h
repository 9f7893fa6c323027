// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of a workbook other than its rows: where the sheets are, shared strings, styles, merged cells.
#include "base/Zip.h"
#include "spreadsheet/NumberText.h"
#include "spreadsheet/Table.h"

#include <QtCore/QHash>
#include <QtCore/QIODevice>
#include <QtCore/QXmlStreamReader>

#include <memory>

namespace qj {

/// One unpacked part, metered: reading stops at the limits against archive bombs and when the user cancels.
class XlsxPart : public QIODevice
{
public:
    XlsxPart(const ZipReader& zip, const ZipReader::Entry& entry, const TableOptions& options);
    bool isOpenedWell() const { return m_file != nullptr; }
    bool isOverLimit() const { return m_overLimit; }
    bool isCancelled() const { return m_cancelled; }
    bool isSequential() const override { return true; }
    /// Told by the parser's loop: memory held by one token is bounded.
    void onToken() { m_sinceToken = 0; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_file;
    qint64 m_size = 0;
    const TableOptions& m_options;
    qint64 m_read = 0;
    qint64 m_most = 0;
    qint64 m_sinceToken = 0;
    bool m_overLimit = false;
    bool m_cancelled = false;
};

/// Shared strings in one block of UTF-8.
class SharedStrings
{
public:
    bool read(XlsxPart& part, const TableOptions& options);
    TableCell cell(qint64 index) const;
    qint64 size() const { return std::ssize(m_ends); }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
    std::vector<bool> m_tooLarge;
};

struct MergedCells
{
    int firstRow, lastRow, firstColumn, lastColumn; // 1-based rows, 0-based columns
};

struct XlsxSheet
{
    QString name;
    QString part;
    bool visible = true;
};

struct XlsxBook
{
    std::unique_ptr<ZipReader> zip;
    QHash<QString, ZipReader::Entry> parts; ///< by lower-case name
    std::vector<XlsxSheet> sheets;
    std::vector<NumberFormat> formats; ///< by cell style
    SharedStrings strings;
    bool date1904 = false;

    [[nodiscard]] static Result<XlsxBook> open(QIODevice& device, const QString& name, const TableOptions& options);
};

/// Text of a string item (si, is): its t elements without phonetic runs. The reader stands on the start element.
/// Text over `mostBytes` is cut; `tooLarge` tells so.
QString stringItem(QXmlStreamReader& xml, XlsxPart& part, qint64 mostBytes, bool* tooLarge);
/// "_x000D_" and the like, by which XLSX writes control characters.
QString unescapedControls(QString text);
/// Column of a reference ("AB12" is 27), -1 without one.
int columnOf(QStringView reference);
/// Row of a reference (1-based), 0 without one.
int rowOf(QStringView reference);
/// Merged ranges of a sheet, sorted by first row; they stand behind the rows, so they are looked for beforehand.
std::vector<MergedCells> mergedCells(XlsxPart& part);

} // namespace qj
