// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/TableLayout.h"

#include "spreadsheet/HeaderMap.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr qsizetype mostLayouts = 20; // of one laboratory; the oldest is forgotten

QLatin1StringView orderName(TableLayout::DateOrder order)
{
    switch (order) {
    case TableLayout::DateOrder::unsaid:
        return {};
    case TableLayout::DateOrder::dayFirst:
        return "dayFirst"_L1;
    case TableLayout::DateOrder::monthFirst:
        return "monthFirst"_L1;
    }
    return {};
}

TableLayout::DateOrder orderOf(const QString& name)
{
    for (const auto order : {TableLayout::DateOrder::dayFirst, TableLayout::DateOrder::monthFirst})
        if (name == orderName(order)) return order;
    return TableLayout::DateOrder::unsaid;
}

QHash<QString, QString> columnsOf(const QJsonObject& object)
{
    QHash<QString, QString> columns;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.value().isString()) columns[it.key()] = it.value().toString();
    return columns;
}

QStringList wordsOf(const QJsonValue& value)
{
    QStringList words;
    for (const QJsonValue& word : value.toArray())
        if (!word.toString().isEmpty()) words += word.toString();
    return words;
}

TableLayout layoutOf(const QJsonObject& object)
{
    TableLayout layout;
    layout.sheet = object["sheet"_L1].toString();
    layout.headerRow = object["headerRow"_L1].toInteger();
    layout.columns = columnsOf(object["columns"_L1].toObject());
    layout.headings = wordsOf(object["headings"_L1]);
    layout.dates = orderOf(object["dates"_L1].toString());
    layout.passWords = wordsOf(object["pass"_L1]);
    layout.failWords = wordsOf(object["fail"_L1]);
    return layout;
}

QJsonObject objectOf(const TableLayout& layout)
{
    QJsonObject columns;
    for (auto it = layout.columns.cbegin(); it != layout.columns.cend(); ++it) columns[it.key()] = it.value();
    QJsonObject object{{u"columns"_s, columns}};
    if (!layout.sheet.isEmpty()) object["sheet"_L1] = layout.sheet;
    if (layout.headerRow > 0) object["headerRow"_L1] = layout.headerRow;
    if (!layout.headings.isEmpty()) object["headings"_L1] = QJsonArray::fromStringList(layout.headings);
    if (layout.dates != TableLayout::DateOrder::unsaid) object["dates"_L1] = QString(orderName(layout.dates));
    if (!layout.passWords.isEmpty()) object["pass"_L1] = QJsonArray::fromStringList(layout.passWords);
    if (!layout.failWords.isEmpty()) object["fail"_L1] = QJsonArray::fromStringList(layout.failWords);
    return object;
}

/// Columns that mean something, as they are compared.
QSet<QString> used(const TableLayout& layout)
{
    QSet<QString> forms;
    for (auto it = layout.columns.cbegin(); it != layout.columns.cend(); ++it)
        if (!it.value().isEmpty()) forms += headerForm(it.key());
    for (const QString& heading : layout.headings) forms += headerForm(heading);
    return forms;
}

} // namespace

bool TableLayout::isEmpty() const
{
    return *this == TableLayout();
}

QStringList columnNames(const TableRow& header)
{
    QStringList names;
    QHash<QString, int> seen;
    for (const TableCell& cell : header.cells) {
        const QString heading = cell.text.simplified();
        const int time = heading.isEmpty() ? 1 : ++seen[headerForm(heading)];
        names += heading.isEmpty() ? u'#' + QString::number(names.size() + 1)
                 : time == 1       ? heading
                                   : u"%1 (%2)"_s.arg(heading).arg(time);
    }
    return names;
}

bool fits(const TableLayout& layout, const TableRow& row)
{
    QSet<QString> forms;
    bool anyHeading = false;
    for (const QString& name : columnNames(row)) {
        forms += headerForm(name);
        anyHeading = anyHeading || !name.startsWith(u'#');
    }
    const QSet<QString> wanted = used(layout);
    if (!anyHeading || wanted.isEmpty()) return false;
    return std::all_of(wanted.begin(), wanted.end(), [&forms](const QString& form) {
        return form.startsWith(u'#') || forms.contains(form); // beyond the last heading there is no cell
    });
}

qsizetype fittingLayout(const QList<TableLayout>& layouts, const std::vector<TableRow>& rows, qint64* headerRow)
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < layouts.size(); ++i) {
        if (best >= 0 && used(layouts[i]).size() <= used(layouts[best]).size()) continue;
        for (const TableRow& row : rows) {
            if (row.number > HeaderMap::lastHeaderRow) break;
            if (!fits(layouts[i], row)) continue;
            best = i;
            *headerRow = row.number;
            break;
        }
    }
    return best;
}

QByteArray layoutsJson(const QList<TableLayout>& layouts)
{
    if (layouts.isEmpty()) return {};
    QJsonArray array;
    for (const TableLayout& layout : layouts) array.append(objectOf(layout));
    return QJsonDocument(QJsonObject{{u"layouts"_s, array}}).toJson(QJsonDocument::Compact);
}

QList<TableLayout> layoutsOf(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QList<TableLayout> layouts;
    if (!object["layouts"_L1].isArray()) {
        TableLayout layout;
        layout.columns = columnsOf(object);
        return layout.isEmpty() ? layouts : QList{layout};
    }
    for (const QJsonValue& value : object["layouts"_L1].toArray())
        if (const TableLayout layout = layoutOf(value.toObject()); !layout.isEmpty()) layouts += layout;
    return layouts;
}

QList<TableLayout> layoutsWith(QList<TableLayout> layouts, const TableLayout& layout)
{
    layouts.removeIf([&layout](const TableLayout& known) { return used(known) == used(layout); });
    layouts += layout;
    while (layouts.size() > mostLayouts) layouts.removeFirst();
    return layouts;
}

} // namespace qj
