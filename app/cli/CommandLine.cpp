// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Output.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

bool isOption(const QString& token)
{
    return token.size() > 1 && token[0] == u'-' && !token[1].isDigit();
}

bool isFieldText(const QString& token)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*="_s);
    return form.match(token).hasMatch();
}

/// "--name=value" apart; the name without dashes.
std::pair<QString, std::optional<QString>> split(const QString& token)
{
    const QString bare = token.mid(token.startsWith(u"--"_s) ? 2 : 1);
    const qsizetype equal = bare.indexOf(u'=');
    if (equal < 0) return {bare, std::nullopt};
    return {bare.left(equal), bare.mid(equal + 1)};
}

} // namespace

tl::unexpected<Error> misused(const QString& what)
{
    return fail(ErrorCode::usage, {what});
}

Result<QDate> dateFrom(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || text.size() != 10)
        return misused(say(QT_TRANSLATE_NOOP("Cli", "“%1” is no date (YYYY-MM-DD)")).arg(text));
    return date;
}

Result<qint64> numberFrom(const QString& text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok) return misused(say(QT_TRANSLATE_NOOP("Cli", "“%1” is no whole number")).arg(text));
    return number;
}

QString Arguments::option(const char* name, const QString& otherwise) const
{
    const QStringList given = all(name);
    return given.isEmpty() ? otherwise : given.back();
}

Result<QDate> Arguments::dateOption(const char* name) const
{
    return has(name) ? dateFrom(option(name)) : Result<QDate>(QDate());
}

Result<QDate> Arguments::dateValue(qsizetype index) const
{
    return dateFrom(value(index));
}

const Verb* Group::find(const QString& verb) const
{
    const auto it =
        std::find_if(verbs.begin(), verbs.end(), [&](const Verb& v) { return verb == QLatin1StringView(v.name); });
    return it == verbs.end() ? nullptr : &*it;
}

std::pair<GlobalOptions, Result<>> takeGlobalOptions(QStringList& tokens)
{
    GlobalOptions global;
    Result<> problem;
    const auto note = [&problem](const QString& what) {
        if (problem) problem = misused(what);
    };
    QStringList rest;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString& token = tokens[i];
        const auto [name, attached] = isOption(token) ? split(token) : std::pair<QString, std::optional<QString>>();
        if (token == u"--json"_s) {
            global.json = true;
        } else if (token == u"--help"_s || token == u"-h"_s) {
            global.help = true;
        } else if (token.startsWith(u"--"_s) &&
                   QStringList{u"store"_s, u"as"_s, u"now"_s, u"lang"_s, u"password-file"_s}.contains(name)) {
            if (!attached && i + 1 >= tokens.size()) {
                note(say(QT_TRANSLATE_NOOP("Cli", "--%1 needs a value")).arg(name));
                continue;
            }
            const QString value = attached ? *attached : tokens[++i];
            if (value.isEmpty()) note(say("--%1 needs a value").arg(name));
            if (name == u"store"_s) global.store = value;
            if (name == u"as"_s) global.officer = value;
            if (name == u"password-file"_s) global.passwordFile = value;
            if (name == u"now"_s && (global.now = instantFromText(value)).isNull())
                note(say(QT_TRANSLATE_NOOP("Cli", "--now is written YYYY-MM-DDTHH:MM")));
            if (name == u"lang"_s && value != u"zh"_s && value != u"en"_s)
                note(say(QT_TRANSLATE_NOOP("Cli", "--lang is zh or en")));
            global.english = name == u"lang"_s ? value == u"en"_s : global.english;
        } else {
            rest += token;
        }
    }
    tokens = rest;
    return {global, problem};
}

namespace {

/// Reads the options of one verb (or, before it is known, of all verbs of a group).
class TokenReader
{
public:
    TokenReader(const QStringList& tokens, std::vector<Option> options)
        : m_tokens(tokens), m_options(std::move(options))
    {
    }

    Result<Arguments> read()
    {
        Arguments arguments;
        bool onlyValues = false;
        for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
            const QString& token = m_tokens[m_at];
            if (!onlyValues && token == u"--"_s) {
                onlyValues = true;
            } else if (!onlyValues && isOption(token)) {
                QJ_TRY(readOption(token, arguments));
            } else {
                arguments.values += token;
            }
        }
        return arguments;
    }

private:
    const Option* find(const QString& name) const
    {
        const auto it = std::find_if(m_options.begin(), m_options.end(),
                                     [&](const Option& o) { return name == QLatin1StringView(o.name); });
        return it == m_options.end() ? nullptr : &*it;
    }
    bool isKnownOption(const QString& token) const
    {
        return isOption(token) && token.startsWith(u"--"_s) && find(split(token).first);
    }

