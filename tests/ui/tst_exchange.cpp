// SPDX-License-Identifier: GPL-3.0-or-later
// The page Exchange over two real stores, a city's and a district's: packages made, held, accepted, looked at, taken in
// and taken back through its buttons.
#include "base/Translation.h"
#include "exchange/AcceptDialog.h"
#include "exchange/ConflictsCard.h"
#include "exchange/DevicesCard.h"
#include "exchange/LedgerCard.h"
#include "print/Fonts.h"
#include "shell/EmptyState.h"
#include "shell/KeyFigure.h"

#include "ExchangeSides.h"

#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace qj;

class TestExchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEmptyPageSaysWhatItIsFor();
    void whatIsSavedCountsUntilItIsInAPackage();
    void aPackageIsHeldUntilItsDeviceIsAccepted();
    void aLookChangesNothingAndTakingInSaysWhatCame();
    void aDamagedPackageShowsItsSentenceAndChangesNothing();
    void anOlderFileIsNotReplaced();
    void aPackageIsTakenBackAfterAQuestion();
    void aRevokedDeviceIsRefused();
    void bothValuesOfAConflictAreShown();
    void aConflictIsDecidedInItsDialog();
    void gapsAreNamed();
    void whoIsNoAdministratorReadsWhatIsMissing();
    void pictures();
};

void TestExchange::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestExchange::anEmptyPageSaysWhatItIsFor()
{
    Side side(districtCode, u"示例区市场监督管理局"_s, OfficeLevel::district, 0);
    for (const char* card : {"exchangeLedger", "exchangeDevices"}) {
        QVERIFY(side.child<TableCard>(card)->empty().isVisible());
        QVERIFY(!side.child<TableCard>(card)->table().isVisible());
    }
    QVERIFY(!side.child<QWidget>("exchangeConflicts")->isVisible());
    QVERIFY(!side.child<QWidget>("exchangeGaps")->isVisible());
    QVERIFY(side.child<QLabel>("exchangeOwnDevice")->text().contains(side.fingerprint().left(4) + u' '));
    // Nobody to send to: said in the dialog, and nothing can be made.
    PackageOutDialog* dialog = side.page->makePackage();
    QVERIFY(!dialog->findChild<QPushButton*>(u"packageMake"_s)->isEnabled());
    QVERIFY(dialog->findChild<QLabel*>(u"packageProblem"_s)->isVisible());
    dialog->close();
}

void TestExchange::whatIsSavedCountsUntilItIsInAPackage()
{
    Two two(true);
    two.district.addTrader(u"示例区百货商店"_s);
    two.district.page->refresh();
    auto* unsent = two.district.child<KeyFigure>("exchangeUnsent");
    QCOMPARE(unsent->figure(), QString::number(two.district.desk().unsent().count));
    QVERIFY(two.district.desk().unsent().count > 0);
    QSignalSpy changed(two.district.page.get(), &ExchangePage::changed);
    QVERIFY(!two.district.makePackage(u"1.qjx"_s).isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(unsent->figure(), u"0"_s);
    QVERIFY(two.district.child<KeyFigure>("exchangeUnanswered")->figure() != u"0"_s);
    QCOMPARE(two.district.child<TableCard>("exchangeLedger")->count(), 1);
    QCOMPARE(two.district.cell("exchangeLedger", 0, 5), u"1.qjx"_s);
    QVERIFY(two.district.cell("exchangeLedger", 0, 2).contains(u"示例市"_s));
}

void TestExchange::aPackageIsHeldUntilItsDeviceIsAccepted()
{
    Two two(false);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    const QString file = two.district.makePackage(u"1.qjx"_s);
    PackageInDialog* dialog = two.city.page->takeIn(file);
    auto* problem = dialog->findChild<QLabel*>(u"takeProblem"_s);
    auto* take = dialog->findChild<QPushButton*>(u"takeRun"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!take->isEnabled());
    QCOMPARE(two.city.child<TableCard>("exchangeDevices")->count(), 1);
    QCOMPARE(two.city.cell("exchangeDevices", 0, 2), u"待确认"_s);

    QString wrong;
    two.city.whenAsked([&](QWidget* asked) {
        auto* accept = qobject_cast<AcceptDialog*>(asked);
        if (!accept) return;
        auto* line = accept->findChild<QLineEdit*>(u"acceptFingerprint"_s);
        line->setText(QString(32, u'0'));
        accept->accept();
        wrong = accept->findChild<QLabel*>(u"acceptProblem"_s)->text();
        line->setText(two.district.fingerprint().toUpper());
        accept->accept();
        if (accept->isVisible()) accept->reject();
    });
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"takeAccept"_s), Qt::LeftButton);
    QVERIFY(!wrong.isEmpty());
    QVERIFY(!problem->isVisible());
    QVERIFY(take->isEnabled()); // it has been looked at again
    QCOMPARE(two.city.cell("exchangeDevices", 0, 2), u"已接受"_s);
    QVERIFY(!two.city.has(trader));
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(two.city.has(trader));
    QVERIFY(!take->isEnabled());
    dialog->close();
}

