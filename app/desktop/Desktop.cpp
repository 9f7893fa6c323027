// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desktop.h"

#include "RecordRooms.h"
#include "analysis/AnalysisPage.h"
#include "analysis/TodayPage.h"
#include "base/Text.h"
#include "directory/IdleLock.h"
#include "directory/SettingsPage.h"
#include "directory/SignInDialog.h"
#include "directory/StoreCard.h"
#include "exchange/AuditDialog.h"
#include "exchange/ExchangePage.h"
#include "exchange/InFolder.h"
#include "exchange/PackageInDialog.h"
#include "form/ActWords.h"
#include "form/RecordTabs.h"
#include "papers/PrintDialog.h"
#include "print/ErrorText.h"
#include "shell/MessageStack.h"
#include "shell/NavigationRail.h"
#include "shell/Theme.h"
#include "shell/TopBar.h"
#include "testing/ImportDialog.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<LocalStore> localStore(Workplace& place)
{
    auto opened = LocalStore::open(place.journal().store().folder(), place.clock());
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

Desktop::Desktop(Theme& theme, QSettings& settings, Workplace& place)
    : m_theme(theme), m_settings(settings), m_place(place), m_local(localStore(place)),
      m_context(place, theme, settings, m_local.get()),
      m_search(m_context, [this](RecordKind kind, const Uuid& id) { openRecord(kind, id); }),
      m_handOver(place.journal().store().folder()), m_inFolder(std::make_unique<InFolder>(m_context))
{
    m_window = std::make_unique<MainWindow>(theme, settings, pages(), &m_search);
    m_lock = std::make_unique<IdleLock>(m_context, *m_window);
    m_window->setAcceptDrops(true);
    m_window->installEventFilter(this);
    m_window->setCloseGuard([this] { return mayClose(); });
    m_window->setStatus(QDir::toNativeSeparators(place.journal().store().folder()));
    connect(&m_window->topBar(), &TopBar::officerClicked, this, &Desktop::signIn);
    connect(&m_window->topBar(), &TopBar::officeClicked, this,
            [this] { openRecord(RecordKind::office, m_context.actor().office); });
    connect(&m_window->topBar(), &TopBar::unsentClicked, this, [this] { m_window->openPage(u"exchange"_s); });
    addActions();
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(300);
    connect(&m_refreshSoon, &QTimer::timeout, this, &Desktop::refresh);
    connect(&place.journal(), &Journal::changed, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(&place.journal(), &Journal::changed, this, [this](const Changed& what) {
        if (what.kinds.contains(RecordKind::ruleValue) || what.kinds.contains(RecordKind::workCalendar))
            QTimer::singleShot(0, this, &Desktop::followLaw);
    });
    showPerson();
    refresh();
    if (!m_local)
        say(static_cast<int>(Tone::warning),
            tr("Drafts and saved views cannot be kept: local.db could not be opened."));
}

Desktop::~Desktop() = default;

std::vector<PageEntry> Desktop::pages()
{
    std::vector<PageEntry> entries = standardPages();
    for (PageEntry& entry : entries) {
        if (isRecordRoom(entry.id)) {
            entry = recordPage(std::move(entry));
        } else if (entry.id == u"today"_s) {
            entry.make = [this](QWidget*) {
                auto* page = new TodayPage(m_context);
                page->follow(*m_inFolder);
                connect(page, &TodayPage::takeWanted, this, &Desktop::takeFile);
                connect(page, &TodayPage::openWanted, this, &Desktop::openRecord);
                connect(page, &TodayPage::pageWanted, this, [this](const QString& id) { m_window->openPage(id); });
                connect(page, &TodayPage::importWanted, this, [this] { importFile(RecordKind::testReport); });
                connect(page, &TodayPage::overdueChanged, this,
                        [this](int count) { m_window->rail().setBadge(u"today"_s, count); });
                return page;
            };
        } else if (entry.id == u"analysis"_s) {
            entry.make = [this](QWidget*) {
                auto* page = new AnalysisPage(m_context);
                connect(page, &AnalysisPage::rowsWanted, this, [this](const QString& title, const QList<Uuid>& ids) {
                    m_window->openPage(u"samples"_s);
                    if (RecordTabs* tabs = m_tabs.value(u"samples"_s)) showRows(*tabs, m_context.reader(), title, ids);
                });
                connect(page, &AnalysisPage::failed, this,
                        [this](const QString& text) { say(static_cast<int>(Tone::danger), text); });
                return page;
            };
        } else if (entry.id == u"exchange"_s) {
            entry.make = [this](QWidget*) {
                auto* page = new ExchangePage(m_context);
                page->follow(*m_inFolder);
                connect(page, &ExchangePage::said, this, [this](int tone, const QString& text) { say(tone, text); });
                connect(page, &ExchangePage::openWanted, this, &Desktop::openRecord);
                connect(page, &ExchangePage::pageWanted, this, [this](const QString& id) { m_window->openPage(id); });
                connect(page, &ExchangePage::changed, this, &Desktop::refresh);
                connect(page, &ExchangePage::auditWanted, this, &Desktop::showAudit);
                return page;
            };
        } else if (entry.id == u"settings"_s) {
            entry.make = [this](QWidget*) {
                auto* page = new SettingsPage(m_context);
                connect(page, &SettingsPage::said, this, [this](int tone, const QString& text) { say(tone, text); });
                connect(page, &SettingsPage::signInWanted, this, &Desktop::signIn);
                connect(page->store(), &StoreCard::backedUp, this, &Desktop::refresh);
                return page;
            };
        }
    }
    return entries;
}

PageEntry Desktop::recordPage(PageEntry entry)
{
    entry.make = [this, id = entry.id](QWidget*) {
        RecordTabs* tabs = makeRecordRoom(id, m_context);
        m_tabs.insert(id, tabs);
        connectRecords(tabs, id);
        return tabs;
    };
    return entry;
}

void Desktop::connectRecords(RecordTabs* tabs, const QString& page)
{
    connect(tabs, &RecordTabs::said, this, &Desktop::say);
    connect(tabs, &RecordTabs::openWanted, this, &Desktop::openRecord);
    connect(tabs, &RecordTabs::importWanted, this, &Desktop::importFile);
    connect(tabs, &RecordTabs::printWanted, this, &Desktop::print);
    connect(tabs, &RecordTabs::listPrintWanted, this,
            [this](const papers::Document& list) { show(new PrintDialog(m_context, list, m_window.get())); });
    connect(tabs, &RecordTabs::helpWanted, this, &Desktop::showHelp);
    connect(tabs, &RecordTabs::countsChanged, this,
            [this, page](const QString& text) { m_window->setCounts(page, text); });
    // One undo for the whole window: it says what it takes back.
    const auto actions = tabs->actions();
    for (QAction* action : actions)
        if (action->objectName() == actName(Act::undo)) tabs->removeAction(action);
}

void Desktop::addActions()
{
    m_undo = new QAction(this);
    connect(m_undo, &QAction::triggered, this, &Desktop::undo);
    m_window->menus().provide(Act::undo, m_undo);
    auto* take = new QAction(this);
    connect(take, &QAction::triggered, this, [this] { importFile(RecordKind::testReport); });
    m_window->menus().provide(Act::importFile, take);
    QAction* scan = m_window->menus().add(m_window->menus().file(), u"fileScan"_s, tr("File a &scan…"), Icon::scan, {});
    connect(scan, &QAction::triggered, this, &Desktop::chooseScans);
    QAction* lock = m_window->menus().add(m_window->menus().file(), u"fileLock"_s, tr("&Lock the window"), Icon::lock,
                                          Qt::CTRL | Qt::Key_L);
    connect(lock, &QAction::triggered, this, [this] {
        if (!m_lock->lock())
            say(static_cast<int>(Tone::info), tr("Locking needs a password; set one on the page Settings."));
    });
    QAction* audit =
        m_window->menus().add(m_window->menus().view(), u"viewAudit"_s, tr("Log of &acts…"), Icon::history, {});
    connect(audit, &QAction::triggered, this, &Desktop::showAudit);
    connect(&m_handOver, &HandOver::fileWanted, this, [this](const QString& path) {
        if (m_lock->isLocked() || QApplication::activeModalWidget())
            return say(static_cast<int>(Tone::info),
                       tr("Finish what is open, then open the package again: %1").arg(QDir::toNativeSeparators(path)));
        m_window->raise();
        m_window->activateWindow();
        takeFile(path);
    });
    connect(m_lock.get(), &IdleLock::locking, this, [this] {
        for (RecordTabs* tabs : std::as_const(m_tabs)) tabs->keepDrafts();
    });
    connect(m_lock.get(), &IdleLock::unlocked, this, &Desktop::showPerson);
    // Not quit(): that asks every window first, and this one says no. The drafts are kept already.
    connect(m_lock.get(), &IdleLock::quitWanted, qApp, [] { QCoreApplication::exit(); });
}

bool Desktop::openRecord(RecordKind kind, const Uuid& id)
{
    const RecordInfo* info = m_context.schema().find(kind);
    const QString page = roomOf(kind);
    if (!page.isEmpty()) {
        m_window->openPage(page);
        RecordTabs* tabs = m_tabs.value(page);
        if (!tabs) return false;
        if (!id.isNull()) return tabs->openRecord(kind, id);
        RecordPage* list = tabs->page(kind);
        if (list) list->newRecord();
        return list;
    }
    // A part of another record is seen with its owner, and so is one that was begun and not saved.
    const auto record = !info         ? std::nullopt
                        : id.isNull() ? m_context.begun(*info)
                                      : m_context.reader().find(*info, id);
    if (record && info->scope == Scope::owner) {
        const Uuid owner = record->value(info->scopeField).valueOr(Uuid());
        const RecordKind its = m_context.reader().kindOf(owner);
        if (owner.isNull() || owner == id || !openRecord(its, owner)) return false;
        RecordTabs* tabs = m_tabs.value(roomOf(its));
        if (RecordPage* shown = tabs ? tabs->page(its) : nullptr) shown->pane()->showPart(kind, id);
        return true;
    }
    return false;
}

ImportDialog* Desktop::importDialog(const QString& path, const RecordInfo* info)
{
    auto* dialog = new ImportDialog(m_context, info, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this,
            [this](const QString& text) { say(static_cast<int>(Tone::success), text, true); });
    if (!path.isEmpty()) dialog->setFile(path);
    return dialog;
}

void Desktop::takeFile(const QString& path)
{
    if (!PackageInDialog::accepts(path)) {
        ImportDialog* dialog = importDialog(path, importedHere());
        dialog->open();
        return dialog->lookSoon();
    }
    if (auto* page = qobject_cast<ExchangePage*>(m_window->openPage(u"exchange"_s))) page->takeIn(path);
}

void Desktop::importFile(RecordKind kind)
{
    // A report comes with its results, in the table of the laboratory.
    importDialog({}, kind == RecordKind::testReport ? nullptr : m_context.schema().find(kind))->open();
}

/// What a table dropped on the window holds: results, but a plan on the page of plans, and on a page of the register
/// its records.
const RecordInfo* Desktop::importedHere() const
{
    if (m_window->currentPage() == u"plans"_s) return m_context.schema().find(RecordKind::plan);
    const QString page = u"directory"_s;
    const RecordTabs* tabs = m_window->currentPage() == page ? m_tabs.value(page) : nullptr;
    return tabs && tabs->current() ? &tabs->current()->info() : nullptr;
}

void Desktop::print(RecordKind kind, const QList<Uuid>& ids)
{
    show(new PrintDialog(m_context, *m_context.schema().find(kind), ids, m_window.get()));
}

void Desktop::show(PrintDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PrintDialog::said, this, [this](int tone, const QString& text) { say(tone, text); });
    dialog->open();
}

/// The page of the manual has the name of the page of the window.
void Desktop::showHelp(const QString& record, const QString& field)
{
    const RecordInfo* info = m_context.schema().find(record);
    const Field* asked = info ? info->find(field) : nullptr;
    if (!asked) return;
    m_window->showHelp(roomOf(info->kind) + u'#' + translated(info->context, asked->label));
}

void Desktop::say(int tone, const QString& text, bool undoable)
{
    if (undoable)
        m_window->messages().show(static_cast<Tone>(tone), text, tr("Undo"), [this] { undo(); });
    else
        m_window->messages().show(static_cast<Tone>(tone), text);
}

void Desktop::signIn()
{
    SignInDialog dialog(m_theme, m_place, m_window.get());
    if (dialog.exec() == QDialog::Accepted) showPerson();
}

AuditDialog* Desktop::showAudit()
{
    if (!AuditDialog::mayLook(m_context.actor())) {
        say(static_cast<int>(Tone::info), tr("The log of acts is for administrators and supervisors."));
        return nullptr;
    }
    if (auto* open = m_window->findChild<AuditDialog*>()) {
        open->raise();
        open->activateWindow();
        return open;
    }
    auto* dialog = new AuditDialog(m_context, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AuditDialog::openWanted, this, &Desktop::openRecord);
    connect(dialog, &AuditDialog::said, this, [this](int tone, const QString& text) { say(tone, text); });
    dialog->show();
    return dialog;
}

void Desktop::showPerson()
{
    const Actor& actor = m_context.actor();
    QStringList roles;
    for (const EnumEntry& entry : codesOf(qj::Role::none))
        if (actor.roles & (1 << (entry.number - 1))) roles += translated("Officer", entry.label);
    m_window->topBar().setOffice(m_context.titleOf(actor.office));
    m_window->topBar().setOfficer(actor.name, roles.join(tr(", ")));
    if (auto* page = m_window->findChild<SettingsPage*>()) page->showPerson();
    if (auto* page = m_window->findChild<TodayPage*>()) page->refresh();
}

void Desktop::refresh()
{
    const Unsent unsent = PackageDesk(m_place.journal()).unsent();
    const qint64 days = unsent.oldest.isValid() ? unsent.oldest.daysTo(m_place.today()) : 0;
    m_window->topBar().setUnsent(static_cast<int>(unsent.count), static_cast<int>(days),
                                 static_cast<int>(StoreCard::unsaved(m_context).commits));
    m_undo->setEnabled(m_place.journal().lastUndoable().has_value());
}

bool Desktop::mayClose()
{
    const bool open = std::any_of(m_tabs.cbegin(), m_tabs.cend(), [](const RecordTabs* t) { return t->hasUnsaved(); });
    if (!open) return true;
    for (RecordTabs* tabs : std::as_const(m_tabs)) tabs->keepDrafts();
    QMessageBox box(QMessageBox::Question, tr("Qingjian"), tr("A form is not saved yet."), QMessageBox::NoButton,
                    m_window.get());
    box.setObjectName(u"closeQuestion"_s);
    box.setInformativeText(m_local ? tr("What was typed is kept as a draft and offered at the next start.")
                                   : tr("What was typed is lost when you quit now."));
    QPushButton* quit = box.addButton(m_local ? tr("Quit, keep the draft") : tr("Quit"), QMessageBox::AcceptRole);
    QPushButton* stay = box.addButton(tr("Back to the form"), QMessageBox::RejectRole);
    for (QPushButton* button : {quit, stay}) button->setAccessibleName(button->text());
    quit->setObjectName(u"closeQuit"_s);
    stay->setObjectName(u"closeStay"_s);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == quit;
}

bool Desktop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) m_inFolder->look();
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QString path = ImportDialog::fileIn(drop->mimeData());
        if (ImportDialog::accepts(drop->mimeData()) || PackageInDialog::accepts(path)) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop) takeFile(path);
            return true;
        }
        if (const QStringList scans = scansIn(drop->mimeData()); !scans.isEmpty()) {
            drop->acceptProposedAction();
            // Not within the drop: the program that it comes from waits for its end.
            if (event->type() == QEvent::Drop)
                QTimer::singleShot(
                    0, this, [this, scans, here = recordAt(drop->position().toPoint())] { takeScans(scans, here); });
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qj
