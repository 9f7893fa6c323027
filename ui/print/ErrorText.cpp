// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ErrorText.h"

#include "AllRecords.h"
#include "base/Text.h"
#include "exchange/FingerprintWords.h"
#include "print/GuardText.h"

#include <QtCore/QCoreApplication>

namespace qj {

namespace {

/// One sentence per code; no default, so that the compiler names a code without one. %1, %2 … are Error::args.
const char* sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::usage:
        return QT_TRANSLATE_NOOP("ErrorText", "The command is not understood: %1. See the help for how it is written.");
    case ErrorCode::unknownRecord:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no %1 “%2”. Check the number, or look for it in the list.");
    case ErrorCode::ambiguousRecord:
        return QT_TRANSLATE_NOOP("ErrorText", "Several records of the kind %1 answer to “%2”. Give the full number.");
    case ErrorCode::unknownKind:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” is no kind of record. The help lists all kinds.");
    case ErrorCode::unknownField:
        return QT_TRANSLATE_NOOP("ErrorText", "A record of the kind %1 has no field “%2”. Check the spelling.");
    case ErrorCode::fieldMissing:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” is empty. Fill it in.");
    case ErrorCode::fieldsMissing:
        return QT_TRANSLATE_NOOP("ErrorText", "These fields are still empty: %1. Fill them in.");
    case ErrorCode::badValue:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be “%2”; %3 is expected. Correct it.");
    case ErrorCode::invalid:
        return QT_TRANSLATE_NOOP("ErrorText", "Several things have to be put right:");
    case ErrorCode::duplicateKey:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "Another record already has “%2” as %1. Use that one, or enter another value.");
    case ErrorCode::actUnknown:
        return QT_TRANSLATE_NOOP("ErrorText", "A record of the kind %1 knows no act “%2”.");
    case ErrorCode::actNotFromHere:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be done in the state “%2”.");
    case ErrorCode::roleMissing:
        return QT_TRANSLATE_NOOP(
            "ErrorText",
            "This needs the role “%1”, which you do not have. Ask someone who has it, or an administrator.");
    case ErrorCode::levelWrong:
        return QT_TRANSLATE_NOOP("ErrorText", "This can only be done at the level %1.");
    case ErrorCode::notOwner:
        return QT_TRANSLATE_NOOP("ErrorText", "The record belongs to “%1”; only that office may change it.");
    case ErrorCode::fourEyes:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The same person may not do both steps: “%1” did the first one. Ask a colleague.");
    case ErrorCode::conflictOpen:
        return QT_TRANSLATE_NOOP("ErrorText", "Two sides wrote “%1” differently and nobody has decided yet. Settle it "
                                              "on the page Exchange first.");
    case ErrorCode::signatureWrong:
        return QT_TRANSLATE_NOOP("ErrorText", "This act must be signed by “%1”, and the signature does not fit. Have "
                                              "the person sign in and do it again.");
    case ErrorCode::needsNewerProgram:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "A newer version of the program has written %2 values into “%1” that this "
                                 "one does not know. Update the program first; nothing is lost.");
    case ErrorCode::reasonMissing:
        return QT_TRANSLATE_NOOP("ErrorText", "A reason has to be given for this. Enter it.");
    case ErrorCode::guardFailed:
        return QT_TRANSLATE_NOOP("ErrorText", "A condition of this step is not met: %1");
    case ErrorCode::officerUnknown:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "No officer is known as “%1”. Check the name, or have an administrator enter the person.");
    case ErrorCode::passwordWrong:
        return QT_TRANSLATE_NOOP("ErrorText", "The password is wrong. Try again.");
    case ErrorCode::dependsOn:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "This cannot be taken back, because other records build on it: %1. Deal with these first.");
    case ErrorCode::nothingToUndo:
        return QT_TRANSLATE_NOOP("ErrorText", "There is nothing to undo.");
    case ErrorCode::fileMissing:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The file “%1” is not there. Check the path; if it was there a moment ago, "
                                 "it was moved, renamed or deleted, or its medium was taken out.");
    case ErrorCode::fileIsFolder:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” is a folder, but a file is needed. Choose a file in it.");
    case ErrorCode::fileEmpty:
        return QT_TRANSLATE_NOOP("ErrorText", "The file “%1” is empty. Ask the sender for a whole one.");
    case ErrorCode::fileKind:
        return QT_TRANSLATE_NOOP("ErrorText", "The file “%1” is not of the right kind; %2 is expected.");
    case ErrorCode::fileTooLarge:
        return QT_TRANSLATE_NOOP("ErrorText", "The file “%1” has %2; at most %3 are taken for one file. Shorten the "
                                              "video or save it smaller, or divide the file. The limit is a parameter "
                                              "of the office.");
    case ErrorCode::fileChanged:
        return QT_TRANSLATE_NOOP("ErrorText", "The file “%1” changed while it was being read. Wait until the other "
                                              "program has finished with it, then choose it again.");
    case ErrorCode::fileExecutable:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” is a program or can start one. Programs are never filed, whatever "
                                              "their name says. Ask the sender for the document itself.");
    case ErrorCode::fileNotItsKind:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” ends in “%2”, but something else is in it (%3). Open it, save it "
                                              "under its right kind, and choose it again.");
    case ErrorCode::fileDamaged:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” is damaged: it is not the file that was filed. Add the same file "
                                              "again, fetch it from a backup, or have it sent in a package.");
    case ErrorCode::fileUnreadable:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The file “%1” cannot be read: %2. If it is open elsewhere, close it there; check your "
                         "rights. If it is damaged, ask for it to be saved or sent again.");
    case ErrorCode::fileNotWritten:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The file “%1” could not be written: %2. Check the folder, your rights and the free space.");
    case ErrorCode::targetExists:
        return QT_TRANSLATE_NOOP("ErrorText", "“%1” is there already and is not overwritten. Choose another name.");
    case ErrorCode::encodingUnknown:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The characters of “%1” cannot be read. Save it as UTF-8 or GBK and try again.");
    case ErrorCode::headerMissing:
        return QT_TRANSLATE_NOOP(
            "ErrorText",
            "No header row was found among the first ten rows of “%1”. Check that the table has column names.");
    case ErrorCode::tooManyColumns:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The table has %1 columns; at most %2 are read. Remove the columns that are not needed.");
    case ErrorCode::cellTooLarge:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The cell in row %1, column %2 holds %3 bytes, too much for one cell. Shorten it.");
    case ErrorCode::rowRefused:
        return QT_TRANSLATE_NOOP("ErrorText", "Row %1 was not taken: %2");
    case ErrorCode::allRowsRefused:
        return QT_TRANSLATE_NOOP("ErrorText", "No row of “%1” could be taken. See the reason beside each row.");
    case ErrorCode::storeMissing:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no data store in “%1”. Check the folder, or set up a new one.");
    case ErrorCode::storeExists:
        return QT_TRANSLATE_NOOP("ErrorText", "There is a data store in “%1” already. It is left as it is.");
    case ErrorCode::storeLocked:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The data store “%1” is in use by another program on %2 (process %3). Close that one first.");
    case ErrorCode::storeReadOnly:
        return QT_TRANSLATE_NOOP("ErrorText", "The data store “%1” can only be read. Check your rights to the folder.");
    case ErrorCode::storeDamaged:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The data store “%1” is damaged: %2. Restore the last backup; do not go on working in it.");
    case ErrorCode::storeNewer:
        return QT_TRANSLATE_NOOP("ErrorText", "The data store “%1” was written by a newer version (%2; this program "
                                              "knows up to %3). Update the program.");
    case ErrorCode::storeOnNetwork:
        return QT_TRANSLATE_NOOP("ErrorText", "The data store “%1” lies on a network drive, where it could be damaged. "
                                              "Move it to a disk of this computer.");
    case ErrorCode::diskFull:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "There is not enough free space at “%1”. Nothing was changed; free some space and try again.");
    case ErrorCode::storeBusy:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "A file is just being imported. Your draft is kept; save it again when the import has ended.");
    case ErrorCode::storeFailed:
        return QT_TRANSLATE_NOOP("ErrorText", "The data store reported a fault: %1. Nothing was changed; try again, "
                                              "and check the store if it happens again.");
    case ErrorCode::packageDamaged:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The data package “%1” is damaged, or somebody has altered it. Nothing of "
                                 "it is believed; ask the sender to send it again.");
    case ErrorCode::packageForeign:
        return QT_TRANSLATE_NOOP("ErrorText", "The data package comes from “%1”, which is not among the offices you "
                                              "exchange with. Accept that office first.");
    case ErrorCode::packageUnknownDevice:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The data package was signed by a device that is not known here (fingerprint %1). "
                                 "Compare the fingerprint with the sender and accept the device.");
    case ErrorCode::packageRevoked:
        return QT_TRANSLATE_NOOP(
            "ErrorText",
            "The device “%1” has been revoked: nothing that it writes is taken any more. Use another one.");
    case ErrorCode::packageNewer:
        return QT_TRANSLATE_NOOP(
            "ErrorText",
            "The data package needs version %1 of the program or later. Update the program; the package is kept.");
    case ErrorCode::packageSealed:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The data package “%1” is sealed for other computers and cannot be opened here. Ask the "
                         "sender to accept this computer and to make the package again, or open it on the "
                         "computer that it was made for.");
    case ErrorCode::packageNoRecipient:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "No computer of “%1” is accepted here yet, so there is nobody to seal the package for. "
                         "Take in a package of that office first and accept its computer, or send it unsealed.");
    case ErrorCode::packagePartsMissing:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The data package “%1” was cut into %3 files; missing: no. %2. Put all of them into the "
                         "same folder and open any one of them again.");
    case ErrorCode::paperUnknown:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no paper “%1”. The list of papers shows all.");
    case ErrorCode::paperNotForRecord:
        return QT_TRANSLATE_NOOP("ErrorText", "The paper %1 cannot be printed for a record of the kind %2.");
    case ErrorCode::templateBroken:
        return QT_TRANSLATE_NOOP(
            "ErrorText",
            "The template %1 has a fault in line %2: “%3”. Correct it, or restore the template as shipped.");
    case ErrorCode::printerStopped:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The printer stopped at page %2 of %3 (%1). What comes before it has gone "
                                 "to the printer. Check paper and cable, then go on from there.");
    case ErrorCode::ruleUnknown:
        return QT_TRANSLATE_NOOP(
            "ErrorText",
            "The rule table holds no rule %1 for this case. Ask an administrator to check the rule table.");
    case ErrorCode::calendarBroken:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The work calendar has a fault in row %1: %2. Correct the file and import it again.");
    case ErrorCode::cancelled:
        return QT_TRANSLATE_NOOP("ErrorText", "Cancelled. Nothing was changed.");
    }
    return "";
}

