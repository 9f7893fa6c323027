// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FlowLayout.h"

#include <QtWidgets/QWidget>

#include <algorithm>

namespace qj {

FlowLayout::FlowLayout(int spacing, int least, QWidget* parent) : QLayout(parent), m_least(least)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items) delete item;
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item) m_items.erase(m_items.begin() + index);
    return item;
}

void FlowLayout::setSpan(int index, int span)
{
    if (index >= static_cast<int>(m_spans.size())) m_spans.resize(static_cast<std::size_t>(index) + 1, 1);
    m_spans[static_cast<std::size_t>(index)] = span;
}

int FlowLayout::spanOf(std::size_t index) const
{
    return index < m_spans.size() ? m_spans[index] : 1;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    const QRect inside(0, 0, width - around.left() - around.right(), 0);
    return around.top() + around.bottom() + (m_least ? arrangeShared(inside, false) : arrange(inside, false));
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    if (m_least)
        arrangeShared(rect.marginsRemoved(contentsMargins()), true);
    else
        arrange(rect.marginsRemoved(contentsMargins()), true);
}

QSize FlowLayout::sizeHint() const
{
    const int width = m_least ? m_least * 2 : minimumSize().width() * 2;
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
    const QMargins around = contentsMargins();
    return QSize(m_least ? std::min(size.width(), m_least) : size.width(), size.height()).grownBy(around);
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    int x = rect.x(), y = rect.y(), line = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        const int width = std::min(size.width(), rect.width());
        if (x + width > rect.right() + 1 && line > 0) {
            x = rect.x();
            y += line + spacing();
            line = 0;
        }
        if (place) item->setGeometry({x, y, width, size.height()});
        x += width + spacing();
        line = std::max(line, size.height());
    }
    return y + line - rect.y();
}

int FlowLayout::arrangeShared(const QRect& rect, bool place) const
{
    std::vector<std::pair<QLayoutItem*, int>> shown;
    int all = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (!m_items[i]->isEmpty()) {
            shown.emplace_back(m_items[i], spanOf(i));
            all += spanOf(i);
        }
    if (shown.empty()) return 0;
    const int columns = std::clamp((rect.width() + spacing()) / (m_least + spacing()), 1, all);
    const double unit = (rect.width() + spacing()) / static_cast<double>(columns);
    int y = rect.y(), line = 0, at = 0;
    for (const auto& [item, wanted] : shown) {
        const int span = std::min(wanted, columns);
        if (at + span > columns) {
            y += line + spacing();
            at = line = 0;
        }
        const int left = rect.x() + static_cast<int>(at * unit);
        const int right = rect.x() + static_cast<int>((at + span) * unit) - spacing();
        const int width = right - left;
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (place) item->setGeometry({left, y, width, height});
        line = std::max(line, height);
        at += span;
    }
    return y + line - rect.y();
}

} // namespace qj
