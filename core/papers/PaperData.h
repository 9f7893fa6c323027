// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a paper is filled with. Names are the field names of the records, with dots for linked records:
// productName, trader.name, producer.address. Texts are as they shall be printed, dates in ISO form, enums by their
// stable code (their label will do as well), lists of scalars joined by ";". A field that is missing prints empty, to
// be filled in by hand. Lists are child records or whole tables: {"items", rows}; a row's own names come first.
#include <QtCore/QHash>
#include <QtCore/QString>

#include <vector>

namespace qj::papers {

using PaperRow = QHash<QString, QString>;

struct PaperData
{
    PaperRow values;
    QHash<QString, std::vector<PaperRow>> lists;
};

} // namespace qj::papers
