// SPDX-License-Identifier: GPL-3.0-or-later
#include "HandOver.h"

#include <QtCore/QDateTime>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QThread>
#include <QtCore/QTimer>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QString noteIn(const QString& storeFolder)
{
    return storeFolder + u"/open.request"_s;
}

} // namespace

bool handOver(const QString& storeFolder, const QString& file, int waitMs)
{
    const QString note = noteIn(storeFolder);
    QSaveFile out(note);
    if (!out.open(QFile::WriteOnly) || out.write(file.toUtf8()) < 0 || !out.commit()) return false;
    const QDeadlineTimer deadline(waitMs);
    while (QFile::exists(note)) {
        if (deadline.hasExpired()) return !QFile::remove(note); // taken at the last moment
        QThread::msleep(50);
    }
    return true;
}

HandOver::HandOver(const QString& storeFolder) : m_note(noteIn(storeFolder)), m_watcher({storeFolder})
{
    // A second program may be waiting already; an older note is of one that ended before it was answered.
    if (QFileInfo(m_note).lastModified().msecsTo(QDateTime::currentDateTime()) < waitingMs)
        QTimer::singleShot(0, this, &HandOver::look);
    else
        QFile::remove(m_note);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &HandOver::look);
}

void HandOver::look()
{
    QFile note(m_note);
    if (!note.open(QFile::ReadOnly)) return;
    const QString path = QString::fromUtf8(note.read(16 * 1024));
    note.close();
    if (QFile::remove(m_note) && !path.isEmpty()) Q_EMIT fileWanted(path);
}

} // namespace qj
