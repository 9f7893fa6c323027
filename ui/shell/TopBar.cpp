// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBar.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace qj {

using namespace Qt::StringLiterals;

TopBar::TopBar(Theme& theme, SearchBox::Commands commands, SearchSource* source, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_search(new SearchBox(theme, std::move(commands), source, this)),
      m_unsent(flatButton(u"unsentButton"_s)), m_office(flatButton(u"officeButton"_s)),
      m_officer(flatButton(u"officerButton"_s)), m_look(new QToolButton)
{
    named(this, u"topBar"_s, tr("Top bar"));
    setProperty("role", u"bar"_s);
    named(m_look, u"lookButton"_s, {});
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    for (QWidget* widget : {static_cast<QWidget*>(m_unsent), static_cast<QWidget*>(m_office),
                            static_cast<QWidget*>(m_officer), static_cast<QWidget*>(m_look)})
        layout->addWidget(widget);
    setUnsent(0, 0, 0);
    setOffice({});
    setOfficer({}, {});
    connect(m_unsent, &QPushButton::clicked, this, &TopBar::unsentClicked);
    connect(m_office, &QPushButton::clicked, this, &TopBar::officeClicked);
    connect(m_officer, &QPushButton::clicked, this, &TopBar::officerClicked);
    connect(m_look, &QToolButton::clicked, this,
            [this] { m_theme.setScheme(m_theme.scheme() == Scheme::light ? Scheme::dark : Scheme::light); });
    connect(&theme, &Theme::changed, this, &TopBar::restyle);
    restyle();
}

QPushButton* TopBar::flatButton(const QString& objectName)
{
    auto* button = named(new QPushButton, objectName, {});
    button->setProperty("kind", u"flat"_s);
    return button;
}

void TopBar::setOffice(const QString& name)
{
    m_officeText = name;
    m_office->setVisible(!name.isEmpty());
    m_office->setIcon(m_theme.icon(Icon::office));
    m_office->setAccessibleName(tr("Office: %1").arg(name));
    m_office->setToolTip(m_office->accessibleName());
    fit();
}

void TopBar::setOfficer(const QString& name, const QString& role)
{
    m_officerText = name.isEmpty() ? tr("Sign in") : name;
    m_officer->setIcon(m_theme.icon(Icon::user));
    m_officer->setAccessibleName(name.isEmpty() ? tr("Sign in") : tr("Officer: %1").arg(name));
    m_officer->setToolTip(role.isEmpty() ? m_officer->accessibleName() : m_officer->accessibleName() + u" · "_s + role);
    fit();
}

void TopBar::setUnsent(int changes, int oldestDays, int withoutBackup)
{
    const bool none = changes <= 0 && withoutBackup <= 0;
    m_unsentShort = none ? QString() : QString::number(changes > 0 ? changes : withoutBackup);
    QStringList texts;
    if (changes > 0)
        texts += tr("%n change(s) not yet sent", nullptr, changes) +
                 (oldestDays > 0 ? tr(", oldest %n day(s)", nullptr, oldestDays) : QString());
    if (withoutBackup > 0) texts += tr("%n without backup", nullptr, withoutBackup);
    m_unsentText = none ? tr("All sent and backed up") : texts.join(u" · "_s);
    m_unsent->setIcon(m_theme.icon(none ? Icon::shield : Icon::package, none ? Ink::success : Ink::warning));
    m_unsent->setAccessibleName(m_unsentText);
    m_unsent->setToolTip(tr("Everything you saved is kept on this computer. Packages carry it to other offices."));
    fit();
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

/// Where the bar is too narrow for all words, the office, the counter and the officer give theirs up, in this order;
/// tool tip and accessible name keep them.
void TopBar::fit()
{
    const int room = width() - m_theme.px(16 + 12 + 40 + 5 * 6) - m_theme.px(280);
    const auto need = [this](const QString& text) {
        return fontMetrics().horizontalAdvance(text) + m_theme.px(18 + 26);
    };
    QString office = m_officeText, unsent = m_unsentText, officer = m_officerText;
    const auto tooWide = [&] { return need(office) + need(unsent) + need(officer) > room; };
    if (tooWide()) office.clear();
    if (tooWide()) unsent = m_unsentShort;
    if (tooWide()) officer.clear();
    m_office->setText(office);
    m_unsent->setText(unsent);
    m_officer->setText(officer);
}

void TopBar::restyle()
{
    layout()->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    layout()->setSpacing(m_theme.px(6));
    const QSize side(m_theme.px(18), m_theme.px(18));
    for (QPushButton* button : {m_unsent, m_office, m_officer}) button->setIconSize(side);
    const bool light = m_theme.scheme() == Scheme::light;
    m_look->setIcon(m_theme.icon(light ? Icon::moon : Icon::sun));
    m_look->setIconSize(side);
    m_look->setAccessibleName(light ? tr("Switch to dark") : tr("Switch to light"));
    m_look->setToolTip(m_look->accessibleName());
    m_search->setMaximumWidth(m_theme.px(560));
    m_search->setMinimumWidth(m_theme.px(160));
    fit();
}

} // namespace qj
