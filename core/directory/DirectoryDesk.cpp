// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/DirectoryDesk.h"

#include "base/Text.h"
#include "directory/AttachmentFile.h"
#include "directory/Device.h"
#include "directory/DirectoryRules.h"
#include "directory/LaboratoryQueries.h"
#include "directory/OfficerKeys.h"
#include "directory/PasswordTries.h"
#include "directory/ShippedRecords.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSysInfo>

using namespace Qt::StringLiterals;

namespace qj {

Result<> DirectoryDesk::fillNewStore(const StoreInit& init)
{
    static const QRegularExpression codeForm(u"^[0-9]{6,9}$"_s);
    if (!codeForm.match(init.officeCode).hasMatch())
        return fail(ErrorCode::badValue, {translated("Office", "Office code"), init.officeCode, u"320412"_s});
    if (stored(init.officeName).isEmpty()) return fail(ErrorCode::fieldMissing, {translated("Office", "Name")});
    m_journal.store().setMeta(u"office"_s, init.officeCode.toLatin1());
    const OfficerKeys keys(m_journal.store().folder());
    CommitDraft draft(m_journal.clock(), {}, u"init"_s);

    Office office;
    office.code = init.officeCode;
    office.name = stored(init.officeName);
    office.shortName = office.name;
    office.level = init.level;
    office.areaCode = init.officeCode.left(6);
    office.validFrom = m_journal.clock().today();
    office.state = u"active"_s;
    office.id = naturalUuid(u"office"_s, office.code);
    office.officeId = office.id;
    draft.add(office);

    Officer admin;
    admin.id = newUuid(m_journal.clock());
    admin.name = init.adminName.isEmpty() ? translated("Officer", "Administrator") : stored(init.adminName);
    admin.loginName = u"admin"_s;
    admin.roles = {Role::inspector, Role::reviewer, Role::supervisor, Role::publisher, Role::administrator};
    admin.level = init.level == OfficeLevel::city       ? OfficerLevel::city
                  : init.level == OfficeLevel::province ? OfficerLevel::province
                                                        : OfficerLevel::district;
    admin.officeId = office.id;
    admin.state = u"active"_s;
    QJ_TRY_ASSIGN(admin.signKey, keys.create(admin.id));
    draft.by = draft.add(admin);

    Device device = thisDevice(office.id);
    draft.add(device);
    // Goods and standards have the same identities everywhere and belong to no office.
    QJ_TRY_ASSIGN(std::vector<ProductCategory> categories, shippedCategories());
    for (ProductCategory& category : categories) draft.add(category);
    QJ_TRY_ASSIGN(ShippedStandards shipped, shippedStandards(categories));
    for (Standard& standard : shipped.standards) draft.add(standard);
    for (TestItemSpec& limit : shipped.limits) draft.add(limit);
    QJ_TRY(m_journal.commit(draft));
    return {};
}

Device DirectoryDesk::thisDevice(const Uuid& office) const
{
    Device device;
    device.id = Uuid::fromRfc4122(m_journal.device());
    device.name = QSysInfo::machineHostName().isEmpty() ? u"1"_s : QSysInfo::machineHostName();
    device.letter = m_journal.deviceLetter();
    device.signKey = QString::fromLatin1(m_journal.devicePublicKey().toHex());
    device.fingerprint = QString::fromLatin1(m_journal.device().toHex());
    device.officeId = office;
    device.state = u"active"_s;
    return device;
}

Result<> DirectoryDesk::enterDevice(const Actor& actor)
{
    const Uuid id = Uuid::fromRfc4122(m_journal.device());
    if (m_journal.reader().find<Device>(id)) return {};
    CommitDraft draft(m_journal.clock(), actor.officer, u"device"_s);
    Device device = thisDevice(naturalUuid(u"office"_s, m_journal.officeCode()));
    draft.add(device);
    draft.set(Device::info, id, common::deleted, Value()); // whoever took it back: it writes on
    QJ_TRY(m_journal.commit(draft));
    return {};
}

Result<Actor> DirectoryDesk::signIn(const QString& text, const QString& password, const Clock& wall) const
{
    const Reader& reader = m_journal.reader();
    // After an exchange the officers of other offices are here too; a login name or a number means one of this office.
    const Uuid own = naturalUuid(u"office"_s, m_journal.officeCode());
    std::optional<Officer> officer;
    if (text.isEmpty()) {
        for (const Uuid& id : reader.where(Officer::info, "state='active' AND voided IS NULL"))
            if (auto found = reader.find<Officer>(id);
                found && found->officeId == own && found->roles.contains(Role::administrator)) {
                officer = std::move(found);
                break;
            }
    } else if (const Uuid id = Uuid::fromString(text); !id.isNull()) {
        officer = reader.find<Officer>(id);
    } else {
        std::vector<Officer> named;
        for (const Uuid& found : reader.where(Officer::info, "loginName=?1 OR staffNo=?1 OR name=?1", {text}))
            if (auto one = reader.find<Officer>(found); one && one->state == u"active"_s)
                named.push_back(std::move(*one));
        if (named.size() > 1) std::erase_if(named, [&own](const Officer& one) { return one.officeId != own; });
        if (named.size() > 1) return fail(ErrorCode::ambiguousRecord, {u"officer"_s, text});
        if (!named.empty()) officer = std::move(named.front());
    }
    if (!officer || officer->state != u"active"_s) return fail(ErrorCode::officerUnknown, {text});
    if (OfficerKeys(m_journal.store().folder()).hasPassword(officer->id)) {
        QJ_TRY_ASSIGN(const QByteArray secret,
                      PasswordTries(m_journal.store().folder(), wall).open(officer->id, password));
        m_journal.holdKey(officer->id, secret);
    }
    Actor actor{officer->id, officer->officeId, officer->name, 0, district};
    for (const Role role : officer->roles) actor.roles |= static_cast<quint8>(1 << (int(role) - 1));
    if (const auto office = reader.find<Office>(officer->officeId))
        actor.level = office->level == OfficeLevel::province ? province
                      : office->level == OfficeLevel::city   ? city
                                                             : district;
    return actor;
}

Result<> DirectoryDesk::giveKey(const Actor& actor) const
{
    const OfficerKeys keys(m_journal.store().folder());
    if (keys.hasKey(actor.officer)) return {};
    QJ_TRY_ASSIGN(const QString open, keys.create(actor.officer));
    CommitDraft draft(m_journal.clock(), actor.officer, u"key"_s);
    draft.set(Officer::info, actor.officer, u"signKey", Value(open));
    QJ_TRY(m_journal.commit(draft));
    return {};
}

Result<> DirectoryDesk::rememberLayout(ActDesk& desk, const Uuid& laboratory, const TableLayout& layout,
                                       const Actor& actor)
{
    const QList<TableLayout> known = layoutsOfLaboratory(desk.reader(), laboratory);
    const QList<TableLayout> now = layoutsWith(known, layout);
    if (now == known) return {};
    const quint16 field = Laboratory::info.find(u"importProfile"_s)->number;
    QJ_TRY(desk.set(Laboratory::info, laboratory, {{field, Value(Json{layoutsJson(now)})}}, actor));
    return {};
}

Result<Uuid> DirectoryDesk::attach(CommitDraft& draft, const QString& path, const RecordInfo& ownerKind,
                                   const Uuid& owner, AttachmentPurpose purpose, const Uuid& office) const
{
    // The bytes first: a record without its bytes would be a loss.
    QJ_TRY_ASSIGN(Attachment attachment, takeFile(m_journal, path));
    attachment.ownerKind = QString::fromLatin1(ownerKind.name);
    attachment.ownerId = owner;
    attachment.purpose = purpose;
    attachment.officeId = office;
    draft.add(attachment);
    return attachment.id;
}

namespace {

// ---- what the program fills in

Result<> fillOffice(const Reader&, const Actor&, QDate today, RecordData& record)
{
    Office office = record.as<Office>();
    if (office.shortName.isEmpty()) office.shortName = office.name;
    if (office.areaCode.isEmpty()) office.areaCode = office.code.left(6);
    if (!office.validFrom.isValid()) office.validFrom = today;
    record = dataOf(office);
    return {};
}

Result<> fillOfficer(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    Officer officer = record.as<Officer>();
    if (const auto office = reader.find<Office>(officer.officeId)) officer.level = levelOfOfficers(office->level);
    record = dataOf(officer);
    return {};
}

Result<> fillTrader(const Reader& reader, const Actor& actor, QDate today, RecordData& record)
{
    Trader trader = record.as<Trader>();
    if (trader.statusNow == StatusNow::none) trader.statusNow = StatusNow::open;
    if (!trader.rosterValidFrom.isValid()) trader.rosterValidFrom = today;
    if (const auto office = reader.find<Office>(actor.office); office && trader.areaCode.isEmpty())
        trader.areaCode = office->areaCode;
    record = dataOf(trader);
    return {};
}

Result<> fillProducer(const Reader&, const Actor&, QDate, RecordData& record)
{
    Producer producer = record.as<Producer>();
    if (producer.role == ProducerRole::none) producer.role = ProducerRole::producer;
    record = dataOf(producer);
    return {};
}

Result<> fillLaboratory(const Reader&, const Actor&, QDate, RecordData& record)
{
    Laboratory laboratory = record.as<Laboratory>();
    if (laboratory.shortName.isEmpty()) laboratory.shortName = laboratory.name;
    if (!laboratory.canReinspect) laboratory.canReinspect = false;
    record = dataOf(laboratory);
    return {};
}

Result<> fillCategory(const Reader&, const Actor&, QDate today, RecordData& record)
{
    ProductCategory category = record.as<ProductCategory>();
    if (!category.validFrom.isValid()) category.validFrom = today;
    if (!category.noStandard) category.noStandard = false;
    record = dataOf(category);
    return {};
}

/// The versions of one paper or checklist count on.
Result<> fillTemplate(const Reader& reader, const Actor&, QDate, RecordData& record)
{
    TemplateRecord added = record.as<TemplateRecord>();
    if (added.version) return {};
    Query query = reader.query("SELECT max(version) FROM template WHERE kind=? AND code=?");
    query.bind(plainText(*TemplateRecord::info.find(u"kind"), toValue(added.kind))).bind(added.code);
    added.version = query.next() ? query.integer(0) + 1 : 1;
    record = dataOf(added);
    return {};
}

Result<> survivorNamed(const ActContext& context)
{
    const Uuid survivor = context.after.value(u"mergedInto").valueOr(Uuid());
    const auto data = context.reader.find(*context.after.info, survivor);
    if (data && survivor != context.after.id && data->state() == u"active"_s) return {};
    return fail(ErrorCode::guardFailed, {u"survivorMissing"_s});
}

template <class T, auto problemsOf> std::vector<Error> plainCheck(const RecordData& record, const QString&, QDate)
{
    return problemsOf(record.as<T>());
}

constexpr const LifeCycle* cycles[] = {&officeLifeCycle,          &officerLifeCycle,    &traderLifeCycle,
                                       &producerLifeCycle,        &laboratoryLifeCycle, &standardLifeCycle,
                                       &productCategoryLifeCycle, &deviceLifeCycle,     &ruleValueLifeCycle,
                                       &calendarRecordLifeCycle,  &templateLifeCycle};
constexpr RecordCheck checks[] = {
    {RecordKind::office, typedCheck<Office, officeProblems>},
    {RecordKind::officer, typedCheck<Officer, officerProblems>},
    {RecordKind::trader, typedCheck<Trader, traderProblems>},
    {RecordKind::producer, typedCheck<Producer, producerProblems>},
    {RecordKind::laboratory, typedCheck<Laboratory, laboratoryProblems>},
    {RecordKind::productCategory, typedCheck<ProductCategory, productCategoryProblems>},
    {RecordKind::standard, typedCheck<Standard, standardProblems>},
    {RecordKind::testItemSpec, plainCheck<TestItemSpec, testItemSpecProblems>},
    {RecordKind::ruleValue, typedCheck<RuleValue, ruleValueProblems>},
    {RecordKind::workCalendar, typedCheck<CalendarRecord, calendarRecordProblems>},
    {RecordKind::paperTemplate, typedCheck<TemplateRecord, templateProblems>},
};
constexpr Guard guards[] = {
    {RecordKind::office, "survivorNamed", survivorNamed},
    {RecordKind::officer, "survivorNamed", survivorNamed},
    {RecordKind::trader, "survivorNamed", survivorNamed},
    {RecordKind::producer, "survivorNamed", survivorNamed},
    {RecordKind::laboratory, "survivorNamed", survivorNamed},
    {RecordKind::standard, "survivorNamed", survivorNamed},
    {RecordKind::productCategory, "survivorNamed", survivorNamed},
};
constexpr Filler fillers[] = {
    {RecordKind::office, fillOffice},          {RecordKind::officer, fillOfficer},
    {RecordKind::trader, fillTrader},          {RecordKind::producer, fillProducer},
    {RecordKind::laboratory, fillLaboratory},  {RecordKind::productCategory, fillCategory},
    {RecordKind::paperTemplate, fillTemplate},
};

} // namespace

const Room directoryRoom{.name = "directory", .cycles = cycles, .checks = checks, .guards = guards, .fillers = fillers};

} // namespace qj
