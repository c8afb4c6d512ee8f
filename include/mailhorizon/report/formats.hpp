// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/report/render.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::report {

/// What a command writes.
enum class Content : std::uint8_t {
    report,
    table,
    graph,
    evaluation,  ///< a table that is not for the browser
    lines        ///< text of its own, in no format
};

/// The formats offered for it, the default first.
[[nodiscard]] std::vector<Format> formats_of(Content content);

}  // namespace mailhorizon::report
