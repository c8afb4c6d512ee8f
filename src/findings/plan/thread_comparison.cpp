// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/thread_signs.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

namespace {

/// P(a notice) from which a thread is one of its sender's notices.
constexpr double notice = 0.35;

/// One thread under what it shares with others.
struct Kin {
    std::uint64_t form = 0;
    std::uint32_t sender = 0;  ///< its address and 1, 0 if unknown
    std::uint64_t subject = 0;
    std::uint32_t thread = 0;
    auto operator<=>(const Kin&) const noexcept = default;
};

bool says_nothing(std::string_view form) {
    const auto empty = language::words(language::WordList::no_subject);
    return form.empty() || form == "#" || std::ranges::find(empty, form) != empty.end();
}

/// The beginning that subjects of a series share: up to the first colon behind two words or more,
/// else the subject form.
std::string series_of(std::string_view base_subject) {
    const std::size_t colon = base_subject.find(": ");
    if (colon != std::string_view::npos) {
        std::string head = subject_form(base_subject.substr(0, colon));
        if (head.find(' ') != std::string::npos) {
            return head;
        }
    }
    return subject_form(base_subject);
}

std::uint32_t sender_of(const model::MessageRow& row) {
    return row.from.exists() ? row.from.value() + 1 : 0;
}

/// Calls `visit` with each run of equal `key` in sorted `all`.
template <class T, class Key, class Visit>
void for_runs(std::span<const T> all, const Key& key, const Visit& visit) {
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        while (end < all.size() && key(all[end]) == key(all[begin])) {
            ++end;
        }
        visit(all.subspan(begin, end - begin));
        begin = end;
    }
}

constexpr auto by_form = [](const Kin& kin) { return kin.form; };
constexpr auto by_sender = [](const Kin& kin) { return kin.sender; };

void count_forms(std::vector<Kin> kin, std::vector<ThreadSigns>& signs) {
    std::ranges::sort(kin);
    for_runs(std::span<const Kin>(kin), by_form, [&](std::span<const Kin> form) {
        std::uint32_t senders = 0;
        std::uint32_t outside = 0;
        for_runs(form, by_sender, [&](std::span<const Kin> own) {
            ++senders;
            outside += signs[own.front().thread].outside_sender ? 1U : 0U;
            for (const Kin& one : own) {
                signs[one.thread].form = static_cast<std::uint32_t>(own.size());
            }
        });
        const auto answered = std::ranges::count_if(
            form, [&](const Kin& one) { return signs[one.thread].answers > 0; });
        for (const Kin& one : form) {
            ThreadSigns& thread = signs[one.thread];
            thread.form_all = static_cast<std::uint32_t>(form.size());
            thread.form_senders = senders;
            thread.form_outside = outside;
            thread.form_answered = static_cast<double>(answered) / static_cast<double>(form.size());
        }
    });
}

/// Different subjects only: talk under one subject word for word is a thread that broke.
void count_series(std::vector<Kin> kin, std::vector<ThreadSigns>& signs) {
    std::ranges::sort(kin);
    for_runs(std::span<const Kin>(kin), by_form, [&](std::span<const Kin> form) {
        for_runs(form, by_sender, [&](std::span<const Kin> own) {
            std::uint32_t subjects = 0;
            for_runs(
                own,
                [](const Kin& one) { return one.subject; },
                [&](std::span<const Kin>) { ++subjects; });
            for (const Kin& one : own) {
                signs[one.thread].series = subjects;
            }
        });
    });
}

void count_notices(std::vector<Kin> kin, std::vector<ThreadSigns>& signs) {
    std::ranges::sort(kin, {}, by_sender);
    for_runs(std::span<const Kin>(kin), by_sender, [&](std::span<const Kin> own) {
        const auto notices = std::ranges::count_if(own, [&](const Kin& one) {
            const ThreadSigns& thread = signs[one.thread];
            return thread.announcement >= notice && is_to_many(thread);
        });
        for (const Kin& one : own) {
            signs[one.thread].notices_sent =
                one.sender == 0 ? 0U : static_cast<std::uint32_t>(notices);
        }
    });
}

void count_patches(std::vector<ThreadSigns>& signs) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> posted;  // list, thread
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (signs[i].list != no_list) {
            posted.emplace_back(signs[i].list, static_cast<std::uint32_t>(i));
        }
    }
    std::ranges::sort(posted);
    using Posted = std::pair<std::uint32_t, std::uint32_t>;
    const auto by_list = [](const Posted& one) { return one.first; };
    for_runs(std::span<const Posted>(posted), by_list, [&](std::span<const Posted> list) {
        const auto patches =
            std::ranges::count_if(list, [&](const Posted& one) { return signs[one.second].patch; });
        for (const Posted& one : list) {
            signs[one.second].list_patches =
                static_cast<double>(patches) / static_cast<double>(list.size());
        }
    });
}

}  // namespace

void compare_threads(const Ground& ground, std::vector<ThreadSigns>& signs) {
    std::vector<Kin> forms;
    std::vector<Kin> series;
    std::vector<Kin> senders;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const model::MessageRow& row = ground.corpus.message(signs[i].first);
        Kin kin{.sender = sender_of(row),
                .subject = base::stable_hash(row.base_subject),
                .thread = static_cast<std::uint32_t>(i)};
        senders.push_back(kin);
        const std::string form = subject_form(row.base_subject);
        if (signs[i].patch || says_nothing(form)) {
            continue;
        }
        kin.form = base::stable_hash(form);
        forms.push_back(kin);
        kin.form = base::stable_hash(series_of(row.base_subject));
        series.push_back(kin);
    }
    count_forms(std::move(forms), signs);
    count_series(std::move(series), signs);
    count_notices(std::move(senders), signs);
    count_patches(signs);
}

}  // namespace mailhorizon::findings
