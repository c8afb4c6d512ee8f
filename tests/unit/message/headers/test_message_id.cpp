// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/message_id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon::message;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(std::string_view value) {
    Ids ids;
    CHECK(append_ids(value, ids));
    return ids;
}

std::string numbered_ids(int count) {
    std::string value;
    for (int i = 0; i < count; ++i) {
        value += "<" + std::to_string(i) + "@host>\n ";
    }
    return value;
}

}  // namespace

TEST_CASE("message/message_id: the one id of a Message-ID field") {
    struct Row {
        std::string_view value;
        std::string_view id;
    };
    for (const Row& row : {
             Row{"<a@b>", "a@b"},
             Row{" <a@b>\n", "a@b"},
             Row{"< a@b >", "a@b"},
             Row{"<a\n b@c>", "ab@c"},
             Row{"(comment <x@y>) <a@b> (more)", "a@b"},
             Row{"<a@b> <c@d>", "a@b"},
             Row{"<> <c@d>", "c@d"},
             Row{"<<a@b>>", "a@b"},
             Row{"<no-at-sign>", "no-at-sign"},
             Row{"a@b", "a@b"},
             Row{"the id a@b is", "a@b"},
             Row{"<a@b", "a@b"},
             Row{"<a@b and more", "a@b"},
             Row{"102.10200000000105", "102.10200000000105"},
             Row{"(never ends <a@b>", "a@b"},
             Row{"=?utf-8?q?=3Ca=40b=3E?=", "a@b"},
             Row{"two words", ""},
             Row{"<>", ""},
             Row{"<", ""},
             Row{"", ""},
         }) {
        CAPTURE(row.value);
        CHECK(parse_message_id(row.value) == row.id);
    }
}

TEST_CASE("message/message_id: References in order, each once, the last one last") {
    struct Row {
        std::string_view value;
        Ids ids;
    };
    for (const Row& row : {
             Row{"<a@b> <c@d>\n\t<e@f>", {"a@b", "c@d", "e@f"}},
             Row{"<a@b><c@d>,<e@f>", {"a@b", "c@d", "e@f"}},
             Row{"<a@b> <c@d> <a@b> <e@f>", {"a@b", "c@d", "e@f"}},
             Row{"<a@b> <c@d> <a@b>", {"c@d", "a@b"}},
             Row{"<a@b> (Joe's message of \"Mon, 1 Jan\" <x@y>)", {"a@b"}},
             Row{"Your message of \"Mon, 1 Jan 2001\" <a@b>", {"a@b"}},
             Row{"<a@b> from \"Joe\" at Jan 1, 99", {"a@b"}},
             Row{"Message from Joe <joe@host> of \"Mon, 1 Jan\" <a@b>", {"a@b"}},
             Row{"Message from Joe <joe@host> of Mon, 1 Jan", {}},
             Row{"<joe@host>'s message of Mon, 1 Jan", {}},
             Row{"<a@b> offers", {"a@b"}},
             Row{"<a@cut <c@d>", {"a@cut", "c@d"}},
             Row{"<cut <c@d>", {"c@d"}},
             Row{"a@b c@d, e@f", {"a@b", "c@d", "e@f"}},
             Row{"message from joe@host", {}},
             Row{"Your message at 19:46:06", {}},
             Row{"=?utf-8?q?=3Ca=40b=3E_=3Cc=40d=3E?=", {"a@b", "c@d"}},
             Row{"<> <>", {}},
             Row{"", {}},
         }) {
        CAPTURE(row.value);
        CHECK(ids_of(row.value) == row.ids);
    }
}

TEST_CASE("message/message_id: In-Reply-To adds only what References lacks") {
    Ids ids = ids_of("<a@b> <c@d>");
    CHECK(append_ids("<a@b>", ids));
    CHECK(ids == Ids{"a@b", "c@d"});
    CHECK(append_ids("<e@f> <c@d>", ids));
    CHECK(ids == Ids{"a@b", "c@d", "e@f"});
}

TEST_CASE("message/message_id: the newest ids are kept, at the limit and one past it") {
    const MessageLimits limits;
    const int count = static_cast<int>(limits.references);
    Ids all;
    CHECK(append_ids(numbered_ids(count), all, limits));
    CHECK(all.size() == limits.references);
    CHECK(all.front() == "0@host");

    Ids cut;
    CHECK(!append_ids(numbered_ids(count + 1), cut, limits));
    CHECK(cut.size() == limits.references);
    CHECK(cut.front() == "1@host");
    CHECK(cut.back() == std::to_string(count) + "@host");

    CHECK(!append_ids("<new@host>", cut, limits));
    CHECK(cut.size() == limits.references);
    CHECK(cut.back() == "new@host");

    Ids many;
    CHECK(!append_ids(numbered_ids(10 * count), many, limits));
    CHECK(many.size() == limits.references);
    CHECK(many.back() == std::to_string(10 * count - 1) + "@host");
}

TEST_CASE("message/message_id: an id beyond its limit is none") {
    MessageLimits limits;
    limits.id_bytes = 5;
    CHECK(parse_message_id("<aa@bb>", limits) == "aa@bb");
    CHECK(parse_message_id("<aaa@bb>", limits).empty());
    CHECK(parse_message_id("<a a@bb>", limits) == "aa@bb");
    Ids ids;
    CHECK(append_ids("<aa@bb>", ids, limits));
    CHECK(!append_ids("<aaa@bb> <c@d>", ids, limits));
    CHECK(ids == Ids{"aa@bb", "c@d"});
}

TEST_CASE("message/message_id: long runs of anything end within the limits") {
    for (const std::string_view unit : {"<",
                                        ">",
                                        "(",
                                        ")",
                                        "<(",
                                        "(<",
                                        "<a",
                                        "<a@b",
                                        "a@b ",
                                        "\\",
                                        "<a@b>",
                                        "<a@b> of ",
                                        "=?",
                                        "<>"}) {
        CAPTURE(unit);
        std::string value;
        while (value.size() < 500'000) {
            value += unit;
        }
        Ids ids;
        append_ids(value, ids);
        CHECK(ids.size() <= 1);
        CHECK(parse_message_id(value).size() <= MessageLimits{}.id_bytes);
    }
}