    Result<> readOption(const QString& token, Arguments& arguments)
    {
        const auto [name, attached] = split(token);
        const Option* option = token.startsWith(u"--"_s) ? find(name) : nullptr;
        if (!option) return misused(say(QT_TRANSLATE_NOOP("Cli", "there is no option %1 here")).arg(token));
        QStringList& given = arguments.options[name];
        if (option->takes == Option::nothing) {
            if (attached) return misused(say(QT_TRANSLATE_NOOP("Cli", "--%1 takes no value")).arg(name));
            return {};
        }
        if (attached) {
            given += *attached;
        } else {
            if (m_at + 1 >= m_tokens.size() || isKnownOption(m_tokens[m_at + 1]))
                return misused(say("--%1 needs a value").arg(name));
            given += m_tokens[++m_at];
        }
        while (!attached && m_at + 1 < m_tokens.size() && continues(*option, m_tokens[m_at + 1]))
            given += m_tokens[++m_at];
        if (option->takes == Option::pairs) return keepFields(given, arguments);
        return {};
    }

    static bool continues(const Option& option, const QString& token)
    {
        if (option.takes == Option::pairs) return isFieldText(token);
        return option.takes == Option::several && !isOption(token);
    }

    static Result<> keepFields(QStringList& given, Arguments& arguments)
    {
        for (const QString& text : given) {
            if (!isFieldText(text))
                return misused(say(QT_TRANSLATE_NOOP("Cli", "“%1” is not of the form name=value")).arg(text));
            arguments.fields.append({text.section(u'=', 0, 0), text.section(u'=', 1)});
        }
        given.clear();
        return {};
    }

    const QStringList& m_tokens;
    std::vector<Option> m_options;
    qsizetype m_at = 0;
};

std::vector<Option> optionsOf(const Group& group)
{
    std::vector<Option> all;
    for (const Verb& verb : group.verbs) all.insert(all.end(), verb.options.begin(), verb.options.end());
    return all;
}

Result<> checkArguments(const Verb& verb, const Arguments& arguments)
{
    if (arguments.values.size() < verb.least) return misused(say(QT_TRANSLATE_NOOP("Cli", "too few arguments")));
    if (arguments.values.size() > verb.most)
        return misused(say(QT_TRANSLATE_NOOP("Cli", "“%1” is one argument too many")).arg(arguments.values[verb.most]));
    for (const Option& option : verb.options)
        if (option.required && !arguments.options.contains(QLatin1StringView(option.name)))
            return misused(say(QT_TRANSLATE_NOOP("Cli", "--%1 is missing")).arg(QLatin1StringView(option.name)));
    return {};
}

} // namespace

Result<Call> parseCall(const GlobalOptions& global, const QStringList& tokens, std::span<const Group* const> groups)
{
    Call call{global, nullptr, nullptr, {}};
    const auto groupToken = std::find_if(tokens.begin(), tokens.end(), [&](const QString& token) {
        return std::any_of(groups.begin(), groups.end(),
                           [&](const Group* g) { return token == QLatin1StringView(g->name); });
    });
    if (groupToken == tokens.end()) {
        if (global.help && tokens.isEmpty()) return call;
        if (tokens.isEmpty()) return misused(say(QT_TRANSLATE_NOOP("Cli", "no command is given")));
        return misused(say(QT_TRANSLATE_NOOP("Cli", "there is no command %1")).arg(tokens.front()));
    }
    for (const Group* group : groups)
        if (*groupToken == QLatin1StringView(group->name)) call.group = group;
    QStringList rest = tokens;
    rest.removeAt(groupToken - tokens.begin());
    if (const Verb* only = call.group->find(QString())) {
        call.verb = only;
    } else {
        QJ_TRY_ASSIGN(const Arguments rough, TokenReader(rest, optionsOf(*call.group)).read());
        const QString verb = rough.value(0);
        call.verb = call.group->find(verb);
        if (!call.verb && global.help && verb.isEmpty()) return call;
        if (verb.isEmpty()) return misused(say(QT_TRANSLATE_NOOP("Cli", "what should be done is not given")));
        if (!call.verb)
            return misused(say("there is no command %1").arg(QLatin1StringView(call.group->name) + u' ' + verb));
        rest.removeOne(verb);
    }
    if (global.help) return call;
    QJ_TRY_ASSIGN(call.arguments, TokenReader(rest, call.verb->options).read());
    call.arguments.verb = call.verb;
    QJ_TRY(checkArguments(*call.verb, call.arguments));
    return call;
}

} // namespace qj::cli
