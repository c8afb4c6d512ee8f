// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/patterns/term_space.hpp"

#include "mailhorizon/base/radix_sort.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// How many terms and texts are looked at: what bounds the work of `alike`.
struct Rule {
    /// The rarest terms of a text by which others are found.
    static constexpr std::size_t rare_terms = 8;
    /// Earlier texts looked at for each of them.
    static constexpr std::ptrdiff_t newest_texts = 20;
    /// Shared terms up to which one in common is enough.
    static constexpr std::size_t few_terms = 3;
};

/// Calls `shared` for each number in both ascending lists.
template <class Shared>
void for_each_shared(std::span<const std::uint32_t> one,
                     std::span<const std::uint32_t> other,
                     Shared shared) {
    for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        if (one[i] == other[j]) {
            shared(one[i]);
        }
        const bool step_one = one[i] <= other[j];
        const bool step_other = other[j] <= one[i];
        i += step_one ? 1U : 0U;
        j += step_other ? 1U : 0U;
    }
}

/// One number above another, in order by the upper one.
std::uint64_t pair_of(std::uint32_t upper, std::uint64_t lower) {
    return std::uint64_t{upper} << 32U | lower;
}

std::uint32_t upper_of(std::uint64_t pair) {
    return static_cast<std::uint32_t>(pair >> 32U);
}

std::uint32_t lower_of(std::uint64_t pair) {
    return static_cast<std::uint32_t>(pair);
}

/// The terms of all texts in one row, as they were said, by number: terms are numbered by where
/// they were said first, so that nothing hangs on the values of hashes.
std::vector<std::uint32_t> number_terms(const std::vector<std::span<const std::uint32_t>>& texts) {
    std::vector<std::uint64_t> by_hash;
    for (const std::span<const std::uint32_t> text : texts) {
        for (const std::uint32_t hash : text) {
            by_hash.push_back(pair_of(hash, by_hash.size()));
        }
    }
    base::radix_sort(by_hash);
    std::vector<std::uint32_t> first_place(by_hash.size());
    for (std::size_t i = 0; i < by_hash.size(); ++i) {
        const bool same = i > 0 && upper_of(by_hash[i]) == upper_of(by_hash[i - 1]);
        const std::uint32_t place = lower_of(by_hash[i]);
        first_place[place] = same ? first_place[lower_of(by_hash[i - 1])] : place;
    }
    std::vector<std::uint32_t> number(by_hash.size());
    std::uint32_t known = 0;
    for (std::size_t place = 0; place < number.size(); ++place) {
        const bool fresh = first_place[place] == place;
        number[place] = fresh ? known : number[first_place[place]];
        known += fresh ? 1U : 0U;
    }
    return number;
}

/// Every term of every text once, by term, then by text.
std::vector<std::uint64_t> all_said(const std::vector<std::span<const std::uint32_t>>& texts) {
    const std::vector<std::uint32_t> number = number_terms(texts);
    std::vector<std::uint64_t> all;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        for (std::size_t i = 0; i < texts[text].size(); ++i) {
            all.push_back(pair_of(number[all.size()], text));
        }
    }
    base::radix_sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

}  // namespace

TermSpace::TermSpace(const std::vector<std::span<const std::uint32_t>>& texts)
    : begin_(texts.size() + 1) {
    const std::vector<std::uint64_t> all = all_said(texts);
    for (const std::uint64_t one : all) {
        ++begin_[lower_of(one) + 1];
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    terms_.resize(all.size());
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || upper_of(all[i]) != upper_of(all[i - 1])) {
            holders_.push_back(0);
        }
        ++holders_.back();
        // Terms come in ascending order, so they do in each text.
        terms_[next[lower_of(all[i])]++] = static_cast<std::uint32_t>(holders_.size() - 1);
    }
    weigh_terms();
    choose_rare_terms();
}

void TermSpace::weigh_terms() {
    const auto all = static_cast<double>(texts());
    for (const std::uint32_t holders : holders_) {
        weight_.push_back(std::log1p(all / holders));
    }
    for (std::size_t text = 0; text < texts(); ++text) {
        double square = 0.0;
        for (const std::uint32_t term : terms(text)) {
            square += weight_[term] * weight_[term];
        }
        length_.push_back(std::sqrt(square));
    }
}

