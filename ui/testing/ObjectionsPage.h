// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// Objections and the reinspections that follow from them.
class ObjectionsPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit ObjectionsPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
};

} // namespace qj
