// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>

using namespace mailhorizon;

namespace {

std::int64_t day(std::int64_t year, int month, int day) {
    return base::days_from_civil({.year = year, .month = month, .day = day});
}

std::uint16_t date(int month, int day) {
    return static_cast<std::uint16_t>(model::due_date + 32 * month + day);
}

}  // namespace

TEST_CASE("model/due_day: the day a promise is due") {
    const std::int64_t wednesday = day(2025, 12, 10);
    struct Row {
        std::uint16_t due;
        std::optional<std::int64_t> expected;
    };
    for (const Row& row : {Row{0, std::nullopt},
                           Row{model::due_monday + 4, day(2025, 12, 12)},
                           Row{model::due_monday + 2, wednesday},  // said on that day: that day
                           Row{model::due_monday, day(2025, 12, 15)},
                           Row{model::due_next_monday + 4, day(2025, 12, 19)},
                           Row{model::due_days, wednesday},
                           Row{model::due_days + 14, day(2025, 12, 24)},
                           Row{date(12, 24), day(2025, 12, 24)},
                           Row{date(1, 3), day(2026, 1, 3)},
                           Row{date(12, 1), day(2025, 12, 1)},  // late already
                           Row{date(2, 31), day(2026, 3, 3)}}) {
        CAPTURE(row.due);
        CHECK(model::due_day(row.due, wednesday) == row.expected);
    }
}
