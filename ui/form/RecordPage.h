// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page of the window for one kind of record: list, record beside it, and its form over both while one is written.
// Pages of the rooms are this with a few words of their own (RecordPageSetup).
#include "form/ListCounter.h"
#include "form/ListQuery.h"
#include "form/RecordPane.h"
#include "papers/Document.h"
#include "shell/Icon.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QAction;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace qj {

class GroupBar;
class ListDetail;
struct ListExport;
class RecordForm;
class RecordPage;
class RecordTableModel;
class ViewBar;

/// A part of a list that is wanted often: a button above it.
struct QuickView
{
    QString id, title;
    QString condition; ///< SQL over the row `t`; ":today", ":soon" as in ListDay, ":me" the officer
    QStringList parameters;
    std::function<QString()> now = {}; ///< gives the condition when it is asked for
};

struct RecordPageSetup
{
    QString id; ///< "samples": begins object names and settings
    QString title;
    const RecordInfo* info = nullptr;
    Icon icon = Icon::table;
    std::vector<Related> related = {};
    std::vector<QuickView> views = {};
    QString emptyHint = {};
    bool adds = true;
    bool imports = false;
    QString only = {};                           ///< SQL over the row `t`: the page shows no others
    std::vector<ComputedColumn> computed = {};   ///< columns that are no fields
    QStringList groups = {};                     ///< columns by which rows can be grouped
    bool counted = false;                        ///< views say how many rows they have
    ListSort order = {};                         ///< of a fresh list; empty: the latest record first
    std::function<void(RecordPage&)> built = {}; ///< adds what only this page has
};

class RecordPage final : public QWidget
{
    Q_OBJECT

public:
    RecordPage(FormContext& context, RecordPageSetup setup, QWidget* parent = nullptr);
    ~RecordPage() override;

    const RecordInfo& info() const { return *m_setup.info; }
    RecordTableModel* model() const { return m_model; }
    ListDetail* list() const { return m_list; }
    RecordForm* form() const { return m_form; }
    RecordPane* pane() const { return m_pane; }
    GroupBar* groups() const { return m_groups; } ///< null where rows are not grouped
    bool isFormOpen() const;
    /// Shows a record, also where the filters hide it from the list.
    void openRecord(const Uuid& id);
    void newRecord(const RecordData& preset);
    void newRecord();
    /// Shows the rows behind a number; a line above the list says which and takes the choice away.
    void showRows(const QString& title, const QString& condition, const QStringList& parameters = {});
    /// Which rows these are: the view, what was searched and filtered, how many.
    QString shownWords() const;
    /// Shows a view by its id; "all" for the whole list.
    void showView(const QString& id);
    /// Records that are marked, or the current one; at most `most` of them.
    QList<Uuid> chosen(qsizetype most) const;
    /// A button above the list, and an entry in the menu of its rows.
    QAction* addRowsTool(const QString& name, const QString& text, Icon icon, std::function<void()> run);
    /// Something typed is not saved: the window asks before it closes (the draft is kept in any case).
    bool hasUnsaved() const;

Q_SIGNALS:
    /// Without records the blank forms of the kind are wanted.
    void printWanted(qj::RecordKind kind, const QList<QUuid>& ids);
    /// The list as it is shown, to be seen and printed.
    void listPrintWanted(const qj::papers::Document& list);
    void importWanted(qj::RecordKind kind);
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void helpWanted(const QString& record, const QString& field);
    /// For the message stack of the window; `undoable`: offer undo().
    void said(int tone, const QString& text, bool undoable);
    void countsChanged(const QString& text);

public Q_SLOTS:
    void undo();

private:
    void buildList();
    void buildBar();
    void buildActions();
    QAction* act(const QString& name, const QString& text, Icon icon, std::function<void()> run);
    void connectList();
    void connectForm();
    void openForm(const QString& title, bool fresh);
    void editRecord(const Uuid& id, const QString& step);
    void closeForm();
    void showPane(const Uuid& id);
    void ask();
    void buildGroups();
    QString conditionOf(const QuickView& view) const;
    void count();
    void showViewCounts(const std::vector<RowCounts>& counts);
    void onLoaded();
    void showCounts();
    bool isWhole(void (RecordPage::*again)());
    ListExport shownRows() const;
    void exportRows();
    void printList();
    void print();
    void changeMany();
    void fillViews();
    void saveView();
    void useView(const QByteArray& values);
    QByteArray viewValues() const;
    RecordForm* needForm();

    FormContext& m_context;
    RecordPageSetup m_setup;
    QStackedLayout* m_stack;
    RecordTableModel* m_model;
    ListDetail* m_list;
    QWidget* m_formPane = nullptr;
    QLabel* m_formTitle = nullptr;
    RecordForm* m_form = nullptr;
    QPointer<RecordPane> m_pane;
    QLineEdit* m_search = nullptr;
    ViewBar* m_bar = nullptr;
    QButtonGroup* m_quick = nullptr; ///< of the bar
    GroupBar* m_groups = nullptr;
    std::unique_ptr<ListCounter> m_counter;
    QToolButton* m_views = nullptr;
    QWidget* m_chosenBar = nullptr;
    QLabel* m_chosenTitle = nullptr;
    QAction *m_print = nullptr, *m_bulk = nullptr, *m_save = nullptr, *m_saveNext = nullptr;
    QString m_condition; ///< of showRows
    QStringList m_parameters;
    Uuid m_wanted; ///< to be selected when the rows are there
    QTimer m_askSoon;
};

} // namespace qj
