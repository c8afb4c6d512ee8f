// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply_nodes.hpp"

#include "mailhorizon/base/disjoint_sets.hpp"
#include "mailhorizon/base/text.hpp"

#include <numeric>
#include <span>
#include <unordered_set>
#include <utility>

namespace mailhorizon::threads {
namespace {

/// Grows a forest link by link. A child that gets a parent is the root of its tree until then, so
/// a link closes a loop exactly if both ends are in one tree already.
class ReplyLinker {
public:
    explicit ReplyLinker(const ReplyNodes& nodes)
        : nodes_(nodes), trees_(nodes.count()), parent_(nodes.count(), no_node) {}

    /// What a message says of itself: the newest present reference that can be its parent, else the
    /// newest missing one. Present ones first: some mailers put In-Reply-To and References out of
    /// order, and what others say of a ghost is worth less than what this message says.
    void link_message(Node message, std::span<const model::IdIndex> references) {
        for (const bool ghosts : {false, true}) {
            for (std::size_t place = references.size(); place-- > 0;) {
                const Node parent = nodes_.of(references[place]);
                if (parent != no_node && nodes_.is_ghost(parent) == ghosts &&
                    link(parent, message)) {
                    return;
                }
            }
        }
    }

    /// What a message says of others: each of its references answers the one before it.
    void link_chain(std::span<const model::IdIndex> references) {
        Node older = no_node;
        for (const model::IdIndex id : references) {
            const Node newer = nodes_.of(id);
            if (newer == no_node) {
                continue;
            }
            if (older != no_node && parent_[newer] == no_node) {
                link(older, newer);
            }
            older = newer;
        }
    }

    [[nodiscard]] std::vector<Node> take() noexcept { return std::move(parent_); }

private:
    bool link(Node parent, Node child) {
        if (!trees_.join(parent, child)) {
            return false;
        }
        parent_[child] = parent;
        return true;
    }

    const ReplyNodes& nodes_;
    base::DisjointSets trees_;
    std::vector<Node> parent_;
};

}  // namespace

ReplyNodes::ReplyNodes(const model::Corpus& corpus)
    : corpus_(&corpus), messages_(corpus.messages().size()), node_of_id_(corpus.id_count()) {
    const auto listed = corpus.addresses();
    const std::unordered_set<std::string_view> addresses(listed.begin(), listed.end());
    for (std::size_t position = 0; position < node_of_id_.size(); ++position) {
        const model::IdIndex id(position);
        const model::MessageIndex message = corpus.message_of(id);
        if (message.exists()) {
            node_of_id_[position] = message.value();
        } else if (addresses.contains(base::to_lower(corpus.id_text(id)))) {
            node_of_id_[position] = no_node;
        } else {
            node_of_id_[position] = static_cast<Node>(messages_ + ghosts_.size());
            ghosts_.push_back(id);
        }
    }
}

std::string_view ReplyNodes::id_text(Node node) const noexcept {
    return is_ghost(node) ? corpus_->id_text(ghosts_[node - messages_])
                          : corpus_->message(model::MessageIndex(node)).id;
}

std::vector<Node> reply_parents(const model::Corpus& corpus, const ReplyNodes& nodes) {
    ReplyLinker linker(nodes);
    Node node = 0;
    for (const model::MessageRow& message : corpus.messages()) {
        linker.link_message(node++, message.references);
    }
    for (const model::MessageRow& message : corpus.messages()) {
        linker.link_chain(message.references);
    }
    return linker.take();
}

std::vector<Node> parents_first(const std::vector<Node>& parent) {
    // Children of each node side by side, a counting sort by parent: `begin` holds the ends of the
    // groups until these have been filled from behind.
    std::vector<std::uint32_t> begin(parent.size() + 1, 0);
    std::vector<Node> order;
    order.reserve(parent.size());
    for (Node node = 0; node < parent.size(); ++node) {
        if (parent[node] == no_node) {
            order.push_back(node);
        } else {
            ++begin[parent[node]];
        }
    }
    std::inclusive_scan(begin.begin(), begin.end(), begin.begin());
    std::vector<Node> children(begin.back());
    for (Node node = static_cast<Node>(parent.size()); node-- > 0;) {
        if (parent[node] != no_node) {
            children[--begin[parent[node]]] = node;
        }
    }
    for (std::size_t done = 0; done < order.size(); ++done) {
        const Node node = order[done];
        order.insert(
            order.end(), children.begin() + begin[node], children.begin() + begin[node + 1]);
    }
    return order;
}

}  // namespace mailhorizon::threads
