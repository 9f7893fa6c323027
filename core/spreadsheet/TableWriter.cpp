// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/TableWriter.h"

#include "spreadsheet/TableOutput.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStringEncoder>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// A text a spreadsheet program would run as a formula.
bool isFormula(const QString& cell)
{
    if (cell.isEmpty()) return false;
    if (cell[0] == u'=' || cell[0] == u'@') return true;
    return (cell[0] == u'+' || cell[0] == u'-') && (cell.contains(u'(') || cell.contains(u'|') || cell.contains(u'!'));
}

QString quoted(const QString& cell)
{
    const QString safe = isFormula(cell) ? u'\'' + cell : cell;
    const bool plain = !safe.contains(u',') && !safe.contains(u'"') && !safe.contains(u'\n') && !safe.contains(u'\r') &&
                       safe == safe.trimmed();
    if (plain) return safe;
    return u'"' + QString(safe).replace(u'"', "\"\""_L1) + u'"';
}

class CsvOutput : public TableWriter
{
public:
    CsvOutput(const QString& path, TableFormat format, std::vector<WriterColumn> columns, WriterOptions options)
        : m_file(path), m_encoder(format == TableFormat::csvGb18030 ? "GB18030" : "UTF-8"),
          m_columns(std::move(columns)), m_options(std::move(options)), m_bom(format == TableFormat::csvUtf8)
    {
    }

    Result<> begin()
    {
        if (!m_encoder.isValid()) return notWritten(u"GB18030"_s);
        if (!m_file.open(QIODevice::WriteOnly)) return notWritten(m_file.errorString());
        if (m_bom) m_file.write("\xef\xbb\xbf");
        QStringList headers;
        for (const WriterColumn& column : m_columns) headers += column.header;
        return writeRow(headers);
    }

    Result<> writeRow(const QStringList& cells, const std::vector<CellMark>& = {}) override
    {
        Q_ASSERT(cells.size() <= std::ssize(m_columns));
        QString line;
        for (qsizetype i = 0; i < std::ssize(m_columns); ++i) line += (i ? u","_s : QString()) + quoted(cells.value(i));
        const QByteArray bytes = m_encoder.encode(line + "\r\n"_L1);
        return m_file.write(bytes) == bytes.size() ? Result<>() : notWritten(m_file.errorString());
    }

    Result<> finish() override
    {
        for (const QString& note : m_options.notes) QJ_TRY(writeRow({note}));
        return m_file.commit() ? Result<>() : notWritten(m_file.errorString());
    }

private:
    Result<> notWritten(const QString& why) { return fail(ErrorCode::fileNotWritten, {m_file.fileName(), why}); }

    QSaveFile m_file;
    QStringEncoder m_encoder;
    std::vector<WriterColumn> m_columns;
    WriterOptions m_options;
    bool m_bom;
};

} // namespace

TableFormat tableFormatOf(const QString& path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? TableFormat::csvUtf8 : TableFormat::xlsx;
}

Result<std::unique_ptr<TableWriter>> TableWriter::create(const QString& path, TableFormat format,
                                                         const std::vector<WriterColumn>& columns,
                                                         const WriterOptions& options)
{
    const QFileInfo info(path);
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {path});
    if (info.exists() && !options.replace) return fail(ErrorCode::targetExists, {path});
    if (format == TableFormat::xlsx) {
        auto output = std::make_unique<XlsxOutput>(path, columns, options);
        QJ_TRY(output->begin());
        return output;
    }
    auto output = std::make_unique<CsvOutput>(path, format, columns, options);
    QJ_TRY(output->begin());
    return output;
}

} // namespace qj
