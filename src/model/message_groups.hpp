// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::model {

/// The places of each message, as candidate numbers, the kept copy first.
class MessageGroups {
public:
    [[nodiscard]] std::size_t size() const noexcept { return begins_.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> places(std::size_t message) const noexcept {
        const std::size_t begin = begins_[message];
        return std::span(members_).subspan(begin, begins_[message + 1] - begin);
    }

    void reserve(std::size_t places) { members_.reserve(places); }
    void append(std::span<const std::uint32_t> places) {
        members_.insert(members_.end(), places.begin(), places.end());
        begins_.push_back(static_cast<std::uint32_t>(members_.size()));
    }

private:
    std::vector<std::uint32_t> members_;
    std::vector<std::uint32_t> begins_{0};
};

}  // namespace mailhorizon::model
