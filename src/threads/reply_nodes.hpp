// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace mailhorizon::threads {

/// A message or a ghost: messages first, in corpus order, then ids that no message has.
using Node = std::uint32_t;
inline constexpr Node no_node = std::numeric_limits<Node>::max();

/// Which node an id means. Ids that are aliases of one message mean one node; of several messages
/// with one id only the earliest is its node, the others are reached by no reference. Borrows the
/// corpus.
///
/// An id that no message has and that is somebody's address is no id: it stood in a free-text
/// In-Reply-To ("message from Ann <ann@x.example>"), and would fuse all threads Ann was answered
/// in.
class ReplyNodes {
public:
    explicit ReplyNodes(const model::Corpus& corpus);

    [[nodiscard]] std::size_t count() const noexcept { return messages_ + ghosts_.size(); }
    [[nodiscard]] std::size_t messages() const noexcept { return messages_; }
    [[nodiscard]] bool is_ghost(Node node) const noexcept { return node >= messages_; }
    /// `no_node` for an address in the place of an id.
    [[nodiscard]] Node of(model::IdIndex id) const noexcept { return node_of_id_[id.value()]; }
    /// The Message-ID behind a node, present or not.
    [[nodiscard]] std::string_view id_text(Node node) const noexcept;

private:
    const model::Corpus* corpus_;
    std::size_t messages_;
    std::vector<Node> node_of_id_;
    std::vector<model::IdIndex> ghosts_;
};

/// The parent of every node, `no_node` for roots: a forest. Depends on the corpus alone.
///
/// First every message takes its newest present reference that closes no loop, else its newest
/// ghost, in message order: what a message says of itself beats what others say of it. Then the
/// reference chains of all messages link what has no parent yet (RFC 5256, REFERENCES, step 1).
/// O((n + references) alpha(n)).
[[nodiscard]] std::vector<Node> reply_parents(const model::Corpus& corpus, const ReplyNodes& nodes);

/// Every node after its parent, roots in node order first. O(nodes), no recursion.
[[nodiscard]] std::vector<Node> parents_first(const std::vector<Node>& parent);

}  // namespace mailhorizon::threads
