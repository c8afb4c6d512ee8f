// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::threads {

/// What a reply link rests on.
enum class LinkClass : std::uint8_t {
    none,
    header,
    thread_index,
    gmail,
    quote,
    subject,
    series,
    forward
};
[[nodiscard]] std::string_view link_name(LinkClass link) noexcept;

/// One thread: the messages that one reply tree holds, present or not.
struct ThreadRow {
    std::string id;  ///< "t" and 12 hex digits of a hash of the root's Message-ID, ghost or not
    model::MessageIndex first;  ///< the first present message without a present parent
    bool ghost_root = false;    ///< the root itself is not in the archive
    std::uint32_t begin = 0;    ///< its messages stand at order[begin, end), by time
    std::uint32_t end = 0;
};

/// The reply forest of a corpus. Threads in order of their first message.
struct Forest {
    std::vector<model::MessageIndex> parent;  ///< by MessageIndex: nearest present ancestor or none
    std::vector<LinkClass> link;              ///< by MessageIndex: of the link to the parent
    std::vector<float> confidence;            ///< by MessageIndex: of that link, 0 without one
    std::vector<model::ThreadIndex> thread;   ///< by MessageIndex
    std::vector<ThreadRow> threads;
    std::vector<model::MessageIndex> order;  ///< messages grouped by thread
    std::vector<std::uint32_t> child_begin;  ///< by MessageIndex, and one more: into `children`
    std::vector<model::MessageIndex> children;
    /// Messages with which a thread changes both its subject and who takes part: it is shown as two
    /// there. In message order.
    std::vector<model::MessageIndex> branches;

    [[nodiscard]] std::span<const model::MessageIndex> messages(model::ThreadIndex index) const
        MH_LIFETIMEBOUND {
        const ThreadRow& row = threads[index.value()];
        return std::span(order).subspan(row.begin, row.end - row.begin);
    }
    [[nodiscard]] std::span<const model::MessageIndex> replies(model::MessageIndex index) const
        MH_LIFETIMEBOUND {
        const std::uint32_t begin = child_begin[index.value()];
        return std::span(children).subspan(begin, child_begin[index.value() + 1] - begin);
    }
};

/// What counts as a link.
struct LinkSettings {
    /// As if no message had References, In-Reply-To, Thread-Index or a Gmail thread: what is found
    /// without them is compared with what they say.
    bool ignore_headers = false;
    /// References and In-Reply-To alone: no quote, subject, series, index or Gmail thread links.
    bool headers_only = false;
};

/// Threads by References and In-Reply-To (JWZ, RFC 5256 REFERENCES without its subject step),
/// ghosts for missing parents; then, for messages that refer to nothing, by what else is known.
///
/// A message's parent is the newest of its references that is present, else the newest ghost; read
/// right to left, a link that would close a loop is refused and the next one tried (union-find, no
/// recursion). Then the reference chains link ghosts, and messages without a parent of their own,
/// to what they say comes before. Unlike the RFC's, the result depends on the corpus alone, not on
/// the order of arrival. O((n + references) log n).
///
/// A message left without a parent gets one by, in this order: Thread-Index, Gmail's thread, the
/// numbering of a series, or the best of a bounded number of earlier messages that share its
/// subject or its quoted lines (docs/method.md). Two threads that headers hold together are never
/// joined by this: only messages without references are moved, with what answers them, and threads
/// whose root is missing, whole: a message whose references lead to nothing in the archive and that
/// quotes an earlier one, or is a reply between the same two, answers that under another id.
[[nodiscard]] Forest link_threads(const model::Corpus& corpus, const LinkSettings& settings = {});

}  // namespace mailhorizon::threads
