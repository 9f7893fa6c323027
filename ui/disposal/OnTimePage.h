// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "disposal/RateReader.h"
#include "form/FormContext.h"
#include "papers/Document.h"
#include "shell/ScrollPage.h"

#include <QtCore/QTimer>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QStandardItemModel;

namespace qj {

class Card;
class DataTable;
class EmptyState;

/// The rate of handling on time by office, category or month, with the definition below it. Every figure opens the
/// cases behind it.
class OnTimePage final : public ScrollPage
{
    Q_OBJECT

public:
    enum Column { group, onTime, late, due, rate, columns };

    explicit OnTimePage(FormContext& context, QWidget* parent = nullptr);
    /// Asks anew; the figures come when they are counted. Those of another question are taken away at once.
    void refresh();
    bool isCounting() const { return m_ticket != 0; }
    DataTable* table() const { return m_table; }
    /// The cases behind a figure.
    QList<Uuid> behind(int row, int column) const;

Q_SIGNALS:
    void rowsWanted(const QString& title, const QList<QUuid>& cases);
    void listPrintWanted(const qj::papers::Document& list);
    void failed(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Line
    {
        QString name;
        QList<Uuid> due, onTime;
    };
    RateQuestion question() const;
    void buildTools();
    void onAnswered(const RateAnswer& answer);
    void showFigures();
    void addLine(const Line& line, bool sum);
    void open(const QModelIndex& index);
    void print();
    const RateDefinition& chosen() const;
    QString definition() const;

    FormContext& m_context;
    QComboBox *m_by, *m_period, *m_which;
    QCheckBox* m_published;
    Card* m_card;
    DataTable* m_table;
    QStandardItemModel* m_model;
    EmptyState *m_empty, *m_waiting;
    QLabel* m_definition;
    QAction* m_print;
    std::vector<Line> m_lines;
    RateReader m_reader;
    QString m_shown;  ///< the question that the figures answer
    int m_ticket = 0; ///< of the answer that is waited for
    QTimer m_soonAgain;
};

} // namespace qj
