// SPDX-License-Identifier: GPL-3.0-or-later
// The house keeps its order: arrows between rooms go down only, core stays without a window, files stay short.
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace {

/// From the bottom of the house to its top: a room includes its own files and those of rooms before it.
const QStringList roomsOfCore{u"base"_s,        u"law"_s,         u"record"_s,   u"store"_s,    u"journal"_s,
                              u"spreadsheet"_s, u"directory"_s,   u"planning"_s, u"sampling"_s, u"testing"_s,
                              u"disposal"_s,    u"publication"_s, u"analysis"_s, u"papers"_s,   u"exchange"_s};
/// The three lower rooms of ui; the others are pages over the room of core with the same name.
const QStringList groundOfUi{u"print"_s, u"shell"_s, u"form"_s};

constexpr int mostLines = 400;
/// Longer files, each with the reason why it is one file all the same.
const QHash<QString, QString> longFiles{
    {u"core/journal/ActDesk.cpp"_s, u"add, set, act and undo share one way of checking"_s},
    {u"tests/core/tst_case_dates.cpp"_s, u"one table of cases and their dates"_s},
    {u"tests/core/tst_disposal_cycles.cpp"_s,
     u"every transition of a case in one run: the last test says which is missing"_s},
    {u"tests/core/tst_results.cpp"_s,
     u"every transition of a result in one run: the last test says which is missing"_s},
    {u"tests/core/tst_table.cpp"_s, u"one table of odd files"_s},
    {u"tests/support/FullSample.h"_s, u"a sample with every box filled"_s},
    {u"tests/ui/tst_widgets.cpp"_s, u"one test for each widget of the shell"_s},
    {u"tests/ui/tst_shell.cpp"_s, u"one window, driven from start to end"_s},
};

struct Source
{
    QString path; ///< from the root of the repository
    QStringList lines;
    QString room(int depth) const { return path.section(u'/', depth, depth); }
    /// "law/Deadline.h" and "QtCore/QString" of its #include lines.
    QStringList includes() const
    {
        static const QRegularExpression form(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
        QStringList found;
        for (const QString& line : lines)
            if (const auto match = form.match(line); match.hasMatch()) found += match.captured(1);
        return found;
    }
};

QList<Source> sourcesIn(const QStringList& folders)
{
    const QDir root(QStringLiteral(QJ_SOURCE_DIR));
    QList<Source> found;
    for (const QString& folder : folders) {
        QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QFile::ReadOnly)) continue;
            QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            if (lines.last().isEmpty()) lines.removeLast();
            found.append({root.relativeFilePath(file.fileName()), lines});
        }
    }
    return found;
}

const QStringList everything{u"core"_s, u"ui"_s, u"app"_s, u"tests"_s};

} // namespace

class HouseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSourcesAreFound() { QVERIFY(sourcesIn({u"core"_s}).size() > 100); }
    void everyFolderOfCoreIsARoom();
    void aRoomOfCoreUsesOnlyRoomsBelowIt();
    void coreKnowsNoWindow();
    void aRoomOfUiUsesOnlyRoomsBelowIt();
    void papersAreDrawnWithoutWidgets();
    void everyFileNamesItsLicence();
    void filesStayShort();
    void thereAreNoSingletons();
    void everyColumnOfTheCommandLineHasAHeading();
    void noTestIsSkipped();
};

