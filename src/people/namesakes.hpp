// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::people {

/// Two addresses under one name that are two persons': the lower one first.
struct Namesakes {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    auto operator<=>(const Namesakes&) const noexcept = default;
};

/// Those under one name who write to each other: one mails the other, the only one in To, who
/// replies to that under the same subject, twice, or once where either greets the other. Nobody
/// does that with himself, but for single notes sent home.
///
/// `name` tells by AddressIndex which addresses bear one name: equal numbers. O(n log n).
[[nodiscard]] std::vector<Namesakes> answering_namesakes(const model::Corpus& corpus,
                                                         std::span<const std::uint32_t> name);

}  // namespace mailhorizon::people
