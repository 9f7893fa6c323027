// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ActWords.h"

#include "AllRecords.h"
#include "base/Text.h"

#include <QtCore/QCoreApplication>

namespace qj {

namespace {

struct Command
{
    const char* record; ///< "" = any
    const char* act;
    const char* text;
    const char* from = ""; ///< "" = any
};
/// What a person does; the label of the state says what is the case afterwards.
constexpr Command commands[] = {
    {"plan", "submitted", QT_TRANSLATE_NOOP("qj::ActWords", "Submit for review")},
    {"plan", "approved", QT_TRANSLATE_NOOP("qj::ActWords", "Approve")},
    {"plan", "issued", QT_TRANSLATE_NOOP("qj::ActWords", "Issue")},
    {"plan", "running", QT_TRANSLATE_NOOP("qj::ActWords", "Start")},
    {"plan", "completed", QT_TRANSLATE_NOOP("qj::ActWords", "Complete")},
    {"plan", "archived", QT_TRANSLATE_NOOP("qj::ActWords", "Archive")},
    {"plan", "suspended", QT_TRANSLATE_NOOP("qj::ActWords", "Suspend")},
    {"plan", "cancelled", QT_TRANSLATE_NOOP("qj::ActWords", "Cancel the plan")},
    {"planTask", "issued", QT_TRANSLATE_NOOP("qj::ActWords", "Issue")},
    {"planTask", "received", QT_TRANSLATE_NOOP("qj::ActWords", "Receive")},
    {"planTask", "running", QT_TRANSLATE_NOOP("qj::ActWords", "Start")},
    {"planTask", "completed", QT_TRANSLATE_NOOP("qj::ActWords", "Complete")},
    {"planTask", "closed", QT_TRANSLATE_NOOP("qj::ActWords", "Close")},
    {"planTask", "shortAsked", QT_TRANSLATE_NOOP("qj::ActWords", "Report a shortfall")},
    {"planTask", "shortfall", QT_TRANSLATE_NOOP("qj::ActWords", "Complete with shortfall")},
    {"planTask", "returned", QT_TRANSLATE_NOOP("qj::ActWords", "Return for changes")},
    {"draw", "frozen", QT_TRANSLATE_NOOP("qj::ActWords", "Freeze the lists")},
    {"draw", "drawn", QT_TRANSLATE_NOOP("qj::ActWords", "Draw")},
    {"draw", "signed", QT_TRANSLATE_NOOP("qj::ActWords", "Sign")},
    {"draw", "published", QT_TRANSLATE_NOOP("qj::ActWords", "Publish")},
    {"draw", "unpublished", QT_TRANSLATE_NOOP("qj::ActWords", "Do not publish")},
    {"sample", "sealed", QT_TRANSLATE_NOOP("qj::ActWords", "Seal the sample")},
    {"sample", "sent", QT_TRANSLATE_NOOP("qj::ActWords", "Send to the laboratory")},
    {"sample", "received", QT_TRANSLATE_NOOP("qj::ActWords", "Record receipt")},
    {"sample", "testing", QT_TRANSLATE_NOOP("qj::ActWords", "Begin testing")},
    {"sample", "reported", QT_TRANSLATE_NOOP("qj::ActWords", "Record the report")},
    {"sample", "judged", QT_TRANSLATE_NOOP("qj::ActWords", "Confirm the verdict")},
    {"sample", "notified", QT_TRANSLATE_NOOP("qj::ActWords", "Serve the notices")},
    {"sample", "final", QT_TRANSLATE_NOOP("qj::ActWords", "Make the result final")},
    {"sample", "archived", QT_TRANSLATE_NOOP("qj::ActWords", "Archive")},
    {"sample", "labRefused", QT_TRANSLATE_NOOP("qj::ActWords", "Refused by laboratory")},
    {"notSampledNote", "signed", QT_TRANSLATE_NOOP("qj::ActWords", "Sign")},
    {"notSampledNote", "opinion", QT_TRANSLATE_NOOP("qj::ActWords", "Record the local opinion")},
    {"notSampledNote", "closed", QT_TRANSLATE_NOOP("qj::ActWords", "Close")},
    {"refusalRecord", "signed", QT_TRANSLATE_NOOP("qj::ActWords", "Sign")},
    {"refusalRecord", "confirmed", QT_TRANSLATE_NOOP("qj::ActWords", "Find it a refusal")},
    {"refusalRecord", "referred", QT_TRANSLATE_NOOP("qj::ActWords", "Hand over to follow-up")},
    {"refusalRecord", "closed", QT_TRANSLATE_NOOP("qj::ActWords", "Close")},
    {"testReport", "checked", QT_TRANSLATE_NOOP("qj::ActWords", "Check")},
    {"testReport", "accepted", QT_TRANSLATE_NOOP("qj::ActWords", "Accept the report")},
    {"testReport", "superseded", QT_TRANSLATE_NOOP("qj::ActWords", "Supersede")},
    {"testReport", "returned", QT_TRANSLATE_NOOP("qj::ActWords", "Return to the laboratory")},
    {"serviceOfNotice", "sent", QT_TRANSLATE_NOOP("qj::ActWords", "Send out")},
    {"serviceOfNotice", "served", QT_TRANSLATE_NOOP("qj::ActWords", "Record service")},
    {"serviceOfNotice", "publicNotice", QT_TRANSLATE_NOOP("qj::ActWords", "Start public notice")},
    {"serviceOfNotice", "failed", QT_TRANSLATE_NOOP("qj::ActWords", "Record that it failed")},
    {"serviceOfNotice", "cancelled", QT_TRANSLATE_NOOP("qj::ActWords", "Cancel the notice")},
    {"objection", "accepted", QT_TRANSLATE_NOOP("qj::ActWords", "Accept the objection")},
    {"objection", "supplement", QT_TRANSLATE_NOOP("qj::ActWords", "Ask for completion")},
    {"objection", "answered", QT_TRANSLATE_NOOP("qj::ActWords", "Answer")},
    {"objection", "withdrawn", QT_TRANSLATE_NOOP("qj::ActWords", "Record withdrawal")},
    {"reinspection", "labSet", QT_TRANSLATE_NOOP("qj::ActWords", "Name the laboratory")},
    {"reinspection", "released", QT_TRANSLATE_NOOP("qj::ActWords", "Hand over the backup sample")},
    {"reinspection", "reported", QT_TRANSLATE_NOOP("qj::ActWords", "Record the report")},
    {"reinspection", "concluded", QT_TRANSLATE_NOOP("qj::ActWords", "Conclude")},
    {"reinspection", "closed", QT_TRANSLATE_NOOP("qj::ActWords", "Close the reinspection")},
    {"reinspection", "ended", QT_TRANSLATE_NOOP("qj::ActWords", "End")},
    {"disposalCase", "closed", QT_TRANSLATE_NOOP("qj::ActWords", "Close off")},
    {"disposalCase", "reopened", QT_TRANSLATE_NOOP("qj::ActWords", "Reopen")},
    {"disposalCase", "running", QT_TRANSLATE_NOOP("qj::ActWords", "Send back"), "toCheck"},
    {"disposalCase", "running", QT_TRANSLATE_NOOP("qj::ActWords", "Start handling")},
    {"disposalCase", "toCheck", QT_TRANSLATE_NOOP("qj::ActWords", "Submit for checking")},
    {"disposalCase", "transferred", QT_TRANSLATE_NOOP("qj::ActWords", "Transfer")},
    {"disposalStep", "done", QT_TRANSLATE_NOOP("qj::ActWords", "Record as done")},
    {"disposalStep", "na", QT_TRANSLATE_NOOP("qj::ActWords", "Not applicable")},
    {"disposalStep", "verified", QT_TRANSLATE_NOOP("qj::ActWords", "Verify")},
    {"disposalStep", "returned", QT_TRANSLATE_NOOP("qj::ActWords", "Return")},
    {"supervision", "received", QT_TRANSLATE_NOOP("qj::ActWords", "Acknowledge receipt")},
    {"supervision", "replied", QT_TRANSLATE_NOOP("qj::ActWords", "Reply")},
    {"supervision", "accepted", QT_TRANSLATE_NOOP("qj::ActWords", "Accept the reply")},
    {"supervision", "returned", QT_TRANSLATE_NOOP("qj::ActWords", "Return")},
    {"publication", "districtChecked", QT_TRANSLATE_NOOP("qj::ActWords", "Check for the district")},
    {"publication", "cityChecked", QT_TRANSLATE_NOOP("qj::ActWords", "Check for the city")},
    {"publication", "requested", QT_TRANSLATE_NOOP("qj::ActWords", "Request consent")},
    {"publication", "approved", QT_TRANSLATE_NOOP("qj::ActWords", "Record consent")},
    {"publication", "partly", QT_TRANSLATE_NOOP("qj::ActWords", "Record partial consent")},
    {"publication", "refused", QT_TRANSLATE_NOOP("qj::ActWords", "Record refusal of consent")},
    {"publication", "published", QT_TRANSLATE_NOOP("qj::ActWords", "Publish")},
    {"publication", "returned", QT_TRANSLATE_NOOP("qj::ActWords", "Return")},
    {"correction", "approved", QT_TRANSLATE_NOOP("qj::ActWords", "Approve")},
    {"correction", "issued", QT_TRANSLATE_NOOP("qj::ActWords", "Issue the correction")},
    {"correction", "done", QT_TRANSLATE_NOOP("qj::ActWords", "Complete")},
    {"indicatorValue", "submitted", QT_TRANSLATE_NOOP("qj::ActWords", "Report upwards")},
    {"indicatorValue", "confirmed", QT_TRANSLATE_NOOP("qj::ActWords", "Confirm")},
    {"indicatorValue", "published", QT_TRANSLATE_NOOP("qj::ActWords", "Announce")},
    {"indicatorValue", "revised", QT_TRANSLATE_NOOP("qj::ActWords", "Revise")},
    {"complaintStat", "checked", QT_TRANSLATE_NOOP("qj::ActWords", "Check")},
    {"complaintStat", "used", QT_TRANSLATE_NOOP("qj::ActWords", "Use")},
    {"", "active", QT_TRANSLATE_NOOP("qj::ActWords", "Make active")},
    {"", "inactive", QT_TRANSLATE_NOOP("qj::ActWords", "Make inactive")},
    {"", "merged", QT_TRANSLATE_NOOP("qj::ActWords", "Merge")},
    {"", "inForce", QT_TRANSLATE_NOOP("qj::ActWords", "Put into force")},
    {"", "retired", QT_TRANSLATE_NOOP("qj::ActWords", "Retire")},
    {"", "revoked", QT_TRANSLATE_NOOP("qj::ActWords", "Revoke")},
    {"", "void", QT_TRANSLATE_NOOP("qj::ActWords", "Declare void")},
    {"", "draft", QT_TRANSLATE_NOOP("qj::ActWords", "Back to draft")},
};

QString stateLabel(const RecordInfo& info, const QString& act)
{
    const State* state = info.state(act);
    return state ? translated(info.context, state->label) : QString();
}

} // namespace

QString actCommand(const RecordInfo& info, const QString& act, const QString& from)
{
    for (const Command& one : commands)
        if (act == QLatin1StringView(one.act) && (!*one.record || std::string_view(one.record) == info.name) &&
            (!*one.from || from == QLatin1StringView(one.from)))
            return QCoreApplication::translate("qj::ActWords", one.text);
    return actLabel(info, act);
}

QString actLabel(const RecordInfo& info, const QString& act)
{
    if (const QString own = stateLabel(info, act); !own.isEmpty()) return own;
    static constexpr std::pair<const char*, const char*> words[] = {
        {"add", QT_TRANSLATE_NOOP("qj::ActWords", "Added")},
        {"edit", QT_TRANSLATE_NOOP("qj::ActWords", "Changed")},
        {"undo", QT_TRANSLATE_NOOP("qj::ActWords", "Taken back")},
        {"void", QT_TRANSLATE_NOOP("qj::ActWords", "Declared void")},
        {"import", QT_TRANSLATE_NOOP("qj::ActWords", "Imported")},
        {"print", QT_TRANSLATE_NOOP("qj::ActWords", "Printed")},
        {"handOver", QT_TRANSLATE_NOOP("qj::ActWords", "Handed over")},
        {"settle", QT_TRANSLATE_NOOP("qj::ActWords", "Conflict decided")},
        {"init", QT_TRANSLATE_NOOP("qj::ActWords", "Store set up")},
        {"key", QT_TRANSLATE_NOOP("qj::ActWords", "Signing key made")},
        {"device", QT_TRANSLATE_NOOP("qj::ActWords", "Computer entered")},
    };
    for (const auto& [code, label] : words)
        if (act == QLatin1StringView(code)) return QCoreApplication::translate("qj::ActWords", label);
    for (const RecordInfo* other : allRecords().all())
        if (const QString label = stateLabel(*other, act); !label.isEmpty()) return label;
    return act;
}

} // namespace qj
