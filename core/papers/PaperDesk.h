// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Papers as an office changes them: the text of a shipped template is edited, checked, kept as a Template record, put
// in force by a second person, and given up again for the shipped one. What is broken or binds a name that leads
// nowhere is neither saved nor put in force.
#include "directory/TemplateRecord.h"
#include "journal/ActDesk.h"
#include "papers/PaperTemplate.h"

namespace qj::papers {

/// What this room hands to the ActDesk: the guard of templates that are put in force.
extern const Room papersRoom;

/// The names that a template of this paper may bind: fields of its record and of what that leads to, what the shipped
/// papers of the same kind of record bind, fields of any record in the rows of lists.
QSet<QString> namesFor(const Schema& schema, const QString& code);
/// A template of an office, judged: readable, its own code and kind of record those of the paper, every name known.
/// Errors: paperUnknown; templateBroken{file, line, field}, all of them in Error::more.
Result<PaperTemplate> checkedTemplate(const Schema& schema, const QString& code, const QByteArray& content);

/// A shipped paper, and those of the office that take its place.
struct PaperState
{
    QString code, title, regime; ///< regime: of a variant; empty for the usual one
    QString record;
    std::optional<TemplateRecord> inForce, draft; ///< the newest ones that are not void
};

class PaperDesk
{
public:
    explicit PaperDesk(ActDesk& desk) : m_desk(desk) {}

    /// Every shipped paper and variant, in the order of the codes.
    std::vector<PaperState> papers() const;
    PaperState paper(const QString& code, const QString& regime = {}) const;
    /// The text to go on editing: of the draft, of the one in force, else of the shipped one.
    Result<QByteArray> text(const PaperState& paper) const;
    /// Keeps a text as the draft of the paper: the one that is there, or a new version. Errors: those of
    /// checkedTemplate() and of ActDesk.
    Result<Uuid> save(const PaperState& paper, const QByteArray& content, QDate validFrom, const Actor& actor);
    Result<Receipt> putInForce(const PaperState& paper, const Actor& actor);
    /// Everything of the office for this paper is declared void: from now on the shipped one prints again.
    Result<Receipt> restore(const PaperState& paper, const QString& reason, const Actor& actor);

private:
    std::vector<TemplateRecord> own(const QString& code, const QString& regime) const;
    ActDesk& m_desk;
};

} // namespace qj::papers
