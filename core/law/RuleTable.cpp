// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/RuleTable.h"

#include "law/RuleFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

bool isInForce(const RuleRow& row, QDate on)
{
    return !on.isValid() ||
           ((!row.validFrom.isValid() || row.validFrom <= on) && (!row.validTo.isValid() || on <= row.validTo));
}

/// Reads one line; keeps the first cell that is wrong.
class RowReader
{
public:
    RowReader(const RuleFile& file, const RuleFile::Row& row) : m_file(file), m_row(row) {}
    QString text(const QString& column) const { return m_file.cell(m_row, column); }
    int number(const QString& column, int otherwise)
    {
        const QString cell = text(column);
        bool ok = true;
        const int n = cell.isEmpty() ? otherwise : cell.toInt(&ok);
        if (!ok || n < 0) refuse(column);
        return n;
    }
    QDate date(const QString& column)
    {
        const QString cell = text(column);
        const QDate date = QDate::fromString(cell, Qt::ISODate);
        if (!cell.isEmpty() && !date.isValid()) refuse(column);
        return date;
    }
    void refuse(const QString& column)
    {
        if (!m_error)
            m_error = Error{ErrorCode::badValue,
                            {column, text(column), QString::number(m_row.number)},
                            text(u"ruleId"_s),
                            column,
                            {},
                            {},
                            {}};
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    const RuleFile& m_file;
    const RuleFile::Row& m_row;
    std::optional<Error> m_error;
};

Result<RuleRow> readRow(const RuleFile& file, const RuleFile::Row& line)
{
    RowReader reader(file, line);
    RuleRow row;
    row.ruleId = reader.text(u"ruleId"_s);
    row.regime = reader.text(u"regime"_s);
    row.value = reader.text(u"value"_s);
    row.unit = reader.text(u"unit"_s);
    row.source = reader.text(u"source"_s);
    row.startEvent = reader.text(u"startEvent"_s);
    row.titleZh = reader.text(u"titleZh"_s);
    row.titleEn = reader.text(u"titleEn"_s);
    row.steps = reader.text(u"step"_s).split(u';', Qt::SkipEmptyParts);
    row.pausable = reader.text(u"pause"_s) != u"no"_s;
    row.earliest = reader.number(u"earliest"_s, 0);
    row.longest = reader.number(u"longest"_s, 0);
    row.version = reader.number(u"version"_s, 1);
    row.validFrom = reader.date(u"validFrom"_s);
    row.validTo = reader.date(u"validTo"_s);
    const auto status = ruleStatusFromName(reader.text(u"status"_s));
    row.status = status.value_or(RuleStatus::unknown);
    if (!status) reader.refuse(u"status"_s);
    if (!row.ruleId.startsWith(u"R-"_s)) reader.refuse(u"ruleId"_s);
    if (row.isLimit() && row.kind() != DayKind::fixed) {
        if (row.value.isEmpty() || reader.number(u"value"_s, 0) > longestPeriod) reader.refuse(u"value"_s);
    }
    if (reader.error()) return fail(*reader.error());
    return row;
}

} // namespace

RuleTable::RuleTable(QList<RuleRow> rows) : m_rows(std::move(rows))
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) m_byRule[m_rows[i].ruleId] += i;
}

Result<QList<RuleRow>> RuleTable::parse(const QString& text)
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::parse(text));
    QList<RuleRow> rows;
    for (const RuleFile::Row& line : file.rows()) {
        QJ_TRY_ASSIGN(const RuleRow row, readRow(file, line));
        rows += row;
    }
    return rows;
}

Result<RuleTable> RuleTable::shipped()
{
    QList<RuleRow> rows;
    for (const QString& name : {u"deadlines.csv"_s, u"parameters.csv"_s}) {
        QJ_TRY_ASSIGN(const QString text, RuleFile::shippedText(name));
        QJ_TRY_ASSIGN(const QList<RuleRow> read, parse(text));
        rows += read;
    }
    return RuleTable(std::move(rows));
}

