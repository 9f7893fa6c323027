// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A paper, checklist or wording that an office has changed; those shipped are files in resources. `content` is the
// whole file. Regime and dates decide which version a sample gets (R-REG-NAMES).
#include "directory/ActiveStates.h"

namespace qj {

enum class TemplateKind : quint16 { none, paper, checklist, wording };
inline constexpr EnumEntry templateKindCodes[] = {
    {1, "paper", QT_TRANSLATE_NOOP("Template", "Paper")},
    {2, "checklist", QT_TRANSLATE_NOOP("Template", "Checklist")},
    {3, "wording", QT_TRANSLATE_NOOP("Template", "Wording")},
};
constexpr EnumTable codesOf(TemplateKind)
{
    return templateKindCodes;
}

struct TemplateRecord : Record
{
    QString code;
    TemplateKind kind = TemplateKind::none;
    QString regime;
    Int version;
    QDate validFrom;
    QDate validTo;
    QString content;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field templateFields[] = {
    field<&TemplateRecord::code>(10, "code", QT_TRANSLATE_NOOP("Template", "Code")).must().search().list().index(),
    field<&TemplateRecord::kind>(11, "kind", QT_TRANSLATE_NOOP("Template", "Kind")).must().list(),
    field<&TemplateRecord::regime>(12, "regime", QT_TRANSLATE_NOOP("Template", "Regime")).list(),
    field<&TemplateRecord::version>(13, "version", QT_TRANSLATE_NOOP("Template", "Version")).autofill().list(),
    field<&TemplateRecord::validFrom>(14, "validFrom", QT_TRANSLATE_NOOP("Template", "Valid from"))
        .from("inForce")
        .list(),
    field<&TemplateRecord::validTo>(15, "validTo", QT_TRANSLATE_NOOP("Template", "Valid to")).list(),
    field<&TemplateRecord::content>(16, "content", QT_TRANSLATE_NOOP("Template", "Content")).must().note(),
    field<&TemplateRecord::remark>(17, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo TemplateRecord::info{
    .kind = RecordKind::paperTemplate,
    .name = "template",
    .context = "Template",
    .label = QT_TRANSLATE_NOOP("Template", "Template"),
    .fields = templateFields,
    .states = versionStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
