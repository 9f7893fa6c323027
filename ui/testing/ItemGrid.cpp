// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ItemGrid.h"

#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "testing/EditionQueries.h"
#include "testing/ItemCellDelegate.h"
#include "testing/JudgementWords.h"
#include "testing/ResultUpkeep.h"
#include "testing/TestReport.h"
#include "testing/TestReportRules.h"
#include "testing/TestingQueries.h"

#include <QtCore/QTimer>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

Judgement judgementOf(const Reader& reader, const TestItemResult& record)
{
    const LimitText* words = limitWords();
    if (!words) return {};
    const auto spec = reader.find<TestItemSpec>(record.specId);
    return judged(record, spec ? &*spec : nullptr, *words, compareBy(reader, nullptr, record));
}

ItemComparison comparisonOf(Judgement::Outcome outcome)
{
    return outcome == Judgement::Outcome::conforms ? ItemComparison::conforms
           : outcome == Judgement::Outcome::fails  ? ItemComparison::fails
                                                   : ItemComparison::undecidable;
}

Tone toneOf(ItemComparison comparison)
{
    return comparison == ItemComparison::conforms ? Tone::success
           : comparison == ItemComparison::fails  ? Tone::danger
                                                  : Tone::neutral;
}

bool isComplete(const TestItemResult& record)
{
    return !record.itemName.isEmpty() && !record.limitText.isEmpty() && !record.valueText.isEmpty();
}

} // namespace

