// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::voices {

/// What stands behind an address.
enum class AddressKind : std::uint8_t {
    human,
    role,       ///< a function that one or several persons fill
    team,       ///< hands on to several persons
    list,       ///< a mailing list
    robot,      ///< a program
    announcer,  ///< an account that tells many, and may ask them
    bulk,       ///< newsletters and advertisements
    spam
};

/// "human", "role" ... also what a roster calls it.
[[nodiscard]] std::string_view kind_name(AddressKind kind) noexcept;
/// The kind of that name, whatever its case; none for any other word.
[[nodiscard]] std::optional<AddressKind> read_kind(std::string_view word) noexcept;

/// Nobody writes there, and nobody reads: robot, bulk, spam.
[[nodiscard]] constexpr bool is_machine(AddressKind kind) noexcept {
    return kind == AddressKind::robot || kind == AddressKind::bulk || kind == AddressKind::spam;
}
/// One human, or some behind one address.
[[nodiscard]] constexpr bool is_people(AddressKind kind) noexcept {
    return !is_machine(kind) && kind != AddressKind::list;
}

}  // namespace mailhorizon::voices
