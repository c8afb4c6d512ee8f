// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mailhorizon::message {

/// Whether one of `words` (lower case) stands in `line` with no ASCII letter or digit beside it.
/// Words that begin or end with other letters need no gap there: Chinese has none.
inline bool has_word(std::string_view line, std::span<const std::string_view> words) noexcept {
    return std::ranges::any_of(words, [line](std::string_view word) {
        const std::size_t at = base::find_ignoring_case(line, word);
        if (at == std::string_view::npos) {
            return false;
        }
        const std::size_t end = at + word.size();
        const bool begins =
            at == 0 || !base::is_alnum(word.front()) || !base::is_alnum(line[at - 1]);
        const bool ends =
            end == line.size() || !base::is_alnum(word.back()) || !base::is_alnum(line[end]);
        return begins && ends;
    });
}

/// The beginnings a line may have, ordered for a quick no: by two bytes of each. Borrows the words,
/// of at least two bytes each.
class Beginnings {
public:
    explicit Beginnings(std::span<const std::string_view> words) noexcept : words_(words) {
        for (const std::string_view word : words_) {
            MH_ASSERT(word.size() >= 2);
            second_[static_cast<unsigned char>(word[0])] |= bit(word[1]);
        }
    }

    /// Whether `line` begins with one of them, whatever the case of ASCII letters. O(size).
    [[nodiscard]] bool begin(std::string_view line) const noexcept {
        if (line.size() < 2) {
            return false;
        }
        const char first = base::to_lower(line[0]);
        const char second = base::to_lower(line[1]);
        return (second_[static_cast<unsigned char>(first)] & bit(second)) != 0 &&
               std::ranges::any_of(words_, [line, first, second](std::string_view word) {
                   return word[0] == first && word[1] == second &&
                          base::starts_with_ignoring_case(line, word);
               });
    }

private:
    static constexpr std::uint64_t bit(char second) noexcept {
        constexpr unsigned bits = 63;
        return std::uint64_t{1} << (static_cast<unsigned char>(second) & bits);
    }

    std::span<const std::string_view> words_;
    std::array<std::uint64_t, 256> second_{};
};

}  // namespace mailhorizon::message
