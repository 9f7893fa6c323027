// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace qj {

class Theme;

/// A white panel with a heading, room for small tools at its right, and a body.
class Card : public QFrame
{
    Q_OBJECT

public:
    Card(Theme& theme, const QString& objectName, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;
    QVBoxLayout* body() const { return m_body; }
    void addTool(QWidget* tool);

protected:
    Theme& theme() const { return m_theme; }

private:
    void restyle();

    Theme& m_theme;
    QLabel* m_title;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

} // namespace qj
