// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PageEntry.h"

#include <QtCore/QCoreApplication>

namespace qj {

using namespace Qt::StringLiterals;

std::vector<PageEntry> standardPages()
{
    const auto title = [](const char* source) { return QCoreApplication::translate("qj::PageEntry", source); };
    return {
        {u"today"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Today")), Icon::today, {}},
        {u"plans"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Plans")), Icon::plan, {}},
        {u"samples"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Samples")), Icon::sample, {}},
        {u"results"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Results")), Icon::result, {}},
        {u"objections"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Objections")), Icon::objection, {}},
        {u"disposal"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Disposal")), Icon::disposal, {}},
        {u"publication"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Publication")), Icon::publication, {}},
        {u"analysis"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Analysis")), Icon::analysis, {}},
        {u"exchange"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Exchange")), Icon::exchange, {}},
        {u"directory"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Directory")), Icon::directory, {}},
        {u"settings"_s, title(QT_TRANSLATE_NOOP("qj::PageEntry", "Settings")), Icon::settings, {}},
    };
}

} // namespace qj
