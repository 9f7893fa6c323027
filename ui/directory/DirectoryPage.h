// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

/// The register: who is sampled, who tests, who works here, and by which standards.
class DirectoryPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit DirectoryPage(FormContext& context, QWidget* parent = nullptr);

private:
    static std::vector<RecordPageSetup> setups();
};

} // namespace qj
