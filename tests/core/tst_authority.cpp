// SPDX-License-Identifier: GPL-3.0-or-later
// What a commit may do is judged by every store that takes it in, and all come to the same answer: a district whose
// program has been tampered with (its store judges nothing) sends what it should not.
#include "PackageSides.h"
#include "directory/Laboratory.h"
#include "directory/RuleValue.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

struct Rogue : Two
{
    Uuid rule; ///< of the district, in the state draft

    Rogue()
    {
        addRule(u"15"_s, u"draft"_s);
        swap();
        district.place->journal().setAuthority({});
    }
    void addRule(const QString& days, const QString& state)
    {
        RuleValue value;
        value.ruleId = u"R-OBJ-15D"_s;
        value.value = days;
        value.state = state;
        value.officeId = district.place->actor().office;
        rule = add(district, value, district.place->actor().officer);
    }
    void swap()
    {
        QVERIFY(carry(district, city));
        QVERIFY(carry(city, district));
    }
    template <class T> static Uuid add(Side& side, T record, const Uuid& by)
    {
        side.later();
        CommitDraft draft(side.clock, by, u"add"_s);
        const Uuid id = draft.add(record);
        return side.place->journal().commit(draft) ? id : Uuid();
    }
    static Uuid officer(Side& side, const QString& name, const QList<Role>& roles)
    {
        Officer person;
        person.name = person.loginName = name;
        person.roles = roles;
        person.state = u"active"_s;
        person.officeId = side.place->actor().office;
        return add(side, person, side.place->actor().officer);
    }
    static bool set(Side& side, const RecordInfo& info, const Uuid& id, QStringView field, const Value& value,
                    const Uuid& by, const QString& act = u"edit"_s)
    {
        side.later();
        CommitDraft draft(side.clock, by, act);
        draft.signedAct = act != u"edit"_s;
        draft.set(info, id, field, value);
        return side.place->journal().commit(draft).has_value();
    }
    static bool grant(Side& side, const Uuid& person, const QList<Role>& roles)
    {
        return set(side, Officer::info, person, u"roles", toValue(roles), side.place->actor().officer);
    }
    bool lead(const char* state, const Uuid& by, const QString& act = u"edit"_s)
    {
        return set(district, RuleValue::info, rule, u"state", Value(QLatin1StringView(state)), by, act);
    }
    bool enforce(Side& side, const Uuid& by)
    {
        return set(side, RuleValue::info, rule, u"state", Value(u"inForce"_s), by, u"inForce"_s);
    }
    QString stateAt(const Side& side) const
    {
        return side.place->reader().find<RuleValue>(rule).value_or(RuleValue()).state;
    }
    /// Carries the district's work to the city; why the city gave nothing of it effect, or `usage` if it did.
    ErrorCode judged()
    {
        const auto report = carry(district, city);
        if (!report) qFatal("not taken in: %s", qPrintable(errorName(report.error().code)));
        const QByteArray before = city.dump();
        if (!city.place->journal().check().ok()) qFatal("check");
        if (!city.place->journal().rebuild() || city.dump() != before) qFatal("rebuild differs");
        return report->refused.empty() ? ErrorCode::usage : report->refused.back().why;
    }
};

} // namespace

