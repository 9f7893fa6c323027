// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A consumer service station at a business, market or association, and its demonstration rank. The names of the kinds
// are to be confirmed; they stand in the translation.
#include "record/Record.h"

namespace qj {

enum class StationKind : quint16 { none, complaintPost, contactPost, servicePost, centre };
inline constexpr EnumEntry stationKindCodes[] = {
    {1, "complaintPost", QT_TRANSLATE_NOOP("Station", "Complaint post")},
    {2, "contactPost", QT_TRANSLATE_NOOP("Station", "Contact post")},
    {3, "servicePost", QT_TRANSLATE_NOOP("Station", "Service post")},
    {4, "centre", QT_TRANSLATE_NOOP("Station", "Centre")},
};
constexpr EnumTable codesOf(StationKind)
{
    return stationKindCodes;
}

enum class StationPlace : quint16 {
    none,
    mall,
    supermarket,
    market,
    enterprise,
    scenic,
    platform,
    association,
    chamber
};
inline constexpr EnumEntry stationPlaceCodes[] = {
    {1, "mall", QT_TRANSLATE_NOOP("Station", "Mall")},
    {2, "supermarket", QT_TRANSLATE_NOOP("Station", "Supermarket")},
    {3, "market", QT_TRANSLATE_NOOP("Station", "Market")},
    {4, "enterprise", QT_TRANSLATE_NOOP("Station", "Enterprise")},
    {5, "scenic", QT_TRANSLATE_NOOP("Station", "Scenic area")},
    {6, "platform", QT_TRANSLATE_NOOP("Record", "Platform")},
    {7, "association", QT_TRANSLATE_NOOP("Station", "Association")},
    {8, "chamber", QT_TRANSLATE_NOOP("Station", "Chamber of commerce")},
};
constexpr EnumTable codesOf(StationPlace)
{
    return stationPlaceCodes;
}

enum class DemoLevel : quint16 { none, noRank, city, province };
inline constexpr EnumEntry demoLevelCodes[] = {
    {1, "none", QT_TRANSLATE_NOOP("Station", "None")},
    {2, "city", QT_TRANSLATE_NOOP("Station", "City")},
    {3, "province", QT_TRANSLATE_NOOP("Station", "Province")},
};
constexpr EnumTable codesOf(DemoLevel)
{
    return demoLevelCodes;
}

struct Station : Record
{
    QString no;
    QString name;
    QString address;
    QString areaCode;
    StationKind kind = StationKind::none;
    StationPlace placeKind = StationPlace::none;
    DemoLevel demoLevel = DemoLevel::none;
    QDate demoFrom;
    Flag prepay;
    Int received;
    Int selfMediated;
    Int success;
    QDate lastActivity;
    QDate lastReview;
    Uuid successor;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field stationFields[] = {
    field<&Station::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Station::name>(11, "name", QT_TRANSLATE_NOOP("Station", "Name")).must().search().index().list(),
    field<&Station::address>(12, "address", QT_TRANSLATE_NOOP("Station", "Address")).must().search(),
    field<&Station::areaCode>(13, "areaCode", QT_TRANSLATE_NOOP("Station", "Area code")).must().list(),
    field<&Station::kind>(14, "kind", QT_TRANSLATE_NOOP("Station", "Kind")).must().list(),
    field<&Station::placeKind>(15, "placeKind", QT_TRANSLATE_NOOP("Station", "Kind of place")).must().list(),
    field<&Station::demoLevel>(16, "demoLevel", QT_TRANSLATE_NOOP("Station", "Demonstration rank")).must().list(),
    field<&Station::demoFrom>(17, "demoFrom", QT_TRANSLATE_NOOP("Station", "Rank held since")),
    field<&Station::prepay>(18, "prepay", QT_TRANSLATE_NOOP("Station", "Pays in advance")).must(),
    field<&Station::received>(19, "received", QT_TRANSLATE_NOOP("Station", "Received")),
    field<&Station::selfMediated>(20, "selfMediated", QT_TRANSLATE_NOOP("Station", "Mediated by itself")),
    field<&Station::success>(21, "success", QT_TRANSLATE_NOOP("Station", "Mediated with success")),
    field<&Station::lastActivity>(22, "lastActivity", QT_TRANSLATE_NOOP("Station", "Last activity")).list(),
    field<&Station::lastReview>(23, "lastReview", QT_TRANSLATE_NOOP("Station", "Last review")),
    field<&Station::successor>(24, "successor", QT_TRANSLATE_NOOP("Station", "Successor")).to(RecordKind::station),
    field<&Station::remark>(25, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State stationStates[] = {
    {"candidate", QT_TRANSLATE_NOOP("Station", "Planned"), 0},
    {"active", QT_TRANSLATE_NOOP("Station", "Active"), 1},
    {"upgraded", QT_TRANSLATE_NOOP("Station", "Upgraded"), 2},
    {"zombie", QT_TRANSLATE_NOOP("Station", "Dormant"), -1},
    {"rectifying", QT_TRANSLATE_NOOP("Station", "Under correction"), -2},
    {"removed", QT_TRANSLATE_NOOP("Station", "Removed"), -3},
};

inline const RecordInfo Station::info{RecordKind::station,
                                      "station",
                                      "Station",
                                      QT_TRANSLATE_NOOP("Station", "Service station"),
                                      stationFields,
                                      stationStates,
                                      Scope::office,
                                      0,
                                      10,
                                      11};

} // namespace qj
