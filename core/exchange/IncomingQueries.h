// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Packages that lie in a folder and have not been taken in: named by what their header says, without believing it. A
// package that is still being copied has no end yet and is left out.
#include "journal/Reader.h"

#include <vector>

namespace qj {

struct IncomingPackage
{
    QString path;
    qint64 size = 0;
    QByteArray id;              ///< empty where the head cannot be read; then the rest is empty too
    QString office, officeName; ///< the sender's, as it says
    Instant at;                 ///< when it was made
    friend bool operator==(const IncomingPackage&, const IncomingPackage&) = default;
};

class IncomingQueries
{
public:
    /// `own`: code of this office and the device of this store, whose packages are not for it.
    IncomingQueries(const Reader& reader, QString office, QByteArray device)
        : m_reader(reader), m_office(std::move(office)), m_device(std::move(device))
    {
    }
    /// By name. A folder that is not there (any more) holds none.
    std::vector<IncomingPackage> in(const QString& folder) const;

private:
    const Reader& m_reader;
    QString m_office;
    QByteArray m_device;
};

} // namespace qj
