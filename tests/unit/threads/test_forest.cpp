// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::threads {
namespace {

using testing::corpus_of;
using testing::find_message;
using testing::id_of;
using testing::Mail;

std::string parent_of(const model::Corpus& corpus, const Forest& forest, std::string_view id) {
    const model::MessageIndex message = find_message(corpus, id);
    REQUIRE(message.exists());
    return std::string(id_of(corpus, forest.parent[message.value()]));
}

model::ThreadIndex thread_of(const model::Corpus& corpus,
                             const Forest& forest,
                             std::string_view id) {
    const model::MessageIndex message = find_message(corpus, id);
    REQUIRE(message.exists());
    return forest.thread[message.value()];
}

std::string thread_name(std::string_view root_id) {
    return "t" + base::hash_digits(root_id, 12);
}

}  // namespace

TEST_CASE("threads/forest: every link class has its name in the machine contract") {
    CHECK(link_name(LinkClass::none) == "none");
    CHECK(link_name(LinkClass::header) == "header");
    CHECK(link_name(LinkClass::thread_index) == "thread-index");
    CHECK(link_name(LinkClass::gmail) == "gmail");
    CHECK(link_name(LinkClass::quote) == "quote");
    CHECK(link_name(LinkClass::subject) == "subject");
    CHECK(link_name(LinkClass::series) == "series");
    CHECK(link_name(LinkClass::forward) == "forward");
}

TEST_CASE("threads/forest: no mail, no threads") {
    const Forest forest = link_threads(corpus_of({}));
    CHECK(forest.parent.empty());
    CHECK(forest.threads.empty());
    CHECK(forest.child_begin == std::vector<std::uint32_t>{0});
}

