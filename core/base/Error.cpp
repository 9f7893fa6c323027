// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

#include <QtCore/QMetaEnum>

namespace qj {

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code)));
}

} // namespace qj
