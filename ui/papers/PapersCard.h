// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "papers/PaperDesk.h"
#include "shell/Card.h"

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace qj {

class DataTable;

/// All papers of the program and what the office has made of them: given out as text, edited, put in force by a second
/// person, and given up again for the shipped one.
class PapersCard final : public Card
{
    Q_OBJECT

public:
    enum Column { code, title, regime, state, columns };

    explicit PapersCard(FormContext& context, QWidget* parent = nullptr);
    DataTable* table() const { return m_table; }
    void refresh();
    void choose(const QString& code, const QString& regime = {});
    /// Opens the editor; with the text of `file` where one is given.
    void edit(const QString& file = {});
    bool exportTo(const QString& path);
    void putInForce();
    /// Asks for the reason.
    void restore();

Q_SIGNALS:
    void said(int tone, const QString& text);

private:
    void fill();
    void showChosen();
    QString stateText(const papers::PaperState& paper) const;
    const papers::PaperState* chosen() const;
    void tell(bool done, const QString& text, const Error& error);

    FormContext& m_context;
    std::vector<papers::PaperState> m_papers;
    QStandardItemModel* m_model;
    DataTable* m_table;
    QPushButton *m_edit, *m_export, *m_take, *m_inForce, *m_restore;
};

} // namespace qj
