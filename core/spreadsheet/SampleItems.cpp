// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/SampleItems.h"

#include "base/Text.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace qj {

void SampleItems::addItem(ResultItem item)
{
    for (ResultItem& known : m_items) {
        if (folded(known.name) != folded(item.name)) continue;
        if (known.valueText.isEmpty()) known.valueText = item.valueText;
        if (known.limitText.isEmpty()) known.limitText = item.limitText;
        if (known.unit.isEmpty()) known.unit = item.unit;
        if (item.conforms == false || !known.conforms) known.conforms = item.conforms;
        return;
    }
    m_items.push_back(std::move(item));
}

QString SampleItems::cell(const TableRow& row, QLatin1StringView field) const
{
    const int index = m_context.header.column(QString(field));
    const bool merged = index >= 0 && index < std::ssize(row.cells) && &row != &m_rows.front() &&
                        row.cells[static_cast<size_t>(index)].has(TableCell::fromMerge);
    return merged ? QString() : row.text(index);
}

std::vector<ResultItem> SampleItems::read()
{
    for (const TableRow& row : m_rows) {
        const std::vector<ItemText> items = itemsOf(cell(row, "items"_L1));
        const bool ownColumn = m_context.header.has(u"itemName");
        const QStringList values = ownColumn ? QStringList() : measured(row, "valueText"_L1, items.size());
        const QStringList limits = ownColumn ? QStringList() : measured(row, "limitText"_L1, items.size());
        for (size_t i = 0; i < items.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            addItem({items[i].name,
                     values.value(at),
                     limits.value(at),
                     {},
                     items[i].safety,
                     items[i].labelOnly,
                     false,
                     row.number});
        }
        if (ownColumn) readItemRow(row);
        readItemColumns(row);
    }
    return std::move(m_items);
}

/// Values beside several items of one cell belong to them only if there are as many.
QStringList SampleItems::measured(const TableRow& row, QLatin1StringView field, size_t items) const
{
    const QString text = cleaned(cell(row, field));
    if (items == 1 || text.isEmpty()) return {text};
    for (const QChar sign : u"\n;\uff1b\u3001"_s) {
        const QStringList parts = text.split(sign, Qt::SkipEmptyParts);
        if (parts.size() != static_cast<qsizetype>(items)) continue;
        QStringList clean;
        for (const QString& part : parts) clean += part.trimmed();
        return clean;
    }
    return {};
}

bool SampleItems::isMeasuredValue(const QString& verdictCell) const
{
    constexpr double sure = 0.9;
    const HeaderMap& header = m_context.header;
    const int index = header.column(u"verdict");
    return index >= 0 && header.columns()[static_cast<size_t>(index)].strength < sure && header.has(u"itemName") &&
           !header.has(u"valueText") && !verdictOf(verdictCell);
}

void SampleItems::readItemRow(const TableRow& row)
{
    const QString name = cell(row, "itemName"_L1);
    const QString singleCell = cell(row, "single"_L1);
    const std::optional<bool> single = singleVerdictOf(singleCell);
    if (!single && !isEmptyMark(singleCell))
        m_warnings.push_back({row.number,
                              QString(warning::singleUnread),
                              u"single"_s,
                              singleCell,
                              {},
                              m_context.header.column(u"single")});
    const QString verdictCell = cell(row, "verdict"_L1), limit = cleaned(cell(row, "limitText"_L1));
    const QString value = cleaned(isMeasuredValue(verdictCell) ? verdictCell : cell(row, "valueText"_L1));
    // Several names without values are a list of what was tested; with a value the cell is one item.
    const bool one = !value.isEmpty() || !limit.isEmpty() || single;
    for (const ItemText& item : one ? std::vector<ItemText>{itemOf(name)} : itemsOf(name))
        if (!item.name.isEmpty())
            addItem({item.name, value, limit, cleaned(cell(row, "unit"_L1)), item.safety, item.labelOnly, single,
                     row.number});
}

/// Tables with a column for each item: the heading names it, with its unit in brackets.
void SampleItems::readItemColumns(const TableRow& row)
{
    static const QRegularExpression withUnit(
        u"^(.+?)\\s*[(\uff08]([-A-Za-z0-9%/\u00b0\u2103\u03bc\u00b7\u00b2\u00b3.]+)[)\uff09]$"_s);
    for (const int index : m_context.header.columnsOf(u"itemColumn")) {
        const QString value = cleaned(row.text(index));
        if (value.isEmpty() || row.cells[static_cast<size_t>(index)].has(TableCell::fromMerge)) continue;
        const QString heading = m_context.header.columns()[static_cast<size_t>(index)].header;
        const auto parts = withUnit.match(heading);
        const ItemText item = itemOf(parts.hasMatch() ? parts.captured(1) : heading);
        addItem({item.name, value, {}, parts.captured(2), item.safety, item.labelOnly, std::nullopt, row.number});
    }
}

} // namespace qj
