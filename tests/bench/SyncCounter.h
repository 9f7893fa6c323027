// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts how often SQLite asks the system to write a file through to the medium: while it lives, every database opened
// in this process passes through it.
#include <QtCore/QtGlobal>

namespace qj::bench {

class SyncCounter
{
public:
    SyncCounter();
    ~SyncCounter();
    Q_DISABLE_COPY_MOVE(SyncCounter)
    qint64 count() const;
};

} // namespace qj::bench
