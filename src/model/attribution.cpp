// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/attribution.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::model {
namespace {

constexpr std::size_t word_bytes = 64;  ///< longer words count by their beginning

bool is_word_byte(char c) noexcept {
    return base::is_alnum(c) || static_cast<unsigned char>(c) >= 128;
}

std::uint32_t word_hash(std::string_view word) noexcept {
    std::array<char, word_bytes> lower{};
    const std::size_t size = std::min(word.size(), word_bytes);
    std::transform(
        word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size), lower.begin(), [](char c) {
            return base::to_lower(c);
        });
    return static_cast<std::uint32_t>(base::stable_hash({lower.data(), size}));
}

bool is_number(std::string_view word) noexcept {
    return std::ranges::all_of(word, base::is_digit);
}

}  // namespace

void append_word_hashes(std::string_view text,
                        std::size_t most,
                        std::vector<std::uint32_t>& words) {
    bool after_hour = false;  // the word before was a number that no colon stood before
    for (std::size_t at = 0; at < text.size() && words.size() < most;) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_word_byte(text[end])) {
            ++end;
        }
        const std::string_view word = text.substr(at, end - at);
        const bool after_colon = at > 0 && text[at - 1] == ':';
        if (after_colon && after_hour && word.size() == 2 && is_number(word)) {
            words.push_back(word_hash(text.substr(at - 1, 3)));
        } else {
            words.push_back(word_hash(word));
        }
        after_hour = !after_colon && word.size() <= 2 && is_number(word);
        at = end;
    }
}

std::uint32_t minute_word(unsigned minute) {
    const std::array<char, 3> word{
        ':', static_cast<char>('0' + minute / 10), static_cast<char>('0' + minute % 10)};
    return word_hash({word.data(), word.size()});
}

}  // namespace mailhorizon::model
