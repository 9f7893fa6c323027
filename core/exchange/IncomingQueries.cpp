// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/IncomingQueries.h"

#include "exchange/PackageFile.h"
#include "exchange/PackageRun.h"

#include <QtCore/QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr qint64 tailLooked = 1024; ///< the end of a package is far shorter

bool hasEnd(QFile& file)
{
    return file.seek(qMax<qint64>(0, file.size() - tailLooked)) && file.readAll().contains("END!") && file.seek(0);
}

} // namespace

std::vector<IncomingPackage> IncomingQueries::in(const QString& folder) const
{
    std::vector<IncomingPackage> found;
    if (folder.isEmpty()) return found;
    for (const QFileInfo& info : QDir(folder).entryInfoList({u"*.qjx"_s}, QDir::Files | QDir::Readable, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QFile::ReadOnly) || !hasEnd(file)) continue;
        IncomingPackage package{info.filePath(), file.size(), {}, {}, {}, {}};
        const auto whole = openPackage(package.path);
        if (!whole) continue; // the last of several parts, whose fellows are still to come
        if (const auto read = PackageReader::headerOf(**whole, package.path)) {
            const PackageHeader& header = *read;
            const auto same = [&header](const IncomingPackage& other) { return other.id == header.id; };
            if (std::any_of(found.begin(), found.end(), same)) continue; // another part of it
            if (header.device == m_device || header.toOffice != m_office) continue;
            if (const auto known = PackageRun::entry(m_reader, header.id); known && known->state != PackageState::open)
                continue;
            package.id = header.id;
            package.office = header.office;
            package.officeName = header.officeName;
            package.at = {header.at};
        }
        found.push_back(std::move(package));
    }
    return found;
}

} // namespace qj
