// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/folded_set.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>

namespace mailhorizon::message {
namespace {

std::size_t lower_byte(char c) noexcept {
    return static_cast<unsigned char>(base::to_lower(c));
}

}  // namespace

FoldedSet::FoldedSet(std::span<const std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
        phrases_.push_back(base::fold_case(phrase));
    }
    std::ranges::sort(phrases_);
    for (const std::string& phrase : phrases_) {
        const std::size_t first = lower_byte(phrase.front());
        const std::size_t second = phrase.size() > 1 ? lower_byte(phrase[1]) : ascii;
        if (first < ascii && second < ascii) {
            openings_.set(first * ascii + second);
        }
    }
}

bool FoldedSet::contains(std::string_view text) const {
    if (text.size() > 1) {
        const std::size_t first = lower_byte(text.front());
        const std::size_t second = lower_byte(text[1]);
        if (first < ascii && second < ascii && !openings_.test(first * ascii + second)) {
            return false;
        }
    }
    return std::ranges::binary_search(phrases_, base::fold_case(text));
}

}  // namespace mailhorizon::message
