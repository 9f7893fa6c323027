// SPDX-License-Identifier: GPL-3.0-or-later
// The container of a package against everything that a file may claim: lengths, counts, frames in another order, cut
// ends, other bits. Each package here has hashes and a signature that fit, so what refuses it is what it is about.
#include "PackageBytes.h"
#include "exchange/PackageParts.h"

#include <QtCore/QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

/// Under sanitizers memory that was given back is kept for a while; here it would count as used.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options()
{
    return "quarantine_size_mb=1";
}

namespace {

constexpr quint32 twoGiB = 0x80000000u, most = 0xffffffffu;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(20180914);
    for (char& byte : bytes) byte = char(random.bounded(256));
    return bytes;
}

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray countOf(quint64 number)
{
    ByteWriter out;
    out.varint(number);
    return out.bytes();
}

} // namespace

class PackageContainerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_every = qEnvironmentVariableIsSet("QJ_EVERY");
        m_side = std::make_unique<Side>(districtCode, OfficeLevel::district, 0);
        m_reader = std::make_unique<Side>(cityCode, OfficeLevel::city, 30);
        m_side->addTrader(u"某店"_s);
        m_parts = {{m_side->code, 1, 1}};
        m_body = m_side->bodies(m_side->code, 1, 1).front();
        m_memory = peakMemory();
    }
    void aLengthThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const PackageHeader header = headerOf(*m_side, m_parts);
        const QByteArray raw = countOf(quint64(m_body.size())) + m_body, packed = RawPackage::zipped(raw);
        const auto zlen = quint32(packed.size()), rawlen = quint32(raw.size());
        const auto with = [&](const char* name, const QByteArray& frame) {
            QTest::newRow(name) << RawPackage(header).frame(frame).end(*m_side);
        };
        for (const quint32 length : {quint32(8 << 20) + 1, twoGiB, most})
            QTest::addRow("header_len %u", length)
                << RawPackage(header.device, encodeHeader(header), length).end(*m_side);
        for (const quint32 length : {twoGiB, most, quint32(5 << 20), zlen - 1, zlen + 1, 0u})
            with(qPrintable(u"zlen %1"_s.arg(length)), RawPackage::chunk(packed, length, rawlen));
        for (const quint32 length : {twoGiB, most, quint32(4 << 20) + 1, rawlen - 1, rawlen + 1, 0u})
            with(qPrintable(u"rawlen %1"_s.arg(length)), RawPackage::chunk(packed, zlen, length));
        // A few hundred bytes that unpack to more than they say, and to more than a frame may hold.
        const QByteArray bomb = RawPackage::zipped(QByteArray(12 << 20, '\0'));
        for (const quint32 length : {quint32(4 << 20), quint32(12 << 20), 1u})
            with(qPrintable(u"bomb of %1"_s.arg(length)), RawPackage::chunk(bomb, quint32(bomb.size()), length));
        for (const quint64 length : {quint64(twoGiB), quint64(most), quint64(16 << 20) + 1, quint64(1) << 63,
                                     ~quint64(0), quint64(m_body.size()) + 1, quint64(m_body.size()) - 1, quint64(0)}) {
            const QByteArray body = countOf(length) + m_body, zipped = RawPackage::zipped(body);
            with(qPrintable(u"commit of %1"_s.arg(length)),
                 RawPackage::chunk(zipped, quint32(zipped.size()), quint32(body.size())));
        }
        const QByteArray file = randomBytes(100), sha256 = sha256Of(file);
        const auto commits = [&] { return RawPackage(header).frame(RawPackage::chunk(packed, zlen, rawlen)); };
        for (const quint32 length : {twoGiB, most, quint32(4 << 20) + 18, 99u, 101u, 0u})
            QTest::addRow("partlen %u", length)
                << commits().frame(RawPackage::blob(sha256, 100, length, file)).end(*m_side);
        for (const quint64 length :
             {quint64(twoGiB), quint64(most), quint64(99), quint64(101), quint64(0), quint64(1) << 63, ~quint64(0)})
            QTest::addRow("length %llu", length)
                << commits().frame(RawPackage::blob(sha256, length, 100, file)).end(*m_side);
    }
    void aLengthThatCannotBeIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!isSound(bytes));
    }
    void aCountThatCannotBeIsRefused()
    {
        // The seven vectors are the last of the header: empty, each is one byte.
        PackageHeader header = headerOf(*m_side, {});
        const QByteArray plain = encodeHeader(header);
        QVERIFY(isSound(RawPackage(header).end(*m_side)));
        for (qsizetype vector = 1; vector <= 7; ++vector)
            for (const quint64 count : {quint64(1), quint64(twoGiB), quint64(most), ~quint64(0), quint64(1) << 22}) {
                QByteArray forged = plain;
                forged.replace(plain.size() - vector, 1, countOf(count));
                for (const QByteArray& tail : {QByteArray(), QByteArray(4 << 20, '\0')})
                    QVERIFY(!isSound(RawPackage(header.device, forged + tail).end(*m_side)));
            }
    }
    void framesThatAreOutOfPlaceAreRefused()
    {
        const PackageHeader header = headerOf(*m_side, m_parts);
        const QByteArray file = randomBytes(300), other = randomBytes(299), sha256 = sha256Of(file);
        const QByteArray raw = countOf(quint64(m_body.size())) + m_body, packed = RawPackage::zipped(raw);
        const QByteArray commits = RawPackage::chunk(packed, quint32(packed.size()), quint32(raw.size()));
        const auto part = [&](qsizetype from, qsizetype size) {
            return RawPackage::blob(sha256, 300, quint32(size), file.mid(from, size));
        };
        const auto all = [&](const std::vector<QByteArray>& frames) {
            RawPackage made(header);
            for (const QByteArray& frame : frames) made.frame(frame);
            return isSound(made.end(*m_side));
        };
        QVERIFY(all({commits}));
        QVERIFY(all({commits, part(0, 300)}));
        QVERIFY(all({commits, part(0, 100), part(100, 200)}));
        QVERIFY(!all({part(0, 300), commits}));                                 // commits come first
        QVERIFY(!all({commits, part(0, 100), commits, part(100, 200)}));        // nothing between parts
        QVERIFY(!all({commits, part(100, 200), part(0, 100)}));                 // another order
        QVERIFY(!all({commits, part(0, 100)}));                                 // not all of it
        QVERIFY(!all({commits, part(0, 100), part(100, 200), part(100, 200)})); // more than all
        QVERIFY(!all({commits, RawPackage::blob(sha256, 299, 299, other)}));    // other bytes
        QVERIFY(!all({commits, part(0, 100), RawPackage::blob(sha256Of(other), 300, 200, file.mid(100))}));
        QVERIFY(!all({commits, part(0, 100), RawPackage::blob(sha256, 301, 200, file.mid(100))}));
        QVERIFY(!all({commits, commits.left(6)}));
        QVERIFY(!all({commits, "LAST" + QByteArray(17, 'x')})); // of a package that is not sealed
        QVERIFY(!all({commits, "WHAT" + QByteArray(17, 'x')}));
    }
    void asSealedNoFrameCanBeMovedLeftOutOrChanged()
    {
        const OpenBox opener = openerOf(*m_reader);
        const std::vector<QByteArray> files{randomBytes(500), randomBytes(400)};
        for (int i = 0; i < 6; ++i) m_side->addTrader(u"店%1"_s.arg(i));
        const std::vector<Part> parts{{m_side->code, 1, 7}};
        const QByteArray sealed = sealedFor(*m_reader, *m_side, parts, files);
        QVERIFY(!sealed.contains("某店") && !sealed.contains(files[1]));
        QVERIFY(isSound(sealed, opener));
        QVERIFY(!isSound(sealed));
        QVERIFY(!isSound(sealed, openerOf(*m_side))); // not for its sender, as nobody put him in
        const std::vector<QByteArray> frames = RawPackage::framesOf(sealed);
        QVERIFY(frames.size() > 5 && frames.back().startsWith("LAST"));
        QByteArray headerBytes = sealed.mid(16, qFromLittleEndian<quint32>(sealed.constData() + 12));
        const auto again = [&](const std::vector<QByteArray>& some) {
            RawPackage made(m_side->place->journal().device(), headerBytes);
            for (const QByteArray& frame : some) made.frame(frame);
            return isSound(made.end(*m_side), opener);
        };
        QVERIFY(again(frames)); // the same by hand: what follows differs in one thing each
        for (size_t i = 0; i < frames.size(); ++i) {
            std::vector<QByteArray> some = frames;
            some.erase(some.begin() + qsizetype(i));
            QVERIFY(!again(some));
            some = frames;
            some.insert(some.begin() + qsizetype(i), frames[i]);
            QVERIFY(!again(some));
            some = frames;
            if (i + 1 < frames.size()) std::swap(some[i], some[i + 1]);
            QVERIFY(i + 1 == frames.size() || !again(some));
            some = {frames.begin(), frames.begin() + qsizetype(i)};
            QVERIFY(!again(some));
            some.push_back(frames.back());
            QVERIFY(i + 1 == frames.size() || !again(some));
            for (const qsizetype at : {qsizetype(8), frames[i].size() - 1}) { // its head, its content
                some = frames;
                some[i][at] = char(some[i][at] ^ 1);
                QVERIFY(!again(some));
            }
        }
        // Frames of another package under the same key of the sender, and open ones.
        const std::vector<QByteArray> others = RawPackage::framesOf(sealedFor(*m_reader, *m_side, parts, files));
        QVERIFY(!again(others));
        const std::vector<QByteArray> open = RawPackage::framesOf(packageOf(*m_side, parts, files));
        QVERIFY(!again(open));
        std::vector<QByteArray> mixed = frames;
        mixed[0] = open[0];
        QVERIFY(!again(mixed));
        PackageHeader bare = *decodeHeader(headerBytes);
        bare.recipients.clear();
        headerBytes = encodeHeader(bare);
        QVERIFY(!again(frames));
        bare.recipients = {{QByteArray(16, '\0'), QByteArray(FrameSeal::boxSize, '\0')}};
        headerBytes = encodeHeader(bare);
        QVERIFY(!again(frames));
    }
    void aDamagedPackageIsRefusedWhereverItIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::vector<QByteArray> files{randomBytes(m_every ? 5000 : 150)};
        QTest::newRow("open, with an attachment") << packageOf(*m_side, m_parts, files);
        QTest::newRow("sealed") << sealedFor(*m_reader, *m_side, m_parts, files);
    }
    void aDamagedPackageIsRefusedWhereverItIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        const OpenBox opener = openerOf(*m_reader);
        QVERIFY(isSound(bytes, opener));
        const QString found = passing(bytes, [&](const QByteArray& damaged) { return isSound(damaged, opener); });
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void whatWasReadBackMustBeWhatWasMeant()
    {
        Side side(districtCode, OfficeLevel::district, 60);
        for (int i = 0; i < 3; ++i) side.addTrader(u"店%1"_s.arg(i));
        const std::vector<Part> parts{{side.code, 1, 3}};
        const std::vector<QByteArray> bodies = bodiesOf(side, parts);
        const auto verified = [](QByteArray bytes, const QByteArray& ids) {
            QBuffer in(&bytes);
            in.open(QIODevice::ReadOnly);
            return verifyPackage(in, u"p"_s, {}, {}, ids).has_value();
        };
        const QByteArray whole = packageOf(side, parts), a = commitId(bodies[0]), b = commitId(bodies[1]),
                         c = commitId(bodies[2]);
        QVERIFY(verified(whole, a + b + c));
        for (const QByteArray& other : {QByteArray(), a + b, a + b + c + c, a + c + b, a + b + c.left(15), a + b + a})
            QVERIFY(!verified(whole, other));
        const QByteArray gap = packed(side, headerOf(side, parts), {bodies[0], bodies[2]});
        QVERIFY(!verified(gap, a + c)); // they do not lead to the signed tip
        const QByteArray beyond = packed(side, headerOf(side, {{side.code, 1, 2}}), bodies);
        QVERIFY(!verified(beyond, a + b + c));
        const QString found = passing(
            whole, [&](const QByteArray& damaged) { return verified(damaged, a + b + c); }, m_every ? 1 : 7);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    void thePlaceOfACommitIsWhatStandsInIt()
    {
        const auto commit = decodeCommit(m_body);
        const auto place = commitPlace(m_body);
        QVERIFY(commit && place);
        QCOMPARE(place->device, commit->device);
        QCOMPARE(place->incarnation, commit->incarnation);
        QCOMPARE(place->scope, commit->scope);
        QCOMPARE(place->seq, commit->seq);
        QCOMPARE(place->parent, commit->hasParent ? commit->refs.front().id : QByteArray());
        Commit second = *commit;
        second.hasParent = true;
        second.refs.insert(second.refs.begin(), {commitId(m_body)});
        QCOMPARE(commitPlace(encodeCommit(second))->parent, commitId(m_body));
        second.refs.clear();
        QVERIFY(!commitPlace(encodeCommit(second)));
        QVERIFY(!commitPlace(m_body.left(40)));
    }
    void aDamagedPartIsRefusedWhereverItIsDamaged()
    {
        QTemporaryDir folder;
        const QString whole = folder.filePath(u"whole"_s), path = folder.filePath(u"p.qjx"_s);
        const PackageHeader header = headerOf(*m_side, m_parts);
        const QByteArray package =
            packed(*m_side, header, bodiesOf(*m_side, m_parts), {randomBytes(package::smallestPart - 400)});
        const auto put = [](const QString& name, const QByteArray& bytes) {
            QFile file(name);
            return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put(whole, package));
        const auto parts = cutPackage(whole, path, header.id, package::smallestPart);
        QVERIFY(parts);
        QCOMPARE(parts->size(), 2);
        QFile last(parts->back());
        QVERIFY(last.open(QFile::ReadOnly));
        const QByteArray bytes = last.readAll();
        last.close();
        QVERIFY2(bytes.size() < 3000, qPrintable(QString::number(bytes.size())));
        const auto opens = [&](const QByteArray& damaged, const QString& from) {
            if (!put(parts->back(), damaged)) qFatal("not written");
            const auto file = openPackage(from);
            return file && verifyPackage(**file, from).has_value();
        };
        for (const QString& from : *parts) {
            QVERIFY(opens(bytes, from));
            const int step = m_every ? 1 : from == parts->back() ? 3 : 17;
            const QString found = passing(
                bytes, [&](const QByteArray& damaged) { return opens(damaged, from); }, step);
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
    void memoryStaysBounded()
    {
        QVERIFY2(peakMemory() - m_memory < (96 << 20), qPrintable(QString::number(peakMemory() - m_memory)));
    }

private:
    std::unique_ptr<Side> m_side, m_reader;
    std::vector<Part> m_parts;
    QByteArray m_body;
    qint64 m_memory = 0;
    bool m_every = false;
};

QTEST_GUILESS_MAIN(PackageContainerTest)
#include "tst_package_container.moc"
