// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What may happen to the computers of ExchangeWorld.h: made at random, printed, and read from what was printed.
#include "ExchangeWorld.h"

#include <QtCore/QRegularExpression>

#include <rapidcheck.h>

namespace qj::tests {

enum class Kind : quint8 {
    edit,
    send,
    deliver,
    twice,
    lose,
    cut,
    part,
    look,
    clock,
    reopen,
    rebuild,
    save,
    restore,
    clone,
    undo,
    undoPackage,
    check,
    stray,
    grant,
    act,
    settle,
    follow
};
inline constexpr const char* kindNames[] = {
    "edit", "send",    "deliver", "twice", "lose",        "cut",   "part",  "look",  "clock", "reopen", "rebuild",
    "save", "restore", "clone",   "undo",  "undoPackage", "check", "stray", "grant", "act",   "settle", "follow"};

struct Step
{
    Kind kind = Kind::edit;
    quint8 who = 0, a = 0, b = 0, c = 0;
};
inline std::ostream& operator<<(std::ostream& out, const Step& step)
{
    return out << kindNames[size_t(step.kind)] << '(' << int(step.who) << ',' << int(step.a) << ',' << int(step.b)
               << ',' << int(step.c) << ')';
}

inline rc::Gen<Step> anyStep()
{
    const auto kind = rc::gen::weightedElement<Kind>(
        {{30, Kind::edit},       {16, Kind::send}, {24, Kind::deliver}, {4, Kind::twice}, {3, Kind::lose},
         {2, Kind::cut},         {5, Kind::part},  {2, Kind::look},     {4, Kind::clock}, {2, Kind::reopen},
         {1, Kind::rebuild},     {3, Kind::save},  {2, Kind::restore},  {1, Kind::clone}, {3, Kind::undo},
         {2, Kind::undoPackage}, {1, Kind::check}, {1, Kind::stray},    {4, Kind::grant}, {6, Kind::act},
         {3, Kind::settle},      {8, Kind::follow}});
    return rc::gen::apply(
        [](Kind k, quint8 who, quint8 a, quint8 b, quint8 c) {
            return Step{k, who, a, b, c};
        },
        kind, rc::gen::inRange<quint8>(0, World::computers), rc::gen::inRange<quint8>(0, 250),
        rc::gen::inRange<quint8>(0, 250), rc::gen::inRange<quint8>(0, 250));
}

/// Steps as they are printed; what is none is left out.
inline std::vector<Step> stepsOf(const QString& text)
{
    std::vector<Step> steps;
    static const QRegularExpression form(u"([a-zA-Z]+)\\(([0-9]+),([0-9]+),([0-9]+),([0-9]+)\\)"_s);
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto number = [&match](int part) { return static_cast<quint8>(match.captured(part).toInt()); };
        for (size_t kind = 0; kind < std::size(kindNames); ++kind)
            if (match.captured(1) == QLatin1StringView(kindNames[kind]))
                steps.push_back({static_cast<Kind>(kind), number(2), number(3), number(4), number(5)});
    }
    return steps;
}

} // namespace qj::tests
