// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

namespace qj {

class RecordTabs;

/// Which pages of the window hold records, and which page shows a kind.
bool isRecordRoom(const QString& page);
RecordTabs* makeRecordRoom(const QString& page, FormContext& context);
/// Id of the page; empty for a kind that is only seen with its owner.
QString roomOf(RecordKind kind);
/// Shows these samples on their page, under a title that can be taken away again.
void showRows(RecordTabs& tabs, const Reader& reader, const QString& title, const QList<Uuid>& ids);

} // namespace qj
