// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/address_kind.hpp"

#include "mailhorizon/base/text.hpp"

#include <array>
#include <cstddef>

namespace mailhorizon::voices {
namespace {

constexpr std::array<std::string_view, 8> names{
    "human", "role", "team", "list", "robot", "announcer", "bulk", "spam"};

}  // namespace

std::string_view kind_name(AddressKind kind) noexcept {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<AddressKind> read_kind(std::string_view word) noexcept {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (base::equal_ignoring_case(word, names[i])) {
            return static_cast<AddressKind>(i);
        }
    }
    return std::nullopt;
}

}  // namespace mailhorizon::voices
