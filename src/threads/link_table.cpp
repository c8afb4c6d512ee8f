// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.hpp"

#include <cstddef>
#include <utility>

namespace mailhorizon::threads {

LinkTable::LinkTable(std::vector<Node> parent)
    : parent_(std::move(parent)),
      link_(parent_.size(), LinkClass::none),
      confidence_(parent_.size(), 0),
      trees_(parent_.size()) {
    for (Node node = 0; node < parent_.size(); ++node) {
        if (parent_[node] == no_node) {
            continue;
        }
        trees_.join(parent_[node], node);
        link_[node] = LinkClass::header;
        confidence_[node] = 1;
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

std::vector<Node> lost_under(const LinkTable& links, const ReplyNodes& nodes) {
    std::vector<Node> top(nodes.count(), no_node);
    for (const Node node : parents_first(links.parents())) {
        const Node above = links.parents()[node];
        if (above == no_node) {
            top[node] = nodes.is_ghost(node) ? node : no_node;
        } else if (nodes.is_ghost(above)) {
            top[node] = top[above];
        }
    }
    top.resize(nodes.messages());
    return top;
}

}  // namespace mailhorizon::threads
