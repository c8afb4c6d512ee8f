// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/patterns/approvals.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When a form of subjects is an approval that goes round.
struct Rule {
    /// Threads of one form; fewer are no form.
    static constexpr std::size_t least_threads = 5;
    /// Threads of them in which an approval is handed on,
    static constexpr std::size_t least_chains = 3;
    /// and their share of all.
    static constexpr double least_share = 0.3;
    /// Messages of a chain to one person each: two are an ask and its answer.
    static constexpr std::size_t least_hand_offs = 3;
    /// Words of the middle reply: "approved", and little more.
    static constexpr std::uint16_t short_words = 15;
};

struct Member {
    std::string subject;
    model::ThreadIndex thread;
    auto operator<=>(const Member&) const noexcept = default;
};

/// To one person, with at most one more to read along.
bool is_hand_off(const Ground& ground, model::MessageIndex message) {
    std::size_t to = 0;
    std::size_t others = 0;
    for (const model::RecipientRow& recipient : ground.corpus.message(message).recipients) {
        if (to > 1 || others > 1) {
            return false;
        }
        (recipient.role == model::RecipientRole::to ? to : others) += 1;
    }
    return to == 1 && others <= 1;
}

bool is_chain(const Ground& ground, std::span<const model::MessageIndex> messages) {
    std::size_t hand_offs = 0;
    bool approved = false;
    std::vector<std::uint16_t> words;
    for (const model::MessageIndex message : messages) {
        const model::TextCounts& counts = ground.corpus.message(message).counts;
        hand_offs += is_hand_off(ground, message) ? 1U : 0U;
        approved = approved || counts.approvals > 0;
        if (message != messages.front()) {
            words.push_back(counts.words);
        }
    }
    if (!approved || hand_offs < Rule::least_hand_offs || words.empty()) {
        return false;
    }
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
    std::ranges::nth_element(words, middle);
    return *middle <= Rule::short_words;
}

/// Threads by form; a form without a word says nothing.
std::vector<Member> find_members(const Ground& ground) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < ground.forest.threads.size(); ++i) {
        const model::MessageIndex first = ground.forest.threads[i].first;
        std::string subject = subject_form(ground.corpus.message(first).base_subject);
        if (subject.find_first_not_of("# ") != std::string::npos) {
            members.push_back({std::move(subject), model::ThreadIndex(i)});
        }
    }
    std::ranges::sort(members);
    return members;
}

}  // namespace

std::vector<ApprovalFamily> find_approval_families(const Ground& ground) {
    const std::vector<Member> members = find_members(ground);
    std::vector<ApprovalFamily> families;
    for (std::size_t begin = 0; begin < members.size();) {
        std::size_t end = begin;
        while (end < members.size() && members[end].subject == members[begin].subject) {
            ++end;
        }
        if (end - begin >= Rule::least_threads) {
            ApprovalFamily family{.subject = members[begin].subject, .threads = {}, .chains = {}};
            for (std::size_t i = begin; i < end; ++i) {
                family.threads.push_back(members[i].thread);
                if (is_chain(ground, ground.forest.messages(members[i].thread))) {
                    family.chains.push_back(members[i].thread);
                }
            }
            if (family.chains.size() >= Rule::least_chains &&
                family.strength() >= Rule::least_share) {
                families.push_back(std::move(family));
            }
        }
        begin = end;
    }
    return families;
}

}  // namespace mailhorizon::findings
