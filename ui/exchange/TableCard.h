// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Card.h"
#include "shell/Icon.h"
#include "shell/Tokens.h"

#include <QtCore/QVariant>

#include <optional>
#include <vector>

class QPushButton;
class QStandardItemModel;

namespace qj {

class DataTable;
class EmptyState;

/// A card with a short table that is as high as its rows, up to ten of them; a sentence where there are none.
class TableCard : public Card
{
    Q_OBJECT

public:
    struct Cell
    {
        QVariant shown;
        std::optional<Tone> tone; ///< drawn as a chip
    };
    struct Row
    {
        QByteArray key; ///< by which chosen() names it
        std::vector<Cell> cells;
    };

    /// The table is called `objectName`Table.
    TableCard(Theme& theme, const QString& objectName, const QString& title, const QStringList& heads,
              QWidget* parent = nullptr);

    /// The row that was chosen stays chosen.
    void setRows(const std::vector<Row>& rows);
    EmptyState& empty() const { return *m_empty; }
    DataTable& table() const { return *m_table; }
    int count() const;
    /// Key of the row that is chosen; empty if none is.
    QByteArray chosen() const;
    void choose(const QByteArray& key);
    /// A button at the right of the title.
    QPushButton* addButton(const QString& objectName, const QString& text, Icon icon);

Q_SIGNALS:
    void chosenChanged();

private:
    void fit();
    void fitHeight();

    QStandardItemModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    bool m_sized = false;
};

} // namespace qj
