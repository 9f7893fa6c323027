// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace qj {

static Tokens lightTokens()
{
    Tokens t;
    t.ground = QColor(0xf4f6fa);
    t.rail = QColor(0xfbfcfe);
    t.card = QColor(0xffffff);
    t.hover = QColor(0xf0f3f8);
    t.line = QColor(0xe1e6ee);
    t.edge = QColor(0xc3cad6);
    t.accent = QColor(0x2463d1);
    t.accentHover = QColor(0x1c52b3);
    t.accentTint = QColor(0xe4eefd);
    t.onAccent = QColor(0xffffff);
    t.text = QColor(0x1f2430);
    t.textSecondary = QColor(0x566072);
    t.textDisabled = QColor(0x9099a8);
    t.neutral = {QColor(0x4d5768), QColor(0xebeef3)};
    t.info = {QColor(0x1d55b8), QColor(0xe4eefd)};
    t.success = {QColor(0x14713a), QColor(0xe0f3e7)};
    t.warning = {QColor(0x8f5200), QColor(0xfdefd8)};
    t.danger = {QColor(0xb92a2a), QColor(0xfde8e7)};
    t.special = {QColor(0x6339b5), QColor(0xefe8fb)};
    return t;
}

static Tokens darkTokens()
{
    Tokens t;
    t.ground = QColor(0x14171c);
    t.rail = QColor(0x1a1d23);
    t.card = QColor(0x1f232a);
    t.hover = QColor(0x282d36);
    t.line = QColor(0x30363f);
    t.edge = QColor(0x49515d);
    t.accent = QColor(0x6ea4ff);
    t.accentHover = QColor(0x8db8ff);
    t.accentTint = QColor(0x24365a);
    t.onAccent = QColor(0x0c1730);
    t.text = QColor(0xe7eaf0);
    t.textSecondary = QColor(0xa7b0be);
    t.textDisabled = QColor(0x6b7482);
    t.neutral = {QColor(0xb9c1ce), QColor(0x2d333d)};
    t.info = {QColor(0x8ab5ff), QColor(0x22345a)};
    t.success = {QColor(0x6ad597), QColor(0x17392a)};
    t.warning = {QColor(0xf2b95f), QColor(0x3d2f16)};
    t.danger = {QColor(0xff938e), QColor(0x472528)};
    t.special = {QColor(0xc0a7ff), QColor(0x32294f)};
    return t;
}

const Tokens& tokensOf(Scheme scheme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return scheme == Scheme::light ? light : dark;
}

const ToneColours& toneOf(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return tokens.neutral;
    case Tone::info:
        return tokens.info;
    case Tone::success:
        return tokens.success;
    case Tone::warning:
        return tokens.warning;
    case Tone::danger:
        return tokens.danger;
    case Tone::special:
        return tokens.special;
    }
    return tokens.neutral;
}

QColor seriesColour(Scheme scheme, int n)
{
    static constexpr std::array<QRgb, 8> light{0x2463d1, 0xe0662b, 0x1f9a84, 0x8a5ad0,
                                               0xd9a520, 0xbe3f5f, 0x5a6b85, 0x5fa839};
    static constexpr std::array<QRgb, 8> dark{0x6ea4ff, 0xff9b66, 0x4fc9b1, 0xb99aff,
                                              0xf0c95c, 0xf0839f, 0xa3b1c7, 0x97d36f};
    const auto& colours = scheme == Scheme::light ? light : dark;
    return QColor(colours[static_cast<std::size_t>(n) % colours.size()]);
}

static double luminance(const QColor& colour)
{
    const auto linear = [](float part) {
        const double p = static_cast<double>(part);
        return p <= 0.03928 ? p / 12.92 : std::pow((p + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace qj
