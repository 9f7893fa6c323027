// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/FilterHeader.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionHeader>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

FilterHeader::FilterHeader(Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    named(this, u"columnHeads"_s, tr("Column heads"));
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setTextElideMode(Qt::ElideRight);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(this, signal, this, &FilterHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::placeBoxes);
    connect(&theme, &Theme::changed, this, &FilterHeader::updateGeometries);
    if (auto* view = qobject_cast<QTableView*>(parent))
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeBoxes);
}

void FilterHeader::setModel(QAbstractItemModel* model)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_sort.clear();
    QHeaderView::setModel(model);
    if (model) connect(model, &QAbstractItemModel::modelReset, this, &FilterHeader::placeBoxes);
    placeBoxes();
}

int FilterHeader::headHeight() const
{
    return m_theme.px(36);
}

QSize FilterHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headHeight() + (m_shown ? m_theme.px(34) : 0)};
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_shown ? m_theme.px(34) : 0);
    QHeaderView::updateGeometries();
    placeBoxes();
}

QLineEdit* FilterHeader::box(int column)
{
    QLineEdit*& made = m_boxes[column];
    if (!made) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        made = named(new QLineEdit(this), u"filter-%1"_s.arg(column), tr("Filter %1").arg(title));
        made->setProperty("role", u"filter"_s);
        made->setPlaceholderText(tr("Filter"));
        made->setToolTip(tr("Rows whose “%1” contains this").arg(title));
        connect(made, &QLineEdit::textChanged, this, [this, column, made](const QString& text) {
            made->setProperty("used", !text.isEmpty());
            made->style()->unpolish(made);
            made->style()->polish(made);
            Q_EMIT filterChanged(column, text);
        });
    }
    return made;
}

void FilterHeader::placeBoxes()
{
    if (!model()) return;
    if (!m_shown) {
        for (QLineEdit* made : std::as_const(m_boxes)) made->hide();
        return;
    }
    QWidget* before = nullptr;
    const int gap = m_theme.px(3);
    for (int shown = 0; shown < count(); ++shown) {
        const int column = logicalIndex(shown);
        QLineEdit* made = box(column);
        made->setVisible(!isSectionHidden(column));
        made->setGeometry(sectionViewportPosition(column) + gap, headHeight() + gap, sectionSize(column) - 2 * gap,
                          m_theme.px(34) - 2 * gap);
        if (column == m_pinned && isPinnedAway()) {
            made->move(gap, made->y());
            made->raise();
        }
        if (before) setTabOrder(before, made);
        before = made;
    }
}

void FilterHeader::setFiltersShown(bool shown)
{
    if (shown == m_shown) return;
    m_shown = shown;
    updateGeometries();
    updateGeometry();
    Q_EMIT geometriesChanged();
}

QString FilterHeader::filter(int column) const
{
    const QLineEdit* made = m_boxes.value(column);
    return made ? made->text() : QString();
}

void FilterHeader::setFilter(int column, const QString& text)
{
    if (model() && column >= 0 && column < count()) box(column)->setText(text);
}

void FilterHeader::clearFilters()
{
    for (QLineEdit* made : std::as_const(m_boxes)) made->clear();
}

bool FilterHeader::isFiltered() const
{
    return std::any_of(m_boxes.begin(), m_boxes.end(), [](const QLineEdit* made) { return !made->text().isEmpty(); });
}

void FilterHeader::focusFilter(int column)
{
    if (!model() || !count()) return;
    setFiltersShown(true);
    QLineEdit* made = box(std::clamp(column, 0, count() - 1));
    made->setFocus(Qt::ShortcutFocusReason);
    made->selectAll();
}

const SortKey* FilterHeader::keyOf(int column) const
{
    const auto it =
        std::find_if(m_sort.begin(), m_sort.end(), [&](const SortKey& key) { return key.column == column; });
    return it == m_sort.end() ? nullptr : &*it;
}

void FilterHeader::setSortKeys(std::vector<SortKey> keys)
{
    m_sort = std::move(keys);
    viewport()->update();
}

void FilterHeader::sortBy(int column, bool add)
{
    const SortKey* known = keyOf(column);
    if (known && (add || m_sort.size() == 1)) {
        SortKey& key = m_sort[static_cast<std::size_t>(known - m_sort.data())];
        key.order = key.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    } else {
        if (!add) m_sort.clear();
        m_sort.push_back({column, Qt::AscendingOrder});
    }
    viewport()->update();
    Q_EMIT sortChanged(m_sort);
}

void FilterHeader::setPinned(int column)
{
    m_pinned = column;
    viewport()->update();
    placeBoxes();
}

bool FilterHeader::isPinnedAway() const
{
    return m_pinned >= 0 && m_pinned < count() && sectionViewportPosition(m_pinned) < 0;
}

void FilterHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (!isPinnedAway()) return;
    QPainter painter(viewport());
    const QRect head(0, 0, sectionSize(m_pinned), viewport()->height());
    painter.fillRect(head, m_theme.tokens().card);
    paintSection(&painter, head, m_pinned);
    painter.setPen(m_theme.tokens().edge);
    painter.drawLine(head.topRight(), head.bottomRight());
}

void FilterHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? event->pos() : QPoint(-1, -1);
    QHeaderView::mousePressEvent(event);
}

void FilterHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const bool resizing = cursor().shape() == Qt::SplitHCursor;
    const bool still = (event->pos() - m_pressed).manhattanLength() < 4;
    QHeaderView::mouseReleaseEvent(event);
    const bool pinned = isPinnedAway() && event->pos().x() < sectionSize(m_pinned);
    const int column = pinned ? m_pinned : logicalIndexAt(event->pos());
    if (event->button() == Qt::LeftButton && still && !resizing && column >= 0)
        sortBy(column, event->modifiers() & Qt::ShiftModifier);
}

void FilterHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).isValid()) return;
    const QVariant cell = model()->index(0, logicalIndex).data(Qt::TextAlignmentRole);
    if (cell.isValid()) option->textAlignment = static_cast<Qt::Alignment>(cell.toInt()) | Qt::AlignVCenter;
}

QSize FilterHeader::sectionSizeFromContents(int logicalIndex) const
{
    return QHeaderView::sectionSizeFromContents(logicalIndex) + QSize(m_theme.px(28), 0); // room for the sort mark
}

void FilterHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const SortKey* key = keyOf(logicalIndex);
    if (!key) return;
    // The mark stands at the side away from the words, so that it does not push them out of line with their cells.
    const bool right = model()->index(0, logicalIndex).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const int side = m_theme.px(12);
    QRect mark(0, rect.top() + (rect.height() - side) / 2, side, side);
    mark.moveLeft(right ? rect.left() + m_theme.px(2) : rect.right() - side - m_theme.px(4));
    painter->save();
    painter->fillRect(mark.adjusted(m_sort.size() > 1 && !right ? -side : -2, 0, 2, 0), m_theme.tokens().card);
    m_theme.icon(key->order == Qt::AscendingOrder ? Icon::chevronUp : Icon::chevronDown, Ink::accent)
        .paint(painter, mark);
    if (m_sort.size() > 1) {
        painter->setPen(m_theme.tokens().accent);
        painter->setFont(m_theme.font(8, 600));
        painter->drawText(mark.translated(right ? side : -side, 0), Qt::AlignCenter,
                          QString::number(key - m_sort.data() + 1));
    }
    painter->restore();
}

} // namespace qj
