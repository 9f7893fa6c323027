// SPDX-License-Identifier: GPL-3.0-or-later
// Trust as officers and administrators meet it: the lock of the window, passwords that wait.
#include "Desktop.h"
#include "base/Translation.h"
#include "directory/IdleLock.h"
#include "directory/OfficerKeys.h"
#include "directory/SettingsPage.h"
#include "directory/SignInDialog.h"
#include "exchange/AuditDialog.h"
#include "exchange/InFolder.h"
#include "exchange/IncomingCard.h"
#include "form/RecordForm.h"
#include "print/Fonts.h"
#include "shell/Menus.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"

#include "ExchangeSides.h"

#include <QtCore/QMimeDatabase>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace qj;

class TestTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAPasswordNothingLocks();
    void anIdleWindowLocksAndWhatWasTypedIsStillThere();
    void keysAndMouseKeepItOpen();
    void theLockIsLeftOnlyWithAPassword();
    void wrongPasswordsWaitAndTheDialogSaysHowLong();
    void theTimeIsSetOnTheSettingsPage();
    void lockingAtOnceWorksAboveADialogToo();
    void theLogOfActsIsForAdministratorsAndSupervisors();
    void thePageOfTodaySaysSoToo();
    void packagesAreAKindOfFileOfThisProgram();
    void aPackageOpenedASecondTimeGoesToTheOpenWindow();
    void pictures();

private:
    template <class T> T* child(QWidget& in, const char* name) { return in.findChild<T*>(QString::fromLatin1(name)); }
    IdleLock& lock() { return m_desktop->idleLock(); }
    SignInDialog* lockDialog() { return m_desktop->window().findChild<SignInDialog*>(); }
    QWidget* veil(QWidget& of) { return of.findChild<QWidget*>(u"lockVeil"_s, Qt::FindDirectChildrenOnly); }
    void setPassword();
    void pass(int minutes) { m_wall.set({m_wall.now().ms + minutes * 60'000}); }
    bool unlock(const QString& password);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<Desktop> m_desktop;
    FixedClock m_clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))}, m_wall = m_clock;
};

static const QString secret = u"清检2018安全"_s;

void TestTrust::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestTrust::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(u"settings.ini"_s), QSettings::IniFormat);
    auto made = Workplace::create(m_dir->filePath(u"store"_s),
                                  {u"320412"_s, u"示例区市场监督管理局"_s, OfficeLevel::district, u"王敏"_s}, m_clock);
    QVERIFY(made);
    m_place = std::move(*made);
    m_place->setWall(m_wall);
    m_desktop = std::make_unique<Desktop>(theme(), *m_settings, *m_place);
    m_desktop->window().show();
}

void TestTrust::cleanup()
{
    m_desktop.reset();
    m_place.reset();
    theme().set(Scheme::light, 100);
}

void TestTrust::setPassword()
{
    QVERIFY(OfficerKeys(m_place->journal().store().folder()).setPassword(m_place->actor().officer, {}, secret));
}

bool TestTrust::unlock(const QString& password)
{
    SignInDialog* dialog = lockDialog();
    child<QLineEdit>(*dialog, "signInPassword")->setText(password);
    dialog->accept();
    return !lock().isLocked();
}

void TestTrust::withoutAPasswordNothingLocks()
{
    pass(600);
    lock().check();
    QVERIFY(!lock().isLocked());
    QVERIFY(!lock().lock());
    m_desktop->window().findChild<QAction*>(u"fileLock"_s)->trigger();
    QVERIFY(!lock().isLocked());
    auto* settings = qobject_cast<SettingsPage*>(m_desktop->window().openPage(u"settings"_s));
    QVERIFY(!child<QComboBox>(*settings, "settingsLock")->isEnabled());
}

void TestTrust::anIdleWindowLocksAndWhatWasTypedIsStillThere()
{
    setPassword();
    m_desktop->openRecord(RecordKind::trader, {});
    auto* form = m_desktop->window().findChild<RecordForm*>(u"traderForm"_s);
    QVERIFY(form);
    auto* name = form->findChild<QLineEdit*>(u"trader-name"_s);
    QVERIFY(name);
    name->setFocus();
    QTest::keyClicks(name, u"abc"_s);
    pass(9);
    lock().check();
    QVERIFY(!lock().isLocked());
    pass(1);
    lock().check();
    QVERIFY(lock().isLocked());
    QVERIFY(lockDialog()->isVisible());
    QWidget* cover = veil(m_desktop->window());
    QVERIFY(cover && cover->isVisible());
    QCOMPARE(cover->geometry(), m_desktop->window().rect());
    m_desktop->window().resize(900, 700);
    QCoreApplication::processEvents();
    QCOMPARE(cover->geometry(), m_desktop->window().rect());
    auto local = LocalStore::open(m_place->journal().store().folder(), m_clock);
    QVERIFY(local);
    QCOMPARE((*local)->drafts(m_place->actor().officer).size(), size_t(1)); // even if the power fails now
    QVERIFY(unlock(secret));
    QVERIFY(!veil(m_desktop->window()));
    QCOMPARE(name->text(), u"abc"_s);
    QVERIFY(form->isDirty());
}

