// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/HelpDialog.h"
#include "shell/MainWindow.h"
#include "shell/MessageStack.h"
#include "shell/NavigationRail.h"
#include "shell/Theme.h"
#include "shell/TopBar.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QTextEdit>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

class FakeSource final : public SearchSource
{
public:
    void search(const QString& text, int, std::function<void(std::vector<SearchHit>)> found) override
    {
        asked << text;
        if (hold)
            held = std::move(found);
        else
            found({{u"7"_s, u"电动自行车 "_s + text, u"A00017"_s, u"样品"_s, Icon::sample}});
    }
    void open(const SearchHit& hit) override { opened << hit.id; }

    QStringList asked, opened;
    std::function<void(std::vector<SearchHit>)> held;
    bool hold = false;
};

void typeChinese(QWidget* box, const QString& preedit, const QString& commit)
{
    QInputMethodEvent composing(preedit, {});
    QApplication::sendEvent(box, &composing);
    QInputMethodEvent done;
    done.setCommitString(commit);
    QApplication::sendEvent(box, &done);
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QMenu*>(widget);
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_dir.filePath(u"%1.ini"_s.arg(++m_serial)), QSettings::IniFormat);
        m_source = std::make_unique<FakeSource>();
        m_made.clear();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_theme->set(Scheme::light, 100);
    }

    void aPageIsMadeWhenItIsFirstOpened();
    void clickingTheRailOpensThePage();
    void arrowKeysWalkTheRail();
    void altAndDigitOpensAPage();
    void theWindowIsAsItWasLeft();
    void darkIsDarkAndLegible_data();
    void darkIsDarkAndLegible();
    void zoomScalesFontAndRows();
    void zoomStopsAtItsLimits();
    void iconsFollowTheTheme();
    void everyIconHasItsFile();
    void ctrlKOpensThePalette();
    void chineseTypingFindsRecordsOnlyWhenCommitted();
    void aLateAnswerToAnOlderTextIsDropped();
    void escapeClosesTheListThenClears();
    void aPageLendsItsActsToTheMenus();
    void countsBelongToTheirPage();
    void aMessageOffersItsAction();
    void helpOpensAtTheTopicOfTheFocus();
    void aGuardKeepsTheWindowOpen();
    void everyControlHasNames();

private:
    void open()
    {
        std::vector<PageEntry> pages = standardPages();
        for (PageEntry& page : pages)
            page.make = [this, id = page.id](QWidget* parent) {
                m_made << id;
                auto* made = new EmptyState(*m_theme, parent);
                made->set(Icon::info, id);
                return made;
            };
        m_window = std::make_unique<MainWindow>(*m_theme, *m_settings, pages, m_source.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
    }
    template <class T> T* child(const QString& name)
    {
        T* found = m_window->findChild<T*>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        return found;
    }
    SearchBox* box() { return m_window->topBar().search(); }

    QTemporaryDir m_dir;
    int m_serial = 0;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_made;
};

void TestShell::aPageIsMadeWhenItIsFirstOpened()
{
    QCOMPARE(m_made, QStringList{u"today"_s});
    m_window->openPage(u"results"_s);
    m_window->openPage(u"today"_s);
    m_window->openPage(u"results"_s);
    QCOMPARE(m_made, (QStringList{u"today"_s, u"results"_s}));
    QVERIFY(!m_window->openPage(u"unknown"_s));
    QCOMPARE(m_window->currentPage(), u"results"_s);
}

void TestShell::clickingTheRailOpensThePage()
{
    auto* button = child<QAbstractButton>(u"navigate-disposal"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), u"disposal"_s);
    QVERIFY(button->isChecked());
    QVERIFY(!child<QAbstractButton>(u"navigate-today"_s)->isChecked());
}

void TestShell::arrowKeysWalkTheRail()
{
    auto* today = child<QAbstractButton>(u"navigate-today"_s);
    today->setFocus(Qt::TabFocusReason);
    QTest::keyClick(today, Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"plans"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"samples"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(m_window->currentPage(), u"plans"_s);
}

void TestShell::altAndDigitOpensAPage()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), u"samples"_s);
    QTest::keyClick(m_window.get(), Qt::Key_9, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), u"exchange"_s);
}

void TestShell::theWindowIsAsItWasLeft()
{
    m_window->openPage(u"analysis"_s);
    QTest::mouseClick(child<QAbstractButton>(u"navigationFold"_s), Qt::LeftButton);
    QTest::mouseClick(child<QAbstractButton>(u"lookButton"_s), Qt::LeftButton);
    m_theme->setZoom(125);
    m_window->close();
    m_window.reset();
    m_theme->set(Scheme::light, 100);
    open();
    QCOMPARE(m_window->currentPage(), u"analysis"_s);
    QVERIFY(m_window->rail().isCollapsed());
    QCOMPARE(m_theme->scheme(), Scheme::dark);
    QCOMPARE(m_theme->zoom(), 125);
}

