// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

namespace qj {

class Theme;

/// Name, version, licence in full, and what the program is built on.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(Theme& theme, QWidget* parent = nullptr);
};

} // namespace qj
