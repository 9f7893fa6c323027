// SPDX-License-Identifier: GPL-3.0-or-later
// Trust on the pages of two offices that exchange: fingerprints, values that were also edited elsewhere, the log of
// acts, packages that lie in a folder.
#include "exchange/AcceptDialog.h"
#include "exchange/AuditDialog.h"
#include "exchange/AuditTableModel.h"
#include "exchange/FingerprintWords.h"
#include "exchange/InFolder.h"
#include "exchange/IncomingCard.h"
#include "exchange/RevokeDialog.h"
#include "form/HistoryDialog.h"
#include "form/OtherValueDialog.h"
#include "form/RecordForm.h"
#include "print/Fonts.h"

#include "ExchangeSides.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace qj;

class TestTrustPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDeviceIsAcceptedByTheCharactersReadOut();
    void aBoxShowsThatItWasAlsoEditedElsewhere();
    void theValueThatIsShownCanBeKept();
    void theLogOfActsIsFilteredExportedAndChecked();
    void aLongLogShowsItsFirstRowsAtOnce();
    void aPackageInTheFolderIsToldOfAndOpenedByAClick();
    void aFileThatGrowsWaits();
    void aFolderThatGoesAwayDoesNoHarm();
    void pictures();

private:
    template <class T> T* child(QWidget& in, const char* name) { return in.findChild<T*>(QString::fromLatin1(name)); }
};

void TestTrustPages::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestTrustPages::aDeviceIsAcceptedByTheCharactersReadOut()
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

void TestTrustPages::aBoxShowsThatItWasAlsoEditedElsewhere()
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

void TestTrustPages::theValueThatIsShownCanBeKept()
{
    AlsoEdited both;
    both.press("otherTake1");
    QCOMPARE(both.address(both.district), u"示例区和平路3号"_s);
    QVERIFY(!both.badge("address")->isVisible());
    QVERIFY(both.carry(both.district, both.city, u"3.qjx"_s));
    QCOMPARE(both.address(both.city), u"示例区和平路3号"_s);
    QVERIFY(otherValues(*both.city.context, Trader::info, both.trader, *Trader::info.find(u"address")).empty());
}

void TestTrustPages::theLogOfActsIsFilteredExportedAndChecked()
{
    AlsoEdited both;
    AuditDialog log(*both.city.context);
    log.show();
    const auto cell = [&](int row, int column) { return log.model().index(row, column).data().toString(); };
    QCOMPARE(cell(0, AuditTableModel::act), u"修改"_s);
    QVERIFY(cell(0, AuditTableModel::records).contains(u"示例区百货商店"_s));
    QCOMPARE(cell(0, AuditTableModel::source), u"本机填写"_s);
    const int whole = log.model().rowCount();
    auto* record = child<QLineEdit>(log, "auditRecord");
    record->setText(u"slqbhsd"_s); // initials
    QTRY_COMPARE(log.model().rowCount(), 2);
    QVERIFY2(cell(1, AuditTableModel::source).contains(u"数据包"_s), qPrintable(cell(1, AuditTableModel::source)));
    auto* act = child<QComboBox>(log, "auditAct");
    act->setCurrentIndex(act->findData(u"add"_s));
    QCOMPARE(log.model().rowCount(), 1);
    auto* table = log.findChild<DataTable*>();
    table->selectRow(0);
    QSignalSpy opened(&log, &AuditDialog::openWanted);
    QTest::mouseClick(child<QPushButton>(log, "auditOpen"), Qt::LeftButton);
    QCOMPARE(opened.front().at(1).toUuid(), both.trader);
    QString history;
    both.city.whenAsked([&](QWidget* asked) {
        history = asked->accessibleName();
        asked->close();
    });
    Q_EMIT table->doubleClicked(log.model().index(0, 0));
    QVERIFY2(history.contains(u"经营者"_s), qPrintable(history));
    const QString file = both.city.dir.filePath(u"操作记录.csv"_s);
    QVERIFY(log.exportTo(file));
    QFile written(file);
    QVERIFY(written.open(QFile::ReadOnly));
    const QByteArray text = written.readAll();
    QCOMPARE(text.count('\n'), 2);
    QVERIFY2(text.contains("示例区百货商店") && text.contains("未签名"), text.constData());
    record->setText(u"没有这样的记录"_s);
    QTRY_COMPARE(log.model().rowCount(), 0);
    record->clear();
    act->setCurrentIndex(0);
    QTRY_COMPARE(log.model().rowCount(), whole);
    child<QCheckBox>(log, "auditWithheld")->setChecked(true);
    QCOMPARE(log.model().rowCount(), 0);
    QVERIFY(log.check());
    const QString found = child<LineList>(log, "auditFindings")->text();
    QVERIFY2(found.contains(u"签名全部相符"_s) && found.contains(u"附件齐全"_s), qPrintable(found));
}

