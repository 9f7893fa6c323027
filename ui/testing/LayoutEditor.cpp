// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/LayoutEditor.h"

#include "print/ImportWords.h"
#include "shell/Elided.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QLineEdit* line)
{
    static const QRegularExpression between(u"[\\s,;\uff0c\uff1b\u3001]+"_s);
    return line->text().split(between, Qt::SkipEmptyParts);
}

/// Several columns may hold it.
bool isMany(const QString& field)
{
    static const HeaderWords words(HeaderTarget::result);
    return words.isMany(field);
}

} // namespace

LayoutEditor::LayoutEditor(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_sheet(named(new QComboBox, u"layoutSheet"_s, tr("Sheet"))),
      m_dates(named(new QComboBox, u"layoutDates"_s, tr("Dates like 04/05/2018"))),
      m_headerRow(named(new QSpinBox, u"layoutHeaderRow"_s, tr("Row of the headings"))),
      m_pass(named(new QLineEdit, u"layoutPass"_s, tr("Conforms is written"))),
      m_fail(named(new QLineEdit, u"layoutFail"_s, tr("Fails is written"))),
      m_scroll(named(new QScrollArea, u"layoutColumns"_s, tr("Columns")))
{
    named(this, u"layoutEditor"_s, tr("Columns"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_theme.px(8), m_theme.px(10), m_theme.px(8), 0);
    layout->setSpacing(m_theme.px(8));
    layout->addWidget(placePart());
    layout->addWidget(m_scroll, 1);
}

QWidget* LayoutEditor::placePart()
{
    m_dates->addItem(tr("as they look"), static_cast<int>(TableLayout::DateOrder::unsaid));
    m_dates->addItem(tr("day first"), static_cast<int>(TableLayout::DateOrder::dayFirst));
    m_dates->addItem(tr("month first"), static_cast<int>(TableLayout::DateOrder::monthFirst));
    m_headerRow->setRange(1, static_cast<int>(HeaderMap::lastHeaderRow));
    for (QLineEdit* line : {m_pass, m_fail}) line->setMaximumWidth(m_theme.px(110));
    m_pass->setPlaceholderText(tr("e.g. P"));
    m_fail->setPlaceholderText(tr("e.g. F"));
    auto* part = new QWidget;
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(8));
    const auto add = [&](int row, int column, QWidget* box) {
        auto* label =
            new QLabel(box->accessibleDescription().isEmpty() ? box->accessibleName() : box->accessibleDescription());
        label->setProperty("role", u"secondary"_s);
        label->setBuddy(box);
        grid->addWidget(label, row, column * 2);
        grid->addWidget(box, row, column * 2 + 1);
    };
    add(0, 0, m_sheet);
    add(0, 1, m_headerRow);
    add(1, 0, m_dates);
    add(1, 1, m_pass);
    add(1, 2, m_fail);
    grid->setColumnStretch(6, 1);
    connect(m_sheet, &QComboBox::activated, this, [this] { say(true); });
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this] { say(true); });
    connect(m_dates, &QComboBox::activated, this, [this] { say(false); });
    for (QLineEdit* line : {m_pass, m_fail})
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            if (line->isModified()) say(false);
            line->setModified(false);
        });
    return part;
}

void LayoutEditor::show(const TableSketch& sketch, const TableLayout& layout)
{
    m_filling = true;
    m_changed = false;
    m_words = 1;
    m_sheet->clear();
    m_sheet->addItems(sketch.info.sheets);
    m_sheet->setCurrentText(sketch.info.sheet);
    m_sheet->setEnabled(m_sheet->count() > 1);
    m_headerRow->setValue(static_cast<int>(sketch.header.row()));
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(layout.dates)));
    m_pass->setText(layout.passWords.join(u' '));
    m_fail->setText(layout.failWords.join(u' '));
    m_columns.clear();
    auto* content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, m_theme.px(4), m_theme.px(8), m_theme.px(4));
    m_grid->setHorizontalSpacing(m_theme.px(14));
    m_grid->setVerticalSpacing(m_theme.px(8));
    const QStringList heads{tr("Column of the file"), tr("First values"), tr("Taken as"), tr("Known from")};
    for (int i = 0; i < heads.size(); ++i) addText(0, i, heads[i], {}, u"secondary"_s);
    for (size_t i = 0; i < sketch.header.columns().size(); ++i) addColumn(sketch, i, layout);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnMinimumWidth(2, m_theme.px(210));
    m_grid->setColumnMinimumWidth(3, m_theme.px(80));
    m_grid->setRowStretch(static_cast<int>(m_columns.size()) + 1, 1);
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content); // takes the former one away
    content->setAutoFillBackground(false);
    showSources();
    m_filling = false;
}

