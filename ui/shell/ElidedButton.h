// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QPushButton>

namespace qj {

/// A link in a row that may be too narrow for it: what does not fit is shown as dots, the whole stands in the tooltip.
class ElidedButton final : public QPushButton
{
public:
    explicit ElidedButton(const QString& words, QWidget* parent = nullptr) : QPushButton(words, parent), m_words(words)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setProperty("kind", QStringLiteral("link"));
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        constexpr int sides = 6; // of the padding and border of a link
        setText(fontMetrics().elidedText(m_words, Qt::ElideRight, width() - sides));
    }

private:
    QString m_words;
};

} // namespace qj
