// SPDX-License-Identifier: GPL-3.0-or-later
// qingjian-cli: the same core as the window, without one. See the groups of commands in the files beside this one.
#include "Groups.h"
#include "base/Translation.h"

#include <QtGui/QGuiApplication>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace qj;
using namespace qj::cli;

namespace {

// clang-format off
constexpr std::array groups{
    &storeGroup,
    &recordGroup,
    &actsGroup,
    &actGroup,
    &undoGroup,
    &historyGroup,
    &searchGroup,
    &planGroup,
    &sampleGroup,
    &resultGroup,
    &judgeGroup,
    &roundGroup,
    &calendarGroup,
    &deadlineGroup,
    &caseGroup,
    &noticeGroup,
    &objectionGroup,
    &peerGroup,
    &packageGroup,
    &conflictGroup,
    &paperGroup,
    &publicationGroup,
    &demoGroup,
    &statsGroup,
    &benchGroup,
};
// clang-format on

/// Papers and pictures need fonts and painters; everything else does without.
bool draws(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        for (const Group* group : groups)
            if (group->needs == Group::fonts && QByteArrayView(group->name) == argv[i]) return true;
    return false;
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    if (!draws(argc, argv)) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

QString usageOf(const Call& call)
{
    QStringList lines;
    const auto add = [&lines](const Group& group, const Verb& verb) {
        QString line = u"  qingjian-cli "_s + QLatin1StringView(group.name);
        if (*verb.name) line += u' ' + QString::fromLatin1(verb.name);
        if (*verb.usage) line += u' ' + QString::fromUtf8(verb.usage);
        lines += line;
    };
    if (call.verb) {
        add(*call.group, *call.verb);
    } else if (call.group) {
        for (const Verb& verb : call.group->verbs) add(*call.group, verb);
    } else {
        lines += u"qingjian-cli [--store DIR] [--as OFFICER] [--now YYYY-MM-DDTHH:MM] [--lang zh|en] [--json] "
                 "[--password-file FILE] COMMAND ..."_s;
        for (const Group* group : groups) {
            lines += QString();
            lines += QCoreApplication::translate("Cli", group->about);
            for (const Verb& verb : group->verbs) add(*group, verb);
        }
    }
    return lines.join(u'\n');
}

/// Group and verb as far as they can be told, so that a wrong call is answered with the right usage.
Call roughCall(const QStringList& tokens)
{
    Call call;
    for (const QString& token : tokens) {
        if (!call.group) {
            for (const Group* group : groups)
                if (token == QLatin1StringView(group->name)) call.group = group;
            if (call.group) call.verb = call.group->find(QString());
        } else if (!call.verb) {
            call.verb = call.group->find(token);
        }
    }
    return call;
}

int report(const Error& error, const GlobalOptions& global, const QString& usage)
{
    const int code = exitCodeOf(error.code);
    const QJsonObject document = errorDocument(error, error.code == ErrorCode::usage ? usage : QString());
    if (global.json) {
        printOut(jsonText(document));
    } else {
        printError(document[u"error"_s][u"message"_s].toString());
        if (error.code == ErrorCode::usage) printError(usage);
    }
    return code;
}

int run(const Call& call)
{
    const SystemClock system;
    const FixedClock fixed(call.global.now);
    Session session(call.global, call.global.now.isNull() ? static_cast<const Clock&>(system) : fixed);
    const auto outcome = call.verb->run(session, call.arguments);
    if (!outcome) return report(outcome.error(), call.global, usageOf(call));
    if (const auto unread = outcome->exitCode ? std::nullopt : session.readError())
        return report(*unread, call.global, usageOf(call));
    if (call.global.json)
        printOut(jsonText(outcome->json));
    else
        printOut(outcome->text.isEmpty() ? plainDocument(outcome->json) : outcome->text);
    return outcome->exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"qingjian"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(QJ_VERSION));
    QStringList tokens = QCoreApplication::arguments().mid(1);
    const QStringList given = tokens;
    const bool english = takeGlobalOptions(tokens).first.english;
    installTranslations(*application, english ? Language::english : Language::chinese);
    tokens = given;
    const auto [global, problem] = takeGlobalOptions(tokens);
    if (!problem) return report(problem.error(), global, usageOf(roughCall(tokens)));
    if (tokens == QStringList{u"--version"_s}) {
        printOut(u"qingjian-cli "_s + QCoreApplication::applicationVersion());
        return 0;
    }
    const auto call = parseCall(global, tokens, groups);
    if (!call) return report(call.error(), global, usageOf(roughCall(tokens)));
    if (global.help) {
        printOut(usageOf(*call));
        return 0;
    }
    return run(*call);
}
