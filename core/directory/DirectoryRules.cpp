// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/DirectoryRules.h"

#include "directory/LawOfStore.h"
#include "law/CreditCode.h"
#include "record/Dates.h"
#include "record/Problem.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

/// Empty is the business of missingFields.
bool badArea(const QString& code)
{
    return !code.isEmpty() && !looksLikeAreaCode(code);
}

/// A credit code with a wrong check character; what else is odd about a code is a warning (checkTraderCode).
bool badCreditCode(const QString& code)
{
    const CodeCheck check = checkTraderCode(code);
    return !code.isEmpty() && (check.isError || check.kind != TraderCodeKind::creditCode);
}

void refuseMerge(Problems& problems, const Record& record, const Uuid& mergedInto, const QString& toState)
{
    if (toState == u"merged"_s) problems.need(!mergedInto.isNull(), "mergedInto");
    problems.refuse(!mergedInto.isNull() && mergedInto == record.id, "mergedIntoItself", "", "mergedInto");
}

bool goodDays(const Json& days)
{
    const QJsonDocument document = QJsonDocument::fromJson(days.bytes);
    if (!document.isArray() || document.array().isEmpty()) return false;
    const QJsonArray entries = document.array();
    return std::all_of(entries.begin(), entries.end(), [](const auto& entry) {
        const QJsonObject day = entry.toObject();
        const QString kind = day["kind"_L1].toString();
        return QDate::fromString(day["date"_L1].toString(), Qt::ISODate).isValid() &&
               (kind == u"holiday"_s || kind == u"makeup"_s || kind == u"workday"_s);
    });
}

} // namespace

std::vector<Error> officeProblems(const Office& office, const QString& toState)
{
    Problems problems(Office::info);
    // A city may stand in the store before its province does: above it the code tells (GB/T 2260).
    problems.need(office.level == OfficeLevel::province || office.level == OfficeLevel::city ||
                      !office.parentId.isNull(),
                  "parentId");
    problems.refuse(!office.parentId.isNull() && office.parentId == office.id, "ownSuperior", "", "parentId");
    // All that the office ever wrote and got carries its code; after a reform there is a new office (mergedInto).
    problems.refuse(!office.id.isNull() && office.id != naturalUuid(u"office"_s, office.code), "officeCodeFixed", "",
                    "code");
    problems.refuse(badArea(office.areaCode), "areaCodeWrong", "R-ID-AREA", "areaCode");
    problems.refuse(crossed(office.validFrom, office.validTo), "endsBeforeStart", "", "validTo");
    refuseMerge(problems, office, office.mergedInto, toState);
    return problems.take();
}

std::vector<Error> officerProblems(const Officer& officer, const QString& toState)
{
    Problems problems(Officer::info);
    problems.refuse(officer.certValidTo.isValid() && officer.certNo.isEmpty(), "certificateWithoutNumber",
                    "R-SMP-PAPERS", "certNo");
    refuseMerge(problems, officer, officer.mergedInto, toState);
    return problems.take();
}

std::vector<Error> traderProblems(const Trader& trader, const QString& toState)
{
    Problems problems(Trader::info);
    problems.refuse(trader.creditCode.isEmpty() && trader.regNo.isEmpty(), "creditCodeOrRegNo", "R-ID-USCC",
                    "creditCode");
    problems.refuse(badCreditCode(trader.creditCode), "creditCodeWrong", "R-ID-USCC", "creditCode");
    problems.refuse(badArea(trader.areaCode), "areaCodeWrong", "R-ID-AREA", "areaCode");
    problems.refuse(crossed(trader.rosterValidFrom, trader.rosterValidTo), "endsBeforeStart", "", "rosterValidTo");
    problems.refuse(trader.prepayFrom.isValid() && !trader.prepayRule.value_or(false), "prepayDateWithoutRule",
                    "R-TGT-STN-P", "prepayFrom");
    refuseMerge(problems, trader, trader.mergedInto, toState);
    return problems.take();
}

std::vector<Error> traderFormProblems(const Trader& trader)
{
    Problems problems(Trader::info);
    problems.refuse(trader.creditCode.isEmpty() && trader.regNo.isEmpty(), "creditCodeOrRegNo", "R-ID-USCC",
                    "creditCode");
    problems.need(!trader.legalRep.isEmpty(), "legalRep", "R-SMP-FORM");
    problems.need(!trader.address.isEmpty(), "address", "R-SMP-FORM");
    problems.need(trader.areaType != AreaType::none, "areaType", "R-SMP-FORM");
    problems.need(trader.siteType != SiteType::none, "siteType", "R-SMP-FORM");
    return problems.take();
}

