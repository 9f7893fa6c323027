// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Card.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

Card::Card(Theme& theme, const QString& objectName, const QString& title, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_title(new QLabel), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    setObjectName(objectName);
    setProperty("role", u"card"_s);
    m_title->setProperty("role", u"heading"_s);
    m_head->addWidget(m_title, 1);
    m_title->setMinimumWidth(1); // a narrow card cuts its title rather than its tools
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_head);
    layout->addLayout(m_body, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    setTitle(title);
    connect(&theme, &Theme::changed, this, &Card::restyle);
    restyle();
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::addTool(QWidget* tool)
{
    m_head->addWidget(tool);
    restyle();
}

void Card::restyle()
{
    layout()->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(14));
    layout()->setSpacing(m_theme.px(10));
    m_head->setSpacing(m_theme.px(4));
    m_body->setSpacing(m_theme.px(8));
    for (int i = 0; i < m_head->count(); ++i)
        if (auto* button = qobject_cast<QToolButton*>(m_head->itemAt(i)->widget()))
            button->setIconSize(QSize(m_theme.px(18), m_theme.px(18)));
}

} // namespace qj
