// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The files of a publication: tables (XLSX, CSV), a page for the website (HTML) and the paper F16 (PDF). For a release
// they are drawn under temporary names, get their own after the release is saved, and go when it is refused. Window and
// command line use this one function.
#include "publication/PublicationDesk.h"

namespace qj::print {

struct PublicationFormats
{
    bool xlsx = true, csv = false, html = true, pdf = true;
};

struct Release
{
    QString folder;
    PublicationFormats formats;
    std::vector<ReleasePlace> places;
    QDate on; ///< invalid: today
    bool replace = false;
};

struct ReleasedFiles
{
    QStringList files; ///< with path
    Receipt receipt;
};

/// Draws what would be released, without releasing: for the preview and the package for the province.
/// Errors: targetExists, fileNotWritten.
Result<QStringList> writePublication(const Reader& reader, const Uuid& publication, const QString& folder,
                                     const PublicationFormats& formats, bool replace = false);
/// Draws and releases. Errors: those above, and of PublicationDesk::publish.
Result<ReleasedFiles> releasePublication(ActDesk& desk, const Uuid& publication, const Release& release,
                                         const Actor& actor);

} // namespace qj::print
