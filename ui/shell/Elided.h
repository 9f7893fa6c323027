// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

namespace qj {

/// A link or a label in a row that may be too narrow for it: what does not fit is shown as dots, the whole stands in
/// the tooltip. `sides`: what its padding and border take of the width.
template <class Widget, int sides = 0> class Elided final : public Widget
{
public:
    explicit Elided(const QString& words, QWidget* parent = nullptr) : Widget(words, parent), m_words(words)
    {
        this->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        this->setToolTip(words);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        Widget::resizeEvent(event);
        this->setText(this->fontMetrics().elidedText(m_words, Qt::ElideRight, this->width() - sides));
    }

private:
    QString m_words;
};

} // namespace qj
