// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Icon.h"

#include <functional>
#include <vector>

namespace qj {

struct SearchHit
{
    QString id;     ///< whatever open() needs to find the record again
    QString title;  ///< e.g. name of the sample
    QString detail; ///< e.g. number and trader
    QString group;  ///< heading under which hits of one kind stand together
    Icon icon = Icon::search;
};

/// Where the search box finds records. The answer may come at once or later from the event loop of the window; an
/// answer to a text that has changed meanwhile is dropped by the box.
class SearchSource
{
public:
    virtual ~SearchSource() = default;
    virtual void search(const QString& text, int limit, std::function<void(std::vector<SearchHit>)> found) = 0;
    virtual void open(const SearchHit& hit) = 0;
};

} // namespace qj
