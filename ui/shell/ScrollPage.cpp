// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ScrollPage.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

ScrollPage::ScrollPage(Theme& theme, const QString& objectName, const QString& title, QWidget* parent)
    : QScrollArea(parent), m_theme(theme)
{
    named(this, objectName, title);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setObjectName(objectName + u"Body"_s);
    m_body = new QVBoxLayout(inside);
    auto* head = new QHBoxLayout;
    auto* words = new QLabel(title);
    words->setProperty("role", u"title"_s);
    head->addWidget(words, 1);
    m_head = head;
    m_body->addLayout(head);
    setWidget(inside);
    connect(&theme, &Theme::changed, this, &ScrollPage::restyle);
    restyle();
}

void ScrollPage::addTool(QWidget* tool)
{
    m_head->addWidget(tool);
}

void ScrollPage::restyle()
{
    m_body->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(14));
    m_body->setSpacing(m_theme.px(12));
    m_head->setSpacing(m_theme.px(6));
}

} // namespace qj