std::vector<Error> producerProblems(const Producer& producer, const QString& toState)
{
    Problems problems(Producer::info);
    problems.refuse(badCreditCode(producer.creditCode), "creditCodeWrong", "R-ID-USCC", "creditCode");
    problems.refuse(badArea(producer.areaCode), "areaCodeWrong", "R-ID-AREA", "areaCode");
    refuseMerge(problems, producer, producer.mergedInto, toState);
    return problems.take();
}

std::vector<Error> laboratoryProblems(const Laboratory& laboratory, const QString& toState)
{
    Problems problems(Laboratory::info);
    problems.refuse(badArea(laboratory.areaCode), "areaCodeWrong", "R-ID-AREA", "areaCode");
    problems.refuse(crossed(laboratory.contractFrom, laboratory.contractTo), "endsBeforeStart", "", "contractTo");
    problems.refuse(laboratory.cmaValidTo.isValid() && laboratory.cmaNo.isEmpty(), "accreditationWithoutNumber", "",
                    "cmaNo");
    refuseMerge(problems, laboratory, laboratory.mergedInto, toState);
    return problems.take();
}

std::vector<Error> productCategoryProblems(const ProductCategory& category, const QString& toState)
{
    Problems problems(ProductCategory::info);
    problems.refuse(!category.parentId.isNull() && category.parentId == category.id, "ownParent", "", "parentId");
    problems.refuse(crossed(category.validFrom, category.validTo), "endsBeforeStart", "", "validTo");
    problems.refuse(category.focusReason != FocusReason::none && !category.focus.value_or(false), "reasonWithoutFocus",
                    "", "focus");
    for (const auto& [qty, name] : {std::pair{category.defaultTestQty, "defaultTestQty"},
                                    std::pair{category.defaultBackupQty, "defaultBackupQty"}})
        problems.refuse(qty.isNegative(), "quantityNegative", "R-SMP-QTY", name);
    refuseMerge(problems, category, category.mergedInto, toState);
    return problems.take();
}

std::vector<Error> standardProblems(const Standard& standard, const QString& toState)
{
    Problems problems(Standard::info);
    problems.refuse(crossed(standard.effectiveFrom, standard.effectiveTo), "endsBeforeStart", "R-STD-EDITION",
                    "effectiveTo");
    problems.refuse(crossed(standard.effectiveFrom, standard.sellThroughTo), "sellThroughBeforeStart", "R-STD-EDITION",
                    "sellThroughTo");
    problems.refuse(!standard.replaces.isNull() && standard.replaces == standard.id, "replacesItself", "", "replaces");
    refuseMerge(problems, standard, standard.mergedInto, toState);
    return problems.take();
}

std::vector<Error> testItemSpecProblems(const TestItemSpec& spec)
{
    Problems problems(TestItemSpec::info);
    const bool both = !spec.low.isNull() && !spec.high.isNull();
    problems.refuse(both && spec.high < spec.low, "limitsCrossed", "R-NUM-FULL", "high");
    problems.refuse(!spec.roundUnit.isNull() && spec.roundUnit <= Decimal::fromInt(0), "roundUnitNotPositive",
                    "R-NUM-ROUND", "roundUnit");
    // Limits such as "no trace" have no number and are judged by a person; a verified interval must have both ends.
    if (spec.operator_ == LimitOperator::between && spec.confidence == Confidence::verified) {
        problems.need(!spec.low.isNull(), "low", "R-NUM-FULL");
        problems.need(!spec.high.isNull(), "high", "R-NUM-FULL");
    }
    return problems.take();
}

std::vector<Error> attachmentProblems(const Attachment& attachment)
{
    static const QRegularExpression digest(u"^[0-9a-f]{64}$"_s);
    Problems problems(Attachment::info);
    problems.need(!attachment.fileName.isEmpty(), "fileName");
    problems.refuse(!digest.match(attachment.sha256).hasMatch(), "digestWrong", "", "sha256");
    problems.refuse(attachment.size.value_or(-1) < 0, "sizeWrong", "", "size");
    return problems.take();
}

