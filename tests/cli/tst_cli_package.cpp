// SPDX-License-Identifier: GPL-3.0-or-later
// Packages from outside: a city and a district exchange by the commands, with an attachment, sealed and in parts.
#include "CliRun.h"
#include "Workplace.h"
#include "directory/AttachmentFile.h"
#include "directory/Officer.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {

QByteArray noise(int size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 1;
    for (char& byte : bytes) byte = char((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

} // namespace

class CliPackageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(CliRun::available(), "QJ_CLI names no program");
        m_city = m_cli.path(u"city"_s);
        QCOMPARE(in(m_city, {u"store"_s, u"init"_s, u"--office"_s, u"320400"_s, u"--name"_s, u"某市局"_s, u"--level"_s,
                             u"city"_s})
                     .code,
                 0);
        knowOffice(m_cli.store(), u"320000"_s, u"province"_s);
        knowOffice(m_cli.store(), u"320400"_s, u"city"_s, u"320000"_s);
        knowOffice(m_city, u"320412"_s, u"district"_s, u"320400"_s);
        m_producer = in(m_cli.store(), {u"record"_s, u"add"_s, u"producer"_s, u"--field"_s, u"name=某某先存有限公司"_s})
                         .firstId();
        QVERIFY(!m_producer.isEmpty());
    }
    void packagesTravelBetweenTwoStores()
    {
        // The first is not sealed: nobody is known yet. It is held, then accepted.
        const QString district = m_cli.store();
        auto end = to(district, u"320400"_s, u"1.qjx"_s, {u"--sealed"_s});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"packageNoRecipient"_s);
        QVERIFY2(end.error()[u"message"_s].toString().contains(u"不加密发送"_s), end.out.constData());
        QCOMPARE(to(district, u"320400"_s, u"1.qjx"_s).code, 0);
        QCOMPARE(in(m_city, {u"package"_s, u"import"_s, m_cli.path(u"1.qjx"_s)}).errorCode(),
                 u"packageUnknownDevice"_s);
        accept(m_city);
        end = in(m_city, {u"package"_s, u"import"_s, m_cli.path(u"1.qjx"_s)});
        QCOMPARE(end.code, 0);
        QCOMPARE(end.object()[u"files"_s].toObject(), (QJsonObject{{u"received"_s, 0}, {u"missing"_s, 0}}));
        // A receipt alone is a plain package when there is nothing to send.
        QCOMPARE(to(m_city, u"320412"_s, u"2.qjx"_s).code, 0);
        QCOMPARE(in(district, {u"package"_s, u"import"_s, m_cli.path(u"2.qjx"_s)}).code, 1);
        accept(district);
        QCOMPARE(in(district, {u"package"_s, u"import"_s, m_cli.path(u"2.qjx"_s)}).code, 0);
        QCOMPARE(stateOf(district, u"1.qjx"_s), u"done"_s);
        QCOMPARE(to(district, u"320400"_s, u"3.qjx"_s).code, 0);
        QCOMPARE(in(m_city, {u"package"_s, u"import"_s, m_cli.path(u"3.qjx"_s)}).code, 0);
        end = to(m_city, u"320412"_s, u"4.qjx"_s);
        QCOMPARE(end.object()[u"commits"_s].toInt(), 0);
        QVERIFY(QFileInfo(m_cli.path(u"4.qjx"_s)).size() < 4000);
        QCOMPARE(in(district, {u"package"_s, u"import"_s, m_cli.path(u"4.qjx"_s)}).code, 0);
        QCOMPARE(stateOf(district, u"3.qjx"_s), u"done"_s);
    }
    void anAttachmentComesSealedAndInParts()
    {
        const QString district = m_cli.store();
        const QByteArray bytes = noise(230'000);
        attach(district, bytes);
        auto end = to(district, u"320400"_s, u"big.qjx"_s, {u"--sealed"_s, u"--part-size"_s, u"100k"_s});
        QVERIFY2(end.code == 0, end.out.constData());
        const QJsonArray files = end.object()[u"files"_s].toArray();
        QCOMPARE(files.size(), 3);
        QCOMPARE(end.object()[u"attachments"_s].toObject(), (QJsonObject{{u"sent"_s, 1}, {u"left"_s, 0}}));
        QVERIFY(!QFile::exists(m_cli.path(u"big.qjx"_s)));
        const QString first = files[0].toString(), second = files[1].toString();
        QVERIFY(QFile::rename(second, m_cli.path(u"elsewhere"_s)) && QDir().mkdir(m_cli.path(u"away"_s)));
        QVERIFY(QFile::rename(m_cli.path(u"elsewhere"_s), m_cli.path(u"away/2"_s)));
        end = in(m_city, {u"package"_s, u"look"_s, first});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"packagePartsMissing"_s);
        QVERIFY2(end.error()[u"message"_s].toString().contains(u"缺少第 2 个"_s), end.out.constData());
        QVERIFY(QFile::rename(m_cli.path(u"away/2"_s), m_cli.path(u"附件2.dat"_s)));
        end = in(m_city, {u"package"_s, u"import"_s, m_cli.path(u"附件2.dat"_s)});
        QVERIFY2(end.code == 0, end.out.constData());
        QCOMPARE(end.object()[u"files"_s].toObject(), (QJsonObject{{u"received"_s, 1}, {u"missing"_s, 0}}));
        QCOMPARE(in(m_city, {u"store"_s, u"check"_s}).object()[u"files"_s].toString(), u"ok"_s);
        // Its sender's other office cannot open it.
        const QString other = m_cli.path(u"other"_s);
        QCOMPARE(in(other, {u"store"_s, u"init"_s, u"--office"_s, u"320411"_s, u"--name"_s, u"另区局"_s, u"--level"_s,
                            u"district"_s})
                     .code,
                 0);
        end = in(other, {u"package"_s, u"look"_s, first});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"packageSealed"_s);
    }
    void whatWasLeftOutIsMissing()
    {
        const QString district = m_cli.store();
        attach(district, noise(100));
        auto end = to(district, u"320400"_s, u"none.qjx"_s, {u"--attachments"_s, u"none"_s});
        QVERIFY(end.object()[u"attachments"_s].toObject()[u"left"_s].toInt() >= 1);
        end = in(m_city, {u"package"_s, u"import"_s, m_cli.path(u"none.qjx"_s)});
        QCOMPARE(end.object()[u"files"_s].toObject(), (QJsonObject{{u"received"_s, 0}, {u"missing"_s, 1}}));
        QVERIFY(in(m_city, {u"store"_s, u"check"_s}).object()[u"files"_s].toString() != u"ok"_s);
        QCOMPARE(to(m_city, u"320412"_s, u"want.qjx"_s).code, 0);
        QCOMPARE(in(district, {u"package"_s, u"import"_s, m_cli.path(u"want.qjx"_s)}).code, 0);
        QCOMPARE(to(district, u"320400"_s, u"comes.qjx"_s, {u"--attachments"_s, u"all"_s}).code, 0);
        end = in(m_city, {u"package"_s, u"import"_s, m_cli.path(u"comes.qjx"_s)});
        QCOMPARE(end.object()[u"files"_s].toObject(), (QJsonObject{{u"received"_s, 1}, {u"missing"_s, 0}}));
    }
    void wrongChoicesAreWrongUsage()
    {
        const QList<QStringList> wrong{{u"--attachments"_s, u"some"_s},
                                       {u"--part-size"_s, u"20X"_s},
                                       {u"--part-size"_s, u"0"_s},
                                       {u"--part-size"_s, u"-5M"_s}};
        for (const QStringList& more : wrong) {
            const auto end = to(m_cli.store(), u"320400"_s, u"wrong.qjx"_s, more);
            QVERIFY2(end.code == 2, qPrintable(more.join(u' ')));
        }
        const auto end = to(m_cli.store(), u"320400"_s, u"wrong.qjx"_s, {u"--part-size"_s, u"10k"_s});
        QCOMPARE(end.code, 1);
        QCOMPARE(end.errorCode(), u"badValue"_s);
        QVERIFY(!QFile::exists(m_cli.path(u"wrong.qjx"_s)));
        QVERIFY(m_cli.raw({u"package"_s, u"--help"_s}).out.contains("--part-size"));
    }

