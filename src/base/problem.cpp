// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/problem.hpp"

#include "mailhorizon/base/check.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace mailhorizon::base {

std::string_view problem_name(ProblemKind kind) noexcept {
    constexpr std::array<std::string_view, static_cast<std::size_t>(ProblemKind::count_)> names{
        "no-header",           "no-date",          "bad-date",
        "implausible-date",    "no-message-id",    "bad-message-id",
        "reused-message-id",   "no-from",          "bad-address",
        "bad-charset",         "bad-encoding",     "nesting-too-deep",
        "message-too-large",   "header-too-large", "too-many-addresses",
        "too-many-references", "not-mail",         "unreadable",
        "truncated",           "after-as-of",      "unterminated-quote",
        "missing-blank-line",  "unwanted",         "encrypted",
        "old-facts",           "mailbox-data"};
    static_assert(!names.back().empty(), "each kind has a name");
    MH_ASSERT(kind < ProblemKind::count_);
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace mailhorizon::base
