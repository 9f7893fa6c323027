// SPDX-License-Identifier: GPL-3.0-or-later
// Commission list out, results in from any layout, the corrected file in again: against a real store.
#include "../support/TestOffice.h"

#include "directory/LaboratoryQueries.h"
#include "directory/Standard.h"
#include "spreadsheet/CellWords.h"
#include "spreadsheet/TableSketch.h"
#include "spreadsheet/TableWriter.h"
#include "testing/CommissionList.h"
#include "testing/ResultImport.h"

#include <QtTest/QtTest>

using namespace qj;
using namespace qj::tests;
using namespace Qt::StringLiterals;

class TestLaboratoryExchange : public QObject
{
    Q_OBJECT

    QString write(const QString& name, const QString& text)
    {
        QFile file(m_office->folder.filePath(name));
        if (!file.open(QFile::WriteOnly)) qFatal("not written");
        file.write(text.toUtf8());
        return file.fileName();
    }
    ImportReport take(const QString& path, const std::optional<TableLayout>& layout = {}, const Uuid& lab = {})
    {
        ResultImportOptions options;
        options.path = path;
        options.layout = layout;
        options.laboratory = lab;
        return sure(ResultImport(m_office->place->journal(), m_office->inspector).run(options), "import");
    }
    static QStringList refusedOf(const ImportReport& report)
    {
        QStringList rows;
        for (const RefusedRow& row : report.read.refused)
            rows += QString::number(row.row) + u' ' + errorName(row.error.code) + u' ' + row.error.field;
        return rows;
    }
    QString numberOf(const Uuid& sample) { return m_office->get<Sample>(sample).sampleNo; }
    std::vector<TestReport> reportsOf(const Uuid& sample)
    {
        return m_office->reader().children<TestReport>("sampleId", sample);
    }
    Uuid sample(const char* state, const QString& name)
    {
        SampleWish wish;
        wish.name = name;
        return m_office->sample(state, wish);
    }
    static TableLayout ownLayout()
    {
        TableLayout layout;
        layout.columns = {{u"贵方样号"_s, u"sampleNo"_s}, {u"内部号"_s, u"reportNo"_s}, {u"测"_s, u"itemName"_s},
                          {u"得"_s, u"valueText"_s},      {u"评"_s, u"single"_s},       {u"日"_s, u"reportDate"_s}};
        layout.passWords = {u"P"_s};
        layout.failWords = {u"F"_s};
        layout.dates = TableLayout::DateOrder::dayFirst;
        return layout;
    }
    std::unique_ptr<TestOffice> m_office;

private Q_SLOTS:
    void init() { m_office = std::make_unique<TestOffice>(); }

