// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QSet>
#include <QtWidgets/QPlainTextEdit>

namespace qj {

class Theme;

/// Plain text with the numbers of its lines; lines with a fault are marked, in the margin by a sign too.
class NumberedEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NumberedEdit(Theme& theme, QWidget* parent = nullptr);
    /// Counted from 1.
    void setFaults(const QSet<int>& lines);
    void goTo(int line);
    int currentLine() const { return textCursor().blockNumber() + 1; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class NumberMargin;
    int marginWidth() const;
    void paintMargin(QPaintEvent* event);
    void follow(const QRect& rect, int dy);

    Theme& m_theme;
    QWidget* m_margin;
    QSet<int> m_faults;
};

} // namespace qj
