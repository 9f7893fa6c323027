// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "shell/ScrollPage.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QSpinBox;

namespace qj {

class Card;
class StoreCard;

/// Look and language of the window, the person, the store with its backup and check, and the law as it is in force.
class SettingsPage final : public ScrollPage
{
    Q_OBJECT

public:
    static const QString languageKey; ///< of the setting: "zh" or "en", from the next start

    explicit SettingsPage(FormContext& context, QWidget* parent = nullptr);

    StoreCard* store() const { return m_store; }
    void showPerson();

Q_SIGNALS:
    void signInWanted();
    /// For the message stack of the window.
    void said(int tone, const QString& text);

private:
    Card* lookCard();
    Card* personCard();
    void followTheme();

    FormContext& m_context;
    QButtonGroup* m_schemes;
    QSpinBox* m_zoom;
    QLabel* m_person = nullptr;
    QComboBox* m_lock = nullptr;
    StoreCard* m_store;
};

} // namespace qj
