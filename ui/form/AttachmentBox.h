// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "directory/Attachment.h"
#include "form/FormContext.h"

#include <QtCore/QThreadPool>
#include <QtWidgets/QFrame>

#include <atomic>

class QCheckBox;
class QImage;
class QLabel;
class QListWidget;
class QMimeData;
class QPushButton;

namespace qj {

/// Files by name and size, photos by the name that their record gives them; one that is missing or damaged says so.
/// Added with a button, by dragging, or by pasting a picture; opened, saved elsewhere, taken out. The bytes go into the
/// store at once, by content; whoever holds the box adds the records in his own save.
class AttachmentBox final : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the object names of its parts, `label` is read aloud.
    AttachmentBox(FormContext& context, const QString& name, const QString& label, QWidget* parent = nullptr);
    ~AttachmentBox() override;

    const std::vector<Attachment>& files() const { return m_files; }
    void setFiles(std::vector<Attachment> files);
    /// A new file takes the place of the one before.
    void setSingle(bool single) { m_single = single; }
    void setReadOnly(bool readOnly);
    /// Leaves drops of scans to the window, which files them by the codes in them.
    void setScansPass(bool pass) { m_scansPass = pass; }
    /// Takes a file, a picture, or everything of a drop. What went wrong stands below the list.
    bool addFile(const QString& path);
    bool addPicture(const QImage& picture);
    bool addAll(const QMimeData* data);
    bool paste();
    /// Asks for files.
    void choose();
    /// Opens the chosen file with the program that the computer has for it.
    bool open();
    bool saveTo(const QString& path);
    void removeChosen();
    QString problem() const;
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void added(const QUuid& id);
    void removed(const QUuid& id);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildButtons();
    void showFiles();
    void readUnread();
    FileState stateOf(const Attachment& file) const;
    bool isSound(const Attachment& file);
    void showButtons();
    void chooseTarget();
    const Attachment* chosen() const;
    QString stored(const Attachment& file) const;
    void say(const QString& text);

    FormContext& m_context;
    QString m_name;
    QListWidget* m_list;
    QLabel *m_hint, *m_problem;
    QPushButton *m_add = nullptr, *m_paste = nullptr, *m_open = nullptr, *m_saveAs = nullptr, *m_remove = nullptr;
    std::vector<Attachment> m_files;
    QCheckBox* m_originals = nullptr;
    bool m_single = false, m_readOnly = false, m_scansPass = false;
    QThreadPool m_reading;
    std::atomic<bool> m_stop = false;
};

} // namespace qj
