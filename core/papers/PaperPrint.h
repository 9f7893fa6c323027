// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One printing of a paper that is signed or sealed: who sent which paper of which record to a printer, and when. The
// first is the original; every later one is marked as a reprint with its number (FORMS: all papers). It travels with
// the record, so that the numbers go on whatever computer of the office prints.
#include "journal/CommitDraft.h"
#include "journal/Reader.h"

namespace qj {

struct PaperPrint : Record
{
    QString ownerKind; ///< RecordInfo::name of the record
    Uuid ownerId;
    QString paper; ///< code: F01
    QString copy;  ///< name of the copy; empty where the paper has only one
    Int number;    ///< from 1
    Instant printedAt;
    Uuid printedBy;

    static const RecordInfo info;
};

inline constexpr Field paperPrintFields[] = {
    field<&PaperPrint::ownerKind>(10, "ownerKind", QT_TRANSLATE_NOOP("PaperPrint", "Kind of record")).must().autofill(),
    field<&PaperPrint::ownerId>(11, "ownerId", QT_TRANSLATE_NOOP("PaperPrint", "Record")).must().autofill().index(),
    field<&PaperPrint::paper>(12, "paper", QT_TRANSLATE_NOOP("PaperPrint", "Paper")).must().autofill().list(),
    field<&PaperPrint::number>(13, "number", QT_TRANSLATE_NOOP("PaperPrint", "Printing")).must().autofill().list(),
    field<&PaperPrint::printedAt>(14, "printedAt", QT_TRANSLATE_NOOP("PaperPrint", "Printed at")).autofill().list(),
    field<&PaperPrint::printedBy>(15, "printedBy", QT_TRANSLATE_NOOP("PaperPrint", "Printed by"))
        .to(RecordKind::officer)
        .autofill()
        .list(),
    field<&PaperPrint::copy>(16, "copy", QT_TRANSLATE_NOOP("PaperPrint", "Copy")).autofill().list(),
};

inline const RecordInfo PaperPrint::info{
    .kind = RecordKind::paperPrint,
    .name = "paperPrint",
    .context = "PaperPrint",
    .label = QT_TRANSLATE_NOOP("PaperPrint", "Printed paper"),
    .fields = paperPrintFields,
    .scope = Scope::owner,
    .scopeField = 11,
    .titleField = 12,
};

namespace papers {

/// A copy of a paper of a record that went to a printer.
struct Printed
{
    QString code;
    Uuid record;
    QString copy;
    friend bool operator==(const Printed&, const Printed&) = default;
};
/// How often this copy was printed.
int printingsOf(const Reader& reader, const Printed& what);
/// Adds one printing of each to a draft.
void notePrinted(const Reader& reader, CommitDraft& draft, const std::vector<Printed>& what);

} // namespace papers
} // namespace qj
