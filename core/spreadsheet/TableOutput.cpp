// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/TableOutput.h"

#include "base/Decimal.h"

#include <QtCore/QDate>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr int narrowest = 6, widest = 60;

int displayWidth(const QString& text)
{
    int width = 0;
    for (const QChar c : text) width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

/// Sheet names may not hold these signs nor exceed 31 characters.
QString sheetName(QString name)
{
    for (QChar& c : name)
        if (u"[]:*?/\\'"_s.contains(c)) c = u'_';
    return name.left(31);
}

/// A number that keeps its digits as a double, so that the reader sees the digits that were measured.
bool isExactNumber(const QString& text)
{
    const auto value = Decimal::parse(text);
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool trailingZero = text.contains(u'.') && text.endsWith(u'0');
    const bool leadingZero = text.size() > 1 && text[0] == u'0' && text[1] != u'.';
    return value && digits <= 15 && !trailingZero && !leadingZero && text[0] != u'+';
}

} // namespace

XlsxOutput::XlsxOutput(const QString& path, std::vector<WriterColumn> columns, WriterOptions options)
    : m_path(path), m_columns(std::move(columns)), m_options(std::move(options))
{
}

XlsxOutput::~XlsxOutput()
{
    close();
    if (!m_temporary.isEmpty()) QFile::remove(m_temporary);
}

Result<> XlsxOutput::notWritten(const QString& why) const
{
    return fail(ErrorCode::fileNotWritten, {m_path, why});
}

Result<> XlsxOutput::begin()
{
    const QFileInfo info(m_path);
    {
        QTemporaryFile temporary(info.absoluteDir().filePath(u".qj-XXXXXX.tmp"_s));
        if (!temporary.open()) return notWritten(temporary.errorString());
        temporary.setAutoRemove(false);
        m_temporary = temporary.fileName();
    }
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;
    m_book = workbook_new_opt(QFile::encodeName(m_temporary).constData(), &options);
    if (!m_book) return notWritten(QString());
    const QByteArray sheet = sheetName(m_options.sheet).toUtf8();
    m_sheet = workbook_add_worksheet(m_book, sheet.isEmpty() ? nullptr : sheet.constData());
    if (!m_sheet) return notWritten(m_options.sheet);
    makeFormats();
    writeHeader();
    return {};
}

void XlsxOutput::makeFormats()
{
    const auto base = [this] {
        lxw_format* format = workbook_add_format(m_book);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(format);
        return format;
    };
    m_title = workbook_add_format(m_book);
    format_set_bold(m_title);
    format_set_font_size(m_title, 16);
    format_set_align(m_title, LXW_ALIGN_CENTER);
    m_header = base();
    format_set_bold(m_header);
    format_set_align(m_header, LXW_ALIGN_CENTER);
    format_set_bg_color(m_header, 0xE7EEF5);
    m_text = base();
    m_date = base();
    format_set_num_format(m_date, "yyyy-mm-dd");
    m_badText = base();
    format_set_bg_color(m_badText, 0xFFC7CE);
    m_badDate = base();
    format_set_bg_color(m_badDate, 0xFFC7CE);
    format_set_num_format(m_badDate, "yyyy-mm-dd");
    m_note = workbook_add_format(m_book);
    format_set_font_color(m_note, 0x595959);
}

void XlsxOutput::writeHeader()
{
    const auto last = static_cast<lxw_col_t>(std::max<qsizetype>(std::ssize(m_columns), 1) - 1);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const int wanted = m_columns[i].width > 0 ? m_columns[i].width : displayWidth(m_columns[i].header) + 4;
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, std::clamp(wanted, narrowest, widest), nullptr);
    }
    if (!m_options.title.isEmpty()) {
        const QByteArray title = m_options.title.toUtf8();
        worksheet_set_row(m_sheet, m_row, 28, nullptr);
        if (last > 0)
            worksheet_merge_range(m_sheet, m_row, 0, m_row, last, title.constData(), m_title);
        else
            worksheet_write_string(m_sheet, m_row, 0, title.constData(), m_title);
        ++m_row;
    }
    m_headerRow = m_row;
    worksheet_set_row(m_sheet, m_row, 24, nullptr);
    for (size_t i = 0; i < m_columns.size(); ++i)
        worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), m_columns[i].header.toUtf8().constData(),
                               m_header);
    ++m_row;
    worksheet_freeze_panes(m_sheet, m_row, 0);
    worksheet_repeat_rows(m_sheet, m_headerRow, m_headerRow);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9); // A4
    worksheet_fit_to_pages(m_sheet, 1, 0);
}