void HouseTest::everyFolderOfCoreIsARoom()
{
    const auto folders = QDir(QStringLiteral(QJ_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& folder : folders) QVERIFY2(roomsOfCore.contains(folder), qPrintable(folder));
}

void HouseTest::aRoomOfCoreUsesOnlyRoomsBelowIt()
{
    QStringList wrong;
    for (const Source& source : sourcesIn({u"core"_s})) {
        const auto own = roomsOfCore.indexOf(source.room(1));
        if (own < 0) continue; // core/*.h puts the rooms together
        for (const QString& include : source.includes()) {
            if (roomsOfCore.indexOf(include.section(u'/', 0, 0)) > own) wrong += source.path + u": "_s + include;
            if (include == u"AllRecords.h" || include == u"Workplace.h") wrong += source.path + u": "_s + include;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HouseTest::coreKnowsNoWindow()
{
    static const QRegularExpression window(u"^(Qt(Gui|Widgets|Sql|Svg|Charts|PrintSupport)|shell|form|print)/"_s);
    QStringList wrong;
    for (const Source& source : sourcesIn({u"core"_s}))
        for (const QString& include : source.includes())
            if (include.contains(window)) wrong += source.path + u": "_s + include;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HouseTest::aRoomOfUiUsesOnlyRoomsBelowIt()
{
    QStringList wrong;
    for (const Source& source : sourcesIn({u"ui"_s})) {
        const QString room = source.room(1);
        const auto ground = groundOfUi.indexOf(room);
        if (ground < 0 && !roomsOfCore.contains(room)) wrong += source.path + u": unknown room"_s;
        if (ground < 0) continue;
        for (const QString& include : source.includes())
            if (groundOfUi.indexOf(include.section(u'/', 0, 0)) > ground) wrong += source.path + u": "_s + include;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HouseTest::papersAreDrawnWithoutWidgets()
{
    QStringList wrong;
    for (const Source& source : sourcesIn({u"ui/print"_s, u"app/cli"_s}))
        for (const QString& include : source.includes())
            if (include.startsWith(u"QtWidgets"_s) || include.startsWith(u"QtCharts"_s))
                wrong += source.path + u": "_s + include;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HouseTest::everyFileNamesItsLicence()
{
    for (const Source& source : sourcesIn(everything))
        QVERIFY2(source.lines.value(0) == u"// SPDX-License-Identifier: GPL-3.0-or-later", qPrintable(source.path));
}

void HouseTest::filesStayShort()
{
    QStringList wrong;
    for (const Source& source : sourcesIn(everything))
        if (source.lines.size() > mostLines && !longFiles.contains(source.path))
            wrong += source.path + u": "_s + QString::number(source.lines.size());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HouseTest::thereAreNoSingletons()
{
    static const QRegularExpression single(u"\\bstatic\\b.*\\binstance\\s*\\("_s);
    for (const Source& source : sourcesIn({u"core"_s, u"ui"_s, u"app"_s}))
        for (const QString& line : source.lines) QVERIFY2(!line.contains(single), qPrintable(source.path));
}

void HouseTest::everyColumnOfTheCommandLineHasAHeading()
{
    static const QRegularExpression marked(u"\"Cli\", \"(\\w+)\""_s);
    static const QRegularExpression used(u"\\{u\"(\\w+)\"_s, |\\[u\"(\\w+)\"_s\\] = "_s);
    QSet<QString> headings{u"ok"_s, u"error"_s}; // are not printed
    QStringList wrong;
    const QList<Source> sources = sourcesIn({u"app/cli"_s});
    for (const Source& source : sources)
        if (source.path.endsWith(u"/Headings.cpp"_s))
            for (auto found = marked.globalMatch(source.lines.join(u'\n')); found.hasNext();)
                headings += found.next().captured(1);
    for (const Source& source : sources) {
        if (!source.path.contains(u"Command"_s) || source.path.endsWith(u"/CommandLine.cpp"_s)) continue;
        for (const QString& line : source.lines) {
            if (line.contains(u"FieldTexts"_s) || line.contains(u".append({"_s) || line.contains(u" : {"_s))
                continue; // values for a record, a list that is gone through
            for (auto found = used.globalMatch(line); found.hasNext();)
                if (const QString key = found.next().captured(0).section(u'"', 1, 1); !headings.contains(key))
                    wrong += source.path + u": the column “"_s + key + u"” has no heading in app/cli/Headings.cpp"_s;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void HouseTest::noTestIsSkipped()
{
    const QString skip = u"QSK"_s + u"IP("_s;
    for (const Source& source : sourcesIn({u"tests"_s}))
        for (const QString& line : source.lines) QVERIFY2(!line.contains(skip), qPrintable(source.path));
}

QTEST_GUILESS_MAIN(HouseTest)
#include "tst_house.moc"
