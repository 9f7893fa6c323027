// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a laboratory reports about a sample: first test, reinspection or recheck. `verdict` is the office's, confirmed
// by a second person (INV-19); `verdictProposed` is the program's, from the worst failing item (R-VER-GRADE). A
// published row's report (source = published) needs only its verdict and links.
#include "record/Record.h"
#include "sampling/SampleCodes.h"

namespace qj {

enum class ReportRound : quint16 { none, first, re, recheck };
inline constexpr EnumEntry reportRoundCodes[] = {
    {1, "first", QT_TRANSLATE_NOOP("TestReport", "First test")},
    {2, "re", QT_TRANSLATE_NOOP("TestReport", "Reinspection")},
    {3, "recheck", QT_TRANSLATE_NOOP("TestReport", "Recheck")},
};
constexpr EnumTable codesOf(ReportRound)
{
    return reportRoundCodes;
}

enum class ReportSource : quint16 { none, lab, published };
inline constexpr EnumEntry reportSourceCodes[] = {
    {1, "lab", QT_TRANSLATE_NOOP("TestReport", "Laboratory report")},
    {2, "published", QT_TRANSLATE_NOOP("TestReport", "Published result")},
};
constexpr EnumTable codesOf(ReportSource)
{
    return reportSourceCodes;
}

struct TestReport : Record
{
    QString no;
    QString reportNo;
    Uuid sampleId;
    Uuid labId;
    ReportRound round = ReportRound::none;
    QDate issuedOn;
    QDate receivedOn; ///< starts R-NTC-5W
    QList<Uuid> basis;
    QString basisText; ///< R-VER-BASIS: this or `basis`
    Verdict verdict = Verdict::none;
    Flag riskFound; ///< risk monitoring only (R-SMP-RISK)
    ReportSource source = ReportSource::none;
    Verdict verdictProposed = Verdict::none;
    QString overrideReason;
    Uuid file;
    QString fileHash;
    Uuid enteredBy;
    Uuid checkedBy;
    Uuid replaces;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field testReportFields[] = {
    field<&TestReport::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&TestReport::reportNo>(11, "reportNo", QT_TRANSLATE_NOOP("TestReport", "Report number"))
        .must()
        .search()
        .index()
        .list(),
    field<&TestReport::sampleId>(12, "sampleId", QT_TRANSLATE_NOOP("Record", "Sample"))
        .to(RecordKind::sample)
        .must()
        .index()
        .list(),
    field<&TestReport::labId>(13, "labId", QT_TRANSLATE_NOOP("Record", "Laboratory"))
        .to(RecordKind::laboratory)
        .must()
        .index()
        .list(),
    field<&TestReport::round>(14, "round", QT_TRANSLATE_NOOP("TestReport", "Round")).must().list(),
    field<&TestReport::issuedOn>(15, "issuedOn", QT_TRANSLATE_NOOP("TestReport", "Issued on")).must().list(),
    field<&TestReport::receivedOn>(16, "receivedOn", QT_TRANSLATE_NOOP("TestReport", "Received on")).must().list(),
    field<&TestReport::basis>(17, "basis", QT_TRANSLATE_NOOP("TestReport", "Standards judged by"))
        .to(RecordKind::standard),
    field<&TestReport::basisText>(18, "basisText", QT_TRANSLATE_NOOP("TestReport", "Basis of the verdict")),
    field<&TestReport::verdict>(19, "verdict", QT_TRANSLATE_NOOP("TestReport", "Verdict"))
        .index()
        .from("accepted")
        .crit()
        .pub()
        .list(),
    field<&TestReport::riskFound>(20, "riskFound", QT_TRANSLATE_NOOP("TestReport", "Risk signal found")).crit().index(),
    field<&TestReport::source>(21, "source", QT_TRANSLATE_NOOP("TestReport", "Source")).autofill(),
    field<&TestReport::verdictProposed>(22, "verdictProposed", QT_TRANSLATE_NOOP("TestReport", "Proposed verdict"))
        .autofill(),
    field<&TestReport::overrideReason>(23, "overrideReason",
                                       QT_TRANSLATE_NOOP("TestReport", "Reason for another verdict"))
        .note(),
    field<&TestReport::file>(24, "file", QT_TRANSLATE_NOOP("TestReport", "Report file")).to(RecordKind::attachment),
    field<&TestReport::fileHash>(25, "fileHash", QT_TRANSLATE_NOOP("TestReport", "Digest of the file")).autofill(),
    field<&TestReport::enteredBy>(26, "enteredBy", QT_TRANSLATE_NOOP("TestReport", "Entered by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&TestReport::checkedBy>(27, "checkedBy", QT_TRANSLATE_NOOP("TestReport", "Checked by"))
        .to(RecordKind::officer)
        .autofill(),
    field<&TestReport::replaces>(28, "replaces", QT_TRANSLATE_NOOP("TestReport", "Replaces report"))
        .to(RecordKind::testReport)
        .index(),
    field<&TestReport::remark>(29, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State testReportStates[] = {
    {"registered", QT_TRANSLATE_NOOP("TestReport", "Registered"), 0},
    {"checked", QT_TRANSLATE_NOOP("TestReport", "Checked"), 1},
    {"accepted", QT_TRANSLATE_NOOP("TestReport", "Accepted"), 2},
    {"returned", QT_TRANSLATE_NOOP("TestReport", "Returned to the laboratory"), -1},
    {"superseded", QT_TRANSLATE_NOOP("TestReport", "Superseded"), -2},
};

inline const RecordInfo TestReport::info{RecordKind::testReport,
                                         "testReport",
                                         "TestReport",
                                         QT_TRANSLATE_NOOP("TestReport", "Test report"),
                                         testReportFields,
                                         testReportStates,
                                         Scope::owner,
                                         12,
                                         10,
                                         11};

} // namespace qj
