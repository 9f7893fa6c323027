// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who sells goods and is sampled. Either the unified social credit code (R-ID-USCC) or the old registration number
// (R-ID-REG15) is needed; a trader made from a published table has a name only.
#include "directory/ActiveStates.h"

namespace qj {

enum class TraderKind : quint16 { none, enterprise, soleTrader, coop, platform, other };
inline constexpr EnumEntry traderKindCodes[] = {
    {1, "enterprise", QT_TRANSLATE_NOOP("Trader", "Enterprise")},
    {2, "soleTrader", QT_TRANSLATE_NOOP("Trader", "Sole trader")},
    {3, "coop", QT_TRANSLATE_NOOP("Trader", "Cooperative")},
    {4, "platform", QT_TRANSLATE_NOOP("Trader", "E-commerce platform")},
    {5, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(TraderKind)
{
    return traderKindCodes;
}

enum class AreaType : quint16 { none, urban, fringe, town };
inline constexpr EnumEntry areaTypeCodes[] = {
    {1, "urban", QT_TRANSLATE_NOOP("Trader", "Urban area")},
    {2, "fringe", QT_TRANSLATE_NOOP("Trader", "Urban fringe")},
    {3, "town", QT_TRANSLATE_NOOP("Trader", "Town or village")},
};
constexpr EnumTable codesOf(AreaType)
{
    return areaTypeCodes;
}

enum class SiteType : quint16 { none, fair, special, mall, supermarket, brandShop, smallShop, online, other };
inline constexpr EnumEntry siteTypeCodes[] = {
    {1, "fair", QT_TRANSLATE_NOOP("Trader", "Fair")},
    {2, "special", QT_TRANSLATE_NOOP("Trader", "Specialised market")},
    {3, "mall", QT_TRANSLATE_NOOP("Trader", "Mall")},
    {4, "supermarket", QT_TRANSLATE_NOOP("Trader", "Supermarket")},
    {5, "brandShop", QT_TRANSLATE_NOOP("Trader", "Brand shop")},
    {6, "smallShop", QT_TRANSLATE_NOOP("Trader", "Small shop")},
    {7, "online", QT_TRANSLATE_NOOP("Trader", "Online shop")},
    {8, "other", QT_TRANSLATE_NOOP("Record", "Other")},
};
constexpr EnumTable codesOf(SiteType)
{
    return siteTypeCodes;
}

enum class StatusNow : quint16 { none, open, closed, moved, notFound };
inline constexpr EnumEntry statusNowCodes[] = {
    {1, "open", QT_TRANSLATE_NOOP("Trader", "In business")},
    {2, "closed", QT_TRANSLATE_NOOP("Trader", "Deregistered")},
    {3, "moved", QT_TRANSLATE_NOOP("Trader", "Moved away")},
    {4, "notFound", QT_TRANSLATE_NOOP("Trader", "Not found")},
};
constexpr EnumTable codesOf(StatusNow)
{
    return statusNowCodes;
}

struct Trader : Record
{
    QString name;
    TraderKind kind = TraderKind::none;
    QString creditCode;
    QString regNo;
    QString legalRep;
    QString address;
    QString areaCode;
    QString streetCode;
    AreaType areaType = AreaType::none;
    SiteType siteType = SiteType::none;
    QString marketName;
    QString contact;
    QString phone;
    QString mobile;
    QString fax;
    QString email;
    QString postcode;
    QString platformName;
    QString shopUrl;
    QList<Uuid> goodsScope;
    QStringList tags;
    Flag prepayRule;
    QDate prepayFrom;
    QDate rosterValidFrom;
    QDate rosterValidTo;
    StatusNow statusNow = StatusNow::none;
    QString remark;
    Uuid mergedInto;

    static const RecordInfo info;
};

inline constexpr Field traderFields[] = {
    field<&Trader::name>(10, "name", QT_TRANSLATE_NOOP("Trader", "Name")).must().search().list().index().pub(),
    field<&Trader::kind>(11, "kind", QT_TRANSLATE_NOOP("Trader", "Kind of trader")).must().list(),
    field<&Trader::creditCode>(12, "creditCode", QT_TRANSLATE_NOOP("Trader", "Unified social credit code"))
        .search()
        .list()
        .index()
        .pub(),
    field<&Trader::regNo>(13, "regNo", QT_TRANSLATE_NOOP("Trader", "Registration number")).search().index(),
    field<&Trader::legalRep>(14, "legalRep", QT_TRANSLATE_NOOP("Trader", "Legal representative")).search(),
    field<&Trader::address>(15, "address", QT_TRANSLATE_NOOP("Trader", "Address")).must().search().list(),
    field<&Trader::areaCode>(16, "areaCode", QT_TRANSLATE_NOOP("Trader", "Area code")).must().list(),
    field<&Trader::streetCode>(17, "streetCode", QT_TRANSLATE_NOOP("Trader", "Street")),
    field<&Trader::areaType>(18, "areaType", QT_TRANSLATE_NOOP("Trader", "Kind of area")),
    field<&Trader::siteType>(19, "siteType", QT_TRANSLATE_NOOP("Trader", "Kind of site")).list(),
    field<&Trader::marketName>(20, "marketName", QT_TRANSLATE_NOOP("Trader", "Market")).search(),
    field<&Trader::contact>(21, "contact", QT_TRANSLATE_NOOP("Trader", "Contact person")).priv(),
    field<&Trader::phone>(22, "phone", QT_TRANSLATE_NOOP("Trader", "Telephone")).priv(),
    field<&Trader::mobile>(23, "mobile", QT_TRANSLATE_NOOP("Trader", "Mobile")).priv(),
    field<&Trader::fax>(24, "fax", QT_TRANSLATE_NOOP("Trader", "Fax")).priv(),
    field<&Trader::email>(25, "email", QT_TRANSLATE_NOOP("Trader", "E-mail")).priv(),
    field<&Trader::postcode>(26, "postcode", QT_TRANSLATE_NOOP("Trader", "Postcode")).priv(),
    field<&Trader::platformName>(27, "platformName", QT_TRANSLATE_NOOP("Trader", "Platform")).search().pub(),
    field<&Trader::shopUrl>(28, "shopUrl", QT_TRANSLATE_NOOP("Trader", "Address of the online shop")).search(),
    field<&Trader::goodsScope>(29, "goodsScope", QT_TRANSLATE_NOOP("Trader", "Goods sold"))
        .to(RecordKind::productCategory),
    field<&Trader::tags>(30, "tags", QT_TRANSLATE_NOOP("Trader", "Tags")).search().list(),
    field<&Trader::prepayRule>(31, "prepayRule", QT_TRANSLATE_NOOP("Trader", "Advance compensation")),
    field<&Trader::prepayFrom>(32, "prepayFrom", QT_TRANSLATE_NOOP("Trader", "Advance compensation since")),
    field<&Trader::rosterValidFrom>(33, "rosterValidFrom", QT_TRANSLATE_NOOP("Trader", "On the roster from")).must(),
    field<&Trader::rosterValidTo>(34, "rosterValidTo", QT_TRANSLATE_NOOP("Trader", "On the roster to")),
    field<&Trader::statusNow>(35, "statusNow", QT_TRANSLATE_NOOP("Trader", "Present status")).must().list(),
    field<&Trader::remark>(36, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
    field<&Trader::mergedInto>(37, "mergedInto", QT_TRANSLATE_NOOP("Record", "Merged into"))
        .to(RecordKind::trader)
        .autofill(),
};

inline const RecordInfo Trader::info{
    .kind = RecordKind::trader,
    .name = "trader",
    .context = "Trader",
    .label = QT_TRANSLATE_NOOP("Trader", "Trader"),
    .fields = traderFields,
    .states = activeStates,
    .scope = Scope::office,
    .titleField = 10,
};

} // namespace qj
