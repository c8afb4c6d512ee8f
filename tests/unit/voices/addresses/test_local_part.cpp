// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/local_part.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace mailhorizon::voices {

TEST_CASE("voices/local_part: programs are known by a word between the joints of their address") {
    struct Row {
        std::string_view address;
        bool robot;
    };
    for (const Row& row : {Row{"no.reply@x.example", true},
                           Row{"do_not_reply@x.example", true},
                           Row{"build+bot@x.example", true},
                           Row{"patch-bot2@x.example", true},
                           Row{"tracker-daemon@x.example", true},
                           Row{"bounces+123@x.example", true},
                           Row{"dev-bounces-42@x.example", true},
                           Row{"jan.bot@x.example", false},
                           Row{"abbott@x.example", false},
                           Row{"bottom-line@x.example", false},
                           Row{"no.x@x.example", false}}) {
        CAPTURE(row.address);
        CHECK(is_robot_address(row.address) == row.robot);
    }
}

TEST_CASE("voices/local_part: teams are known the same way") {
    CHECK(is_team_address("web-team@x.example"));
    CHECK(is_team_address("all@x.example"));
    CHECK(is_team_address("sales.dept@x.example"));
    CHECK_FALSE(is_team_address("ann.steam@x.example"));
    CHECK_FALSE(is_team_address("allen@x.example"));
}

}  // namespace mailhorizon::voices