void TestShell::darkIsDarkAndLegible_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::light);
    QTest::newRow("dark") << static_cast<int>(Scheme::dark);
}

void TestShell::darkIsDarkAndLegible()
{
    QFETCH(int, scheme);
    m_theme->setScheme(static_cast<Scheme>(scheme));
    const Tokens& t = m_theme->tokens();
    QCOMPARE(qApp->palette().color(QPalette::Window), t.ground);
    QCOMPARE(m_window->grab().toImage().pixelColor(m_window->width() - 20, m_window->height() - 120), t.ground);
    QVERIFY((t.ground.lightnessF() < 0.5F) == (m_theme->scheme() == Scheme::dark));
    for (const QColor& below : {t.ground, t.card, t.rail, t.hover})
        for (const QColor& words : {t.text, t.textSecondary})
            QVERIFY2(contrast(words, below) >= 4.5, qPrintable(below.name()));
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    QVERIFY(contrast(t.accent, t.accentTint) >= 4.5);
    QVERIFY(contrast(t.accent, t.card) >= 3.0); // focus ring
    for (const Tone tone : {Tone::neutral, Tone::info, Tone::success, Tone::warning, Tone::danger, Tone::special}) {
        QVERIFY2(contrast(m_theme->tone(tone).ink, m_theme->tone(tone).tint) >= 4.5,
                 qPrintable(QString::number(static_cast<int>(tone))));
        QVERIFY(contrast(m_theme->tone(tone).ink, t.card) >= 4.5);
    }
}

void TestShell::zoomScalesFontAndRows()
{
    QCOMPARE(m_theme->rowHeight(), 34);
    const double before = QApplication::font().pointSizeF();
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme->zoom(), 110);
    QCOMPARE(QApplication::font().pointSizeF(), before * 1.1);
    QCOMPARE(m_window->rail().width(), m_theme->px(184));
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_theme->zoom(), 90);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme->zoom(), 100);
}

void TestShell::zoomStopsAtItsLimits()
{
    m_theme->setZoom(1000);
    QCOMPARE(m_theme->zoom(), 200);
    m_theme->stepZoom(1);
    QCOMPARE(m_theme->zoom(), 200);
    m_theme->setZoom(1);
    QCOMPARE(m_theme->zoom(), 75);
    m_theme->stepZoom(-1);
    QCOMPARE(m_theme->zoom(), 75);
}

static int pixelsOf(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y).rgb() == colour.rgb();
    return found;
}

void TestShell::iconsFollowTheTheme()
{
    const QIcon icon = m_theme->icon(Icon::save, Ink::text);
    const QColor light = m_theme->tokens().text;
    QVERIFY(pixelsOf(icon.pixmap(48, 48).toImage(), light) > 20);
    m_theme->setScheme(Scheme::dark);
    QVERIFY(pixelsOf(icon.pixmap(48, 48).toImage(), m_theme->tokens().text) > 20);
    QCOMPARE(pixelsOf(icon.pixmap(48, 48).toImage(), light), 0);
    QVERIFY(pixelsOf(icon.pixmap(48, 48, QIcon::Disabled).toImage(), m_theme->tokens().textDisabled) > 20);
}

void TestShell::everyIconHasItsFile()
{
    for (int i = 0; i < static_cast<int>(Icon::none); ++i) {
        const QString path = iconFile(static_cast<Icon>(i));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QVERIFY2(file.readAll().contains("currentColor"), qPrintable(path));
    }
    QVERIFY(iconFile(Icon::none).isEmpty());
    QVERIFY(!Theme::programIcon().isNull());
}

void TestShell::ctrlKOpensThePalette()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(box()->hasFocus());
    QVERIFY(box()->popup()->isVisible());
    QCOMPARE(box()->popup()->currentTitle(), u"Today"_s);
    QTest::keyClicks(box(), u"zoom o"_s);
    QCOMPARE(box()->popup()->currentTitle(), u"Zoom out"_s);
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(m_theme->zoom(), 90);
    QVERIFY(!box()->popup()->isVisible());
    QVERIFY(box()->text().isEmpty());
}

void TestShell::chineseTypingFindsRecordsOnlyWhenCommitted()
{
    box()->activate();
    QInputMethodEvent composing(u"dianche"_s, {});
    QApplication::sendEvent(box(), &composing);
    QVERIFY(box()->popup()->isVisible());
    typeChinese(box(), u"dianche"_s, u"电车"_s);
    QTRY_COMPARE(m_source->asked, QStringList{u"电车"_s});
    QTRY_COMPARE(box()->popup()->currentTitle(), u"电动自行车 电车"_s);
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(m_source->opened, QStringList{u"7"_s});
}

