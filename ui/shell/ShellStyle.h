// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QProxyStyle>

namespace qj {

class Theme;

/// Fusion with the icons of the program in place of the style's own, so that Qt's message boxes and file dialogs look
/// like the rest. Colours and borders come from the style sheet above it.
class ShellStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ShellStyle(const Theme& theme);
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    QPixmap standardPixmap(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

private:
    QIcon own(StandardPixmap which) const;

    const Theme& m_theme;
};

} // namespace qj
