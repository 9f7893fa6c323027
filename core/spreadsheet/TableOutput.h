// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// XLSX out through libxlsxwriter in its constant-memory mode. Used through TableWriter.h.
#include "spreadsheet/TableWriter.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace qj {

class XlsxOutput : public TableWriter
{
public:
    XlsxOutput(const QString& path, std::vector<WriterColumn> columns, WriterOptions options);
    ~XlsxOutput() override;
    Result<> begin();
    Result<> writeRow(const QStringList& cells, const std::vector<CellMark>& marks = {}) override;
    Result<> finish() override;

private:
    Result<> notWritten(const QString& why) const;
    void makeFormats();
    Result<> writeCell(int column, const QString& text, const QString* reason);
    int writeValue(int column, const QString& text, bool marked);
    void writeHeader();
    int close();

    QString m_path;
    QString m_temporary;
    std::vector<WriterColumn> m_columns;
    WriterOptions m_options;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format *m_title = nullptr, *m_header = nullptr, *m_text = nullptr, *m_date = nullptr;
    lxw_format *m_badText = nullptr, *m_badDate = nullptr, *m_note = nullptr;
    quint32 m_row = 0;
    quint32 m_headerRow = 0;
};

} // namespace qj
