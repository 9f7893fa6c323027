// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Translation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

using namespace Qt::StringLiterals;

namespace qj {

void installTranslations(QCoreApplication& app, Language language)
{
    static const QString mark = u"qingjianTranslation"_s;
    qDeleteAll(app.findChildren<QTranslator*>(mark, Qt::FindDirectChildrenOnly));
    const bool chinese = language == Language::chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    const auto add = [&app](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(&app);
        translator->setObjectName(mark);
        if (translator->load(file, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // Qt's own words (buttons of message boxes, file dialogs) come with Qt; a computer without them shows English ones.
    if (chinese) add(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(chinese ? u"qingjian_zh_CN"_s : u"qingjian_en"_s, u":/qingjian/i18n"_s);
}

} // namespace qj
