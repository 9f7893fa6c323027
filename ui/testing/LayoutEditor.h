// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spreadsheet/TableSketch.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSpinBox;

namespace qj {

class Theme;

/// What the columns of a table of results hold: each with its first values and what it is taken as, guessed where
/// nobody has said it yet; where the heading stands; how dates and verdicts are written.
class LayoutEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutEditor(Theme& theme, QWidget* parent = nullptr);

    void show(const TableSketch& sketch, const TableLayout& layout);
    /// The values of a column give away what it is, though its heading does not.
    void guess(const QString& column, const QString& field);
    /// What is known of the table now, with its headings: what is remembered.
    TableLayout layout() const;
    /// A person has said something since the table was shown.
    bool isChanged() const { return m_changed; }
    /// A column names the samples, so that rows can be read.
    bool namesSamples() const;
    int columnCount() const { return static_cast<int>(m_columns.size()); }

Q_SIGNALS:
    /// Something else is said; `place`: another sheet or row of the heading, so that the columns are others.
    void changed(bool place);

private:
    struct Column
    {
        QString name; ///< columnNames
        QString field;
        int said = 0; ///< the how manyth word that was said; 0: none
        bool byValues = false;
        QLabel* source = nullptr;
        QComboBox* choice = nullptr;
    };
    QWidget* placePart();
    void addColumn(const TableSketch& sketch, size_t index, const TableLayout& layout);
    void choose(size_t index, const QString& field);
    void addText(int row, int column, const QString& text, const QString& toolTip, const QString& role = {});
    void addChoice(Column& column, size_t place, const QString& heading);
    bool isOverruled(const Column& column) const;
    void showSources();
    void say(bool place);

    Theme& m_theme;
    QComboBox *m_sheet, *m_dates;
    QSpinBox* m_headerRow;
    QLineEdit *m_pass, *m_fail;
    QScrollArea* m_scroll;
    QGridLayout* m_grid = nullptr; ///< no table: the boxes of its cells would be out of reach of screen readers
    std::vector<Column> m_columns;
    int m_words = 0;
    bool m_changed = false;
    bool m_filling = false;
};

} // namespace qj
