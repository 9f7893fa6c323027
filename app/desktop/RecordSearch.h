// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "shell/SearchSource.h"

namespace qj {

/// Records of every kind that people look for: by words, numbers, codes and pinyin initials, grouped by kind; by the
/// code of a paper its record.
class RecordSearch final : public SearchSource
{
public:
    using Open = std::function<void(RecordKind kind, const Uuid& id)>;

    RecordSearch(const FormContext& context, Open open) : m_context(context), m_open(std::move(open)) {}
    void search(const QString& text, int limit, std::function<void(std::vector<SearchHit>)> found) override;
    void open(const SearchHit& hit) override;

private:
    std::optional<SearchHit> scanned(const QString& text) const;
    const FormContext& m_context;
    Open m_open;
};

} // namespace qj
