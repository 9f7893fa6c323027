// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the whole window looks: colours, zoom, fonts, icons. One Theme is built in app/ and handed to every widget.
//
// Zoom multiplies the font of the application and every length of resources/style/qingjian.qss above 2 px, and is what
// px() gives to widgets that measure for themselves; they do so again when changed() is emitted. It is independent of
// the resolution of the screen, which Qt handles below us.
#include "shell/Icon.h"
#include "shell/Tokens.h"

#include <QtCore/QObject>
#include <QtGui/QIcon>

class QApplication;
class QCalendarWidget;
class QFont;
class QPalette;

namespace qj {

class Theme final : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestZoom = 75;
    static constexpr int largestZoom = 200;

    /// Takes the fonts that are known by now: call print::registerFonts() before.
    /// Sets the Fusion style and the light look on the application, which must outlive the theme.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    int zoom() const { return m_zoom; }
    const Tokens& tokens() const { return tokensOf(m_scheme); }
    const ToneColours& tone(Tone tone) const { return toneOf(tokens(), tone); }
    /// Device-independent pixels for a length that was designed at 100 %.
    int px(double length) const;
    /// Height of one row of any list.
    int rowHeight() const { return px(34); }
    QFont font(double points = 10, int weight = 400) const;

    QIcon icon(Icon icon, Ink ink = Ink::secondary) const;
    static QIcon programIcon();
    /// Colours that a style sheet cannot reach: week days and weekends. Call it for the calendar of a date box.
    void dress(QCalendarWidget& calendar) const;
    static Ink inkOf(Tone tone);
    /// Icon that goes with a tone where a status names none of its own.
    static Icon iconOf(Tone tone);

    void setScheme(Scheme scheme);
    /// Percent, clamped to the allowed range.
    void setZoom(int percent);
    void set(Scheme scheme, int percent);
    /// The next step up or down of 75, 80, 90, 100, 110, 125, 150, 175, 200.
    void stepZoom(int steps);

Q_SIGNALS:
    void changed();

private:
    void apply();
    QPalette palette() const;
    QString styleSheet() const;

    QApplication& m_application;
    Scheme m_scheme = Scheme::light;
    int m_zoom = 100;
    QStringList m_families;
};

} // namespace qj
