// SPDX-License-Identifier: GPL-3.0-or-later
#include "voices/messages/chain_letters.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mailhorizon::voices {
namespace {

constexpr std::size_t least_lines = 4;  ///< of own text: less is a remark that many make
constexpr std::size_t least_senders =
    4;  ///< two and three share an assistant, or one person's addresses

/// The first two own lines of a letter to somebody; 0 if it is none.
std::uint64_t opening_of(const model::MessageRow& row) noexcept {
    const bool letter = !row.list.exists() && !row.recipients.empty() && row.from.exists() &&
                        row.own_lines.size() >= least_lines &&
                        (row.text_marks & model::subject_reply) == 0;
    return letter ? std::uint64_t{row.own_lines[0]} << 32U | row.own_lines[1] : 0;
}

}  // namespace

ChainLetters::ChainLetters(const model::Corpus& corpus) {
    std::vector<std::pair<std::uint64_t, model::AddressIndex>> written;
    for (const model::MessageRow& row : corpus.messages()) {
        if (const std::uint64_t opening = opening_of(row); opening != 0) {
            written.emplace_back(opening, row.from);
        }
    }
    std::ranges::sort(written);
    written.erase(std::ranges::unique(written).begin(), written.end());
    for (std::size_t begin = 0; begin < written.size();) {
        std::size_t end = begin;
        while (end < written.size() && written[end].first == written[begin].first) {
            ++end;
        }
        if (end - begin >= least_senders) {
            openings_.push_back(written[begin].first);
        }
        begin = end;
    }
}

bool ChainLetters::holds(const model::MessageRow& message) const {
    const std::uint64_t opening = opening_of(message);
    return opening != 0 && std::ranges::binary_search(openings_, opening);
}

}  // namespace mailhorizon::voices
