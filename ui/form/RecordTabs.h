// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page of the window that holds several kinds of record side by side, one RecordPage each, made when first seen. With
// one kind there are no tabs. Pages of the rooms derive from this and say which.
#include "form/RecordPage.h"

class QTabWidget;

namespace qj {

class RecordTabs : public QWidget
{
    Q_OBJECT

public:
    RecordTabs(FormContext& context, const QString& id, const QString& title, std::vector<RecordPageSetup> setups,
               QWidget* parent = nullptr);

    bool holds(RecordKind kind) const;
    /// The page of a kind, made if need be and brought to the front; null if it is not here.
    RecordPage* page(RecordKind kind);
    /// Null where a tab of another sort is in front.
    RecordPage* current() const;
    /// False if the kind is not here.
    bool openRecord(RecordKind kind, const Uuid& id);
    bool hasUnsaved() const;
    void keepDrafts();

Q_SIGNALS:
    void printWanted(qj::RecordKind kind, const QList<QUuid>& ids);
    void listPrintWanted(const qj::papers::Document& list);
    void importWanted(qj::RecordKind kind);
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void helpWanted(const QString& record, const QString& field);
    void said(int tone, const QString& text, bool undoable);
    void countsChanged(const QString& text);

public Q_SLOTS:
    void undo();

protected:
    /// A tab that is no list of records, behind the others. Its acts are those of its widget.
    void addTab(QWidget* page, const QString& title);
    void bringUp(QWidget* page);

private:
    QWidget* front() const;
    void makePage(int at);
    void lendActions();
    void follow();
    FormContext& m_context;
    std::vector<RecordPageSetup> m_setups;
    std::vector<RecordPage*> m_pages;
    QTabWidget* m_tabs;
    QList<QAction*> m_lent;
};

} // namespace qj
