// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The fonts inside the programs: cut at build time from Noto CJK (see make_font.py), so that a paper and a window
// look the same on every computer and the text of a PDF can be searched.
#include <QtCore/QString>

namespace qj::print {

/// Makes the four faces known to Qt, once; needs a QGuiApplication. False when one could not be loaded.
bool registerFonts();
/// Family of the papers' text (宋体), regular and bold.
QString serifFamily();
/// Family of the window's text (黑体), regular and bold.
QString sansFamily();

} // namespace qj::print
