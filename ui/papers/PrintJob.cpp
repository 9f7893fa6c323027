// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PrintJob.h"

#include "print/PaperRenderer.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace qj {

namespace {
constexpr qint64 sliceMs = 40;
constexpr int mostLaidOut = 12;
} // namespace

PrintJob::PrintJob(const Reader& reader, QObject* parent) : QObject(parent), m_reader(reader), m_laidOut(mostLaidOut)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PrintJob::makeSome);
}

PrintJob::~PrintJob() = default;

void PrintJob::start(PrintWish wish)
{
    clear();
    m_wish = std::move(wish);
    m_isGiven = false;
    makeSome();
}

void PrintJob::start(papers::Document document)
{
    clear();
    m_wish = {};
    m_isGiven = true;
    add(std::move(document));
    m_done = 1;
    Q_EMIT grown();
}

void PrintJob::clear()
{
    m_done = 0;
    m_error.reset();
    m_documents.clear();
    m_pages.clear();
    m_laidOut.clear();
    Q_EMIT started();
}

void PrintJob::add(papers::Document document)
{
    const int at = static_cast<int>(m_documents.size());
    m_documents.push_back(std::move(document));
    for (int page = 0; page < renderer(at).pageCount(); ++page) m_pages.push_back({at, page});
}

int PrintJob::steps() const
{
    if (m_isGiven) return 1;
    const qsizetype records = m_wish.options.blank ? 1 : m_wish.records.size();
    return static_cast<int>(records * m_wish.codes.size());
}

void PrintJob::makeSome()
{
    QElapsedTimer since;
    since.start();
    while (m_done < steps() && !m_error && !since.hasExpired(sliceMs)) {
        if (const auto made = makeOne(m_done); !made) m_error = made.error();
        ++m_done;
    }
    if (m_done < steps() && !m_error) m_next.start(0);
    Q_EMIT grown();
}

Result<> PrintJob::makeOne(int step)
{
    const qsizetype papers = m_wish.codes.size();
    const Uuid record = m_wish.options.blank ? Uuid() : m_wish.records[step / papers];
    QJ_TRY_ASSIGN(std::vector<papers::Document> made,
                  papers::paperOf(m_reader, m_wish.codes[step % papers], record, m_wish.options));
    for (papers::Document& document : made) add(std::move(document));
    return {};
}

const print::PaperRenderer& PrintJob::renderer(int document) const
{
    if (const print::PaperRenderer* known = m_laidOut.object(document)) return *known;
    auto* made = new print::PaperRenderer(m_documents[static_cast<std::size_t>(document)]);
    m_laidOut.insert(document, made);
    return *made;
}

std::vector<papers::Printed> PrintJob::signedPapers(int firstPage, int lastPage) const
{
    std::vector<papers::Printed> found;
    for (int page = std::max(1, firstPage); page <= std::min(lastPage, pageCount()); ++page) {
        const papers::Document& document = m_documents[static_cast<std::size_t>(m_pages[page - 1].document)];
        const papers::Printed one{document.code, Uuid::fromString(document.record), document.furniture.copyName};
        if (!document.record.isEmpty() && std::find(found.begin(), found.end(), one) == found.end())
            found.push_back(one);
    }
    return found;
}

QSizeF PrintJob::pageSize(int page) const
{
    const Page& at = m_pages[static_cast<std::size_t>(page)];
    const papers::Paper& paper = m_documents[static_cast<std::size_t>(at.document)].paper;
    return {paper.width, paper.height};
}

void PrintJob::paint(QPainter& painter, int page, double pixelsPerMm) const
{
    const Page& at = m_pages[static_cast<std::size_t>(page)];
    renderer(at.document).paint(painter, at.page, pixelsPerMm);
}

} // namespace qj
