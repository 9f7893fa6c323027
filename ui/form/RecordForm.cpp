// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordForm.h"

#include "base/Text.h"
#include "form/FieldHelp.h"
#include "form/FlowLayout.h"
#include "form/FormBoxFrame.h"
#include "form/LookUpLine.h"
#include "form/ProblemList.h"
#include "shell/Card.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWhatsThis>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkMs = 250; ///< after the last key
constexpr int draftMs = 3000;

QString nameOf(const RecordInfo& info)
{
    return QLatin1StringView(info.name);
}

} // namespace

RecordForm::RecordForm(FormContext& context, const RecordInfo& info, QWidget* parent)
    : QWidget(parent), m_context(context), m_info(info), m_before{&info, {}, {}}, m_preset(m_before),
      m_scroll(named(new QScrollArea, nameOf(info) + u"FormScroll"_s, translated(info.context, info.label))),
      m_problems(new ProblemList(context.theme()))
{
    named(this, nameOf(info) + u"Form"_s, translated(info.context, info.label));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* paper = new QWidget;
    auto* groups = new QVBoxLayout(paper);
    const Theme& theme = context.theme();
    groups->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16));
    groups->setSpacing(theme.px(12));
    for (const FormGroup& group : FormLayout::of(info).groups) buildGroup(group, groups);
    groups->addStretch(1);
    m_scroll->setWidget(paper);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildFoot();
    layout->insertWidget(1, m_scroll, 1);
    layout->insertWidget(2, m_problems);
    connect(m_problems, &ProblemList::chosen, this, [this](const QString& field) {
        if (FieldEditor* found = editor(field)) found->focusBox();
    });
    for (QTimer* timer : {&m_checkSoon, &m_draftSoon}) timer->setSingleShot(true);
    m_checkSoon.setInterval(checkMs);
    m_draftSoon.setInterval(draftMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &RecordForm::check);
    connect(&m_draftSoon, &QTimer::timeout, this, &RecordForm::keepDraft);
}

RecordForm::~RecordForm() = default;

void RecordForm::buildGroup(const FormGroup& group, QVBoxLayout* into)
{
    const Theme& theme = m_context.theme();
    auto* card = new Card(m_context.theme(), nameOf(m_info) + u"-group-"_s + group.id, group.title);
    bool any = false;
    for (const std::vector<FormBox>& row : group.rows) {
        auto* line = new FlowLayout(theme.px(12), theme.px(168));
        for (const FormBox& box : row)
            if (QWidget* made = buildBox(box)) {
                line->addWidget(made);
                line->setSpan(line->count() - 1, box.span);
            }
        any = any || line->count() > 0;
        if (line->count() > 0)
            card->body()->addLayout(line);
        else
            delete line;
    }
    if (!any) {
        delete card;
        return;
    }
    auto* last = named(new QPushButton(tr("Take from the last form")), card->objectName() + u"-last"_s,
                       tr("Take the block “%1” from the last form").arg(group.title));
    last->setProperty("kind", u"link"_s);
    last->setFocusPolicy(Qt::ClickFocus);
    connect(last, &QPushButton::clicked, this, [this, id = group.id] { takeFromLast(id); });
    if (!group.title.isEmpty())
        card->addTool(last);
    else
        delete last;
    into->addWidget(card);
    m_groups.push_back({group, card});
}

QWidget* RecordForm::buildBox(const FormBox& box)
{
    const Field* field = m_info.find(box.field);
    if (!field) return nullptr;
    if (!box.of.isEmpty()) {
        auto* line = new ReferenceLine(m_context, m_info, *field, box.of);
        m_references.emplace_back(field, line);
        return line;
    }
    FieldEditor* editor = makeEditor(m_context, m_info, *field);
    auto* frame = new FormBoxFrame(m_context.theme(), editor);
    m_boxes.push_back(frame);
    if (field->has(Field::automatic)) {
        editor->setReadOnly(true);
        editor->box()->setFocusPolicy(Qt::NoFocus);
    }
    const auto widgets = frame->findChildren<QWidget*>();
    for (QWidget* widget : widgets)
        if (widget->focusPolicy() & Qt::TabFocus) widget->installEventFilter(this);
    connect(editor, &FieldEditor::edited, this, [this, editor] { onEdited(editor); });
    connect(editor, &FieldEditor::newRecordWanted, this, &RecordForm::addReferred);
    connect(frame, &FormBoxFrame::historyWanted, this, &RecordForm::openHistory);
    connect(frame, &FormBoxFrame::lastWanted, this, &RecordForm::takeLast);
    connect(frame, &FormBoxFrame::othersWanted, this, &RecordForm::chooseOther);
    connect(frame, &FormBoxFrame::helpWanted, this, [this](FieldEditor* asked) {
        QWidget* box = asked->box();
        const QString more = u"<br><a href=\"manual\">%1</a>"_s.arg(tr("Manual (Ctrl+F1)"));
        QWhatsThis::showText(box->mapToGlobal(QPoint(0, box->height())),
                             fieldHelp(m_context, m_info, asked->field()) + more, box);
    });
    connect(frame, &FormBoxFrame::manualWanted, this,
            [this](FieldEditor* asked) { Q_EMIT helpWanted(nameOf(m_info), QLatin1StringView(asked->field().name)); });
    return frame;
}

