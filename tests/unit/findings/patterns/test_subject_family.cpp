// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns/subject_family.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace mailhorizon::findings {

TEST_CASE("findings/subject_family: subjects of one family have one template") {
    struct Row {
        std::string_view subject;
        std::string_view family;
    };
    for (const Row& row : {Row{"Invoice 4711 approval", "invoice # approval"},
                           Row{"invoice 4712: Approval!", "invoice # approval"},
                           Row{"Report, 3 March 2021", "report #"},
                           Row{"Report, 14 April 2021", "report #"},
                           Row{"[INV-2020/0317] paid?", "# paid"},
                           Row{"Report Tuesday", "report #"},
                           Row{"Report Tue", "report #"},
                           Row{"Verslag dinsdag", "verslag #"},
                           Row{"Lunch", "lunch"},
                           Row{"", ""},
                           Row{"--- !!! ---", ""},
                           Row{"2021-03-01", "#"}}) {
        CAPTURE(row.subject);
        CHECK(subject_template(row.subject) == row.family);
    }
}

TEST_CASE("findings/subject_family: the form of a subject ends with its number") {
    struct Row {
        std::string_view subject;
        std::string_view form;
    };
    for (const Row& row : {Row{"Purchase request PR-25-0117: two monitors", "purchase request #"},
                           Row{"Freigabe BANF 0123: Hydrauliköl", "freigabe banf #"},
                           Row{"Deal 4711 is wrong", "deal #"},
                           Row{"Week 12 INC0012 printer", "week #"},
                           Row{"Price list draft 2", "price list draft #"},
                           Row{"Plan 12 for the fair", "plan # for the fair"},
                           Row{"Budget 2025 for sales", "budget # for sales"},
                           Row{"Minutes 24/12/2025 hall", "minutes # hall"},
                           Row{"Call 10:30 on pumps", "call # on pumps"},
                           Row{"4711 is wrong", "# is wrong"},
                           Row{"", ""}}) {
        CAPTURE(row.subject);
        CHECK(subject_form(row.subject) == row.form);
    }
}

}  // namespace mailhorizon::findings
