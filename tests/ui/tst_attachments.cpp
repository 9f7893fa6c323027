// SPDX-License-Identifier: GPL-3.0-or-later
// Files of records: dropped, pasted, kept in drafts, opened, saved elsewhere, taken out.
#include "base/Translation.h"
#include "directory/Standard.h"
#include "form/ActDialog.h"
#include "form/AttachmentBox.h"
#include "form/AttachmentEditor.h"
#include "form/AttachmentPane.h"
#include "form/RecordDialog.h"
#include "form/RecordForm.h"
#include "print/Fonts.h"

#include "CaseOffice.h"

#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QDropEvent>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>

using namespace qj;

class TestAttachments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileIsDroppedAPicturePastedAndBothSaved();
    void filesSurviveInTheDraft();
    void aFileIsOpenedUnderItsNameAndSavedElsewhere();
    void whatCannotBeAddedIsSaid();
    void filesOfAnyRecordAreKeptBesideIt();

    void opened(const QUrl& url) { m_opened = url; }

private:
    QUrl m_opened;
};

void TestAttachments::initTestCase()
{
    print::registerFonts();
    installTranslations(*qApp);
}

void TestAttachments::aFileIsDroppedAPicturePastedAndBothSaved()
{
    CaseOffice office;
    office.signIn(office.admin);
    office.show();
    RecordDialog dialog(office.context, DisposalStep::info);
    const Uuid id = office.stepOf(office.caseId, "D01");
    QVERIFY(dialog.edit(id));
    dialog.show();
    auto* editor = qobject_cast<AttachmentEditor*>(dialog.form()->editor(u"evidence"));
    QVERIFY(editor);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(office.write(u"笔录.txt"_s, "text"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor->files(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor->files(), &drop);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    QVERIFY2(editor->files()->paste(), qPrintable(editor->files()->problem()));
    QCOMPARE(editor->files()->list()->count(), 2);
    QVERIFY(editor->files()->list()->item(0)->text().contains(u"笔录.txt"_s));
    QVERIFY(dialog.form()->isDirty());
    QVERIFY(dialog.form()->save());
    const QList<Uuid> evidence = office.step("D01").evidence;
    QCOMPARE(evidence.size(), 2);
    const auto second = office.reader().find<Attachment>(evidence.at(1));
    QCOMPARE(second->mime, u"image/png"_s);
    QCOMPARE(second->purpose, AttachmentPurpose::proof);
    QCOMPARE(second->ownerId, id);
    QCOMPARE(second->officeId, office.admin.office);

    // Taken out of the box it is not evidence any more; the record of it stays.
    RecordDialog again(office.context, DisposalStep::info);
    QVERIFY(again.edit(id));
    editor = qobject_cast<AttachmentEditor*>(again.form()->editor(u"evidence"));
    editor->files()->list()->setCurrentRow(1);
    editor->files()->removeChosen();
    QVERIFY(again.form()->save());
    QCOMPARE(office.step("D01").evidence, QList<Uuid>{evidence.front()});
    QVERIFY(office.reader().find<Attachment>(evidence.at(1)));
    QVERIFY(office.place->desk().undo(*office.place->journal().lastUndoable(), office.admin));
    QCOMPARE(office.step("D01").evidence, evidence);
}

void TestAttachments::filesSurviveInTheDraft()
{
    CaseOffice office;
    office.signIn(office.admin);
    const QString path = office.write(u"标准.txt"_s, "a standard");
    RecordForm form(office.context, Standard::info);
    form.startNew(freshRecord(office.context, Standard::info));
    QVERIFY(qobject_cast<AttachmentEditor*>(form.editor(u"file"))->files()->addFile(path));
    form.keepDraft();
    QVERIFY(QFile::remove(path)); // the bytes are in the store by now

    RecordForm later(office.context, Standard::info);
    later.startNew(freshRecord(office.context, Standard::info));
    auto* files = qobject_cast<AttachmentEditor*>(later.editor(u"file"));
    QCOMPARE(files->files()->list()->count(), 1);
    const std::map<const char*, Value> rest{{"number", Value(u"GB 12345-2018"_s)},
                                            {"title", Value(u"某标准"_s)},
                                            {"kind", toValue(StandardKind(1))},
                                            {"effectiveFrom", Value(QDate(2018, 1, 1))},
                                            {"compareMethod", toValue(CompareMethod::full)}};
    for (const auto& [name, value] : rest) later.editor(QString::fromLatin1(name))->setValue(value);
    QVERIFY2(later.save(), qPrintable(later.problems()->count() ? later.problems()->textAt(0) : QString()));
    const QList<Uuid> ids = office.reader().where(Standard::info, "number=?", {u"GB 12345-2018"_s});
    QCOMPARE(ids.size(), 1); // its identity comes from its number
    const auto standard = office.reader().find<Standard>(ids.front());
    const auto file = office.reader().find<Attachment>(standard->file);
    QVERIFY(file);
    QCOMPARE(file->ownerId, standard->id);
    QVERIFY(office.local->drafts(office.admin.officer).empty());
}

void TestAttachments::aFileIsOpenedUnderItsNameAndSavedElsewhere()
{
    CaseOffice office;
    AttachmentBox box(office.context, u"box"_s, u"文件"_s);
    QVERIFY(box.addFile(office.write(u"现场.txt"_s, "scene")));
    QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    QVERIFY(box.open());
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened.fileName(), u"现场.txt"_s);
    QVERIFY(QFile::exists(m_opened.toLocalFile()));
    const QString target = office.folder.filePath(u"copy.txt"_s);
    QVERIFY(box.saveTo(target));
    QFile copy(target);
    QVERIFY(copy.open(QFile::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("scene"));
    // Bytes that have not arrived with their record cannot be opened.
    Attachment away;
    away.fileName = u"../../远方.pdf"_s;
    away.sha256 = QString(64, u'0');
    away.size = 12;
    box.setFiles({away});
    QVERIFY(box.list()->item(0)->text().startsWith(u"远方.pdf"_s));
    QVERIFY(!box.findChild<QPushButton*>(u"box-open"_s)->isEnabled());
}

void TestAttachments::whatCannotBeAddedIsSaid()
{
    CaseOffice office;
    AttachmentBox box(office.context, u"box"_s, u"文件"_s);
    QVERIFY(!box.addFile(office.write(u"空.txt"_s, {})));
    QVERIFY(!box.problem().isEmpty());
    QVERIFY(!box.addFile(office.folder.path()));
    QApplication::clipboard()->setText(u"words"_s);
    QVERIFY(!box.paste());
    QVERIFY(!box.problem().isEmpty());
    QVERIFY(box.files().empty());
}

void TestAttachments::filesOfAnyRecordAreKeptBesideIt()
{
    CaseOffice office;
    office.signIn(office.reviewer);
    office.show();
    auto* pane = office.page->pane()->findChild<AttachmentPane*>();
    QVERIFY(pane);
    office.bringUp(pane);
    QVERIFY(pane->files()->addFile(office.write(u"现场照片.png"_s, "\x89PNG\r\n\x1a\n...")));
    QCOMPARE(pane->count(), 1);
    const auto files = office.reader().children<Attachment>("ownerId", office.caseId);
    QCOMPARE(files.size(), std::size_t(1));
    QCOMPARE(files.front().ownerKind, u"disposalCase"_s);
    inDialog<ActDialog>([](ActDialog* dialog) {
        dialog->findChild<QPlainTextEdit*>(u"actReason"_s)->setPlainText(u"传错"_s);
        press(dialog, "actDo");
    });
    pane->files()->removeChosen();
    QVERIFY(office.reader().find<Attachment>(files.front().id)->voided);
    QVERIFY(pane->files()->files().empty());
    office.page->undo();
    QCOMPARE(pane->files()->files().size(), std::size_t(1));
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
