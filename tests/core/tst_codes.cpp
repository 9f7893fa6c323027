// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of traders and areas (R-ID-USCC, R-ID-ORG, R-ID-REG15, R-ID-AREA). All numbers are made up.
#include "law/AreaCodes.h"
#include "law/CreditCode.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace qj;

class CodesTest : public QObject
{
    Q_OBJECT

    AreaCodes m_areas;

private Q_SLOTS:
    void initTestCase()
    {
        const auto areas = AreaCodes::shipped();
        QVERIFY2(areas.has_value(), areas ? "" : qPrintable(areas.error().args.join(u' ')));
        m_areas = *areas;
    }

    void codesAreChecked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("position");
        QTest::addColumn<QChar>("expected");
        QTest::addColumn<bool>("isError");
        const auto row = [](const char* name, const QString& text, CodeProblem problem, int position = 0,
                            QChar expected = {}, bool isError = false) {
            QTest::newRow(name) << text << static_cast<int>(problem) << position << expected << isError;
        };
        using enum CodeProblem;
        row("enterprise", u"91320402000000019E"_s, none);
        row("individual trader", u"923204040000000198"_s, none);
        row("check character 0 needs the outer modulus", u"913204020000001660"_s, none);
        row("blanks, lower case, full width", u" 9132 0402 0000 0001 9e"_s, none);
        row("full width", u"９１320402000000019Ｅ"_s, none);
        row("wrong check character", u"91320402000000019F"_s, checkDigit, 18, u'E', true);
        row("two characters exchanged", u"91320420000000019E"_s, checkDigit, 18, creditCodeCheck(u"91320420000000019"),
            true);
        row("letter O for zero", u"9132O402000000019E"_s, character, 5, u'0', true);
        row("letter I for one", u"9I320402000000019E"_s, character, 2, u'1', true);
        row("letter in the area", u"91A20402000000019E"_s, character, 3, {}, true);
        row("not a letter", u"91320402000000019?"_s, character, 18, {}, true);
        row("too short", u"9132040200000001"_s, length, 0, {}, true);
        row("registration number", u"320402000000019"_s, none);
        row("registration number, wrong digit", u"320402000000018"_s, checkDigit, 15, u'9', false);
        row("registration number with a letter", u"3204020000000l9"_s, character, 14, {}, false);
        row("organisation code", u"000000019"_s, none);
        row("organisation code with hyphen", u"00000001-9"_s, none);
        row("organisation code, wrong", u"000000018"_s, checkDigit, 9, u'9', false);
        row("nothing", u" "_s, none);
    }
    void codesAreChecked()
    {
        QFETCH(QString, text);
        QFETCH(int, problem);
        QFETCH(int, position);
        QFETCH(QChar, expected);
        QFETCH(bool, isError);
        const CodeCheck check = checkTraderCode(text);
        QCOMPARE(static_cast<int>(check.problem), problem);
        QCOMPARE(check.position, position);
        QCOMPARE(check.expected, expected);
        QCOMPARE(check.isError, isError);
        QCOMPARE(check.isSound(), problem == 0);
    }

    void kindsAndAreasAreRead()
    {
        QCOMPARE(checkTraderCode(u"91320402000000019e"_s).code, u"91320402000000019E"_s);
        QCOMPARE(checkTraderCode(u"91320402000000019E"_s).areaCode, u"320402"_s);
        QCOMPARE(checkTraderCode(u"320404000000019"_s).areaCode, u"320404"_s);
        QCOMPARE(checkTraderCode(u"320402000000019"_s).kind, TraderCodeKind::registration15);
        QCOMPARE(checkTraderCode(u"000000019"_s).kind, TraderCodeKind::organisationCode);
        QCOMPARE(checkTraderCode({}).kind, TraderCodeKind::none);
    }

    void doubtsInsideASoundCreditCodeAreWarnings()
    {
        const QString noProvince = u"91990402000000019"_s;
        const CodeCheck area = checkTraderCode(noProvince + creditCodeCheck(noProvince));
        QCOMPARE(area.problem, CodeProblem::area);
        QVERIFY(!area.isError);
        const QString badOrganisation = u"91320402000000018"_s;
        const CodeCheck organisation = checkTraderCode(badOrganisation + creditCodeCheck(badOrganisation));
        QCOMPARE(organisation.problem, CodeProblem::organisation);
        QCOMPARE(organisation.expected, QChar(u'9'));
        QVERIFY(!organisation.isError);
    }

    void oneWrongCharacterIsAlwaysNoticed()
    {
        const QString alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
        QVERIFY(rc::check([&] {
            QString code = u"91320402"_s;
            for (int i = 0; i < 9; ++i) code += alphabet[*rc::gen::inRange(0, 31)];
            code += creditCodeCheck(code);
            RC_ASSERT(checkTraderCode(code).problem != CodeProblem::checkDigit);
            const int at = *rc::gen::inRange(0, 18);
            const QChar other = alphabet[*rc::gen::inRange(0, 31)];
            RC_PRE(other != code[at]);
            code[at] = other;
            RC_ASSERT(checkTraderCode(code).isError);
        }));
    }

    void organisationCodesUseLettersToo()
    {
        // A=10*3 + B=11*7 = 107; 11 - 107 mod 11 = 3
        QCOMPARE(organisationCodeCheck(u"AB000000"), QChar(u'3'));
        QCOMPARE(organisationCodeCheck(u"00000050"), QChar(u'2'));
        QCOMPARE(organisationCodeCheck(u"00000003"), QChar(u'5'));
        QCOMPARE(organisationCodeCheck(u"00000006"), QChar(u'X'));
        QCOMPARE(organisationCodeCheck(u"00000000"), QChar(u'0'));
        QVERIFY(organisationCodeCheck(u"0000000?").isNull());
    }

    void areasAreFoundByCode()
    {
        QVERIFY(m_areas.find(u"320402"_s));
        QCOMPARE(m_areas.find(u"320402"_s)->name, u"天宁区"_s);
        QCOMPARE(m_areas.fullName(u"320402001"_s), u"江苏省常州市天宁区雕庄街道"_s);
        QVERIFY(!m_areas.find(u"320499"_s));
        QCOMPARE(m_areas.fullName(u"320499"_s), QString());
        QVERIFY(m_areas.isWithin(u"320402001"_s, u"320400"_s));
        QVERIFY(!m_areas.isWithin(u"320302"_s, u"320400"_s));
    }

    void changzhouHasSixAreas()
    {
        QStringList codes;
        for (const Area* area : m_areas.below(u"320400"_s)) codes += area->code;
        QCOMPARE(codes.join(u' '), u"320402 320404 320411 320412 320413 320481"_s);
        QCOMPARE(m_areas.below(u"320000"_s).size(), 13);
    }

    void unitsForStatisticsAndFormerAreasAreHidden()
    {
        for (const Area* area : m_areas.below(u"320481"_s)) QVERIFY(area->code[6] != u'4');
        QVERIFY(m_areas.below(u"320481"_s, true).size() > m_areas.below(u"320481"_s).size());
        const Area* former = m_areas.find(u"320684"_s);
        QVERIFY(former && former->former && !former->confirmed);
        QVERIFY(!m_areas.below(u"320600"_s).contains(former));
        QCOMPARE(m_areas.findByName(u"海门"_s).first()->code, u"320614"_s);
    }

    void areasAreFoundByName()
    {
        QCOMPARE(m_areas.findByName(u"天寧區"_s).first()->code, u"320402"_s);
        QCOMPARE(m_areas.findByName(u"天宁"_s).first()->code, u"320402"_s);
        QCOMPARE(m_areas.findByName(u"鼓楼区"_s).size(), 2);
        QCOMPARE(m_areas.findByName(u"鼓楼区"_s, u"320300"_s).size(), 1);
        QCOMPARE(m_areas.findByName(u"红梅"_s).first()->code, u"320402004"_s);
        QVERIFY(m_areas.findByName(u"无此区"_s).isEmpty());
    }

    void addressesAreLocated_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("code");
        QTest::newRow("county") << u"江苏省常州市天宁区某路1号"_s << u"320402"_s;
        QTest::newRow("street") << u"常州市天宁区红梅街道某路1号"_s << u"320402004"_s;
        QTest::newRow("town alone") << u"湖塘镇某村"_s << u"320412100"_s;
        QTest::newRow("city only") << u"常州市某路"_s << u"320400"_s;
        QTest::newRow("two districts of one name") << u"鼓楼区某路"_s << QString();
        QTest::newRow("the city decides") << u"徐州市鼓楼区某路"_s << u"320302"_s;
        QTest::newRow("elsewhere") << u"某省某市"_s << QString();
    }
    void addressesAreLocated()
    {
        QFETCH(QString, address);
        QFETCH(QString, code);
        const Area* area = m_areas.locate(address);
        QCOMPARE(area ? area->code : QString(), code);
    }
};

QTEST_GUILESS_MAIN(CodesTest)
#include "tst_codes.moc"
