// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Three cases of two offices, for tests of what is done with several of them.
#include "directory/Office.h"
#include "disposal/Supervision.h"
#include "papers/Document.h"
#include "shell/ListDetail.h"

#include "CaseOffice.h"

namespace qj {

struct CaseRoom : CaseOffice
{
    Uuid other = addOffice(u"32041201"_s, u"城东分局"_s);
    Uuid second = addCase(u"电暖器"_s, {});
    Uuid third = addCase(u"电热水壶"_s, other);

    Uuid addOffice(const QString& code, const QString& name)
    {
        Office office;
        office.code = code;
        office.name = name;
        office.level = OfficeLevel::branch;
        office.parentId = admin.office;
        return add(office, admin);
    }
    Uuid addCase(const QString& goods, const Uuid& owner)
    {
        tests::SampleWish wish;
        wish.name = goods;
        const Uuid id = caseOf(sample("judged", wish));
        if (owner.isNull()) return id;
        CommitDraft draft(clock, admin.officer, u"edit"_s);
        draft.set(DisposalCase::info, id, u"ownerOffice", Value(owner));
        tests::sure(place->journal().commit(draft), "owner");
        return id;
    }
    DisposalCase record(const Uuid& id) const { return *reader().find<DisposalCase>(id); }
    void mark(const QList<Uuid>& ids) const
    {
        QTRY_COMPARE(page->model()->rowCount(), 3);
        DataTable* table = page->list()->table();
        table->clearSelection();
        for (const Uuid& id : ids)
            table->selectionModel()->select(page->model()->index(page->model()->rowOf(id), 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    std::vector<Supervision> orders() const
    {
        std::vector<Supervision> found;
        for (const Uuid& id : reader().where(Supervision::info, "1")) found.push_back(*reader().find<Supervision>(id));
        return found;
    }
};

inline QString allText(const papers::Document& document)
{
    QStringList all;
    for (const papers::Block& block : document.blocks) {
        all += block.content;
        for (const papers::Row& row : block.rows)
            for (const papers::Cell& cell : row.cells) all += cell.text;
    }
    return all.join(u'|');
}

} // namespace qj
