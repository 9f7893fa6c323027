// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is to be printed: chosen papers of chosen records, or one document that is there, page by page. Papers are
// filled between two events of the window, a few at a time, so that a hundred records can be prepared while one looks
// at the first. Their text is kept; pages are laid out again when they are looked at.
#include "papers/PaperContent.h"
#include "papers/PaperPrint.h"

#include <QtCore/QCache>
#include <QtCore/QObject>
#include <QtCore/QSizeF>
#include <QtCore/QTimer>

#include <vector>

class QPainter;

namespace qj::print {
class PaperRenderer;
}

namespace qj {

struct PrintWish
{
    QList<Uuid> records; ///< of the kind that the papers are for; none for a blank form
    QStringList codes;   ///< of the papers; each record is printed with all of them
    papers::PaperOptions options;
};

class PrintJob final : public QObject
{
    Q_OBJECT

public:
    /// `reader` must outlive the job.
    explicit PrintJob(const Reader& reader, QObject* parent = nullptr);
    ~PrintJob() override;

    /// Drops what is there and begins anew.
    void start(PrintWish wish);
    void start(papers::Document document);
    /// Everything wished for is there, without an error.
    bool isReady() const { return m_done == steps() && steps() > 0 && !m_error; }
    int done() const { return m_done; }
    /// Papers to be made, without their copies.
    int steps() const;
    const std::optional<Error>& error() const { return m_error; }

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    QSizeF pageSize(int page) const; ///< mm
    /// Page `page` (from 0) with its upper left corner at the painter's origin.
    void paint(QPainter& painter, int page, double pixelsPerMm) const;
    const std::vector<papers::Document>& documents() const { return m_documents; }
    /// Signed papers that have one of these pages (from 1), each once.
    std::vector<papers::Printed> signedPapers(int firstPage, int lastPage) const;

Q_SIGNALS:
    /// The pages of before are gone.
    void started();
    /// There are more pages; the last time with isReady() or an error.
    void grown();

private:
    struct Page
    {
        int document, page;
    };
    void clear();
    void add(papers::Document document);
    void makeSome();
    Result<> makeOne(int step);
    const print::PaperRenderer& renderer(int document) const;

    const Reader& m_reader;
    PrintWish m_wish;
    bool m_isGiven = false; ///< a document and no wish
    QTimer m_next;
    int m_done = 0;
    std::optional<Error> m_error;
    std::vector<papers::Document> m_documents;
    std::vector<Page> m_pages;
    mutable QCache<int, print::PaperRenderer> m_laidOut; ///< by document
};

} // namespace qj
