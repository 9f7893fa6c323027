// SPDX-License-Identifier: GPL-3.0-or-later
// What two sides wrote differently: what it bars, who decides, and that both sides then hold the same.
#include "PackageSides.h"
#include "directory/RuleValue.h"
#include "exchange/ConflictDesk.h"

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

constexpr quint16 valueField = 12;

/// A trader whose state, and a rule whose value, were changed on both sides; both sides know it.
struct Torn : Two
{
    Uuid shop, rule;

    Torn()
    {
        CommitDraft under(district.clock, district.place->actor().officer, u"edit"_s);
        under.set(Office::info, naturalUuid(u"office"_s, district.code), u"parentId",
                  Value(naturalUuid(u"office"_s, city.code)));
        QVERIFY(district.place->journal().commit(under));
        shop = district.addTrader(u"某店"_s);
        RuleValue value;
        value.ruleId = u"R-OBJ-15D"_s;
        value.regime = u"2014"_s;
        value.value = u"15"_s;
        value.validFrom = QDate(2018, 1, 1);
        value.state = u"draft"_s;
        value.officeId = district.place->actor().office;
        CommitDraft draft(district.clock, district.place->actor().officer, u"add"_s);
        rule = draft.add(value);
        QVERIFY(district.place->journal().commit(draft));
        swap();
        QVERIFY(district.set(shop, u"state", u"inactive"_s));
        QVERIFY(city.set(shop, u"state", u"merged"_s));
        QVERIFY(setValue(district, u"10"_s));
        QVERIFY(setValue(city, u"20"_s));
        swap();
    }
    void swap()
    {
        QVERIFY(carry(district, city));
        QVERIFY(carry(city, district));
    }
    bool setValue(Side& side, const QString& text)
    {
        side.later();
        CommitDraft draft(side.clock, side.place->actor().officer, u"edit"_s);
        draft.set(RuleValue::info, rule, valueField, Value(text));
        return side.place->journal().commit(draft).has_value();
    }
    OpenConflict ofValue() const { return {RecordKind::ruleValue, rule, valueField}; }
    OpenConflict ofState() const { return {RecordKind::trader, shop, common::state}; }
    static ConflictDesk desk(Side& side) { return ConflictDesk(side.place->desk()); }
    static QString value(const Side& side, const Uuid& id)
    {
        return side.place->reader().find<RuleValue>(id).value_or(RuleValue()).value;
    }
};

} // namespace

