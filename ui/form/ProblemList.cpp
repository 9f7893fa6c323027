// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ProblemList.h"

#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

ProblemList::ProblemList(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_head(new QLabel),
      m_list(named(new QListWidget, u"problemList"_s, tr("Problems of the form")))
{
    setObjectName(u"problems"_s);
    setProperty("role", u"foot"_s);
    m_head->setObjectName(u"problemsHead"_s);
    m_head->setProperty("role", u"heading"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(
        u"QListWidget { border: none; } QListWidget::item { min-height: %1px; padding: 0 4px; }"_s.arg(theme.px(24)));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(4));
    layout->setSpacing(theme.px(2));
    layout->addWidget(m_head);
    layout->addWidget(m_list);
    const auto jump = [this](QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); };
    connect(m_list, &QListWidget::itemClicked, this, jump);
    connect(m_list, &QListWidget::itemActivated, this, jump);
    hide();
}

void ProblemList::setProblems(const std::vector<Error>& now, const std::vector<Error>& later, const QString& step)
{
    m_list->clear();
    for (const Error& error : now) add(error, true);
    for (const Error& error : later) add(error, false);
    QStringList parts;
    if (!now.empty()) parts += tr("%n problem(s)", nullptr, static_cast<int>(now.size()));
    if (!later.empty()) parts += tr("%n more to do before “%1”", nullptr, static_cast<int>(later.size())).arg(step);
    m_head->setText(parts.join(u" · "_s));
    setVisible(count() > 0);
    fit();
}

void ProblemList::add(const Error& error, bool now)
{
    QString text = errorText(error);
    if (!error.rule.isEmpty() && !text.contains(error.rule)) text += u" ("_s + error.rule + u')';
    auto* item = new QListWidgetItem(m_theme.icon(now ? Icon::warning : Icon::clock, now ? Ink::danger : Ink::warning),
                                     text, m_list);
    item->setData(Qt::UserRole, error.field);
    item->setToolTip(text);
}

void ProblemList::fit()
{
    const int rows = qMin(4, count());
    m_list->ensurePolished();
    m_list->setFixedHeight(rows * qMax(m_theme.px(24), m_list->sizeHintForRow(0)) + m_theme.px(8)); // and its padding
}

int ProblemList::count() const
{
    return m_list->count();
}

QString ProblemList::textAt(int row) const
{
    return m_list->item(row)->text();
}

void ProblemList::choose(int row)
{
    Q_EMIT chosen(m_list->item(row)->data(Qt::UserRole).toString());
}

} // namespace qj
