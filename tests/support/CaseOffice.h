// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A disposal case just opened, the window part that shows it, and what tests of parts and dialogs do again and again.
#include "disposal/CaseChecklist.h"
#include "disposal/DisposalPage.h"
#include "form/ProblemList.h"
#include "shell/DataTable.h"

#include "FormOffice.h"
#include "TestOffice.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

namespace qj {

using namespace Qt::StringLiterals;

/// A case just opened, and the window part that shows it.
struct CaseOffice : tests::TestOffice
{
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<LocalStore> local = std::move(*LocalStore::open(folder.filePath(u"store"_s), clock));
    FormContext context{*place, theme(), settings, local.get()};
    Uuid caseId = caseOf(sample("judged"));
    std::unique_ptr<DisposalPage> room;
    RecordPage* page = nullptr;
    CaseChecklist* list = nullptr;

    void show()
    {
        room = std::make_unique<DisposalPage>(context);
        room->resize(1360, 820);
        room->show();
        room->openRecord(RecordKind::disposalCase, caseId);
        page = room->page(RecordKind::disposalCase);
        list = page->pane()->findChild<CaseChecklist*>();
        bringUp(list);
    }
    void bringUp(QWidget* part) const { page->pane()->findChild<QTabWidget*>(u"recordTabs"_s)->setCurrentWidget(part); }
    void signIn(const Actor& actor)
    {
        if (!place->signIn(actor.name)) qFatal("not signed in");
        if (page) page->pane()->showRecord(caseId);
    }
    DisposalStep step(const char* code) const { return *reader().find<DisposalStep>(stepOf(caseId, code)); }
    QModelIndex cell(const QString& code, int column) const
    {
        const QAbstractItemModel* model = list->table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString().startsWith(code)) return model->index(row, column);
        return {};
    }
    using TestOffice::act;
    QPushButton* act(const char* code) const
    {
        return list->findChild<QPushButton*>(u"disposalStep-act-"_s + QString::fromLatin1(code));
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly)) return {};
        file.write(bytes);
        return file.fileName();
    }
};

/// Runs `drive` in the dialog that the next click opens; gives it up where it would stay open.
template <class Dialog, class Drive> void inDialog(Drive drive)
{
    QTimer::singleShot(0, qApp, [drive] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (!dialog) {
            qWarning("no dialog came up");
            if (QWidget* other = QApplication::activeModalWidget()) other->close();
            return;
        }
        drive(dialog);
        if (!dialog->isVisible()) return;
        const auto* problems = dialog->template findChild<ProblemList*>();
        qWarning("still open: %s", problems && problems->count() ? qPrintable(problems->textAt(0)) : "");
        static_cast<QDialog*>(dialog)->reject();
    });
}

inline void press(QWidget* in, const char* name)
{
    auto* button = in->findChild<QPushButton*>(QString::fromLatin1(name));
    if (!button) qFatal("no button %s", name);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace qj