RuleTable RuleTable::with(const QList<RuleRow>& changed) const
{
    QList<RuleRow> rows = m_rows;
    for (RuleRow row : changed) {
        const auto same = std::find_if(rows.begin(), rows.end(), [&row](const RuleRow& old) {
            return old.ruleId == row.ruleId && old.regime == row.regime && old.validFrom == row.validFrom;
        });
        if (same == rows.end()) {
            row.version = qMax(row.version, 1);
            rows += row;
        } else {
            if (row.version == 0) row.version = same->version + 1;
            if (row.steps.isEmpty()) row.steps = same->steps;
            *same = row;
        }
    }
    return RuleTable(std::move(rows));
}

const RuleRow* RuleTable::inForce(const QString& ruleId, const QString& regime, QDate on) const
{
    const RuleRow* best = nullptr;
    const auto better = [](const RuleRow& a, const RuleRow& b) {
        if (a.regime.isEmpty() != b.regime.isEmpty()) return !a.regime.isEmpty();
        return a.validFrom.isValid() && (!b.validFrom.isValid() || a.validFrom > b.validFrom);
    };
    const auto candidates = m_byRule.constFind(ruleId);
    if (candidates == m_byRule.cend()) return nullptr;
    for (const qsizetype i : *candidates) {
        const RuleRow& row = m_rows[i];
        if ((!row.regime.isEmpty() && row.regime != regime) || !isInForce(row, on)) continue;
        if (!best || better(row, *best)) best = &row;
    }
    return best;
}

Result<RuleRow> RuleTable::find(const QString& ruleId, const QString& regime, QDate on) const
{
    const RuleRow* row = inForce(ruleId, regime, on);
    if (!row) return fail(ErrorCode::ruleUnknown, {ruleId}, ruleId);
    return *row;
}

QString RuleTable::stepRule(const QString& step, const QString& caseKind) const
{
    const QString key = step + u':' + caseKind;
    for (const RuleRow& row : m_rows)
        if (row.steps.contains(key)) return row.ruleId;
    return {};
}

EndShift RuleTable::endShift(QDate on) const
{
    static const QString rule = u"R-CNT-END"_s;
    const RuleRow* row = inForce(rule, {}, on);
    return row ? endShiftFromText(row->value) : EndShift::restDays;
}

Result<Deadline> deadline(const RuleTable& rules, const WorkCalendar& calendar, const QString& ruleId,
                          const QString& regime, QDate start, const QList<Extension>& extensions)
{
    const RuleRow* found = rules.inForce(ruleId, regime, start);
    if (!found) return fail(ErrorCode::ruleUnknown, {ruleId}, ruleId);
    const RuleRow& row = *found;
    if (!row.isLimit()) return fail(ErrorCode::badValue, {ruleId, row.unit, u"W, C, M, F"_s}, ruleId);
    int whole = row.length();
    for (const Extension& extension : extensions) {
        if (!row.pausable) return fail(ErrorCode::guardFailed, {u"noPause"_s}, u"R-DSP-NOSTAY"_s);
        whole += extension.days;
    }
    if (row.longest > 0 && whole > row.longest) return fail(ErrorCode::guardFailed, {u"tooLong"_s}, ruleId);
    const EndShift endShift = rules.endShift(start);
    QJ_TRY_ASSIGN(Deadline deadline, countDays(calendar, start, row.length(), row.kind(), endShift, extensions));
    if (row.earliest > 0) {
        QJ_TRY_ASSIGN(const Deadline first, countDays(calendar, start, row.earliest, row.kind(), endShift));
        deadline.earliest = first.lastDay;
    }
    deadline.ruleId = ruleId;
    deadline.regime = row.regime;
    deadline.ruleVersion = row.version;
    deadline.status = row.status;
    deadline.source = row.source;
    deadline.startEvent = row.startEvent;
    return deadline;
}

} // namespace qj
