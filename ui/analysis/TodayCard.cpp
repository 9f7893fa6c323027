// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/TodayCard.h"

#include "analysis/DueWords.h"
#include "analysis/WhyBubble.h"
#include "base/Text.h"
#include "shell/ClearLayout.h"
#include "shell/Elided.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t rowsAtOnce = 12;
}

TodayCard::TodayCard(FormContext& context, const QString& objectName, const QString& title, Tone tone)
    : Card(context.theme(), objectName, title), m_context(context), m_title(title), m_tone(tone),
      m_rows(new QVBoxLayout), m_more(named(new QPushButton, objectName + u"More"_s, tr("Show more")))
{
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    m_more->setProperty("kind", u"link"_s);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addStretch(1);
    connect(m_more, &QPushButton::clicked, this, &TodayCard::showMore);
}

void TodayCard::setItems(std::vector<TodayItem> items)
{
    const std::size_t before = std::max(m_shown, rowsAtOnce);
    clearLayout(*m_rows);
    m_items = std::move(items);
    m_shown = 0;
    setTitle(tr("%1 (%2)").arg(m_title, locale().toString(count())));
    setVisible(!m_items.empty());
    do showMore();
    while (m_shown < std::min(before, m_items.size()));
}

void TodayCard::showMore()
{
    for (const std::size_t end = std::min(m_items.size(), m_shown + rowsAtOnce); m_shown < end; ++m_shown)
        m_rows->addWidget(row(m_items[m_shown], static_cast<int>(m_shown)));
    const std::size_t rest = m_items.size() - m_shown;
    m_more->setVisible(rest > 0);
    m_more->setText(tr("%1 more").arg(locale().toString(static_cast<qulonglong>(rest))));
}

QWidget* TodayCard::row(const TodayItem& item, int number)
{
    auto* made = new QWidget;
    auto* line = new QHBoxLayout(made);
    line->setContentsMargins(0, theme().px(3), 0, theme().px(3));
    line->setSpacing(theme().px(8));
    const RecordInfo* info = m_context.schema().find(item.kind);
    const QString kind = info ? translated(info->context, info->label) : QString();
    const QString what = item.urgency == Urgency::draft ? tr("Finish the draft: %1").arg(kind) : dueLabel(item.due);
    const QString name = item.title.isEmpty() ? item.number : item.title;
    const QString shown = name.isEmpty() ? kind : name;
    auto* link = named(new Elided<QPushButton, 6>(shown), u"%1Row%2"_s.arg(objectName()).arg(number),
                       tr("%1: %2, %3").arg(what, name, item.number));
    link->setProperty("kind", u"link"_s);
    link->setToolTip(item.number == shown ? shown : shown + u'\n' + item.number);
    connect(link, &QPushButton::clicked, this, [this, kind = item.kind, id = item.id] { Q_EMIT openWanted(kind, id); });
    auto* words = new Elided<QLabel>(what);
    words->setProperty("role", u"caption"_s);
    line->addWidget(link, 4);
    line->addWidget(words, 4);
    if (item.urgency == Urgency::draft) return made;
    auto* date = new QLabel(item.due.dueOn.toString(Qt::ISODate));
    date->setProperty("role", u"caption"_s);
    line->addWidget(date);
    auto* chip = new StateChip(theme());
    // Kept long enough: from then on it may go on any day.
    const bool free = item.urgency == Urgency::fate && item.daysLeft < 0 && item.due.ruleId != u"R-RET-PASS"_s;
    chip->setState(free ? tr("free for %1 days").arg(-item.daysLeft) : daysLeftText(item.daysLeft), m_tone);
    chip->setFixedWidth(std::max(theme().px(104), chip->sizeHint().width())); // dates below each other
    line->addWidget(chip);
    auto* why = named(new QToolButton, u"%1Why%2"_s.arg(objectName()).arg(number), tr("Why %1").arg(date->text()));
    why->setIcon(theme().icon(Icon::info));
    why->setToolTip(tr("Why this date?"));
    why->setIconSize(QSize(theme().px(16), theme().px(16)));
    connect(why, &QToolButton::clicked, this, [this, item, why] { explain(item, why); });
    line->addWidget(why);
    return made;
}

void TodayCard::explain(const TodayItem& item, QWidget* anchor)
{
    auto* bubble = new WhyBubble(theme(), tr("%1: %2").arg(dueLabel(item.due), item.due.dueOn.toString(Qt::ISODate)),
                                 whyLines(m_context.place(), item.due), window());
    bubble->showAt(anchor);
}

} // namespace qj