private:
    CliRun::End in(const QString& store, const QStringList& tokens) const
    {
        return m_cli.run(QStringList{u"--store"_s, store} + tokens);
    }
    CliRun::End to(const QString& store, const QString& office, const QString& file, const QStringList& more = {}) const
    {
        return in(store, QStringList{u"package"_s, u"export"_s, u"--to"_s, office, m_cli.path(file)} + more);
    }
    void knowOffice(const QString& store, const QString& code, const QString& level, const QString& parent = {}) const
    {
        QStringList add{u"record"_s, u"add"_s, u"office"_s};
        for (const QString& field :
             {u"code="_s + code, u"name=某局"_s + code, u"shortName=某局"_s + code, u"level="_s + level,
              u"areaCode="_s + code, u"validFrom=2018-01-01"_s, parent.isEmpty() ? QString() : u"parentId="_s + parent})
            if (!field.isEmpty()) add << u"--field"_s << field;
        const auto end = in(store, add);
        QVERIFY2(end.code == 0, end.out.constData());
    }
    void accept(const QString& store) const
    {
        const QString device = in(store, {u"peer"_s, u"list"_s}).array().at(0).toObject()[u"device"_s].toString();
        QCOMPARE(in(store, {u"peer"_s, u"accept"_s, device}).code, 0);
    }
    /// As the window does it.
    void attach(const QString& store, const QByteArray& bytes) const
    {
        const FixedClock clock(fromLocal(QDate(2018, 9, 14), QTime(9, 0)));
        auto place = Workplace::open(store, Store::Mode::write, clock);
        QVERIFY(place);
        Journal& journal = (*place)->journal();
        auto attachment = takeFile(journal, m_cli.write(u"p.dat"_s, bytes));
        QVERIFY(attachment);
        attachment->ownerKind = u"producer"_s;
        attachment->ownerId = Uuid::fromString(m_producer);
        attachment->purpose = AttachmentPurpose::photo;
        attachment->officeId = naturalUuid(u"office"_s, u"320412"_s);
        CommitDraft draft(clock, journal.reader().where(Officer::info, "1").value(0), u"add"_s);
        draft.add(*attachment);
        QVERIFY(journal.commit(draft));
    }
    QString stateOf(const QString& store, const QString& file) const
    {
        for (const auto& row : in(store, {u"package"_s, u"list"_s}).array())
            if (row.toObject()[u"file"_s].toString() == file) return row.toObject()[u"state"_s].toString();
        return {};
    }

    CliRun m_cli;
    QString m_city, m_producer;
};

QTEST_GUILESS_MAIN(CliPackageTest)
#include "tst_cli_package.moc"
