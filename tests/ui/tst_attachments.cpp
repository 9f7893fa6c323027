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

#include <QtCore/QBuffer>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QDropEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
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
    void aPhotoIsMadeSmallerAndUpright();
    void originalsAreKeptWhereThatIsWanted();
    void onlyPhotosAreMadeSmaller();
    void aMissingOrDamagedFileSaysSoItself();
    void savingElsewhereTakesTheNameFromTheRecord();

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

namespace {

/// A picture of two colours, the left half red, as a telephone held upright writes it: turned, with the moment.
QByteArray telephonePhoto(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QPainter(&picture).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    if (!buffer.open(QBuffer::WriteOnly) || !picture.save(&buffer, "JPEG", 95)) qFatal("no JPEG");
    const auto bytes = [](std::initializer_list<int> values) {
        QByteArray made;
        for (const int value : values) made += char(value);
        return made;
    };
    QByteArray tiff = "MM" + bytes({0, 42, 0, 0, 0, 8, 0, 2});
    tiff += bytes({0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});              // to be turned by 90 degrees
    tiff += bytes({0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0}); // where the second table is
    tiff += bytes({0, 1, 0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 56, 0, 0, 0, 0});
    tiff += QByteArray("2018:09:13 16:20:00") + '\0';
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const int length = int(exif.size()) + 2;
    return jpeg.first(2) + bytes({0xff, 0xe1, length >> 8, length & 0xff}) + exif + jpeg.sliced(2);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestAttachments::aPhotoIsMadeSmallerAndUpright()
{
    CaseOffice office;
    AttachmentBox box(office.context, u"box"_s, u"文件"_s);
    QVERIFY(!box.findChild<QCheckBox*>(u"box-originals"_s)->isChecked());
    const QByteArray original = telephonePhoto({3000, 1500});
    QVERIFY2(box.addFile(office.write(u"IMG_0417.JPG"_s, original)), qPrintable(box.problem()));
    const Attachment file = box.files().front();
    QCOMPARE(file.fileName, u"IMG_0417.JPG"_s);
    QCOMPARE(file.mime, u"image/jpeg"_s);
    QCOMPARE(toText(file.takenAt), u"2018-09-13 16:20"_s);
    QVERIFY2(file.remark.contains(u"1500"_s) && file.remark.contains(u"2000"_s), qPrintable(file.remark));
    const QString stored = office.place->journal().store().attachmentFile(file.sha256);
    const QImage picture(stored);
    QCOMPARE(picture.size(), QSize(1000, 2000));
    QCOMPARE(file.size, QFileInfo(stored).size());
    QVERIFY(*file.size < original.size());
    // The left half of the turned picture is its upper one.
    QVERIFY(picture.pixelColor(500, 400).red() > 200 && picture.pixelColor(500, 1600).blue() > 200);
    QVERIFY(box.list()->item(0)->toolTip().contains(u"2018-09-13 16:20"_s));
    QVERIFY(QDir(office.context.passingFolder()).entryList({u"*.jpg"_s}).isEmpty()); // nothing lies about

    // A small one is as it should be already.
    const QByteArray small = telephonePhoto({800, 600});
    QVERIFY(box.addFile(office.write(u"IMG_0418.JPG"_s, small)));
    QCOMPARE(*box.files().back().size, small.size());
    QCOMPARE(toText(box.files().back().takenAt), u"2018-09-13 16:20"_s);
}

void TestAttachments::originalsAreKeptWhereThatIsWanted()
{
    CaseOffice office;
    AttachmentBox box(office.context, u"box"_s, u"文件"_s);
    box.findChild<QCheckBox*>(u"box-originals"_s)->click();
    const QByteArray original = telephonePhoto({3000, 1500});
    QVERIFY(box.addFile(office.write(u"IMG_0417.JPG"_s, original)));
    QCOMPARE(contentOf(office.place->journal().store().attachmentFile(box.files().front().sha256)), original);
    QCOMPARE(toText(box.files().front().takenAt), u"2018-09-13 16:20"_s);
    AttachmentBox next(office.context, u"next"_s, u"文件"_s); // remembered
    QVERIFY(next.findChild<QCheckBox*>(u"next-originals"_s)->isChecked());
    next.setReadOnly(true);
    QVERIFY(next.findChild<QCheckBox*>(u"next-originals"_s)->isHidden());
}

void TestAttachments::onlyPhotosAreMadeSmaller()
{
    CaseOffice office;
    AttachmentBox box(office.context, u"box"_s, u"文件"_s);
    QImage scan(3000, 4000, QImage::Format_Grayscale8);
    scan.fill(Qt::white);
    for (const auto& [name, format] : {std::pair(u"扫描.jpg"_s, "JPEG"), std::pair(u"截图.png"_s, "PNG")}) {
        const QString path = office.folder.filePath(name);
        QVERIFY(scan.save(path, format));
        QVERIFY(box.addFile(path));
        QCOMPARE(contentOf(office.place->journal().store().attachmentFile(box.files().back().sha256)), contentOf(path));
        QVERIFY(box.files().back().takenAt.isNull());
    }
}

void TestAttachments::aMissingOrDamagedFileSaysSoItself()
{
    CaseOffice office;
    AttachmentBox box(office.context, u"box"_s, u"文件"_s);
    QVERIFY(box.addFile(office.write(u"一.txt"_s, "one text")));
    QVERIFY(box.addFile(office.write(u"二.txt"_s, "two text")));
    const std::vector<Attachment> files = box.files();
    const Store& store = office.place->journal().store();
    const auto text = [&box](int row) { return box.list()->item(row)->text(); };
    QVERIFY(!text(0).contains(u"–"_s) && !text(1).contains(u"–"_s));

    QVERIFY(QFile::remove(store.attachmentFile(files[0].sha256)));
    QFile second(store.attachmentFile(files[1].sha256));
    QVERIFY(second.open(QFile::ReadWrite) && second.write("TWO") == 3); // of the same length: seen only by reading
    second.close();
    AttachmentBox later(office.context, u"later"_s, u"文件"_s);
    later.setFiles(files);
    QVERIFY2(later.list()->item(0)->text().endsWith(u"– 缺失"_s), qPrintable(later.list()->item(0)->text()));
    QTRY_VERIFY2(later.list()->item(1)->text().endsWith(u"– 已损坏"_s), qPrintable(later.list()->item(1)->text()));
    QVERIFY(later.list()->item(1)->toolTip().contains(u"备份"_s));
    QVERIFY(!later.findChild<QPushButton*>(u"later-open"_s)->isEnabled());
    later.list()->setCurrentRow(1);
    QVERIFY(!later.open());
    QVERIFY(later.problem().contains(u"二.txt"_s));
    const QString target = office.folder.filePath(u"copy.txt"_s);
    QVERIFY(!later.saveTo(target));
    QVERIFY(!QFile::exists(target));
    // The same file added again puts it right.
    AttachmentBox again(office.context, u"again"_s, u"文件"_s);
    QVERIFY(again.addFile(office.folder.filePath(u"一.txt"_s)) && again.addFile(office.folder.filePath(u"二.txt"_s)));
    later.setFiles(files);
    QTest::qWait(0);
    QVERIFY(!later.list()->item(0)->text().contains(u"–"_s) && !later.list()->item(1)->text().contains(u"–"_s));
}

void TestAttachments::savingElsewhereTakesTheNameFromTheRecord()
{
    CaseOffice office;
    office.signIn(office.reviewer);
    office.show();
    auto* pane = office.page->pane()->findChild<AttachmentPane*>();
    office.bringUp(pane);
    QVERIFY(pane->files()->addFile(office.write(u"微信图片_2018.png"_s, "\x89PNG\r\n\x1a\n...")));
    const QString number = office.get<Sample>(office.get<DisposalCase>(office.caseId).sampleId).sampleNo;
    const QString shown = pane->files()->list()->item(0)->text();
    QVERIFY2(shown.startsWith(number) && shown.contains(u"_01.png"_s), qPrintable(shown));
    QVERIFY(pane->files()->list()->item(0)->toolTip().contains(u"微信图片_2018.png"_s));
    QTimer::singleShot(0, qApp, [&] {
        auto* chooser = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(chooser);
        QVERIFY2(QFileInfo(chooser->selectedFiles().value(0)).fileName().startsWith(number),
                 qPrintable(chooser->selectedFiles().value(0)));
        chooser->reject();
    });
    press(pane->files(), "recordFiles-saveAs");
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
