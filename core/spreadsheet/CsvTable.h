// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// CSV in: encoding and delimiter from the content, records streamed. Used through Table.h.
#include "spreadsheet/Table.h"

namespace qj {

/// With no sink only the kind of file is found out.
[[nodiscard]] Result<TableInfo> readCsv(QIODevice& device, const QString& name, const TableOptions& options,
                                        const RowSink* sink);

/// Name of the encoding of a text, empty if it is none we know. `bytes` counts as the beginning of a longer text.
/// A text that is not clean UTF-8 but hardly anything else either (a few damaged bytes) is UTF-8.
class TextEncoding
{
public:
    /// Looks at the next piece of the text.
    void look(QByteArrayView bytes);
    /// The verdict after the last piece: UTF-8, UTF-16LE, UTF-16BE, GB18030; empty: unknown.
    QString name() const;
    /// Not text at all: control bytes that no text holds.
    bool isBinary() const { return m_binary; }

private:
    void lookAsUtf8(uchar byte);
    void lookAsGb(uchar byte);
    QString m_bom;
    qint64 m_bytes = 0;
    qint64 m_zerosEven = 0, m_zerosOdd = 0;
    qint64 m_utf8Good = 0, m_utf8Bad = 0;
    int m_utf8Need = 0;
    qint64 m_gbGood = 0, m_gbBad = 0, m_gbRare = 0;
    uchar m_gbState[4] = {};
    int m_gbFilled = 0;
    bool m_control = false;
    bool m_binary = false;
};

/// Cuts decoded text into records. Quotes may hold delimiters and newlines; a quote inside an unquoted cell is text.
class CsvRecords
{
public:
    CsvRecords(QChar delimiter, const TableOptions& options, const RowSink& sink);
    /// False: the sink wants no more.
    bool take(QStringView text);
    bool finish();

private:
    bool put(QChar c);
    void append(QChar c);
    void endCell();
    bool endRow();

    enum class State { cellStart, plain, quoted, quoteInQuoted };
    const RowSink& m_sink;
    QChar m_delimiter;
    int m_maxColumns;
    qint64 m_maxCellBytes;
    State m_state = State::cellStart;
    bool m_afterCr = false;
    bool m_rowOpen = false;
    qint64 m_cellBytes = 0;
    TableCell m_cell;
    TableRow m_row;
};

} // namespace qj
