// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a release: there together with it or not at all, and nothing personal in them.
#include "TestOffice.h"
#include "print/PublicationOutput.h"
#include "spreadsheet/Table.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestPublicationOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesStandWithTheRelease();
    void aRefusedReleaseLeavesNothing();
};

void TestPublicationOutput::filesStandWithTheRelease()
{
    TestOffice office;
    office.sample("final");
    SampleWish wish;
    wish.verdict = Verdict::pass;
    wish.name = u"<护膝>"_s;
    office.sample("final", wish);
    PublicationDesk desk(office.desk());
    const Uuid id = sure(desk.make(u"抽检结果公示"_s, PublicationKind::both, {}, office.publisher, u"full"_s), "make");
    office.act(Publication::info, id, "districtChecked", office.reviewer);
    office.act(Publication::info, id, "cityChecked", office.reviewer);
    sure(desk.submit(id, u"请示1号"_s, office.today(), office.publisher), "submit");
    sure(desk.consent(id, {u"批复1号"_s, office.today(), {}, {}, false}, office.publisher), "consent");
    QTemporaryDir out;
    print::Release release{out.path(), {true, true, true, true}, {{PublicPlace::site, u"网站"_s, {}}}, {}, false};
    const auto done = sure(print::releasePublication(office.desk(), id, release, office.publisher), "release");
    QCOMPARE(done.files.size(), 4);
    QCOMPARE(QDir(out.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 4);
    QString text;
    for (const QString& path : done.files) {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.size() > 0);
        if (path.endsWith(u".html"_s) || path.endsWith(u".csv"_s)) text += QString::fromUtf8(file.readAll());
    }
    for (const QString& secret : {u"13812345678"_s, u"张某某"_s, u"87654321"_s, u"180.00"_s, u"合格商品质量"_s})
        QVERIFY2(!text.contains(secret), qPrintable(secret));
    QVERIFY(text.contains(u"所检项目合格"_s));
    QVERIFY(text.contains(u"&lt;护膝&gt;"_s));
    QVERIFY(text.contains(u"制动性能"_s));
    QVERIFY(text.contains(u"批复1号"_s));
    const auto place = office.reader().children<PublicationPlace>("publicationId", id).front();
    QCOMPARE(place.fileHash.split(u'\n').size(), 4);
}

void TestPublicationOutput::aRefusedReleaseLeavesNothing()
{
    TestOffice office;
    office.sample("final");
    PublicationDesk desk(office.desk());
    const Uuid id = sure(desk.make(u"公示"_s, PublicationKind::fail, {}, office.publisher), "make");
    QTemporaryDir out;
    print::Release release{out.path(), {true, false, true, false}, {{PublicPlace::site, {}, {}}}, {}, false};
    QVERIFY(!print::releasePublication(office.desk(), id, release, office.publisher));
    QVERIFY(QDir(out.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
    QCOMPARE(office.get<Publication>(id).state, u"draft"_s);
}

QTEST_MAIN(TestPublicationOutput)
#include "tst_publication_output.moc"
