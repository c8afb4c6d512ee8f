// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/month_names.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::base {
namespace {

constexpr char accented = '?';  ///< stands for the bytes of letters beyond ASCII
constexpr std::size_t shortest_name = 3;
constexpr std::size_t longest_name = 12;

/// The names of one month, with spaces between. English comes first: most mail has it.
constexpr std::array<std::string_view, 12> names{
    "january januar janvier janeiro januari jaenner j?nner enero gennaio",
    "february februar f?vrier fevrier febrero febbraio fevereiro februari feber",
    "march maerz m?rz marz mars marzo mar?o marco maart mrt",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august ao?t aout agosto augustus",
    "september septembre septiembre setiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember d?cembre decembre diciembre dicembre dezembro"};

/// Three lower-case letters as one number.
constexpr std::uint32_t key_of(std::string_view letters) noexcept {
    std::uint32_t key = 0;
    for (const char c : letters.substr(0, shortest_name)) {
        key = (key << 8U) | static_cast<unsigned char>(c);
    }
    return key;
}

constexpr std::array<std::uint32_t, 12> make_english_keys() noexcept {
    std::array<std::uint32_t, 12> keys{};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i] = key_of(names[i]);
    }
    return keys;
}

constexpr std::array<std::uint32_t, 12> english_keys = make_english_keys();

constexpr std::size_t letter_count = 128;

/// The first two letters of all names: most words that stand in dates are told by them.
constexpr std::array<std::array<bool, letter_count>, letter_count> make_openings() noexcept {
    std::array<std::array<bool, letter_count>, letter_count> openings{};
    for (const std::string_view month : names) {
        for (std::size_t at = 0; at + 1 < month.size(); ++at) {
            if (at == 0 || month[at - 1] == ' ') {
                openings[static_cast<std::size_t>(month[at])]
                        [static_cast<std::size_t>(month[at + 1])] = true;
            }
        }
    }
    return openings;
}

constexpr auto openings = make_openings();

bool opens_name(std::string_view plain) noexcept {
    return openings[static_cast<std::size_t>(plain[0])][static_cast<std::size_t>(plain[1])];
}

/// "jui" begins two of them.
constexpr bool is_too_short(std::string_view name) noexcept {
    return name.size() < shortest_name || name == "jui";
}

bool has_name(std::string_view month, std::string_view name) noexcept {
    while (!month.empty()) {
        const std::size_t size = std::min(month.find(' '), month.size());
        if (month.substr(0, size).starts_with(name)) {
            return true;
        }
        month.remove_prefix(std::min(size + 1, month.size()));
    }
    return false;
}

}  // namespace

int month_number(std::string_view name) noexcept {
    name.remove_suffix(name.ends_with('.') ? 1 : 0);
    std::array<char, longest_name> letters{};
    std::size_t size = 0;
    for (const char c : name) {
        const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
        if (beyond_ascii && size > 0 && letters[size - 1] == accented) {
            continue;  // the next byte of the same letter
        }
        if (size == letters.size() || (!beyond_ascii && !is_alpha(c))) {
            return 0;
        }
        letters[size++] = beyond_ascii ? accented : to_lower(c);
    }
    const std::string_view plain(letters.data(), size);
    if (is_too_short(plain) || !opens_name(plain)) {
        return 0;
    }
    if (size == shortest_name) {  // as dates have it
        const auto* const english = std::ranges::find(english_keys, key_of(plain));
        if (english != english_keys.end()) {
            return static_cast<int>(english - english_keys.begin()) + 1;
        }
    }
    const auto* const found = std::ranges::find_if(
        names, [plain](std::string_view month) { return has_name(month, plain); });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

}  // namespace mailhorizon::base
