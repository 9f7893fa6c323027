// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "shell/Card.h"

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace qj {

class DataTable;

/// The office's own values of rules and calendar packs: entered as drafts, put in force by a second person, who sees
/// first which open dates will move.
class LawEditCard final : public Card
{
    Q_OBJECT

public:
    enum Column { what, value, from, state, why, columns };

    explicit LawEditCard(FormContext& context, QWidget* parent = nullptr);
    DataTable* table() const { return m_table; }
    void refresh();
    /// Opens the form of a value of this rule, filled with the value that holds now.
    void changeRule(const QString& ruleId, const QString& regime);
    /// Takes in a file of calendar packs as drafts; false and a message where it is refused.
    bool takeFile(const QString& path);
    /// Carries out an act on the chosen version after the officer has seen what moves.
    void change(const QString& act);

Q_SIGNALS:
    void said(int tone, const QString& text);

private:
    struct Version
    {
        const RecordInfo* info;
        Uuid id;
    };
    void addRows(const RecordInfo& info);
    void showChosen();
    Version chosen() const;
    QPushButton* button(const QString& name, const QString& text);

    FormContext& m_context;
    QStandardItemModel* m_model;
    DataTable* m_table;
    QPushButton *m_inForce, *m_retire;
    QLabel* m_hint;
};

} // namespace qj
