// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A paper that comes back signed, as a scan: which record it belongs to by its code, what it proves there
// (resources/rules/paper_steps.csv), and how it is filed: as a file of that record, and as the evidence of the steps of
// the checklist that are ticked with it in the same act.
#include "directory/Attachment.h"
#include "journal/ActDesk.h"
#include "papers/ScanCode.h"

namespace qj::papers {

/// A step that a scan can prove.
struct ProvableStep
{
    Uuid id;
    QString code, title;
    std::vector<Error> why; ///< what stands against ticking it now, apart from its evidence; empty: it can be ticked
};

/// What a code leads to.
struct ScanSubject
{
    ScanCode code;
    Uuid record;
    RecordKind kind = RecordKind::none;
    QString recordTitle; ///< of the record; of a part, with the number of its sample before it
    QString paperTitle;  ///< the code of the paper where nobody knows it any more
    AttachmentPurpose purpose = AttachmentPurpose::form;
    std::vector<ProvableStep> steps; ///< those that are not done yet
};

struct ScanFiling
{
    ScanSubject subject;
    QList<Uuid> steps; ///< to be ticked
};

class ScanDesk
{
public:
    explicit ScanDesk(ActDesk& desk) : m_desk(desk) {}

    /// Errors: unknownRecord where the record of the paper is not in this store.
    Result<ScanSubject> subjectOf(const ScanCode& code, const Actor& actor) const;
    /// Files the bytes that `file` describes (AttachmentFile.h) with every record, and ticks the steps, all in one
    /// commit. Errors: those of the acts.
    Result<Receipt> file(const Attachment& file, const std::vector<ScanFiling>& filings, const Actor& actor);
    /// The same for a file without a code of ours, with a record that somebody chose.
    Result<Receipt> fileOrdinary(Attachment file, const Uuid& record, const Actor& actor);

private:
    std::vector<ProvableStep> stepsFor(const ScanCode& code, const RecordData& record, const Actor& actor,
                                       AttachmentPurpose& purpose) const;
    ActDesk& m_desk;
};

} // namespace qj::papers
