// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Theme.h"

#include "shell/IconEngine.h"
#include "shell/ShellStyle.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtGui/QTextCharFormat>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace qj {

using namespace Qt::StringLiterals;

/// Chinese faces in the order in which they are liked; the later ones serve rare characters that the earlier lack.
static QStringList installedFamilies()
{
    const QStringList liked{
        u"Qingjian Sans"_s,      u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s,        u"Source Han Sans SC"_s,
        u"Microsoft YaHei UI"_s, u"PingFang SC"_s,      u"WenQuanYi Micro Hei"_s, u"SimHei"_s};
    const QStringList installed = QFontDatabase::families();
    QStringList families;
    for (const QString& family : liked)
        if (installed.contains(family)) families << family;
    if (families.isEmpty()) families = QFontDatabase::families(QFontDatabase::SimplifiedChinese).mid(0, 1);
    return families;
}

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent), m_application(application), m_families(installedFamilies())
{
    m_application.setStyle(new ShellStyle(*this));
    m_application.setWindowIcon(programIcon());
    apply();
}

int Theme::px(double length) const
{
    return static_cast<int>(std::lround(length * m_zoom / 100.0));
}

QFont Theme::font(double points, int weight) const
{
    QFont font = m_application.font();
    if (!m_families.isEmpty()) font.setFamilies(m_families);
    font.setPointSizeF(points * m_zoom / 100.0);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QIcon Theme::icon(Icon icon, Ink ink) const
{
    return icon == Icon::none ? QIcon() : QIcon(new IconEngine(*this, icon, ink));
}

QIcon Theme::programIcon()
{
    QIcon icon;
    QSvgRenderer renderer(u":/qingjian/icons/qingjian.svg"_s);
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap drawn(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        renderer.render(&painter, QRectF(0, 0, side, side));
        icon.addPixmap(drawn);
    }
    return icon;
}

void Theme::dress(QCalendarWidget& calendar) const
{
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setFirstDayOfWeek(Qt::Monday);
    QTextCharFormat words;
    words.setForeground(tokens().textSecondary);
    calendar.setHeaderTextFormat(words);
    for (const auto day : {Qt::Saturday, Qt::Sunday}) calendar.setWeekdayTextFormat(day, words);
    calendar.setMinimumSize(px(280), px(240));
}

Ink Theme::inkOf(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return Ink::neutral;
    case Tone::info:
        return Ink::info;
    case Tone::success:
        return Ink::success;
    case Tone::warning:
        return Ink::warning;
    case Tone::danger:
        return Ink::danger;
    case Tone::special:
        return Ink::special;
    }
    return Ink::neutral;
}

Icon Theme::iconOf(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return Icon::circle;
    case Tone::info:
        return Icon::info;
    case Tone::success:
        return Icon::check;
    case Tone::warning:
        return Icon::clock;
    case Tone::danger:
        return Icon::warning;
    case Tone::special:
        return Icon::refresh;
    }
    return Icon::circle;
}

void Theme::setScheme(Scheme scheme)
{
    set(scheme, m_zoom);
}

void Theme::setZoom(int percent)
{
    set(m_scheme, percent);
}

void Theme::set(Scheme scheme, int percent)
{
    percent = std::clamp(percent, smallestZoom, largestZoom);
    if (scheme == m_scheme && percent == m_zoom) return;
    m_scheme = scheme;
    m_zoom = percent;
    apply();
    Q_EMIT changed();
}

void Theme::stepZoom(int steps)
{
    static constexpr std::array stops{75, 80, 90, 100, 110, 125, 150, 175, 200};
    const auto at = std::lower_bound(stops.begin(), stops.end(), m_zoom) - stops.begin();
    const auto wanted = std::clamp<qsizetype>(at + steps, 0, static_cast<qsizetype>(stops.size()) - 1);
    setZoom(stops[static_cast<std::size_t>(wanted)]);
}

void Theme::apply()
{
    m_application.setPalette(palette());
    m_application.setFont(font());
    m_application.setStyleSheet(styleSheet());
}

QPalette Theme::palette() const
{
    const Tokens& t = tokens();
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.card);
    p.setColor(QPalette::AlternateBase, t.hover);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.textSecondary);
    p.setColor(QPalette::Button, t.card);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger.ink);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.special.ink);
    p.setColor(QPalette::ToolTipBase, t.card);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.card);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.edge);
    p.setColor(QPalette::Shadow, t.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.textDisabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.edge);
    return p;
}

/// "$name" becomes the token of that name; lengths above 2 px take part in the zoom.
QString Theme::styleSheet() const
{
    QFile file(u":/qingjian/style/qingjian.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const Tokens& t = tokens();
    const std::pair<QLatin1StringView, QColor> named[] = {
        {"ground"_L1, t.ground},
        {"rail"_L1, t.rail},
        {"card"_L1, t.card},
        {"hover"_L1, t.hover},
        {"line"_L1, t.line},
        {"edge"_L1, t.edge},
        {"accentHover"_L1, t.accentHover},
        {"accentTint"_L1, t.accentTint},
        {"accent"_L1, t.accent},
        {"onAccent"_L1, t.onAccent},
        {"textSecondary"_L1, t.textSecondary},
        {"textDisabled"_L1, t.textDisabled},
        {"text"_L1, t.text},
        {"dangerTint"_L1, t.danger.tint},
        {"danger"_L1, t.danger.ink},
        {"warningTint"_L1, t.warning.tint},
        {"warning"_L1, t.warning.ink},
        {"success"_L1, t.success.ink},
    };
    for (const auto& [name, colour] : named) sheet.replace(u'$' + name, colour.name());

    static const QRegularExpression length(u"\\b(\\d+)px"_s);
    QString zoomed;
    qsizetype from = 0;
    for (auto it = length.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        const int designed = match.capturedView(1).toInt();
        zoomed += QStringView(sheet).mid(from, match.capturedStart() - from);
        zoomed += QString::number(designed > 2 ? px(designed) : designed) + u"px"_s;
        from = match.capturedEnd();
    }
    zoomed += QStringView(sheet).mid(from);
    // Qt adds a margin of 3 px of its own to the text of a cell but not to that of a column head.
    zoomed.replace(u"$cellPadFocus"_s, u"%1px"_s.arg(px(8) - 4));
    zoomed.replace(u"$cellPad"_s, u"%1px"_s.arg(px(8) - 3));
    return zoomed;
}

} // namespace qj
