// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/SearchPopup.h"
#include "shell/SearchSource.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

#include <memory>

namespace qj {

/// The one search box: pages and acts by name or pinyin initials, records from the SearchSource. Empty and open it is
/// the command palette.
class SearchBox final : public QLineEdit
{
    Q_OBJECT

public:
    using Commands = std::function<std::vector<Suggestion>()>;

    /// `commands` is asked each time the list opens, so that only what can be done now is offered. `source` may be null
    /// and must outlive the box.
    SearchBox(Theme& theme, Commands commands, SearchSource* source, QWidget* parent = nullptr);
    ~SearchBox() override;

    /// Takes the focus, marks the text and opens the list.
    void activate();
    SearchPopup* popup() const { return m_popup; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void refresh();
    void ask();
    void showAll();
    SearchPopup* openPopup();

    Theme& m_theme;
    Commands m_commands;
    SearchSource* m_source;
    QPointer<SearchPopup> m_popup;
    QAction* m_glass;
    QTimer m_wait;
    std::vector<Suggestion> m_found; ///< records for the text as it is
    std::shared_ptr<int> m_ticket;   ///< number of the latest question; older answers are dropped
};

} // namespace qj
