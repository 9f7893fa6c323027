// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

namespace qj {

class Theme;

/// Beside a date: how it was counted. Closes by itself on Escape or a click elsewhere.
class WhyBubble final : public QFrame
{
    Q_OBJECT

public:
    WhyBubble(Theme& theme, const QString& title, const QStringList& lines, QWidget* parent);

    void showAt(const QWidget* anchor);
    QString text() const { return m_text; }

private:
    QString m_text;
};

} // namespace qj
