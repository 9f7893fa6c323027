// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can go wrong, as data. Core holds no user-visible sentence: ui/print/ErrorText turns a code and its
// arguments into one; the command line prints the enumerator's name as the machine-readable code.
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace qj {
Q_NAMESPACE

enum class ErrorCode {
    // usage of a command (exit 2)
    usage,
    // records and fields
    unknownRecord,   // args: kind, what was looked for
    ambiguousRecord, // args: kind, what was looked for
    unknownKind,     // args: name
    unknownField,    // args: kind, name
    fieldMissing,    // args: field label           (one of Error::more)
    fieldsMissing,   // args: labels joined
    badValue,        // args: field label, text, what is expected
    invalid,         // several problems, see Error::more
    duplicateKey,    // args: field label, value
    // states and persons
    actUnknown,        // args: kind, act
    actNotFromHere,    // args: act label, state label
    roleMissing,       // args: role label
    levelWrong,        // args: level label
    notOwner,          // args: office
    fourEyes,          // args: name of the person who did it first
    conflictOpen,      // args: field label; two sides wrote it differently, and nobody has decided yet
    signatureWrong,    // args: officer; an act that must be signed is not, or not by him
    needsNewerProgram, // args: title of the record, number of its values that a newer version wrote
    reasonMissing,
    guardFailed,    // args: a translated-by-code sentence key, see GuardText; rule says which
    officerUnknown, // args: what was given
    passwordWrong,  // args: seconds until the next try, if it has to wait
    dependsOn,      // args: what blocks (undo, void)
    nothingToUndo,
    // files
    fileMissing,     // args: path
    fileIsFolder,    // args: path
    fileEmpty,       // args: path
    fileKind,        // args: path, what was expected
    fileTooLarge,    // args: path, its size, the largest one that is taken, both as text
    fileChanged,     // args: path; while it was being read
    fileExecutable,  // args: path
    fileNotItsKind,  // args: path, its ending, the usual ending of what is in it or ?
    fileDamaged,     // args: name; the bytes in the store are not those that were filed
    fileUnreadable,  // args: path, system text
    fileNotWritten,  // args: path, system text
    targetExists,    // args: path
    encodingUnknown, // args: path
    headerMissing,   // args: path
    tooManyColumns,  // args: count, limit
    cellTooLarge,    // args: row, column, bytes
    rowRefused,      // args: row, why
    allRowsRefused,  // args: path
    // store
    storeMissing,   // args: path
    storeExists,    // args: path
    storeLocked,    // args: path, host, pid
    storeReadOnly,  // args: path
    storeDamaged,   // args: path, what
    storeNewer,     // args: path, found version, known version
    storeOnNetwork, // args: path
    diskFull,       // args: path
    storeBusy,      // a file import holds the journal; the draft is kept
    storeFailed,    // args: library text
    // packages
    packageDamaged,       // args: path, what
    packageForeign,       // args: sender
    packageUnknownDevice, // args: fingerprint
    packageRevoked,       // args: device
    packageNewer,         // args: version
    packageSealed,        // args: path; sealed to other computers than this one
    packageNoRecipient,   // args: office; no computer of it is accepted here, nobody to seal it to
    packagePartsMissing,  // args: path, numbers of the missing parts, how many there are
    // papers and tables
    paperUnknown,      // args: kind
    paperNotForRecord, // args: kind, record kind
    templateBroken,    // args: file, line, field
    printerStopped,    // args: title of the paper, page of the job, pages of the job
    // law
    ruleUnknown,    // args: rule id
    calendarBroken, // args: row, what
    cancelled,
};
Q_ENUM_NS(ErrorCode)

struct Error
{
    ErrorCode code = ErrorCode::usage;
    QStringList args;
    QString rule;            ///< rule id (R-...), where a rule refuses
    QString field;           ///< field name, where one field is wrong
    QString record;          ///< number or uuid of the record concerned
    QString detail;          ///< text of a library or the system, for the log
    std::vector<Error> more; ///< all problems, where several were found at once
};

/// Machine name of a code, as printed in JSON.
QString errorName(ErrorCode code);

} // namespace qj
