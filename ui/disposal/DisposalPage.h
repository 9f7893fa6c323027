// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RecordTabs.h"

namespace qj {

class GapPage;
class OnTimePage;

/// Disposal cases with their steps, supervision, what is missing, and the rate of handling on time.
class DisposalPage final : public RecordTabs
{
    Q_OBJECT

public:
    explicit DisposalPage(FormContext& context, QWidget* parent = nullptr);

    GapPage* gaps() const { return m_gaps; }
    OnTimePage* rates() const { return m_rates; }
    /// Orders about the cases that are chosen; asks first.
    void supervise();
    /// Work of the handler of the case that is chosen to another officer; asks first.
    void handOver();
    /// The open cases of the list one by one.
    void meet();
    void showCases(const QString& title, const QList<Uuid>& cases);

private:
    std::vector<RecordPageSetup> setups();
    QList<Uuid> openCasesShown(RecordPage& page) const;

    FormContext& m_context;
    GapPage* m_gaps;
    OnTimePage* m_rates;
};

} // namespace qj
