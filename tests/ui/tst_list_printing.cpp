// SPDX-License-Identifier: GPL-3.0-or-later
// Printing a list of the window as it is shown.
#include "Desktop.h"
#include "FullSample.h"
#include "base/Translation.h"
#include "directory/Trader.h"
#include "form/RecordTableModel.h"
#include "form/RecordTabs.h"
#include "papers/PrintDialog.h"
#include "print/Fonts.h"
#include "print/PaperRenderer.h"
#include "shell/DataTable.h"
#include "shell/ListDetail.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TestListPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aListIsPrintedAsItIsShown();

private:
    PrintDialog* dialog() const { return m_desktop->window().findChild<PrintDialog*>(); }
    QString textOf(const QString& pdf);
    template <class T> T* child(QWidget* in, const char* name) { return in->findChild<T*>(QString::fromLatin1(name)); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<tests::FullSample> m_full;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Desktop> m_desktop;
    QTemporaryDir m_dir;
};

void TestListPrinting::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "install poppler-utils");
    installTranslations(*qApp);
    print::registerFonts();
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestListPrinting::init()
{
    m_full = std::make_unique<tests::FullSample>();
    m_settings = std::make_unique<QSettings>(m_full->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_desktop = std::make_unique<Desktop>(*m_theme, *m_settings, *m_full->place);
    m_desktop->window().show();
    m_desktop->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
}

void TestListPrinting::cleanup()
{
    m_desktop.reset();
    m_full.reset();
}

/// Without blanks: columns of a form tear words apart.
QString TestListPrinting::textOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {pdf, u"-"_s});
    if (!process.waitForFinished()) return {};
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar c) { return c.isSpace() && c != u'\f'; });
    return text;
}

void TestListPrinting::aListIsPrintedAsItIsShown()
{
    Uuid last;
    for (int from = 0; from < 2100; from += 700) {
        CommitDraft draft(m_full->place->clock(), m_full->place->actor().officer, u"import"_s);
        for (int i = from; i < from + 700; ++i) {
            Trader trader;
            trader.name = u"列表店%1"_s.arg(i, 4, 10, QLatin1Char('0'));
            trader.address = u"示例区和平路%1号，临街一层东侧第二间门面房"_s.arg(i);
            trader.officeId = m_full->place->actor().office;
            trader.state = u"active"_s;
            last = draft.add(trader);
        }
        QVERIFY(m_full->place->journal().commit(draft));
    }
    QVERIFY(m_desktop->openRecord(RecordKind::trader, last));
    RecordPage* traders = nullptr;
    for (RecordTabs* tabs : m_desktop->window().findChildren<RecordTabs*>())
        if (tabs->holds(RecordKind::trader)) traders = tabs->page(RecordKind::trader);
    QVERIFY(traders);
    auto* print = child<QAction>(traders, "actPrintList");
    print->trigger();
    QTRY_VERIFY(m_desktop->window().messages().latest().contains(u"2000"_s)); // too many
    QVERIFY(!dialog());

    DataTable* table = traders->list()->table();
    table->setColumnHidden(traders->model()->columnOf(u"areaCode"_s), true);
    child<QLineEdit>(traders, "tradersSearch")->setText(u"列表店00"_s);
    print->trigger(); // at once: the rows that were searched for are waited for
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->job().isReady());
    QVERIFY(!child<QWidget>(dialog(), "printPapers"));
    QVERIFY(print::PaperRenderer(dialog()->job().documents().front()).overflows().isEmpty());
    const int pages = dialog()->job().pageCount();
    QVERIFY(pages > 1);
    const QString file = m_dir.filePath(u"列表.pdf"_s);
    QVERIFY(dialog()->saveTo(file));
    const QString text = textOf(file);
    QCOMPARE(text.count(u'\f'), pages);
    QVERIFY(text.contains(u"搜索：列表店00"_s) && text.contains(u"100"_s));
    QVERIFY(text.contains(u"第%1页，共%1页"_s.arg(pages)));
    const auto title = [&](const QString& name) {
        return traders->model()->columns()[static_cast<std::size_t>(traders->model()->columnOf(name))].title();
    };
    QCOMPARE(text.count(title(u"address"_s)), pages); // heads are repeated
    QVERIFY(!text.contains(title(u"areaCode"_s)));
    for (int i = 0; i < 100; ++i) QCOMPARE(text.count(u"列表店%1"_s.arg(i, 4, 10, QLatin1Char('0'))), 1);
    QVERIFY(!text.contains(u"列表店0100"_s));
    QVERIFY(text.indexOf(u"列表店0099"_s) < text.indexOf(u"列表店0000"_s)); // the latest first, as in the list
    if (const QString into = qEnvironmentVariable("QJ_PICTURES"); !into.isEmpty())
        QVERIFY(dialog()->grab().save(into + u"/print-list.png"_s));
}

QTEST_MAIN(TestListPrinting)
#include "tst_list_printing.moc"