void TestExchange::aLookChangesNothingAndTakingInSaysWhatCame()
{
    Two two(true);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    const QString file = two.district.makePackage(u"1.qjx"_s);
    const QByteArray before = two.city.dump();
    PackageInDialog* dialog = two.city.page->takeIn(file);
    auto* lines = dialog->findChild<LineList*>(u"takeLines"_s);
    QVERIFY2(lines->text().contains(u"示例区市场监督管理局"_s), qPrintable(lines->text()));
    QCOMPARE(two.city.dump(), before);
    QCOMPARE(two.city.child<TableCard>("exchangeLedger")->count(), 0);
    const QString looked = lines->text();
    QVERIFY(dialog->takeIn());
    QVERIFY(lines->text() != looked);
    QVERIFY(two.city.has(trader));
    QCOMPARE(two.city.child<TableCard>("exchangeLedger")->count(), 1);
    const QByteArray after = two.city.dump();
    QVERIFY(dialog->takeIn()); // once more
    QCOMPARE(two.city.dump(), after);
    dialog->close();
}

void TestExchange::aDamagedPackageShowsItsSentenceAndChangesNothing()
{
    Two two(true);
    two.district.addTrader(u"示例区百货商店"_s);
    QFile file(two.district.makePackage(u"1.qjx"_s));
    QVERIFY(file.open(QFile::ReadWrite));
    file.seek(file.size() / 2);
    const char byte = *file.peek(1).constData();
    file.write(QByteArray(1, char(byte ^ 0x10)));
    file.close();
    const QByteArray before = two.city.dump();
    PackageInDialog* dialog = two.city.page->takeIn(file.fileName());
    auto* problem = dialog->findChild<QLabel*>(u"takeProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"损坏"_s), qPrintable(problem->text()));
    QVERIFY(!dialog->findChild<QPushButton*>(u"takeRun"_s)->isEnabled());
    QVERIFY(!dialog->takeIn());
    QCOMPARE(two.city.dump(), before);
    QCOMPARE(two.city.child<TableCard>("exchangeLedger")->count(), 0);
    dialog->setFile(two.city.dir.filePath(u"nothing.qjx"_s));
    QVERIFY(problem->text().contains(u"nothing.qjx"_s));
    dialog->close();
}

void TestExchange::anOlderFileIsNotReplaced()
{
    Two two(true);
    const QString file = two.district.makePackage(u"1.qjx"_s);
    QVERIFY(!file.isEmpty());
    const qint64 size = QFileInfo(file).size();
    QVERIFY(two.district.makePackage(u"1"_s, true).isEmpty()); // the ending is added
    QCOMPARE(QFileInfo(file).size(), size);
    QCOMPARE(two.district.child<TableCard>("exchangeLedger")->count(), 1);
}

void TestExchange::aPackageIsTakenBackAfterAQuestion()
{
    Two two(true);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    auto* ledger = two.city.child<LedgerCard>("exchangeLedger");
    auto* undo = two.city.child<QPushButton>("exchangeUndo");
    QVERIFY(!undo->isEnabled());
    ledger->choose(ledger->table().model()->index(0, 0).data(Qt::UserRole).toByteArray());
    QVERIFY(undo->isEnabled());
    QSignalSpy said(two.city.page.get(), &ExchangePage::said);
    two.city.confirmWith("exchangeUndoNo");
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(two.city.has(trader));
    QCOMPARE(said.size(), 0);
    two.city.confirmWith("exchangeUndoYes");
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(said.size(), 1);
    QVERIFY2(!two.city.has(trader), qPrintable(said.front().at(1).toString()));
    QCOMPARE(two.city.cell("exchangeLedger", 0, 3), u"已撤回"_s);
    QVERIFY(!undo->isEnabled());
}

void TestExchange::aRevokedDeviceIsRefused()
{
    Two two(true);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    auto* devices = two.city.child<DevicesCard>("exchangeDevices");
    devices->choose(two.district.place->journal().device());
    two.city.confirmWith("exchangeRevokeYes");
    QTest::mouseClick(two.city.child<QPushButton>("exchangeRevoke"), Qt::LeftButton);
    QCOMPARE(two.city.cell("exchangeDevices", 0, 2), u"已吊销"_s);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(!two.carry(two.district, two.city, u"2.qjx"_s));
    QVERIFY(!two.city.has(trader));
    QVERIFY2(two.city.cell("exchangeLedger", 0, 3).contains(u"吊销"_s),
             qPrintable(two.city.cell("exchangeLedger", 0, 3)));
}

void TestExchange::bothValuesOfAConflictAreShown()
{
    Two two(true);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    two.city.setState(trader, u"inactive"_s);
    two.district.setState(trader, u"merged"_s);
    QVERIFY(two.carry(two.district, two.city, u"2.qjx"_s));
    auto* conflicts = two.city.child<ConflictsCard>("exchangeConflicts");
    QVERIFY(conflicts->isVisible());
    QCOMPARE(conflicts->count(), 1);
    QVERIFY(two.city.cell("exchangeConflicts", 0, 0).contains(u"示例区百货商店"_s));
    QCOMPARE(two.city.cell("exchangeConflicts", 0, 2).count(u"王敏"_s), 2);
    QSignalSpy opened(two.city.page.get(), &ExchangePage::openWanted);
    conflicts->choose("1");
    QTest::mouseClick(two.city.child<QPushButton>("exchangeOpenConflict"), Qt::LeftButton);
    QCOMPARE(opened.front().at(1).toUuid(), trader);
}

void TestExchange::aConflictIsDecidedInItsDialog()
{
    Two two(true);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    two.city.setState(trader, u"inactive"_s);
    two.district.setState(trader, u"merged"_s);
    QVERIFY(two.carry(two.city, two.district, u"2.qjx"_s));
    auto* conflicts = two.district.child<ConflictsCard>("exchangeConflicts");
    auto* decide = two.district.child<QPushButton>("exchangeDecide");
    QVERIFY(!decide->isEnabled());
    conflicts->choose("1");
    QVERIFY(decide->isEnabled());
    bool ready = true;
    QStringList shown;
    two.district.whenAsked([&](QWidget* dialog) {
        auto* ok = dialog->findChild<QPushButton*>(u"conflictDecide"_s);
        ready = ok->isEnabled();
        for (auto* choice : dialog->findChildren<QRadioButton*>()) {
            shown += choice->text();
            if (choice->objectName() == u"conflictChoice1"_s) choice->click(); // the later one
        }
        ok->click();
        if (dialog->isVisible()) dialog->close();
    });
    QTest::mouseClick(decide, Qt::LeftButton);
    QVERIFY(!ready); // nothing is chosen for the officer
    QCOMPARE(shown.size(), 2);
    QVERIFY(!conflicts->isVisible());
    QCOMPARE(two.district.place->reader().find<Trader>(trader)->state, u"merged"_s);
    QVERIFY(two.district.desk().conflicts().empty());
}

void TestExchange::gapsAreNamed()
{
    Two two(true);
    two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    QVERIFY(two.carry(two.city, two.district, u"2.qjx"_s)); // the district knows now what the city has
    // The record of the peer says that it holds more than came: what a package that was lost leaves behind.
    std::vector<StreamMark> have;
    {
        Query query = two.district.place->reader().query("SELECT have FROM peer");
        QVERIFY(query.next());
        have = decodeMarks(query.blobView(0));
    }
    for (StreamMark& mark : have)
        if (mark.scope == u"global"_s && mark.device == two.city.place->journal().device()) mark.seq += 3;
    QVERIFY(PackageRun::write(two.district.place->journal(), [&](Connection& db) {
        Query(db, "UPDATE peer SET have=?").bind(encodeMarks(have)).run();
    }));
    two.district.page->refresh();
    QVERIFY(two.district.child<QWidget>("exchangeGaps")->isVisible());
    const QString text = two.district.child<LineList>("exchangeGapLines")->text();
    QVERIFY2(text.contains(u"缺少"_s), qPrintable(text));
}

void TestExchange::whoIsNoAdministratorReadsWhatIsMissing()
{
    Two two(false);
    Officer officer;
    officer.name = u"赵亮"_s;
    officer.roles = {Role::inspector};
    officer.state = u"active"_s;
    officer.officeId = two.city.place->actor().office;
    CommitDraft draft(two.city.clock, two.city.place->actor().officer, u"add"_s);
    draft.add(officer);
    QVERIFY(two.city.place->journal().commit(draft));
    QVERIFY(two.city.place->signIn(u"赵亮"_s));
    AcceptDialog dialog(*two.city.context);
    dialog.findChild<QLineEdit*>(u"acceptFingerprint"_s)->setText(two.district.fingerprint());
    dialog.accept();
    QCOMPARE(dialog.result(), 0);
    const QString problem = dialog.findChild<QLabel*>(u"acceptProblem"_s)->text();
    QVERIFY2(problem.contains(u"系统管理员"_s), qPrintable(problem));
    QVERIFY(two.city.desk().peers().empty());
}

void TestExchange::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    Two two(true);
    Side fresh(districtCode, u"示例区市场监督管理局"_s, OfficeLevel::district, 0);
    Two strangers(false);
    const Uuid trader = two.district.addTrader(u"示例区百货商店"_s);
    QVERIFY(two.carry(two.district, two.city, u"1.qjx"_s));
    QVERIFY(two.carry(two.city, two.district, u"2.qjx"_s));
    two.city.setState(trader, u"inactive"_s);
    two.district.setState(trader, u"merged"_s);
    QVERIFY(two.carry(two.district, two.city, u"3.qjx"_s));
    two.city.makePackage(u"4.qjx"_s);
    two.city.addTrader(u"示例市电器商行"_s);
    two.district.addTrader(u"示例区电动车商行"_s);
    const QString file = two.district.makePackage(u"5.qjx"_s), unknown = strangers.district.makePackage(u"6.qjx"_s);
    for (const bool dark : {false, true}) {
        theme().setScheme(dark ? Scheme::dark : Scheme::light);
        const QString tail = dark ? u"-dark.png"_s : u"-light.png"_s;
        const auto take = [&](QWidget* widget, const char* name) {
            QTest::qWait(200);
            QVERIFY(widget->grab().save(into + u'/' + QLatin1StringView(name) + tail));
        };
        two.city.page->refresh();
        take(two.city.page.get(), "exchange");
        take(fresh.page.get(), "exchange-empty");
        two.city.page->resize(800, 620);
        take(two.city.page.get(), "exchange-narrow");
        two.city.page->resize(1180, 900);
        PackageInDialog* in = two.city.page->takeIn(file);
        take(in, "take");
        in->close();
        in = strangers.city.page->takeIn(unknown);
        take(in, "take-unknown");
        in->close();
        AcceptDialog accept(*two.city.context, two.city.page.get());
        accept.expect(two.district.fingerprint(), QString::fromLatin1(districtCode));
        accept.show();
        take(&accept, "accept");
        accept.close();
        PackageOutDialog* out = two.city.page->makePackage();
        take(out, "make");
        out->findChild<QLineEdit*>(u"packageFile"_s)->setText(two.city.dir.filePath(dark ? u"8.qjx"_s : u"7.qjx"_s));
        QVERIFY(out->run());
        take(out, "made");
        out->close();
    }
}

QTEST_MAIN(TestExchange)
#include "tst_exchange.moc"