class TestAuthority : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordThatTwoEnteredBelongsToWhomItsAuthorKnew()
    {
        // The city has entered it too, which the district could not know, nor whoever gets its commit first.
        Rogue rogue;
        Laboratory laboratory;
        laboratory.id = naturalUuid(u"laboratory"_s, u"某检验院"_s);
        laboratory.name = u"某检验院"_s;
        laboratory.state = u"active"_s;
        laboratory.officeId = rogue.city.place->actor().office;
        Rogue::add(rogue.city, laboratory, rogue.city.place->actor().officer);
        laboratory.officeId = rogue.district.place->actor().office;
        Rogue::add(rogue.district, laboratory, rogue.district.place->actor().officer);
        QCOMPARE(rogue.judged(), ErrorCode::usage);
    }
    void anActBeyondTheRoleIsKeptWithoutEffect()
    {
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"甲检"_s, {Role::inspector});
        QVERIFY(rogue.enforce(rogue.district, person));
        const qint64 before = rogue.city.rows("commits");
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
        QCOMPARE(rogue.stateAt(rogue.city), u"draft"_s);
        QCOMPARE(rogue.city.rows("commits"), before + 2); // kept all the same
        const auto history = rogue.city.place->journal().history(rogue.rule, common::state);
        QVERIFY(history.back().withheld);
        QCOMPARE(history.back().by, person);
    }
    void aReviewersActHolds()
    {
        Rogue rogue;
        QVERIFY(rogue.enforce(rogue.district, Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer})));
        QCOMPARE(rogue.judged(), ErrorCode::usage);
        QCOMPARE(rogue.stateAt(rogue.city), u"inForce"_s);
    }
    void theOwnStoreRefusesAtOnce()
    {
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.city, u"甲检"_s, {Role::inspector});
        QVERIFY(!rogue.enforce(rogue.city, person));
        QCOMPARE(rogue.stateAt(rogue.city), u"draft"_s);
        QVERIFY(rogue.city.place->journal().check().ok());
    }
    void whoHasAKeyMustSign()
    {
        Rogue rogue;
        const Uuid admin = rogue.district.place->actor().officer;
        const Uuid person = Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer});
        Workplace& place = *rogue.district.place;
        QVERIFY(DirectoryDesk(place.journal()).giveKey({person, place.actor().office, {}, reviewer, district}));
        const QString key =
            place.journal().store().folder() + u"/keys/"_s + person.toString(QUuid::WithoutBraces) + u".key"_s;
        QVERIFY(QFile::rename(key, key + u".away"_s));
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::signatureWrong);
        QCOMPARE(rogue.stateAt(rogue.city), u"draft"_s);
        // The same act with the key counts.
        QVERIFY(QFile::rename(key + u".away"_s, key));
        QVERIFY(Rogue::set(rogue.district, RuleValue::info, rogue.rule, u"state", Value(u"draft"_s), admin));
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::usage);
        QCOMPARE(rogue.stateAt(rogue.city), u"inForce"_s);
    }
    void aRoleThatWasTakenAwayAsTheAuthorKnewIsNone()
    {
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer});
        QVERIFY(Rogue::grant(rogue.district, person, {Role::inspector}));
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
    }
    void aRoleThatWasTakenAwayElsewhereMeanwhileStillCounts()
    {
        // Both stores come to the same answer, whichever commit they see first.
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer});
        QVERIFY(rogue.carry(rogue.district, rogue.city));
        QVERIFY(Rogue::grant(rogue.city, person, {Role::inspector})); // the city stands above the district
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::usage);
        QVERIFY(rogue.carry(rogue.city, rogue.district));
        QCOMPARE(rogue.stateAt(rogue.city), u"inForce"_s);
        QCOMPARE(rogue.city.dump(), rogue.district.dump());
        // From the moment he knows it, it is over.
        rogue.addRule(u"30"_s, u"draft"_s);
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
    }
    void ofTwoGrantsOnlyWhatBothGiveIsCertain()
    {
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"乙审"_s, {Role::inspector});
        rogue.swap();
        QVERIFY(Rogue::grant(rogue.district, person, {Role::inspector, Role::reviewer}));
        QVERIFY(Rogue::grant(rogue.city, person, {Role::inspector, Role::supervisor}));
        rogue.swap();
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
    }
    void nobodyConfirmsHisOwnStep_data()
    {
        QTest::addColumn<QString>("act");
        QTest::newRow("by its name") << u"draft"_s;
        QTest::newRow("called something else") << u"edit"_s;
    }
    void nobodyConfirmsHisOwnStep()
    {
        QFETCH(QString, act);
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer, Role::administrator});
        QVERIFY(rogue.lead("retired", rogue.district.place->actor().officer, act));
        QVERIFY(rogue.lead("draft", person, act));
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::fourEyes);
    }
    void whatAnActCallsItselfChangesNothing_data()
    {
        QTest::addColumn<QString>("act");
        for (const char* act : {"edit", "draft", "undo", "settle", "closed"})
            QTest::newRow(act) << QString::fromLatin1(act);
    }
    void whatAnActCallsItselfChangesNothing()
    {
        QFETCH(QString, act);
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"甲检"_s, {Role::inspector});
        QVERIFY(Rogue::set(rogue.district, RuleValue::info, rogue.rule, u"state", Value(u"inForce"_s), person, act));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
        QCOMPARE(rogue.stateAt(rogue.city), u"draft"_s);
    }
    void aLeapAsksForNoLessThanTheWay_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("free"); // states that steps lead to which ask for nothing
        QTest::addColumn<QString>("leap");
        QTest::newRow("entered past the step") << u"ruleValue"_s << QStringList{} << u"inForce"_s;
        QTest::newRow("over the step, to a state that asks for nothing")
            << u"ruleValue"_s << QStringList{u"draft"_s} << u"retired"_s;
        QTest::newRow("over two") << u"publication"_s << QStringList{u"draft"_s, u"returned"_s, u"draft"_s}
                                  << u"requested"_s;
        QTest::newRow("out of a state aside")
            << u"publication"_s << QStringList{u"draft"_s, u"returned"_s} << u"approved"_s;
        QTest::newRow("to one aside of all") << u"publication"_s << QStringList{u"draft"_s} << u"withdrawn"_s;
    }
    void aLeapAsksForNoLessThanTheWay()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, free);
        QFETCH(QString, leap);
        Rogue rogue;
        const RecordInfo& info = *rogue.district.place->schema().find(kind);
        const Uuid person = Rogue::officer(rogue.district, u"甲检"_s, {Role::inspector});
        RecordData record{&info, Uuid::createUuid(), {}};
        record.set(common::officeId, Value(rogue.district.place->actor().office));
        const auto lead = [&](const QString& state) {
            rogue.district.later();
            CommitDraft draft(rogue.district.clock, person, u"edit"_s);
            if (record.state().isEmpty()) {
                record.set(common::state, Value(state));
                draft.add(record);
            } else {
                draft.setState(info, record.id, state);
            }
            return rogue.district.place->journal().commit(draft).has_value();
        };
        for (const QString& state : free) QVERIFY(lead(state));
        QCOMPARE(rogue.judged(), ErrorCode::usage);
        QVERIFY(lead(leap));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
    }
    void aStepWithoutEffectIsNoPlaceToStartFrom()
    {
        // Whoever goes on from a state that nobody had the right to reach makes the whole leap himself.
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"甲检"_s, {Role::inspector});
        QVERIFY(rogue.enforce(rogue.district, person));
        QVERIFY(rogue.lead("retired", person));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
        QCOMPARE(rogue.stateAt(rogue.city), u"draft"_s);
    }
    void whatIsKnownIsNotEnteredAgainOverItsOwner_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Value>("value");
        QTest::newRow("deleted") << u"deleted"_s << Value(true);
        QTest::newRow("first value of a field") << u"phone"_s << Value(u"0519-00000000"_s);
    }
    void whatIsKnownIsNotEnteredAgainOverItsOwner()
    {
        QFETCH(QString, field);
        QFETCH(Value, value);
        Rogue rogue;
        const Uuid city = rogue.city.place->actor().office;
        const Uuid person = rogue.district.place->actor().officer;
        QVERIFY(Rogue::set(rogue.district, Office::info, city, field, value, person));
        QVERIFY(Rogue::set(rogue.district, Office::info, city, field, Value(), person)); // else it could not even send
        QCOMPARE(rogue.judged(), ErrorCode::notOwner);
        QVERIFY(rogue.city.place->reader().find<Office>(city));
    }
    void takingBackMayReturnToWhatStood()
    {
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"甲检"_s, {Role::inspector});
        QVERIFY(rogue.enforce(rogue.district, Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer})));
        QVERIFY(rogue.lead("retired", rogue.district.place->actor().officer));
        QVERIFY(rogue.lead("inForce", person, u"undo"_s));
        QCOMPARE(rogue.judged(), ErrorCode::usage);
        QCOMPARE(rogue.stateAt(rogue.city), u"inForce"_s);
    }
    void whatNobodyGrantedIsNotGivenBack()
    {
        // The state had stood there only by a step without effect.
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"甲检"_s, {Role::inspector});
        QVERIFY(rogue.lead("inForce", person));
        QVERIFY(rogue.lead("draft", person));
        QVERIFY(rogue.lead("inForce", person, u"undo"_s));
        QCOMPARE(rogue.judged(), ErrorCode::roleMissing);
        QCOMPARE(rogue.stateAt(rogue.city), u"draft"_s);
    }
    void ownStepsDoNotHideBehindAnUndo()
    {
        Rogue rogue;
        const Uuid person = Rogue::officer(rogue.district, u"乙审"_s, {Role::reviewer, Role::administrator});
        rogue.addRule(u"30"_s, QString());
        QVERIFY(rogue.lead("draft", person, u"undo"_s)); // a draft had never stood there
        QVERIFY(rogue.enforce(rogue.district, person));
        QCOMPARE(rogue.judged(), ErrorCode::fourEyes);
    }
    void whatAllShareIsNotWrittenInACorner()
    {
        // A program that files the record of an officer among the district's own.
        Rogue rogue;
        RecordInfo corner = Officer::info;
        corner.scope = Scope::office;
        RecordData forged{&corner, Uuid::createUuid(), {}};
        forged.set(fieldOf(Officer::info, u"name")->number, Value(u"冒名"_s));
        forged.set(common::officeId, Value(rogue.district.place->actor().office));
        const Uuid id = Rogue::add(rogue.district, forged, rogue.district.place->actor().officer);
        QCOMPARE(rogue.judged(), ErrorCode::notOwner);
        QVERIFY(!rogue.city.place->reader().find<Officer>(id));
    }
    void anOfficeDoesNotTakeTheCodeOfAnother()
    {
        Rogue rogue;
        const Uuid admin = rogue.district.place->actor().officer, office = rogue.district.place->actor().office;
        const auto rename = [&](const char* code) {
            return Rogue::set(rogue.district, Office::info, office, u"code", Value(QLatin1StringView(code)), admin);
        };
        QVERIFY(rename(cityCode));
        QVERIFY(rename(districtCode)); // else it could not even send
        QCOMPARE(rogue.judged(), ErrorCode::notOwner);
        QCOMPARE(rogue.city.place->reader().find<Office>(office)->code, QLatin1StringView(districtCode));
    }
    void aDistrictDoesNotChangeWhatBelongsToTheCity()
    {
        Rogue rogue;
        const Uuid admin = rogue.district.place->actor().officer;
        const Uuid boss = rogue.city.place->actor().officer;
        QVERIFY(Rogue::set(rogue.district, Officer::info, boss, u"name", Value(u"改名"_s), admin));
        QCOMPARE(rogue.judged(), ErrorCode::notOwner);
        QVERIFY(rogue.city.place->reader().find<Officer>(boss)->name != u"改名"_s);
        // Nor does it name officers of the city, nor write where only the city writes.
        Officer forged;
        forged.name = u"冒名"_s;
        forged.roles = {Role::reviewer};
        forged.officeId = rogue.city.place->actor().office;
        const Uuid id = Rogue::add(rogue.district, forged, admin);
        QCOMPARE(rogue.judged(), ErrorCode::notOwner);
        QVERIFY(!rogue.city.place->reader().find<Officer>(id));
        Trader shop = rogue.district.traderOf(u"市局的店"_s);
        shop.officeId = rogue.city.place->actor().office;
        const Uuid stolen = Rogue::add(rogue.district, shop, admin);
        QVERIFY(!rogue.district.place->reader().scopeOf(stolen).isEmpty());
        QCOMPARE(rogue.judged(), ErrorCode::notOwner);
        QVERIFY(!rogue.city.place->reader().find<Trader>(stolen));
    }
    void theCityMayChangeWhatBelongsToADistrict()
    {
        Two two;
        const Uuid shop = two.district.addTrader(u"某店"_s);
        QVERIFY(two.carry(two.district, two.city));
        QVERIFY(two.city.set(shop, u"address", u"人民路2号"_s));
        const auto report = two.carry(two.city, two.district);
        QVERIFY(report && report->refused.empty());
        QCOMPARE(two.district.text(shop, u"address"), u"人民路2号"_s);
    }
    void aDeviceCannotSayThatItBelongsToAnotherOffice()
    {
        Rogue rogue;
        const RecordInfo& devices = *rogue.district.place->schema().find(RecordKind::device);
        const Uuid device = Uuid::fromRfc4122(rogue.district.place->journal().device());
        const Uuid admin = rogue.district.place->actor().officer, boss = rogue.city.place->actor().officer;
        QVERIFY(
            Rogue::set(rogue.district, devices, device, u"officeId", Value(rogue.city.place->actor().office), admin));
        QVERIFY(Rogue::set(rogue.district, Officer::info, boss, u"name", Value(u"改名"_s), admin));
        rogue.judged();
        QVERIFY(rogue.city.place->reader().find<Officer>(boss)->name != u"改名"_s);
    }
};

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
