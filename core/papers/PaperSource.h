// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One paper while its data are gathered. First every bound name is looked up on the record itself; then the room that
// the paper belongs to adds what no field says: lists of children, counts, texts made of several fields.
#include "papers/PaperContent.h"
#include "papers/RecordNames.h"

namespace qj::papers {

class PaperSource
{
public:
    PaperSource(const Reader& reader, const PaperTemplate& paper, const PaperOptions& options, RecordData record,
                QDate day);

    const Reader& reader() const { return m_names.reader(); }
    const RecordNames& names() const { return m_names; }
    const PaperOptions& options() const { return m_options; }
    const RecordData& record() const { return m_record; }
    const QString& regime() const { return m_paper.regime; }
    QDate day() const { return m_names.day(); }

    /// Sets a value; an empty text leaves what is there.
    void set(const QString& name, const QString& text);
    void set(const QString& name, QDate date) { set(name, date.toString(Qt::ISODate)); }
    QString value(const QString& name) const { return m_data.values.value(name); }
    /// Values of a record under a prefix, as far as the template binds them: "party." ...
    void setAll(const QString& prefix, const std::optional<RecordData>& record);

    /// A row of a list with every name that the template binds in it.
    PaperRow row(const QString& list, const RecordData& record) const;
    void addRow(const QString& list, PaperRow row) { m_data.lists[list].push_back(std::move(row)); }
    template <class T> void addRows(const QString& list, const std::vector<T>& records)
    {
        for (const T& record : records) addRow(list, row(list, dataOf(record)));
    }
    /// A word of words.json with %1, %2 filled in.
    QString word(const QString& name, const QStringList& args = {}) const;

    const PaperData& data() const { return m_data; }

private:
    QHash<QString, QStringList> m_rowNames; ///< of each list
    RecordNames m_names;
    const PaperTemplate& m_paper;
    const PaperOptions& m_options;
    RecordData m_record;
    PaperData m_data;
};

/// What a paper needs beyond the names of its record.
using Supply = void (*)(PaperSource& source);
/// By code of the paper; null where the names say everything.
Supply supplyOf(const QString& code);

void supplySampling(PaperSource& source);
void supplySeals(PaperSource& source);
void supplyHandOver(PaperSource& source);
void supplyFieldNote(PaperSource& source);
void supplyFate(PaperSource& source);
void supplyNotice(PaperSource& source);
void supplyObjection(PaperSource& source);
void supplyReinspection(PaperSource& source);
void supplyReinspectionNotice(PaperSource& source);
void supplyPublicNotice(PaperSource& source);
void supplyRiskSampling(PaperSource& source);
void supplyCase(PaperSource& source);
void supplyOfficeCases(PaperSource& source);
void supplySupervision(PaperSource& source);
void supplyCaseFile(PaperSource& source);
void supplyDueList(PaperSource& source);
void supplyHandOverOfWork(PaperSource& source);
void supplyOrder(PaperSource& source);
void supplyLetter(PaperSource& source);
void supplyTransfer(PaperSource& source);
void supplyDraw(PaperSource& source);
void supplyRequest(PaperSource& source);
void supplySummary(PaperSource& source);
void supplyEvidence(PaperSource& source);
void supplyPublicList(PaperSource& source);
void supplyCorrection(PaperSource& source);
void supplyCorrectionPlaces(PaperSource& source);

} // namespace qj::papers
