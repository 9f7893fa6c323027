// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "shell/AboutDialog.h"
#include "shell/HelpDialog.h"
#include "shell/MessageStack.h"
#include "shell/Named.h"
#include "shell/NavigationRail.h"
#include "shell/Theme.h"
#include "shell/TopBar.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Theme& theme, QSettings& settings, std::vector<PageEntry> pages, SearchSource* search,
                       QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_settings(settings), m_menus(new Menus(theme, menuBar()))
{
    named(this, u"mainWindow"_s, tr("Qingjian"));
    setWindowTitle(tr("Qingjian"));
    for (PageEntry& page : pages)
        if (page.make) m_pages.push_back(std::move(page));
    buildFrame(search);
    buildMenus();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame(SearchSource* search)
{
    auto* middle = new QWidget;
    m_rail = new NavigationRail(m_theme, m_pages);
    m_top = new TopBar(
        m_theme, [this] { return suggestions(); }, search);
    m_stack = named(new QStackedWidget, u"pages"_s, tr("Page"));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(middle);
    m_messages = new MessageStack(m_theme, middle);

    m_status = named(new QLabel, u"statusText"_s, tr("Status"));
    m_count = named(new QLabel, u"statusCounts"_s, tr("Counts"));
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_count);
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::openPage);
}

void MainWindow::buildMenus()
{
    QAction* quit = m_menus->add(m_menus->file(), u"fileQuit"_s, tr("&Quit"), Icon::none, Qt::CTRL | Qt::Key_Q);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    QAction* all = m_menus->add(m_menus->edit(), u"searchEverything"_s, tr("&Search everything"), Icon::search,
                                Qt::CTRL | Qt::Key_K);
    connect(all, &QAction::triggered, this, [this] { m_top->search()->activate(); });
    addViewEntries();
    addHelpEntries();
}

void MainWindow::addViewEntries()
{
    QMenu* view = m_menus->view();
    QMenu* pages = view->addMenu(tr("&Pages"));
    pages->setObjectName(u"menuPages"_s);
    pages->setAccessibleName(tr("Pages"));
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const PageEntry& page = m_pages[i];
        const QKeySequence keys = i < 9 ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)) : QKeySequence();
        QAction* entry = m_menus->add(pages, u"open-"_s + page.id, page.title, page.icon, keys);
        connect(entry, &QAction::triggered, this, [this, id = page.id] { openPage(id); });
    }
    view->addSeparator();
    const auto entry = [&](const QString& name, const QString& text, Icon icon, const QKeySequence& keys, auto run) {
        QAction* made = m_menus->add(view, name, text, icon, keys);
        connect(made, &QAction::triggered, this, run);
        return made;
    };
    entry(u"viewZoomIn"_s, tr("Zoom &in"), Icon::zoomIn, {}, [this] {
        m_theme.stepZoom(1);
    })->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    entry(u"viewZoomOut"_s, tr("Zoom &out"), Icon::zoomOut, Qt::CTRL | Qt::Key_Minus, [this] { m_theme.stepZoom(-1); });
    entry(u"viewZoomReset"_s, tr("&Actual size"), Icon::none, Qt::CTRL | Qt::Key_0, [this] { m_theme.setZoom(100); });
    view->addSeparator();
    entry(u"viewScheme"_s, tr("&Light or dark"), Icon::moon, Qt::CTRL | Qt::SHIFT | Qt::Key_D,
          [this] { m_theme.setScheme(m_theme.scheme() == Scheme::light ? Scheme::dark : Scheme::light); });
    entry(u"viewRail"_s, tr("Collapse or expand &navigation"), Icon::rail, Qt::CTRL | Qt::Key_B,
          [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); });
    entry(u"viewFullScreen"_s, tr("&Full screen"), Icon::none, Qt::Key_F11,
          [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::addHelpEntries()
{
    QMenu* menu = m_menus->help();
    connect(m_menus->add(menu, u"helpOpen"_s, tr("&Help"), Icon::help, QKeySequence::HelpContents), &QAction::triggered,
            this, &MainWindow::showHelpHere);
    menu->addSeparator();
    connect(m_menus->add(menu, u"helpAbout"_s, tr("&About Qingjian"), Icon::info, {}), &QAction::triggered, this,
            [this] {
                AboutDialog dialog(m_theme, this);
                dialog.exec();
            });
    connect(m_menus->add(menu, u"helpAboutQt"_s, tr("About &Qt"), Icon::none, {}), &QAction::triggered, qApp,
            &QApplication::aboutQt);
}

QWidget* MainWindow::openPage(const QString& id)
{
    const auto entry =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const PageEntry& page) { return page.id == id; });
    if (entry == m_pages.end()) return nullptr;
    QWidget* page = m_made.value(id);
    if (!page) {
        page = entry->make(m_stack);
        if (page->objectName().isEmpty()) page->setObjectName(u"page-"_s + id);
        if (page->accessibleName().isEmpty()) page->setAccessibleName(entry->title);
        m_made.insert(id, page);
        m_stack->addWidget(page);
    }
    m_rail->setCurrent(id);
    if (m_current == id) return page;
    m_current = id;
    m_stack->setCurrentWidget(page);
    m_menus->follow(page);
    m_count->setText(m_counts.value(id));
    setWindowTitle(tr("%1 – Qingjian").arg(entry->title));
    Q_EMIT pageOpened(id, page);
    return page;
}

