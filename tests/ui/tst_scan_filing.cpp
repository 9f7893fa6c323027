// SPDX-License-Identifier: GPL-3.0-or-later
// Scans in the window: dropped on it, on a record or on the wrong one; codes typed by a scanner; papers that are
// edited.
#include "Desktop.h"
#include "TestOffice.h"
#include "base/Translation.h"
#include "directory/Attachment.h"
#include "form/RecordPane.h"
#include "papers/NumberedEdit.h"
#include "papers/PaperContent.h"
#include "papers/PapersCard.h"
#include "papers/ScanDialog.h"
#include "papers/TemplateDialog.h"
#include "print/Fonts.h"
#include "print/Print.h"
#include "shell/MessageStack.h"
#include "shell/SearchBox.h"
#include "shell/Theme.h"
#include "shell/TopBar.h"

#include <QtGui/QDropEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

namespace {

struct ScanWindow : TestOffice
{
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Theme theme{*qApp};
    Uuid sampleId = sample("judged"), service;
    std::unique_ptr<Desktop> desktop;

    ScanWindow()
    {
        ServiceOfNotice notice;
        notice.noticeNo = u"武市监检〔2018〕17号"_s;
        notice.paper = ServedPaper::result;
        notice.sampleId = sampleId;
        notice.partyKind = ServedParty::trader;
        notice.partyName = u"某店"_s;
        notice.address = u"某路1号"_s;
        notice.method = ServiceMethod::direct;
        service = add(notice, inspector);
        sure(place->signIn(inspector.name), "sign in");
        desktop = std::make_unique<Desktop>(theme, settings, *place);
        desktop->window().resize(1400, 900);
        desktop->window().show();
        desktop->window().activateWindow();
        if (!QTest::qWaitForWindowActive(&desktop->window())) qFatal("no active window");
    }
    /// The paper as our own engine prints it, as a scanner gives it back.
    QString scan(const QString& code, const Uuid& record)
    {
        papers::PaperOptions options;
        options.today = today();
        const auto documents = sure(papers::paperOf(reader(), code, record, options), "paper");
        const QString path = folder.filePath(u"扫描%1.png"_s.arg(++m_scans));
        const QImage page = print::renderImage(documents.front(), 0, 150).convertToFormat(QImage::Format_Grayscale8);
        if (!page.transformed(QTransform().rotate(90)).save(path)) qFatal("no scan");
        return path;
    }
    QString picture()
    {
        const QString path = folder.filePath(u"照片.png"_s);
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        if (!image.save(path)) qFatal("no picture");
        return path;
    }
    std::vector<Attachment> filesOf(const Uuid& owner) { return reader().children<Attachment>("ownerId", owner); }
    QString said() { return desktop->window().messages().latest(); }

private:
    int m_scans = 0;
};

template <class Dialog, class Drive> void whenOpen(Drive drive)
{
    QTimer::singleShot(0, qApp, [drive] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        QVERIFY2(dialog, "no dialog came up");
        drive(dialog);
        if (dialog->isVisible()) dialog->reject();
    });
}
template <class T> T* part(QWidget* in, const char* name)
{
    return in->findChild<T*>(QString::fromLatin1(name));
}
/// The dialog opens when the codes have been read in a thread.
template <class Drive> void whenScanned(Drive drive)
{
    auto* wait = new QTimer(qApp);
    QObject::connect(wait, &QTimer::timeout, qApp, [wait, drive] {
        auto* dialog = qobject_cast<ScanDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        wait->stop();
        wait->deleteLater();
        drive(dialog);
        if (dialog->isVisible()) dialog->reject();
    });
    wait->start(20);
}

} // namespace