std::vector<Error> ruleValueProblems(const RuleValue& value, const QString& toState)
{
    static const QRegularExpression id(u"^R-[A-Z0-9]+(-[A-Z0-9]+)*$"_s);
    Q_UNUSED(toState)
    Problems problems(RuleValue::info);
    const bool wellFormed = id.match(value.ruleId).hasMatch();
    problems.refuse(!wellFormed, "ruleIdWrong", "", "ruleId");
    problems.refuse(crossed(value.validFrom, value.validTo), "endsBeforeStart", "", "validTo");
    std::vector<Error> found = problems.take();
    const auto shipped = LawBook::shipped();
    const RuleRow* rule = shipped ? shipped->rules.inForce(value.ruleId, value.regime, {}) : nullptr;
    if (wellFormed && shipped && !shipped->rules.knows(value.ruleId)) {
        Error unknown = problem("ruleNotKnown", "", "ruleId"); // nothing would ever count by it
        unknown.rule = value.ruleId;
        found.push_back(std::move(unknown));
    }
    // A length of days stays a length of days.
    if (rule && rule->isLimit() && rule->kind() != DayKind::fixed) {
        bool number = false;
        const int length = value.value.toInt(&number);
        if (!number || length < 0 || length > longestPeriod || !dayKindFromCode(value.unit)) {
            Error wrong = problem("ruleValueWrong", "", number ? "unit" : "value");
            wrong.rule = value.ruleId;
            found.push_back(std::move(wrong));
        }
    }
    return found;
}

std::vector<Error> calendarRecordProblems(const CalendarRecord& pack, const QString& toState)
{
    Q_UNUSED(toState)
    Problems problems(CalendarRecord::info);
    problems.refuse(pack.year && (*pack.year < 1990 || *pack.year > 2100), "yearWrong", "R-CNT-DATA", "year");
    const bool good = goodDays(pack.days);
    problems.refuse(!good, "calendarDaysWrong", "R-CNT-DATA", "days");
    std::vector<Error> found = problems.take();
    if (const auto checked = good ? WorkCalendar::check(packOf(pack)) : Result<>(); !checked) {
        Error broken = checked.error();
        broken.field = u"days"_s;
        found.push_back(std::move(broken));
    }
    return found;
}

std::vector<Error> templateProblems(const TemplateRecord& record, const QString& toState)
{
    Q_UNUSED(toState)
    Problems problems(TemplateRecord::info);
    problems.refuse(crossed(record.validFrom, record.validTo), "endsBeforeStart", "R-REG-NAMES", "validTo");
    return problems.take();
}

quint8 roleBits(const Officer& officer)
{
    quint8 bits = 0;
    for (const Role role : officer.roles)
        if (role != Role::none && role <= Role::administrator)
            bits = static_cast<quint8>(bits | (1u << (static_cast<unsigned>(role) - 1u)));
    return bits;
}

quint8 levelBit(OfficerLevel level)
{
    return level == OfficerLevel::none || level > OfficerLevel::province
               ? quint8(0)
               : static_cast<quint8>(1u << (static_cast<unsigned>(level) - 1u));
}

OfficerLevel levelOfOfficers(OfficeLevel level)
{
    return level == OfficeLevel::branch ? OfficerLevel::district : static_cast<OfficerLevel>(level);
}

QString officeNameOn(const Office& office, QDate day)
{
    QDate best;
    QString name = office.name;
    for (const auto& entry : QJsonDocument::fromJson(office.formerNames.bytes).array()) {
        const QDate until = QDate::fromString(entry.toObject()["until"_L1].toString(), Qt::ISODate);
        if (!until.isValid() || !day.isValid() || day > until || (best.isValid() && until >= best)) continue;
        best = until;
        name = entry.toObject()["name"_L1].toString();
    }
    return name;
}

bool certifiedOn(const Officer& officer, QDate day)
{
    return officer.state == u"active"_s && !officer.voided && !officer.certNo.isEmpty() &&
           (!officer.certValidTo.isValid() || officer.certValidTo >= day);
}

bool accreditedOn(const Laboratory& laboratory, QDate day)
{
    return !laboratory.cmaNo.isEmpty() && laboratory.cmaValidTo.isValid() && laboratory.cmaValidTo >= day;
}

bool underContractOn(const Laboratory& laboratory, QDate day)
{
    return !laboratory.contractNo.isEmpty() && laboratory.contractFrom.isValid() && laboratory.contractFrom <= day &&
           laboratory.contractTo.isValid() && laboratory.contractTo >= day;
}

bool inForceOn(const Standard& standard, QDate day)
{
    return standard.effectiveFrom.isValid() && standard.effectiveFrom <= day &&
           (!standard.effectiveTo.isValid() || day <= standard.effectiveTo);
}

bool looksLikeAreaCode(const QString& code)
{
    static const QRegularExpression six(u"^[0-9]{6}$"_s);
    return six.match(code).hasMatch();
}

} // namespace qj