ItemGrid::ItemGrid(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent), m_table(new DataTable(context.theme(), u"itemGrid"_s, ItemGrid::title())),
      m_model(new QStandardItemModel(0, columns, this)),
      m_why(named(new QLabel, u"itemWhy"_s, tr("How the program compares"))),
      m_standards(named(new QLabel, u"itemStandards"_s, tr("Standards of the sample")))
{
    m_model->setHorizontalHeaderLabels({tr("Item"), tr("Requirement"), tr("Value"), tr("Program"), tr("Laboratory"),
                                        tr("Nature"), tr("Explanation"), tr("Unit")});
    m_table->setModel(m_model);
    auto* cells = new ItemCellDelegate(context.theme(), this);
    m_table->setItemDelegate(cells);
    m_table->setSortsModel(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setTabKeyNavigation(true);
    const int widths[columns] = {110, 84, 98, 92, 92, 84, 150, 60};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, context.theme().px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (QLabel* line : {m_standards, m_why}) {
        line->setWordWrap(true);
        line->setContentsMargins(context.theme().px(12), context.theme().px(6), context.theme().px(12),
                                 context.theme().px(6));
    }
    m_standards->setProperty("role", u"small"_s);
    place()->addWidget(m_standards);
    place()->addWidget(m_table, 1);
    place()->addWidget(m_why);
    connect(cells, &ItemCellDelegate::typed, this, &ItemGrid::judgeLive);
    // Saving reads the rows anew: not while the editor is still closing.
    connect(cells, &ItemCellDelegate::given, this, [this](const QModelIndex& index, const QString& text, int code) {
        QTimer::singleShot(0, this, [this, at = QPersistentModelIndex(index), text, code] {
            if (at.isValid()) accept(at, text, code);
        });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ItemGrid::showChosen);
}

PartPane* ItemGrid::make(FormContext& context, const Related& related)
{
    return new ItemGrid(context, related);
}

QString ItemGrid::explanation() const
{
    return m_why->text();
}

bool ItemGrid::isOpen() const
{
    const auto report = context().reader().find<TestReport>(owner());
    return report && report->state == u"registered"_s && !report->voided;
}

TestItemResult ItemGrid::itemAt(int row) const
{
    return row >= 0 && size_t(row) < m_items.size() ? m_items[size_t(row)] : TestItemResult();
}

TestItemResult ItemGrid::with(const QModelIndex& index, const QString& text, int code) const
{
    TestItemResult now = itemAt(index.row());
    switch (index.column()) {
    case item:
        now.itemName = text;
        break;
    case limit:
        now.limitText = text;
        break;
    case value:
        now.valueText = text;
        break;
    case unit:
        now.unit = text;
        break;
    case single:
        now.single = static_cast<ItemVerdict>(code);
        break;
    case severity:
        now.severity = static_cast<Severity>(code);
        break;
    case remark:
        now.remark = text;
        break;
    default:
        break;
    }
    if (const LimitText* words = limitWords(); words && (index.column() == value || index.column() == unit))
        readValue(now, *words);
    const bool fresh = now.id.isNull();
    if (fresh && index.column() == item)
        if (const auto proposed = testing::proposedLimit(context().reader(), now).spec) {
            now.specId = proposed->id;
            now.limitText = testing::printedLimit(*proposed);
            now.severity = proposed->severity;
        }
    now.computed = isComplete(now) ? comparisonOf(judgementOf(context().reader(), now).outcome) : ItemComparison::none;
    return now;
}

void ItemGrid::judgeLive(const QModelIndex& index, const QString& text)
{
    if (!index.isValid()) return;
    const TestItemResult now = with(index, text, 0);
    fillRow(index.row(), now);
    explain(now, true);
}

void ItemGrid::accept(const QModelIndex& index, const QString& text, int code)
{
    const TestItemResult before = itemAt(index.row());
    save(index.row(), before, with(index, text, code));
}

void ItemGrid::save(int row, const TestItemResult& before, TestItemResult now)
{
    if (now.id.isNull()) {
        m_items[size_t(row)] = now;
        fillRow(row, now);
        explain(now, false);
        if (!isComplete(now)) return;
        now.computed = ItemComparison::none; // the room's own business
        const auto added = context().desk().add(dataOf(now), context().actor());
        if (!added) return Q_EMIT refused(errorText(added.error()));
        load();
        return;
    }
    std::map<quint16, Value> changed;
    const RecordData old = dataOf(before), next = dataOf(now);
    for (const Field& field : TestItemResult::info.fields)
        if (!field.has(Field::automatic) && !(old.value(field.number) == next.value(field.number)))
            changed[field.number] = next.value(field.number);
    if (changed.empty()) {
        fillRow(row, before); // what was typed and taken back
        return explain(before, false);
    }
    const auto saved = context().desk().set(TestItemResult::info, now.id, changed, context().actor());
    if (!saved) Q_EMIT refused(errorText(saved.error()));
    load();
}

void ItemGrid::fillRow(int row, const TestItemResult& record)
{
    const auto shown = [&](const char* field, const Value& value) {
        return shownText(*TestItemResult::info.find(QString::fromLatin1(field)), value, TestItemResult::info.context);
    };
    const QString texts[columns] = {record.itemName,
                                    record.limitText,
                                    record.valueText,
                                    shown("computed", toValue(record.computed)),
                                    shown("single", toValue(record.single)),
                                    shown("severity", toValue(record.severity)),
                                    record.remark,
                                    record.unit};
    const bool open = isOpen();
    for (int column = 0; column < columns; ++column) {
        QStandardItem* cell = m_model->item(row, column);
        if (!cell) m_model->setItem(row, column, cell = new QStandardItem);
        cell->setText(texts[column]);
        cell->setToolTip(texts[column]);
        cell->setEditable(open && column != computed);
        cell->setData(QVariant(), toneRole);
    }
    if (record.computed != ItemComparison::none)
        m_model->item(row, computed)->setData(static_cast<int>(toneOf(record.computed)), toneRole);
    if (record.single != ItemVerdict::none && record.single != ItemVerdict::notJudged)
        m_model->item(row, single)
            ->setData(static_cast<int>(record.single == ItemVerdict::fails ? Tone::danger : Tone::success), toneRole);
    if (!explained(record)) {
        m_model->item(row, remark)->setText(tr("differs: explain here"));
        m_model->item(row, remark)->setData(static_cast<int>(Tone::warning), toneRole);
    }
    if (record.id.isNull() && record.itemName.isEmpty()) m_model->item(row, item)->setText(tr("Next item…"));
}

void ItemGrid::addRow(const TestItemResult& record)
{
    m_items.push_back(record);
    fillRow(static_cast<int>(m_items.size()) - 1, record);
}

void ItemGrid::load()
{
    const QModelIndex at = m_table->currentIndex();
    const auto report = context().reader().find<TestReport>(owner());
    const auto sample = report ? context().reader().find<Sample>(report->sampleId) : std::nullopt;
    const QString standards = sample ? editionsText(testing::editionsOf(context().reader(), *sample)) : QString();
    m_standards->setText(standards);
    m_standards->setVisible(!standards.isEmpty());
    m_model->removeRows(0, m_model->rowCount());
    m_items.clear();
    std::vector<TestItemResult> items = testing::itemsOf(context().reader(), nullptr, owner());
    std::stable_sort(items.begin(), items.end(), [](const TestItemResult& a, const TestItemResult& b) {
        return a.seq.value_or(0) < b.seq.value_or(0);
    });
    for (const TestItemResult& one : items) addRow(one);
    if (isOpen()) {
        TestItemResult next;
        next.reportId = owner();
        addRow(next);
        m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                 QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    } else {
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    }
    const int row = qBound(0, at.row(), qMax(0, m_model->rowCount() - 1));
    m_table->setCurrentIndex(m_model->index(row, at.isValid() ? at.column() : int(value)));
    showChosen();
}

void ItemGrid::showChosen()
{
    const TestItemResult chosen = itemAt(m_table->currentIndex().row());
    setCurrent(chosen.id);
    explain(chosen, false);
}

void ItemGrid::explain(const TestItemResult& record, bool typing)
{
    QString text;
    if (record.id.isNull() && record.itemName.isEmpty())
        text = isOpen() ? tr("Write into the cells; Tab goes on. Each value is compared while you type.")
                        : tr("The report is checked: it is changed only by another report that replaces it.");
    else if (record.valueText.isEmpty())
        text = limitText(testing::proposedLimit(context().reader(), record));
    else
        text = tr("%1 against %2 – %3")
                   .arg(record.valueText, record.limitText, judgementText(judgementOf(context().reader(), record)));
    if (!typing && !explained(record))
        text +=
            tr(". The laboratory says otherwise; before the report is checked this must be explained (R-NUM-FULL).");
    m_why->setText(text);
    m_why->setAccessibleDescription(text);
}

} // namespace qj
