// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/threads/forest.hpp"

#include "branches.hpp"
#include "reply_nodes.hpp"
#include "rescue.hpp"

#include "mailhorizon/base/hash.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace mailhorizon::threads {
namespace {

using model::MessageIndex;
using model::ThreadIndex;

/// Finds the nearest present ancestor of every message, what the link to it rests on, and, by node,
/// the root above it.
///
/// By headers, ghosts are passed as if they were not there; where a ghost itself was hung somewhere
/// by other clues, these are what all that hangs under it rests on.
std::vector<Node> resolve_ghosts(const ReplyNodes& nodes, const LinkTable& links, Forest& forest) {
    std::vector<Node> root(nodes.count());
    std::vector<Node> rests_on(nodes.count());
    std::vector<MessageIndex> ancestor(nodes.count());
    for (const Node node : parents_first(links.parents())) {
        const Node above = links.parents()[node];
        rests_on[node] = node;
        if (above == no_node) {
            root[node] = node;
            continue;
        }
        root[node] = root[above];
        const bool ghost = nodes.is_ghost(above);
        ancestor[node] = ghost ? ancestor[above] : MessageIndex(above);
        if (ghost && ancestor[above].exists() &&
            links.link_of(rests_on[above]) != LinkClass::header) {
            rests_on[node] = rests_on[above];
        }
    }
    ancestor.resize(nodes.messages());
    forest.parent = std::move(ancestor);
    forest.link.reserve(nodes.messages());
    forest.confidence.reserve(nodes.messages());
    for (Node message = 0; message < nodes.messages(); ++message) {
        const bool linked = forest.parent[message].exists();
        forest.link.push_back(linked ? links.link_of(rests_on[message]) : LinkClass::none);
        forest.confidence.push_back(linked ? links.confidence_of(rests_on[message]) : 0);
    }
    return root;
}

/// A thread's id is its root's; where a second message has the id of another, what it is about and
/// when it was sent tell their threads apart.
std::string thread_id(const model::Corpus& corpus, const ReplyNodes& nodes, Node root) {
    std::string anchor(nodes.id_text(root));
    if (!nodes.is_ghost(root)) {
        const model::MessageRow& message = corpus.message(MessageIndex(root));
        if (nodes.of(message.id_index) != root) {
            anchor += '\n';
            anchor += std::to_string(message.time.seconds);
            anchor += '\n';
            anchor += message.subject;
        }
    }
    return std::string("t").append(base::hash_digits(anchor, 12));
}

void number_threads(const model::Corpus& corpus,
                    const ReplyNodes& nodes,
                    const std::vector<Node>& root,
                    Forest& forest) {
    const std::size_t messages = corpus.messages().size();
    std::vector<ThreadIndex> of_root(nodes.count());
    for (std::size_t position = 0; position < messages; ++position) {
        if (forest.parent[position].exists()) {
            continue;
        }
        const Node top = root[position];
        if (of_root[top].exists()) {
            continue;  // a later child of the same ghost
        }
        of_root[top] = ThreadIndex(forest.threads.size());
        ThreadRow row;
        row.id = thread_id(corpus, nodes, top);
        row.first = MessageIndex(position);
        row.ghost_root = nodes.is_ghost(top);
        forest.threads.push_back(std::move(row));
    }
    forest.thread.reserve(messages);
    for (std::size_t position = 0; position < messages; ++position) {
        forest.thread.push_back(of_root[root[position]]);
    }
}

/// Lays the messages of each thread side by side; message order is time order.
void group_by_thread(Forest& forest) {
    for (const ThreadIndex thread : forest.thread) {
        ++forest.threads[thread.value()].end;
    }
    std::uint32_t begin = 0;
    for (ThreadRow& row : forest.threads) {
        row.begin = begin;
        begin += row.end;
        row.end = row.begin;
    }
    forest.order.resize(forest.thread.size());
    for (std::size_t position = 0; position < forest.thread.size(); ++position) {
        ThreadRow& row = forest.threads[forest.thread[position].value()];
        forest.order[row.end++] = MessageIndex(position);
    }
}

/// Lays the replies to each message side by side, by time: a counting sort, in which `child_begin`
/// holds the ends of the groups until these have been filled from behind.
void group_by_parent(Forest& forest) {
    std::vector<std::uint32_t>& begin = forest.child_begin;
    begin.assign(forest.parent.size() + 1, 0);
    for (const MessageIndex parent : forest.parent) {
        if (parent.exists()) {
            ++begin[parent.value()];
        }
    }
    std::inclusive_scan(begin.begin(), begin.end(), begin.begin());
    forest.children.resize(begin.back());
    for (std::size_t position = forest.parent.size(); position-- > 0;) {
        if (const MessageIndex parent = forest.parent[position]; parent.exists()) {
            forest.children[--begin[parent.value()]] = MessageIndex(position);
        }
    }
}

/// Headers first, then what else is known of messages that refer to nothing, or to nothing here.
LinkTable all_links(const model::Corpus& corpus,
                    const ReplyNodes& nodes,
                    const LinkSettings& settings) {
    LinkTable links(settings.ignore_headers ? std::vector<Node>(nodes.count(), no_node)
                                            : reply_parents(corpus, nodes));
    if (settings.headers_only) {
        return links;
    }
    const std::vector<bool> orphan = orphans(corpus, links, settings);
    const std::vector<Node> lost = lost_under(links, nodes);
    if (std::ranges::none_of(orphan, std::identity{}) &&
        std::ranges::all_of(lost, [](Node node) { return node == no_node; })) {
        return links;
    }
    const std::vector<SubjectKey> keys = subject_keys(corpus);
    if (!settings.ignore_headers) {
        link_thread_index(corpus, orphan, links);
    }
    link_series(corpus, keys, orphan, links);
    link_by_clues(corpus, keys, orphan, lost, settings.ignore_headers, links);
    return links;
}

}  // namespace

std::string_view link_name(LinkClass link) noexcept {
    constexpr std::array<std::string_view, 8> names{
        "none", "header", "thread-index", "gmail", "quote", "subject", "series", "forward"};
    return names[static_cast<std::size_t>(link)];
}

Forest link_threads(const model::Corpus& corpus, const LinkSettings& settings) {
    Forest forest;
    const ReplyNodes nodes(corpus);
    const LinkTable links = all_links(corpus, nodes, settings);
    const std::vector<Node> root = resolve_ghosts(nodes, links, forest);
    number_threads(corpus, nodes, root, forest);
    group_by_thread(forest);
    group_by_parent(forest);
    forest.branches = find_branches(corpus, forest);
    return forest;
}

}  // namespace mailhorizon::threads
