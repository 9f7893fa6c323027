// SPDX-License-Identifier: GPL-3.0-or-later
// Papers to PDF: the checklist (F11) of a tenth of the rows as one file, and further papers of other sizes. The anchor
// is a bare QPdfWriter that draws the same lines of text on as many pages, line by line, without boxes, wrapping or
// codes.
#include "Bench.h"
#include "BenchStore.h"

#include "papers/PaperTemplate.h"
#include "print/Fonts.h"
#include "print/Print.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtGui/QFont>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

constexpr int stepsOfACase = 19;

/// Every name that the paper binds with a text of its kind; no two papers are alike. `longList` has `rows` rows, other
/// lists have two.
papers::PaperData dataFor(const papers::PaperTemplate& paper, const QString& longList, qint64 number, int rows)
{
    papers::PaperData data;
    const QStringList lists = paper.lists();
    const auto textFor = [number](const QString& name, int row) {
        const QString last = name.section(u'.', -1);
        if (last.endsWith(u"On"_s) || last.endsWith(u"Date"_s)) return u"2018-09-14"_s;
        if (last.endsWith(u"No"_s)) return u"320412-2018-A%1"_s.arg(number * 19 + row, 5, 10, QLatin1Char('0'));
        return u"武进区示例%1%2"_s.arg(last.left(6)).arg((number + row) % 97);
    };
    for (const QString& name : paper.bindings()) {
        const QString list = name.section(u'.', 0, 0);
        if (!lists.contains(list)) {
            data.values.insert(name, textFor(name, 0));
            continue;
        }
        auto& all = data.lists[list];
        const int own = list == longList ? rows : qMin(rows, 2);
        all.resize(static_cast<std::size_t>(own));
        for (int row = 0; row < own; ++row)
            all[static_cast<std::size_t>(row)].insert(name.section(u'.', 1), textFor(name, row));
    }
    return data;
}

void collect(const std::vector<papers::Block>& blocks, QStringList& lines)
{
    const auto add = [&lines](const QString& text) {
        for (const QString& line : text.split(u'\n'))
            if (!line.isEmpty()) lines += line;
    };
    for (const papers::Block& block : blocks) {
        if (block.kind == papers::Block::text) add(block.content);
        for (const papers::Row& row : block.rows)
            for (const papers::Cell& cell : row.cells) {
                add(cell.text);
                add(cell.foot);
            }
        for (const auto& part : block.parts) collect(part, lines);
    }
}

/// Seconds for the same lines on the same number of pages with nothing round them.
double bare(const std::vector<papers::Document>& documents, int pages, const QString& path)
{
    QStringList lines;
    for (const papers::Document& document : documents) collect(document.blocks, lines);
    QElapsedTimer timer;
    timer.start();
    {
        QPdfWriter writer(path);
        writer.setResolution(1200);
        writer.setPageLayout(print::pageLayout(documents.front().paper));
        QPainter painter(&writer);
        QFont font(print::serifFamily());
        font.setPointSizeF(10.5);
        painter.setFont(font);
        const qsizetype perPage = lines.size() / qMax(1, pages) + 1;
        const double step = writer.height() / static_cast<double>(perPage + 1);
        for (qsizetype at = 0; at < lines.size(); ++at) {
            if (at > 0 && at % perPage == 0) writer.newPage();
            painter.drawText(QPointF(800, step * static_cast<double>(at % perPage + 1)), lines[at]);
        }
    }
    return secondsOf(timer);
}

Result<> add(Figures& figures, const QString& code, const QString& longList, qint64 count, int rows,
             std::optional<double> goal)
{
    QJ_TRY_ASSIGN(const papers::PaperTemplate paper, papers::shippedTemplate(code));
    QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    std::vector<papers::Document> documents;
    for (qint64 number = 0; number < count; ++number) {
        papers::FillOptions options;
        options.recordNumber = u"320412-2018-A%1"_s.arg(number, 5, 10, QLatin1Char('0'));
        options.recordId = u"018f2f6e-0000-7000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
        options.version = u"3"_s;
        documents.push_back(papers::fill(paper, dataFor(paper, longList, number, rows), options));
    }
    const double filled = secondsOf(timer);
    int pages = 0;
    print::PrintRun run;
    run.printed = [&pages](int page) { pages = page; };
    const QString path = folder.filePath(u"papers.pdf"_s);
    timer.restart();
    QJ_TRY(print::renderPdf(documents, path, run));
    const double drawn = secondsOf(timer);
    const double anchor = bare(documents, pages, folder.filePath(u"bare.pdf"_s));
    const QString name = u"papers.%1"_s.arg(code);
    figures.push_back({name + u".anchor.bare"_s, anchor, u"s"_s, {}});
    figures.push_back({name + u".fill"_s, filled, u"s"_s, {}});
    figures.push_back({name + u".pdf"_s, drawn, u"s"_s, {}});
    figures.push_back({name + u".pages"_s, double(pages), {}, {}});
    figures.push_back({name + u".perPage"_s, 1000 * drawn / qMax(1, pages), u"ms"_s, {}});
    figures.push_back({name + u".size"_s, double(QFileInfo(path).size()) / 1024 / qMax(1, pages), u"KiB/page"_s, {}});
    figures.push_back({name + u".overAnchor"_s, drawn / qMax(anchor, 1e-9), {}, goal});
    return {};
}

} // namespace

Result<Figures> paperBench(const Size& size)
{
    print::registerFonts();
    Figures figures;
    const qint64 cases = qMax<qint64>(10, size.rows / 10);
    QJ_TRY(add(figures, u"F11"_s, u"steps"_s, cases, stepsOfACase, 3.0)); // A4 upright
    QJ_TRY(add(figures, u"F11-office"_s, u"cases"_s, 1, int(cases), {})); // A4 landscape, one long table
    QJ_TRY(add(figures, u"F03-label"_s, u"labels"_s, 1, int(qMin<qint64>(cases, 1000)), {})); // labels of 60 x 40 mm
    return figures;
}

} // namespace qj::bench
