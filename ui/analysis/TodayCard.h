// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "analysis/AnalysisQueries.h"
#include "form/FormContext.h"
#include "shell/Card.h"
#include "shell/Tokens.h"

class QPushButton;
class QVBoxLayout;

namespace qj {

/// What one degree of urgency asks for: a row for each thing, which opens its record, with its date and why.
class TodayCard final : public Card
{
    Q_OBJECT

public:
    TodayCard(FormContext& context, const QString& objectName, const QString& title, Tone tone);

    void setItems(std::vector<TodayItem> items);
    int count() const { return static_cast<int>(m_items.size()); }

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);

private:
    void showMore();
    QWidget* row(const TodayItem& item, int number);
    void explain(const TodayItem& item, QWidget* anchor);

    FormContext& m_context;
    QString m_title;
    Tone m_tone;
    std::vector<TodayItem> m_items;
    std::size_t m_shown = 0;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
};

} // namespace qj
