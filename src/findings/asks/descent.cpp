// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/descent.hpp"

#include "findings/asks/leaves_first.hpp"

#include <cstddef>

namespace mailhorizon::findings {

Descent::Descent(const threads::Forest& forest)
    : number_(forest.parent.size()), size_(forest.parent.size(), 1) {
    carry_leaves_first(forest, [this](model::MessageIndex child, model::MessageIndex parent) {
        size_[parent.value()] += size_[child.value()];
    });
    std::vector<model::MessageIndex> numbered;  // their replies are not yet
    std::uint32_t next_root = 0;
    for (std::size_t i = 0; i < forest.parent.size(); ++i) {
        if (forest.parent[i].exists()) {
            continue;
        }
        number_[i] = next_root;
        next_root += size_[i];
        numbered.emplace_back(i);
        while (!numbered.empty()) {
            const model::MessageIndex message = numbered.back();
            numbered.pop_back();
            std::uint32_t next = number_[message.value()] + 1;
            for (const model::MessageIndex reply : forest.replies(message)) {
                number_[reply.value()] = next;
                next += size_[reply.value()];
                numbered.push_back(reply);
            }
        }
    }
}

}  // namespace mailhorizon::findings
