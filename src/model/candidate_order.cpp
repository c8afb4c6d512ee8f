// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/candidate_order.hpp"

#include "model/place_order.hpp"

#include <cstdint>
#include <tuple>

namespace mailhorizon::model {

bool CandidateOrder::operator()(std::uint32_t a, std::uint32_t b) const noexcept {
    const Candidate& x = draft_->candidates[a];
    const Candidate& y = draft_->candidates[b];
    if (x.is(has_time) != y.is(has_time)) {
        return x.is(has_time);
    }
    if (x.time != y.time) {
        return x.time < y.time;
    }
    if (x.is(made_up_id) != y.is(made_up_id)) {
        return y.is(made_up_id);
    }
    if (x.id != y.id) {
        return draft_->ids.text(x.id) < draft_->ids.text(y.id);
    }
    if (x.archive != y.archive) {
        return x.archive < y.archive;
    }
    if (const auto order = compare_places(x.place(), y.place()); order != 0) {
        return order < 0;
    }
    // One place read twice, and changed in between.
    return std::tuple(x.body_hash, x.date, x.subject(), x.received, x.from_line) <
           std::tuple(y.body_hash, y.date, y.subject(), y.received, y.from_line);
}

}  // namespace mailhorizon::model
