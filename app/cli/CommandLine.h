// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a call of the program says, taken apart. Global options may stand anywhere. A token that begins with '-' and a
// digit is a value (`round -3.25`), never an option.
#include "base/Clock.h"
#include "base/Result.h"
#include "journal/FieldInput.h"

#include <QtCore/QMap>

#include <span>
#include <vector>

namespace qj::cli {

struct Option
{
    enum Takes { nothing, one, pairs, several };
    const char* name; ///< without the dashes
    Takes takes = one;
    bool required = false;
};

/// The arguments of one verb.
class Arguments
{
public:
    QStringList values;                 ///< what is neither an option nor belongs to one
    QMap<QString, QStringList> options; ///< by name without dashes
    FieldTexts fields;                  ///< of --field
    const struct Verb* verb = nullptr;  ///< for messages

    bool has(const char* option) const { return options.contains(QLatin1StringView(option)); }
    QString option(const char* name, const QString& otherwise = {}) const;
    QStringList all(const char* option) const { return options.value(QLatin1StringView(option)); }
    QString value(qsizetype index) const { return values.value(index); }
    /// Errors: usage, naming the argument.
    Result<QDate> dateOption(const char* name) const;
    Result<QDate> dateValue(qsizetype index) const;
};

struct GlobalOptions
{
    QString store;
    QString officer;
    QString passwordFile;
    Instant now;
    bool english = false;
    bool json = false;
    bool help = false;
};

class Session;
struct Outcome;

struct Verb
{
    const char* name; ///< empty where the group itself is the command
    const char* usage;
    qsizetype least; ///< number of values
    qsizetype most;
    std::vector<Option> options;
    Result<Outcome> (*run)(Session& session, const Arguments& arguments);
};

struct Group
{
    enum Needs { nothing, fonts };
    const char* name;
    const char* about;
    std::vector<Verb> verbs;
    Needs needs = nothing; ///< fonts: it draws papers or pictures, and is run with Qt Gui

    const Verb* find(const QString& verb) const;
};

struct Call
{
    GlobalOptions global;
    const Group* group = nullptr; ///< null with --help alone
    const Verb* verb = nullptr;   ///< null with --help on a group
    Arguments arguments;
};

inline constexpr qsizetype anyNumber = 1'000'000;

/// Takes the global options out of the tokens, so that language and form of a message are known before anything else
/// can go wrong; the first problem is returned beside what was understood.
std::pair<GlobalOptions, Result<>> takeGlobalOptions(QStringList& tokens);
/// The rest. Errors: usage.
Result<Call> parseCall(const GlobalOptions& global, const QStringList& tokens, std::span<const Group* const> groups);

/// A usage error with one sentence of explanation.
tl::unexpected<Error> misused(const QString& what);
Result<QDate> dateFrom(const QString& text);
Result<qint64> numberFrom(const QString& text);

} // namespace qj::cli
