// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of papers: bindings, conditions, and faults that name their place.
#include "papers/Binding.h"
#include "papers/PaperTemplate.h"

#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

class PaperTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindingsAreFilled_data();
    void bindingsAreFilled();
    void conditionsHold_data();
    void conditionsHold();
    void faultOfATemplateNamesFileLineAndField_data();
    void faultOfATemplateNamesFileLineAndField();
    void unknownBindingIsRefusedWhenNamesAreGiven();
    void blankFormsHaveRowsAndNothingCounted();
    void everyShippedFileIsAPaper_data();
    void everyShippedFileIsAPaper();
};

void PaperTemplateTest::bindingsAreFilled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("value") << u"{name}"_s << u"青溪"_s;
    QTest::newRow("missing") << u"[{none}]"_s << u"[]"_s;
    QTest::newRow("instead") << u"{none|____}"_s << u"____"_s;
    QTest::newRow("with unit") << u"{qty~$ 元}{none~$ 元}"_s << u"3 元"_s;
    QTest::newRow("date") << u"{day:date}"_s << u"2018年9月4日"_s;
    QTest::newRow("date to write in") << u"{none:date}"_s << u"　　　年　　月　　日"_s;
    QTest::newRow("choice by code") << u"{place?a=城区;b=乡镇}"_s << u"□城区　\u2611乡镇"_s;
    QTest::newRow("choice by label") << u"{label?a=城区;b=乡镇}"_s << u"\u2611城区　□乡镇"_s;
    QTest::newRow("choice of several") << u"{both?a=甲;b=乙;c=丙}"_s << u"\u2611甲　□乙　\u2611丙"_s;
    QTest::newRow("another choice") << u"{name?a=甲;*=其他}"_s << u"□甲　\u2611其他"_s;
    QTest::newRow("nothing chosen") << u"{none?a=甲;*=其他}"_s << u"□甲　□其他"_s;
    QTest::newRow("label of a code") << u"{place!a=城区;b=乡镇}"_s << u"乡镇"_s;
    QTest::newRow("label of another code") << u"{name!a=城区;=＿＿}"_s << u"青溪"_s;
    QTest::newRow("label of nothing") << u"{none!a=城区;=＿＿}"_s << u"＿＿"_s;
    QTest::newRow("no label of nothing") << u"[{none!a=城区}]"_s << u"[]"_s;
    QTest::newRow("value is not searched again") << u"{braces}"_s << u"{name}"_s;
}

void PaperTemplateTest::bindingsAreFilled()
{
    QFETCH(QString, text);
    const QHash<QString, QString> values{
        {u"name"_s, u"青溪"_s},  {u"qty"_s, u"3"_s},    {u"day"_s, u"2018-09-04"_s}, {u"place"_s, u"b"_s},
        {u"label"_s, u"城区"_s}, {u"both"_s, u"a;c"_s}, {u"braces"_s, u"{name}"_s}};
    QTEST(papers::filled(text, [&](const QString& name) { return values.value(name); }), "expected");
}

void PaperTemplateTest::conditionsHold_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<bool>("expected");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("there") << u"kind"_s << true;
    QTest::newRow("not there") << u"other"_s << false;
    QTest::newRow("negated") << u"!other"_s << true;
    QTest::newRow("equal") << u"kind=fail"_s << true;
    QTest::newRow("unequal") << u"kind!=fail"_s << false;
    QTest::newRow("all") << u"kind=fail & other"_s << false;
    QTest::newRow("any") << u"kind=pass | kind=fail"_s << true;
    QTest::newRow("false is not there") << u"no"_s << false;
}

void PaperTemplateTest::conditionsHold()
{
    QFETCH(QString, condition);
    const QHash<QString, QString> values{{u"kind"_s, u"fail"_s}, {u"no"_s, u"false"_s}};
    QTEST(papers::holds(condition, [&](const QString& name) { return values.value(name); }), "expected");
}

void PaperTemplateTest::faultOfATemplateNamesFileLineAndField_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* body, const char* line, const char* field) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(line) << QString::fromLatin1(field);
    };
    row("unknown key", "{\"type\": \"text\",\n\"text\": \"a\",\n\"colour\": 3}", "5", "colour");
    row("unknown type", "\n{\"type\": \"poem\"}", "4", "type");
    row("missing text", "{\"type\": \"text\"}", "3", "text");
    row("open brace", "{\"type\": \"text\",\n\"text\": \"{name\"}", "4", "{name");
    row("number as text", "{\"type\": \"space\",\n\n\"height\": \"3\"}", "5", "height");
    row("form without columns", "{\"type\": \"form\", \"rows\": [[\"a\"]]}", "3", "columns");
}

