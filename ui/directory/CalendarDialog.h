// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QCalendarWidget;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace qj {

class ProblemList;

/// The calendar of one year, day by day: working day, day off, make-up workday. What is saved is a new version of the
/// year's pack, a draft until a second person puts it in force (R-CNT-DATA).
class CalendarDialog final : public QDialog
{
    Q_OBJECT

public:
    CalendarDialog(FormContext& context, int year, QWidget* parent = nullptr);
    QCalendarWidget* calendar() const { return m_calendar; }
    /// Days as they would be saved.
    const CalendarPack& pack() const { return m_pack; }
    void accept() override;

private:
    enum Kind { asTheWeek, dayOff, makeup };
    void setYear(int year);
    void showDay();
    void mark(int kind);
    void paintDays();
    Kind kindOf(QDate day) const;

    FormContext& m_context;
    CalendarPack m_pack;
    QSpinBox* m_year;
    QCalendarWidget* m_calendar;
    QLabel* m_day;
    QButtonGroup* m_kinds;
    QLineEdit *m_name, *m_notice;
    QLabel* m_changes;
    ProblemList* m_problems;
};

} // namespace qj
