// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/LaboratoryQueries.h"

#include "spreadsheet/HeaderMap.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// The rows among which a heading is looked for; none if they cannot be read.
std::vector<TableRow> headOf(const QString& path, TableOptions options, const QString& sheet)
{
    std::vector<TableRow> rows;
    options.sheet = sheet;
    options.progress = nullptr;
    const auto read = readTable(path, options, [&rows](const TableRow& row) {
        if (row.number <= HeaderMap::lastHeaderRow) rows.push_back(row);
        return row.number < HeaderMap::lastHeaderRow;
    });
    return read ? rows : std::vector<TableRow>();
}

} // namespace

QList<TableLayout> layoutsOfLaboratory(const Reader& reader, const Uuid& laboratory)
{
    const auto found = reader.find<Laboratory>(laboratory);
    return found ? layoutsOf(found->importProfile.bytes) : QList<TableLayout>();
}

std::optional<KnownLayout> knownLayout(const Reader& reader, const QString& path, const TableOptions& options,
                                       const Uuid& laboratory)
{
    QList<KnownLayout> known;
    const QList<Uuid> laboratories =
        laboratory.isNull() ? reader.where(Laboratory::info, "\"importProfile\" IS NOT NULL AND voided IS NULL")
                            : QList{laboratory};
    for (const Uuid& id : laboratories)
        for (const TableLayout& layout : layoutsOfLaboratory(reader, id)) known += KnownLayout{id, layout};
    if (known.isEmpty()) return std::nullopt;
    const auto info = openTable(path, options);
    if (!info) return std::nullopt;
    QList<TableLayout> layouts;
    for (const KnownLayout& one : known) layouts += one.layout;
    constexpr qsizetype mostSheets = 20;
    QStringList sheets{info->sheet};
    if (options.sheet.isEmpty())
        for (const QString& sheet : info->sheets.mid(0, mostSheets))
            if (!sheets.contains(sheet)) sheets += sheet;
    for (const QString& sheet : sheets) {
        const std::vector<TableRow> head = headOf(path, options, sheet);
        qint64 headerRow = 0;
        const qsizetype at = fittingLayout(layouts, head, &headerRow);
        if (at < 0) continue;
        KnownLayout found = known[at];
        for (const KnownLayout& other : known)
            if (other.laboratory != found.laboratory && other.layout.columns == found.layout.columns)
                found.laboratory = {};
        found.layout.sheet = sheet;
        found.layout.headerRow = headerRow;
        return found;
    }
    return std::nullopt;
}

} // namespace qj
