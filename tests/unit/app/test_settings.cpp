// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/settings.hpp"
#include "mailhorizon/base/error.hpp"

#include <doctest/doctest.h>

using namespace mailhorizon;

TEST_CASE(
    "app/settings: a roster or catalogue that cannot be read, or domains of no side, are refused") {
    app::AnalysisSettings settings;
    CHECK_THROWS_AS(app::read_settings({.roster = "/nonexistent/roster.csv"}, settings),
                    base::Error);
    CHECK_THROWS_AS(app::read_settings({.channels = "/nonexistent/channels.csv"}, settings),
                    base::Error);
    CHECK_THROWS_AS(app::read_settings({.domains = "internal"}, settings), base::Error);
    CHECK(settings.who.roster.empty());
}
