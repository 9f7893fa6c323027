// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/ScanCode.h"

#include <QtCore/QStringList>

namespace qj::papers {
using namespace Qt::StringLiterals;

QString scanText(const ScanCode& code)
{
    return QStringList{u"QJ1"_s, code.paper, code.recordId, code.version}.join(u' ').trimmed();
}

std::optional<ScanCode> scanCode(const QString& text)
{
    const QStringList parts = text.simplified().split(u' ');
    if (parts.size() < 3 || parts.front() != u"QJ1"_s) return std::nullopt;
    return ScanCode{parts[1], parts[2], parts.value(3)};
}

} // namespace qj::papers