void TermSpace::choose_rare_terms() {
    rare_begin_.push_back(0);
    posted_begin_.assign(holders_.size() + 1, 0);
    for (std::size_t text = 0; text < texts(); ++text) {
        std::vector<std::uint32_t> shared;
        std::ranges::copy_if(terms(text), std::back_inserter(shared), [&](std::uint32_t term) {
            return holders_[term] > 1;
        });
        const std::size_t kept = std::min(shared.size(), Rule::rare_terms);
        std::ranges::partial_sort(
            shared,
            shared.begin() + static_cast<std::ptrdiff_t>(kept),
            {},
            [&](std::uint32_t term) { return std::pair(holders_[term], term); });
        shared.resize(kept);
        for (const std::uint32_t term : shared) {
            ++posted_begin_[term + 1];
        }
        rare_.insert(rare_.end(), shared.begin(), shared.end());
        rare_begin_.push_back(rare_.size());
    }
    for (std::size_t term = 0; term < holders_.size(); ++term) {
        posted_begin_[term + 1] += posted_begin_[term];
    }
    posted_.resize(rare_.size());
    std::vector<std::size_t> next(posted_begin_.begin(), posted_begin_.end() - 1);
    for (std::size_t text = 0; text < texts(); ++text) {
        for (const std::uint32_t term : rare(text)) {
            posted_[next[term]++] = static_cast<std::uint32_t>(text);
        }
    }
}

double TermSpace::cosine(std::size_t one, std::size_t other) const noexcept {
    double square = 0.0;
    for_each_shared(terms(one), terms(other), [&](std::uint32_t term) {
        square += weight_[term] * weight_[term];
    });
    return square > 0.0 ? square / (length_[one] * length_[other]) : 0.0;
}

std::vector<std::uint32_t> TermSpace::alike(std::size_t text) const {
    std::vector<std::uint32_t> seen;
    const auto own = rare(text);
    for (const std::uint32_t term : own) {
        const auto begin = posted_.begin() + static_cast<std::ptrdiff_t>(posted_begin_[term]);
        const auto end = posted_.begin() + static_cast<std::ptrdiff_t>(posted_begin_[term + 1]);
        const auto self = std::lower_bound(begin, end, text);
        seen.insert(seen.end(), self - std::min(self - begin, Rule::newest_texts), self);
    }
    std::ranges::sort(seen);
    const std::size_t least = own.size() > Rule::few_terms ? 2 : 1;
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < seen.size();) {
        std::size_t next = i;
        while (next < seen.size() && seen[next] == seen[i]) {
            ++next;
        }
        if (next - i >= least) {
            found.push_back(seen[i]);
        }
        i = next;
    }
    return found;
}

std::vector<std::size_t> TermSpace::near_centre(std::span<const std::size_t> members,
                                                double least) const {
    std::vector<std::pair<std::uint32_t, double>> centre;
    for (const std::size_t text : members) {
        for (const std::uint32_t term : terms(text)) {
            centre.emplace_back(term, weight_[term] / length_[text]);
        }
    }
    std::ranges::sort(centre);
    std::vector<std::uint32_t> numbers;
    std::vector<double> values;
    for (const auto& [term, value] : centre) {
        if (numbers.empty() || numbers.back() != term) {
            numbers.push_back(term);
            values.push_back(0.0);
        }
        values.back() += value;
    }
    double square = 0.0;
    for (const double value : values) {
        square += value * value;
    }
    std::vector<std::size_t> near;
    for (const std::size_t text : members) {
        double dot = 0.0;
        for (const std::uint32_t term : terms(text)) {
            const auto place = std::ranges::lower_bound(numbers, term) - numbers.begin();
            dot += weight_[term] / length_[text] * values[static_cast<std::size_t>(place)];
        }
        if (square > 0.0 && dot / std::sqrt(square) >= least) {
            near.push_back(text);
        }
    }
    return near;
}

}  // namespace mailhorizon::findings