void RecordForm::buildFoot()
{
    const Theme& theme = m_context.theme();
    m_noticeBar = new QFrame;
    m_noticeBar->setProperty("role", u"bar"_s);
    m_notice = named(new QLabel, nameOf(m_info) + u"-notice"_s, tr("Notice"));
    m_notice->setWordWrap(true);
    m_afresh = named(new QPushButton(tr("Begin afresh")), nameOf(m_info) + u"-afresh"_s, tr("Begin afresh"));
    connect(m_afresh, &QPushButton::clicked, this, &RecordForm::discard);
    auto* top = new QHBoxLayout(m_noticeBar);
    top->setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6));
    top->addWidget(m_notice, 1);
    top->addWidget(m_afresh);
    m_noticeBar->hide();

    auto* foot = new QFrame;
    foot->setProperty("role", u"foot"_s);
    const auto button = [this](const QString& name, const QString& text, auto slot) {
        auto* made = named(new QPushButton(text), nameOf(m_info) + name, text);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_said = named(new QLabel, nameOf(m_info) + u"-said"_s, tr("State of the form"));
    m_said->setProperty("role", u"small"_s);
    auto* save = button(u"-save"_s, tr("Save"), [this] { this->save(false); });
    save->setProperty("kind", u"primary"_s);
    save->setToolTip(tr("Ctrl+S"));
    m_saveNext = button(u"-saveNext"_s, tr("Save and next"), [this] { this->save(true); });
    m_saveNext->setToolTip(tr("Ctrl+Enter"));
    auto* cancel = button(u"-cancel"_s, tr("Cancel"), [this] {
        discard();
        Q_EMIT cancelled();
    });
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    line->setSpacing(theme.px(8));
    line->addWidget(m_said, 1);
    line->addWidget(cancel);
    line->addWidget(m_saveNext);
    line->addWidget(save);
    layout()->addWidget(m_noticeBar);
    layout()->addWidget(foot);
}

FieldEditor* RecordForm::editor(QStringView field) const
{
    const auto it = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const FormBoxFrame* box) {
        return field == QLatin1StringView(box->editor()->field().name);
    });
    return it == m_boxes.end() ? nullptr : (*it)->editor();
}

void RecordForm::say(const QString& text)
{
    m_said->setText(text);
}

void RecordForm::fill(const RecordData& data)
{
    for (FormBoxFrame* box : m_boxes) {
        box->editor()->setValue(data.value(box->editor()->field().number));
        box->setHistoryOffered(!m_isNew);
    }
    m_refused.clear();
    showOthers();
    showGroups();
    showReferences();
    check();
}

RecordData RecordForm::collected() const
{
    RecordData data = m_before;
    for (const FormBoxFrame* box : m_boxes)
        if (!box->editor()->field().has(Field::automatic))
            data.set(box->editor()->field().number, box->editor()->value());
    return data;
}

void RecordForm::showGroups()
{
    const RecordData data = collected();
    const State* at = m_info.state(m_step.isEmpty() ? data.state() : m_step);
    for (const Group& group : m_groups) {
        bool shown = true;
        if (const Field* field = m_info.find(group.layout.whenField))
            shown = plainText(*field, data.value(field->number)) == group.layout.whenCode;
        if (const State* from = m_info.state(group.layout.fromState)) shown = at && at->rank >= from->rank;
        group.card->setVisible(shown);
    }
}

void RecordForm::showReferences()
{
    for (const auto& [field, line] : m_references) {
        const FieldEditor* reference = editor(QString::fromLatin1(field->name));
        line->showOf(reference ? reference->value().valueOr(Uuid()) : m_before.value(field->number).valueOr(Uuid()));
    }
}

void RecordForm::onEdited(FieldEditor* changed)
{
    m_dirty = true;
    std::erase_if(m_refused, [&](const Error& e) { return e.field == QLatin1StringView(changed->field().name); });
    if (changed->field().kind == ValueKind::reference) {
        showReferences();
        fillIn();
    }
    showGroups();
    m_checkSoon.start();
    if (!m_draftSoon.isActive()) m_draftSoon.start();
    say(tr("Not saved yet"));
    Q_EMIT edited();
}

// What follows from a choice (category, title and laboratory from the task) goes to boxes that are still empty.
void RecordForm::fillIn()
{
    if (!m_isNew) return;
    const RecordData filled = m_context.filled(collected());
    for (FormBoxFrame* box : m_boxes) {
        FieldEditor* editor = box->editor();
        if (editor->value().isNull() && !editor->typingProblem() && !editor->field().has(Field::automatic))
            editor->setValue(filled.value(editor->field().number));
    }
    showReferences();
}

// Enter goes to the next box, as on paper one goes on; a note takes it as a new line.
bool RecordForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) return save(true), true;
        if (key->matches(QKeySequence::Save)) return save(false), true;
        const bool line =
            qobject_cast<QLineEdit*>(watched) || qobject_cast<QComboBox*>(watched) || qobject_cast<QCheckBox*>(watched);
        if (enter && line) {
            auto* lookUp = qobject_cast<LookUpLine*>(watched);
            if (!lookUp || lookUp->enter()) focusNextPrevChild(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn) {
        // Below a box that looks up there must be room for its hits.
        const int room = m_context.theme().px(qobject_cast<LookUpLine*>(watched) ? 260 : 60);
        m_scroll->ensureWidgetVisible(static_cast<QWidget*>(watched), 0, qMin(room, m_scroll->height() / 2 - 30));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace qj
