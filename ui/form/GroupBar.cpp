// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/GroupBar.h"

#include "form/FlowLayout.h"
#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostButtons = 14; ///< further groups are in a menu
}

GroupBar::GroupBar(const Theme& theme, const QString& id, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_id(id), m_by(named(new QComboBox, id + u"GroupBy"_s, tr("Group by"))),
      m_flow(new FlowLayout(theme.px(6), 0, this))
{
    named(this, id + u"Groups"_s, tr("Groups"));
    m_flow->setContentsMargins(0, 0, 0, theme.px(8));
    m_by->addItem(tr("Not grouped"), QString());
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        m_group.reset();
        setGroups({}, {});
        Q_EMIT changed();
    });
    hide();
}

void GroupBar::offer(const QString& column, const QString& title)
{
    m_by->addItem(tr("By %1").arg(title), column);
}

QString GroupBar::by() const
{
    return m_by->currentData().toString();
}

void GroupBar::setBy(const QString& column)
{
    m_by->setCurrentIndex(qMax(0, m_by->findData(column)));
}

QString GroupBar::groupTitle() const
{
    for (std::size_t i = 0; m_group && i < m_groups.size(); ++i)
        if (m_groups[i].first == *m_group && m_groups[i].first.isNull() == m_group->isNull())
            return m_labels[static_cast<qsizetype>(i)];
    return {};
}

void GroupBar::showGroup(const std::optional<QString>& key)
{
    m_group = key;
    fill();
    Q_EMIT changed();
}

void GroupBar::setGroups(const RowCounts& groups, const std::function<QString(const QString& key)>& label)
{
    const QString shown = groupTitle();
    m_groups = groups;
    m_labels.clear();
    for (const auto& [key, count] : groups) m_labels += key.isNull() ? tr("without") : label(key);
    // A group that has become empty is still the one that is shown.
    if (m_group && groupTitle().isEmpty()) {
        m_groups.emplace_back(*m_group, 0);
        m_labels += shown.isEmpty() && label ? label(*m_group) : shown;
    }
    fill();
}

void GroupBar::fill()
{
    const auto* focused = focusWidget();
    const QString had = focused && focused->hasFocus() ? focused->objectName() : QString();
    clearLayout(*m_flow);
    setVisible(!by().isEmpty());
    if (by().isEmpty()) return;
    qint64 all = 0;
    for (const auto& [key, count] : m_groups) all += count;
    const auto button = [&](const QString& name, const QString& text, qint64 count, const std::optional<QString>& key) {
        const QString words = tr("%1 (%2)").arg(text, QLocale().toString(count));
        auto* made = named(new QPushButton(words), m_id + u"Group-"_s + name, tr("Show the group %1").arg(words));
        made->setCheckable(true);
        made->setChecked(key.has_value() == m_group.has_value() && (!key || *key == *m_group));
        made->setProperty("kind", u"flat"_s);
        connect(made, &QPushButton::clicked, this, [this, key] { showGroup(key); });
        m_flow->addWidget(made);
        if (m_id + u"Group-"_s + name == had) made->setFocus();
    };
    button(u"all"_s, tr("All groups"), all, std::nullopt);
    QMenu* more = nullptr;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const auto& [key, count] = m_groups[static_cast<std::size_t>(i)];
        if (i < mostButtons || (m_group && key == *m_group)) {
            button(key, m_labels[i], count, key);
            continue;
        }
        if (!more) {
            auto* rest = named(new QToolButton, m_id + u"GroupMore"_s, tr("Further groups"));
            rest->setText(tr("Further groups"));
            rest->setPopupMode(QToolButton::InstantPopup);
            more = new QMenu(rest);
            rest->setMenu(more);
            m_flow->addWidget(rest);
        }
        connect(more->addAction(tr("%1 (%2)").arg(m_labels[i], QLocale().toString(count))), &QAction::triggered, this,
                [this, key = key] { showGroup(key); });
    }
    updateGeometry();
}

} // namespace qj
