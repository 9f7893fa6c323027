// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// Disposal cases with their steps, and supervision.
class DisposalPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit DisposalPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
};

} // namespace qj
