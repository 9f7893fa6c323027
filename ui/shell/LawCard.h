// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Workplace.h"
#include "shell/Card.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace qj {

/// The law as this store counts with it: every rule value with its status and source, and the days of every year that
/// are not what the week says.
class LawCard final : public Card
{
    Q_OBJECT

public:
    LawCard(Workplace& place, Theme& theme, QWidget* parent = nullptr);

    /// After calendar packs or rule values changed.
    void refresh();

private:
    QTableWidget* table(const QString& name, const QString& title, const QStringList& heads);
    void fillRules();
    void fillDays();

    Workplace& m_place;
    QTableWidget *m_rules, *m_days;
    QComboBox* m_year;
    QLabel* m_years;
};

} // namespace qj
