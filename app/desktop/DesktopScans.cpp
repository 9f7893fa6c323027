// SPDX-License-Identifier: GPL-3.0-or-later
// Scans that come to the window: dropped on it or on a record, or chosen.
#include "Desktop.h"

#include "form/RecordPane.h"
#include "papers/ScanDialog.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QFileDialog>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

/// Files that a drop brings, if all of them may be scans.
QStringList Desktop::scansIn(const QMimeData* data)
{
    QStringList paths;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl& url : urls)
        if (const QString path = url.toLocalFile(); print::mayBeScan(path)) paths += path;
    return paths.size() == urls.size() ? paths : QStringList();
}

/// The record whose pane is at this place of the window; null elsewhere.
Uuid Desktop::recordAt(const QPoint& place) const
{
    for (const QWidget* at = m_window->childAt(place); at; at = at->parentWidget())
        if (const auto* pane = qobject_cast<const RecordPane*>(at))
            return pane->isEnabled() ? pane->recordId() : Uuid();
    return {};
}

void Desktop::takeScans(const QStringList& paths, const Uuid& here)
{
    for (const QString& path : paths) {
        const ScanOutcome outcome = ScanDialog::take(m_context, path, here, m_window.get());
        if (outcome.end == ScanEnd::cancelled) return;
        const bool filed = outcome.end == ScanEnd::filed;
        say(static_cast<int>(filed ? Tone::success : Tone::warning), outcome.text, filed);
    }
}

void Desktop::chooseScans()
{
    QFileDialog dialog(m_window.get(), tr("File a scan"), {},
                       tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)") + u";;"_s + tr("All files (*)"));
    dialog.setObjectName(u"scanChooser"_s);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    if (dialog.exec() == QDialog::Accepted) takeScans(dialog.selectedFiles(), {});
}

} // namespace qj
