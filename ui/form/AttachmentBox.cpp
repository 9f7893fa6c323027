// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/AttachmentBox.h"

#include "directory/AttachmentFile.h"
#include "form/FileIntake.h"
#include "form/FlowLayout.h"
#include "print/ErrorText.h"
#include "print/FileWords.h"
#include "print/ScanReader.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QImage>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

bool holdsFiles(const QMimeData* data)
{
    if (!data) return false;
    const QList<QUrl> urls = data->urls();
    return data->hasImage() || std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

bool holdsScans(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return !urls.isEmpty() &&
           std::all_of(urls.begin(), urls.end(), [](const QUrl& url) { return print::mayBeScan(url.toLocalFile()); });
}

} // namespace

AttachmentBox::AttachmentBox(FormContext& context, const QString& name, const QString& label, QWidget* parent)
    : QFrame(parent), m_context(context), m_name(name),
      m_list(named(new QListWidget, name + u"-files"_s, tr("%1: files").arg(label))), m_hint(new QLabel),
      m_problem(named(new QLabel, name + u"-problem"_s, tr("Problem")))
{
    setAcceptDrops(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_hint->setProperty("role", u"small"_s);
    m_hint->setWordWrap(true);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context.theme().px(4));
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    layout->addWidget(m_problem);
    buildButtons();
    connect(m_list, &QListWidget::currentRowChanged, this, &AttachmentBox::showButtons);
    connect(m_list, &QListWidget::itemActivated, this, &AttachmentBox::open);
    connect(&context.theme(), &Theme::changed, this, &AttachmentBox::showFiles);
    setFocusProxy(m_add);
    m_reading.setMaxThreadCount(1);
    showFiles();
}

AttachmentBox::~AttachmentBox()
{
    m_stop = true;
    m_reading.waitForDone();
}

void AttachmentBox::buildButtons()
{
    auto* line = new FlowLayout(m_context.theme().px(4));
    const auto button = [&](const QString& name, const QString& text, Icon icon, auto slot) {
        auto* made = named(new QPushButton(text), m_name + name, text);
        made->setIcon(m_context.theme().icon(icon));
        made->setProperty("kind", u"flat"_s);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        line->addWidget(made);
        return made;
    };
    m_add = button(u"-add"_s, tr("Add a file…"), Icon::attach, [this] { choose(); });
    m_paste = button(u"-paste"_s, tr("Paste"), Icon::paste, [this] { paste(); });
    m_paste->setToolTip(tr("A picture or files from the clipboard (Ctrl+V)"));
    m_open = button(u"-open"_s, tr("Open"), Icon::link, [this] { open(); });
    m_saveAs = button(u"-saveAs"_s, tr("Save as…"), Icon::save, [this] { chooseTarget(); });
    m_remove = button(u"-remove"_s, tr("Take out"), Icon::trash, [this] { removeChosen(); });
    m_originals =
        named(new QCheckBox(tr("Keep photos as they are")), m_name + u"-originals"_s, tr("Keep photos as they are"));
    m_originals->setToolTip(tr("Otherwise photos of a camera are stored with %1 points on their long side. Scans and "
                               "other files are never changed.")
                                .arg(FileIntake::longSide(m_context)));
    connect(m_originals, &QCheckBox::clicked, this,
            [this](bool keep) { FileIntake::setKeepsOriginals(m_context, keep); });
    line->addWidget(m_originals);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void AttachmentBox::setFiles(std::vector<Attachment> files)
{
    m_files = std::move(files);
    say({});
    showFiles();
    readUnread();
}

/// Whether the bytes are still those that were filed shows only when they are read: behind the window, one by one.
void AttachmentBox::readUnread()
{
    const AttachmentFolder& folder = m_context.journal().store().attachments();
    QList<std::pair<QString, qint64>> unread;
    for (const Attachment& file : m_files)
        if (stateOf(file) == FileState::sound && folder.isUnread(file.sha256))
            unread.append({file.sha256, file.size.value_or(-1)});
    if (unread.isEmpty()) return;
    m_reading.start([this, &folder, unread] {
        bool faulty = false;
        for (const auto& [sha256, size] : unread)
            faulty = folder.verify(sha256, size, [this] { return !m_stop; }) != FileState::sound || faulty;
        if (faulty && !m_stop) QMetaObject::invokeMethod(this, &AttachmentBox::showFiles, Qt::QueuedConnection);
    });
}

FileState AttachmentBox::stateOf(const Attachment& file) const
{
    return m_context.journal().store().attachments().look(file.sha256, file.size.value_or(-1));
}

void AttachmentBox::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setAcceptDrops(!readOnly);
    showFiles();
}

