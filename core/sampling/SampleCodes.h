// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Code lists of a sample; verdict and channel are shared with reports, publications and complaints.
#include "record/Field.h"

namespace qj {

/// Result for the sampled batch. `noVerdict` (code "none") is a real answer: risk monitoring does not judge
/// (R-SMP-RISK); `none` means not filled in yet.
enum class Verdict : quint16 { none, pass, fail, failLabel, noVerdict };
inline constexpr EnumEntry verdictCodes[] = {
    {1, "pass", QT_TRANSLATE_NOOP("Record", "Tested items conform")},
    {2, "fail", QT_TRANSLATE_NOOP("Record", "Non-compliant")},
    {3, "failLabel", QT_TRANSLATE_NOOP("Record", "Label-only failure")},
    {4, "none", QT_TRANSLATE_NOOP("Record", "No verdict")},
};
constexpr EnumTable codesOf(Verdict)
{
    return verdictCodes;
}

enum class Channel : quint16 { none, shop, online };
inline constexpr EnumEntry channelCodes[] = {
    {1, "shop", QT_TRANSLATE_NOOP("Record", "Shop")},
    {2, "online", QT_TRANSLATE_NOOP("Record", "Online")},
};
constexpr EnumTable codesOf(Channel)
{
    return channelCodes;
}

enum class SampleOrigin : quint16 { none, own, published, received };
inline constexpr EnumEntry sampleOriginCodes[] = {
    {1, "own", QT_TRANSLATE_NOOP("Sample", "Own sampling")},
    {2, "published", QT_TRANSLATE_NOOP("Sample", "Published result")},
    {3, "received", QT_TRANSLATE_NOOP("Sample", "Came with a case of another office")},
};
constexpr EnumTable codesOf(SampleOrigin)
{
    return sampleOriginCodes;
}

enum class SampleKind : quint16 { none, supervision, risk, recheck };
inline constexpr EnumEntry sampleKindCodes[] = {
    {1, "supervision", QT_TRANSLATE_NOOP("Sample", "Supervisory sampling")},
    {2, "risk", QT_TRANSLATE_NOOP("Sample", "Risk monitoring")},
    {3, "recheck", QT_TRANSLATE_NOOP("Sample", "Recheck")},
};
constexpr EnumTable codesOf(SampleKind)
{
    return sampleKindCodes;
}

enum class CertKind : quint16 { none, licence, ccc, other, noCert };
inline constexpr EnumEntry certKindCodes[] = {
    {1, "licence", QT_TRANSLATE_NOOP("Sample", "Production licence")},
    {2, "ccc", QT_TRANSLATE_NOOP("Sample", "CCC")},
    {3, "other", QT_TRANSLATE_NOOP("Record", "Other")},
    {4, "none", QT_TRANSLATE_NOOP("Sample", "No certificate")},
};
constexpr EnumTable codesOf(CertKind)
{
    return certKindCodes;
}

enum class BackupKeeper : quint16 { none, trader, lab, office };
inline constexpr EnumEntry backupKeeperCodes[] = {
    {1, "trader", QT_TRANSLATE_NOOP("Sample", "Trader")},
    {2, "lab", QT_TRANSLATE_NOOP("Sample", "Laboratory")},
    {3, "office", QT_TRANSLATE_NOOP("Sample", "Office")},
};
constexpr EnumTable codesOf(BackupKeeper)
{
    return backupKeeperCodes;
}

enum class ReportDelivery : quint16 { none, pickUp, mail };
inline constexpr EnumEntry reportDeliveryCodes[] = {
    {1, "pickUp", QT_TRANSLATE_NOOP("Sample", "Fetched")},
    {2, "mail", QT_TRANSLATE_NOOP("Sample", "By mail")},
};
constexpr EnumTable codesOf(ReportDelivery)
{
    return reportDeliveryCodes;
}

enum class AfterTest : quint16 { none, mailBack, collect, labHandles };
inline constexpr EnumEntry afterTestCodes[] = {
    {1, "mailBack", QT_TRANSLATE_NOOP("Sample", "Mailed back")},
    {2, "collect", QT_TRANSLATE_NOOP("Sample", "Collected")},
    {3, "labHandles", QT_TRANSLATE_NOOP("Sample", "Left to the laboratory")},
};
constexpr EnumTable codesOf(AfterTest)
{
    return afterTestCodes;
}

/// R-RET-MODES; `used` = consumed by the test.
enum class SampleFate : quint16 { none, returned, kept, sold, donated, destroyed, used };
inline constexpr EnumEntry sampleFateCodes[] = {
    {1, "returned", QT_TRANSLATE_NOOP("Sample", "Returned")},
    {2, "kept", QT_TRANSLATE_NOOP("Sample", "Kept")},
    {3, "sold", QT_TRANSLATE_NOOP("Sample", "Sold")},
    {4, "donated", QT_TRANSLATE_NOOP("Sample", "Donated")},
    {5, "destroyed", QT_TRANSLATE_NOOP("Sample", "Destroyed")},
    {6, "used", QT_TRANSLATE_NOOP("Sample", "Used up by the test")},
};
constexpr EnumTable codesOf(SampleFate)
{
    return sampleFateCodes;
}

} // namespace qj
