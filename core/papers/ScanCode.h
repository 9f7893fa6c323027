// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The QR code on every paper: record, paper and version, so that a scan files itself and reopens its record.
#include <QtCore/QString>

#include <optional>

namespace qj::papers {

struct ScanCode
{
    QString paper; ///< F01 ...
    QString recordId;
    QString version;
};

/// "QJ1 F01 <record id> <version>".
QString scanText(const ScanCode& code);
/// Nothing when the text is not one of ours.
std::optional<ScanCode> scanCode(const QString& text);

} // namespace qj::papers
