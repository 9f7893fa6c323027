// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window with an open store behind it: makes the pages, and carries out what goes from one to another: opening a
// record, undo, import, print, changing the person, closing.
#include "HandOver.h"
#include "RecordSearch.h"
#include "shell/MainWindow.h"

#include <QtCore/QTimer>

class QMimeData;

namespace qj {

class AuditDialog;
class IdleLock;
class ImportDialog;
class InFolder;
class PrintDialog;
class RecordTabs;

class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop(Theme& theme, QSettings& settings, Workplace& place);
    ~Desktop() override;

    MainWindow& window() const { return *m_window; }
    FormContext& context() { return m_context; }
    /// Opens the page of a record's kind at the record; of a part without a page of its own, that of its owner. A null
    /// id begins a new record.
    bool openRecord(RecordKind kind, const Uuid& id);
    /// The dialog for tables of records of a kind, for those of results with null; not modal yet, `path` may be empty.
    ImportDialog* importDialog(const QString& path = {}, const RecordInfo* info = nullptr);
    /// A package is looked at on the page Exchange, any other file goes to the dialog for tables.
    void takeFile(const QString& path);
    /// Papers that came back signed, as pictures or PDF: filed by their codes, else with `here`, a record or null.
    void takeScans(const QStringList& paths, const Uuid& here);
    /// Takes back the last change and says what it was.
    void undo();
    void signIn();
    /// The log of acts, for those who may look at it; null otherwise.
    AuditDialog* showAudit();
    IdleLock& idleLock() const { return *m_lock; }
    InFolder& inFolder() const { return *m_inFolder; }
    /// Opens the dialog for papers; without records for the blank forms of the kind.
    void print(RecordKind kind, const QList<Uuid>& ids);
    void show(PrintDialog* dialog);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<PageEntry> pages();
    PageEntry recordPage(PageEntry entry);
    void connectRecords(RecordTabs* tabs, const QString& page);
    void addActions();
    bool mayClose();
    void say(int tone, const QString& text, bool undoable = false);
    void showPerson();
    void refresh();
    void followLaw();
    QString whatWas(const Commit& commit) const;
    void importFile(RecordKind kind);
    static QStringList scansIn(const QMimeData* data);
    Uuid recordAt(const QPoint& place) const;
    void chooseScans();
    void showHelp(const QString& record, const QString& field);
    const RecordInfo* importedHere() const;

    Theme& m_theme;
    QSettings& m_settings;
    Workplace& m_place;
    std::unique_ptr<LocalStore> m_local;
    FormContext m_context;
    RecordSearch m_search;
    HandOver m_handOver;
    std::unique_ptr<InFolder> m_inFolder; ///< outlives the pages of the window
    QHash<QString, RecordTabs*> m_tabs;   ///< those made so far, by page
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<IdleLock> m_lock;
    QAction* m_undo = nullptr;
    QTimer m_refreshSoon;
};

} // namespace qj
