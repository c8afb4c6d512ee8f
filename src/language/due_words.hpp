// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace mailhorizon::language {

/// Hears when something is due: weekdays, "tomorrow", "next week", "in two days", "March 3", in all
/// languages of the lexicon. Takes the words of a sentence one by one, in lower case.
class DueWords {
public:
    /// O(words known).
    void add(std::string_view word) noexcept;

    /// A code as `model::due_day` reads it; 0 if nothing was named.
    [[nodiscard]] std::uint16_t said() const noexcept { return due_; }

private:
    void add_number(std::uint16_t number) noexcept;
    void add_unit(std::uint16_t days) noexcept;
    void add_day_of_month() noexcept;

    std::uint16_t due_ = 0;
    std::uint16_t number_ = 0;   ///< the word before
    std::uint16_t month_ = 0;    ///< the word before, but for "of"
    std::uint16_t unit_ = 0;     ///< the word before was a week or a month: its days
    std::uint16_t weekday_ = 0;  ///< the word before
    bool next_ = false;          ///< the word before
};

}  // namespace mailhorizon::language
