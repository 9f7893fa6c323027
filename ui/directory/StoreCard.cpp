// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/StoreCard.h"

#include "print/ErrorText.h"
#include "print/FileWords.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "store/Backup.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

const QString backupCommits = u"backup/lastCommit"_s, backupFile = u"backup/lastFile"_s, backupAt = u"backup/lastAt"_s;

qint64 lastCommit(const Reader& reader)
{
    Query query = reader.query("SELECT coalesce(max(cid),0) FROM commits");
    return query.next() ? query.integer(0) : 0;
}

QString kept(const FormContext& context, const QString& key)
{
    return context.local() ? context.local()->setting({}, key) : QString();
}

} // namespace

StoreCard::StoreCard(FormContext& context, QWidget* parent)
    : Card(context.theme(), u"settingsStore"_s, tr("Store"), parent), m_context(context),
      m_where(named(new QLabel, u"storeWhere"_s, tr("Folder of the store"))),
      m_content(named(new QLabel, u"storeContent"_s, tr("Content of the store"))),
      m_last(named(new QLabel, u"storeLastBackup"_s, tr("Last backup"))),
      m_health(named(new QTableWidget(0, 2), u"storeHealth"_s, tr("Outcome of the check")))
{
    build();
}

// Counting everything takes a while in a large store, so it is done when somebody looks, not at every change.
void StoreCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    refresh();
}

void StoreCard::build()
{
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* label : {m_where, m_content, m_last}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    m_content->setProperty("role", u"caption"_s);
    m_last->setProperty("role", u"caption"_s);
    auto* line = new QHBoxLayout;
    const auto button = [&](const QString& name, const QString& text, auto run) {
        auto* made = named(new QPushButton(text), name, text);
        connect(made, &QPushButton::clicked, this, run);
        line->addWidget(made);
        return made;
    };
    button(u"storeBackup"_s, tr("Back up…"), [this] { chooseBackup(); })->setProperty("kind", u"primary"_s);
    button(u"storeRestore"_s, tr("Put back a backup…"), [this] { chooseRestore(); });
    button(u"storeCheck"_s, tr("Check"), [this] { check(); });
    line->addStretch(1);
    body()->addLayout(line);
    m_health->setHorizontalHeaderLabels({tr("What"), tr("Found")});
    m_health->horizontalHeader()->setStretchLastSection(true);
    m_health->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_health->verticalHeader()->hide();
    m_health->setShowGrid(false);
    m_health->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_health->setItemDelegateForColumn(1, new StateChipDelegate(theme(), m_health));
    m_health->hide();
    body()->addWidget(m_health);
}

void StoreCard::refresh()
{
    const Reader& reader = m_context.reader();
    m_where->setText(QDir::toNativeSeparators(m_context.journal().store().folder()));
    qint64 records = 0;
    for (const RecordInfo* info : m_context.schema().all()) {
        Query count = reader.query(std::string("SELECT count(*) FROM \"") + info->name + "\" WHERE deleted IS NULL");
        if (count.next()) records += count.integer(0);
    }
    m_content->setText(tr("Office %1 · computer %2 · %3 records · %4 changes · %5")
                           .arg(m_context.journal().officeCode(), m_context.journal().deviceLetter(),
                                locale().toString(records), locale().toString(lastCommit(reader)),
                                locale().formattedDataSize(folderSize(m_context.journal().store().folder()))));
    const QString at = kept(m_context, backupAt);
    m_last->setText(at.isEmpty()
                        ? tr("No backup has been made on this computer yet.")
                        : tr("Last backup: %1, %2").arg(at, QDir::toNativeSeparators(kept(m_context, backupFile))));
}

StoreCard::Unsaved StoreCard::unsaved(const FormContext& context)
{
    const qint64 known = kept(context, backupCommits).toLongLong();
    // Commits are numbered without gaps: the first of them and the number of the last tell what counting all would.
    Query query = context.reader().query("SELECT hlc FROM commits WHERE cid=?");
    if (!query.bind(known + 1).next()) return {};
    const Instant oldest{hlcMs(static_cast<Hlc>(query.integer(0)))};
    return {lastCommit(context.reader()) - known,
            static_cast<int>(std::max<qint64>(0, toLocal(oldest).date().daysTo(context.place().today())))};
}

