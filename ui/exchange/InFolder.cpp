// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/InFolder.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
const QString folderKey = u"exchange/inFolder"_s;
constexpr int settleMs = 1000;
} // namespace

InFolder::InFolder(FormContext& context) : m_context(context)
{
    m_again.setSingleShot(true);
    m_again.setInterval(settleMs);
    connect(&m_again, &QTimer::timeout, this, &InFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &InFolder::look);
    look();
}

QString InFolder::folder() const
{
    return m_context.local() ? m_context.local()->setting({}, folderKey) : QString();
}

bool InFolder::setFolder(const QString& folder)
{
    const bool kept = m_context.local() && m_context.local()->setSetting({}, folderKey, folder);
    m_sizes.clear();
    look();
    Q_EMIT changed();
    return kept;
}

void InFolder::watch(const QString& folder)
{
    const QStringList watched = m_watcher.directories();
    const bool there = !folder.isEmpty() && QFileInfo(folder).isDir();
    for (const QString& other : watched)
        if (!there || other != folder) m_watcher.removePath(other);
    if (there && !watched.contains(folder)) m_watcher.addPath(folder);
}

void InFolder::look()
{
    m_again.stop();
    const QString from = folder();
    watch(from);
    std::vector<IncomingPackage> waiting =
        IncomingQueries(m_context.reader(), m_context.journal().officeCode(), m_context.journal().device()).in(from);
    QHash<QString, qint64> sizes;
    for (const IncomingPackage& package : waiting) sizes.insert(package.path, package.size);
    std::erase_if(waiting,
                  [this](const IncomingPackage& package) { return m_sizes.value(package.path, -1) != package.size; });
    const bool growing = qsizetype(waiting.size()) != sizes.size();
    m_sizes = std::move(sizes);
    if (growing) m_again.start();
    if (waiting == m_packages) return;
    m_packages = std::move(waiting);
    Q_EMIT changed();
}

} // namespace qj
