// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of real records to files, by the function that window and command line use. QJ_PAPERS names a folder where
// they are kept to be looked at.
#include "PaperRecords.h"

#include "print/PaperJob.h"
#include "print/PaperRenderer.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::tests;

class PaperJobTest : public QObject
{
    Q_OBJECT

    PaperRecords m_full;
    QTemporaryDir m_folder;

    papers::PaperOptions options() const
    {
        papers::PaperOptions options;
        options.today = QDate(2018, 12, 5);
        options.printedAt = u"2018-12-05 10:00"_s;
        return options;
    }

private Q_SLOTS:
    void everyPaperOfARealRecordFitsItsBoxes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("record");
        for (const papers::PaperEntry& entry : papers::list())
            QTest::newRow(qPrintable(entry.code)) << entry.code << entry.record;
    }
    void everyPaperOfARealRecordFitsItsBoxes()
    {
        QFETCH(QString, code);
        QFETCH(QString, record);
        const Uuid id = m_full.recordFor(code, record);
        QVERIFY2(!id.isNull(), qPrintable(record));
        const auto documents = papers::paperOf(m_full.reader(), code, id, options());
        QVERIFY(documents);
        for (const papers::Document& document : *documents)
            QVERIFY(print::PaperRenderer(document).overflows().isEmpty());
        const QString keep = qEnvironmentVariable("QJ_PAPERS", m_folder.path());
        const QString file = keep + u'/' + code + u".pdf"_s;
        const auto files = print::printPaper(m_full.reader(), code, id, file, options());
        QVERIFY(files);
        QCOMPARE(*files, QStringList{file});
        QVERIFY(QFileInfo(file).size() > 1000);
    }
    void aBlankFormIsOnePage_data() { everyPaperOfARealRecordFitsItsBoxes_data(); }
    void aBlankFormIsOnePage()
    {
        QFETCH(QString, code);
        papers::PaperOptions blank = options();
        blank.blank = true;
        blank.office = m_full.office;
        for (const int year : {2018, 2020}) {
            blank.today = QDate(year, 6, 1);
            const auto documents = papers::paperOf(m_full.reader(), code, {}, blank);
            QVERIFY(documents);
            const int own = code == u"F08"_s ? 2 : 1; // with its proof of service
            for (const papers::Document& document : *documents) QCOMPARE(print::pageCount(document), own);
        }
    }
    void picturesAreOnePerPageAndCopy()
    {
        const QString file = m_folder.filePath(u"form.png"_s);
        const auto files = print::printPaper(m_full.reader(), u"F01"_s, m_full.sample, file, options());
        QVERIFY(files);
        QCOMPARE(files->size(), 4);
        QVERIFY(files->contains(m_folder.filePath(u"form-copy3.png"_s)));
        for (const QString& name : *files) QVERIFY(QFileInfo::exists(name));
    }
    void anotherEndingIsRefusedAndNothingWritten()
    {
        const QString file = m_folder.filePath(u"form.docx"_s);
        const auto files = print::printPaper(m_full.reader(), u"F01"_s, m_full.sample, file, options());
        QCOMPARE(files.error().code, ErrorCode::fileKind);
        QVERIFY(!QFileInfo::exists(file));
        QCOMPARE(print::printPaper(m_full.reader(), u"F01"_s, m_full.sample, m_folder.path(), options()).error().code,
                 ErrorCode::fileIsFolder);
    }
};

QTEST_MAIN(PaperJobTest)
#include "tst_paper_job.moc"
