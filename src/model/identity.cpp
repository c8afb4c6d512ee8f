// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/identity.hpp"

#include "model/candidate_order.hpp"
#include "model/line_overlap.hpp"

#include "mailhorizon/base/disjoint_sets.hpp"
#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/radix_sort.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mailhorizon::model {
namespace {

struct ContentKey {
    std::uint64_t body_hash;
    std::int64_t date;
    std::uint64_t base_subject_hash;
    std::uint32_t from;
    std::uint32_t candidate;

    [[nodiscard]] bool same_content(const ContentKey& other) const noexcept {
        return date == other.date && body_hash == other.body_hash &&
               base_subject_hash == other.base_subject_hash && from == other.from;
    }
    [[nodiscard]] std::uint64_t leading() const noexcept { return body_hash; }
    auto operator<=>(const ContentKey&) const noexcept = default;
};

struct IdKey {
    std::uint32_t id;
    std::uint32_t candidate;

    [[nodiscard]] std::uint64_t leading() const noexcept {
        return std::uint64_t{id} << 32U | candidate;
    }
    auto operator<=>(const IdKey&) const noexcept = default;
};

/// Calls `take` with the candidates of each run of keys that `same` calls equal. Keys are sorted by
/// radix, as far as their `leading` bits go.
template <class Key, class Same, class Take>
void each_run(std::vector<Key>& keys, Same same, Take take) {
    base::radix_sort(keys, [](const Key& key) { return key.leading(); });
    std::vector<std::uint32_t> run;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        run.push_back(keys[i].candidate);
        if (i + 1 == keys.size() || !same(keys[i], keys[i + 1])) {
            take(run);
            run.clear();
        }
    }
}

void join_all(std::span<const std::uint32_t> run, base::DisjointSets& sets) {
    for (const std::uint32_t candidate : run) {
        sets.join(run.front(), candidate);
    }
}

void join_equal_content(const Draft& draft, base::DisjointSets& sets) {
    std::vector<ContentKey> keys;
    for (std::uint32_t i = 0; i < draft.candidates.size(); ++i) {
        const Candidate& candidate = draft.candidates[i];
        if (!candidate.is(left_out) && candidate.is(has_date) &&
            candidate.from != Candidate::none && candidate.body_hash != 0) {
            keys.push_back({.body_hash = candidate.body_hash,
                            .date = candidate.date,
                            .base_subject_hash = candidate.base_subject_hash,
                            .from = candidate.from,
                            .candidate = i});
        }
    }
    each_run(
        keys,
        [](const ContentKey& a, const ContentKey& b) { return a.same_content(b); },
        [&](std::span<const std::uint32_t> run) { join_all(run, sets); });
}

/// Candidates of one id with one Date; those named after their content are equal by their name.
void join_equal_dates(const Draft& draft,
                      std::vector<std::uint32_t> run,
                      base::DisjointSets& sets) {
    const auto is_dateless = [&](std::uint32_t candidate) {
        return !draft.candidates[candidate].is(has_date) &&
               !draft.candidates[candidate].is(made_up_id);
    };
    std::erase_if(run, is_dateless);
    const auto key_of = [&](std::uint32_t candidate) {
        const Candidate& it = draft.candidates[candidate];
        return std::pair(it.is(made_up_id), it.is(made_up_id) ? 0 : it.date);
    };
    std::ranges::sort(run, {}, key_of);
    for (std::size_t i = 1; i < run.size(); ++i) {
        if (key_of(run[i - 1]) == key_of(run[i])) {
            sets.join(run[i - 1], run[i]);
        }
    }
}

void join_equal_ids(const Draft& draft, base::DisjointSets& sets) {
    std::vector<IdKey> keys;
    keys.reserve(draft.candidates.size());
    for (std::uint32_t i = 0; i < draft.candidates.size(); ++i) {
        if (!draft.candidates[i].is(left_out)) {
            keys.push_back({.id = draft.candidates[i].id, .candidate = i});
        }
    }
    each_run(
        keys,
        [](const IdKey& a, const IdKey& b) { return a.id == b.id; },
        [&](std::vector<std::uint32_t>& run) {
            if (run.size() > 1) {
                std::ranges::sort(run, CandidateOrder(draft));
                join_equal_dates(draft, run, sets);
                join_overlapping(draft, run, sets);
            }
        });
}

/// The worse, the less a copy knows of its author: a list wrote itself into From, undone or not.
int author_rank(const Candidate& copy) noexcept {
    if ((copy.marks & rewritten_from) == 0) {
        return 0;
    }
    return copy.from == copy.list ? 2 : 1;
}

/// Which copy of a message is kept: the one with an un-rewritten From, then the first.
class CopyOrder {
public:
    explicit CopyOrder(const Draft& draft) : draft_(&draft), order_(draft) {}
    [[nodiscard]] bool operator()(std::uint32_t a, std::uint32_t b) const noexcept {
        const int rank_a = author_rank(draft_->candidates[a]);
        const int rank_b = author_rank(draft_->candidates[b]);
        return rank_a != rank_b ? rank_a < rank_b : order_(a, b);
    }

private:
    const Draft* draft_;
    CandidateOrder order_;
};

MessageGroups collect(const Draft& draft, base::DisjointSets& sets) {
    std::vector<IdKey> keys;
    keys.reserve(draft.candidates.size());
    for (std::uint32_t i = 0; i < draft.candidates.size(); ++i) {
        if (!draft.candidates[i].is(left_out)) {
            keys.push_back({.id = sets.find(i), .candidate = i});
        }
    }
    MessageGroups groups;
    groups.reserve(keys.size());
    each_run(
        keys,
        [](const IdKey& a, const IdKey& b) { return a.id == b.id; },
        [&](std::vector<std::uint32_t>& run) {
            std::ranges::sort(run, CopyOrder(draft));
            groups.append(run);
        });
    return groups;
}

}  // namespace

void name_the_nameless(Draft& draft) {
    constexpr unsigned name_digits = 16;
    for (std::size_t i = 0; i < draft.candidates.size(); ++i) {
        Candidate& candidate = draft.candidates[i];
        if (candidate.id != Candidate::none || candidate.is(left_out)) {
            continue;
        }
        std::string content;
        if (candidate.from != Candidate::none) {
            content += draft.addresses.text(candidate.from);
        }
        // Two mails that say nothing of their date are told apart by when they came.
        if (candidate.is(has_date)) {
            content += "\ndate " + std::to_string(candidate.date);
        } else if (candidate.is(has_time)) {
            content += "\ntime " + std::to_string(candidate.time);
        }
        content += '\n';
        content += candidate.subject();
        content += '\n' + std::to_string(candidate.body_hash);
        candidate.id = draft.ids.intern("mh:" + base::hash_digits(content, name_digits));
        candidate.set(made_up_id);
    }
    draft.ids.forget_lookup();
    draft.addresses.forget_lookup();
    draft.names.forget_lookup();
}

MessageGroups find_messages(Draft& draft) {
    base::DisjointSets sets(draft.candidates.size());
    join_equal_content(draft, sets);
    join_equal_ids(draft, sets);
    return collect(draft, sets);
}

}  // namespace mailhorizon::model
