// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// R-IMP-ITEMS: the cell of non-compliant items. Split at 、，,；; and newlines, not inside brackets and not inside the
// name of a substance (1,3-丁二烯); 和 joins two items unless it belongs to a name; numbering goes; `*` marks a safety
// item; stray blanks inside names go; a trailing separator means nothing.
#include <QtCore/QString>

#include <vector>

namespace qj {

struct ItemText
{
    QString name;
    bool safety = false;    ///< marked as a safety item in the list
    bool labelOnly = false; ///< marks, labels or instructions (R-VER-LABEL)
};

/// Empty for an empty mark and for words that say that there is none.
std::vector<ItemText> itemsOf(const QString& text);
/// One item, not split: brackets closed up, blanks and marks gone.
ItemText itemOf(const QString& text);
/// All items are of the label kind; false for no items.
bool isLabelOnly(const std::vector<ItemText>& items);

} // namespace qj
