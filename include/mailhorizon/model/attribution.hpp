// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::model {

/// Appends hashes of the words of `text` (letters and digits, ASCII letters in lower case) until
/// there are `most`: what names a person in "On Monday at 12:03, Jo wrote:" can be compared with a
/// display name and an address without keeping the words. Minutes of a time are one more word
/// (`minute_word`), being the same in most time zones. O(size).
void append_word_hashes(std::string_view text, std::size_t most, std::vector<std::uint32_t>& words);

/// The word that the 3 of "12:03" is; `minute` below 60.
[[nodiscard]] std::uint32_t minute_word(unsigned minute);

}  // namespace mailhorizon::model
