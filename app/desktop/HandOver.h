// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A package is opened from outside while the window is open already: the second program leaves a note with its path in
// the store's folder, and the first one, which watches that folder, opens it and takes the note away. Nothing is taken
// in by that; the package is only looked at.
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QString>

namespace qj {

constexpr int waitingMs = 3000; ///< for the other program to take the note

/// Leaves the note and waits until it has been taken, `waitMs` at most. False if nobody took it; no note is left then.
bool handOver(const QString& storeFolder, const QString& file, int waitMs = waitingMs);

class HandOver final : public QObject
{
    Q_OBJECT

public:
    explicit HandOver(const QString& storeFolder);

Q_SIGNALS:
    void fileWanted(const QString& path);

private:
    void look();

    QString m_note;
    QFileSystemWatcher m_watcher;
};

} // namespace qj