void AttachmentBox::showFiles()
{
    const Theme& theme = m_context.theme();
    const int before = m_list->currentRow();
    m_list->clear();
    for (const Attachment& file : m_files) {
        const FileState state = stateOf(file);
        const bool picture = file.mime.startsWith(u"image/"_s), sound = state == FileState::sound;
        const QString own = ownName(file), name = picture ? nameByRecord(m_context.reader(), file) : own;
        QString text = tr("%1 (%2)").arg(name, fileSizeText(file.size.value_or(0)));
        if (!sound) text = tr("%1 – %2").arg(text, fileStateText(state));
        auto* item = new QListWidgetItem(theme.icon(sound ? (picture ? Icon::camera : Icon::attach) : Icon::warning,
                                                    sound ? Ink::text : Ink::danger),
                                         text);
        QStringList more{text};
        if (name != own) more += tr("Came as %1").arg(own);
        if (!file.takenAt.isNull()) more += tr("Taken at %1").arg(toText(file.takenAt));
        if (!file.remark.isEmpty()) more += file.remark;
        if (state == FileState::missing)
            more += tr("The file is not in the folder of the store: it has not come with a package yet, or it was "
                       "removed there. Add the same file again, fetch it from a backup, or have it sent.");
        if (state == FileState::damaged) more += errorText({ErrorCode::fileDamaged, {own}, {}, {}, {}, {}, {}});
        item->setToolTip(more.join(u'\n'));
        m_list->addItem(item);
    }
    const int rows = std::clamp(m_list->count(), 1, 5);
    m_list->setIconSize({theme.px(16), theme.px(16)});
    m_list->setFixedHeight(rows * qMax(theme.px(28), m_list->sizeHintForRow(0)) + theme.px(10));
    m_list->setVisible(!m_files.empty());
    m_list->setCurrentRow(qMin(qMax(before, 0), m_list->count() - 1));
    m_hint->setText(m_readOnly ? tr("No file") : tr("Drop files here, or paste a picture."));
    m_hint->setVisible(m_files.empty());
    showButtons();
    updateGeometry();
}

void AttachmentBox::showButtons()
{
    for (QPushButton* button : {m_add, m_paste, m_remove}) button->setVisible(!m_readOnly);
    for (QPushButton* button : {m_open, m_saveAs}) button->setVisible(!m_files.empty());
    m_remove->setVisible(!m_readOnly && !m_files.empty());
    m_originals->setVisible(!m_readOnly);
    m_originals->setChecked(FileIntake::keepsOriginals(m_context));
    const Attachment* file = chosen();
    const bool here = file && QFile::exists(stored(*file));
    m_open->setEnabled(here);
    m_saveAs->setEnabled(here);
    m_remove->setEnabled(file);
}

const Attachment* AttachmentBox::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_files.size()) ? &m_files[static_cast<std::size_t>(row)] : nullptr;
}

QString AttachmentBox::stored(const Attachment& file) const
{
    return m_context.journal().store().attachmentFile(file.sha256);
}

