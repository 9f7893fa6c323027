// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PaperPreview.h"

#include "papers/PrintJob.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array zoomSteps{50, 75, 100, 125, 150, 200, 300};
constexpr double mmPerInch = 25.4;
constexpr int mostPictureKb = 96 * 1024;

} // namespace

PaperPreview::PaperPreview(Theme& theme, const PrintJob& job, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_job(job), m_pictures(mostPictureKb)
{
    named(this, u"printPreview"_s, tr("Preview"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else fitting the width would change the width
    verticalScrollBar()->setAccessibleName(tr("Scroll the pages"));
    connect(&job, &PrintJob::started, this, [this] {
        m_pictures.clear();
        arrange();
    });
    connect(&job, &PrintJob::grown, this, &PaperPreview::arrange);
}

void PaperPreview::setZoom(int zoom)
{
    if (zoom == m_zoom) return;
    m_zoom = zoom;
    arrange();
    Q_EMIT zoomChanged(m_zoom);
}

void PaperPreview::stepZoom(int steps)
{
    const int now = m_zoom > 0 ? m_zoom : static_cast<int>(m_scale / wholePixelsPerMm() * 100 + 0.5);
    if (steps > 0) {
        const auto next = std::upper_bound(zoomSteps.begin(), zoomSteps.end(), now);
        if (next != zoomSteps.end()) setZoom(*next);
    } else {
        const auto next = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), now);
        if (next != zoomSteps.begin()) setZoom(*std::prev(next));
    }
}

void PaperPreview::goTo(int page)
{
    if (page < 0 || page >= m_job.pageCount()) return;
    const int room = viewport()->height() - pageRect(page).height();
    verticalScrollBar()->setValue(m_tops[static_cast<std::size_t>(page)] - std::max(m_theme.px(14), room / 2));
}

double PaperPreview::wholePixelsPerMm() const
{
    return logicalDpiX() / mmPerInch;
}

void PaperPreview::arrange()
{
    const int gap = m_theme.px(14), pages = m_job.pageCount();
    QSizeF largest(1, 1);
    for (int page = 0; page < pages; ++page) largest = largest.expandedTo(m_job.pageSize(page));
    const QSizeF room(std::max(80, viewport()->width() - 2 * gap), std::max(80, viewport()->height() - 2 * gap));
    const double width = room.width() / largest.width();
    const double scale = m_zoom > 0           ? wholePixelsPerMm() * m_zoom / 100
                         : m_zoom == fitWidth ? width
                                              : std::min(width, room.height() / largest.height());
    const int before = verticalScrollBar()->value(), half = viewport()->height() / 2;
    // What is in the middle stays there; the top stays the top.
    const double place = before > 0 ? (before + half) * scale / m_scale - half : 0;
    if (scale != m_scale) m_pictures.clear();
    m_scale = scale;
    m_widest = static_cast<int>(largest.width() * scale) + 2 * gap;
    m_tops.assign(1, gap);
    for (int page = 0; page < pages; ++page)
        m_tops.push_back(m_tops.back() + static_cast<int>(m_job.pageSize(page).height() * scale) + gap);
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.px(40));
    verticalScrollBar()->setValue(static_cast<int>(place));
    horizontalScrollBar()->setRange(0, std::max(0, m_widest - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_theme.px(40));
    findCurrent();
    viewport()->update();
}

void PaperPreview::findCurrent()
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), middle);
    const int page = std::clamp(static_cast<int>(next - m_tops.begin()) - 1, 0, std::max(0, m_job.pageCount() - 1));
    const int now = m_job.pageCount() ? page : -1;
    if (now == m_current) return;
    m_current = now;
    Q_EMIT pageChanged(m_current);
}

QRect PaperPreview::pageRect(int page) const
{
    const QSize size = (m_job.pageSize(page) * m_scale).toSize();
    const int across = std::max(m_widest, viewport()->width());
    return {QPoint((across - size.width()) / 2 - horizontalScrollBar()->value(),
                   m_tops[static_cast<std::size_t>(page)] - verticalScrollBar()->value()),
            size};
}

QPixmap PaperPreview::picture(int page)
{
    if (const QPixmap* known = m_pictures.object(page)) return *known;
    const double ratio = devicePixelRatioF();
    QPixmap made(pageRect(page).size() * ratio);
    made.fill(Qt::white); // paper is white in the dark look too
    QPainter painter(&made);
    m_job.paint(painter, page, m_scale * ratio);
    painter.end();
    made.setDevicePixelRatio(ratio);
    m_pictures.insert(page, new QPixmap(made), made.width() * made.height() / 256);
    return made;
}

void PaperPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().ground);
    const int top = verticalScrollBar()->value();
    auto first = std::upper_bound(m_tops.begin(), m_tops.end(), top) - m_tops.begin() - 1;
    for (int page = std::max(0, static_cast<int>(first)); page < m_job.pageCount(); ++page) {
        const QRect at = pageRect(page);
        if (at.top() > viewport()->height()) break;
        painter.drawPixmap(at, picture(page));
        painter.setPen(m_theme.tokens().edge);
        painter.drawRect(at.adjusted(-1, -1, 0, 0));
    }
}

void PaperPreview::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PaperPreview::scrollContentsBy(int, int)
{
    findCurrent();
    viewport()->update();
}

void PaperPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return stepZoom(1);
    case Qt::Key_Minus:
        return stepZoom(-1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperPreview::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

} // namespace qj