std::vector<Suggestion> MainWindow::suggestions()
{
    std::vector<Suggestion> all;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const PageEntry& page = m_pages[i];
        all.push_back(
            {tr("Pages"), page.title, {}, i < 9 ? u"Alt+%1"_s.arg(i + 1) : QString(), page.icon, [this, id = page.id] {
                 openPage(id);
             }});
    }
    for (Suggestion& command : m_menus->suggestions()) all.push_back(std::move(command));
    return all;
}

HelpDialog& MainWindow::help()
{
    if (!m_help) m_help = new HelpDialog(m_theme, u":/qingjian/help"_s, this);
    return *m_help;
}

/// The topic is the `helpTopic` of the widget with the focus or of the nearest parent that has one, else the page.
void MainWindow::showHelpHere()
{
    QString topic = m_current;
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        const QString own = widget->property("helpTopic").toString();
        if (own.isEmpty()) continue;
        topic = own;
        break;
    }
    showHelp(topic);
}

void MainWindow::showHelp(const QString& topic)
{
    help().openTopic(topic);
    help().show();
    help().raise();
    help().activateWindow();
}

void MainWindow::setCounts(const QString& page, const QString& text)
{
    m_counts.insert(page, text);
    if (page == m_current) m_count->setText(text);
}

void MainWindow::setStatus(const QString& text)
{
    m_status->setText(text);
}

void MainWindow::restore()
{
    const Scheme scheme = m_settings.value(u"look/scheme"_s).toString() == u"dark"_s ? Scheme::dark : Scheme::light;
    m_theme.set(scheme, m_settings.value(u"look/zoom"_s, 100).toInt());
    m_rail->setCollapsed(m_settings.value(u"window/railCollapsed"_s, false).toBool());
    if (!restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray())) resize(1280, 820);
    setMinimumSize(720, 480);
    if (!openPage(m_settings.value(u"window/page"_s).toString()) && !m_pages.empty()) openPage(m_pages.front().id);
    connect(&m_theme, &Theme::changed, this, &MainWindow::remember);
    connect(&m_theme, &Theme::changed, this, &MainWindow::fit);
    fit();
    connect(m_rail, &NavigationRail::collapsedChanged, this, &MainWindow::remember);
}

void MainWindow::remember()
{
    m_settings.setValue(u"look/scheme"_s, m_theme.scheme() == Scheme::dark ? u"dark"_s : u"light"_s);
    m_settings.setValue(u"look/zoom"_s, m_theme.zoom());
    m_settings.setValue(u"window/railCollapsed"_s, m_rail->wantsCollapsed());
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/page"_s, m_current);
}

/// Where the titles would take more than a fifth of the window, it has the icons.
void MainWindow::fit()
{
    m_rail->setCramped(width() < m_theme.px(960));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fit();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!focusWidget() && m_made.contains(m_current)) m_made.value(m_current)->setFocus(Qt::OtherFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closeGuard && !m_closeGuard()) {
        event->ignore();
        return;
    }
    remember();
    event->accept();
}

} // namespace qj