void TestTrustPages::aLongLogShowsItsFirstRowsAtOnce()
{
    Two two(true);
    auto run = ImportRun::begin(two.city.place->journal(), 0);
    QVERIFY(run);
    for (int i = 0; i < 900; ++i) {
        Trader trader;
        trader.name = u"店%1"_s.arg(i);
        trader.address = u"和平路"_s;
        trader.state = u"active"_s;
        trader.officeId = two.city.place->actor().office;
        CommitDraft draft(two.city.clock, two.city.place->actor().officer, u"import"_s);
        draft.add(trader);
        QVERIFY((*run)->commit(draft));
    }
    QVERIFY((*run)->finish());
    AuditTableModel model(*two.city.context);
    model.setFilter({});
    QCOMPARE(model.rowCount(), AuditTableModel::pageRows);
    QVERIFY(!model.isWhole());
    while (model.canFetchMore({})) model.fetchMore({});
    QVERIFY(model.isWhole());
    QCOMPARE(qint64(model.rowCount()), AuditQueries(two.city.place->journal()).commits());
}

/// The city watches a folder; the district makes packages elsewhere and copies them into it.
struct Watching : Two
{
    QString folder = city.dir.filePath(u"来件"_s);
    std::unique_ptr<InFolder> in;

    Watching() : Two(true)
    {
        QDir().mkpath(folder);
        in = std::make_unique<InFolder>(*city.context);
        city.page->follow(*in);
        QVERIFY(in->setFolder(folder));
    }
    QString arrive(const QString& name)
    {
        district.addTrader(name);
        const QString made = district.makePackage(name + u".qjx"_s), there = folder + u'/' + name + u".qjx"_s;
        return QFile::copy(made, there) ? there : QString();
    }
    QPushButton* button(int at) const { return city.page->findChild<QPushButton*>(u"incoming%1"_s.arg(at)); }
    void lookTwice()
    {
        in->look();
        in->look();
    }
};

void TestTrustPages::aPackageInTheFolderIsToldOfAndOpenedByAClick()
{
    Watching watching;
    QVERIFY(!watching.button(0));
    const QString one = watching.arrive(u"甲"_s), two = watching.arrive(u"乙"_s);
    QVERIFY(!one.isEmpty() && !two.isEmpty());
    watching.lookTwice();
    const QString head = watching.city.child<QLabel>("incomingHead")->text();
    QVERIFY2(head.contains(u"2 个数据包"_s), qPrintable(head));
    QVERIFY2(watching.button(0)->text().contains(u"示例区市场监督管理局"_s) &&
                 watching.button(0)->text().contains(u"2018-09-14"_s),
             qPrintable(watching.button(0)->text()));
    const QByteArray before = watching.city.dump();
    QTest::mouseClick(watching.button(0), Qt::LeftButton);
    auto* dialog = watching.city.page->findChild<PackageInDialog*>();
    QVERIFY(dialog);
    QCOMPARE(watching.city.dump(), before); // it has only been looked at
    QVERIFY(dialog->takeIn());
    dialog->close();
    watching.in->look();
    QCOMPARE(watching.in->packages().size(), size_t(1)); // the other one
    QFile::copy(watching.in->packages()[0].path == one ? two : one, watching.folder + u"/再来.qjx"_s);
    watching.lookTwice();
    QCOMPARE(watching.in->packages().size(), size_t(1)); // known already, under another name too
    QFile own(watching.city.makePackage(u"own.qjx"_s));
    QVERIFY(own.copy(watching.folder + u"/own.qjx"_s));
    watching.lookTwice();
    QCOMPARE(watching.in->packages().size(), size_t(1)); // what this office wrote itself
}