void TestTrust::keysAndMouseKeepItOpen()
{
    setPassword();
    for (int i = 0; i < 3; ++i) {
        pass(9);
        if (i % 2)
            QTest::mouseMove(&m_desktop->window(), QPoint(10 + i, 10));
        else
            QTest::keyClick(&m_desktop->window(), Qt::Key_Shift);
        QCoreApplication::processEvents();
        lock().check();
        QVERIFY(!lock().isLocked());
    }
    pass(10);
    lock().check();
    QVERIFY(lock().isLocked());
}

void TestTrust::theLockIsLeftOnlyWithAPassword()
{
    setPassword();
    Officer open, other;
    open.name = u"赵亮"_s;
    other.name = u"李强"_s;
    for (Officer* officer : {&open, &other}) {
        officer->roles = {Role::inspector};
        officer->state = u"active"_s;
        officer->officeId = m_place->actor().office;
        CommitDraft draft(m_clock, m_place->actor().officer, u"add"_s);
        draft.add(*officer);
        QVERIFY(m_place->journal().commit(draft));
    }
    const OfficerKeys keys(m_place->journal().store().folder());
    QVERIFY(keys.create(other.id) && keys.setPassword(other.id, {}, u"另一个密码2018"_s));
    m_desktop->window().findChild<QAction*>(u"fileLock"_s)->trigger();
    QVERIFY(lock().isLocked());
    SignInDialog* dialog = lockDialog();
    auto* officers = child<QComboBox>(*dialog, "signInOfficer");
    QCOMPARE(officers->count(), 2); // who has no password could be anybody
    QCOMPARE(officers->currentText(), u"王敏"_s);
    QVERIFY(!child<QPushButton>(*dialog, "signInCancel"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->close();
    QVERIFY(lock().isLocked() && dialog->isVisible());
    QVERIFY(!unlock({}));
    QVERIFY(!unlock(u"falsch"_s));
    officers->setCurrentIndex(officers->findText(u"李强"_s));
    QVERIFY(unlock(u"另一个密码2018"_s));
    QCOMPARE(m_place->actor().name, u"李强"_s);
}

void TestTrust::wrongPasswordsWaitAndTheDialogSaysHowLong()
{
    setPassword();
    QVERIFY(lock().lock());
    for (int i = 0; i < 3; ++i) QVERIFY(!unlock(u"falsch"_s));
    auto* problem = child<QLabel>(*lockDialog(), "signInProblem");
    QVERIFY2(problem->isVisible() && problem->text().contains(u"2 秒"_s), qPrintable(problem->text()));
    QVERIFY(!unlock(secret));
    QVERIFY(problem->text().contains(u"2 秒"_s));
    m_wall.set({m_wall.now().ms + 2000});
    QVERIFY(unlock(secret));
}

void TestTrust::theTimeIsSetOnTheSettingsPage()
{
    setPassword();
    auto* settings = qobject_cast<SettingsPage*>(m_desktop->window().openPage(u"settings"_s));
    settings->showPerson();
    auto* choice = child<QComboBox>(*settings, "settingsLock");
    QVERIFY(choice->isEnabled());
    QCOMPARE(choice->currentData().toInt(), 10);
    QCOMPARE(choice->count(), 5);
    const auto choose = [&](int minutes) {
        choice->setCurrentIndex(choice->findData(minutes));
        Q_EMIT choice->activated(choice->currentIndex());
    };
    choose(5);
    pass(5);
    lock().check();
    QVERIFY(lock().isLocked());
    QVERIFY(unlock(secret));
    choose(0);
    pass(600);
    lock().check();
    QVERIFY(!lock().isLocked());
}

void TestTrust::lockingAtOnceWorksAboveADialogToo()
{
    setPassword();
    QDialog dialog(&m_desktop->window());
    auto* line = new QLineEdit(&dialog);
    dialog.open();
    QTest::keyClick(line, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(lock().isLocked());
    QVERIFY(veil(dialog) && veil(dialog)->isVisible());
    QVERIFY(unlock(secret));
    QVERIFY(dialog.isVisible() && !veil(dialog));
}

void TestTrust::theLogOfActsIsForAdministratorsAndSupervisors()
{
    auto* action = m_desktop->window().findChild<QAction*>(u"viewAudit"_s);
    action->trigger();
    auto* dialog = m_desktop->window().findChild<AuditDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    delete dialog;
    Actor actor;
    for (const auto& [roles, may] : {std::pair(quint8(administrator), true), std::pair(quint8(supervisor), true),
                                     std::pair(quint8(inspector | reviewer | publisher), false)}) {
        actor.roles = roles;
        QCOMPARE(AuditDialog::mayLook(actor), may);
    }
}

void TestTrust::thePageOfTodaySaysSoToo()
{
    Two two(true); // its city sends to an office of the same code as the one of this window
    const QString folder = m_dir->filePath(u"来件"_s);
    QVERIFY(QDir().mkpath(folder) && QFile::copy(two.city.makePackage(u"1.qjx"_s), folder + u"/1.qjx"_s));
    QWidget* today = m_desktop->window().openPage(u"today"_s);
    auto* notice = child<IncomingCard>(*today, "incomingNotice");
    QVERIFY(notice && !notice->isVisible());
    QVERIFY(m_desktop->inFolder().setFolder(folder));
    QEvent activated(QEvent::WindowActivate); // the officer comes back to the window
    QApplication::sendEvent(&m_desktop->window(), &activated);
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton*>(u"incoming0"_s), Qt::LeftButton);
    QCOMPARE(m_desktop->window().currentPage(), u"exchange"_s);
    auto* dialog = m_desktop->window().findChild<PackageInDialog*>();
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->file()).fileName(), u"1.qjx"_s);
    dialog->close();
}

