// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/DirectoryPage.h"

#include "directory/Laboratory.h"
#include "directory/LaboratorySampler.h"
#include "directory/Office.h"
#include "directory/Officer.h"
#include "directory/OfficerInterest.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "directory/Standard.h"
#include "directory/TestItemSpec.h"
#include "directory/Trader.h"
#include "sampling/Sample.h"

namespace qj {

using namespace Qt::StringLiterals;

std::vector<RecordPageSetup> DirectoryPage::setups()
{
    const auto setup = [](const QString& id, const QString& title, const RecordInfo& info, Icon icon,
                          std::vector<Related> related) {
        return RecordPageSetup{
            .id = id, .title = title, .info = &info, .icon = icon, .related = std::move(related), .imports = true};
    };
    RecordPageSetup traders =
        setup(u"traders"_s, tr("Traders"), Trader::info, Icon::office, {{&Sample::info, "traderId", true, true}});
    traders.emptyHint = tr("Enter the traders of your area, or take in the roster as a table.");
    traders.views = {{u"open"_s, tr("In business"), u"t.statusNow='open'"_s, {}},
                     {u"nocode"_s, tr("Without a credit code"), u"t.creditCode IS NULL"_s, {}}};
    return {
        traders,
        setup(u"producers"_s, tr("Producers"), Producer::info, Icon::package,
              {{&Sample::info, "producerId", false, true}}),
        setup(u"laboratories"_s, tr("Laboratories"), Laboratory::info, Icon::result,
              {{&LaboratorySampler::info, "laboratoryId"}}),
        setup(u"offices"_s, tr("Offices"), Office::info, Icon::office, {}),
        setup(u"officers"_s, tr("Officers"), Officer::info, Icon::user, {{&OfficerInterest::info, "officerId"}}),
        setup(u"categories"_s, tr("Categories"), ProductCategory::info, Icon::folder,
              {{&TestItemSpec::info, "categoryId"}}),
        setup(u"standards"_s, tr("Standards"), Standard::info, Icon::shield, {{&TestItemSpec::info, "standardId"}})};
}

DirectoryPage::DirectoryPage(FormContext& context, QWidget* parent)
    : RecordTabs(context, u"directory"_s, tr("Directory"), setups(), parent)
{
}

} // namespace qj
