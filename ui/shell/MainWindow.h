// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Menus.h"
#include "shell/PageEntry.h"

#include <QtCore/QHash>
#include <QtWidgets/QMainWindow>

class QLabel;
class QSettings;
class QStackedWidget;

namespace qj {

class HelpDialog;
class MessageStack;
class NavigationRail;
class SearchSource;
class Theme;
class TopBar;

/// The frame of the program: rail, top bar, pages, menus, status line, messages. It knows no record; app/ hands in the
/// pages and connects the signals. Remembers place, page, theme, zoom and rail in the settings.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Entries without `make` are left out. `theme`, `settings` and `search` (may be null) must outlive the window.
    MainWindow(Theme& theme, QSettings& settings, std::vector<PageEntry> pages, SearchSource* search = nullptr,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    QString currentPage() const { return m_current; }
    /// Opens a page, makes its widget at the first time, and returns it; null for an unknown id.
    QWidget* openPage(const QString& id);

    Menus& menus() const { return *m_menus; }
    TopBar& topBar() const { return *m_top; }
    NavigationRail& rail() const { return *m_rail; }
    MessageStack& messages() const { return *m_messages; }
    HelpDialog& help();
    /// Opens the manual at a topic, see HelpDialog::openTopic.
    void showHelp(const QString& topic);

    /// Counts of what is filtered on a page; shown while that page is open.
    void setCounts(const QString& page, const QString& text);
    /// A lasting word at the left of the status line, e.g. the name of the store.
    void setStatus(const QString& text);
    /// Asked before closing; returning false keeps the window open.
    void setCloseGuard(std::function<bool()> guard) { m_closeGuard = std::move(guard); }

Q_SIGNALS:
    void pageOpened(const QString& id, QWidget* page);

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildFrame(SearchSource* search);
    void buildMenus();
    void addViewEntries();
    void addHelpEntries();
    void restore();
    void remember();
    void fit();
    std::vector<Suggestion> suggestions();
    void showHelpHere();

    Theme& m_theme;
    QSettings& m_settings;
    std::vector<PageEntry> m_pages;
    QHash<QString, QWidget*> m_made;
    QHash<QString, QString> m_counts;
    QString m_current;
    Menus* m_menus;
    NavigationRail* m_rail = nullptr;
    TopBar* m_top = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessageStack* m_messages = nullptr;
    HelpDialog* m_help = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_count = nullptr;
    std::function<bool()> m_closeGuard;
};

} // namespace qj
