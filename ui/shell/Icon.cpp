// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Icon.h"

#include <array>

namespace qj {

using namespace Qt::StringLiterals;

QString iconFile(Icon icon)
{
    static constexpr std::array names{
#define QJ_ICON_NAME(name) #name,
        QJ_ICONS(QJ_ICON_NAME)
#undef QJ_ICON_NAME
    };
    const auto n = static_cast<std::size_t>(icon);
    return n < names.size() ? u":/qingjian/icons/%1.svg"_s.arg(QLatin1StringView(names[n])) : QString();
}

} // namespace qj
