// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The colours of the window, by purpose. A widget names a purpose, never a colour, so that light and dark stay in step.
#include <QtGui/QColor>

namespace qj {

enum class Scheme { light, dark };

/// What a status, a message or a figure says at a glance. Never shown by colour alone: an icon and words go with it.
enum class Tone { neutral, info, success, warning, danger, special };

/// Ink for icons and words, tint for the ground below them. Ink on tint has a contrast of at least 4.5 to 1.
struct ToneColours
{
    QColor ink;
    QColor tint;
};

struct Tokens
{
    QColor ground;        ///< behind everything
    QColor rail;          ///< navigation rail, menu bar and status bar
    QColor card;          ///< cards, lists, boxes to type in
    QColor hover;         ///< row or button under the mouse
    QColor line;          ///< borders of cards, rules between rows
    QColor edge;          ///< borders of boxes to type in
    QColor accent;        ///< the one accent; selected, focused, first button
    QColor accentHover;   ///< the accent under the mouse
    QColor accentTint;    ///< ground of what is selected
    QColor onAccent;      ///< words on the accent
    QColor text;          ///< words
    QColor textSecondary; ///< captions, header cells
    QColor textDisabled;  ///< what cannot be used now
    ToneColours neutral, info, success, warning, danger, special;
};

const Tokens& tokensOf(Scheme scheme);
const ToneColours& toneOf(const Tokens& tokens, Tone tone);
/// Colour of the n-th series of a chart, distinct from its neighbours in lightness as well as in hue.
QColor seriesColour(Scheme scheme, int n);
/// Contrast of two opaque colours as WCAG counts it, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace qj
