// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/MeetingView.h"

#include "analysis/DueWords.h"
#include "base/Text.h"
#include "directory/Officer.h"
#include "disposal/CaseFile.h"
#include "disposal/DisposalQueries.h"
#include "form/DateEditor.h"
#include "form/FlowLayout.h"
#include "form/TablePaper.h"
#include "papers/RecordNames.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

MeetingView::MeetingView(FormContext& context, const QList<Uuid>& cases, const QString& what, QWidget* parent)
    : QDialog(parent), m_context(context), m_what(what),
      m_place(named(new QLabel, u"meetingPlace"_s, tr("Which case of how many"))),
      m_goods(named(new QLabel, u"meetingGoods"_s, tr("Goods"))),
      m_facts(named(new QLabel, u"meetingFacts"_s, tr("Facts of the case"))),
      m_items(named(new QLabel, u"meetingItems"_s, tr("Items that fail"))),
      m_steps(named(new QLabel, u"meetingSteps"_s, tr("Steps"))),
      m_said(named(new QLabel, u"meetingSaid"_s, tr("What was saved"))), m_light(new StateChip(context.theme())),
      m_text(named(new QLineEdit, u"meetingDecision"_s, tr("Decision"))),
      m_by(named(new QLineEdit, u"meetingBy"_s, tr("To be done by"))),
      m_person(named(new QComboBox, u"meetingPerson"_s, tr("Who does it")))
{
    const Theme& theme = context.theme();
    named(this, u"meetingView"_s, tr("Case meeting"));
    setWindowTitle(tr("Case meeting"));
    setFocusPolicy(Qt::StrongFocus);
    for (const Uuid& id : cases) m_decisions.push_back({id, {}, {}, {}, {}, {}});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(40), theme.px(24), theme.px(40), theme.px(20));
    layout->setSpacing(theme.px(14));
    buildHead(layout);
    buildBody(layout);
    buildFoot(layout);
    setWindowState(Qt::WindowFullScreen);
    showCase();
}

QPushButton* MeetingView::tool(const QString& name, const QString& text)
{
    auto* button = named(new QPushButton(text), name, text);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void MeetingView::buildHead(QVBoxLayout* into)
{
    const Theme& theme = m_context.theme();
    m_place->setFont(theme.font(14, 600));
    auto* line = new QHBoxLayout;
    line->setSpacing(theme.px(10));
    line->addWidget(m_place);
    line->addWidget(m_light);
    line->addStretch(1);
    m_back = tool(u"meetingBack"_s, tr("Previous"));
    m_back->setIcon(theme.icon(Icon::chevronLeft));
    m_next = tool(u"meetingNext"_s, tr("Next"));
    m_next->setIcon(theme.icon(Icon::chevronRight));
    QPushButton* minutes = tool(u"meetingMinutes"_s, tr("Minutes…"));
    minutes->setIcon(theme.icon(Icon::print));
    QPushButton* leave = tool(u"meetingLeave"_s, tr("Leave (Esc)"));
    for (QPushButton* button : {m_back, m_next, minutes, leave}) line->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, [this] { turnTo(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(m_at + 1); });
    connect(leave, &QPushButton::clicked, this, &MeetingView::reject);
    connect(minutes, &QPushButton::clicked, this, [this] {
        take();
        keep();
        m_minutes = true;
        accept();
    });
    into->addLayout(line);
    m_goods->setFont(theme.font(24, 600));
    m_goods->setWordWrap(true);
    into->addWidget(m_goods);
}

void MeetingView::buildBody(QVBoxLayout* into)
{
    const Theme& theme = m_context.theme();
    auto* body = new QWidget;
    auto* columns = new QHBoxLayout(body);
    columns->setSpacing(theme.px(32));
    columns->setContentsMargins(0, 0, 0, 0);
    auto* left = new QVBoxLayout;
    left->setSpacing(theme.px(14));
    for (QLabel* label : {m_facts, m_items, m_steps}) {
        label->setFont(theme.font(15));
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setTextFormat(Qt::PlainText);
    }
    m_items->setProperty("role", u"danger"_s);
    left->addWidget(m_facts);
    left->addWidget(m_items);
    auto* files = new QWidget;
    m_evidence = new FlowLayout(theme.px(12), 0, files);
    left->addWidget(files);
    left->addStretch(1);
    columns->addLayout(left, 1);
    columns->addWidget(m_steps, 1);
    auto* scroll = named(new QScrollArea, u"meetingBody"_s, tr("Case"));
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    into->addWidget(scroll, 1);
}

void MeetingView::buildFoot(QVBoxLayout* into)
{
    const Theme& theme = m_context.theme();
    auto* line = new QHBoxLayout;
    line->setSpacing(theme.px(10));
    const auto caption = [&](const QString& text, QWidget* box) {
        auto* label = new QLabel(text);
        label->setBuddy(box);
        line->addWidget(label);
    };
    for (QWidget* box : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_by), static_cast<QWidget*>(m_person)})
        box->setFont(theme.font(13));
    caption(tr("Decision"), m_text);
    m_text->setPlaceholderText(tr("F2: type the decision; Enter: keep it and turn to the next case"));
    line->addWidget(m_text, 4);
    caption(tr("Who"), m_person);
    m_person->addItem(QString());
    for (const Uuid& id :
         m_context.reader().where(Officer::info, "voided IS NULL AND coalesce(state,'active')='active'"))
        m_person->addItem(m_context.titleOf(id));
    m_person->setMinimumWidth(theme.px(150));
    m_person->installEventFilter(this);
    line->addWidget(m_person, 1);
    caption(tr("By"), m_by);
    m_by->setPlaceholderText(tr("+5, 12-28"));
    m_by->setMaximumWidth(theme.px(150));
    line->addWidget(m_by, 1);
    into->addLayout(line);
    m_said->setProperty("role", u"caption"_s);
    m_said->setWordWrap(true);
    into->addWidget(m_said);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (m_at + 1 < static_cast<int>(m_decisions.size()))
            turnTo(m_at + 1);
        else
            take(), keep();
    });
    setTabOrder(m_text, m_person);
    setTabOrder(m_person, m_by);
}

