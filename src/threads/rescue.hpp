// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reply_nodes.hpp"
#include "subject_keys.hpp"

#include "mailhorizon/base/disjoint_sets.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::threads {

/// A forest that grows: parents by node, and what each link rests on.
class LinkTable {
public:
    /// `parent` by node, all by headers.
    explicit LinkTable(std::vector<Node> parent);

    /// Hangs the root `child`, ghost or not, under `parent`; false, and nothing done, if that
    /// closes a loop.
    bool link(Node parent, Node child, LinkClass link, float confidence);
    [[nodiscard]] bool is_root(Node node) const noexcept { return parent_[node] == no_node; }
    [[nodiscard]] bool is_under(Node node, Node root) noexcept {
        return trees_.find(node) == trees_.find(root);
    }

    [[nodiscard]] const std::vector<Node>& parents() const noexcept { return parent_; }
    [[nodiscard]] LinkClass link_of(Node node) const noexcept { return link_[node]; }
    [[nodiscard]] float confidence_of(Node node) const noexcept { return confidence_[node]; }

private:
    std::vector<Node> parent_;
    std::vector<LinkClass> link_;  ///< by node
    std::vector<float> confidence_;
    base::DisjointSets trees_;
};

/// Which messages may be given a parent: those without a parent that refer to nothing, or all
/// without one if headers are to be ignored. By MessageIndex.
[[nodiscard]] std::vector<bool> orphans(const model::Corpus& corpus,
                                        const LinkTable& links,
                                        const LinkSettings& settings);

/// By MessageIndex: the ghost above whom nothing is, where all that a message refers to leads there
/// and to no message; `no_node` for all others. O(nodes).
[[nodiscard]] std::vector<Node> lost_under(const LinkTable& links, const ReplyNodes& nodes);

/// Links orphans by Outlook's Thread-Index: to the nearest ancestor that is present. O(n log n).
void link_thread_index(const model::Corpus& corpus,
                       const std::vector<bool>& orphan,
                       LinkTable& links);

/// Links the parts of a numbered series ("[PATCH 2/7]") to its part 0, else 1: one author, one tag
/// and total, sent within six hours of it. O(n log n).
void link_series(const model::Corpus& corpus,
                 const std::vector<SubjectKey>& keys,
                 const std::vector<bool>& orphan,
                 LinkTable& links);

/// Links orphans to the best of a bounded number of earlier messages: the newest 32 of the same
/// Gmail thread, else the newest 32 with the same subject and those whose lines it quotes, at most
/// 20 a line. O(n + lines log lines).
///
/// A message that is lost under a ghost is looked for likewise, but has to quote its parent, or be
/// a marked reply to its author by somebody it went to: what it answers may well be missing. The
/// ghost is then taken for what was found, sent under another id, and hung there with all under it.
void link_by_clues(const model::Corpus& corpus,
                   const std::vector<SubjectKey>& keys,
                   const std::vector<bool>& orphan,
                   const std::vector<Node>& lost,
                   bool ignore_headers,
                   LinkTable& links);

}  // namespace mailhorizon::threads