void LayoutEditor::addColumn(const TableSketch& sketch, size_t index, const TableLayout& layout)
{
    const HeaderColumn& found = sketch.header.columns()[index];
    const QStringList values = sketch.valuesOf(static_cast<int>(index), 3);
    if (found.header.isEmpty() && values.isEmpty() && found.field.isEmpty()) return;
    Column column;
    column.name = found.name;
    column.field = found.field;
    column.said = layout.columns.contains(found.name) ? 1 : 0;
    const size_t place = m_columns.size();
    const int row = static_cast<int>(place) + 1;
    const QString heading = found.header.isEmpty() ? tr("(column %1, without a heading)").arg(index + 1) : found.header;
    addText(row, 0, heading, heading);
    addText(row, 1, values.join(u" · "_s), values.join(u'\n'));
    addChoice(column, place, heading);
    m_grid->addWidget(column.choice, row, 2);
    column.source = new QLabel;
    column.source->setProperty("role", u"secondary"_s);
    m_grid->addWidget(column.source, row, 3);
    m_columns.push_back(column);
}

void LayoutEditor::addText(int row, int column, const QString& text, const QString& toolTip, const QString& role)
{
    auto* label = new Elided<QLabel>(text);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(toolTip);
    if (!role.isEmpty()) label->setProperty("role", role);
    m_grid->addWidget(label, row, column);
}

void LayoutEditor::addChoice(Column& column, size_t place, const QString& heading)
{
    column.choice = named(new QComboBox, u"importColumn%1"_s.arg(place), tr("Meaning of %1").arg(heading));
    column.choice->addItem(tr("Not used"), QString());
    for (const QString& field : importFields()) column.choice->addItem(importFieldLabel(field), field);
    column.choice->setCurrentIndex(std::max(0, column.choice->findData(column.field)));
    column.choice->setMaxVisibleItems(16);
    connect(column.choice, &QComboBox::activated, this,
            [this, place] { choose(place, m_columns[place].choice->currentData().toString()); });
}

void LayoutEditor::guess(const QString& name, const QString& field)
{
    for (Column& column : m_columns) {
        if (column.name != name) continue;
        column.field = field;
        column.said = ++m_words;
        column.byValues = m_changed = true;
        column.choice->setCurrentIndex(std::max(0, column.choice->findData(field)));
    }
    showSources();
}

/// What two columns cannot both be belongs to the one of which it was said last; the other has it again when that one
/// becomes something else: keys pass through many meanings on their way.
bool LayoutEditor::isOverruled(const Column& column) const
{
    if (column.field.isEmpty() || isMany(column.field)) return false;
    return std::any_of(m_columns.begin(), m_columns.end(), [&column](const Column& other) {
        return &other != &column && other.field == column.field && other.said > column.said;
    });
}

void LayoutEditor::showSources()
{
    for (const Column& column : m_columns)
        column.source->setText(isOverruled(column)                      ? tr("taken by another")
                               : column.byValues                        ? tr("its values")
                               : column.field.isEmpty() && !column.said ? tr("nothing")
                               : !column.said                           ? tr("its heading")
                                                                        : tr("an officer"));
}

void LayoutEditor::choose(size_t index, const QString& field)
{
    Column& column = m_columns[index];
    column.field = field;
    column.said = ++m_words;
    column.byValues = false;
    showSources();
    say(false);
}

void LayoutEditor::say(bool place)
{
    if (m_filling) return;
    m_changed = true;
    Q_EMIT changed(place);
}

bool LayoutEditor::namesSamples() const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [](const Column& column) {
        return column.field == u"sampleNo"_s || column.field == u"reportNo"_s || column.field == u"productName"_s;
    });
}

TableLayout LayoutEditor::layout() const
{
    TableLayout layout;
    layout.sheet = m_sheet->currentText();
    layout.headerRow = m_headerRow->value();
    layout.dates = static_cast<TableLayout::DateOrder>(m_dates->currentData().toInt());
    layout.passWords = wordsOf(m_pass);
    layout.failWords = wordsOf(m_fail);
    for (const Column& column : m_columns) {
        if (isOverruled(column))
            layout.columns.insert(column.name, QString());
        else if (column.said)
            layout.columns.insert(column.name, column.field);
        else if (!column.field.isEmpty())
            layout.headings += column.name;
    }
    return layout;
}

} // namespace qj
