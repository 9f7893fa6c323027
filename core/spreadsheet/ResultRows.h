// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of a result file: finds the header, leaves out what is no row (blank
// lines, titles, notes, totals, repeated headers), puts rows together that belong to one sample, reads the cells, and
// hands every sample out as soon as it is complete. Nothing is looked up and nothing is written.
//
// Always: counts().rows = taken + merged + refused. A sample handed out counts as taken, its further rows as merged;
// whether a taken one is already known (then merged, too) is for the desk to say.
#include "spreadsheet/CellText.h"
#include "spreadsheet/HeaderMap.h"
#include "spreadsheet/ItemText.h"
#include "spreadsheet/PartyText.h"
#include "spreadsheet/ProductionText.h"
#include "spreadsheet/Table.h"

#include <map>

namespace qj {

/// What is worth telling about a row that was taken nevertheless.
struct RowWarning
{
    qint64 row = 0; ///< 0: the whole file
    QString code;   ///< one of the names in namespace warning
    QString field;
    QString text;  ///< the cell concerned
    QString meant; ///< of a cell that was mended: as it is read
    int column = -1;
};

namespace warning {
inline constexpr QLatin1StringView itemsMissing{"itemsMissing"};         ///< fails, but no item is named
inline constexpr QLatin1StringView verdictFromItems{"verdictFromItems"}; ///< no verdict given; the item cell decides
inline constexpr QLatin1StringView verdictFromTitle{"verdictFromTitle"}; ///< … the title or the caller's word decides
inline constexpr QLatin1StringView verdictFromLayout{"verdictFromLayout"}; ///< … a list without items holds passes
inline constexpr QLatin1StringView dateDoubtful{"dateDoubtful"};           ///< impossible, ambiguous, several, future
inline constexpr QLatin1StringView dateUnread{"dateUnread"};               ///< neither date nor batch found
inline constexpr QLatin1StringView productUnnamed{"productUnnamed"};       ///< the name is a word for "not stated"
inline constexpr QLatin1StringView digitsLost{"digitsLost"};               ///< TableCell::lostDigits
inline constexpr QLatin1StringView duplicateRow{"duplicateRow"};           ///< equal to an earlier row of the file
inline constexpr QLatin1StringView undecodable{"undecodable"};             ///< damaged characters
inline constexpr QLatin1StringView columnsDropped{"columnsDropped"};       ///< beyond TableOptions::maxColumns
inline constexpr QLatin1StringView objection{"objection"};                 ///< the producer cell holds a remark
inline constexpr QLatin1StringView singleUnread{"singleUnread"};           ///< verdict on an item that is none
inline constexpr QLatin1StringView itemsNotReported{"itemsNotReported"};   ///< items of the task that are not there
inline constexpr QLatin1StringView itemNotAsked{"itemNotAsked"};           ///< an item that the task does not name
inline constexpr QLatin1StringView otherLaboratory{"otherLaboratory"};     ///< the sample is at another laboratory
inline constexpr QLatin1StringView mendedWidth{"mendedWidth"};             ///< full-width digits (CellRepair)
inline constexpr QLatin1StringView mendedDate{"mendedDate"};               ///< serial day of a spreadsheet program
inline constexpr QLatin1StringView mendedNumber{"mendedNumber"};           ///< a number written with an exponent
} // namespace warning

struct ResultItem
{
    QString name;
    QString valueText;
    QString limitText;
    QString unit;
    bool safety = false;
    bool labelOnly = false;
    std::optional<bool> conforms; ///< single verdict; false for the items of 不合格项目
    qint64 row = 0;               ///< of the file
};

enum class VerdictSource { column, items, title, layout };

/// One sample of a published table.
struct PublishedRow
{
    qint64 row = 0; ///< the file's own number of its first row
    std::vector<qint64> furtherRows;
    std::vector<std::pair<QString, QString>> printed; ///< header -> cell as printed, in the table's order
    QHash<QString, QString> fields;                   ///< field -> cleaned text, empty marks left out
    std::optional<PrintedVerdict> verdict;            ///< always there unless the row names a sample or report number
    VerdictSource verdictSource = VerdictSource::column;
    std::vector<ResultItem> items;
    ProductionText production; ///< of productionText, or of productionDate, batchNo, barcode, useBy together
    BrandText brand;
    std::vector<PartyText> producers;
    QString objection;
    std::optional<PrintedChannel> channel;
    std::optional<QDate> samplingDate;
    std::optional<QDate> reportDate;
    QByteArray key;  ///< SHA-256 of the normalised cells without bookkeeping columns
    int ordinal = 1; ///< among rows of the same key in this file
    std::vector<RowWarning> warnings;

