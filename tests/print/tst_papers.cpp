// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped paper: its template parses, and it renders without cut text from no data, usual data and very long
// data.
#include "papers/Binding.h"
#include "papers/PaperTemplate.h"
#include "papers/ScanCode.h"
#include "print/CodeSymbol.h"
#include "print/PaperRenderer.h"
#include "print/Print.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

namespace {

/// A plausible value for a field, by its name.
QString sample(const QString& name)
{
    static const QHash<QString, QString> known{{u"productName"_s, u"电动自行车"_s},
                                               {u"brand"_s, u"青溪"_s},
                                               {u"modelSpec"_s, u"TDT-1026Z 48V12Ah"_s},
                                               {u"grade"_s, u"合格品"_s},
                                               {u"standardText"_s, u"GB 17761-2018"_s},
                                               {u"productionText"_s, u"2018-06-21 / 批号 B180621"_s},
                                               {u"name"_s, u"常州市青溪车业有限公司"_s},
                                               {u"address"_s, u"江苏省常州市武进区青溪路 18 号 3 幢"_s},
                                               {u"legalRep"_s, u"章一鸣"_s},
                                               {u"contact"_s, u"李青"_s},
                                               {u"phone"_s, u"0519-80000001"_s},
                                               {u"mobile"_s, u"13900000001"_s},
                                               {u"postcode"_s, u"213100"_s},
                                               {u"email"_s, u"office@example.com"_s},
                                               {u"areaType"_s, u"fringe"_s},
                                               {u"siteType"_s, u"brandShop"_s},
                                               {u"licence"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"unitPrice"_s, u"2380.00"_s},
                                               {u"purchasePrice"_s, u"1975.00"_s},
                                               {u"qtyUnit"_s, u"辆"_s},
                                               {u"testQty"_s, u"2"_s},
                                               {u"backupQty"_s, u"1"_s},
                                               {u"titleYear"_s, u"2018"_s},
                                               {u"titleName"_s, u"电动自行车"_s},
                                               {u"freeSample"_s, u"false"_s},
                                               {u"result"_s, u"fail"_s},
                                               {u"partyKind"_s, u"trader"_s},
                                               {u"method"_s, u"direct"_s},
                                               {u"kind"_s, u"result"_s}};
    const QString last = name.section(u'.', -1);
    if (const auto found = known.constFind(last); found != known.constEnd()) return *found;
    static const QRegularExpression date(u"(Date|On|At|By|From|To)$"_s),
        number(u"(Qty|Count|count|batches|days|fine|amount)$"_s);
    if (last.contains(date)) return u"2018-09-14"_s;
    if (last.contains(number)) return u"12"_s;
    if (last.endsWith(u"No"_s)) return u"武市监检〔2018〕17 号"_s;
    return u"武进"_s + last;
}

papers::PaperData dataFor(const papers::PaperTemplate& paper, int rows, int repeat)
{
    papers::PaperData data;
    const QStringList lists = paper.lists();
    for (const QString& name : paper.bindings()) {
        const QString head = name.section(u'.', 0, 0);
        const QString text = sample(name).repeated(repeat);
        if (!lists.contains(head)) {
            data.values.insert(name, text);
            continue;
        }
        auto& list = data.lists[head];
        list.resize(size_t(rows));
        for (auto& row : list) row.insert(name.section(u'.', 1), text);
    }
    for (const QString& name : lists) data.lists[name].resize(size_t(rows));
    return data;
}

papers::FillOptions options()
{
    papers::FillOptions options;
    options.recordNumber = u"320412-2018-A00017"_s;
    options.recordId = u"018f2f6e-0000-7000-8000-000000000017"_s;
    options.printedAt = u"2018-09-14 10:05"_s;
    options.version = u"3"_s;
    return options;
}

} // namespace

class PapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateRenders_data();
    void everyTemplateRenders();
};

void PapersTest::everyTemplateRenders_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("regime");
    for (const papers::PaperEntry& entry : papers::list())
        for (const QString& regime : {u"R-REG-61"_s, u"R-REG-18"_s})
            QTest::addRow("%s %s", qPrintable(entry.code), qPrintable(regime)) << entry.code << regime;
}

void PapersTest::everyTemplateRenders()
{
    QFETCH(QString, code);
    QFETCH(QString, regime);
    const auto paper = papers::shippedTemplate(code, regime);
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().args.join(u' ')));
    const QString keep = qEnvironmentVariable("QJ_PAPERS");
    for (const auto& [rows, repeat] : {std::pair{0, 0}, {4, 1}, {60, 1}, {3, 40}}) {
        const auto documents = papers::fillCopies(*paper, dataFor(*paper, rows, repeat), options());
        for (const papers::Document& document : documents) {
            const print::PaperRenderer renderer(document);
            QVERIFY(renderer.pageCount() >= 1);
            QVERIFY2(renderer.overflows().isEmpty(), qPrintable(renderer.overflows().join(u' ')));
        }
        if (!keep.isEmpty())
            QVERIFY(
                print::renderPdf({documents.front()},
                                 QStringLiteral("%1/%2-%3-%4-%5.pdf").arg(keep, code, regime).arg(rows).arg(repeat)));
    }
}

QTEST_MAIN(PapersTest)
#include "tst_papers.moc"
