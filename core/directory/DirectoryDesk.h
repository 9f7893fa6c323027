// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The register's use cases that touch more than one record: the first records of a new store, who a person is, files
// that belong to records. Everything else about the register goes through the ActDesk.
#include "directory/Attachment.h"
#include "directory/Device.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "journal/ActDesk.h"
#include "spreadsheet/TableLayout.h"

namespace qj {

extern const Room directoryRoom;

struct StoreInit
{
    QString officeCode; ///< begins every number, e.g. 320412
    QString officeName;
    OfficeLevel level = OfficeLevel::district;
    QString adminName; ///< empty: the word for administrator
};

class DirectoryDesk
{
public:
    explicit DirectoryDesk(Journal& journal) : m_journal(journal) {}

    /// Office, first administrator (who holds every role until others are named), device. Errors: badValue for an
    /// office code that is not 6 to 9 digits.
    Result<> fillNewStore(const StoreInit& init);
    /// The person whom a text names: uuid, login name, staff number or unique name; the first administrator for an
    /// empty text. Wrong passwords wait by the clock on the wall, see PasswordTries. Errors: officerUnknown,
    /// passwordWrong.
    Result<Actor> signIn(const QString& text, const QString& password, const Clock& wall = SystemClock()) const;
    /// An officer who has no signing key on this computer gets one; the public half is saved to his record, so that
    /// all offices can check what he signs from now on. Errors: fileNotWritten, those of a save.
    Result<> giveKey(const Actor& actor) const;
    /// Enters this computer where the store does not know it: a database that was put here without the keys of the one
    /// it came from. Errors: those of a save.
    Result<> enterDevice(const Actor& actor);
    /// Takes a file into the store (by content) and adds its Attachment record to a draft.
    /// Errors: fileMissing, fileIsFolder, fileEmpty, fileUnreadable, diskFull.
    Result<Uuid> attach(CommitDraft& draft, const QString& path, const RecordInfo& ownerKind, const Uuid& owner,
                        AttachmentPurpose purpose, const Uuid& office) const;

    /// How a laboratory writes its tables, for its next file. Errors: those of a save.
    static Result<> rememberLayout(ActDesk& desk, const Uuid& laboratory, const TableLayout& layout,
                                   const Actor& actor);

private:
    Device thisDevice(const Uuid& office) const;

    Journal& m_journal;
};

} // namespace qj
