// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace qj {

class SignInDialog;

/// Hides everything the program shows when nobody has touched key or mouse for some minutes, or at once with Ctrl+L,
/// until an officer's password is entered. Only where the officer has a password. What is open stays open under it;
/// long work goes on, and the lock waits for its end. It keeps passers-by from reading and clicking, nothing more.
class IdleLock final : public QObject
{
    Q_OBJECT

public:
    static constexpr int choices[] = {5, 10, 15, 30};

    /// Idle is counted by the clock on the wall (Workplace::wall). `window` must outlive it.
    IdleLock(FormContext& context, QWidget& window);
    ~IdleLock() override;

    /// Of the officer who is signed in: minutes until it locks, 0 = never.
    static int minutes(const FormContext& context);
    static void setMinutes(const FormContext& context, int minutes);

    /// False if the officer has no password, or work is running.
    bool lock();
    bool isLocked() const { return m_dialog; }
    /// Locks if nobody has been here for long enough; a timer asks every few seconds.
    void check();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void locking();
    void unlocked();
    void quitWanted();

private:
    void veil(QWidget* window);
    void lift();

    FormContext& m_context;
    QWidget& m_window;
    QTimer m_timer;
    Instant m_lastSeen;
    QPointer<SignInDialog> m_dialog;
    QList<QPointer<QWidget>> m_veils;
};

} // namespace qj
