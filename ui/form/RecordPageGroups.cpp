// SPDX-License-Identifier: GPL-3.0-or-later
// How many rows stand in each view and in each group of a page.
#include "form/GroupBar.h"
#include "form/RecordPage.h"
#include "form/RecordTableModel.h"
#include "form/ViewBar.h"
#include "shell/Named.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

void RecordPage::buildGroups()
{
    m_groups = new GroupBar(m_context.theme(), m_setup.id);
    for (const QString& name : std::as_const(m_setup.groups))
        if (const int at = m_model->columnOf(name); at >= 0)
            m_groups->offer(name, m_model->columns()[static_cast<std::size_t>(at)].title());
    m_bar->addTool(m_groups->box());
    connect(m_groups, &GroupBar::changed, this, &RecordPage::ask);
}

QString RecordPage::conditionOf(const QuickView& view) const
{
    const auto me = m_context.reader().eidOf(m_context.actor().officer);
    QString sql = view.now ? view.now() : view.condition;
    return sql.replace(u":me"_s, me ? QString::number(*me) : u"NULL"_s);
}

/// Views count the whole list, groups what is searched and filtered.
void RecordPage::count()
{
    if (!m_setup.counted && m_setup.groups.isEmpty()) return;
    if (!m_counter) {
        m_counter = std::make_unique<ListCounter>(m_context.journal().store());
        connect(m_counter.get(), &ListCounter::counted, this,
                [this](const std::shared_ptr<std::vector<RowCounts>>& counts) { showViewCounts(*counts); });
    }
    std::vector<SqlPart> questions{groupsSql(info(), m_model->columns(), m_model->query())};
    if (m_setup.counted)
        for (const QuickView& view : m_setup.views) {
            ListQuery query;
            query.day = m_model->query().day;
            query.condition = u'(' + conditionOf(view) + u')';
            if (!m_setup.only.isEmpty()) query.condition += u" AND ("_s + m_setup.only + u')';
            query.parameters = view.parameters;
            SqlPart rows = rowsSql(info(), m_model->columns(), query);
            rows.text = "SELECT 'rows',count(*) FROM (" + rows.text + ')';
            questions.push_back(std::move(rows));
        }
    m_counter->ask(std::move(questions));
}

void RecordPage::showViewCounts(const std::vector<RowCounts>& counts)
{
    const int column = m_groups ? m_model->columnOf(m_groups->by()) : -1;
    if (column >= 0 && m_model->query().groupBy == m_groups->by())
        m_groups->setGroups(counts.front(), [this, column](const QString& key) {
            return m_model->columns()[static_cast<std::size_t>(column)].groupLabel(key);
        });
    for (std::size_t i = 1; i < counts.size(); ++i) {
        QAbstractButton* button = m_quick->button(static_cast<int>(i) - 1);
        if (!button || counts[i].empty()) continue;
        const QString text = tr("%1 (%2)").arg(m_setup.views[i - 1].title, locale().toString(counts[i].front().second));
        button->setText(text);
        button->setAccessibleName(tr("Show: %1").arg(text));
    }
    m_bar->refresh();
}

void RecordPage::showView(const QString& id)
{
    const auto it =
        std::find_if(m_setup.views.begin(), m_setup.views.end(), [&](const QuickView& view) { return view.id == id; });
    const int at = it == m_setup.views.end() ? -2 : static_cast<int>(it - m_setup.views.begin());
    if (QAbstractButton* button = m_quick->button(at)) button->setChecked(true);
    ask();
}

} // namespace qj
