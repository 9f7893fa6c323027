// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a merged record: whatever it holds comes back, also from documents of the first format.
#include "JournalDesk.h"

#include <QtCore/QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

EntityDoc randomDoc(QRandomGenerator& random)
{
    const auto touch = [&random](qint64 cid) {
        return Touch{cid, random.generate64(), static_cast<qint64>(random.generate64()), random.bounded(1, 100'000)};
    };
    EntityDoc doc;
    doc.created = touch(random.bounded(1, 300));
    doc.rev = random.bounded(1u, 4u);
    doc.updated = doc.rev > 1 ? touch(random.bounded(1, 300)) : doc.created;
    const int step = random.bounded(1, 9000);
    for (int field = random.bounded(1, step + 1); field < 65536 && doc.registers.size() < 40;
         field += random.bounded(1, step + 1)) {
        Register reg{static_cast<quint16>(field), {}};
        for (int heads = random.bounded(6) ? 1 : random.bounded(4); heads > 0; --heads)
            reg.heads.push_back({std::array{doc.created.cid, doc.updated.cid,
                                            qint64(random.bounded(1, 1 << 30))}[static_cast<size_t>(random.bounded(3))],
                                 random.bounded(2) ? static_cast<quint32>(doc.registers.size()) : random.generate(),
                                 static_cast<ValueKind>(random.bounded(256)),
                                 QByteArray(random.bounded(200), char(random.bounded(256)))});
        doc.registers.push_back(reg);
    }
    return doc;
}

QByteArray firstFormat(const EntityDoc& doc)
{
    ByteWriter out;
    const auto write = [&out](const Touch& touch) {
        out.varint(static_cast<quint64>(touch.cid));
        out.varint(touch.hlc);
        out.varint(zigzag(touch.at));
        out.varint(static_cast<quint64>(touch.user));
    };
    write(doc.created);
    out.varint(doc.rev);
    if (doc.rev > 1) write(doc.updated);
    out.varint(doc.registers.size());
    for (const Register& reg : doc.registers) {
        out.varint(reg.field);
        out.varint(reg.heads.size());
        for (const Head& head : reg.heads) {
            out.varint(static_cast<quint64>(head.cid));
            out.varint(head.op);
            out.varint(static_cast<quint64>(head.kind));
            out.sized(head.value);
        }
    }
    return out.bytes();
}

} // namespace

class EntityDocTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDocumentComesBackFromBothFormats()
    {
        QRandomGenerator random(20180914);
        for (int i = 0; i < 3000; ++i) {
            const EntityDoc doc = randomDoc(random);
            const QByteArray bytes = encodeDoc(doc);
            QVERIFY(decodeDoc(bytes) == doc);
            QVERIFY(decodeDoc(firstFormat(doc)) == doc);
            if (bytes.size() < 400)
                for (qsizetype size = 1; size < bytes.size(); ++size) QVERIFY(!decodeDoc(bytes.left(size)));
            QVERIFY(!decodeDoc(bytes + 'x'));
        }
        QVERIFY(decodeDoc({}) == EntityDoc());
    }
    void aStoreOfTheFirstFormatGoesOnAsItWas()
    {
        Desk desk;
        const Uuid id = desk.add(u"甲"_s), other = desk.add(u"乙"_s);
        QVERIFY(desk.rename(id, u"丙"_s));
        const QByteArray before = desk.dump();
        const Reader& reader = desk.journal->reader();
        for (const Uuid& record : {id, other})
            Query(reader.query("UPDATE entity SET doc=? WHERE uuid=?"))
                .bind(firstFormat(reader.docOf(record)))
                .bind(record)
                .run();
        Query(reader.query("PRAGMA user_version=1")).run();
        desk.reopen();
        QCOMPARE(desk.dump(), before);
        QVERIFY(desk.journal->check().ok());
        QVERIFY(desk.rename(other, u"丁"_s));
        QVERIFY(desk.journal->check().ok());
        Query version = desk.journal->reader().query("PRAGMA user_version");
        QVERIFY(version.next());
        QCOMPARE(version.integer(0), qint64(Store::formatVersion));
    }
};

QTEST_GUILESS_MAIN(EntityDocTest)
#include "tst_entity_doc.moc"
