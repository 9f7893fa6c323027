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

/// Of the warning that tells of a repair; what the maker's own words mean needs none.
QString codeOf(CellRepair::Kind kind)
{
    switch (kind) {
    case CellRepair::Kind::halfWidth:
        return QString(warning::mendedWidth);
    case CellRepair::Kind::serialDate:
        return QString(warning::mendedDate);
    case CellRepair::Kind::wholeNumber:
        return QString(warning::mendedNumber);
    case CellRepair::Kind::dateOrder:
    case CellRepair::Kind::verdictWord:
        break;
    }
    return {};
}

} // namespace

ResultRows::ResultRows(ResultOptions options, Sink sink)
    : m_options(std::move(options)), m_sink(std::move(sink)), m_words(m_options.target)
{
    m_words.setLayout(m_options.layout);
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
    m_header = HeaderMap::find(m_head, m_words, m_options.layout.headerRow);
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
        bool same = false;
        for (const QLatin1StringView field : {"sampleNo"_L1, "reportNo"_L1}) {
            const QString number = folded(cellText(row, field)), first = folded(cellText(m_sample.front(), field));
            if (!number.isEmpty() && number != first && !(same && first.isEmpty())) return false;
            same = same || !number.isEmpty();
        }
        if (same) return true;
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
        Error error = refusal(ErrorCode::cellTooLarge, {QString::number(row.number), header, u"65536"_s});
        if (i < m_header->columns().size()) error.field = m_header->columns()[i].field;
        return error;
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
    if (!continues(row) && !flush()) return false;
    ++m_counts.rows;
    if (auto broken = unreadable(row)) m_broken.push_back({row.number, std::move(*broken)});
    m_sample.push_back(mended(row));
    return true;
}

TableRow ResultRows::mended(const TableRow& row)
{
    TableRow result = row;
    const size_t width = std::min(row.cells.size(), m_header->columns().size());
    for (size_t i = 0; i < width; ++i) {
        const QString& field = m_header->columns()[i].field;
        const CellForm form = field.isEmpty() ? CellForm::text : m_words.formOf(field);
        const auto repair = repairOf(row.cells[i], form, m_options.layout, m_options.date1904);
        if (!repair) continue;
        result.cells[i].text = repair->after;
        if (repair->kind == CellRepair::Kind::wholeNumber) result.cells[i].flags &= ~TableCell::lostDigits;
        m_mended.push_back({row.number, codeOf(repair->kind), field, row.cells[i].text, repair->after, int(i)});
    }
    return result;
}

/// A row is refused for what is wrong in it, one that repeats the wrong cell for the same; the others because they
/// belong to these.
void ResultRows::refuse(const std::vector<TableRow>& rows, const std::vector<RefusedRow>& problems)
{
    const auto cellOf = [this, &rows](qint64 number, const QString& field) {
        for (const TableRow& row : rows)
            if (const int column = m_header->column(field); row.number == number && column < std::ssize(row.cells))
                return column < 0 ? TableCell() : row.cells[static_cast<size_t>(column)];
        return TableCell();
    };
    for (const TableRow& row : rows) {
        std::vector<Error> own;
        for (const RefusedRow& problem : problems) {
            const QString& field = problem.error.field;
            const TableCell cell = cellOf(row.number, field);
            const bool repeats =
                !cell.text.isEmpty() && !cell.has(TableCell::fromMerge) && cell.text == cellOf(problem.row, field).text;
            const bool told = std::any_of(own.begin(), own.end(), [&problem](const Error& error) {
                return error.code == problem.error.code && error.args == problem.error.args;
            });
            if (!told && (problem.row == row.number || repeats)) own.push_back(problem.error);
        }
        if (own.empty())
            own.push_back(refusal(ErrorCode::rowRefused, {QString::number(row.number), u"continuesRefused"_s}));
        Error error = own.front();
        if (own.size() > 1) error.more = std::move(own);
        refuse(row.number, std::move(error));
    }
}

/// The sample is complete: hands it out, or refuses its rows, for half a sample would be another one.
bool ResultRows::flush()
{
    const std::vector<TableRow> rows = std::exchange(m_sample, {});
    const std::vector<RowWarning> mendings = std::exchange(m_mended, {});
    std::vector<RefusedRow> problems = std::exchange(m_broken, {});
    if (rows.empty()) return true;
    std::optional<PublishedRow> sample;
    if (problems.empty())
        sample = readSample(rows, {*m_header, m_words, m_options, m_titleVerdict, mendings}, problems);
    if (!sample) {
        refuse(rows, problems);
        for (const RowWarning& mended : mendings)
            if (!mended.code.isEmpty()) m_warnings.push_back(mended);
        return true;
    }
    sample->ordinal = ++m_seen[sample->key];
    if (sample->ordinal > 1 && sample->text("sampleNo"_L1).isEmpty())
        sample->warnings.push_back({sample->row, QString(warning::duplicateRow), {}, {}, {}, -1});
    ++m_counts.taken;
    m_counts.merged += std::ssize(sample->furtherRows);
    return m_sink(std::move(*sample));
}

Result<ResultReport> readResults(const QString& path, const TableOptions& table, ResultOptions options,
                                 const ResultRows::Sink& sink)
{
    QJ_TRY_ASSIGN(const TableInfo info, openTable(path, table));
    options.titles += {info.sheet, QFileInfo(path).completeBaseName()};
    options.date1904 = info.date1904;
    bool stopped = false;
    ResultRows rows(std::move(options), [&](PublishedRow&& row) { return !(stopped = !sink(std::move(row))); });
    ResultReport report;
    QJ_TRY_ASSIGN(report.table, readTable(path, table, [&rows](const TableRow& row) { return rows.add(row); }));
    if (!stopped) QJ_TRY(rows.finish(path));
    report.header = rows.header();
    report.counts = rows.counts();
    report.refused = rows.refused();
    report.ignored = rows.ignored();
    report.warnings = rows.warnings();
    return report;
}

} // namespace qj
