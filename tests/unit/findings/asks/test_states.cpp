// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/states.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string_view>

namespace mailhorizon::findings {

TEST_CASE("findings/states: every state has a name and a meaning of its own") {
    std::set<std::string_view> names;
    std::set<std::string_view> meanings;
    std::size_t place = 0;
    for (const StateRow& row : states()) {
        CAPTURE(row.name);
        CHECK(static_cast<std::size_t>(row.state) == place++);
        CHECK(state_name(row.state) == row.name);
        CHECK(names.insert(row.name).second);
        CHECK(meanings.insert(row.meaning).second);
    }
    CHECK(place == 9);
}

}  // namespace mailhorizon::findings
