// SPDX-License-Identifier: GPL-3.0-or-later
// Forms driven as a person does, over a real store file.
#include "form/DateEditor.h"
#include "form/ProblemList.h"
#include "form/RecordForm.h"
#include "sampling/Sample.h"

#include "FormOffice.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace qj;

class TestForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void datesAreTakenAsPeopleTypeThem_data();
    void datesAreTakenAsPeopleTypeThem();
    void everyKindHasAFormWhoseBoxesHaveNames();
    void whatIsWrittenInABoxComesBack();
    void allProblemsAreListedAndLeadToTheirBoxes();
    void enterGoesToTheNextBox();
    void aDraftComesBackAfterACrash();
    void editingWritesOnlyWhatChanged();
    void whatTheLastFormHadIsTakenOver();
};

void TestForm::initTestCase()
{
    installTranslations(*qApp);
}

void TestForm::datesAreTakenAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    for (const QString& text : {u"2018-09-14"_s, u"2018.9.14"_s, u"2018/9/14"_s, u"2018年9月14日"_s, u"20180914"_s,
                                u"２０１８．９．１４"_s, u" 2018-9-14 "_s})
        QTest::newRow(qPrintable(text)) << text << QDate(2018, 9, 14);
    QTest::newRow("without the year") << u"9.14"_s << QDate(2019, 9, 14);
    QTest::newRow("today") << u"t"_s << QDate(2019, 5, 14);
    QTest::newRow("in three days") << u"+3"_s << QDate(2019, 5, 17);
    QTest::newRow("no such day") << u"2018-02-30"_s << QDate();
    QTest::newRow("words") << u"明天"_s << QDate();
}

void TestForm::datesAreTakenAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(dateFromTyping(text, QDate(2019, 5, 14)), date);
}

void TestForm::everyKindHasAFormWhoseBoxesHaveNames()
{
    FormOffice office;
    for (const RecordInfo* info : office.place->schema().all()) {
        RecordForm form(office.context, *info);
        form.startNew({info, {}, {}});
        for (const Field& field : info->fields) {
            const bool has = field.kind != ValueKind::json && field.target != RecordKind::attachment;
            FieldEditor* editor = form.editor(QString::fromLatin1(field.name));
            QVERIFY2(!has || editor, field.name);
            if (!editor) continue;
            QVERIFY2(!editor->box()->accessibleName().isEmpty(), field.name);
            QVERIFY2(!editor->box()->objectName().isEmpty(), field.name);
        }
        for (const QAbstractButton* button : form.findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisibleTo(&form) || !button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                         !button->objectName().isEmpty(),
                     info->name);
    }
}

void TestForm::whatIsWrittenInABoxComesBack()
{
    FormOffice office;
    office.makeRegister();
    RecordForm form(office.context, Sample::info);
    form.startNew({&Sample::info, {}, {}});
    const std::map<const char*, Value> values{
        {"productName", Value(u"某牌电动自行车"_s)},
        {"unitPrice", Value(Money{259900})},
        {"testQty", Value(*Decimal::parse(u"1.50"))},
        {"samplingDate", Value(QDate(2019, 5, 10))},
        {"samplingTime", Value(QTime(9, 5))},
        {"channel", toValue(Channel::online)},
        {"imported", Value(false)},
        {"traderId", Value(office.shop)},
        {"officerIds", Value(QList<Uuid>{office.place->actor().officer, office.second})},
        {"samplerNames", Value(QStringList{u"甲"_s, u"乙"_s})},
        {"unpackedAt", Value(fromLocal(QDate(2019, 5, 12), QTime(14, 0)))},
        {"remark", Value(u"第一行\n第二行"_s)},
    };
    for (const auto& [name, value] : values) form.editor(QString::fromLatin1(name))->setValue(value);
    const RecordData data = form.collected();
    for (const auto& [name, value] : values) QVERIFY2(data.value(QString::fromLatin1(name)) == value, name);
}

