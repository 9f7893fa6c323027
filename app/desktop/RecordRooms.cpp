// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordRooms.h"

#include "directory/DirectoryPage.h"
#include "disposal/DisposalPage.h"
#include "form/ListQuery.h"
#include "planning/PlansPage.h"
#include "publication/PublicationPage.h"
#include "sampling/SamplesPage.h"
#include "testing/ObjectionsPage.h"
#include "testing/ResultsPage.h"

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

template <class Page> RecordTabs* make(FormContext& context)
{
    return new Page(context);
}

struct RecordRoom
{
    const char* page;
    RecordTabs* (*make)(FormContext& context);
    std::vector<RecordKind> kinds;
};

const std::vector<RecordRoom>& allRooms()
{
    using enum RecordKind;
    static const std::vector<RecordRoom> all{
        {"plans", make<PlansPage>, {plan, planTask, draw}},
        {"samples", make<SamplesPage>, {sample, notSampledNote, refusalRecord}},
        {"results", make<ResultsPage>, {testReport, serviceOfNotice}},
        {"objections", make<ObjectionsPage>, {objection, reinspection}},
        {"disposal", make<DisposalPage>, {disposalCase, supervision}},
        {"publication", make<PublicationPage>, {publication, correction}},
        {"directory", make<DirectoryPage>, {trader, producer, laboratory, office, officer, productCategory, standard}},
    };
    return all;
}

const RecordRoom* roomNamed(const QString& page)
{
    for (const RecordRoom& room : allRooms())
        if (page == QLatin1StringView(room.page)) return &room;
    return nullptr;
}

} // namespace

bool isRecordRoom(const QString& page)
{
    return roomNamed(page) != nullptr;
}

RecordTabs* makeRecordRoom(const QString& page, FormContext& context)
{
    const RecordRoom* room = roomNamed(page);
    return room ? room->make(context) : nullptr;
}

QString roomOf(RecordKind kind)
{
    for (const RecordRoom& room : allRooms())
        if (std::find(room.kinds.begin(), room.kinds.end(), kind) != room.kinds.end())
            return QString::fromLatin1(room.page);
    return {};
}

void showRows(RecordTabs& tabs, const Reader& reader, const QString& title, const QList<Uuid>& ids)
{
    RecordPage* page = tabs.page(RecordKind::sample);
    if (!page) return;
    QStringList rows;
    for (const Uuid& id : ids)
        if (const auto eid = reader.eidOf(id)) rows += QString::number(*eid);
    page->showRows(title, u"t.eid IN (SELECT value FROM json_each(?))"_s, {u'[' + rows.join(u',') + u']'});
}

} // namespace qj
