// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FormBoxFrame.h"

#include "base/Text.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

namespace qj {

using namespace Qt::StringLiterals;

FormBoxFrame::FormBoxFrame(Theme& theme, FieldEditor* editor, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_editor(editor), m_mark(new QLabel), m_why(new QLabel),
      m_more(named(new QToolButton, editor->box()->objectName() + u"-tools"_s, tr("Tools of %1").arg(editor->label()))),
      m_also(named(new QToolButton, editor->box()->objectName() + u"-also"_s,
                   tr("%1: also edited elsewhere").arg(editor->label())))
{
    const Field& field = editor->field();
    auto* caption = new QLabel(editor->label());
    caption->setProperty("role", u"caption"_s);
    caption->setBuddy(editor->box());
    const bool must = field.has(Field::required);
    m_mark->setText(must || field.requiredFrom ? u"＊"_s : QString());
    m_mark->setToolTip(must ? tr("Must be filled") : tr("Must be filled before a later step"));
    if (must) editor->box()->setAccessibleName(tr("%1 (must be filled)").arg(editor->label()));
    m_why->setProperty("role", u"danger"_s);
    m_why->setWordWrap(true);
    m_why->hide();
    m_more->setIcon(theme.icon(Icon::more));
    m_more->setStyleSheet(u"QToolButton { padding: 0; border-radius: 4px; }"_s);
    m_more->setFocusPolicy(Qt::NoFocus);
    m_more->setToolTip(tr("History, take from the last form, help (Shift+F10)"));
    QSizePolicy keep = m_more->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keep);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &FormBoxFrame::showMenu);
    m_also->setText(tr("Also edited"));
    m_also->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_also->setToolTip(tr("Another computer wrote a different value at the same time; a click shows it."));
    m_also->hide();
    connect(m_also, &QToolButton::clicked, this, [this] { Q_EMIT othersWanted(m_editor); });

    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(3));
    head->addWidget(caption);
    head->addWidget(m_mark);
    head->addWidget(m_also);
    head->addStretch(1);
    head->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(3));
    layout->addLayout(head);
    layout->addWidget(editor);
    layout->addWidget(m_why);
    layout->addStretch(1);
    editor->box()->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &FormBoxFrame::restyle);
    restyle();
}

void FormBoxFrame::restyle()
{
    const bool must = m_editor->field().has(Field::required);
    const QColor ink = m_theme.tone(must ? Tone::danger : Tone::warning).ink;
    m_mark->setStyleSheet(u"color: %1; font-weight: 700;"_s.arg(ink.name()));
    m_more->setIconSize({m_theme.px(14), m_theme.px(14)});
    const ToneColours& info = m_theme.tone(Tone::info);
    m_also->setIcon(m_theme.icon(Icon::compare));
    m_also->setIconSize({m_theme.px(14), m_theme.px(14)});
    m_also->setStyleSheet(
        u"QToolButton { padding: 0 %1px; border-radius: 4px; color: %2; background: %3; }"_s.arg(m_theme.px(4))
            .arg(info.ink.name(), info.tint.name()));
}

void FormBoxFrame::setAlsoEdited(bool edited)
{
    m_also->setVisible(edited);
}

void FormBoxFrame::setProblem(const QString& level, const QString& why)
{
    m_editor->setProblem(level, why);
    // Only what is wrong now takes room; what a later step needs stands in the list below and in the tool tip.
    const bool shown = level == u"error"_s && !why.isEmpty();
    m_why->setText(shown ? why : QString());
    m_why->setVisible(shown);
}

bool FormBoxFrame::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) showTools();
    return QWidget::event(event);
}

bool FormBoxFrame::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        showTools();
        break;
    case QEvent::ShortcutOverride: // before the window takes the key for its own help
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) event->accept();
        break;
    case QEvent::WhatsThisClicked:
        Q_EMIT manualWanted(m_editor);
        return true;
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F10 && key->modifiers() & Qt::ShiftModifier) {
            showMenu();
            return true;
        }
        if (key->key() == Qt::Key_F1) {
            if (key->modifiers() & Qt::ControlModifier)
                Q_EMIT manualWanted(m_editor);
            else
                Q_EMIT helpWanted(m_editor);
            return true;
        }
        if (key->key() == Qt::Key_F8) {
            Q_EMIT lastWanted(m_editor);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FormBoxFrame::showTools()
{
    m_more->setVisible(underMouse() || m_editor->box()->hasFocus());
}

void FormBoxFrame::showMenu()
{
    QMenu menu(this);
    menu.setObjectName(u"boxMenu"_s);
    const auto add = [&](Icon icon, const QString& text, auto signal) {
        QAction* action = menu.addAction(m_theme.icon(icon), text);
        connect(action, &QAction::triggered, this, [this, signal] { (this->*signal)(m_editor); });
        return action;
    };
    add(Icon::history, tr("History of this box"), &FormBoxFrame::historyWanted)->setEnabled(m_history);
    add(Icon::copy, tr("Take from the last form (F8)"), &FormBoxFrame::lastWanted);
    add(Icon::help, tr("Rule and example (F1)"), &FormBoxFrame::helpWanted);
    add(Icon::info, tr("Manual (Ctrl+F1)"), &FormBoxFrame::manualWanted);
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

ReferenceLine::ReferenceLine(FormContext& context, const RecordInfo& info, const Field& reference, const QString& of,
                             QWidget* parent)
    : QWidget(parent), m_context(context), m_target(context.schema().find(reference.target)), m_value(new QLabel)
{
    if (m_target) m_field = m_target->find(of);
    const QString label = m_field ? translated(m_target->context, m_field->label) : of;
    named(m_value, u"%1-%2-%3"_s.arg(QLatin1StringView(info.name), QLatin1StringView(reference.name), of), label);
    auto* caption = new QLabel(label);
    caption->setProperty("role", u"caption"_s);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_value->setWordWrap(true);
    m_value->setMinimumHeight(context.theme().px(30));
    m_value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context.theme().px(3));
    layout->addWidget(caption);
    layout->addWidget(m_value);
    layout->addStretch(1);
}

void ReferenceLine::showOf(const Uuid& id)
{
    const auto data = m_target && m_field && !id.isNull() ? m_context.reader().find(*m_target, id) : std::nullopt;
    const QString text = data ? m_context.shown(*m_target, *m_field, data->value(m_field->number)) : QString();
    m_value->setText(text.isEmpty() ? u"—"_s : text);
}

} // namespace qj
