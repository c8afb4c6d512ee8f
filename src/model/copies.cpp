// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/candidate_order.hpp"
#include "model/identity.hpp"

#include "mailhorizon/model/message_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace mailhorizon::model {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;

void complete(Candidate& kept, const Candidate& copy) {
    if (kept.from == Candidate::none) {
        kept.from = copy.from;
        kept.from_name = copy.from_name;
    }
    if (kept.from == copy.from && kept.from_name == Candidate::none) {
        kept.from_name = copy.from_name;
    }
    if (kept.signer == Candidate::none && kept.from == copy.from) {
        kept.signer = copy.signer;
    }
    if (kept.list == Candidate::none) {
        kept.list = copy.list;
    }
    if (kept.references_size == 0) {
        kept.reference_row = copy.reference_row;
        kept.references_size = copy.references_size;
    }
    kept.marks = static_cast<std::uint16_t>(kept.marks | (copy.marks & list_mail));
    if (copy.is(confirmed) && std::abs(copy.date - kept.time) <= seconds_a_day) {
        kept.set(confirmed);
    }
}

/// A message is as old as its oldest copy, whichever of them is kept.
void take_earliest_time(Draft& draft, std::span<const std::uint32_t> places) {
    Candidate& kept = draft.candidates[places.front()];
    for (const std::uint32_t place : places.subspan(1)) {
        const Candidate& copy = draft.candidates[place];
        if (copy.is(has_time) && (!kept.is(has_time) || copy.time < kept.time)) {
            kept.time = copy.time;
            kept.set(has_time);
        }
    }
}

/// The smallest id that one of the copies really has.
void take_real_id(Draft& draft, std::span<const std::uint32_t> places) {
    std::uint32_t best = Candidate::none;
    for (const std::uint32_t place : places) {
        const Candidate& copy = draft.candidates[place];
        if (copy.is(made_up_id)) {
            continue;
        }
        if (best == Candidate::none || draft.ids.text(copy.id) < draft.ids.text(best)) {
            best = copy.id;
        }
    }
    if (best != Candidate::none) {
        draft.candidates[places.front()].id = best;
        draft.candidates[places.front()].clear(made_up_id);
    }
}

struct TimedGroup {
    std::int64_t time;
    std::uint32_t kept;
    std::uint32_t group;
};

}  // namespace

void complete_kept_copies(Draft& draft, const MessageGroups& groups) {
    for (std::size_t message = 0; message < groups.size(); ++message) {
        const std::span<const std::uint32_t> places = groups.places(message);
        if (places.size() == 1) {
            continue;
        }
        Candidate& kept = draft.candidates[places.front()];
        take_earliest_time(draft, places);
        for (const std::uint32_t place : places.subspan(1)) {
            complete(kept, draft.candidates[place]);
        }
        const auto dated = std::ranges::find_if(
            places, [&](std::uint32_t place) { return draft.candidates[place].is(has_date); });
        if (dated != places.end()) {
            kept.zone_minutes = draft.candidates[*dated].zone_minutes;
        }
        if (kept.is(made_up_id)) {
            take_real_id(draft, places);
        }
    }
}

void put_in_order(const Draft& draft, MessageGroups& groups) {
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    std::vector<TimedGroup> order;
    order.reserve(groups.size());
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        const std::uint32_t kept = groups.places(group).front();
        const Candidate& candidate = draft.candidates[kept];
        order.push_back({.time = candidate.is(has_time) ? candidate.time : never,
                         .kept = kept,
                         .group = group});
    }
    const CandidateOrder comes_first(draft);
    std::ranges::sort(order, [&](const TimedGroup& a, const TimedGroup& b) {
        return a.time != b.time ? a.time < b.time : comes_first(a.kept, b.kept);
    });
    MessageGroups sorted;
    sorted.reserve(draft.candidates.size());
    for (const TimedGroup& next : order) {
        sorted.append(groups.places(next.group));
    }
    groups = std::move(sorted);
}

}  // namespace mailhorizon::model
