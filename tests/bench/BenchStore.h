// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A store in a temporary folder and what a benchmark does around it.
#include "Workplace.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

namespace qj::bench {

class BenchStore
{
public:
    static Result<std::unique_ptr<BenchStore>>
    create(const QString& folder = {},
           const StoreInit& init = {QStringLiteral("320412"), QStringLiteral("某区局"), OfficeLevel::district, {}});
    /// In memory, where the system offers that: for what is made before anything is measured.
    static QString fastFolder();
    Workplace& place() { return *m_place; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString database() const { return path(QStringLiteral("store/store.db")); }

private:
    explicit BenchStore(const QString& folder)
        : m_folder(folder.isEmpty() ? QDir::tempPath() + QStringLiteral("/qj-XXXXXX") : folder),
          m_clock(fromLocal(QDate(2018, 9, 14), QTime(9, 0)))
    {
    }
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Workplace> m_place;
};

/// A published list as CSV: 12 columns, five tested items a row, every tenth row fails in one of them.
Result<> writeResultFile(const QString& path, qint64 rows);

/// Resident memory of this process in MB; -1 where the system does not tell.
double residentMb();
/// The peak since the last call, and starts a new one.
double peakMb();

inline double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}
/// Of sorted values; part 0.5 = median.
double quantile(std::vector<double>& values, double part);

} // namespace qj::bench
