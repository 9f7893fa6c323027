// SPDX-License-Identifier: GPL-3.0-or-later
// qingjian: the window. It builds the graph of objects and nothing else: clock, look, store, person, window.
#include "Desktop.h"
#include "Opening.h"
#include "directory/SettingsPage.h"
#include "print/Fonts.h"
#include "shell/FileListAccess.h"
#include "shell/MessageStack.h"
#include "shell/Theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace qj;

namespace {

const QCommandLineOption storeOption(u"store"_s, {}, u"DIR"_s);
const QCommandLineOption nowOption(u"now"_s, {}, u"YYYY-MM-DDTHH:MM"_s);
const QCommandLineOption languageOption(u"lang"_s, {}, u"zh|en"_s);
const QCommandLineOption officerOption(u"sign-in"_s, {}, u"OFFICER"_s);

void describe(QCommandLineParser& parser)
{
    const auto option = [&](QCommandLineOption option, const char* text) {
        option.setDescription(QCoreApplication::translate("Desktop", text));
        parser.addOption(option);
    };
    option(storeOption, QT_TRANSLATE_NOOP("Desktop", "Folder of the store to open."));
    option(nowOption, QT_TRANSLATE_NOOP("Desktop", "Works as if this were the time of day (local time)."));
    option(languageOption,
           QT_TRANSLATE_NOOP("Desktop", "Language of the window, whatever the locale of the computer."));
    option(officerOption, QT_TRANSLATE_NOOP("Desktop", "Who signs in: login name, staff number or unique name; the "
                                                       "password stands in QINGJIAN_PASSWORD."));
    parser.addPositionalArgument(
        u"file"_s, QCoreApplication::translate("Desktop", "Package (.qjx) or table of results to take in."),
        u"[FILE]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
}

/// The language is Chinese whatever the locale of the computer, unless --lang asks for English.
void speak(bool english, QTranslator& own, QTranslator& base)
{
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedStates)
                                : QLocale(QLocale::Chinese, QLocale::China));
    if (own.load(english ? u":/qingjian/i18n/qingjian_en.qm"_s : u":/qingjian/i18n/qingjian_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&own);
    const QString file = u"qtbase_zh_CN"_s;
    if (!english &&
        (base.load(file, u":/qingjian/i18n"_s) || base.load(file, QLibraryInfo::path(QLibraryInfo::TranslationsPath))))
        QCoreApplication::installTranslator(&base);
}

QString storeFolder(const QCommandLineParser& parser, const QSettings& settings)
{
    for (const QString& folder : {parser.value(storeOption), qEnvironmentVariable("QINGJIAN_STORE"),
                                  settings.value(Opening::folderKey).toString()})
        if (!folder.isEmpty()) return QFileInfo(folder).absoluteFilePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/qingjian"_s;
}

int wrongUsage(const QString& text)
{
    qCritical("%s", qPrintable(text));
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"qingjian"_s);
    QApplication::setOrganizationName(u"qingjian"_s);
    QApplication::setApplicationVersion(QLatin1StringView(QJ_VERSION));
    QGuiApplication::setDesktopFileName(u"cn.qingjian.Qingjian"_s);

    QCommandLineParser parser;
    parser.addOptions({storeOption, nowOption, languageOption, officerOption});
    parser.parse(QApplication::arguments());
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"qingjian"_s, u"qingjian"_s);
    const QString language = parser.isSet(languageOption)
                                 ? parser.value(languageOption)
                                 : settings.value(SettingsPage::languageKey, u"zh"_s).toString();
    QTranslator own, base;
    speak(language == u"en"_s, own, base);
    QCommandLineParser spoken;
    describe(spoken);
    spoken.process(application);
    if (language != u"zh"_s && language != u"en"_s)
        return wrongUsage(QCoreApplication::translate("Desktop", "--lang takes zh or en."));

    const SystemClock system;
    const FixedClock fixed(instantFromText(spoken.value(nowOption)));
    if (spoken.isSet(nowOption) && fixed.now().isNull())
        return wrongUsage(QCoreApplication::translate("Desktop", "--now takes a time such as 2018-09-14T09:00."));
    const Clock& clock = spoken.isSet(nowOption) ? static_cast<const Clock&>(fixed) : system;

    installFileListAccess();
    const bool fonts = print::registerFonts();
    Theme theme(application);
    Opening opening(theme, settings, clock);
    if (spoken.isSet(officerOption))
        opening.signInAs(spoken.value(officerOption), qEnvironmentVariable("QINGJIAN_PASSWORD"));
    const QString given = spoken.positionalArguments().value(0);
    const QString file = given.isEmpty() ? QString() : QFileInfo(given).absoluteFilePath();
    opening.setFile(file);
    const auto place = opening.run(storeFolder(spoken, settings));
    if (!place) return 0;
    Desktop desktop(theme, settings, *place);
    if (!fonts)
        desktop.window().messages().show(
            Tone::warning,
            QCoreApplication::translate("Desktop", "The fonts of the program could not be loaded; papers "
                                                   "may look different."));
    desktop.window().show();
    if (!file.isEmpty()) desktop.takeFile(file);
    return QApplication::exec();
}
