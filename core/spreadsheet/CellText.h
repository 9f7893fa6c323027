// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the cells of a published table mean: pure functions, the original text is kept by the caller beside the result.
#include <QtCore/QString>

#include <optional>

namespace qj {

/// R-IMP-EMPTY: / // \ - — —— 无 未标注 and the like, also with a trailing separator.
bool isEmptyMark(const QString& text);
/// Stored form of a cell: NFC, trimmed, blanks at line breaks removed; empty for an empty mark.
QString cleaned(const QString& text);
/// Full-width letters, digits and signs to half-width; nothing else changes.
QString halfWidth(const QString& text);

/// R-IMP-BRAND. `name` is the mark without the words for its figure ("X（图形）" is X); a mark that is only a figure
/// keeps the printed words.
struct BrandText
{
    QString name;
    bool isDevice = false;
};
BrandText brandText(const QString& text);

/// Verdicts as TestReport.verdict has them (R-VER-WORDS).
enum class PrintedVerdict { pass, fail, failLabel, none };
/// Nothing for words that are no verdict or contradict themselves ("初检不合格，复检合格").
std::optional<PrintedVerdict> verdictOf(const QString& text);
/// The verdict a title or sheet name gives to a whole list: 不合格…名单, 合格…名单.
std::optional<PrintedVerdict> verdictOfTitle(const QString& title);
/// Verdict on one item: true conforms, false fails.
std::optional<bool> singleVerdictOf(const QString& text);

/// Sample.channel.
enum class PrintedChannel { shop, online };
std::optional<PrintedChannel> channelOf(const QString& text);

/// A cell that says that there is no failing item (无, 未发现不合格项目).
bool saysNoItems(const QString& text);

} // namespace qj
