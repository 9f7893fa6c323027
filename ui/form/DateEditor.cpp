// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/DateEditor.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

namespace qj {

using namespace Qt::StringLiterals;

QDate dateFromTyping(const QString& typed, QDate today)
{
    QString text;
    for (const QChar c : typed) {
        const char16_t u = c.unicode();
        if (!c.isSpace()) text += u >= 0xff01 && u <= 0xff5e ? QChar(u - 0xfee0) : c;
    }
    text.replace(u'。', u'.').replace(u'年', u'-').replace(u'月', u'-').remove(u'日').remove(u'号');
    if (text.compare(u"t"_s, Qt::CaseInsensitive) == 0) return today;
    bool whole = false;
    if (const int days = text.toInt(&whole); whole && (text.startsWith(u'+') || text.startsWith(u'-')))
        return today.addDays(days);
    if (whole && text.size() == 8) return QDate::fromString(text, u"yyyyMMdd"_s);
    if (whole && text.size() == 4) return QDate(today.year(), text.left(2).toInt(), text.mid(2).toInt());
    QStringList parts = text.replace(u'.', u'-').replace(u'/', u'-').split(u'-', Qt::SkipEmptyParts);
    if (parts.size() == 2) parts.prepend(QString::number(today.year()));
    if (parts.size() != 3) return {};
    if (parts.front().size() == 2) parts.front().prepend(u"20"_s);
    return QDate(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
}

DateEditor::DateEditor(FormContext& context, const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_context(context), m_line(new QLineEdit)
{
    hold(m_line);
    m_line->setPlaceholderText(u"2018-09-14"_s);
    QAction* open = m_line->addAction(context.theme().icon(Icon::calendar), QLineEdit::TrailingPosition);
    open->setText(tr("Choose a date"));
    const auto children = m_line->findChildren<QWidget*>();
    for (QWidget* child : children) named(child, m_line->objectName() + u"-calendar"_s, tr("Choose a date"));
    connect(open, &QAction::triggered, this, &DateEditor::openCalendar);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (!typingProblem()) setValue(value());
    });
    m_line->installEventFilter(this);
}

bool DateEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !m_line->isReadOnly()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F4 || (key->key() == Qt::Key_Down && key->modifiers() & Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void DateEditor::openCalendar()
{
    if (m_line->isReadOnly()) return;
    QMenu menu(this);
    auto* calendar = named(new QCalendarWidget, m_line->objectName() + u"-days"_s, label());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    const QDate at = value().valueOr(m_context.place().today());
    calendar->setSelectedDate(at);
    auto* holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    const auto choose = [this, &menu](QDate date) {
        m_line->setText(date.toString(Qt::ISODate));
        menu.close();
        Q_EMIT edited();
    };
    connect(calendar, &QCalendarWidget::activated, this, choose);
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    QTimer::singleShot(0, calendar, [calendar] { calendar->setFocus(); });
    menu.exec(m_line->mapToGlobal(QPoint(0, m_line->height() + 2)));
    m_line->setFocus();
}

Value DateEditor::value() const
{
    return Value(dateFromTyping(m_line->text(), m_context.place().today()));
}

void DateEditor::setValue(const Value& value)
{
    m_line->setText(value.isNull() ? QString() : value.valueOr(QDate()).toString(Qt::ISODate));
}

std::optional<Error> DateEditor::typingProblem() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty() || !value().isNull()) return std::nullopt;
    Error error{ErrorCode::badValue, {label(), text, u"2018-09-14"_s}, {}, {}, {}, {}, {}};
    error.field = QLatin1StringView(field().name);
    return error;
}

void DateEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    const auto actions = m_line->actions();
    for (QAction* action : actions) action->setVisible(!readOnly);
}

QWidget* DateEditor::box() const
{
    return m_line;
}

} // namespace qj
