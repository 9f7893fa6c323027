// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/CalendarDialog.h"

#include "directory/CalendarDesk.h"
#include "form/ProblemList.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

CalendarDialog::CalendarDialog(FormContext& context, int year, QWidget* parent)
    : QDialog(parent), m_context(context), m_year(named(new QSpinBox, u"calendarYear"_s, tr("Year"))),
      m_calendar(named(new QCalendarWidget, u"calendarDays"_s, tr("Days of the year"))),
      m_day(named(new QLabel, u"calendarDay"_s, tr("Chosen day"))), m_kinds(new QButtonGroup(this)),
      m_name(named(new QLineEdit, u"calendarFestival"_s, tr("Festival"))),
      m_notice(named(new QLineEdit, u"calendarNotice"_s, tr("Notice number"))),
      m_changes(named(new QLabel, u"calendarChanges"_s, tr("What would change"))),
      m_problems(new ProblemList(context.theme()))
{
    const Theme& theme = context.theme();
    named(this, u"calendarDialog"_s, tr("Working calendar"));
    setWindowTitle(tr("Working calendar"));
    m_year->setRange(1990, 2100);
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setGridVisible(false);
    QTextCharFormat weekend;
    weekend.setForeground(theme.tokens().textSecondary);
    m_calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    m_calendar->setMinimumSize(theme.px(380), theme.px(290));
    m_day->setProperty("role", u"heading"_s);
    m_changes->setProperty("role", u"small"_s);
    m_changes->setWordWrap(true);
    auto* side = new QVBoxLayout;
    side->addWidget(m_day);
    for (const auto& [kind, name, text] : {std::tuple(asTheWeek, u"calendarWeek"_s, tr("As the week says")),
                                           std::tuple(dayOff, u"calendarOff"_s, tr("Day off")),
                                           std::tuple(makeup, u"calendarMakeup"_s, tr("Make-up workday"))}) {
        auto* button = named(new QRadioButton(text), name, text);
        m_kinds->addButton(button, kind);
        side->addWidget(button);
    }
    auto* lines = new QFormLayout;
    lines->addRow(tr("Festival"), m_name);
    lines->addRow(tr("Notice number"), m_notice);
    side->addLayout(lines);
    side->addWidget(m_changes);
    side->addStretch(1);
    auto* top = new QHBoxLayout;
    top->addWidget(new QLabel(tr("Year")));
    top->addWidget(m_year);
    top->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme.px(20));
    middle->addWidget(m_calendar);
    middle->addLayout(side, 1);
    auto* buttons = new QDialogButtonBox;
    const QString save = tr("Save as a draft");
    QPushButton* keep = named(buttons->addButton(save, QDialogButtonBox::AcceptRole), u"calendarSave"_s, save);
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"calendarCancel"_s, tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(10));
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problems);
    layout->addWidget(buttons);
    keep->setDefault(true); // once it belongs to the dialog
    connect(buttons, &QDialogButtonBox::accepted, this, &CalendarDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_year, &QSpinBox::valueChanged, this, &CalendarDialog::setYear);
    connect(m_calendar, &QCalendarWidget::selectionChanged, this, &CalendarDialog::showDay);
    connect(m_kinds, &QButtonGroup::idClicked, this, &CalendarDialog::mark);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        for (MarkedDay& day : m_pack.days)
            if (day.date == m_calendar->selectedDate()) day.name = m_name->text();
    });
    m_year->setValue(year);
    setYear(year);
    setMinimumWidth(theme.px(720));
}

void CalendarDialog::setYear(int year)
{
    if (m_pack.year == year) return;
    m_pack = packOfYear(m_context.place().calendar(), year);
    const QSignalBlocker quiet(m_calendar);
    m_calendar->setMinimumDate({year, 1, 1});
    m_calendar->setMaximumDate({year, 12, 31});
    const QDate today = m_context.place().today();
    m_calendar->setSelectedDate(today.year() == year ? today : QDate(year, 1, 1));
    paintDays();
    showDay();
}

CalendarDialog::Kind CalendarDialog::kindOf(QDate day) const
{
    for (const MarkedDay& marked : m_pack.days)
        if (marked.date == day) return marked.kind == MarkedKind::holiday ? dayOff : makeup;
    return asTheWeek;
}

void CalendarDialog::showDay()
{
    const QDate day = m_calendar->selectedDate();
    const Kind kind = kindOf(day);
    m_day->setText(day.toString(Qt::ISODate) + u' ' + QLocale().dayName(day.dayOfWeek()));
    m_kinds->button(kind)->setChecked(true);
    m_kinds->button(makeup)->setEnabled(day.dayOfWeek() >= Qt::Saturday || kind == makeup);
    const auto marked =
        std::find_if(m_pack.days.begin(), m_pack.days.end(), [&](const MarkedDay& one) { return one.date == day; });
    m_name->setText(marked == m_pack.days.end() ? QString() : marked->name);
    m_name->setEnabled(kind != asTheWeek);
}

void CalendarDialog::mark(int kind)
{
    const QDate day = m_calendar->selectedDate();
    m_pack.days.removeIf([&](const MarkedDay& one) { return one.date == day; });
    if (kind != asTheWeek)
        m_pack.days += {day, kind == dayOff ? MarkedKind::holiday : MarkedKind::makeup, m_name->text()};
    std::sort(m_pack.days.begin(), m_pack.days.end(),
              [](const MarkedDay& a, const MarkedDay& b) { return a.date < b.date; });
    m_problems->setProblems({}, {}, {});
    paintDays();
    showDay();
}

/// Days off and make-up days stand out by colour and weight, and are named when the day is chosen.
void CalendarDialog::paintDays()
{
    const Theme& theme = m_context.theme();
    m_calendar->setDateTextFormat({}, {}); // all of them
    for (const MarkedDay& day : std::as_const(m_pack.days)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setForeground(day.kind == MarkedKind::holiday ? theme.tone(Tone::danger).ink
                                                             : theme.tone(Tone::warning).ink);
        format.setBackground(day.kind == MarkedKind::holiday ? theme.tone(Tone::danger).tint
                                                             : theme.tone(Tone::warning).tint);
        format.setToolTip(day.name);
        m_calendar->setDateTextFormat(day.date, format);
    }
    const auto changed = WorkCalendar::changedDays(
        WorkCalendar({packOfYear(m_context.place().calendar(), m_pack.year)}), WorkCalendar({m_pack}));
    QStringList days;
    for (const QDate& day : changed) days += day.toString(u"MM-dd");
    m_changes->setText(days.isEmpty() ? tr("Nothing is changed yet.") : tr("Changed: %1").arg(days.join(u", "_s)));
    m_year->setEnabled(days.isEmpty()); // another year would let these go
}

void CalendarDialog::accept()
{
    CalendarPack pack = m_pack;
    pack.noticeNo = m_notice->text().trimmed();
    std::vector<Error> problems;
    if (pack.noticeNo.isEmpty())
        problems.push_back(Error{ErrorCode::fieldMissing, {tr("Notice number")}, u"R-CNT-DATA"_s, {}, {}, {}, {}});
    else if (const auto saved = takeCalendars(m_context.desk(), {pack}, {}, m_context.actor()); !saved)
        problems.push_back(saved.error());
    m_problems->setProblems(problems, {}, {});
    if (problems.empty()) QDialog::accept();
}

} // namespace qj
