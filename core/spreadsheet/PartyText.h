// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// R-IMP-ROLE: the cell of the producer: one or several firms with the role each has on the goods, or a remark that the
// firm disowns the goods, which is an objection and no name.
#include <QtCore/QString>

#include <vector>

namespace qj {

/// Producer.role.
enum class PartyRole { producer, importer, agent, supplier };

struct PartyText
{
    QString name;
    PartyRole role = PartyRole::producer;
    QString tag; ///< the words of the role as printed, empty without
};

struct PartiesText
{
    std::vector<PartyText> parties;
    QString objection; ///< remark such as 标称生产单位否认该产品为其生产
};

PartiesText partiesOf(const QString& text);
/// Place in brackets behind a name, "某店(某市某区)"; the name itself is kept whole.
QString placeInBrackets(const QString& name);

} // namespace qj
