// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// Plans with their tasks, and draws.
class PlansPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit PlansPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
};

} // namespace qj
