// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace mailhorizon::message {

/// One entry of an address list as nearly all are written. Borrows.
struct SimpleEntry {
    std::string_view name;
    std::string_view address;
    std::size_t end = 0;  ///< the offset after it and its separator
};

/// Reads `Name <a@b>`, `"Name" <a@b>`, `<a@b>` or `a@b` at `from`, up to ',' , ';' or the end:
/// ASCII, nothing to decode, to unquote or to guess. Nothing if the entry is of another form. Costs
/// no more than the entry is long.
[[nodiscard]] std::optional<SimpleEntry> read_simple_entry(std::string_view value MH_LIFETIMEBOUND,
                                                           std::size_t from) noexcept;

}  // namespace mailhorizon::message