class TestScanFiling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        print::registerFonts();
        installTranslations(*qApp);
    }

    void aScanIsFiledWithItsRecordAndTicksItsStep()
    {
        ScanWindow w;
        QString paper, record, step;
        whenScanned([&](ScanDialog* dialog) {
            const auto* tree = part<QTreeWidget>(dialog, "scanPapers");
            QCOMPARE(tree->topLevelItemCount(), 1);
            paper = tree->topLevelItem(0)->text(0);
            record = tree->topLevelItem(0)->text(1);
            QCOMPARE(tree->topLevelItem(0)->childCount(), 1);
            step = tree->topLevelItem(0)->child(0)->text(0);
            QCOMPARE(tree->topLevelItem(0)->child(0)->checkState(0), Qt::Checked);
            QVERIFY(!part<QLabel>(dialog, "scanElsewhere"));
            QTest::mouseClick(part<QPushButton>(dialog, "scanFile"), Qt::LeftButton);
        });
        w.desktop->takeScans({w.scan(u"F08-proof"_s, w.service)}, {});
        QCOMPARE(paper, u"送达回证"_s);
        QVERIFY2(record.contains(w.get<Sample>(w.sampleId).sampleNo), qPrintable(record));
        QVERIFY2(step.contains(u"D03"_s), qPrintable(step));
        const auto files = w.filesOf(w.service);
        QCOMPARE(files.size(), std::size_t(1));
        QCOMPARE(files.front().fileName, u"送达回证.png"_s);
        const auto done = w.get<DisposalStep>(w.stepOf(w.caseOf(w.sampleId), "D03"));
        QCOMPARE(done.state, u"done"_s);
        QCOMPARE(done.evidence, QList<Uuid>{files.front().id});
        QVERIFY2(w.said().contains(u"送达回证"_s) && w.said().contains(u"D03"_s), qPrintable(w.said()));
        w.desktop->undo();
        QVERIFY(w.filesOf(w.service).empty());
    }

    void aStepThatIsNotTickedIsLeft()
    {
        ScanWindow w;
        whenScanned([&](ScanDialog* dialog) {
            part<QTreeWidget>(dialog, "scanPapers")->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
            QTest::mouseClick(part<QPushButton>(dialog, "scanFile"), Qt::LeftButton);
        });
        w.desktop->takeScans({w.scan(u"F08-proof"_s, w.service)}, w.service);
        QCOMPARE(w.filesOf(w.service).size(), std::size_t(1));
        QCOMPARE(w.get<DisposalStep>(w.stepOf(w.caseOf(w.sampleId), "D03")).state, u"todo"_s);
    }

    void onAnotherRecordItSaysWhichAndAsks()
    {
        ScanWindow w;
        const Uuid other = w.sample("sealed", SampleWish{.name = u"另一件"_s, .sampledOn = {}});
        const QString path = w.scan(u"F08-proof"_s, w.service);
        QString note;
        whenScanned([&](ScanDialog* dialog) {
            note = part<QLabel>(dialog, "scanElsewhere")->text();
            QTest::mouseClick(part<QPushButton>(dialog, "scanFile"), Qt::LeftButton);
        });
        w.desktop->takeScans({path}, other);
        QVERIFY2(note.contains(w.get<Sample>(w.sampleId).sampleNo), qPrintable(note));
        QVERIFY2(note.contains(w.desktop->context().titleOf(other)), qPrintable(note));
        QCOMPARE(w.filesOf(w.service).size(), std::size_t(1));
        QVERIFY(w.filesOf(other).empty());
        whenScanned([&](ScanDialog* dialog) {
            part<QComboBox>(dialog, "scanPlace")->setCurrentIndex(1);
            QVERIFY(!part<QTreeWidget>(dialog, "scanPapers")->isEnabled());
            QTest::mouseClick(part<QPushButton>(dialog, "scanFile"), Qt::LeftButton);
        });
        w.desktop->takeScans({path}, other);
        QCOMPARE(w.filesOf(other).size(), std::size_t(1));
        QCOMPARE(w.filesOf(w.service).size(), std::size_t(1));
        // Given up, nothing is filed.
        whenScanned([](ScanDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        w.desktop->takeScans({path}, other);
        QCOMPARE(w.filesOf(other).size(), std::size_t(1));
    }

    void withoutACodeItIsAnOrdinaryFile()
    {
        ScanWindow w;
        w.desktop->takeScans({w.picture()}, {});
        QVERIFY2(w.said().contains(u"没有识别到"_s) && w.said().contains(u"照片.png"_s), qPrintable(w.said()));
        QVERIFY(w.reader().where(Attachment::info, "1").isEmpty());
        w.desktop->takeScans({w.picture()}, w.sampleId);
        QVERIFY2(w.said().contains(u"普通文件"_s), qPrintable(w.said()));
        QCOMPARE(w.filesOf(w.sampleId).size(), std::size_t(1));
        QCOMPARE(w.filesOf(w.sampleId).front().purpose, AttachmentPurpose::photo);
    }

    void aDropOnARecordIsForIt()
    {
        ScanWindow w;
        QVERIFY(w.desktop->openRecord(RecordKind::sample, w.sampleId));
        QWidget& window = w.desktop->window();
        RecordPane* pane = nullptr;
        for (RecordPane* one : window.findChildren<RecordPane*>())
            if (one->isVisible()) pane = one;
        QVERIFY(pane);
        QCoreApplication::processEvents(); // everything is in its place
        const QPoint middle = pane->mapTo(&window, pane->rect().center());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(w.picture())});
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QTRY_COMPARE(w.filesOf(w.sampleId).size(), std::size_t(1));
    }

    void aTypedCodeOpensItsRecord()
    {
        ScanWindow w;
        SearchBox* box = w.desktop->window().topBar().search();
        box->activate();
        const QString code = papers::scanText({u"F01"_s, w.sampleId.toString(QUuid::WithoutBraces), u"3"_s});
        QTest::keyClicks(box, code);
        QTest::keyClick(box, Qt::Key_Return); // a scanner does not wait
        QCOMPARE(w.desktop->window().currentPage(), u"samples"_s);
        const auto panes = w.desktop->window().findChildren<RecordPane*>();
        QVERIFY(std::any_of(panes.begin(), panes.end(),
                            [&](const RecordPane* pane) { return pane->recordId() == w.sampleId; }));
    }

    void aPaperIsEditedPutInForceAndRestored()
    {
        ScanWindow w;
        sure(w.place->signIn(w.admin.name), "sign in");
        PapersCard card(w.desktop->context());
        card.choose(u"F06"_s);
        const QString exported = w.folder.filePath(u"F06.json"_s);
        QVERIFY(card.exportTo(exported));
        QFile file(exported);
        QVERIFY(file.open(QFile::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QCOMPARE(text, *papers::shippedText(u"F06"_s));
        text.replace("\"title\": \"", "\"title\": \"本局");
        QVERIFY(file.open(QFile::WriteOnly) && file.write(text) > 0);
        file.close();
        whenOpen<TemplateDialog>([&](TemplateDialog* dialog) {
            QVERIFY(dialog->faults().empty());
            QVERIFY(dialog->job().pageCount() > 0);
            auto* save = part<QPushButton>(dialog, "templateSave");
            const QString sound = dialog->edit()->toPlainText();
            QString broken = sound;
            dialog->edit()->setPlainText(broken.replace(u"{productName}"_s, u"{noSuchName}"_s));
            QVERIFY(!save->isEnabled());
            QTRY_VERIFY(!dialog->faults().empty());
            QVERIFY(!save->isEnabled());
            auto* list = part<QListWidget>(dialog, "templateFaults");
            QVERIFY2(list->item(0)->text().contains(u"noSuchName"_s), qPrintable(list->item(0)->text()));
            Q_EMIT list->itemActivated(list->item(0));
            const int line = int(sound.left(sound.indexOf(u"{productName}"_s)).count(u'\n')) + 1;
            QCOMPARE(dialog->edit()->currentLine(), line);
            dialog->edit()->setPlainText(sound);
            QTRY_VERIFY(save->isEnabled());
            QVERIFY(dialog->job().documents().front().title.startsWith(u"本局"_s));
            QTest::mouseClick(save, Qt::LeftButton);
        });
        card.edit(exported);
        const auto state = [&] { return papers::PaperDesk(w.desk()).paper(u"F06"_s); };
        QVERIFY(state().draft);
        QStringList said;
        connect(&card, &PapersCard::said, &card, [&said](int, const QString& line) { said += line; });
        card.choose(u"F06"_s);
        card.putInForce();
        QVERIFY(!state().inForce); // four eyes, and it says why
        QVERIFY(!said.last().isEmpty());
        sure(w.place->signIn(w.reviewer.name), "sign in");
        card.choose(u"F06"_s);
        card.putInForce();
        QVERIFY2(state().inForce, qPrintable(said.last()));
        whenOpen<QInputDialog>([](QInputDialog* dialog) {
            dialog->setTextValue(u"改回"_s);
            dialog->accept();
        });
        card.choose(u"F06"_s);
        card.restore();
        QVERIFY2(!state().inForce && !state().draft, qPrintable(said.last()));
    }
};

QTEST_MAIN(TestScanFiling)
#include "tst_scan_filing.moc"
