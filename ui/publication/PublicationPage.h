// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// Publications with their items, and corrections.
class PublicationPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit PublicationPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
};

} // namespace qj