int XlsxOutput::writeValue(int column, const QString& text, bool marked)
{
    const auto at = static_cast<lxw_col_t>(column);
    lxw_format* format = marked ? m_badText : m_text;
    if (text.isEmpty()) return worksheet_write_blank(m_sheet, m_row, at, format);
    const WriterColumn::Kind kind = m_columns[static_cast<size_t>(column)].kind;
    if (kind == WriterColumn::Kind::number && isExactNumber(text))
        return worksheet_write_number(m_sheet, m_row, at, text.toDouble(), format);
    const QDate date = kind == WriterColumn::Kind::date ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (date.isValid() && date.year() >= 1901) {
        lxw_datetime moment{date.year(), date.month(), date.day(), 0, 0, 0};
        return worksheet_write_datetime(m_sheet, m_row, at, &moment, marked ? m_badDate : m_date);
    }
    return worksheet_write_string(m_sheet, m_row, at, text.toUtf8().constData(), format);
}

Result<> XlsxOutput::writeCell(int column, const QString& text, const QString* reason)
{
    const int rc = writeValue(column, text, reason != nullptr);
    if (rc == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return fail(ErrorCode::cellTooLarge,
                    {QString::number(m_row + 1), QString::number(column + 1), QString::number(text.toUtf8().size())});
    if (rc != LXW_NO_ERROR) return notWritten(QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(rc))));
    if (reason && !reason->isEmpty())
        worksheet_write_comment(m_sheet, m_row, static_cast<lxw_col_t>(column), reason->toUtf8().constData());
    return {};
}

Result<> XlsxOutput::writeRow(const QStringList& cells, const std::vector<CellMark>& marks)
{
    Q_ASSERT(cells.size() <= std::ssize(m_columns));
    if (m_row >= LXW_ROW_MAX) return notWritten(QString::number(LXW_ROW_MAX));
    for (int i = 0; i < std::ssize(m_columns); ++i) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [i](const CellMark& m) { return m.column == i; });
        QJ_TRY(writeCell(i, cells.value(i), mark == marks.end() ? nullptr : &mark->reason));
    }
    ++m_row;
    return {};
}

int XlsxOutput::close()
{
    return m_book ? workbook_close(std::exchange(m_book, nullptr)) : LXW_NO_ERROR;
}

Result<> XlsxOutput::finish()
{
    if (!m_columns.empty())
        worksheet_autofilter(m_sheet, m_headerRow, 0, std::max(m_row, m_headerRow + 1) - 1,
                             static_cast<lxw_col_t>(m_columns.size() - 1));
    for (const QString& note : m_options.notes)
        if (m_row < LXW_ROW_MAX) worksheet_write_string(m_sheet, m_row++, 0, note.toUtf8().constData(), m_note);
    if (const int rc = close(); rc != LXW_NO_ERROR)
        return notWritten(QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(rc))));
    // rename() replaces in one step; QFile::rename() would not replace at all.
    const QByteArray from = QFile::encodeName(m_temporary), to = QFile::encodeName(m_path);
#ifdef Q_OS_WIN
    if (m_options.replace) QFile::remove(m_path);
    const bool renamed = QFile::rename(m_temporary, m_path);
#else
    const bool renamed = std::rename(from.constData(), to.constData()) == 0;
#endif
    if (!renamed) return notWritten(qt_error_string());
    m_temporary.clear();
    QFile::setPermissions(m_path, QFile::permissions(m_path) | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

} // namespace qj
