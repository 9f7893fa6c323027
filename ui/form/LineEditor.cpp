// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/LineEditor.h"

#include "base/Text.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(ValueKind kind)
{
    return kind == ValueKind::integer || kind == ValueKind::decimal || kind == ValueKind::money;
}

} // namespace

LineEditor::LineEditor(const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_line(new QLineEdit)
{
    hold(m_line);
    if (field.kind == ValueKind::time) m_line->setPlaceholderText(u"09:30"_s);
    if (field.kind == ValueKind::dateTime) m_line->setPlaceholderText(u"2018-09-14 09:30"_s);
    if (field.kind == ValueKind::money) m_line->setPlaceholderText(tr("CNY"));
    if (field.kind == ValueKind::textList) m_line->setPlaceholderText(tr("several: separate by ;"));
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    // An input method hands over whole words without textEdited on some platforms; textChanged would also fire for us.
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (const auto read = parsed(); read && this->field().kind != ValueKind::text) setValue(*read);
    });
}

Result<Value> LineEditor::parsed() const
{
    QString text = m_line->text();
    if (field().kind != ValueKind::text && field().kind != ValueKind::textList) {
        for (QChar& c : text)
            if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e) c = QChar(c.unicode() - 0xfee0);
        if (field().kind == ValueKind::time && text.size() == 4 && !text.contains(u':')) text.insert(2, u':');
        if (field().kind == ValueKind::time && text.size() == 4 && text.at(1) == u':') text.prepend(u'0');
    }
    if (field().kind == ValueKind::textList) text.replace(u'、', u';').replace(u'，', u';');
    return parseValue(field(), text, info().context);
}

Value LineEditor::value() const
{
    const auto read = parsed();
    return read ? *read : Value();
}

void LineEditor::setValue(const Value& value)
{
    QString text = plainText(field(), value);
    if (field().kind == ValueKind::textList) text.replace(u';', u'；');
    if (text != m_line->text()) m_line->setText(text);
    m_line->setCursorPosition(0);
}

std::optional<Error> LineEditor::typingProblem() const
{
    const auto read = parsed();
    return read ? std::nullopt : std::optional(read.error());
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_line->setFocusPolicy(readOnly ? Qt::ClickFocus : Qt::StrongFocus);
    if (isNumber(field().kind) && readOnly) m_line->setPlaceholderText({});
}

QWidget* LineEditor::box() const
{
    return m_line;
}

NoteEditor::NoteEditor(const RecordInfo& info, const Field& field, QWidget* parent)
    : FieldEditor(info, field, parent), m_text(new QPlainTextEdit)
{
    hold(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * 4);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->isEnabled()) Q_EMIT edited();
    });
}

Value NoteEditor::value() const
{
    return Value(stored(m_text->toPlainText()));
}

void NoteEditor::setValue(const Value& value)
{
    const QSignalBlocker silent(m_text);
    if (const QString text = value.valueOr<QString>({}); text != m_text->toPlainText()) m_text->setPlainText(text);
}

void NoteEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

QWidget* NoteEditor::box() const
{
    return m_text;
}

} // namespace qj