bool StoreCard::backUp(const QString& file)
{
    const qint64 upTo = lastCommit(m_context.reader());
    const auto done = ProgressDialog(theme(), tr("Backing up"), this).run([&](Work& work) {
        work.setWhat(tr("Copying and reading back"));
        return writeBackup(m_context.journal().store(), file);
    });
    if (!done) {
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(done.error()));
        return false;
    }
    if (LocalStore* local = m_context.local())
        for (const auto& [key, value] : {std::pair(backupCommits, QString::number(upTo)), std::pair(backupFile, file),
                                         std::pair(backupAt, toText(m_context.place().clock().now()))})
            if (const auto set = local->setSetting({}, key, value); !set)
                Q_EMIT said(static_cast<int>(Tone::warning), errorText(set.error()));
    refresh();
    Q_EMIT said(static_cast<int>(Tone::success),
                tr("Backed up: %1, %2").arg(QDir::toNativeSeparators(file), locale().formattedDataSize(done->bytes)));
    Q_EMIT backedUp();
    return true;
}

void StoreCard::chooseBackup()
{
    const QString proposed = u"%1/%2-%3.qjb"_s.arg(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                                   m_context.journal().officeCode(),
                                                   toLocal(m_context.place().clock().now()).toString(u"yyyyMMdd-HHmm"));
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Back up"), proposed, tr("Backup (*.qjb)"), nullptr,
                                     QFileDialog::DontConfirmOverwrite); // an older backup is never replaced
    if (!file.isEmpty()) backUp(file);
}

bool StoreCard::restore(const QString& file, const QString& folder)
{
    const auto done = ProgressDialog(theme(), tr("Putting back a backup"), this).run([&](Work& work) {
        work.setWhat(tr("Unpacking and checking"));
        return restoreBackup(file, folder);
    });
    if (!done) {
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(done.error()));
        return false;
    }
    m_context.settings().setValue(u"store/folder"_s, folder);
    Q_EMIT said(static_cast<int>(Tone::success),
                tr("The backup lies in %1 and is opened at the next start. The store that is open now was not touched.")
                    .arg(QDir::toNativeSeparators(folder)));
    return true;
}

void StoreCard::chooseRestore()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Backup file"), {}, tr("Backup (*.qjb)") + u";;"_s + tr("All files (*)"));
    if (file.isEmpty()) return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("New or empty folder for the store"));
    if (!folder.isEmpty()) restore(file, folder);
}

Health StoreCard::check()
{
    Health health = ProgressDialog(theme(), tr("Checking the store"), this).run([&](Work& work) {
        work.setWhat(tr("Reading everything once"));
        return m_context.journal().check();
    });
    showHealth(health);
    Q_EMIT said(static_cast<int>(health.ok() ? Tone::success : Tone::danger),
                health.ok() ? tr("The store is sound.")
                            : tr("The check found something. Make a backup, then call for help."));
    return health;
}

void StoreCard::showHealth(const Health& health)
{
    const std::pair<QString, QString> lines[] = {
        {tr("Database file"), health.integrity},
        {tr("Chain of changes"), health.chains},
        {tr("Tables equal the journal"), health.projection},
        {tr("Files are there and unchanged"),
         health.fileFaults.empty() ? health.files : faultyFilesText(health.fileFaults)}};
    m_health->setRowCount(0);
    for (const auto& [what, found] : lines) {
        const int row = m_health->rowCount();
        const bool ok = found == u"ok"_s;
        m_health->insertRow(row);
        m_health->setRowHeight(row, theme().rowHeight());
        m_health->setItem(row, 0, new QTableWidgetItem(what));
        auto* item = new QTableWidgetItem(ok ? tr("in order") : found);
        item->setData(toneRole, static_cast<int>(ok ? Tone::success : Tone::danger));
        m_health->setItem(row, 1, item);
    }
    m_health->setColumnWidth(0, theme().px(260));
    m_health->setFixedHeight(theme().rowHeight() * 5 + theme().px(6));
    m_health->show();
}

} // namespace qj