void AttachmentBox::say(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

QString AttachmentBox::problem() const
{
    return m_problem->text();
}

bool AttachmentBox::addFile(const QString& path)
{
    auto taken = FileIntake(m_context, this).take(path);
    if (!taken) {
        say(errorText(taken.error()));
        return false;
    }
    say({});
    const Uuid id = taken->id;
    if (m_single) m_files.clear();
    m_files.push_back(std::move(*taken));
    showFiles();
    m_list->setCurrentRow(m_list->count() - 1);
    Q_EMIT added(id);
    return true;
}

bool AttachmentBox::addPicture(const QImage& picture)
{
    const QString at = toLocal(m_context.place().clock().now()).toString(u"yyyyMMdd-HHmmss"_s);
    const QString path = m_context.passingFolder() + u'/' + tr("Picture %1").arg(at) + u".png"_s;
    if (!picture.isNull() && picture.save(path)) return addFile(path);
    say(tr("There is no picture in the clipboard."));
    return false;
}

bool AttachmentBox::addAll(const QMimeData* data)
{
    if (!holdsFiles(data)) {
        say(tr("The clipboard holds neither a picture nor a file."));
        return false;
    }
    bool all = true, any = false;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile()) {
            any = true;
            all = addFile(url.toLocalFile()) && all;
        }
    return any ? all : addPicture(qvariant_cast<QImage>(data->imageData()));
}

bool AttachmentBox::paste()
{
    return addAll(QApplication::clipboard()->mimeData());
}

void AttachmentBox::choose()
{
    // Scans lie where they lay the last time, on this computer.
    const QString key = u"files/folder"_s;
    QString folder = m_context.settings().value(key).toString();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(folder).exists()) folder = QDir::homePath();
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add files"), folder, tr("All files (*)"));
    if (!paths.isEmpty()) m_context.settings().setValue(key, QFileInfo(paths.front()).absolutePath());
    for (const QString& path : paths) addFile(path);
}

/// Before somebody works with it: every byte.
bool AttachmentBox::isSound(const Attachment& file)
{
    const AttachmentFolder& folder = m_context.journal().store().attachments();
    const FileState state = folder.verify(file.sha256, file.size.value_or(-1));
    showFiles();
    if (state == FileState::sound) return true;
    const ErrorCode code = state == FileState::missing ? ErrorCode::fileMissing : ErrorCode::fileDamaged;
    say(errorText({code, {ownName(file)}, {}, {}, {}, {}, {}}));
    return false;
}

bool AttachmentBox::open()
{
    const Attachment* file = chosen();
    if (!file) return false;
    if (!isSound(*file)) return false;
    // Under its own name, so that the computer knows its kind; the store's copy stays untouched.
    const QString folder = m_context.passingFolder() + u'/' + file->sha256.left(12);
    const QString path = folder + u'/' + ownName(*file);
    QDir().mkpath(folder);
    if (!QFile::exists(path) && !QFile::copy(stored(*file), path)) {
        say(errorText({ErrorCode::fileNotWritten, {path}, {}, {}, {}, {}, {}}));
        return false;
    }
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path))) return true;
    say(tr("This computer has no program for %1.").arg(ownName(*file)));
    return false;
}

void AttachmentBox::chooseTarget()
{
    const Attachment* file = chosen();
    if (!file) return;
    const QString name = nameByRecord(m_context.reader(), *file);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as"), name, tr("All files (*)"));
    if (!path.isEmpty()) saveTo(path);
}

bool AttachmentBox::saveTo(const QString& path)
{
    const Attachment* file = chosen();
    if (!file || !isSound(*file)) return false;
    QFile::remove(path); // the dialog has asked
    if (QFile::copy(stored(*file), path)) return true;
    say(errorText({ErrorCode::fileNotWritten, {path}, {}, {}, {}, {}, {}}));
    return false;
}

void AttachmentBox::removeChosen()
{
    const Attachment* file = chosen();
    if (!file || m_readOnly) return;
    const Uuid id = file->id;
    m_files.erase(m_files.begin() + m_list->currentRow());
    showFiles();
    Q_EMIT removed(id);
}

void AttachmentBox::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_readOnly || !holdsFiles(event->mimeData())) return;
    if (m_scansPass && holdsScans(event->mimeData())) return event->ignore();
    event->acceptProposedAction();
}

void AttachmentBox::dropEvent(QDropEvent* event)
{
    addAll(event->mimeData());
    event->acceptProposedAction();
}

bool AttachmentBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !m_readOnly) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste)) return paste(), true;
        if (key->key() == Qt::Key_Delete) return removeChosen(), true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace qj
