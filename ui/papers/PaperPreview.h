// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QCache>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include <vector>

namespace qj {

class PrintJob;
class Theme;

/// The pages of a job below one another, painted by what prints them. Follows the job by itself.
/// Keys: arrows, page up and down, Home and End; + and - or Ctrl with the wheel to zoom.
class PaperPreview final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum Zoom { fitWidth = 0, fitPage = -1 };

    /// Both must outlive the preview.
    PaperPreview(Theme& theme, const PrintJob& job, QWidget* parent = nullptr);

    /// Percent of the size on paper, or one of Zoom.
    void setZoom(int zoom);
    int zoom() const { return m_zoom; }
    /// The next of 50, 75, 100, 125, 150, 200, 300 percent.
    void stepZoom(int steps);
    /// The page in the middle of what is seen, from 0; -1 without pages.
    int currentPage() const { return m_current; }
    void goTo(int page);

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged(int zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void arrange();
    void findCurrent();
    QRect pageRect(int page) const; ///< in the viewport
    double wholePixelsPerMm() const;
    QPixmap picture(int page);

    Theme& m_theme;
    const PrintJob& m_job;
    int m_zoom = fitWidth;
    int m_current = -1;
    double m_scale = 0;      ///< pixels per millimetre of the widest page
    std::vector<int> m_tops; ///< of the pages, and the end of the last one
    int m_widest = 0;        ///< pixels
    QCache<int, QPixmap> m_pictures;
};

} // namespace qj
