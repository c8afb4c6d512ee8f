// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/states.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

constexpr std::array table{
    StateRow{.state = EpisodeState::answered,
             .name = "answered",
             .meaning = "a message below it by another person, by the rules under this table"},
    StateRow{.state = EpisodeState::self_resolved,
             .name = "self-resolved",
             .meaning = "the asker wrote below it, in no patch and no part of a series, that it is "
                        "solved, before anybody answered; off lists also a reply of thanks (25 "
                        "words at most, asking nothing, no file)"},
    StateRow{.state = EpisodeState::settled,
             .name = "settled",
             .meaning = "the asker sent its next version within 180 days, before anybody answered: "
                        "one title with a higher \"v2\", or with another tag or the diff again"},
    StateRow{.state = EpisodeState::repeated,
             .name = "repeated",
             .meaning = "its asker waits already for an answer to an earlier ask of the thread: it "
                        "belongs to that one's matter and is counted there"},
    StateRow{.state = EpisodeState::not_observable,
             .name = "not-observable",
             .meaning = "the archive holds no mail by any of those asked within 180 days: an "
                        "answer would not be seen"},
    StateRow{.state = EpisodeState::too_young,
             .name = "too-young",
             .meaning = "silent for less than tau .80"},
    StateRow{.state = EpisodeState::black_hole,
             .name = "black-hole",
             .meaning = "score >= 0.60, silent for at least tau .90, lower bound of P(never) >= "
                        "0.6"},
    StateRow{.state = EpisodeState::at_risk, .name = "at-risk", .meaning = "score >= 0.5"},
    StateRow{.state = EpisodeState::open, .name = "open", .meaning = "the rest"},
};
static_assert(table.size() == static_cast<std::size_t>(EpisodeState::open) + 1 &&
                  std::ranges::is_sorted(table, {}, &StateRow::state),
              "each state has its row, in the order of EpisodeState");

}  // namespace

std::span<const StateRow> states() noexcept {
    return table;
}

std::string_view state_name(EpisodeState state) noexcept {
    return table[static_cast<std::size_t>(state)].name;
}

}  // namespace mailhorizon::findings