    QString text(QLatin1StringView field) const { return fields.value(field); }
    /// key and ordinal: what makes this row the same when the file comes again.
    QString identity() const { return QString::fromLatin1(key.toHex()) + u'-' + QString::number(ordinal); }
};

struct RefusedRow
{
    qint64 row = 0;
    /// fieldMissing{field}, badValue{field, text, what}, cellTooLarge{row, column, bytes}, rowRefused{row, why};
    /// why: verdictContradicts, unclosedQuote, continuesRefused. The first problem; all of several in Error::more. Each
    /// names its column in Error::field.
    Error error;
};

struct IgnoredRow
{
    qint64 row = 0;
    QString why; ///< blank, title, section, note, total, header, sep
};

struct ResultCounts
{
    qint64 rows = 0, taken = 0, merged = 0, refused = 0;
};

struct ResultOptions
{
    HeaderTarget target = HeaderTarget::result;
    TableLayout layout;                    ///< remembered of the table's maker
    bool date1904 = false;                 ///< TableInfo::date1904
    QDate notAfter;                        ///< a production date later than this is none; null: no check
    QStringList titles;                    ///< sheet name, file name: may say 不合格 or 合格
    std::optional<PrintedVerdict> assumed; ///< for lists that give no verdict
};

class ResultRows
{
public:
    /// Takes a sample; false ends the reading.
    using Sink = std::function<bool(PublishedRow&&)>;

    ResultRows(ResultOptions options, Sink sink);
    /// All rows of the file in order. False: the sink wants no more.
    bool add(const TableRow& row);
    /// After the last row. headerMissing if no header was found.
    [[nodiscard]] Result<> finish(const QString& name);

    const std::optional<HeaderMap>& header() const { return m_header; }
    const ResultCounts& counts() const { return m_counts; }
    const std::vector<RefusedRow>& refused() const { return m_refused; }
    const std::vector<IgnoredRow>& ignored() const { return m_ignored; }
    /// Of rows that were refused; a sample that is handed out has its own.
    const std::vector<RowWarning>& warnings() const { return m_warnings; }

private:
    bool start();
    bool addBelow(const TableRow& row);
    std::optional<QString> ignoredWhy(const TableRow& row) const;
    std::optional<QString> loneCellWhy(int column, const QString& text) const;
    bool continues(const TableRow& row) const;
    void ignore(const TableRow& row, const QString& why);
    void refuse(qint64 row, Error error);
    void refuse(const std::vector<TableRow>& rows, const std::vector<RefusedRow>& problems);
    std::optional<Error> unreadable(const TableRow& row) const;
    QString cellText(const TableRow& row, QLatin1StringView field) const;
    bool isFilledAnew(const TableRow& row, QLatin1StringView field) const;
    bool flush();
    TableRow mended(const TableRow& row);

    ResultOptions m_options;
    Sink m_sink;
    HeaderWords m_words;
    std::optional<HeaderMap> m_header;
    std::vector<TableRow> m_head; ///< rows kept until the header is found
    bool m_started = false;
    std::optional<PrintedVerdict> m_titleVerdict;
    std::vector<TableRow> m_sample;   ///< rows of the sample that may still go on
    std::vector<RowWarning> m_mended; ///< cells of these rows that are read otherwise than they stand
    std::vector<RefusedRow> m_broken; ///< rows of these that cannot be read
    std::map<QByteArray, int> m_seen;
    ResultCounts m_counts;
    std::vector<RefusedRow> m_refused;
    std::vector<IgnoredRow> m_ignored;
    std::vector<RowWarning> m_warnings;
};

struct ResultReport
{
    TableInfo table;
    std::optional<HeaderMap> header;
    ResultCounts counts;
    std::vector<RefusedRow> refused;
    std::vector<IgnoredRow> ignored;
    std::vector<RowWarning> warnings; ///< of refused rows
};

/// Reads a whole file; the sheet's name and the file's name count as titles. Errors: those of readTable, headerMissing.
[[nodiscard]] Result<ResultReport> readResults(const QString& path, const TableOptions& table, ResultOptions options,
                                               const ResultRows::Sink& sink);

} // namespace qj
