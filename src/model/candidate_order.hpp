// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"

#include <cstdint>

namespace mailhorizon::model {

/// Which of two candidates comes first: timed ones, the earlier, the smaller id, the smaller place.
///
/// Depends on what the candidates say alone, never on their numbers, so it orders the copies of a
/// message (the first is kept) and the messages of a corpus. Borrows the draft.
class CandidateOrder {
public:
    explicit CandidateOrder(const Draft& draft) : draft_(&draft) {}
    [[nodiscard]] bool operator()(std::uint32_t a, std::uint32_t b) const noexcept;

private:
    const Draft* draft_;
};

}  // namespace mailhorizon::model
