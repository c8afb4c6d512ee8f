// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/place_order.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <string_view>

namespace mailhorizon::model {
namespace {

bool is_offset(std::string_view place) noexcept {
    return !place.empty() && std::ranges::all_of(place, base::is_digit);
}

std::string_view without_zeros(std::string_view digits) noexcept {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

}  // namespace

std::strong_ordering compare_places(std::string_view a, std::string_view b) noexcept {
    const bool a_is_offset = is_offset(a);
    if (a_is_offset != is_offset(b)) {
        return a_is_offset ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    if (a_is_offset) {
        const std::string_view a_digits = without_zeros(a);
        const std::string_view b_digits = without_zeros(b);
        if (a_digits.size() != b_digits.size()) {
            return a_digits.size() <=> b_digits.size();
        }
        if (const auto order = a_digits <=> b_digits; order != 0) {
            return order;
        }
    }
    return a <=> b;
}

}  // namespace mailhorizon::model
