// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Error.h"

#include <tl/expected.hpp>

namespace qj {

template <class T = void> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QStringList args = {}, QString rule = {})
{
    return tl::unexpected<Error>(Error{code, std::move(args), std::move(rule), {}, {}, {}, {}});
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace qj

#define QJ_CONCAT_(a, b) a##b
#define QJ_CONCAT(a, b) QJ_CONCAT_(a, b)
/// Leaves the function with the error of a Result that failed.
#define QJ_TRY(expression)                                                                                             \
    if (auto QJ_CONCAT(tried_, __LINE__) = (expression); !QJ_CONCAT(tried_, __LINE__))                                 \
    return tl::unexpected<qj::Error>(std::move(QJ_CONCAT(tried_, __LINE__)).error())
/// The same, and binds the value: QJ_TRY_ASSIGN(auto sample, reader.find(...));
#define QJ_TRY_ASSIGN(declaration, expression)                                                                         \
    auto QJ_CONCAT(tried_, __LINE__) = (expression);                                                                   \
    if (!QJ_CONCAT(tried_, __LINE__))                                                                                  \
        return tl::unexpected<qj::Error>(std::move(QJ_CONCAT(tried_, __LINE__)).error());                              \
    declaration = std::move(*QJ_CONCAT(tried_, __LINE__))
