// SPDX-License-Identifier: GPL-3.0-or-later
// The base room: exact decimals, text folding and pinyin, ids, clock.
#include "base/Clock.h"
#include "base/Decimal.h"
#include "base/Error.h"
#include "base/Id.h"
#include "base/Text.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {

Decimal dec(const QString& text)
{
    return Decimal::parse(text).value_or(Decimal());
}

/// n / 10^scale as text.
QString scaled(qint64 n, int scale)
{
    QString digits = QString::number(qAbs(n)).rightJustified(scale + 1, u'0');
    if (scale > 0) digits.insert(digits.size() - scale, u'.');
    return n < 0 ? u'-' + digits : digits;
}

} // namespace

class BaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimalsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept"); // empty = refused
        QTest::newRow("digits as written") << u"0.10"_s << u"0.10"_s;
        QTest::newRow("negative") << u"-3.25"_s << u"-3.25"_s;
        QTest::newRow("plus is dropped") << u"+5"_s << u"5"_s;
        QTest::newRow("blanks around") << u" 97.0 "_s << u"97.0"_s;
        QTest::newRow("leading zeros kept") << u"007"_s << u"007"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("only a sign") << u"-"_s << QString();
        QTest::newRow("two points") << u"1.2.3"_s << QString();
        QTest::newRow("point first") << u".5"_s << QString();
        QTest::newRow("point last") << u"5."_s << QString();
        QTest::newRow("exponent") << u"5e-6"_s << QString();
        QTest::newRow("sign inside") << u"5-6"_s << QString();
        QTest::newRow("words") << u"合格"_s << QString();
        QTest::newRow("full width must be folded first") << u"５"_s << QString();
        QTest::newRow("too long") << QString(61, u'1') << QString();
    }
    void decimalsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        const auto value = Decimal::parse(text);
        QCOMPARE(value.has_value(), !kept.isEmpty());
        if (value) QCOMPARE(value->text(), kept);
    }

    void decimalsCompareByValue()
    {
        QVERIFY(dec(u"0.10"_s) == dec(u"0.1"_s));
        QVERIFY(dec(u"-0"_s) == dec(u"0.00"_s));
        QVERIFY(dec(u"-0.1"_s) < dec(u"0"_s));
        QVERIFY(dec(u"-2"_s) < dec(u"-1.9"_s));
        QVERIFY(dec(u"10"_s) > dec(u"9.99"_s));
        QVERIFY(dec(u"0.001"_s) > dec(u"0"_s));
        QVERIFY(Decimal() < dec(u"-99"_s));
        QVERIFY(Decimal() == Decimal());
        QVERIFY(!dec(u"-0.0"_s).isNegative());
        QCOMPARE(dec(u"0.10"_s).scale(), 2);
    }

    void tenthsAddExactly()
    {
        QCOMPARE((dec(u"0.1"_s) + dec(u"0.2"_s)).text(), u"0.3"_s);
        QCOMPARE((dec(u"10.0"_s) - dec(u"0.1"_s)).text(), u"9.9"_s);
        QCOMPARE((dec(u"0.1"_s) - dec(u"0.1"_s)).text(), u"0.0"_s);
        QCOMPARE((dec(u"-1.5"_s) * dec(u"0.20"_s)).text(), u"-0.300"_s);
        QCOMPARE((dec(u"0"_s) * dec(u"-3"_s)).text(), u"0"_s);
        QCOMPARE((dec(u"0"_s) - dec(u"0.05"_s)).text(), u"-0.05"_s);
    }

    void arithmeticAgreesWithIntegers()
    {
        QVERIFY(rc::check([] {
            const qint64 a = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
            const qint64 b = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
            const int scale = *rc::gen::inRange(0, 5);
            const Decimal x = dec(scaled(a, scale));
            const Decimal y = dec(scaled(b, scale));
            RC_ASSERT((x + y) == dec(scaled(a + b, scale)));
            RC_ASSERT((x - y) == dec(scaled(a - b, scale)));
            RC_ASSERT((x * y) == dec(scaled(a * b, 2 * scale)));
            RC_ASSERT((x <=> y) == (a <=> b));
            RC_ASSERT((x + y).scale() == scale);
        }));
    }

    void textIsFoldedForComparing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("full width") << u"（ＡＢＣ）１２３"_s << u"(abc)123"_s;
        QTest::newRow("traditional") << u"標稱生產者"_s << u"标称生产者"_s;
        QTest::newRow("blanks inside") << u"常 州\u3000市\u200b"_s << u"常州市"_s;
        QTest::newRow("no-break blank, byte order mark") << u"\ufeffa\u00a0b"_s << u"ab"_s;
        QTest::newRow("upper case") << u"HRB400E"_s << u"hrb400e"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void textIsFoldedForComparing()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
        QCOMPARE(folded(folded(text)), expected);
    }

    void commonTraditionalCharactersAreSimplified()
    {
        QCOMPARE(folded(u"質量監督檢驗電動車兒童鞋東門廣場發動機裝飾"_s),
                 u"质量监督检验电动车儿童鞋东门广场发动机装饰"_s);
        const QString already = u"常州市天宁区市场监督管理局产品质量监督抽查不合格里后干系云台面只了采制表余"_s;
        QCOMPARE(folded(already), already);
    }

    void storedTextIsCleanNfc()
    {
        QCOMPARE(stored(u"  e\u0301\u0007x\ty\nz \u0000"_s), u"\u00e9x\ty\nz"_s);
        QCOMPARE(stored(u"\u3000常州\u3000"_s), u"常州"_s);
    }

    void wordsAreFoundByTheirInitials()
    {
        QCOMPARE(pinyinInitials(u"常州市某店"_s), u"czsmd"_s);
        QCOMPARE(pinyinInitials(u"电动自行车"_s), u"ddzxc"_s);
        QCOMPARE(pinyinInitials(u"A1 店"_s), u"a1d"_s);
        QCOMPARE(pinyinInitials(u"電動車"_s), u"ddc"_s);
    }

    void everyReadingOfACharacterIsFound()
    {
        const QStringList heavy = searchText({u"重庆路"_s}).split(u' ');
        QVERIFY(heavy.contains(u"重庆路"_s));
        QVERIFY(heavy.contains(u"cql"_s));
        QVERIFY(heavy.contains(u"zql"_s));
        const QStringList bank = searchText({u"银行"_s}).split(u' ');
        QVERIFY(bank.contains(u"yh"_s));
        QVERIFY(bank.contains(u"yx"_s));
        QCOMPARE(searchText({u"HRB400"_s, QString()}), u"hrb400"_s);
        // Never more than eight variants, however many readings there are.
        QVERIFY(searchText({u"重行重行重行重行重行"_s}).split(u' ').size() <= 9);
    }

    void idsCarryTheTimeAndAscend()
    {
        FixedClock clock(fromLocal(QDate(2018, 9, 14), QTime(10, 5)));
        Uuid before = newUuid(clock);
        QCOMPARE(before.toString()[15], QChar(u'7'));
        QCOMPARE(before.variant(), QUuid::DCE);
        for (int i = 0; i < 20'000; ++i) {
            const Uuid next = newUuid(clock);
            QVERIFY(before.toRfc4122() < next.toRfc4122());
            before = next;
        }
        clock.set({clock.now().ms + 60'000});
        QVERIFY(before.toRfc4122() < newUuid(clock).toRfc4122());
        QCOMPARE(newUuid(clock).toRfc4122().first(6).toHex().toLongLong(nullptr, 16), clock.now().ms);
    }

    void idsAscendWhenTheClockAlternates()
    {
        // The clock of a computer may step back, or two clocks may be in use: no id may repeat.
        FixedClock early({1'600'000'000'000});
        FixedClock late({1'600'000'000'001});
        QSet<QByteArray> seen;
        for (int i = 0; i < 3'000; ++i) {
            seen.insert(newUuid(early).toRfc4122());
            seen.insert(newUuid(late).toRfc4122());
        }
        QCOMPARE(seen.size(), 6'000);
    }

    void naturalIdsAreTheSameEverywhere()
    {
        const Uuid id = naturalUuid(u"Office"_s, u"320402"_s);
        QCOMPARE(id, naturalUuid(u"Office"_s, u"320402"_s));
        QCOMPARE(id.version(), QUuid::Sha1);
        QVERIFY(id != naturalUuid(u"Office"_s, u"320404"_s));
        QVERIFY(id != naturalUuid(u"Standard"_s, u"320402"_s));
    }

    void localTimeIsEightHoursAhead()
    {
        const Instant instant = fromLocal(QDate(2018, 1, 1), QTime(7, 30));
        QCOMPARE(toText(instant), u"2018-01-01 07:30"_s);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).date(), QDate(2017, 12, 31));
        QCOMPARE(FixedClock(instant).today(), QDate(2018, 1, 1));
        QCOMPARE(toText(Instant{}), QString());
        QVERIFY(toLocal(Instant{}).isNull());
        QVERIFY(fromLocal(QDate(), QTime(1, 0)).isNull());
        QVERIFY(fromLocal(QDate(2018, 1, 1), QTime()).isNull());
    }

    void timesOfTheCommandLineAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("minutes") << u"2018-09-14T10:05"_s << u"2018-09-14 10:05"_s;
        QTest::newRow("blank") << u"2018-09-14 10:05"_s << u"2018-09-14 10:05"_s;
        QTest::newRow("seconds") << u"2018-09-14T10:05:59"_s << u"2018-09-14 10:05"_s;
        QTest::newRow("date only") << u"2018-09-14"_s << u"2018-09-14 00:00"_s;
        QTest::newRow("no such day") << u"2018-02-30T10:05"_s << QString();
        QTest::newRow("no such hour") << u"2018-02-20T25:05"_s << QString();
        QTest::newRow("separator alone") << u"2018-09-14T"_s << QString();
        QTest::newRow("wrong separator") << u"2018-09-14X10:05"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void timesOfTheCommandLineAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(toText(instantFromText(text)), expected);
    }

    void errorCodesHaveMachineNames()
    {
        QCOMPARE(errorName(ErrorCode::usage), u"usage"_s);
        QCOMPARE(errorName(ErrorCode::calendarBroken), u"calendarBroken"_s);
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