    void theNextFileOfALaboratoryNeedsNoMapping()
    {
        const Uuid one = sample("testing", u"甲"_s), two = sample("testing", u"乙"_s);
        const QString day = m_office->today().toString(u"dd/MM/yyyy"_s);
        const QString head = u"某院结果,,,,,\n贵方样号,内部号,测,得,评,日\n"_s;
        const QString first = write(u"a.csv"_s, head + numberOf(one) + u",R-1,铅,5,P,"_s + day + u'\n');
        QVERIFY(!knownLayout(m_office->reader(), first, {}));
        TableLayout said = ownLayout();
        said.headerRow = 2;
        QCOMPARE(take(first, said).taken, 1);
        sure(DirectoryDesk::rememberLayout(m_office->desk(), m_office->lab, said, m_office->inspector), "remember");
        // The next file has another title and one more column.
        const QString next = write(u"b.csv"_s, u"贵方样号,页,内部号,测,得,评,日\n"_s + numberOf(two) +
                                                   u",1,R-2,铅,５０,F,"_s + day + u'\n');
        const ImportReport report = take(next);
        QCOMPARE(report.taken, 1);
        QCOMPARE(report.laboratory, m_office->lab);
        const std::vector<TestReport> reports = reportsOf(two);
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports[0].reportNo, u"R-2"_s);
        QCOMPARE(reports[0].issuedOn, m_office->today());
        const auto items = m_office->reader().children<TestItemResult>("reportId", reports[0].id);
        QCOMPARE(items.at(0).valueText, u"50"_s);
        QCOMPARE(items.at(0).single, ItemVerdict::fails);
    }
    void layoutsOfTwoLaboratoriesAreToldApart()
    {
        Laboratory other;
        other.name = u"另一检验所"_s;
        const Uuid second = m_office->add(other, m_office->admin);
        TableLayout same = ownLayout(), theirs = ownLayout();
        theirs.columns = {{u"号"_s, u"sampleNo"_s}, {u"果"_s, u"valueText"_s}};
        const auto remember = [this](const Uuid& lab, const TableLayout& layout) {
            sure(DirectoryDesk::rememberLayout(m_office->desk(), lab, layout, m_office->inspector), "remember");
        };
        remember(m_office->lab, same);
        remember(second, theirs);
        const QString file = write(u"a.csv"_s, u"果,号\n1,2\n"_s);
        QCOMPARE(knownLayout(m_office->reader(), file, {})->laboratory, second);
        QVERIFY(!knownLayout(m_office->reader(), file, {}, m_office->lab));
        remember(m_office->lab, theirs);
        QVERIFY(knownLayout(m_office->reader(), file, {})->laboratory.isNull()); // both write so
        QCOMPARE(layoutsOfLaboratory(m_office->reader(), m_office->lab).size(), 2);
    }

    void aCorrectedFileBringsExactlyTheCorrectedRows()
    {
        const Uuid one = sample("testing", u"甲"_s), two = sample("testing", u"乙"_s),
                   three = sample("testing", u"丙"_s);
        const QString day = m_office->today().toString(Qt::ISODate);
        const auto table = [&](const QString& second, const QString& day3) {
            return u"样品编号,报告编号,检验项目,实测值,单项判定,报告日期\n"_s + numberOf(one) + u",R-1,铅,5,符合,"_s +
                   day + u'\n' + numberOf(one) + u",R-1,镉,6,符合,"_s + day + u'\n' + second + u",R-2,铅,5,符合,"_s +
                   day + u'\n' + numberOf(three) + u",R-3,铅,5,符合,"_s + day3 + u'\n';
        };
        const QString path =
            write(u"a.csv"_s, table(u"9.2E+17"_s, m_office->today().addYears(-2).toString(Qt::ISODate)));
        const ImportReport first = take(path);
        QCOMPARE(first.taken, 1);
        QCOMPARE(first.merged, 1);
        QCOMPARE(refusedOf(first), (QStringList{u"4 badValue sampleNo"_s, u"5 guardFailed reportDate"_s}));
        const ImportReport second = take(write(u"a.csv"_s, table(numberOf(two), day)));
        QCOMPARE(second.taken, 2);
        QCOMPARE(second.merged, 2); // both rows of the first sample
        QVERIFY(second.read.refused.empty());
        for (const Uuid& id : {one, two, three}) QCOMPARE(reportsOf(id).size(), 1);
        QCOMPARE(take(path).taken, 0);
    }
    void aResultThatIsHereIsNotTakenInOtherWords()
    {
        const Uuid one = sample("testing", u"甲"_s);
        const QString head = u"样品编号,检验项目,实测值,备注\n"_s;
        QCOMPARE(take(write(u"a.csv"_s, head + numberOf(one) + u",铅,5,\n"_s)).taken, 1);
        const ImportReport again = take(write(u"a.csv"_s, head + numberOf(one) + u",铅,5,又发一次\n"_s));
        QCOMPARE(again.taken, 0);
        QCOMPARE(refusedOf(again), QStringList{u"2 duplicateKey sampleNo"_s});
        QCOMPARE(reportsOf(one).size(), 1);
    }
    void halfAReportAndDatesThatCannotBeAreRefused()
    {
        const QString one = numberOf(sample("testing", u"甲"_s)), two = numberOf(sample("testing", u"乙"_s)),
                      three = numberOf(sample("testing", u"丙"_s));
        const QString tomorrow = m_office->today().addDays(1).toString(Qt::ISODate);
        const ImportReport report =
            take(write(u"a.csv"_s, u"样品编号,报告编号,检验项目,实测值,报告日期\n"_s + one + u",R-1,铅,5,\n"_s + one +
                                       u",R-1,镉,,\n"_s + two + u",R-2,,,\n"_s + three + u",R-3,铅,5,"_s + tomorrow +
                                       u"\nX-1,R-4,铅,5,\n"_s));
        QCOMPARE(report.taken, 0);
        QCOMPARE(refusedOf(report),
                 (QStringList{u"2 rowRefused "_s, u"3 fieldMissing valueText"_s, u"4 fieldMissing valueText"_s,
                              u"5 guardFailed reportDate"_s, u"6 unknownRecord sampleNo"_s}));
        QCOMPARE(report.rows, 5);
    }
    void twoReportsOfOneNumberAreNotBothTaken()
    {
        const QString one = numberOf(sample("testing", u"甲"_s)), two = numberOf(sample("testing", u"乙"_s));
        const ImportReport report = take(
            write(u"a.csv"_s, u"样品编号,报告编号,检验结论\n"_s + one + u",R-1,合格\n"_s + two + u",R-1,合格\n"_s));
        QCOMPARE(report.taken, 1);
        QCOMPARE(refusedOf(report), QStringList{u"3 duplicateKey reportNo"_s});
    }

    void theCommissionListComesBackWithItsResults()
    {
        TestItemSpec lead;
        lead.standardId = m_office->reader().where(Standard::info, "1").front();
        lead.categoryId = m_office->category;
        lead.itemName = u"铅含量"_s;
        lead.clause = u"4.1"_s;
        lead.operator_ = LimitOperator::le;
        lead.limitText = u"90"_s;
        lead.unit = u"mg/kg"_s;
        lead.severity = Severity::safety;
        lead.confidence = Confidence::verified;
        TestItemSpec mark = lead;
        mark.itemName = u"标识"_s;
        mark.operator_ = LimitOperator::label;
        mark.limitText = u"齐全"_s;
        mark.unit.clear();
        mark.severity = Severity::label;
        const QList<Uuid> items{m_office->add(lead, m_office->reviewer), m_office->add(mark, m_office->reviewer)};
        sure(m_office->desk().set(PlanTask::info, m_office->task,
                                  {{PlanTask::info.find(u"items"_s)->number, Value(items)}}, m_office->reviewer),
             "items");
        const Uuid one = sample("testing", u"甲"_s), two = sample("sent", u"乙"_s);
        sample("sealed", u"丙"_s); // still in the office
        const auto files =
            sure(writeCommissions(m_office->reader(), m_office->folder.path(), m_office->today()), "lists");
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0].samples, 2);
        QCOMPARE(files[0].laboratory, m_office->lab);

        // Every heading that holds something of ours is understood as what it is.
        const auto sketch = sure(sketchTable(files[0].path, {}, HeaderTarget::result), "sketch");
        QVERIFY(sketch.recognised);
        QHash<QString, QString> fields;
        for (const HeaderColumn& column : sketch.header.columns()) fields[column.header] = column.field;
        const QList<QStringList> layout = ruleLines(u"commission.csv"_s, 3);
        for (const QStringList& column : layout) {
            const bool forThemOnly = column[0] == "clause"_L1 || column[0] == "sealNo"_L1 || column[0] == "dueOn"_L1;
            QCOMPARE(fields.value(column[1]), forThemOnly ? QString() : column[0]);
        }
        QCOMPARE(sketch.rows.size(), 5);
        const int limit = sketch.header.column(u"limitText");
        QCOMPARE(sketch.rows[1].text(limit), u"≤90"_s);
        QCOMPARE(sketch.rows[1].text(sketch.header.column(u"sampleNo")), numberOf(one));

        // As it went out it brings nothing; filled in by the laboratory it brings the reports.
        const ImportReport blank = take(files[0].path);
        QCOMPARE(blank.taken, 0);
        QCOMPARE(blank.read.refused.size(), 4);
        const int value = sketch.header.column(u"valueText"), single = sketch.header.column(u"single");
        const int number = sketch.header.column(u"reportNo");
        std::vector<WriterColumn> columns;
        for (const QStringList& column : layout) columns.push_back({column[1]});
        const QString back = m_office->folder.filePath(u"back.xlsx"_s);
        auto writer = sure(TableWriter::create(back, TableFormat::xlsx, columns), "writer");
        for (const TableRow& row : sketch.rows) {
            if (row.number == 1) continue;
            QStringList cells;
            for (int i = 0; i < layout.size(); ++i) cells += row.text(i);
            const bool ours = cells[sketch.header.column(u"sampleNo")] == numberOf(one);
            const bool lead = cells[sketch.header.column(u"itemName")] == u"铅含量"_s;
            if (ours) cells[value] = lead ? u"120"_s : u"齐全"_s;
            if (ours) cells[single] = lead ? u"不符合"_s : u"符合"_s;
            if (ours) cells[number] = u"JD-1"_s;
            sure(writer->writeRow(cells), "row");
        }
        sure(writer->finish(), "back");
        const ImportReport report = take(back);
        QCOMPARE(report.taken, 1);
        QCOMPARE(report.merged, 1);
        QCOMPARE(report.read.refused.size(), 2); // the other sample has no result yet
        QCOMPARE(reportsOf(one).at(0).reportNo, u"JD-1"_s);
        const auto results = m_office->reader().children<TestItemResult>("reportId", reportsOf(one)[0].id);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0].unit, u"mg/kg"_s);
        QCOMPARE(results[0].computed, ItemComparison::fails); // 120 against the limit that went out
        QCOMPARE(samplesCommissioned(m_office->reader()), QList{two});
    }
};

QTEST_GUILESS_MAIN(TestLaboratoryExchange)
#include "tst_laboratory_exchange.moc"