void TestTrust::packagesAreAKindOfFileOfThisProgram()
{
    const QString linux = QStringLiteral(QJ_SOURCE_DIR "/app/packaging/linux/");
    QTemporaryDir data; // as the system has it after the installation
    QVERIFY(QDir(data.path()).mkpath(u"mime/packages"_s));
    QVERIFY(QFile::copy(linux + u"qingjian-mime.xml"_s, data.filePath(u"mime/packages/qingjian.xml"_s)));
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    Two two(true);
    const QString file = two.district.makePackage(u"1.qjx"_s), type = u"application/x-qingjian-package"_s;
    QCOMPARE(QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name(), type);
    QCOMPARE(QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent).name(), type);
    QSettings entry(linux + u"cn.qingjian.Qingjian.desktop"_s, QSettings::IniFormat);
    entry.beginGroup(u"Desktop Entry"_s);
    QVERIFY(entry.value(u"MimeType"_s).toString().contains(type));
    QVERIFY(entry.value(u"Exec"_s).toString().endsWith(u"%f"_s));
    m_desktop->takeFile(file); // what main() does with its argument
    QCOMPARE(m_desktop->window().currentPage(), u"exchange"_s);
    auto* dialog = m_desktop->window().findChild<PackageInDialog*>();
    QVERIFY(dialog && dialog->file() == file);
    dialog->close();
}

void TestTrust::aPackageOpenedASecondTimeGoesToTheOpenWindow()
{
    const QString folder = m_place->journal().store().folder();
    Two two(true);
    const QString file = two.city.makePackage(u"1.qjx"_s);
    bool taken = false;
    std::unique_ptr<QThread> second(QThread::create([&] { taken = handOver(folder, file, 20'000); }));
    second->start(); // as another program would
    QTRY_VERIFY_WITH_TIMEOUT(second->isFinished(), 30'000);
    QVERIFY(taken);
    auto* dialog = m_desktop->window().findChild<PackageInDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->file(), file);
    dialog->close();
    QTemporaryDir nobody;
    QVERIFY(!handOver(nobody.path(), file, 0)); // then the usual sentence is shown
    QVERIFY(QDir(nobody.path()).isEmpty());
}

void TestTrust::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    setPassword();
    for (const bool dark : {false, true}) {
        theme().setScheme(dark ? Scheme::dark : Scheme::light);
        const QString tail = dark ? u"-dark.png"_s : u"-light.png"_s;
        const auto take = [&](QWidget* widget, const char* name) {
            QTest::qWait(200);
            QVERIFY(widget->grab().save(into + u'/' + QLatin1StringView(name) + tail));
        };
        take(m_desktop->window().openPage(u"settings"_s), "settings");
        QVERIFY(lock().lock());
        for (int i = 0; i < 3; ++i) QVERIFY(!unlock(u"falsch"_s));
        take(&m_desktop->window(), "locked");
        take(lockDialog(), "lock");
        m_wall.set({m_wall.now().ms + 600'000});
        QVERIFY(unlock(secret));
    }
}

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
