// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

namespace qj {

/// What F1 says about a box, as simple HTML: its meaning and an example (resources/rules/form_help.json), whether it
/// must be filled and when, the rule behind it with its title from the rule table.
QString fieldHelp(const FormContext& context, const RecordInfo& info, const Field& field);

} // namespace qj
