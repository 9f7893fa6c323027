// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The language in which the program speaks. Window, command line and tests all set it here.

class QCoreApplication;

namespace qj {

enum class Language { chinese, english };

/// Sentences, labels and the default locale of `app` become those of `language`, whatever the locale of the computer.
/// May be called again to change the language; windows then receive QEvent::LanguageChange.
void installTranslations(QCoreApplication& app, Language language = Language::chinese);

} // namespace qj
