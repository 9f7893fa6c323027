// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "disposal/DisposalQueries.h"
#include "form/PartPane.h"

class QLabel;
class QScrollArea;
class QSplitter;
class QStandardItemModel;

namespace qj {

class CaseTimeline;
class DataTable;
class FlowLayout;
class StateChip;

/// The checklist of a disposal case: what is to be done, by when, what has been done by whom with which evidence, and
/// below it the timeline; where there is no room for both, a button turns from one to the other. A step is ticked by
/// Enter, the space bar, a double click, or by dropping a file on it; V verifies it; everything else that can be done
/// with it stands below.
class CaseChecklist final : public PartPane
{
    Q_OBJECT

public:
    enum Column { step, state, due, need, done, officer, evidence, verified, columns };

    CaseChecklist(FormContext& context, const Related& related, QWidget* parent = nullptr);
    static PartPane* make(FormContext& context, const Related& related);
    QString title() const override;
    DataTable* table() const { return m_table; }
    /// Chooses a step by its code; false if the case has none such.
    bool choose(const QString& code);
    /// Asks for day, number and files and marks a step done; files that are given are there already. A step that is
    /// done takes them as further evidence. False if nothing was saved.
    bool tick(const Uuid& step, const QStringList& files = {});
    /// Ticks without a question where no evidence is missing.
    bool tickAtOnce(const Uuid& step);
    bool verify(const Uuid& step);
    /// Verifies every step that is done and that this person may verify.
    bool verifyAll();
    CaseTimeline* timeline() const { return m_timeline; }

protected:
    void load() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead();
    void buildMiddle();
    void arrange();
    void showHead(const CaseSheet& sheet);
    void showLinked();
    bool pressed(int key, Qt::KeyboardModifiers modifiers);
    bool dragged(QEvent* event);
    std::optional<ActOffer> offerOf(const Uuid& step, const QString& act) const;
    bool actAtOnce(const Uuid& step, const QString& act);
    bool addEvidence(const Uuid& step, const QStringList& files);
    Uuid stepAt(int row) const;
    void addRow(const CaseStep& step);
    void showChosen();
    QString evidenceOf(const DisposalStep& step) const;
    DataTable* m_table;
    QStandardItemModel* m_model;
    QPushButton* m_verifyAll;
    CaseTimeline* m_timeline;
    StateChip* m_light = nullptr;
    QLabel* m_due = nullptr;
    QPushButton* m_why = nullptr;
    FlowLayout* m_linked = nullptr; ///< other cases of the same batch or producer
    QSplitter* m_split;
    QWidget* m_head = nullptr;     ///< light, and what leads to more
    QPushButton* m_turn = nullptr; ///< from the steps to the timeline, where only one of them has room
    QVBoxLayout* m_middle = nullptr;
    QScrollArea* m_scroll = nullptr; ///< what can be done stands below it, always in view
};

} // namespace qj
