// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of results made public, with the province's consent (R-PUB-CONSENT). Its text is frozen at release; afterwards
// only corrections make new versions (INV-29). Lives in its own scope from its first save.
#include "record/Record.h"

namespace qj {

enum class PublicationKind : quint16 { none, fail, pass, both, complaint };
inline constexpr EnumEntry publicationKindCodes[] = {
    {1, "fail", QT_TRANSLATE_NOOP("Publication", "Non-compliant goods")},
    {2, "pass", QT_TRANSLATE_NOOP("Publication", "Compliant goods")},
    {3, "both", QT_TRANSLATE_NOOP("Publication", "Both")},
    {4, "complaint", QT_TRANSLATE_NOOP("Publication", "Complaints")},
};
constexpr EnumTable codesOf(PublicationKind)
{
    return publicationKindCodes;
}

struct Publication : Record
{
    QString no;
    QString title;
    Int version;
    PublicationKind kind = PublicationKind::none;
    QString layout;    ///< name of a preset
    QString redaction; ///< name of a preset
    Uuid maker;
    Uuid districtChecker;
    Uuid cityChecker;
    QDate publishedOn;
    QDate reportedUpOn;
    QString caveats; ///< R-PUB-CAVEAT
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field publicationFields[] = {
    field<&Publication::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Publication::title>(11, "title", QT_TRANSLATE_NOOP("Publication", "Title")).must().search().list(),
    field<&Publication::version>(12, "version", QT_TRANSLATE_NOOP("Publication", "Version")).autofill().list(),
    field<&Publication::kind>(13, "kind", QT_TRANSLATE_NOOP("Publication", "Kind")).must().list(),
    field<&Publication::layout>(14, "layout", QT_TRANSLATE_NOOP("Publication", "Layout")).must(),
    field<&Publication::redaction>(15, "redaction", QT_TRANSLATE_NOOP("Publication", "Redaction")).must(),
    field<&Publication::maker>(16, "maker", QT_TRANSLATE_NOOP("Publication", "Made by"))
        .to(RecordKind::officer)
        .autofill()
        .list(),
    field<&Publication::districtChecker>(17, "districtChecker",
                                         QT_TRANSLATE_NOOP("Publication", "Checked at the district by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&Publication::cityChecker>(18, "cityChecker", QT_TRANSLATE_NOOP("Publication", "Checked at the city by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&Publication::publishedOn>(19, "publishedOn", QT_TRANSLATE_NOOP("Publication", "Published on"))
        .from("published")
        .list(),
    field<&Publication::reportedUpOn>(20, "reportedUpOn",
                                      QT_TRANSLATE_NOOP("Publication", "Reported to the province on"))
        .list(),
    field<&Publication::caveats>(21, "caveats", QT_TRANSLATE_NOOP("Publication", "Notes below the list")).must().note(),
    field<&Publication::remark>(22, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State publicationStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Record", "Draft"), 0},
    {"districtChecked", QT_TRANSLATE_NOOP("Publication", "Checked by the district"), 1},
    {"cityChecked", QT_TRANSLATE_NOOP("Publication", "Checked by the city"), 2},
    {"requested", QT_TRANSLATE_NOOP("Publication", "Consent requested"), 3},
    {"partly", QT_TRANSLATE_NOOP("Publication", "Consented in part"), 4},
    {"approved", QT_TRANSLATE_NOOP("Publication", "Consented"), 5},
    {"published", QT_TRANSLATE_NOOP("Record", "Published"), 6},
    {"corrected", QT_TRANSLATE_NOOP("Publication", "Corrected"), 7},
    {"returned", QT_TRANSLATE_NOOP("Record", "Returned"), -1},
    {"refused", QT_TRANSLATE_NOOP("Record", "Refused"), -2},
    {"withdrawn", QT_TRANSLATE_NOOP("Publication", "Withdrawn"), -3},
};

inline const RecordInfo Publication::info{RecordKind::publication,
                                          "publication",
                                          "Publication",
                                          QT_TRANSLATE_NOOP("Publication", "Publication"),
                                          publicationFields,
                                          publicationStates,
                                          Scope::publication,
                                          0,
                                          10,
                                          11};

} // namespace qj
