// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/headers/limits.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// What decides the structure of a multipart body, without its content.
///
/// For each line that begins with "--" the text holds that line, the content fields below it, an
/// empty line and "@" with the number of the stretch of body that follows.
struct Skeleton {
    std::string text;
    std::vector<std::string_view> stretches;  ///< borrow from the body
    std::size_t boundaries = 0;               ///< how often "boundary" stands in the fields
};

/// Cuts `body` at the lines that may be boundaries. Its size is bounded by `limits.mime_parts`,
/// what is left then is one stretch. O(size).
[[nodiscard]] Skeleton make_skeleton(std::string_view body, const MessageLimits& limits);

/// The number after an "@" at a line's begin in text mimetic made of a skeleton: the first, the
/// last.
struct StretchRange {
    std::size_t first = 0;
    std::size_t last = 0;
    bool found = false;
};
[[nodiscard]] StretchRange find_stretches(std::string_view text) noexcept;

}  // namespace mailhorizon::message
