// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Tokens.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace qj {

class Theme;

/// Short messages at the lower edge of the window that interrupt nobody: they take no focus, are read aloud, stack up
/// to three high, and go by themselves after a while unless they report a danger or the mouse or focus rests on them.
class MessageStack final : public QWidget
{
    Q_OBJECT

public:
    MessageStack(Theme& theme, QWidget* over);

    /// `action` is offered as a button, e.g. Undo, and closes the message.
    void show(Tone tone, const QString& text, const QString& actionText = {}, std::function<void()> action = {});
    int count() const;
    /// Text of the latest message; empty when none is open.
    QString latest() const;
    void clear();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    Theme& m_theme;
    QVBoxLayout* m_layout;
};

} // namespace qj
