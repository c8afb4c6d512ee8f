// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::message {

/// What a marker before a subject says.
enum class MarkerMeaning : std::uint8_t { none, reply, forward };

/// A marker's word at the beginning of a text, without colon and counter.
struct MarkerWord {
    MarkerMeaning meaning = MarkerMeaning::none;
    std::size_t size = 0;     ///< bytes
    bool needs_text = false;  ///< so short that only ": " and more text make it a marker
};

/// The marker word that `text` begins with, if any. O(1).
[[nodiscard]] MarkerWord marker_word(std::string_view text) noexcept;

}  // namespace mailhorizon::message
