// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace mailhorizon::base {

std::string format_number(double value, int digits) {
    if (!std::isfinite(value)) {
        return "null";
    }
    if (value == 0.0) {
        return "0";  // also for -0.0
    }
    constexpr int most_digits = 17;
    std::array<char, 64> room{};
    const auto result = std::to_chars(room.data(),
                                      room.data() + room.size(),
                                      value,
                                      std::chars_format::general,
                                      std::clamp(digits, 1, most_digits));
    return {room.data(), result.ptr};
}

std::string group_digits(std::uint64_t value) {
    const std::string digits = std::to_string(value);
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) {
            text += ',';
        }
        text += digits[at];
    }
    return text;
}

std::string percent_text(double share) {
    constexpr double one = 0.01;
    if (share > 0.0 && share < one) {
        return "under 1 %";
    }
    if (share < 1.0 && share > 1.0 - one) {
        return "over 99 %";
    }
    return std::to_string(std::lround(std::max(0.0, share) / one)) + " %";
}

std::optional<double> parse_number(std::string_view text) noexcept {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() ||
        !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<std::uint64_t> parse_count(std::string_view text) noexcept {
    std::uint64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace mailhorizon::base