void TestForm::allProblemsAreListedAndLeadToTheirBoxes()
{
    FormOffice office;
    RecordForm form(office.context, Trader::info);
    form.resize(800, 600);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.startNew({&Trader::info, {}, {}}, false);
    QVERIFY(!form.save());
    QVERIFY(form.problems()->count() >= 5);
    QVERIFY(form.problems()->isVisible());
    QCOMPARE(form.editor(u"name")->box()->property("problem").toString(), u"error"_s);
    QVERIFY(form.editor(u"name")->box()->hasFocus());
    for (int row = 0; row < form.problems()->count(); ++row)
        if (form.problems()->textAt(row).contains(form.editor(u"address")->label())) form.problems()->choose(row);
    QVERIFY(form.editor(u"address")->box()->hasFocus());
    typeChinese(form.editor(u"address")->box(), u"和平路2号"_s);
    QTRY_COMPARE(form.editor(u"address")->box()->property("problem").toString(), QString());
    auto* date = qobject_cast<QLineEdit*>(form.editor(u"rosterValidFrom")->box());
    QTest::keyClicks(date, u"2019-13-01"_s);
    QTRY_COMPARE(date->property("problem").toString(), u"error"_s);
}

void TestForm::enterGoesToTheNextBox()
{
    FormOffice office;
    RecordForm form(office.context, Trader::info);
    form.resize(900, 600);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.startNew({&Trader::info, {}, {}}, false);
    QWidget* name = form.editor(u"name")->box();
    QVERIFY(name->hasFocus());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(form.editor(u"kind")->box()->hasFocus());
    QTest::keyClick(form.editor(u"kind")->box(), Qt::Key_Return);
    QVERIFY(form.editor(u"creditCode")->box()->hasFocus());
    QTest::keyClick(form.editor(u"creditCode")->box(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(form.editor(u"kind")->box()->hasFocus());
}

void TestForm::aDraftComesBackAfterACrash()
{
    FormOffice office;
    {
        RecordForm form(office.context, Trader::info);
        form.startNew({&Trader::info, {}, {}});
        typeChinese(form.editor(u"name")->box(), u"尚未保存的商行"_s);
        QVERIFY(form.isDirty());
        QTRY_VERIFY_WITH_TIMEOUT(!office.local->drafts(office.place->actor().officer).empty(), 6000);
    } // the program ends without a save
    office.local.reset();
    office.local = std::move(*LocalStore::open(office.dir.filePath(u"s"_s), office.clock));
    FormContext again(*office.place, theme(), office.settings, office.local.get());
    RecordForm form(again, Trader::info);
    form.startNew({&Trader::info, {}, {}});
    QCOMPARE(form.editor(u"name")->value(), Value(u"尚未保存的商行"_s));
    QVERIFY(!form.findChild<QLabel*>(u"trader-notice"_s)->text().isEmpty());
    form.discard();
    QVERIFY(form.editor(u"name")->value().isNull());
    QVERIFY(office.local->drafts(office.place->actor().officer).empty());
}

void TestForm::editingWritesOnlyWhatChanged()
{
    FormOffice office;
    const Uuid id = office.addTrader(u"某商行"_s);
    RecordForm form(office.context, Trader::info);
    QVERIFY(form.edit(id));
    auto* phone = qobject_cast<QLineEdit*>(form.editor(u"phone")->box());
    QTest::keyClicks(phone, u"0519-80000000"_s);
    QVERIFY(form.save());
    const auto history = office.place->journal().history(id);
    QCOMPARE(history.back().field, Trader::info.find(u"phone")->number);
    QCOMPARE(std::count_if(history.begin(), history.end(),
                           [&](const HistoryEntry& e) { return e.commit == history.back().commit; }),
             1);
    QVERIFY(form.save()); // nothing changed: nothing is written
    QCOMPARE(office.place->journal().history(id).size(), history.size());
}

void TestForm::whatTheLastFormHadIsTakenOver()
{
    FormOffice office;
    office.addTrader(u"某商行"_s);
    RecordForm form(office.context, Trader::info);
    form.startNew({&Trader::info, {}, {}}, false);
    typeChinese(form.editor(u"name")->box(), u"另一商行"_s);
    form.takeFromLast(u"place"_s);
    QCOMPARE(form.editor(u"address")->value(), Value(u"示例区和平路1号"_s));
    QCOMPARE(form.editor(u"name")->value(), Value(u"另一商行"_s));
    QVERIFY(form.editor(u"kind")->value().isNull());
}

QTEST_MAIN(TestForm)
#include "tst_form.moc"
