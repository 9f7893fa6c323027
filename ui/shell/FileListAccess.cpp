// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/FileListAccess.h"

#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListView>

namespace qj {

using namespace Qt::StringLiterals;

static QAccessibleInterface* fileListAccess(const QString&, QObject* object)
{
    auto* list = qobject_cast<QListView*>(object);
    const bool ofFiles = list && list->objectName() == u"listView"_s && qobject_cast<QFileDialog*>(list->window());
    return ofFiles ? new QAccessibleWidget(list, QAccessible::List) : nullptr;
}

void installFileListAccess()
{
    QAccessible::installFactory(fileListAccess);
}

} // namespace qj
