// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The checklist of a case: which steps a kind of failure needs, and from which event each of them counts. The lists are
// data (resources/rules/checklist.csv, or the content of an office's own template of kind checklist); lengths of limits
// are rules (RuleTable::stepRule), so that no figure stands twice. A case keeps the version it was opened with
// (DisposalCase::templateVersion).
#include "disposal/DisposalCase.h"
#include "disposal/DisposalStep.h"

#include <array>

namespace qj {

/// From what a limit counts. Letters in the file: T, J, O, F, X, P, L; none where the step has no date of its own.
enum class StepStart : quint8 {
    none,
    reportReceived,   // T
    verdictConfirmed, // J
    orderServed,      // O
    caseFiled,        // F
    resultFinal,      // X
    penaltyDecided,   // P
    stepsDone,        // L: last other must step done
};

/// What turns a step that the case may demand into a must step.
enum class StepCondition : quint8 { none, filed, penalty, elsewhere };

struct PlannedStep
{
    QString code; ///< D01 ... D19
    int seq = 0;  ///< place in the list, from 1
    StepNeed need = StepNeed::none;
    StepCondition condition = StepCondition::none;
    StepStart start = StepStart::none;
    QString titleZh, titleEn;
    QString evidenceZh, evidenceEn;
};

class ChecklistTemplate
{
public:
    /// Errors: rowRefused (args: row, "column: what cannot be read", or "code: D01" where it stands there twice);
    /// fileEmpty.
    static Result<ChecklistTemplate> parse(const QString& text);
    static Result<ChecklistTemplate> shipped();

    /// The steps of a kind under a regime, in order. A regime without rows of its own, or none, has the general ones.
    std::vector<PlannedStep> planSteps(FailKind failKind, const QString& regime) const;
    /// "R-REG-61/1": what DisposalCase::templateVersion keeps.
    QString version(const QString& regime) const;

private:
    struct Row
    {
        QString regime;
        PlannedStep step; ///< codes and titles; need, condition and start are those of the kind
        std::array<PlannedStep, 4> kinds;
        bool has[4] = {};
    };
    QString m_version;
    std::vector<Row> m_rows;
};

/// Name of a kind in the tables: safety, quality, label, risk.
QString checklistKind(FailKind failKind);

} // namespace qj
