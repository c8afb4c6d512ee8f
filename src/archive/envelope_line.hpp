// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"

#include <optional>
#include <string_view>

namespace mailhorizon::archive {

/// What a "From " line says.
struct EnvelopeLine {
    base::Instant time;
    bool git = false;  ///< made by `git format-patch`: a commit id and one fixed date
};

/// Reads a line (without its line end) as a dated "From " line. O(size).
[[nodiscard]] std::optional<EnvelopeLine> parse_envelope_line(std::string_view line) noexcept;

/// True for "From ..." and ">From ...", dated or not, that is no header field ("From : a@b").
[[nodiscard]] bool is_envelope_shaped(std::string_view line) noexcept;

}  // namespace mailhorizon::archive