void PaperTemplateTest::faultOfATemplateNamesFileLineAndField()
{
    QFETCH(QByteArray, body);
    const QByteArray text =
        "{\"code\": \"X\", \"title\": \"t\", \"record\": \"sample\",\n\"body\": [\n" + body + "\n]}";
    const auto paper = papers::PaperTemplate::parse(text, u"X.json"_s);
    QVERIFY(!paper);
    QCOMPARE(paper.error().code, ErrorCode::templateBroken);
    QCOMPARE(paper.error().args.value(0), u"X.json"_s);
    QTEST(paper.error().args.value(1), "line");
    QTEST(paper.error().args.value(2), "field");
}

void PaperTemplateTest::unknownBindingIsRefusedWhenNamesAreGiven()
{
    const auto text = papers::shippedText(u"F07"_s);
    QVERIFY(text);
    const auto paper = papers::shippedTemplate(u"F07"_s);
    const QStringList bound = paper->bindings();
    QSet<QString> known(bound.begin(), bound.end());
    for (const QString& list : paper->lists()) known << list;
    const auto whole = papers::PaperTemplate::parse(*text, u"F07.json"_s, &known);
    QVERIFY2(whole, whole ? "" : qPrintable(whole.error().args.join(u' ')));
    known.remove(u"courier"_s);
    const auto refused = papers::PaperTemplate::parse(*text, u"F07.json"_s, &known);
    QVERIFY(!refused);
    QCOMPARE(refused.error().args.value(2), u"courier"_s);
}

void PaperTemplateTest::blankFormsHaveRowsAndNothingCounted()
{
    const auto paper = papers::PaperTemplate::parse(
        R"({"code": "X", "title": "t", "record": "sample", "body": [
            {"type": "text", "text": "{items.count|__}"},
            {"type": "text", "text": "{paper.scan}"},
            {"type": "text", "when": "paper.blank", "text": "blank"},
            {"type": "table", "list": "items", "blankRows": 1, "formRows": 3, "columns": [
                {"title": "no", "text": "{#}"}, {"title": "b", "text": "{kind?a=A;b=B}"},
                {"title": "c", "text": "{word.draft}"}]}]})",
        u"X.json"_s);
    QVERIFY(paper);
    papers::FillOptions options;
    options.blank = true;
    const papers::Document blank = papers::fill(*paper, {}, options);
    QCOMPARE(blank.blocks[0].content, u"__"_s);
    QCOMPARE(blank.blocks[1].content, QString());
    QCOMPARE(blank.blocks[2].content, u"blank"_s);
    QCOMPARE(blank.blocks[3].rows.size(), std::size_t(4));
    QCOMPARE(blank.blocks[3].rows[3].cells[0].text, u"3"_s);
    QCOMPARE(blank.blocks[3].rows[3].cells[1].text, u"□A　□B"_s);
    QCOMPARE(blank.blocks[3].rows[3].cells[2].text, QString());
    options.blank = false;
    options.recordId = u"018f2f6e-0000-7000-8000-000000000017"_s;
    const papers::Document filled = papers::fill(*paper, {}, options);
    QCOMPARE(filled.blocks[0].content, u"0"_s);
    QVERIFY(!filled.blocks[1].content.isEmpty());
    QCOMPARE(filled.blocks[2].rows.size(), std::size_t(2));
}

void PaperTemplateTest::everyShippedFileIsAPaper_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& name : QDir(u":/qingjian/papers"_s).entryList({u"*.json"_s}))
        if (name != u"words.json"_s) QTest::newRow(qPrintable(name)) << name;
}

void PaperTemplateTest::everyShippedFileIsAPaper()
{
    QFETCH(QString, file);
    const QString code = file.section(u'.', 0, 0);
    QString regime = file.section(u'.', 1);
    regime.chop(regime == u"json"_s ? 4 : 5);
    const auto paper = papers::shippedTemplate(code, regime);
    QVERIFY2(paper, paper ? "" : qPrintable(errorName(paper.error().code) + u": "_s + paper.error().args.join(u' ')));
    QCOMPARE(paper->code, code);
    const bool listed = std::any_of(papers::list().begin(), papers::list().end(),
                                    [&](const papers::PaperEntry& entry) { return entry.code == code; });
    QVERIFY2(listed, "the name of its file is its code and begins with F");
}

QTEST_GUILESS_MAIN(PaperTemplateTest)
#include "tst_paper_template.moc"