/// Arguments in one pass, so that a "%1" typed by a person stays as it is.
QString withArgs(const QString& text, const QStringList& args)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place = text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit();
        if (place)
            result += args.value(text[++i].digitValue() - 1);
        else
            result += text[i];
    }
    return result;
}

/// What a person calls a kind of record; anything else stays as it is.
QString kindText(const QString& kind)
{
    const RecordInfo* info = allRecords().find(kind);
    return info ? translated(info->context, info->label) : kind;
}

/// What is wrong with a row of a calendar (WorkCalendar::parse).
QString calendarFault(const QString& what)
{
    static constexpr std::pair<const char*, const char*> faults[] = {
        {"columns", QT_TRANSLATE_NOOP("ErrorText", "columns for the date and the kind of day are missing")},
        {"date", QT_TRANSLATE_NOOP("ErrorText", "this is no date:")},
        {"kind", QT_TRANSLATE_NOOP("ErrorText", "this is neither a holiday nor a make-up workday:")},
        {"year", QT_TRANSLATE_NOOP("ErrorText", "the day does not belong to the year of the calendar:")},
        {"duplicate", QT_TRANSLATE_NOOP("ErrorText", "this day stands in it twice:")},
        {"overlap", QT_TRANSLATE_NOOP("ErrorText", "this day is a holiday and a workday at once:")},
        {"missing", QT_TRANSLATE_NOOP("ErrorText", "a day in the middle of a festival is missing:")},
        {"empty", QT_TRANSLATE_NOOP("ErrorText", "no day stands in it")},
    };
    for (const auto& [key, text] : faults)
        if (what == QLatin1StringView(key)) return QCoreApplication::translate("ErrorText", text);
    return what;
}