void TestTrustPages::aFileThatGrowsWaits()
{
    Watching watching;
    watching.district.addTrader(u"某店"_s);
    QFile whole(watching.district.makePackage(u"1.qjx"_s));
    QVERIFY(whole.open(QFile::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QFile copy(watching.folder + u"/1.qjx"_s);
    QVERIFY(copy.open(QFile::WriteOnly));
    copy.write(bytes.first(bytes.size() / 2));
    copy.flush();
    watching.lookTwice();
    QVERIFY(watching.in->packages().empty()); // it has no end yet
    copy.write(bytes.sliced(bytes.size() / 2));
    copy.flush();
    watching.in->look();
    QVERIFY(watching.in->packages().empty()); // its size has just changed
    watching.in->look();
    QCOMPARE(watching.in->packages().size(), size_t(1));
}

void TestTrustPages::aFolderThatGoesAwayDoesNoHarm()
{
    Watching watching;
    QVERIFY(!watching.arrive(u"甲"_s).isEmpty());
    watching.lookTwice();
    QPointer<QPushButton> open = watching.button(0);
    QVERIFY(open);
    const QString path = watching.in->packages()[0].path;
    QVERIFY(QDir(watching.folder).removeRecursively()); // the stick is pulled
    PackageInDialog* dialog = watching.city.page->takeIn(path);
    QVERIFY(dialog->findChild<QLabel*>(u"takeProblem"_s)->isVisible());
    dialog->close();
    watching.in->look();
    QVERIFY(watching.in->packages().empty());
    QVERIFY(watching.city.child<QLabel>("incomingPath")->text().contains(u"不在"_s));
    QVERIFY(QDir().mkpath(watching.folder));
    QVERIFY(!watching.arrive(u"乙"_s).isEmpty());
    watching.lookTwice();
    QCOMPARE(watching.in->packages().size(), size_t(1));
    QTest::mouseClick(watching.city.child<QPushButton>("incomingForget"), Qt::LeftButton);
    watching.lookTwice();
    QVERIFY(watching.in->packages().empty());
}

void TestTrustPages::pictures()
{
    const QString into = qEnvironmentVariable("QJ_PICTURES");
    if (into.isEmpty()) return; // pictures are made on demand, to be looked at
    for (const bool dark : {false, true}) {
        theme().setScheme(dark ? Scheme::dark : Scheme::light);
        const QString tail = dark ? u"-dark.png"_s : u"-light.png"_s;
        const auto take = [&](QWidget* widget, const char* name) {
            QTest::qWait(200);
            QVERIFY(widget->grab().save(into + u'/' + QLatin1StringView(name) + tail));
        };
        AlsoEdited both;
        take(both.form.get(), "also-edited");
        OtherValueDialog others(*both.district.context, Trader::info, both.trader, *Trader::info.find(u"address"));
        others.show();
        take(&others, "other-value");
        RevokeDialog revoke(*both.city.context, both.city.desk().peers().at(0));
        revoke.show();
        take(&revoke, "revoke");
        Watching watching;
        QVERIFY(!watching.arrive(u"甲"_s).isEmpty());
        watching.lookTwice();
        take(watching.city.page.get(), "incoming");
        IncomingCard notice(*watching.city.context, *watching.in, IncomingCard::notice);
        notice.resize(800, notice.sizeHint().height());
        notice.show();
        take(&notice, "incoming-notice");
        AuditDialog log(*both.city.context);
        log.show();
        QVERIFY(log.check());
        take(&log, "audit");
    }
    theme().setScheme(Scheme::light);
}

QTEST_MAIN(TestTrustPages)
#include "tst_trust_pages.moc"
