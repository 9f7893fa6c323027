// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// Samples, and what stands for one that could not be taken.
class SamplesPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit SamplesPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
};

} // namespace qj
