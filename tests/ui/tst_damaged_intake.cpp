// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged pictures on their way into the store: each is filed byte by byte as it came, or refused with a sentence.
// Making photos smaller never loses one.
#include "CaseOffice.h"
#include "DamagedPictures.h"

#include "base/Translation.h"
#include "form/FileIntake.h"
#include "print/ErrorText.h"
#include "print/Fonts.h"

using namespace qj;
using namespace qj::tests;

class DamagedIntakeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        print::registerFonts();
        installTranslations(*qApp);
    }
    void whatIsTakenIsKeptAndWhatIsRefusedSaysWhy()
    {
        CaseOffice office;
        const FileIntake intake(office.context, nullptr);
        int taken = 0, refused = 0, smaller = 0;
        const MemoryWatch memory;
        for (const DamagedFile& file : damagedPictures()) {
            const QString path = office.write(u"现场照片"_s, file.bytes);
            const auto attachment = intake.take(path);
            if (!attachment) {
                ++refused;
                const QString sentence = errorText(attachment.error());
                QVERIFY2(sentence.contains(u"现场照片"_s), qPrintable(file.name + u": "_s + sentence));
                QVERIFY(attachment.error().code != ErrorCode::fileUnreadable);
                continue;
            }
            ++taken;
            if (!attachment->remark.isEmpty()) {
                ++smaller;
                continue;
            }
            QFile kept(office.place->journal().store().attachmentFile(attachment->sha256));
            QVERIFY2(kept.open(QFile::ReadOnly), qPrintable(file.name));
            QVERIFY2(kept.readAll() == file.bytes, qPrintable(file.name));
        }
        QVERIFY(refused > 0); // the empty ones at least
        QVERIFY(taken > 1000);
        QVERIFY(memory.grown() < 700 << 20);
        QVERIFY(QDir(office.context.passingFolder()).entryList({u"*.jpg"_s}).isEmpty());
        qInfo("%d taken, %d of them made smaller, %d refused; at most %lld MiB", taken, smaller, refused,
              memory.grown() >> 20);
    }
};

QTEST_MAIN(DamagedIntakeTest)
#include "tst_damaged_intake.moc"
