// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace mailhorizon::base {

/// A 4-byte index that cannot be mixed up with an index of another kind. Default: none.
template <class Tag>
class StrongId {
public:
    constexpr StrongId() noexcept = default;
    constexpr explicit StrongId(std::size_t value) noexcept
        : value_(static_cast<std::uint32_t>(value)) {}

    [[nodiscard]] constexpr std::uint32_t value() const noexcept { return value_; }
    [[nodiscard]] constexpr bool exists() const noexcept { return value_ != none; }
    constexpr auto operator<=>(const StrongId&) const noexcept = default;

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value_ = none;
};

}  // namespace mailhorizon::base

template <class Tag>
struct std::hash<mailhorizon::base::StrongId<Tag>> {
    std::size_t operator()(mailhorizon::base::StrongId<Tag> id) const noexcept {
        return std::hash<std::uint32_t>{}(id.value());
    }
};
