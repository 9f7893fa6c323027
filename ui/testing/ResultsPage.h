// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// Test reports with their item results, and the service of notices.
class ResultsPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit ResultsPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
    void writeCommissionLists();
    FormContext& m_context;
};

} // namespace qj
