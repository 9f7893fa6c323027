// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SearchPopup.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

enum SuggestionRole { indexRole = Qt::UserRole, detailRole, shortcutRole };

class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    SuggestionDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {m_theme.px(100), m_theme.px(index.data(indexRole).isValid() ? 36 : 28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = m_theme.tokens();
        const QRect box = option.rect.adjusted(m_theme.px(10), 0, -m_theme.px(10), 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (!index.data(indexRole).isValid()) {
            painter->setFont(m_theme.font(9, 600));
            painter->setPen(t.textSecondary);
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        } else {
            if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(option.state & QStyle::State_Selected ? t.accentTint : t.hover);
                painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), m_theme.px(6), m_theme.px(6));
            }
            paintWords(painter, box, index, option.state & QStyle::State_Selected);
        }
        painter->restore();
    }

private:
    void paintWords(QPainter* painter, QRect box, const QModelIndex& index, bool selected) const
    {
        const Tokens& t = m_theme.tokens();
        const int side = m_theme.px(18);
        const QRect icon(box.left(), box.center().y() - side / 2 + 1, side, side);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, icon, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        box.setLeft(icon.right() + m_theme.px(10));
        const QString shortcut = index.data(shortcutRole).toString();
        painter->setFont(m_theme.font(9));
        painter->setPen(t.textSecondary);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        if (!shortcut.isEmpty())
            box.setRight(box.right() - painter->fontMetrics().horizontalAdvance(shortcut) - m_theme.px(10));

        painter->setFont(m_theme.font());
        painter->setPen(selected ? t.accent : t.text);
        const QString title = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width());
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, title);
        box.setLeft(box.left() + painter->fontMetrics().horizontalAdvance(title) + m_theme.px(12));
        if (box.width() < m_theme.px(40)) return;
        painter->setPen(t.textSecondary);
        const QString detail = index.data(detailRole).toString();
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, box.width()));
    }

    Theme& m_theme;
};

} // namespace

SearchPopup::SearchPopup(Theme& theme, QWidget* window)
    : QFrame(window), m_theme(theme), m_view(named(new QListView, u"searchResults"_s, tr("Search results"))),
      m_model(new QStandardItemModel(this)), m_hint(new QLabel)
{
    setObjectName(u"searchPopup"_s);
    hide();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SuggestionDelegate(theme, this));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setProperty("role", u"small"_s);
    m_hint->setContentsMargins(12, 4, 12, 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 2);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(indexRole).isValid()) return;
        select(index.data(indexRole).toInt());
        runCurrent();
    });
}

void SearchPopup::setSuggestions(std::vector<Suggestion> suggestions, const QString& none)
{
    QStringList groups;
    for (const Suggestion& s : suggestions)
        if (!groups.contains(s.group)) groups << s.group;
    std::stable_sort(suggestions.begin(), suggestions.end(), [&](const Suggestion& a, const Suggestion& b) {
        return groups.indexOf(a.group) < groups.indexOf(b.group);
    });
    m_suggestions = std::move(suggestions);
    m_rowOf.clear();
    m_model->clear();
    QString group;
    for (std::size_t i = 0; i < m_suggestions.size(); ++i) {
        const Suggestion& s = m_suggestions[i];
        if (i == 0 || s.group != group) {
            auto* heading = new QStandardItem(s.group);
            heading->setFlags(Qt::NoItemFlags);
            m_model->appendRow(heading);
            group = s.group;
        }
        auto* line = new QStandardItem(m_theme.icon(s.icon), s.title);
        line->setData(static_cast<int>(i), indexRole);
        line->setData(s.detail, detailRole);
        line->setData(s.shortcut, shortcutRole);
        line->setData(s.detail.isEmpty() ? s.title : s.title + u", "_s + s.detail, Qt::AccessibleTextRole);
        m_rowOf.push_back(m_model->rowCount());
        m_model->appendRow(line);
    }
    m_hint->setText(m_suggestions.empty() ? none : tr("↑ ↓ choose · Enter opens · Esc closes"));
    m_view->setVisible(!m_suggestions.empty());
    select(m_suggestions.empty() ? -1 : 0);
    fit();
}

QString SearchPopup::currentTitle() const
{
    return m_current < 0 ? QString() : m_suggestions[static_cast<std::size_t>(m_current)].title;
}

void SearchPopup::showBelow(const QWidget* box)
{
    const QPoint corner = box->mapTo(parentWidget(), QPoint(0, box->height() + m_theme.px(4)));
    setGeometry(corner.x(), corner.y(),
                qMin(qMax(box->width(), m_theme.px(520)), parentWidget()->width() - corner.x() - 8), height());
    fit();
    raise();
    show();
}

void SearchPopup::fit()
{
    int wanted = m_hint->sizeHint().height() + m_theme.px(10);
    for (int row = 0; row < m_model->rowCount(); ++row) wanted += m_view->sizeHintForRow(row);
    const int room = parentWidget()->height() - y() - m_theme.px(40);
    resize(width(), qBound(m_theme.px(36), wanted, qMax(m_theme.px(120), qMin(room, m_theme.px(480)))));
}

void SearchPopup::step(int rows)
{
    if (m_suggestions.empty()) return;
    const int last = static_cast<int>(m_suggestions.size()) - 1;
    const int wanted = m_current + rows;
    select(qAbs(rows) == 1 ? (wanted > last ? 0 : wanted < 0 ? last : wanted) : qBound(0, wanted, last));
}

void SearchPopup::select(int suggestion)
{
    m_current = suggestion;
    if (suggestion < 0) return;
    const int row = m_rowOf[static_cast<std::size_t>(suggestion)];
    m_view->setCurrentIndex(m_model->index(row, 0));
    if (suggestion == 0) m_view->scrollToTop();
    QAccessibleEvent spoken(m_view, QAccessible::Focus);
    spoken.setChild(row);
    QAccessible::updateAccessibility(&spoken);
}

bool SearchPopup::runCurrent()
{
    if (m_current < 0) return false;
    const auto run = m_suggestions[static_cast<std::size_t>(m_current)].run;
    hide();
    if (run) run();
    return true;
}

} // namespace qj
