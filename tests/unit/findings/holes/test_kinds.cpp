// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

TEST_CASE("findings/kinds: every kind has a number, a title and a rule of its own, and a finder") {
    std::set<std::string_view> titles;
    std::size_t place = 0;
    for (const KindRow& row : kinds()) {
        CAPTURE(row.title);
        CHECK(kind_code(row.kind) == "BH" + std::to_string(++place));
        CHECK(titles.insert(row.title).second);
        CHECK_FALSE(row.rule.empty());
        CHECK_FALSE(row.rule.ends_with('.'));
        CHECK_FALSE(row.strength.empty());
        CHECK((row.find != nullptr));
        CHECK(&row_of(row.kind) == &row);
        CHECK(row.right.right <= row.right.read);
    }
    CHECK(place >= 15);  // numbers are never used again, so that there are never fewer
}

TEST_CASE("findings/kinds: fewer than ten that were read say nothing") {
    CHECK(read_text({.right = 9, .read = 9}) == "rare, not measured");
    CHECK(read_text({.right = 7, .read = 10}) == "7 of 10 that were read");
}

TEST_CASE(
    "findings/kinds: what is shown unasked was right in seven of ten, or is an unanswered ask") {
    const std::vector<BlackHoleKind> unasked = choose_kinds("");
    REQUIRE_FALSE(unasked.empty());
    CHECK(kind_code(unasked.front()) == "BH1");
    for (const BlackHoleKind kind : std::span(unasked).subspan(1)) {
        const ReadShare share = row_of(kind).right;
        CHECK(share.read >= 10);
        CHECK(10 * share.right >= 7 * share.read);
    }
    CHECK(choose_kinds("all").size() == kinds().size());
    CHECK(choose_kinds("BH7, BH1").size() == 2);
    CHECK_THROWS_AS(static_cast<void>(choose_kinds("repeated")), base::Error);
}

}  // namespace mailhorizon::findings
