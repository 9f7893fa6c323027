// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "record/RecordData.h"

namespace qj {

/// The values of a form that is not saved yet, for LocalStore. A field that this version does not know any more, or
/// whose kind has changed, is left out when it is read.
class DraftCodec
{
public:
    static QByteArray encode(const RecordData& data);
    /// Empty if the bytes are no draft of this kind.
    static std::optional<RecordData> decode(const RecordInfo& info, const QByteArray& bytes);
};

} // namespace qj
