// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the rules of a room report what stands in the way of a record: the key of a sentence (ui/print/GuardText), the
// rule that refuses, and the field at fault, where there is one.
#include "base/Text.h"
#include "record/Record.h"

namespace qj {

inline Error problem(const char* key, const char* rule, const char* field = "")
{
    Error error{ErrorCode::guardFailed, {QLatin1StringView(key)}, {}, {}, {}, {}, {}};
    error.rule = QLatin1StringView(rule);
    error.field = QLatin1StringView(field);
    return error;
}

/// A field that this case needs, though not every record does (those are found by missingFields).
inline Error missing(const RecordInfo& info, const char* field, const char* rule = "")
{
    const Field* described = info.find(QString::fromLatin1(field));
    Error error{ErrorCode::fieldMissing,
                {described ? translated(info.context, described->label) : QString()},
                {},
                {},
                {},
                {},
                {}};
    error.rule = QLatin1StringView(rule);
    error.field = QLatin1StringView(field);
    return error;
}

/// Collects what is wrong; reads as a list of sentences.
class Problems
{
public:
    explicit Problems(const RecordInfo& info) : m_info(info) {}
    void refuse(bool when, const char* key, const char* rule, const char* field = "")
    {
        if (when) m_found.push_back(problem(key, rule, field));
    }
    void need(bool filled, const char* field, const char* rule = "")
    {
        if (!filled) m_found.push_back(missing(m_info, field, rule));
    }
    std::vector<Error> take() { return std::move(m_found); }

private:
    const RecordInfo& m_info;
    std::vector<Error> m_found;
};

} // namespace qj
