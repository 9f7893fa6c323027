// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What "handled on time" means (R-TGT-DEF): data, because the client's document leaves it open and offices differ. Each
// figure is printed with the name and the text of its definition. resources/rules/rate_definitions.csv describes the
// columns.
#include "base/Result.h"

#include <QtCore/QStringList>

#include <vector>

namespace qj {

enum class RateCounts : quint8 { due, opened };
enum class RateReopened : quint8 { last, first, late };

struct RateDefinition
{
    QString id; ///< "R-TGT-DEF"
    int version = 1;
    QStringList steps;      ///< steps to be met where they are must steps
    bool everyStep = false; ///< instead: every must step but D18, D19
    RateCounts counts = RateCounts::due;
    bool extensionsCount = true;
    RateReopened reopened = RateReopened::last;
    QString titleZh, titleEn, textZh, textEn;

    QString name() const { return id + u'/' + QString::number(version); }
    bool asksFor(const QString& step) const;

    /// Errors: rowRefused (args: row, the cell that cannot be read); duplicateKey; fileEmpty.
    static Result<std::vector<RateDefinition>> parse(const QString& text);
    /// The product default first.
    static const std::vector<RateDefinition>& shipped();
    static const RateDefinition& byDefault() { return shipped().front(); }
    /// "R-TGT-DEF/1", or "R-TGT-DEF" for its newest version. Error: ruleUnknown (args: name).
    static Result<RateDefinition> find(const QString& name);
};

} // namespace qj
