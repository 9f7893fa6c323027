// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From a record of the store to its filled papers. Regime and wording follow the day of the record (R-REG-SELECT), the
// template is the office's own one in force on that day, else the shipped one. Everything else follows from the names
// that the template binds (RecordNames) and from what the rooms add for their papers (PaperSource.h).
#include "journal/Reader.h"
#include "papers/PaperTemplate.h"

#include <functional>

namespace qj::papers {

struct PaperOptions
{
    QString copy;       ///< name or number (from 1) of one copy; empty: all of them
    bool blank = false; ///< an empty form, to be filled in by hand: no record is read
    QDate today;
    QString printedAt; ///< as printed in the foot line
    bool practice = false;
    QDate from, to;     ///< period of a summary; default: this year so far
    int labels = 1;     ///< labels per part of a sample
    QString definition; ///< of the rate of cases handled on time: RateDefinition::name; empty: the default
    QString variant;    ///< F23: "stop" or "correct"; empty: the order that is due next
    QDate releasedOn;   ///< of a publication that is being released; default: what its record says
    Uuid office;        ///< whose name stands on blank forms
    /// Where the bytes of an attachment lie, by its digest; without it papers print no photos.
    std::function<QString(const QString& sha256)> fileOf;
};

/// Kinds are those of papers::list(), some with an annex (F08-proof). Errors: paperUnknown; paperNotForRecord for a
/// record of another kind; unknownRecord; templateBroken.
Result<std::vector<Document>> paperOf(const Reader& reader, const QString& kind, const Uuid& record,
                                      const PaperOptions& options);
/// The same with a template that is not in force: what somebody is editing.
Result<std::vector<Document>> paperOf(const Reader& reader, const PaperTemplate& paper, const Uuid& record,
                                      const PaperOptions& options);
/// A field that a paper prints, empty now although the record cannot do without it for ever.
struct PaperGap
{
    const RecordInfo* info = nullptr; ///< of the record itself or of one that it refers to
    const Field* field = nullptr;
};
/// What a paper would leave open, in its order: fields that are required, now or from a later state on. Errors: those
/// of paperOf.
Result<std::vector<PaperGap>> gapsOf(const Reader& reader, const QString& kind, const Uuid& record, QDate today);
/// The template that a paper of this day is printed from. An invalid day asks for the present one.
Result<PaperTemplate> templateFor(const Reader& reader, const QString& kind, const QString& regime, QDate day);
/// Papers that can be printed for each of these records of a kind, or blank, in the order of their codes.
std::vector<PaperEntry> papersFor(const Reader& reader, const RecordInfo& info, const QList<Uuid>& records);

} // namespace qj::papers
