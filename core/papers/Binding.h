// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bindings in the text of a template.
//   {name}                     the value, or nothing
//   {name|text}                the value, or the text where it is empty
//   {name~text with $}         the text with the value at $, or nothing where it is empty
//   {name:date}                an ISO date as 2018年9月14日; empty: blanks to write in, never on two lines
//   {name?code=label;code=label}  every label with a box before it, the chosen ones ticked; a code without label is
//                              the box alone, a label after "*" is chosen when nothing else was and a value is there
//   {name!code=label;code=label}  the label of the value; a value without one prints as it is, and where there is no
//                              value the label without a code: {name!pass=…;fail=…;=＿＿＿}
//   {list.count}, {#}          rows of a list, nothing on a blank form; number of the row being filled
// A choice compares codes and labels, and a value may hold several joined by ";". A value is never searched for
// bindings again.
#include <QtCore/QSet>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace qj::papers {

/// The mark of a chosen box; drawn as a square with a tick, and read as a tick.
inline constexpr char16_t ticked = 0x2611;

using Lookup = std::function<QString(const QString& name)>;

/// Text with all bindings replaced.
QString filled(const QString& text, const Lookup& lookup);
/// Names bound in a text.
QStringList boundNames(const QString& text);
/// What is wrong with the bindings of a text: an unclosed brace, an empty name.
std::optional<QString> bindingFault(const QString& text);

/// Conditions: "name" (there and not false), "!name", "name=value", "name!=value"; joined by "&" all must hold, or
/// by "|" one of them (no mixing).
bool holds(const QString& condition, const Lookup& lookup);
QStringList conditionNames(const QString& condition);

/// 2018-09-14 as 2018年9月14日; another text as it is.
QString chineseDate(const QString& isoDate);

} // namespace qj::papers
