// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One paper as an office can edit it: a JSON text (resources/papers/F01.json, or the content of a Template record).
//
//   code, title, record (RecordInfo::name of the kind it is printed for: "sample"), version, orientation ("portrait" |
//   "landscape") or size [w, h], margins [left, top, right, bottom] in mm, foot (false: no foot line), fitPage, signed
//   (true: a later printing is marked as a reprint), copies [{name, hides [field names]}], asks ["labels" | "variant" |
//   "period" | "definition"] (what PaperOptions may say of it), onlyIf (a condition that the record has to fulfil),
//   body [blocks] A block has a type - title, text, notes, form, table, side, repeat, grid, code, picture, space, line,
//   pageBreak - and the fields of papers/Document.h. A box of a form is a text (a label, or a value when it holds a
//   binding) or an object. `when` on a block, row, box or column of a table prints it only if the condition holds; a
//   box or column whose condition `red` holds prints in red. Texts may hold bindings, see papers/Binding.h. A blank
//   form has {paper.blank}, no count of any list ({list.count}), and `formRows` rows in a table. Wording that changes
//   with the law (names of authorities, citations: R-REG-NAMES) is bound as {word.…} and comes from
//   resources/papers/words.json by regime.
#include "base/Result.h"
#include "papers/Document.h"
#include "papers/PaperData.h"

#include <QtCore/QSet>

namespace qj::papers {

struct Copy
{
    QString name;
    QStringList hides; ///< names that print empty on this copy
};

struct PaperTemplate
{
    QString code;
    QString title;
    QString record; ///< RecordInfo::name of the kind that it is printed for
    QString regime; ///< whose wording it is filled with; empty: that of the data's regime
    QString version;
    Paper paper;
    bool foot = true;
    bool fitPage = false;
    bool isSigned = false; ///< handed over with signature or seal: a later printing is a reprint
    std::vector<Copy> copies;
    QStringList asks;
    QString onlyIf; ///< condition on the record; empty: all of its kind
    std::vector<Block> body;

    /// Reads a template. Errors: templateBroken{file, line, field}, all of them in Error::more. With `known` every
    /// bound name that is not among them is an error; a name ending in "." allows everything below it. The names of
    /// this module itself (word., paper., #) are always known.
    static Result<PaperTemplate> parse(const QByteArray& content, const QString& file,
                                       const QSet<QString>* known = nullptr);
    /// Names bound anywhere, those of list rows as "list.name"; what a provider of data has to look up.
    QStringList bindings() const;
    /// Names of the lists.
    QStringList lists() const;
};

/// One entry of the list of papers.
struct PaperEntry
{
    QString code;
    QString title;
    QString record;
    bool landscape = false;
    QStringList copies;
    QStringList asks;
    QString onlyIf;
};

/// The template shipped for a code ("F01") and a regime ("R-REG-18"; empty: the usual one). Errors: paperUnknown.
Result<PaperTemplate> shippedTemplate(const QString& code, const QString& regime = {});
/// The text of a shipped template, to be edited by an office.
Result<QByteArray> shippedText(const QString& code, const QString& regime = {});
/// All shipped papers in the order of their codes, one entry per code. One that cannot be read is left out.
const std::vector<PaperEntry>& list();
/// Why a code is not in the list: paperUnknown, or templateBroken.
Error notListed(const QString& code);

struct FillOptions
{
    QString copy;          ///< name or number (from 1) of the copy; empty: the first
    bool blank = false;    ///< a form to be filled in by hand: no record
    bool draft = false;    ///< record not yet checked
    bool practice = false; ///< practice data
    int reprintNo = 0;     ///< n-th reprint of a frozen paper
    QString printedAt;     ///< as printed in the foot line
    QString recordNumber;
    QString recordId;
    QString version; ///< of the record
};

/// The paper for one record. Fields that the copy hides, and fields without a value, are empty.
Document fill(const PaperTemplate& paper, const PaperData& data, const FillOptions& options = {});
/// All copies of a paper in their order.
std::vector<Document> fillCopies(const PaperTemplate& paper, const PaperData& data, FillOptions options = {});

/// Wording by regime (R-REG-NAMES): what {word.name} prints. Unknown regimes get the wording in force before 2020.
QString word(const QString& name, const QString& regime);

} // namespace qj::papers
