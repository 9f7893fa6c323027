// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationPage.h"

#include "publication/Correction.h"
#include "publication/CorrectionPlace.h"
#include "publication/ProvincialApproval.h"
#include "publication/Publication.h"
#include "publication/PublicationItem.h"
#include "publication/PublicationPlace.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> PublicationPage::setups()
{
    RecordPageSetup lists{
        .id = u"publications"_s, .title = tr("Publications"), .info = &Publication::info, .icon = Icon::publication};
    lists.related = {{&PublicationItem::info, "publicationId"},
                     {&ProvincialApproval::info, "publicationId"},
                     {&PublicationPlace::info, "publicationId"},
                     {&Correction::info, "publicationId", true, true}};
    lists.views = {{u"open"_s,
                    tr("In preparation"),
                    u"t.state IN ('draft','districtChecked','cityChecked','requested','returned')"_s,
                    {}},
                   {u"consented"_s, tr("Consented"), u"t.state IN ('approved','partly')"_s, {}},
                   {u"public"_s, tr("Published"), u"t.state IN ('published','corrected')"_s, {}}};
    lists.emptyHint =
        tr("Final results become a list, are checked twice, and go public with the consent of the province.");
    RecordPageSetup corrections{
        .id = u"corrections"_s, .title = tr("Corrections"), .info = &Correction::info, .icon = Icon::edit};
    corrections.related = {{&CorrectionPlace::info, "correctionId"}};
    corrections.emptyHint = tr("What was published wrongly is corrected or withdrawn at every place.");
    return {lists, corrections};
}

PublicationPage::PublicationPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"publication"_s, tr("Publication"), setups(), parent)
{
}

} // namespace qj
