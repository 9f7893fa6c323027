// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/PartPane.h"

#include "base/Text.h"
#include "form/ActBar.h"
#include "form/PartDialog.h"
#include "form/RecordDialog.h"
#include "form/RecordPane.h"
#include "papers/PaperContent.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

PartPane::PartPane(FormContext& context, const Related& related, QWidget* parent)
    : QWidget(parent), m_context(context), m_related(related), m_place(new QVBoxLayout), m_foot(new QFrame),
      m_acts(new ActBar(context, *related.info, QLatin1StringView(related.info->name) + u"-"_s))
{
    const QLatin1StringView name(related.info->name);
    const QString title = translated(related.info->context, related.info->label);
    named(this, name + u"RelatedPane"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_place, 1);
    m_foot->setProperty("role", u"foot"_s);
    auto* foot = new QHBoxLayout(m_foot);
    const Theme& theme = context.theme();
    foot->setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6));
    m_open = addTool(name + u"Open"_s, tr("Open"));
    m_open->setIcon(theme.icon(Icon::link));
    m_open->setToolTip(m_open->text());
    m_open->setText({}); // the acts beside it need the room
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, [this] { openPart(current()); });
    if (!papers::papersFor(context.reader(), *related.info, {}).empty()) {
        m_print = addTool(name + u"Print"_s, tr("Print: %1").arg(title));
        m_print->setIcon(theme.icon(Icon::print));
        m_print->hide();
        connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(kind(), toPrint()); });
    }
    foot->addWidget(m_acts, 1);
    if (related.adds) {
        QPushButton* add = addTool(name + u"Add"_s, tr("Add: %1").arg(title));
        add->setIcon(theme.icon(Icon::add));
        connect(add, &QPushButton::clicked, this, &PartPane::addOne);
    }
    m_acts->setVoids(related.adds); // what acts have made, acts end
    m_foot->setVisible(related.adds);
    layout->addWidget(m_foot);
    connect(m_acts, &ActBar::editWanted, this, &PartPane::edit);
    connect(m_acts, &ActBar::actDone, this, [this](const QString& label, const Receipt& receipt) {
        Q_EMIT actDone(tr("%1: %2").arg(m_context.titleOf(current()), label), receipt);
    });
}

QPushButton* PartPane::addTool(const QString& name, const QString& text)
{
    auto* button = named(new QPushButton(text), name, text);
    button->setProperty("kind", u"flat"_s);
    static_cast<QHBoxLayout*>(m_foot->layout())->addWidget(button, 0, Qt::AlignTop);
    return button;
}

QString PartPane::title() const
{
    return translated(m_related.info->context, m_related.info->label);
}

int PartPane::count() const
{
    const auto owner = m_context.reader().eidOf(m_owner);
    if (!owner) return 0;
    Query query = m_context.reader().query(std::string("SELECT count(*) FROM \"") + m_related.info->name +
                                           "\" WHERE deleted IS NULL AND \"" + m_related.field + "\"=?");
    return query.bind(*owner).next() ? static_cast<int>(query.integer(0)) : 0;
}

void PartPane::showOf(const Uuid& owner)
{
    if (owner != m_owner) setCurrent({});
    m_owner = owner;
    if (isVisible()) load();
}

void PartPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
}

Uuid PartPane::current() const
{
    return m_acts->recordId();
}

void PartPane::setCurrent(const Uuid& id)
{
    m_acts->showRecord(id);
    m_open->setVisible(!id.isNull());
    if (m_print) m_print->setVisible(!id.isNull());
    m_foot->setVisible(m_footed && (m_related.adds || !id.isNull()));
}

void PartPane::takeFootAway()
{
    m_footed = false;
    m_foot->hide();
}

void PartPane::choosePart(const Uuid& id)
{
    setCurrent(id);
    load();
}

void PartPane::openPart(const Uuid& id)
{
    if (id.isNull()) return;
    if (m_related.hasPage) {
        Q_EMIT openWanted(m_related.info->kind, id);
        return;
    }
    PartDialog dialog(m_context, *m_related.info, id, this);
    connect(dialog.pane(), &RecordPane::actDone, this, &PartPane::actDone);
    connect(dialog.pane(), &RecordPane::editWanted, this, &PartPane::edit);
    connect(dialog.pane(), &RecordPane::openWanted, this, [this, &dialog](RecordKind kind, const Uuid& other) {
        dialog.accept();
        Q_EMIT openWanted(kind, other);
    });
    dialog.exec();
}

void PartPane::edit(const Uuid& id, const QString& step)
{
    RecordDialog dialog(m_context, *m_related.info, this);
    if (dialog.edit(id, step) && dialog.exec() == QDialog::Accepted) Q_EMIT saved(m_context.titleOf(id));
}

void PartPane::addOne()
{
    RecordDialog dialog(m_context, *m_related.info, this);
    RecordData preset = freshRecord(m_context, *m_related.info);
    const Field& reference = *m_related.info->find(QString::fromLatin1(m_related.field));
    preset.set(reference.number, Value(m_owner));
    const auto begun = m_context.begun(*m_related.info);
    const bool here = begun && begun->value(reference.number) == Value(m_owner);
    dialog.startWith(m_context.filled(std::move(preset)), here);
    if (dialog.exec() == QDialog::Accepted) Q_EMIT saved(m_context.titleOf(dialog.recordId()));
}

} // namespace qj
