// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The dotted names by which a paper asks for what records hold: "productName", "trader.name", "plan.basisNo",
// "reinspection.lab.name". A step leads along a reference of the record (field `trader`, `traderId`), or along what
// belongs to it without one: `office` its own office, `report` the report it is about, `plan` over its task, and from
// whatever hangs on a sample also `trader`, `producer`, `lab` of that sample. Trader and producer of a sealed sample
// are those that were signed, whatever became of them since (INV-36). Texts are those of PaperData.
#include "journal/Reader.h"
#include "sampling/Sample.h"
#include "testing/TestItemResult.h"
#include "testing/TestReport.h"

namespace qj::papers {

/// What a state was changed to, when, by whom and why.
struct StateChange
{
    QString state;
    Instant at;
    Uuid by;
    QString reason;
};

class RecordNames
{
public:
    /// Names of offices are those that they bore on `day`.
    RecordNames(const Reader& reader, QDate day) : m_reader(reader), m_day(day) {}

    /// What a name says of a record; empty for names that lead nowhere.
    QString text(const RecordData& record, const QString& name) const;
    /// The record at the end of one step.
    std::optional<RecordData> link(const RecordData& record, const QString& step) const;
    /// The sample that a record is, or hangs on.
    std::optional<RecordData> sampleOf(const RecordData& record) const;
    /// One field as text: references by title, files by name, texts of a list joined by 、 and codes by ;.
    QString fieldText(const RecordData& record, const Field& field) const;

    const Reader& reader() const { return m_reader; }
    QDate day() const { return m_day; }

private:
    std::optional<RecordData> alias(const RecordData& record, const QString& step) const;
    std::optional<RecordData> partner(const RecordData& sample, const RecordInfo& info, const char* copy,
                                      const char* reference) const;
    std::optional<RecordData> planOf(const RecordData& record) const;
    std::optional<RecordData> reportOf(const RecordData& record) const;
    QString derived(const RecordData& record, const QString& name) const;

    const Reader& m_reader;
    QDate m_day;
};

/// The report of a round that counts: the furthest advanced, newest; returned and superseded ones do not.
std::optional<TestReport> reportFor(const Reader& reader, const Uuid& sample, ReportRound round);
/// Items of a report in order; with `failing` only those that do not conform.
std::vector<TestItemResult> itemsOf(const Reader& reader, const Uuid& report, bool failing);
/// "制动性能*、整车质量": failing items of a report as published tables name them, safety items marked.
QString failItemsText(const Reader& reader, const Uuid& report);
/// All changes of state, oldest first.
std::vector<StateChange> statesOf(const Reader& reader, const Uuid& id);
/// The day that decides regime and wording of a paper about the record: sampling, visit, draw, issue.
QDate dayOf(const RecordNames& names, const RecordData& record);

} // namespace qj::papers
