// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

/// Calls `carry(child, parent)` for every link of the forest, a message's own link only after those
/// of all that hangs under it: what is counted or heard below is carried up without recursion.
///
/// The order among messages that are ready together is the same for one corpus. O(messages).
template <class Carry>
void carry_leaves_first(const threads::Forest& forest, Carry carry) {
    const std::size_t count = forest.parent.size();
    std::vector<std::uint32_t> left(count);  // replies not yet carried up
    std::vector<model::MessageIndex> ready;
    for (std::size_t i = 0; i < count; ++i) {
        left[i] = static_cast<std::uint32_t>(forest.replies(model::MessageIndex(i)).size());
        if (left[i] == 0) {
            ready.emplace_back(i);
        }
    }
    while (!ready.empty()) {
        const model::MessageIndex child = ready.back();
        ready.pop_back();
        const model::MessageIndex parent = forest.parent[child.value()];
        if (!parent.exists()) {
            continue;
        }
        carry(child, parent);
        if (--left[parent.value()] == 0) {
            ready.push_back(parent);
        }
    }
}

}  // namespace mailhorizon::findings
