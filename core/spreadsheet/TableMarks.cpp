// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/TableMarks.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <map>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// One mark for a cell: what is said of it several times is said together.
std::vector<TableMark> together(const std::vector<TableMark>& marks)
{
    std::map<std::pair<qint64, int>, TableMark> cells;
    for (const TableMark& mark : marks) {
        const auto [at, fresh] = cells.try_emplace({mark.row, mark.column}, mark);
        if (fresh) continue;
        TableMark& known = at->second;
        if (!known.text.split(u'\n').contains(mark.text)) known.text += u'\n' + mark.text;
        known.wrong = known.wrong || mark.wrong;
        if (known.meant.isEmpty()) known.meant = mark.meant;
    }
    std::vector<TableMark> result;
    for (auto& [place, mark] : cells)
        if (mark.row > 0 && mark.column >= 0) result.push_back(std::move(mark));
    return result;
}

} // namespace

bool canBeMarked(const TableInfo& table)
{
    return table.kind != TableKind::xls;
}

Result<> writeMarked(const TableInfo& table, qint64 headerRow, const std::vector<TableMark>& marks,
                     const QString& target, bool replace)
{
    const QFileInfo info(target);
    if (!canBeMarked(table)) return fail(ErrorCode::fileKind, {table.path, u"XLSX, CSV"_s});
    if (info.isDir()) return fail(ErrorCode::fileIsFolder, {target});
    const bool source = info.exists() && info.canonicalFilePath() == QFileInfo(table.path).canonicalFilePath();
    if (source || (info.exists() && !replace)) return fail(ErrorCode::targetExists, {target});
    if (table.kind == TableKind::xlsx) return markXlsx(table, together(marks), target);
    QFile file(table.path);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileUnreadable, {table.path, file.errorString()});
    QJ_TRY_ASSIGN(const QByteArray bytes, markedCsv(file.readAll(), table, headerRow, together(marks)));
    QSaveFile out(target);
    if (!out.open(QFile::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return fail(ErrorCode::fileNotWritten, {target, out.errorString()});
    return {};
}

} // namespace qj
