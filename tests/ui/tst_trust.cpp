// SPDX-License-Identifier: GPL-3.0-or-later
// Trust as officers and administrators meet it: the lock of the window, passwords that wait.
#include "Desktop.h"
#include "base/Translation.h"
#include "directory/IdleLock.h"
#include "directory/OfficerKeys.h"
#include "directory/SettingsPage.h"
#include "directory/SignInDialog.h"
#include "exchange/AcceptDialog.h"
#include "exchange/DevicesCard.h"
#include "exchange/FingerprintWords.h"
#include "exchange/RevokeDialog.h"
#include "form/HistoryDialog.h"
#include "form/OtherValueDialog.h"
#include "form/RecordForm.h"
#include "print/Fonts.h"
#include "shell/Menus.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"

#include "ExchangeSides.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

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
    void aDeviceIsAcceptedByTheCharactersReadOut();
    void aBoxShowsThatItWasAlsoEditedElsewhere();
    void theValueThatIsShownCanBeKept();
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

void TestTrust::aDeviceIsAcceptedByTheCharactersReadOut()
{
    Two two(false);
    two.district.addTrader(u"示例区百货商店"_s);
    PackageInDialog* dialog = two.city.page->takeIn(two.district.makePackage(u"1.qjx"_s));
    const QString words = FingerprintWords::of(two.district.place->journal().device());
    const QString own = two.district.child<QLabel>("exchangeOwnDevice")->text();
    QVERIFY2(own.contains(words.first(4) + u' ' + words.sliced(4)), qPrintable(own)); // what is read out there
    QVERIFY(two.city.cell("exchangeDevices", 0, 3).contains(words.first(4)));
    QStringList refused;
    two.city.whenAsked([&](QWidget* asked) {
        auto* accept = qobject_cast<AcceptDialog*>(asked);
        if (!accept) return;
        auto* line = accept->findChild<QLineEdit*>(u"acceptFingerprint"_s);
        for (const QString& wrong : {words.first(7), words.first(7) + (words.back() == u'白' ? u'八' : u'白')}) {
            line->setText(wrong);
            accept->accept();
            refused += accept->findChild<QLabel*>(u"acceptProblem"_s)->text();
        }
        line->setText(words.first(4) + u"，"_s + words.sliced(4));
        accept->accept();
        if (accept->isVisible()) accept->reject();
    });
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"takeAccept"_s), Qt::LeftButton);
    QCOMPARE(refused.size(), 2);
    QVERIFY2(refused.at(1).contains(u"不是"_s), qPrintable(refused.join(u'\n')));
    QCOMPARE(two.city.cell("exchangeDevices", 0, 2), u"已接受"_s);
    dialog->close();
}

/// A trader whose address both sides wrote; the city's is the later one and shown in both places.
struct AlsoEdited : Two
{
    Uuid trader;
    std::unique_ptr<RecordForm> form;

    AlsoEdited() : Two(true)
    {
        trader = district.addTrader(u"示例区百货商店"_s);
        QVERIFY(carry(district, city, u"1.qjx"_s));
        write(district, u"示例区和平路2号"_s);
        write(city, u"示例区和平路3号"_s);
        QVERIFY(carry(city, district, u"2.qjx"_s));
        form = std::make_unique<RecordForm>(*district.context, Trader::info);
        form->resize(900, 700);
        form->show();
        QVERIFY(form->edit(trader));
    }
    void write(Side& side, const QString& address)
    {
        side.clock.set({qMax(city.clock.now().ms, district.clock.now().ms) + 60'000});
        CommitDraft draft(side.clock, side.place->actor().officer, u"edit"_s);
        draft.set(Trader::info, trader, u"address", Value(address));
        QVERIFY(side.place->journal().commit(draft));
    }
    QToolButton* badge(const char* field) const
    {
        return form->findChild<QToolButton*>(u"trader-"_s + QLatin1StringView(field) + u"-also"_s);
    }
    QString address(const Side& side) const { return side.place->reader().find<Trader>(trader)->address; }
    void press(const char* button, QStringList* who = nullptr)
    {
        district.whenAsked([button, who](QWidget* asked) {
            auto* dialog = qobject_cast<OtherValueDialog*>(asked);
            if (!dialog) return;
            if (who)
                for (const char* label : {"otherWho0", "otherWho1"})
                    *who += dialog->findChild<QLabel*>(QString::fromLatin1(label))->text();
            QTest::mouseClick(dialog->findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
            if (dialog->isVisible()) dialog->close();
        });
        QTest::mouseClick(badge("address"), Qt::LeftButton);
    }
};

void TestTrust::aBoxShowsThatItWasAlsoEditedElsewhere()
{
    AlsoEdited both;
    QVERIFY(both.badge("address")->isVisible());
    QVERIFY(both.badge("address")->accessibleName().contains(u"另有修改"_s));
    QVERIFY(!both.badge("name")->isVisible());
    QCOMPARE(both.address(both.district), u"示例区和平路3号"_s);
    HistoryTree history(*both.district.context);
    history.showRecord(Trader::info, both.trader);
    QCOMPARE(history.findItems(u"另有修改"_s, Qt::MatchContains | Qt::MatchRecursive).size(), 2);
    QStringList who;
    both.press("otherTake0", &who);
    QCOMPARE(who.size(), 2);
    for (const QString& text : who)
        QVERIFY2(text.contains(u"王敏"_s) && text.contains(u"2018-09-14"_s), qPrintable(text));
    QCOMPARE(both.address(both.district), u"示例区和平路2号"_s);
    QVERIFY(!both.badge("address")->isVisible());
    QCOMPARE(both.form->editor(u"address")->value(), Value(u"示例区和平路2号"_s));
    QVERIFY(!both.form->isDirty());
    QVERIFY(both.carry(both.district, both.city, u"3.qjx"_s));
    QCOMPARE(both.address(both.city), u"示例区和平路2号"_s);
    history.showRecord(Trader::info, both.trader);
    QVERIFY(history.findItems(u"另有修改"_s, Qt::MatchContains | Qt::MatchRecursive).isEmpty());
}

void TestTrust::theValueThatIsShownCanBeKept()
{
    AlsoEdited both;
    both.press("otherTake1");
    QCOMPARE(both.address(both.district), u"示例区和平路3号"_s);
    QVERIFY(!both.badge("address")->isVisible());
    QVERIFY(both.carry(both.district, both.city, u"3.qjx"_s));
    QCOMPARE(both.address(both.city), u"示例区和平路3号"_s);
    QVERIFY(otherValues(*both.city.context, Trader::info, both.trader, *Trader::info.find(u"address")).empty());
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
        AlsoEdited both;
        take(both.form.get(), "also-edited");
        OtherValueDialog others(*both.district.context, Trader::info, both.trader, *Trader::info.find(u"address"));
        others.show();
        take(&others, "other-value");
        both.city.page->refresh();
        take(both.city.page.get(), "exchange");
        RevokeDialog revoke(*both.city.context, both.city.desk().peers().at(0));
        revoke.show();
        take(&revoke, "revoke");
    }
}

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
