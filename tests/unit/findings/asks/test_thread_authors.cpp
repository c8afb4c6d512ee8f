// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/asks/thread_authors.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace mailhorizon;
using mailhorizon::testing::MadeGround;
using mailhorizon::testing::Mail;

namespace {

constexpr const char* work = "mia.holt@yard.example";
constexpr const char* home = "sunny88@home.example";
constexpr const char* kim = "kim@yard.example";

Mail first() {
    return Mail("q").from(work, "Mia Holt").to(kim);
}
Mail again(const char* name = "Holt, Mia") {
    return Mail("again").from(home, name).to(kim).at(30).answers("q");
}

bool are_one(const std::vector<Mail>& mails) {
    const MadeGround made(mails);
    REQUIRE(made.people.author[made.find("q").value()] !=
            made.people.author[made.find("again").value()]);
    const auto authors = findings::thread_authors(made.ground());
    return authors[made.find("q").value()] == authors[made.find("again").value()];
}

}  // namespace

TEST_CASE("findings/thread_authors: who comes back to his own mail from elsewhere is one person") {
    CHECK(are_one({first(), again()}));
    CHECK_FALSE(are_one({first(), again("Lou Holt")}));
    CHECK_FALSE(are_one({first(), again("Mia")}));
}

TEST_CASE("findings/thread_authors: a namesake who is asked or answers stays another") {
    CHECK_FALSE(are_one({first(), again().cc(work)}));
    CHECK_FALSE(are_one({first().cc(home), again()}));
}

TEST_CASE("findings/thread_authors: only that thread is changed, and all of it") {
    const MadeGround made({first(),
                           again(),
                           Mail("thanks").from(home, "Mia Holt").to(kim).at(40).answers("re"),
                           Mail("re").from(kim, "Kim Roe").to(work).at(35).answers("again"),
                           Mail("other").from(home, "Mia Holt").to(kim).at(50)});
    const auto authors = findings::thread_authors(made.ground());
    const auto author = [&](const char* id) { return authors[made.find(id).value()]; };
    CHECK(author("thanks") == author("q"));
    CHECK(author("re") != author("q"));
    CHECK(author("other") != author("q"));
}
