// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/ResultRows.h"

#include "base/Text.h"
#include "spreadsheet/CellWords.h"
#include "spreadsheet/ResultSample.h"

#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

Error refusal(ErrorCode code, QStringList args)
{
    return fail(code, std::move(args)).value();
}

} // namespace

ResultRows::ResultRows(ResultOptions options, Sink sink)
    : m_options(std::move(options)), m_sink(std::move(sink)), m_words(m_options.target)
{
    for (auto it = m_options.profile.cbegin(); it != m_options.profile.cend(); ++it)
        m_words.add(it.value(), {it.key()});
    for (const QString& title : m_options.titles)
        if (const auto verdict = verdictOfTitle(title); verdict && !m_titleVerdict) m_titleVerdict = verdict;
}

bool ResultRows::add(const TableRow& row)
{
    if (m_started) return addBelow(row);
    m_head.push_back(row);
    return row.number < HeaderMap::lastHeaderRow || start();
}

/// The first ten rows are there: finds the header and takes what stands below it.
bool ResultRows::start()
{
    m_started = true;
    m_header = HeaderMap::find(m_head, m_words);
    if (!m_header) return false;
    const std::vector<TableRow> head = std::exchange(m_head, {});
    for (const TableRow& row : head) {
        if (row.number < m_header->row()) {
            const QString why = row.isBlank() ? u"blank"_s : m_header->isRepeatedBy(row) ? u"header"_s : u"title"_s;
            ignore(row, why);
        } else if (row.number > m_header->row() && !addBelow(row)) {
            return false;
        }
    }
    return true;
}

Result<> ResultRows::finish(const QString& name)
{
    if (!m_started) start();
    if (!m_header) return fail(ErrorCode::headerMissing, {name});
    flush();
    return {};
}

void ResultRows::ignore(const TableRow& row, const QString& why)
{
    m_ignored.push_back({row.number, why});
    if (why != "title"_L1 && why != "section"_L1) return;
    for (const TableCell& cell : row.cells)
        if (const auto verdict = verdictOfTitle(cell.text)) m_titleVerdict = verdict;
}

void ResultRows::refuse(qint64 row, Error error)
{
    ++m_counts.refused;
    m_refused.push_back({row, std::move(error)});
}

QString ResultRows::cellText(const TableRow& row, QLatin1StringView field) const
{
    return row.text(m_header->column(QString(field))).trimmed();
}

/// Not blank and not merely the merged cell of the row above.
bool ResultRows::isFilledAnew(const TableRow& row, QLatin1StringView field) const
{
    const int column = m_header->column(QString(field));
    if (column < 0 || column >= std::ssize(row.cells)) return false;
    const TableCell& cell = row.cells[static_cast<size_t>(column)];
    return !cell.has(TableCell::fromMerge) && !cell.text.trimmed().isEmpty();
}

std::optional<QString> ResultRows::ignoredWhy(const TableRow& row) const
{
    if (row.isBlank()) return u"blank"_s;
    if (m_header->isRepeatedBy(row)) return u"header"_s;
    const CellWords& words = CellWords::all();
    std::vector<int> filled;
    for (int i = 0; i < std::ssize(row.cells); ++i)
        if (!row.text(i).trimmed().isEmpty() && !row.cells[static_cast<size_t>(i)].has(TableCell::fromMerge))
            filled.push_back(i);
    if (filled.empty()) return std::nullopt;
    constexpr size_t totalWithin = 2; // a total stands in one of the first cells
    for (size_t i = 0; i < std::min(filled.size(), totalWithin); ++i)
        if (words.isOneOf("total"_L1, folded(row.text(filled[i])))) return u"total"_s;
    if (filled.size() > 2) return std::nullopt;
    const QString first = folded(row.text(filled.front()));
    if (words.startsWith("note"_L1, first)) return u"note"_s;
    if (words.startsWith("total"_L1, first)) return u"total"_s;
    if (filled.size() > 1) return std::nullopt;
    return loneCellWhy(filled.front(), first);
}

