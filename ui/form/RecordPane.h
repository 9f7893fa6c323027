// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/PartPane.h"

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace qj {

class ActBar;
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
    /// Brings a part of this record to the front and chooses it.
    void showPart(RecordKind kind, const Uuid& id);
    /// Does an act as its button would: asks what it needs first. `act` is the code of a state, or "void".
    void doAct(const QString& act);
    RecordView* view() const { return m_view; }

Q_SIGNALS:
    void editWanted(const QUuid& id, const QString& step);
    void actDone(const QString& label, const qj::Receipt& receipt);
    /// A part was entered or changed.
    void partSaved(const QString& title);
    void refused(const QString& why);
    void openWanted(qj::RecordKind kind, const QUuid& id);
    /// Of records that hang on this one.
    void printWanted(qj::RecordKind kind, const QList<QUuid>& ids);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void refresh();
    void showHead(const RecordData& data);
    void countRelated();
    void buildAddMenu();
    void bringUp(PartPane* list);
    FormContext& m_context;
    const RecordInfo& m_info;
    Uuid m_id;
    QLabel *m_title, *m_number;
    StateChip* m_chip;
    ActBar* m_acts;
    QVBoxLayout* m_top = nullptr; ///< what it is and what can be done
    QTabWidget* m_tabs;
    RecordView* m_view;
    HistoryTree* m_history;
    std::vector<PartPane*> m_related;
};

} // namespace qj