void TestShell::aLateAnswerToAnOlderTextIsDropped()
{
    m_source->hold = true;
    box()->activate();
    QTest::keyClicks(box(), u"qq"_s);
    QTRY_COMPARE(m_source->asked.size(), 1);
    QTest::keyClicks(box(), u"zz"_s);
    m_source->held({{u"1"_s, u"old"_s, {}, u"Samples"_s, Icon::sample}});
    QCOMPARE(box()->popup()->count(), 0);
    QTRY_COMPARE(m_source->asked.size(), 2);
    m_source->held({{u"2"_s, u"new"_s, {}, u"Samples"_s, Icon::sample}});
    QCOMPARE(box()->popup()->currentTitle(), u"new"_s);
}

void TestShell::escapeClosesTheListThenClears()
{
    box()->activate();
    QTest::keyClicks(box(), u"pl"_s);
    QTest::keyClick(box(), Qt::Key_Escape);
    QVERIFY(!box()->popup()->isVisible());
    QCOMPARE(box()->text(), u"pl"_s);
    QTest::keyClick(box(), Qt::Key_Escape);
    QVERIFY(box()->text().isEmpty());
}

void TestShell::aPageLendsItsActsToTheMenus()
{
    QAction* entry = m_window->menus().action(Act::save);
    QVERIFY(!entry->isEnabled());
    QWidget* page = m_window->openPage(u"samples"_s);
    auto* save = new QAction(page);
    save->setObjectName(actName(Act::save));
    page->addAction(save);
    m_window->menus().follow(page);
    QSignalSpy saved(save, &QAction::triggered);
    QVERIFY(entry->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    save->setEnabled(false);
    QVERIFY(!entry->isEnabled());
    save->setEnabled(true);
    m_window->openPage(u"today"_s);
    QVERIFY(!entry->isEnabled());
    m_window->openPage(u"samples"_s);
    QVERIFY(entry->isEnabled());
}

void TestShell::countsBelongToTheirPage()
{
    m_window->setCounts(u"samples"_s, u"1,000,000"_s);
    QCOMPARE(child<QLabel>(u"statusCounts"_s)->text(), QString());
    m_window->openPage(u"samples"_s);
    QCOMPARE(child<QLabel>(u"statusCounts"_s)->text(), u"1,000,000"_s);
}

void TestShell::aMessageOffersItsAction()
{
    MessageStack& messages = m_window->messages();
    QWidget* focus = QApplication::focusWidget();
    bool undone = false;
    messages.show(Tone::success, u"已保存"_s, u"撤销"_s, [&] { undone = true; });
    QCOMPARE(messages.latest(), u"已保存"_s);
    QCOMPARE(QApplication::focusWidget(), focus);
    QTest::mouseClick(child<QAbstractButton>(u"messageAction"_s), Qt::LeftButton);
    QVERIFY(undone);
    QCOMPARE(messages.count(), 0);
    for (int i = 0; i < 5; ++i) messages.show(Tone::danger, QString::number(i));
    QCOMPARE(messages.count(), 3);
    QCOMPARE(messages.latest(), u"4"_s);
}

void TestShell::helpOpensAtTheTopicOfTheFocus()
{
    QFile page(m_dir.filePath(u"20-samples.md"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("# 抽样登记\n\n## 送达\n\n正文\n");
    page.close();
    HelpDialog help(*m_theme, m_dir.path());
    help.openTopic(u"samples#送达"_s);
    QCOMPARE(help.currentTopic(), u"samples"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QVERIFY(m_window->help().isVisible());
    m_window->help().close();
}

void TestShell::aGuardKeepsTheWindowOpen()
{
    m_window->setCloseGuard([] { return false; });
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    m_window->setCloseGuard({});
    QVERIFY(m_window->close());
}

void TestShell::everyControlHasNames()
{
    m_window->messages().show(Tone::info, u"x"_s, u"y"_s);
    box()->activate();
    m_window->help();
    QStringList nameless;
    const auto children = m_window->findChildren<QWidget*>();
    for (const QWidget* widget : children) {
        if (!isControl(widget) || widget->objectName().startsWith(u"qt_"_s)) continue;
        if (qobject_cast<const QMenu*>(widget) && widget->parentWidget() == m_window->menuBar() &&
            widget->objectName().isEmpty())
            continue; // Qt's own overflow menu
        const QByteArray parent = widget->parentWidget()->objectName().toUtf8();
        if (widget->accessibleName().isEmpty() ||
            (widget->objectName().isEmpty() && !qobject_cast<const QLineEdit*>(widget->parentWidget())))
            nameless << u"%1 \"%2\" in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                 widget->objectName(), QString::fromUtf8(parent));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
