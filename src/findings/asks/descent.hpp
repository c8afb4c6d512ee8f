// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

/// Which messages stand below which, over any number of links.
///
/// Numbers the forest in preorder, so that what is below a message has the numbers that follow its
/// own. Built in O(messages) without recursion; 8 bytes a message.
class Descent {
public:
    explicit Descent(const threads::Forest& forest);

    /// True if `message` hangs under `above`, itself excluded. O(1).
    [[nodiscard]] bool is_below(model::MessageIndex message,
                                model::MessageIndex above) const noexcept {
        const std::uint32_t behind = number_[message.value()] - number_[above.value()];
        return behind != 0 && behind < size_[above.value()];
    }

private:
    std::vector<std::uint32_t> number_;  ///< by message: its place in preorder
    std::vector<std::uint32_t> size_;    ///< by message: itself and all below
};

}  // namespace mailhorizon::findings
