// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Icon.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace qj {

class Theme;

/// What stands where a list has nothing to show: an icon, one sentence, and the one thing that can be done about it.
/// The icon goes where there is no room for it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Theme& theme, QWidget* parent = nullptr);

    /// Without `action` there is no button.
    void set(Icon icon, const QString& sentence, const QString& hint = {}, const QString& action = {});
    QString sentence() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actionClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int markHeight() const;
    void restyle();

    Theme& m_theme;
    Icon m_icon = Icon::info;
    QLabel *m_mark, *m_sentence, *m_hint;
    QPushButton* m_action;
};

} // namespace qj
