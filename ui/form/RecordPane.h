// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/RelatedList.h"
#include "journal/ActDesk.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace qj {

class FlowLayout;
class HistoryTree;
class RecordView;
class StateChip;

/// One record beside its list: what it is, what can be done with it now and why not, its fields, what hangs on it, and
/// its history. Follows the journal by itself.
class RecordPane final : public QWidget
{
    Q_OBJECT

public:
    RecordPane(FormContext& context, const RecordInfo& info, const std::vector<Related>& related,
               QWidget* parent = nullptr);

    void showRecord(const Uuid& id);
    Uuid recordId() const { return m_id; }
    void showHistory();
    /// Does an act as its button would: asks what it needs first. `act` is the code of a state, or "void".
    void doAct(const QString& act);
    RecordView* view() const { return m_view; }

Q_SIGNALS:
    void editWanted(const QUuid& id, const QString& step);
    void actDone(const QString& label, const qj::Receipt& receipt);
    void openWanted(qj::RecordKind kind, const QUuid& id);
    /// Of records that hang on this one.
    void printWanted(qj::RecordKind kind, const QList<QUuid>& ids);

private:
    void refresh();
    void showHead(const RecordData& data);
    void showActs(const RecordData& data);
    QPushButton* actButton(const ActOffer& offer, bool primary);
    void countRelated();
    void buildAddMenu();
    FormContext& m_context;
    const RecordInfo& m_info;
    Uuid m_id;
    std::vector<ActOffer> m_offers;
    QLabel *m_title, *m_number;
    StateChip* m_chip;
    QWidget* m_acts;
    FlowLayout* m_buttons;
    QTabWidget* m_tabs;
    RecordView* m_view;
    HistoryTree* m_history;
    std::vector<RelatedList*> m_related;
};

/// Why an act is not possible, one line each with the rule.
QString whyNot(const ActOffer& offer);

} // namespace qj