TEST_CASE("threads/forest: the parent is the newest reference that is present") {
    struct Row {
        std::string_view what;
        std::vector<Mail> mails;
        std::string_view message;
        std::string_view parent;
    };
    const std::vector<Row> rows{
        {"one reference", {Mail("a"), Mail("b").at(1).answers("a")}, "b", "a"},
        {"the last of several",
         {Mail("a"), Mail("b").at(1).answers("a"), Mail("c").at(2).answers("a").answers("b")},
         "c",
         "b"},
        {"past a ghost in the middle",
         {Mail("a"), Mail("c").at(2).answers("a").answers("gone")},
         "c",
         "a"},
        {"past two ghosts",
         {Mail("a"), Mail("d").at(3).answers("a").answers("gone").answers("lost")},
         "d",
         "a"},
        {"past a ghost by what another says of it",
         {Mail("a"), Mail("c").at(2).answers("a").answers("gone"), Mail("d").at(3).answers("gone")},
         "d",
         "a"},
        {"before a ghost that hangs elsewhere",
         {Mail("a"),
          Mail("x").at(1),
          Mail("c").at(2).answers("x").answers("gone"),
          Mail("d").at(3).answers("a").answers("gone")},
         "d",
         "a"},
        {"before a ghost above it",
         {Mail("a").answers("gone"), Mail("b").at(1).answers("a").answers("gone")},
         "b",
         "a"},
        {"nothing present", {Mail("c").answers("gone")}, "c", ""},
        {"itself", {Mail("a").answers("a")}, "a", ""},
        {"itself, and another before it",
         {Mail("a"), Mail("b").at(1).answers("a").answers("b")},
         "b",
         "a"},
        {"dated before it is asked", {Mail("a").at(5), Mail("b").at(1).answers("a")}, "b", "a"},
        {"without a date", {Mail("a"), Mail("b").undated().answers("a")}, "b", "a"},
        {"without references, but in somebody's chain",
         {Mail("a"), Mail("b").at(1), Mail("c").at(2).answers("a").answers("b")},
         "b",
         "a"},
        {"own reference against somebody's chain",
         {Mail("a"),
          Mail("x"),
          Mail("b").at(1).answers("a"),
          Mail("c").at(2).answers("x").answers("b")},
         "b",
         "a"},
        {"own reference against a chain of an earlier message",
         {Mail("a"),
          Mail("x"),
          Mail("b").at(3).answers("a"),
          Mail("c").at(2).answers("x").answers("b")},
         "b",
         "a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const model::Corpus corpus = corpus_of(row.mails);
        const Forest forest = link_threads(corpus);
        CHECK(parent_of(corpus, forest, row.message) == row.parent);
        const auto place = find_message(corpus, row.message).value();
        CHECK(forest.link[place] == (row.parent.empty() ? LinkClass::none : LinkClass::header));
    }
}

TEST_CASE("threads/forest: a link that would close a loop is refused") {
    SUBCASE("two that answer each other: the earlier one's word stands") {
        const model::Corpus corpus =
            corpus_of({Mail("a").at(1).answers("b"), Mail("b").at(2).answers("a")});
        const Forest forest = link_threads(corpus);
        CHECK(parent_of(corpus, forest, "a") == "b");
        CHECK(parent_of(corpus, forest, "b").empty());
        CHECK(forest.threads.size() == 1);
    }
    SUBCASE("a ring of five is one thread with one root") {
        std::vector<Mail> ring;
        for (int place = 0; place < 5; ++place) {
            ring.push_back(Mail("m" + std::to_string(place)).at(place));
            ring.back().answers("m" + std::to_string((place + 1) % 5));
        }
        const Forest forest = link_threads(corpus_of(ring));
        CHECK(std::ranges::count(forest.parent, model::MessageIndex{}) == 1);
        CHECK(forest.threads.size() == 1);
    }
    SUBCASE("the next older reference is taken instead") {
        const model::Corpus corpus = corpus_of(
            {Mail("x"), Mail("a").at(1).answers("b"), Mail("b").at(2).answers("x").answers("a")});
        CHECK(parent_of(corpus, link_threads(corpus), "b") == "x");
    }
}

TEST_CASE("threads/forest: what answers one missing message is one thread with a ghost root") {
    const model::Corpus corpus = corpus_of({Mail("b").at(1).answers("gone"),
                                            Mail("c").at(2).answers("gone"),
                                            Mail("d").at(3).answers("gone").answers("b"),
                                            Mail("other").at(4)});
    const Forest forest = link_threads(corpus);
    REQUIRE(forest.threads.size() == 2);
    const ThreadRow& row = forest.threads[0];
    CHECK(row.ghost_root);
    CHECK(row.id == thread_name("gone"));
    CHECK(id_of(corpus, row.first) == "b");
    CHECK(parent_of(corpus, forest, "c").empty());
    CHECK(parent_of(corpus, forest, "d") == "b");
    CHECK(thread_of(corpus, forest, "c") == thread_of(corpus, forest, "b"));
    CHECK_FALSE(forest.threads[1].ghost_root);
    CHECK(forest.threads[1].id == thread_name("other"));
}

TEST_CASE("threads/forest: the topmost ghost names the thread, and its id survives new mail") {
    std::vector<Mail> mails{Mail("c").at(2).answers("top").answers("gone")};
    CHECK(link_threads(corpus_of(mails)).threads[0].id == thread_name("top"));
    mails.push_back(Mail("d").at(3).answers("gone"));
    mails.push_back(Mail("top").at(0));
    const Forest forest = link_threads(corpus_of(mails));
    REQUIRE(forest.threads.size() == 1);
    CHECK(forest.threads[0].id == thread_name("top"));
    CHECK_FALSE(forest.threads[0].ghost_root);
}

TEST_CASE("threads/forest: an address in the place of an id fuses nothing") {
    const model::Corpus corpus =
        corpus_of({Mail("a").at(1).from("ann@x.example"),
                   Mail("b").at(2).from("ann@x.example"),
                   Mail("c").at(3).answers("a").answers("Ann@x.example"),
                   Mail("d").at(4).answers("b").answers("ann@x.example"),
                   Mail("e").at(5).answers("ann@x.example"),
                   Mail("f").at(6).answers("gone").answers("ann@x.example").answers("lost")});
    const Forest forest = link_threads(corpus);
    CHECK(parent_of(corpus, forest, "c") == "a");
    CHECK(parent_of(corpus, forest, "d") == "b");
    CHECK(forest.threads.size() == 4);
    CHECK(forest.threads[2].id == thread_name("e"));
    CHECK_FALSE(forest.threads[2].ghost_root);
    CHECK(forest.threads[3].id == thread_name("gone"));
}

TEST_CASE("threads/forest: equal subjects alone make no thread") {
    const Forest forest = link_threads(corpus_of({Mail("a").subject("Lunch"),
                                                  Mail("b").at(1).subject("Lunch"),
                                                  Mail("reply").at(2).answers("b")}));
    CHECK(forest.threads.size() == 2);
}

TEST_CASE("threads/forest: threads are in order of their first message, messages by time") {
    const model::Corpus corpus = corpus_of({Mail("a").at(1),
                                            Mail("z").at(2),
                                            Mail("early").at(0).answers("z"),
                                            Mail("b").at(4).answers("a"),
                                            Mail("c").at(3).answers("a"),
                                            Mail("undated").undated().answers("z")});
    const Forest forest = link_threads(corpus);
    REQUIRE(forest.threads.size() == 2);
    const auto ids = [&](std::size_t thread) {
        std::string joined;
        for (const auto message : forest.messages(model::ThreadIndex(thread))) {
            joined += id_of(corpus, message);
            joined += ' ';
        }
        return joined;
    };
    CHECK(ids(0) == "a c b ");
    CHECK(ids(1) == "early z undated ");
    CHECK(id_of(corpus, forest.threads[1].first) == "z");
    std::string replies;
    for (const auto message : forest.replies(find_message(corpus, "a"))) {
        replies += id_of(corpus, message);
    }
    CHECK(replies == "cb");
    CHECK(forest.replies(find_message(corpus, "b")).empty());
}

TEST_CASE("threads/forest: by headers only, a subject or an index links nothing") {
    const model::Corpus corpus = corpus_of({Mail("a").subject("The kettle is broken"),
                                            Mail("b").at(1).subject("Re: The kettle is broken"),
                                            Mail("c").at(2).answers("a")});
    const Forest all = link_threads(corpus);
    const Forest headers = link_threads(corpus, {.headers_only = true});
    CHECK(parent_of(corpus, all, "b") == "a");
    CHECK_FALSE(headers.parent[find_message(corpus, "b").value()].exists());
    CHECK(parent_of(corpus, headers, "c") == "a");
}

TEST_CASE("threads/forest: a second message with a used id hangs by its own references") {
    Mail again("a");
    again.at(50).subject("something else").answers("x").facts().text.body_hash = 7;
    const model::Corpus corpus =
        corpus_of({Mail("a").at(1), Mail("x").at(2), again, Mail("reply").at(60).answers("a")});
    REQUIRE(corpus.messages().size() == 4);
    const Forest forest = link_threads(corpus);
    CHECK(id_of(corpus, forest.parent[3]) == "a");
    CHECK(forest.parent[3] == find_message(corpus, "a"));  // the earlier one
    CHECK(corpus.message(model::MessageIndex(2)).time == testing::at_hour(50));
    CHECK(id_of(corpus, forest.parent[2]) == "x");
}

TEST_CASE("threads/forest: threads of two messages with one id have different ids") {
    Mail again("a");
    again.at(50).subject("something else").facts().text.body_hash = 7;
    const Forest forest = link_threads(corpus_of({Mail("a").at(1), again}));
    REQUIRE(forest.threads.size() == 2);
    CHECK(forest.threads[0].id == thread_name("a"));
    CHECK(forest.threads[1].id != forest.threads[0].id);
}

TEST_CASE("threads/forest: the order of arrival changes nothing") {
    const std::vector<Mail> mails{Mail("a").at(1).answers("c"),
                                  Mail("b").at(2).answers("ghost").answers("a"),
                                  Mail("c").at(3).answers("other").answers("ghost"),
                                  Mail("d").at(4).answers("c").answers("b"),
                                  Mail("e").at(5).answers("b").answers("ghost")};
    const auto shape = [](const std::vector<Mail>& arrived) {
        const model::Corpus corpus = corpus_of(arrived);
        const Forest forest = link_threads(corpus);
        std::map<std::string, std::string> parents;
        for (const Mail& mail : arrived) {
            const std::string& id = mail.facts().message_id;
            parents[id] = parent_of(corpus, forest, id) + " " +
                          forest.threads[thread_of(corpus, forest, id).value()].id;
        }
        return parents;
    };
    std::vector<Mail> reversed(mails.rbegin(), mails.rend());
    CHECK(shape(mails) == shape(reversed));
    std::ranges::rotate(reversed, reversed.begin() + 2);
    CHECK(shape(mails) == shape(reversed));
}

}  // namespace mailhorizon::threads
