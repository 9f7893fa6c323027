// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ActWords.h"

#include "base/Text.h"

#include <QtCore/QCoreApplication>

namespace qj {

QString actLabel(const RecordInfo& info, const QString& act)
{
    if (const State* state = info.state(act)) return translated(info.context, state->label);
    static constexpr std::pair<const char*, const char*> words[] = {
        {"add", QT_TRANSLATE_NOOP("qj::ActWords", "Added")},
        {"edit", QT_TRANSLATE_NOOP("qj::ActWords", "Changed")},
        {"undo", QT_TRANSLATE_NOOP("qj::ActWords", "Taken back")},
        {"void", QT_TRANSLATE_NOOP("qj::ActWords", "Declared void")},
        {"import", QT_TRANSLATE_NOOP("qj::ActWords", "Imported")},
    };
    for (const auto& [code, label] : words)
        if (act == QLatin1StringView(code)) return QCoreApplication::translate("qj::ActWords", label);
    return act;
}

} // namespace qj
