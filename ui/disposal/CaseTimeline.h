// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "analysis/DeadlineQueries.h"
#include "form/FormContext.h"

#include <QtWidgets/QWidget>

class QStandardItemModel;

namespace qj {

class DataTable;

/// What has happened in a case and which dates lie ahead: verdict, services, steps done and verified, extensions,
/// supervision, closing. Enter or a double click opens the record; on a date that lies ahead it says how it was
/// counted.
class CaseTimeline final : public QWidget
{
    Q_OBJECT

public:
    enum Column { date, what, who, detail, columns };

    explicit CaseTimeline(FormContext& context, QWidget* parent = nullptr);
    void showCase(const Uuid& disposalCase);
    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);

private:
    struct Event
    {
        QDate on;
        QString what, who, detail;
        RecordKind kind = RecordKind::none;
        Uuid id;
        std::optional<DueDate> ahead = {}; ///< a date that has not been met
    };
    std::vector<Event> eventsOf(const Uuid& disposalCase) const;
    void addFacts(std::vector<Event>& events, const Uuid& disposalCase) const;
    void addSteps(std::vector<Event>& events, const Uuid& disposalCase) const;
    void addLetters(std::vector<Event>& events, const Uuid& disposalCase) const;
    void addRow(const Event& event);
    void open(int row);

    FormContext& m_context;
    DataTable* m_table;
    QStandardItemModel* m_model;
    std::vector<Event> m_events;
};

} // namespace qj
