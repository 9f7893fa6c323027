// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/IncomingQueries.h"
#include "form/FormContext.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>

namespace qj {

/// Watches the folder into which packages of other offices come: a stick, a shared folder, where mail is saved. It only
/// tells what lies there; nothing is taken in by itself. A file is told of when its size has stood still between two
/// looks and its end is there.
class InFolder final : public QObject
{
    Q_OBJECT

public:
    explicit InFolder(FormContext& context);

    QString folder() const;
    /// For everybody at this computer; empty watches none. False if it could not be kept.
    bool setFolder(const QString& folder);
    /// What waits to be taken in.
    const std::vector<IncomingPackage>& packages() const { return m_packages; }
    /// Looks now: at the start, when the window is come back to, when the folder changed.
    void look();

Q_SIGNALS:
    void changed();

private:
    void watch(const QString& folder);

    FormContext& m_context;
    QFileSystemWatcher m_watcher;
    QTimer m_again;
    std::vector<IncomingPackage> m_packages;
    QHash<QString, qint64> m_sizes; ///< of the look before
};

} // namespace qj