/// A row with one filled cell: what is written across the table, unless it goes on with the sample above.
std::optional<QString> ResultRows::loneCellWhy(int column, const QString& text) const
{
    const CellWords& words = CellWords::all();
    const bool known = column < std::ssize(m_header->columns());
    const QString field = known ? m_header->columns()[static_cast<size_t>(column)].field : QString();
    const bool across = column == 0 || field == "serial"_L1 || field == "productName"_L1 || field.isEmpty();
    if (!across || m_header->columns().size() < 2) return std::nullopt;
    if (words.startsWith("section"_L1, text)) return u"section"_s;
    if (words.isIn("title"_L1, text) && text.size() >= 6) return u"title"_s;
    constexpr qsizetype longestName = 30;
    bool number = false;
    text.toInt(&number);
    if ((field == "serial"_L1 && !number) || text.size() > longestName) return u"note"_s;
    return std::nullopt;
}

bool ResultRows::continues(const TableRow& row) const
{
    if (m_sample.empty()) return false;
    if (m_header->has(u"itemName")) { // laboratory files: one row per item, the sample's cells repeated
        for (const QLatin1StringView field : {"sampleNo"_L1, "reportNo"_L1}) {
            const QString number = folded(cellText(row, field));
            if (!number.isEmpty()) return number == folded(cellText(m_sample.front(), field));
        }
    }
    for (const QLatin1StringView field : {"productName"_L1, "serial"_L1, "sampleNo"_L1, "reportNo"_L1})
        if (isFilledAnew(row, field)) return false;
    return true;
}

std::optional<Error> ResultRows::unreadable(const TableRow& row) const
{
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].has(TableCell::tooLarge)) continue;
        const QString header = i < m_header->columns().size() ? m_header->columns()[i].header : QString::number(i + 1);
        return refusal(ErrorCode::cellTooLarge, {QString::number(row.number), header, u"65536"_s});
    }
    if (row.unclosedQuote) return refusal(ErrorCode::rowRefused, {QString::number(row.number), u"unclosedQuote"_s});
    return std::nullopt;
}

bool ResultRows::addBelow(const TableRow& row)
{
    if (const auto why = ignoredWhy(row)) {
        const bool pageBreak = *why == "blank"_L1 || *why == "header"_L1;
        if (!pageBreak && !flush()) return false;
        ignore(row, *why);
        return true;
    }
    const auto broken = unreadable(row);
    const bool goesOn = continues(row);
    if (!goesOn && !flush()) return false;
    ++m_counts.rows;
    if (broken) {
        refuse(row.number, *broken);
        if (!goesOn) {
            m_sample = {row};
            m_sampleRefused = true;
        }
        return true;
    }
    if (goesOn && m_sampleRefused)
        refuse(row.number, refusal(ErrorCode::rowRefused, {QString::number(row.number), u"continuesRefused"_s}));
    else
        m_sample.push_back(row);
    return true;
}

/// The sample is complete: hands it out or refuses its rows.
bool ResultRows::flush()
{
    const std::vector<TableRow> rows = std::exchange(m_sample, {});
    if (rows.empty() || std::exchange(m_sampleRefused, false)) return true;
    auto sample = readSample(rows, {*m_header, m_words, m_options, m_titleVerdict});
    if (!sample) {
        refuse(rows.front().number, sample.error());
        for (size_t i = 1; i < rows.size(); ++i)
            refuse(rows[i].number,
                   refusal(ErrorCode::rowRefused, {QString::number(rows[i].number), u"continuesRefused"_s}));
        return true;
    }
    sample->ordinal = ++m_seen[sample->key];
    if (sample->ordinal > 1 && sample->text("sampleNo"_L1).isEmpty())
        sample->warnings.push_back({sample->row, QString(warning::duplicateRow), {}, {}});
    ++m_counts.taken;
    m_counts.merged += std::ssize(sample->furtherRows);
    return m_sink(std::move(*sample));
}

Result<ResultReport> readResults(const QString& path, const TableOptions& table, ResultOptions options,
                                 const ResultRows::Sink& sink)
{
    QJ_TRY_ASSIGN(const TableInfo info, openTable(path, table));
    options.titles += {info.sheet, QFileInfo(path).completeBaseName()};
    bool stopped = false;
    ResultRows rows(std::move(options), [&](PublishedRow&& row) { return !(stopped = !sink(std::move(row))); });
    ResultReport report;
    QJ_TRY_ASSIGN(report.table, readTable(path, table, [&rows](const TableRow& row) { return rows.add(row); }));
    if (!stopped) QJ_TRY(rows.finish(path));
    report.header = rows.header();
    report.counts = rows.counts();
    report.refused = rows.refused();
    report.ignored = rows.ignored();
    return report;
}

} // namespace qj
