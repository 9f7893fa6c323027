// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which boxes of a record stand together and in which order: resources/rules/forms.json, which follows the official
// papers (FORMS). Fields that the file does not name come in a last group, so that a new field needs no line there.
//
// A box is "field", "field:2" for twice the width, or "reference.field" for a line of the record referred to, read
// only. A group may be shown only "when" a field has a code, or "from" a state on.
#include "record/Record.h"

#include <QtCore/QStringList>

namespace qj {

struct FormBox
{
    QString field;
    QString of; ///< field of the record that `field` refers to; empty for the record's own box
    int span = 1;
};

struct FormGroup
{
    QString id;
    QString title;
    std::vector<std::vector<FormBox>> rows;
    QString whenField, whenCode; ///< shown only while this field has this code
    QString fromState;           ///< shown only from this state on
};

struct FormLayout
{
    std::vector<FormGroup> groups;
    /// Order of the boxes of one record; generic in pairs where the file has none.
    static FormLayout of(const RecordInfo& info);
};

} // namespace qj
