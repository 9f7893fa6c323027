// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From a folder to an open store with somebody signed in. Whatever stands in the way is said in a dialog that offers
// what can be done about it: try again, take another store, put back a backup, leave.
#include "Workplace.h"

#include <QtCore/QCoreApplication>

class QSettings;

namespace qj {

class Theme;

class Opening
{
    Q_DECLARE_TR_FUNCTIONS(qj::Opening)

public:
    static const QString folderKey; ///< of the setting that remembers the store opened last

    Opening(Theme& theme, QSettings& settings, const Clock& clock);
    /// This person is signed in without asking; if that is refused, the dialog asks.
    void signInAs(const QString& officer, const QString& password);
    /// A file to be opened: where the store is open in another window, that one gets it and run() gives up.
    void setFile(const QString& path) { m_file = path; }
    /// Null when the person gives up.
    std::unique_ptr<Workplace> run(QString folder);

private:
    std::unique_ptr<Workplace> open(const QString& folder, Store::Mode mode);
    /// What to do about an error: the folder to go on with, empty to leave.
    QString askAbout(const QString& folder);
    bool signIn(Workplace& place);

    Theme& m_theme;
    QSettings& m_settings;
    const Clock& m_clock;
    std::optional<std::pair<QString, QString>> m_person;
    QString m_file;
    std::optional<Error> m_error;
    Store::Mode m_mode = Store::Mode::write;
};

} // namespace qj
