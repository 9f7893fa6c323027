// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ChartPicture.h"

#include "print/Fonts.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::print {

namespace {

constexpr int width = 1400, left = 320, right = 320, top = 110, rowHeight = 54, barHeight = 30;
const QColor passColour(0x24, 0x63, 0xd1), failColour(0xd9, 0x48, 0x41), labelColour(0xe0, 0xa0, 0x30),
    inkColour(0x1f, 0x24, 0x30), softColour(0x5b, 0x64, 0x75), lineColour(0xe3, 0xe7, 0xee);

QString say(const char* sentence)
{
    return QCoreApplication::translate("ChartPicture", sentence);
}

QFont font(int pixels, bool bold = false)
{
    QFont result(sansFamily());
    result.setPixelSize(pixels);
    result.setBold(bold);
    return result;
}

/// 1, 2 or 5 times a power of ten, so that at most six lines stand on the axis.
int roundStep(int most)
{
    int step = 1;
    for (int unit = 1;; unit *= 10)
        for (const int factor : {1, 2, 5})
            if (step = factor * unit; step * 6 >= most) return step;
}

void legend(QPainter& painter)
{
    int x = left;
    for (const auto& [colour, text] : {std::pair{passColour, say(QT_TRANSLATE_NOOP("ChartPicture", "Conforming"))},
                                       std::pair{failColour, say(QT_TRANSLATE_NOOP("ChartPicture", "Non-compliant"))},
                                       std::pair{labelColour, say(QT_TRANSLATE_NOOP("ChartPicture", "Label only"))}}) {
        painter.fillRect(QRect(x, 70, 18, 18), colour);
        painter.setPen(softColour);
        painter.drawText(QRect(x + 26, 62, 200, 34), Qt::AlignVCenter, text);
        x += 60 + painter.fontMetrics().horizontalAdvance(text);
    }
}

void axis(QPainter& painter, int most, int step, int bottom)
{
    for (int value = 0; value <= most; value += step) {
        const int x = left + (width - left - right) * value / most;
        painter.setPen(lineColour);
        painter.drawLine(x, top, x, bottom);
        painter.setPen(softColour);
        painter.drawText(QRect(x - 50, bottom + 4, 100, 30), Qt::AlignHCenter | Qt::AlignTop, QString::number(value));
    }
}

} // namespace

QImage passRateChart(const std::vector<PassRate>& rates)
{
    int most = 1;
    for (const PassRate& rate : rates) most = std::max(most, rate.tested);
    const int step = roundStep(most);
    most = (most + step - 1) / step * step;
    const int bottom = top + rowHeight * static_cast<int>(std::max<size_t>(rates.size(), 1));
    QImage image(width, bottom + 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font(28, true));
    painter.setPen(inkColour);
    painter.drawText(QRect(0, 14, width, 44), Qt::AlignCenter,
                     say(QT_TRANSLATE_NOOP("ChartPicture", "Results by category (batches)")));
    painter.setFont(font(20));
    legend(painter);
    axis(painter, most, step, bottom);
    int y = top;
    for (const PassRate& rate : rates) {
        painter.setPen(inkColour);
        painter.drawText(QRect(10, y, left - 26, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(rate.label, Qt::ElideRight, left - 30));
        int x = left;
        for (const auto& [count, colour] : {std::pair{rate.passed, passColour}, std::pair{rate.failed, failColour},
                                            std::pair{rate.labelOnly, labelColour}}) {
            const int length = (width - left - right) * count / most;
            painter.fillRect(QRect(x, y + (rowHeight - barHeight) / 2, length, barHeight), colour);
            x += length;
        }
        painter.setPen(softColour);
        painter.drawText(QRect(width - right + 16, y, right - 20, rowHeight), Qt::AlignVCenter,
                         say(QT_TRANSLATE_NOOP("ChartPicture", "%1 of %2 conform, %3"))
                             .arg(rate.passed)
                             .arg(rate.tested)
                             .arg(percentText(rate.passed, rate.tested)));
        y += rowHeight;
    }
    return image;
}

Result<> writePassRateChart(const std::vector<PassRate>& rates, const QString& file)
{
    if (!passRateChart(rates).save(file)) return fail(ErrorCode::fileNotWritten, {file, QString()});
    return {};
}

} // namespace qj::print
