// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/LawCard.h"

#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QTableWidgetItem* chip(const QString& text, Tone tone)
{
    auto* item = new QTableWidgetItem(text);
    item->setData(toneRole, static_cast<int>(tone));
    return item;
}

QString unitText(const QString& unit)
{
    static constexpr std::pair<const char*, const char*> words[] = {
        {"W", QT_TRANSLATE_NOOP("qj::LawCard", "working days")},
        {"C", QT_TRANSLATE_NOOP("qj::LawCard", "days")},
        {"M", QT_TRANSLATE_NOOP("qj::LawCard", "months")},
        {"F", QT_TRANSLATE_NOOP("qj::LawCard", "date set elsewhere")},
        {"choice", ""},
    };
    for (const auto& [code, text] : words)
        if (unit == QLatin1StringView(code)) return *text ? LawCard::tr(text) : QString();
    return unit;
}

} // namespace

LawCard::LawCard(Workplace& place, Theme& theme, QWidget* parent)
    : Card(theme, u"settingsLaw"_s, tr("Rules and calendar"), parent), m_place(place),
      m_year(named(new QComboBox, u"lawYear"_s, tr("Year"))),
      m_years(named(new QLabel, u"lawYears"_s, tr("Years known")))
{
    auto* tabs = named(new QTabWidget, u"lawTabs"_s, tr("Rules and calendar"));
    m_rules = table(u"lawRules"_s, tr("Rules"),
                    {tr("Rule"), tr("What"), tr("Value"), tr("Status"), tr("Regime"), tr("From"), tr("Source")});
    m_rules->setItemDelegateForColumn(3, new StateChipDelegate(theme, m_rules));
    m_days = table(u"lawDays"_s, tr("Calendar"), {tr("Date"), tr("Day"), tr("Kind"), tr("Festival")});
    m_days->setItemDelegateForColumn(2, new StateChipDelegate(theme, m_days));
    tabs->addTab(m_rules, tr("Rules"));
    auto* calendar = new QWidget;
    auto* column = new QVBoxLayout(calendar);
    auto* line = new QHBoxLayout;
    line->addWidget(m_year);
    m_years->setProperty("role", u"caption"_s);
    line->addWidget(m_years, 1);
    column->addLayout(line);
    column->addWidget(m_days, 1);
    tabs->addTab(calendar, tr("Calendar"));
    tabs->setMinimumHeight(theme.px(420));
    body()->addWidget(tabs);
    connect(m_year, &QComboBox::currentIndexChanged, this, &LawCard::fillDays);
    refresh();
}

QTableWidget* LawCard::table(const QString& name, const QString& title, const QStringList& heads)
{
    auto* made = named(new QTableWidget(0, static_cast<int>(heads.size())), name, title);
    made->setHorizontalHeaderLabels(heads);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->horizontalHeader()->setStretchLastSection(true);
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize(theme().rowHeight());
    made->setShowGrid(false);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    return made;
}

void LawCard::refresh()
{
    fillRules();
    const QList<int> years = m_place.calendar().years();
    const QString before = m_year->currentText();
    m_year->clear();
    for (const int year : years) m_year->addItem(QString::number(year), year);
    const int at = m_year->findText(before.isEmpty() ? QString::number(m_place.today().year()) : before);
    m_year->setCurrentIndex(at >= 0 ? at : m_year->count() - 1);
    m_years->setText(years.isEmpty() ? tr("No calendar is loaded; dates are provisional.")
                                     : tr("Calendars from %1 to %2 are loaded; dates beyond are provisional.")
                                           .arg(years.first())
                                           .arg(years.last()));
    fillDays();
}

void LawCard::fillRules()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    m_rules->setRowCount(0);
    for (const RuleRow& rule : m_place.rules().rows()) {
        const int row = m_rules->rowCount();
        m_rules->insertRow(row);
        const QString title = chinese && !rule.titleZh.isEmpty() ? rule.titleZh : rule.titleEn;
        const QString value = rule.value.isEmpty() ? unitText(rule.unit) : rule.value + u' ' + unitText(rule.unit);
        const QString cells[] = {
            rule.ruleId, title, value.trimmed(), {}, rule.regime, rule.validFrom.toString(Qt::ISODate), rule.source};
        for (int i = 0; i < 7; ++i) {
            auto* item = new QTableWidgetItem(cells[i]);
            item->setToolTip(cells[i]);
            m_rules->setItem(row, i, item);
        }
        m_rules->setItem(row, 3,
                         rule.status == RuleStatus::verified    ? chip(tr("verified"), Tone::success)
                         : rule.status == RuleStatus::toConfirm ? chip(tr("to be confirmed"), Tone::warning)
                                                                : chip(tr("unknown"), Tone::neutral));
    }
    const int widths[] = {170, 260, 120, 110, 110, 100};
    for (int i = 0; i < 6; ++i) m_rules->setColumnWidth(i, theme().px(widths[i]));
}

void LawCard::fillDays()
{
    m_days->setRowCount(0);
    const int year = m_year->currentData().toInt();
    if (!year) return;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        const CalendarDay found = m_place.calendar().day(day);
        if (found.why != DayWhy::holiday && found.why != DayWhy::makeup) continue;
        const int row = m_days->rowCount();
        m_days->insertRow(row);
        m_days->setItem(row, 0, new QTableWidgetItem(day.toString(Qt::ISODate)));
        m_days->setItem(row, 1, new QTableWidgetItem(QLocale().dayName(day.dayOfWeek())));
        m_days->setItem(row, 2,
                        found.why == DayWhy::makeup ? chip(tr("working day"), Tone::warning)
                                                    : chip(tr("day off"), Tone::info));
        m_days->setItem(row, 3, new QTableWidgetItem(found.name));
    }
}

} // namespace qj
