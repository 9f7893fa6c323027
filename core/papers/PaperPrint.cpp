// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PaperPrint.h"

using namespace Qt::StringLiterals;

namespace qj::papers {

int printingsOf(const Reader& reader, const Printed& what)
{
    const auto eid = reader.eidOf(what.record);
    if (!eid) return 0;
    // Two computers may have given the same number: what counts is how often it was printed.
    Query query = reader.query(
        "SELECT count(*) FROM paperPrint WHERE ownerId=? AND paper=? AND coalesce(copy,'')=coalesce(?,'') AND "
        "deleted IS NULL");
    return query.bind(*eid).bind(what.code).bind(what.copy).next() ? static_cast<int>(query.integer(0)) : 0;
}

void notePrinted(const Reader& reader, CommitDraft& draft, const std::vector<Printed>& what)
{
    for (const Printed& one : what) {
        const RecordInfo* info = reader.schema().find(reader.kindOf(one.record));
        const auto record = info ? reader.find(*info, one.record) : std::nullopt;
        if (!record) continue;
        PaperPrint print;
        print.officeId = record->value(common::officeId).valueOr(Uuid());
        print.ownerKind = QString::fromLatin1(info->name);
        print.ownerId = one.record;
        print.paper = one.code;
        print.copy = one.copy;
        print.number = printingsOf(reader, one) + 1;
        print.printedAt = draft.clock().now();
        print.printedBy = draft.by;
        print.id = newUuid(draft.clock());
        draft.add(print);
    }
}

} // namespace qj::papers
