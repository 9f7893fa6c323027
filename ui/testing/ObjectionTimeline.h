// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "analysis/DeadlineQueries.h"
#include "form/PartPane.h"

class QStandardItemModel;

namespace qj {

class DataTable;
class FlowLayout;

/// What happened to the result of a sample, in its order, and above it the clock of every party: until when it may
/// object, and why until then (R-OBJ-15D; each party has its own clock).
class ObjectionTimeline final : public PartPane
{
    Q_OBJECT

public:
    enum Column { date, what, who, detail, columns };

    ObjectionTimeline(FormContext& context, const Related& related, QWidget* parent = nullptr);
    static PartPane* make(FormContext& context, const Related& related);
    QString title() const override;
    DataTable* table() const { return m_table; }

protected:
    void load() override;

private:
    struct Event
    {
        QDate on;
        QString what, who, detail;
        RecordKind kind = RecordKind::none;
        Uuid id;
        bool ahead = false; ///< a date that has not come
    };
    void addClocks(const std::vector<DueDate>& dates);
    QWidget* clockOf(const QString& party, const QString& name, const DueDate* due);
    std::vector<Event> eventsOf(const std::vector<DueDate>& dates) const;
    void addReports(std::vector<Event>& events) const;
    void addServices(std::vector<Event>& events) const;
    void addDisputes(std::vector<Event>& events) const;

    FlowLayout* m_clocks;
    DataTable* m_table;
    QStandardItemModel* m_model;
};

} // namespace qj
