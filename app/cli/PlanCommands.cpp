// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordCommands.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<Outcome> list(Session& session, const Arguments& arguments)
{
    return listRecords(session, u"plan"_s, arguments.values);
}

Result<Outcome> show(Session& session, const Arguments& arguments)
{
    return showRecord(session, u"plan"_s, arguments.value(0));
}

} // namespace

const Group planGroup{"plan",
                      QT_TRANSLATE_NOOP("Cli", "Sampling plans, their tasks and draws"),
                      {{"list", "[FILTER]", 0, anyNumber, {}, list}, {"show", "NO", 1, 1, {}, show}}};

} // namespace qj::cli