class TestConflict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothValuesTheirAuthorsAndTheCommonBaseAreShown()
    {
        Torn torn;
        QCOMPARE(Torn::desk(torn.city).open().size(), size_t(2));
        const Conflict conflict = Torn::desk(torn.city).read(torn.ofValue());
        QCOMPARE(conflict.sides.size(), size_t(2));
        QVERIFY(conflict.base);
        QCOMPARE(conflict.base->value, Value(u"15"_s));
        QStringList values;
        for (const ConflictSide& side : conflict.sides) {
            values += side.value.valueOr<QString>({});
            QCOMPARE(side.act, u"edit"_s);
            QVERIFY(!side.by.isNull());
            QVERIFY(side.device == torn.city.place->journal().device() ||
                    side.device == torn.district.place->journal().device());
        }
        values.sort();
        QCOMPARE(values, QStringList({u"10"_s, u"20"_s}));
        QCOMPARE(std::count_if(conflict.sides.begin(), conflict.sides.end(), [](const auto& s) { return s.holds; }), 1);
    }
    void nothingIsBuiltOnWhatNobodyDecided()
    {
        Torn torn;
        Workplace& place = *torn.district.place;
        QVERIFY(!place.reader().find<RuleValue>(torn.rule)->value.isEmpty());
        QVERIFY(place.journal().certain().find<RuleValue>(torn.rule)->value.isEmpty());
        const auto edited = place.desk().set(RuleValue::info, torn.rule, {{valueField, Value(u"12"_s)}}, place.actor());
        QCOMPARE(codeOf(edited), ErrorCode::conflictOpen);
        const auto acted = place.desk().act(RuleValue::info, torn.rule, u"inForce"_s, {}, place.actor());
        QVERIFY(!acted);
        QList<ErrorCode> codes{acted.error().code};
        for (const Error& error : acted.error().more) codes += error.code;
        QVERIFY(codes.contains(ErrorCode::conflictOpen));
        // Other fields of the record may still be written.
        QVERIFY(place.desk().set(RuleValue::info, torn.rule, {{quint16(13), Value(u"天"_s)}}, place.actor()));
    }
    void aDecisionHoldsOnBothSidesAndTheLoserStaysInTheHistory()
    {
        Torn torn;
        const auto done = Torn::desk(torn.district)
                              .settle(torn.ofValue(), Value(u"10"_s), u"以文件为准"_s, torn.district.place->actor());
        QVERIFY2(done, qPrintable(done ? QString() : errorName(done.error().code)));
        QVERIFY(Torn::desk(torn.city).settle(torn.ofState(), Value(u"inactive"_s), {}, torn.city.place->actor()));
        torn.swap();
        for (Side* side : {&torn.city, &torn.district}) {
            QVERIFY(Torn::desk(*side).open().empty());
            QCOMPARE(Torn::value(*side, torn.rule), u"10"_s);
            QCOMPARE(side->text(torn.shop, u"state"), u"inactive"_s);
            QVERIFY(side->place->journal().check().ok());
            const auto history = side->place->journal().history(torn.rule, valueField);
            QCOMPARE(history.size(), size_t(4));
            QCOMPARE(history.back().act, u"settle"_s);
            QCOMPARE(history.back().reason, u"以文件为准"_s);
        }
        QCOMPARE(torn.city.dump(), torn.district.dump());
        const auto commit = torn.city.place->journal().readCommit(
            torn.city.place->journal().history(torn.rule, valueField).back().commit);
        QVERIFY(!commit->signature.isEmpty());
    }
    void aThirdValueIsAllowedButNoStateThatNobodyReached()
    {
        Torn torn;
        const Actor actor = torn.district.place->actor();
        QVERIFY(Torn::desk(torn.district).settle(torn.ofValue(), Value(u"18"_s), {}, actor));
        QCOMPARE(Torn::value(torn.district, torn.rule), u"18"_s);
        QCOMPARE(codeOf(Torn::desk(torn.district).settle(torn.ofState(), Value(u"active"_s), {}, actor)),
                 ErrorCode::badValue);
        QCOMPARE(codeOf(Torn::desk(torn.district).settle(torn.ofValue(), Value(u"18"_s), {}, actor)),
                 ErrorCode::nothingToUndo);
    }
    void onlyAReviewerOfTheOfficeOrAboveDecides()
    {
        Torn torn;
        Actor inspectorOnly = torn.district.place->actor();
        inspectorOnly.roles = inspector;
        QCOMPARE(codeOf(Torn::desk(torn.district).settle(torn.ofValue(), Value(u"10"_s), {}, inspectorOnly)),
                 ErrorCode::roleMissing);
        Actor stranger = torn.district.place->actor();
        stranger.office = newUuid(torn.district.clock);
        QCOMPARE(codeOf(Torn::desk(torn.district).settle(torn.ofValue(), Value(u"10"_s), {}, stranger)),
                 ErrorCode::notOwner);
        QCOMPARE(Torn::desk(torn.district).open().size(), size_t(2));
    }
    void allOfOneSideIsOneStepToTakeBack()
    {
        Torn torn;
        const QByteArray device = torn.city.place->journal().device();
        const auto settled = Torn::desk(torn.district).takeAllFrom(device, torn.district.place->actor());
        QVERIFY(settled);
        QCOMPARE(*settled, 2);
        QCOMPARE(Torn::value(torn.district, torn.rule), u"20"_s);
        QCOMPARE(torn.district.text(torn.shop, u"state"), u"merged"_s);
        QCOMPARE(codeOf(Torn::desk(torn.district).takeAllFrom(device, torn.district.place->actor())),
                 ErrorCode::nothingToUndo);
    }
    void twoDifferentDecisionsAreAConflictAgain()
    {
        Torn torn;
        QVERIFY(Torn::desk(torn.district).settle(torn.ofValue(), Value(u"10"_s), {}, torn.district.place->actor()));
        QVERIFY(Torn::desk(torn.city).settle(torn.ofValue(), Value(u"20"_s), {}, torn.city.place->actor()));
        torn.swap();
        QVERIFY(Torn::desk(torn.city).open() == Torn::desk(torn.district).open());
        QCOMPARE(Torn::desk(torn.city).open().size(), size_t(2));
        QVERIFY(Torn::desk(torn.city).settle(torn.ofValue(), Value(u"20"_s), {}, torn.city.place->actor()));
        torn.swap();
        QCOMPARE(Torn::desk(torn.district).open().size(), size_t(1));
        QCOMPARE(torn.city.dump(), torn.district.dump());
    }
    void theSameDecisionTwiceIsNone()
    {
        Torn torn;
        QVERIFY(Torn::desk(torn.district).settle(torn.ofValue(), Value(u"10"_s), {}, torn.district.place->actor()));
        QVERIFY(Torn::desk(torn.city).settle(torn.ofValue(), Value(u"10"_s), {}, torn.city.place->actor()));
        torn.swap();
        QCOMPARE(Torn::desk(torn.city).open().size(), size_t(1));
        QCOMPARE(torn.city.dump(), torn.district.dump());
    }
};

QTEST_GUILESS_MAIN(TestConflict)
#include "tst_conflict.moc"
