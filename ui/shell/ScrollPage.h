// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace qj {

class Theme;

/// The scaffold of a page of cards: a title, and a body that scrolls when the window is too low for it.
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    ScrollPage(Theme& theme, const QString& objectName, const QString& title, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    /// At the right of the title.
    void addTool(QWidget* tool);

private:
    void restyle();

    Theme& m_theme;
    QVBoxLayout* m_body;
    QLayout* m_head;
};

} // namespace qj
