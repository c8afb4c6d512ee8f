// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.hpp"

#include <cstddef>
#include <utility>

namespace mailhorizon::threads {

LinkTable::LinkTable(std::vector<Node> parent, std::size_t messages)
    : parent_(std::move(parent)),
      link_(messages, LinkClass::none),
      confidence_(messages, 0),
      trees_(parent_.size()) {
    for (Node node = 0; node < parent_.size(); ++node) {
        if (parent_[node] == no_node) {
            continue;
        }
        trees_.join(parent_[node], node);
        if (node < messages) {
            link_[node] = LinkClass::header;
            confidence_[node] = 1;
        }
    }
}

bool LinkTable::link(Node parent, Node child, LinkClass link, float confidence) {
    if (!is_root(child) || !trees_.join(parent, child)) {
        return false;
    }
    parent_[child] = parent;
    link_[child] = link;
    confidence_[child] = confidence;
    return true;
}

std::vector<bool> orphans(const model::Corpus& corpus,
                          const LinkTable& links,
                          const LinkSettings& settings) {
    const auto messages = corpus.messages();
    std::vector<bool> orphan(messages.size());
    for (Node node = 0; node < messages.size(); ++node) {
        orphan[node] =
            links.is_root(node) && (settings.ignore_headers || messages[node].references.empty());
    }
    return orphan;
}

}  // namespace mailhorizon::threads