QString MeetingView::goodsOf(const Uuid& disposalCase, QString* trader) const
{
    const auto found = m_context.reader().find<DisposalCase>(disposalCase);
    const auto sample = found ? m_context.reader().find<Sample>(found->sampleId) : std::nullopt;
    if (!sample) return {};
    if (trader) *trader = m_context.titleOf(sample->traderId);
    return sample->productName;
}

void MeetingView::showCase()
{
    const int many = static_cast<int>(m_decisions.size());
    m_back->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < many);
    const bool some = m_at < many;
    for (QWidget* box : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_by), static_cast<QWidget*>(m_person)})
        box->setEnabled(some);
    if (!some) return m_goods->setText(tr("No open case stands in this list."));
    const Decision& decision = m_decisions[static_cast<std::size_t>(m_at)];
    const auto record = m_context.reader().find<DisposalCase>(decision.disposalCase);
    if (!record) return;
    m_place->setText(tr("%1 of %2 · %3").arg(m_at + 1).arg(many).arg(record->no));
    QString trader;
    m_goods->setText(goodsOf(decision.disposalCase, &trader));
    const auto sample = m_context.reader().find<Sample>(record->sampleId);
    QStringList facts{tr("Trader: %1").arg(trader)};
    if (sample) {
        facts += tr("Producer: %1").arg(m_context.titleOf(sample->producerId));
        facts += tr("Model and batch: %1").arg(QStringList{sample->modelSpec, sample->productionText}.join(u' '));
    }
    facts +=
        tr("Office and handler: %1 %2").arg(m_context.titleOf(record->ownerOffice), m_context.titleOf(record->handler));
    if (!record->remark.isEmpty()) facts += tr("Remark: %1").arg(record->remark);
    m_facts->setText(facts.join(u'\n'));
    const auto report = acceptedReport(m_context.reader(), nullptr, record->sampleId);
    m_items->setText(report ? papers::failItemsText(m_context.reader(), report->id) : QString());
    m_items->setVisible(!m_items->text().isEmpty());
    showSteps(decision.disposalCase);
    showEvidence(decision.disposalCase);
    m_text->setText(decision.text);
    m_by->setText(decision.by);
    const QString person =
        decision.text.isEmpty() && decision.person.isEmpty() ? m_context.titleOf(record->handler) : decision.person;
    m_person->setCurrentIndex(qMax(0, m_person->findText(person)));
    if (!decision.problem.isEmpty())
        say(tr("Not saved: %1").arg(decision.problem), true);
    else
        say(decision.written.isEmpty() ? QString() : tr("Saved in the remark of the case"), false);
}

