// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/holes/kinds.hpp"

#include "findings/holes/approval_chain.hpp"
#include "findings/holes/attachment_ping_pong.hpp"
#include "findings/holes/broadcast_void.hpp"
#include "findings/holes/expert_bypass.hpp"
#include "findings/holes/forward_graveyard.hpp"
#include "findings/holes/grown_audience.hpp"
#include "findings/holes/lapsed_promise.hpp"
#include "findings/holes/not_observable.hpp"
#include "findings/holes/repeated_question.hpp"
#include "findings/holes/single_point.hpp"
#include "findings/holes/sinks.hpp"
#include "findings/holes/waiting_findings.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <tuple>

namespace mailhorizon::findings {

namespace {

constexpr std::array table{
    KindRow{.kind = unanswered_ask,
            .title = "unanswered ask",
            .rule = "state black-hole",
            .strength = "score",
            .find = find_unanswered_asks,
            .right = {.right = 28, .read = 40}},
    KindRow{.kind = stalled_discussion,
            .title = "stalled discussion",
            .rule = "at least 3 messages by 2 authors, the last one asks (below) and waits longer "
                    "than 97.5 % of gaps",
            .strength = "ask x P(never) x min(1, (k-1)/4)",
            .find = find_stalled_discussions,
            .right = {.right = 6, .read = 7}},
    KindRow{.kind = orphaned_branch,
            .title = "orphaned branch",
            .rule = "an ask (below) without an answer below it while at least 3 later messages go "
                    "elsewhere in the thread",
            .strength = "ask x share later",
            .find = find_orphaned_branches,
            .right = {.right = 2, .read = 10}},
    KindRow{.kind = broadcast_void,
            .title = "broadcast void",
            .rule = "a sender's stream to 10 or more, 5 messages in 90 days, half of them or more "
                    "no asks, replies far below the archive's",
            .strength = "1 - reply ratio",
            .find = find_broadcast_voids},
    KindRow{.kind = reply_all_sprawl,
            .title = "reply-all sprawl",
            .rule = "8 messages to 8 people, 70 % reply-all, half never post",
            .strength = "share who never post, by copies",
            .find = find_reply_all_sprawls},
    KindRow{.kind = cc_growth,
            .title = "cc growth",
            .rule = "recipients double and grow by 5 without new posters, from the first message of"
                    " a thread that begins with no reply; parts of a series and mail linked by "
                    "subject alone aside",
            .strength = "log2 of the growth / 3",
            .find = find_cc_growths,
            .right = {.right = 5, .read = 12}},
    KindRow{.kind = repeated_question,
            .title = "repeated question",
            .rule = "3 similar asks by 2 people over more than 7 days in different threads",
            .strength = "1 - 1/size",
            .find = tell_repeated_questions,
            .right = {.right = 1, .read = 12}},
    KindRow{.kind = sink_kind,
            .title = "sink mailbox or list",
            .rule = "more of the asks it owes stay unanswered than is expected (below)",
            .strength = "observed to expected - 1, at most 1",
            .find = find_sinks},
    KindRow{.kind = single_point,
            .title = "single point of answers",
            .rule = "one person gives 60 % of 20 answers or more, or its rate of answers halves "
                    "while that person is away (below)",
            .strength = "share, or 1 - ratio",
            .find = find_single_points},
    KindRow{.kind = attachment_ping_pong,
            .title = "attachment ping-pong",
            .rule = "one file stem sent 3 times by 2 people",
            .strength = "1 - 1/versions",
            .find = find_attachment_ping_pongs},
    KindRow{.kind = approval_chain,
            .title = "approval chain",
            .rule = "a subject form of 5 threads with chains of 3 hand-offs and short replies",
            .strength = "share of threads",
            .find = find_approval_chains},
    KindRow{.kind = forward_graveyard,
            .title = "forward graveyard",
            .rule = "5 forwards within a year with fewer than 8 own words, each an hour or more "
                    "after the one before, from one sender to the same people, or in one thread in "
                    "a chain of 3 hops; at least 80 % without an echo",
            .strength = "share without an echo",
            .find = find_forward_graveyards,
            .right = {.right = 3, .read = 12}},
    KindRow{.kind = expert_bypass,
            .title = "expert bypass",
            .rule = "an ask off lists in state black-hole, to at most 20, while somebody else had "
                    "answered 2 asks of like terms in other threads (cosine from 0.35)",
            .strength = "score x mean cosine",
            .find = find_expert_bypasses,
            .right = {.right = 0, .read = 1}},
    KindRow{.kind = not_observable,
            .title = "not observable",
            .rule = "3 asks to people of one domain whose answers the archives could not show",
            .strength = "0: told, never scored",
            .find = find_not_observable},
    KindRow{.kind = lapsed_promise,
            .title = "lapsed promise",
            .rule = "an ask answered by a promise of mail, and nothing of it followed",
            .strength = "ask x P(not kept any more)",
            .find = find_lapsed_promises,
            .right = {.right = 9, .read = 12}},
};

/// The place of a kind in the table.
std::size_t place_of(BlackHoleKind kind) noexcept {
    const auto row = std::ranges::find(table, kind, &KindRow::kind);
    MH_ASSERT(row != table.end());
    return static_cast<std::size_t>(row - table.begin());
}

/// By kind, then the strongest first, then the earliest messages (of one time, the smaller
/// Message-ID), then as its kind told them; of those with one id the first stays.
void sort_findings(std::vector<BlackHole>& found) {
    std::ranges::stable_sort(found, [](const BlackHole& one, const BlackHole& other) {
        const std::size_t place = place_of(one.kind);
        const std::size_t other_place = place_of(other.kind);
        return std::tie(place, other.strength, one.messages) <
               std::tie(other_place, one.strength, other.messages);
    });
    std::set<std::string, std::less<>> met;
    std::erase_if(found, [&](const BlackHole& hole) { return !met.insert(hole.id).second; });
}

/// Says in each finding how often its kind is right.
void tell_how_right(std::vector<BlackHole>& found) {
    for (BlackHole& hole : found) {
        hole.evidence.emplace_back("right of this kind: " +
                                   read_text(table[place_of(hole.kind)].right));
    }
}

}  // namespace

std::string kind_code(BlackHoleKind kind) {
    return "BH" + std::to_string(static_cast<unsigned>(kind));
}

std::span<const KindRow> kinds() noexcept {
    return table;
}

std::string read_text(const ReadShare& share) {
    return share.read < ReadShare::enough
               ? "rare, not measured"
               : fmt::format("{} of {} that were read", share.right, share.read);
}

bool is_shown_unasked(const KindRow& row) noexcept {
    constexpr unsigned of_ten = 7;
    return row.kind == unanswered_ask ||
           (row.right.read >= ReadShare::enough && 10 * row.right.right >= of_ten * row.right.read);
}

std::vector<BlackHoleKind> choose_kinds(std::string_view text) {
    std::vector<BlackHoleKind> named;
    const std::string_view whole = text;
    while (!text.empty() && whole != "all") {
        const std::string_view code = base::trim(text.substr(0, text.find(',')));
        text.remove_prefix(std::min(text.find(','), text.size() - 1) + 1);
        const auto row = std::ranges::find(
            table, code, [](const KindRow& some) { return kind_code(some.kind); });
        if (row == table.end()) {
            throw base::Error(base::ErrorKind::usage,
                              fmt::format("cannot take '{}' for --kind", code))
                .because("it takes all, or codes of kinds parted by commas: BH1,BH7")
                .hint("docs/method.md lists the kinds");
        }
        named.push_back(row->kind);
    }
    std::vector<BlackHoleKind> chosen;
    for (const KindRow& row : table) {
        const bool wanted = whole.empty()    ? is_shown_unasked(row)
                            : whole == "all" ? true
                                             : std::ranges::find(named, row.kind) != named.end();
        if (wanted) {
            chosen.push_back(row.kind);
        }
    }
    return chosen;
}

const KindRow& row_of(BlackHoleKind kind) noexcept {
    return table[place_of(kind)];
}

std::vector<BlackHole> find_black_holes(const Scene& scene, std::size_t jobs) {
    std::array<std::vector<BlackHole>, table.size()> by_kind;
    base::run_parallel(
        jobs, table.size(), [&](std::size_t i) { table[i].find(scene, by_kind[i]); });
    std::vector<BlackHole> found;
    for (std::vector<BlackHole>& some : by_kind) {
        std::ranges::move(some, std::back_inserter(found));
    }
    sort_findings(found);
    tell_how_right(found);
    return found;
}

}  // namespace mailhorizon::findings