QString ownText(const Error& error)
{
    QStringList args = error.args;
    if (error.code == ErrorCode::passwordWrong && !args.isEmpty())
        return QCoreApplication::translate(
                   "ErrorText", "Wrong passwords were entered several times. Wait %1 seconds, then try again.")
            .arg(args.front());
    if ((error.code == ErrorCode::unknownRecord || error.code == ErrorCode::ambiguousRecord) && !args.isEmpty())
        args.front() = kindText(args.front());
    if (error.code == ErrorCode::packageUnknownDevice && !args.isEmpty())
        args.front() = FingerprintWords::of(QByteArray::fromHex(args.front().toLatin1())) + u' ' + args.front();
    if (error.code == ErrorCode::calendarBroken && args.size() > 1)
        args[1] = (calendarFault(args[1]) + u' ' + args.value(2)).trimmed();
    if (error.code == ErrorCode::guardFailed && !args.isEmpty()) args.front() = guardText(args.front());
    QString text = withArgs(QCoreApplication::translate("ErrorText", sentence(error.code)), args);
    if (!error.rule.isEmpty()) text += QStringLiteral(" (%1)").arg(error.rule);
    return text;
}

} // namespace

QString errorText(const Error& error)
{
    if (error.more.empty()) return ownText(error);
    QStringList lines;
    if (error.code == ErrorCode::invalid || error.code == ErrorCode::rowRefused) lines << ownText(error);
    for (const Error& one : error.more) {
        const QString line = errorText(one);
        if (!lines.contains(line)) lines << line;
    }
    return lines.join(u'\n');
}

} // namespace qj
