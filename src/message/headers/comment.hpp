// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::message {

/// Whether a comment may hold others.
enum class Nesting : std::uint8_t { allowed, none };

/// The offset after the comment (RFC 5322 section 3.2.2) that begins with the '(' at `from`, or
/// npos: it never ends, or it holds another and must not. O(size of what is read).
[[nodiscard]] std::size_t after_comment(std::string_view text,
                                        std::size_t from,
                                        Nesting nesting = Nesting::allowed) noexcept;

}  // namespace mailhorizon::message
