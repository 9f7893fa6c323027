// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QLayout>

#include <vector>

namespace qj {

/// Puts widgets one after the other and begins a new line where the width ends. With `least` set the widgets of a line
/// share its width equally, each at least that wide: the rows of a form, which break on a narrow window.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int spacing, int least = 0, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;
    /// How many places a widget takes where the line is wide enough; 1 unless set.
    void setSpan(int index, int span);

private:
    int arrange(const QRect& rect, bool place) const;
    int arrangeShared(const QRect& rect, bool place) const;
    int spanOf(std::size_t index) const;
    std::vector<QLayoutItem*> m_items;
    std::vector<int> m_spans;
    int m_least;
};

} // namespace qj