void MeetingView::turnTo(int at)
{
    take();
    keep();
    if (at < 0 || at >= static_cast<int>(m_decisions.size())) return;
    m_at = at;
    m_warned = false;
    showCase();
}

void MeetingView::take()
{
    if (m_at >= static_cast<int>(m_decisions.size())) return;
    Decision& decision = m_decisions[static_cast<std::size_t>(m_at)];
    decision.text = m_text->text().simplified();
    decision.person = m_person->currentText();
    const QDate by = dateFromTyping(m_by->text(), m_context.place().today());
    decision.by = by.isValid() ? by.toString(Qt::ISODate) : m_by->text().trimmed();
}

QString MeetingView::lineOf(const Decision& decision) const
{
    if (decision.text.isEmpty()) return {};
    QStringList who{decision.person};
    if (!decision.by.isEmpty()) who += tr("by %1").arg(decision.by);
    who.removeAll(QString());
    const QString line = tr("%1 case meeting: %2").arg(m_context.place().today().toString(Qt::ISODate), decision.text);
    return who.isEmpty() ? line : tr("%1 (%2)").arg(line, who.join(tr(", ")));
}

bool MeetingView::keep()
{
    if (m_at >= static_cast<int>(m_decisions.size())) return true;
    Decision& decision = m_decisions[static_cast<std::size_t>(m_at)];
    const QString line = lineOf(decision);
    const auto record = m_context.reader().find<DisposalCase>(decision.disposalCase);
    if (!record || line == decision.written) return true;
    QStringList lines = record->remark.split(u'\n', Qt::SkipEmptyParts);
    const qsizetype before = decision.written.isEmpty() ? -1 : lines.indexOf(decision.written);
    if (before >= 0) lines.removeAt(before);
    if (!line.isEmpty()) lines += line;
    const auto saved = m_context.desk().set(DisposalCase::info, decision.disposalCase,
                                            {{DisposalCase::info.find(u"remark")->number, Value(lines.join(u'\n'))}},
                                            m_context.actor(), tr("Case meeting"));
    decision.problem = saved ? QString() : errorText(saved.error());
    if (saved) decision.written = line;
    if (saved)
        say(line.isEmpty() ? QString() : tr("Saved in the remark of the case"), false);
    else
        say(tr("Not saved: %1").arg(decision.problem), true);
    return saved.has_value();
}

void MeetingView::say(const QString& text, bool problem)
{
    m_said->setProperty("role", problem ? u"danger"_s : u"caption"_s);
    m_said->setStyleSheet(m_said->styleSheet()); // the style of the role is looked up again
    m_said->setText(text);
}

void MeetingView::reject()
{
    take();
    keep();
    int unsaved = 0;
    for (const Decision& decision : m_decisions) unsaved += !decision.problem.isEmpty();
    if (unsaved && !m_warned) {
        m_warned = true;
        say(tr("%n decision(s) could not be saved; they stand in the minutes only. Escape again leaves.", nullptr,
               unsaved),
            true);
        return;
    }
    QDialog::reject();
}

bool MeetingView::turned(int key)
{
    const bool typing = m_text->hasFocus() || m_by->hasFocus();
    if (key == Qt::Key_PageDown || key == Qt::Key_Down || (key == Qt::Key_Right && !typing))
        turnTo(m_at + 1);
    else if (key == Qt::Key_PageUp || key == Qt::Key_Up || (key == Qt::Key_Left && !typing))
        turnTo(m_at - 1);
    else if (key == Qt::Key_F2)
        m_text->setFocus(Qt::ShortcutFocusReason);
    else
        return false;
    return true;
}

void MeetingView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Print))
        findChild<QPushButton*>(u"meetingMinutes"_s)->click();
    else if (!turned(event->key()))
        QDialog::keyPressEvent(event);
}

bool MeetingView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_person && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_PageDown || key == Qt::Key_PageUp) && turned(key)) return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace qj
