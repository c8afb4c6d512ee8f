// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"

#include "mailhorizon/graph/talk_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::graph {
namespace {

using testing::at_hour;
using testing::corpus_of;
using testing::Mail;

/// A graph together with what it is about.
struct Talk {
    explicit Talk(const std::vector<Mail>& mails, const GraphSettings& settings = {})
        : corpus(corpus_of(mails)),
          people(people::find_people(corpus, {})),
          forest(threads::link_threads(corpus)),
          voices(voices::find_voices(corpus, people, forest)),
          graph(talk_graph(corpus, people, forest, voices, settings)) {}

    /// The edge between two persons, of nothing but zeros if there is none.
    [[nodiscard]] TalkEdge edge(std::string_view from, std::string_view to) const {
        const auto place = std::ranges::find_if(graph.edges, [&](const TalkEdge& candidate) {
            return people.person(candidate.from).key == from &&
                   people.person(candidate.to).key == to;
        });
        return place == graph.edges.end() ? TalkEdge{} : *place;
    }

    model::Corpus corpus;
    people::People people;
    threads::Forest forest;
    voices::Voices voices;
    TalkGraph graph;
};

}  // namespace

TEST_CASE("graph/talk_graph: no mail, no edges") {
    const Talk talk({});
    CHECK(talk.graph.edges.empty());
    CHECK(talk.graph.persons == 0);
    CHECK(talk.graph.broadcasts == 0);
}

TEST_CASE("graph/talk_graph: To shares one among its recipients, Cc half of that, Bcc nothing") {
    const Talk talk({Mail("1").from("a@x").to("b@x").cc("c@x").bcc("d@x")});
    CHECK(talk.edge("a@x", "b@x").weight == doctest::Approx(0.5));
    CHECK(talk.edge("a@x", "b@x").messages == 1);
    CHECK(talk.edge("a@x", "c@x").weight == doctest::Approx(0.25));
    CHECK(talk.edge("a@x", "d@x").messages == 0);
    CHECK(talk.graph.edges.size() == 2);
    CHECK(talk.graph.persons == 4);
}

TEST_CASE("graph/talk_graph: lists, robots and oneself are no recipients") {
    const Talk talk({Mail("1")
                         .from("a@x")
                         .to("dev@lists")
                         .to("noreply@x")
                         .cc("a@x")
                         .to("support@x")
                         .list("dev@lists")});
    REQUIRE(talk.graph.edges.size() == 1);
    CHECK(talk.edge("a@x", "support@x").weight == doctest::Approx(1.0));
}

TEST_CASE("graph/talk_graph: robots, automatic replies and the unknown tie nobody") {
    const Talk talk({Mail("1").from("noreply@x").to("b@x"),
                     Mail("2").at(1).from("c@x").to("b@x").mark(model::auto_submitted),
                     Mail("3").at(2).from("c@x").to("b@x").mark(model::report),
                     Mail("4").at(3).to("b@x"),
                     Mail("5").at(4).from("b@x"),
                     Mail("6").at(5).answers("5")});
    CHECK(talk.graph.edges.empty());
}

TEST_CASE("graph/talk_graph: a reply ties its author to the author of its parent") {
    const Talk talk({Mail("1").from("a@x"),
                     Mail("2").at(1).from("b@x").answers("1"),
                     Mail("3").at(2).from("b@x").answers("2"),
                     Mail("4").at(3).from("b@x").to("a@x").answers("1")});
    REQUIRE(talk.graph.edges.size() == 1);
    const TalkEdge edge = talk.edge("b@x", "a@x");
    CHECK(edge.replies == 2);
    CHECK(edge.reply_weight == doctest::Approx(2.0).epsilon(0.001));
    CHECK(edge.messages == 2);  // the one both addressed and answered counts once
    CHECK(edge.weight == doctest::Approx(1.0).epsilon(0.001));
    CHECK(edge.first == at_hour(1));
    CHECK(edge.last == at_hour(3));
}

TEST_CASE("graph/talk_graph: a forward answers nobody") {
    const model::Corpus corpus =
        corpus_of({Mail("1").from("a@x"), Mail("2").at(1).from("b@x").answers("1")});
    const people::People people = people::find_people(corpus, {});
    threads::Forest forest = threads::link_threads(corpus);
    const voices::Voices voices = voices::find_voices(corpus, people, forest);
    CHECK(talk_graph(corpus, people, forest, voices).edges.size() == 1);
    forest.link[1] = threads::LinkClass::forward;
    CHECK(talk_graph(corpus, people, forest, voices).edges.empty());
}

TEST_CASE("graph/talk_graph: weights halve with age") {
    GraphSettings settings;
    settings.half_life_days = 10.0;
    const Talk talk({Mail("1").from("a@x").to("b@x"),
                     Mail("2").at(240).from("b@x").to("a@x").answers("1"),
                     Mail("3").at(480).from("c@x").to("d@x")},
                    settings);
    CHECK(talk.edge("a@x", "b@x").weight == doctest::Approx(0.25));
    CHECK(talk.edge("b@x", "a@x").weight == doctest::Approx(0.5));
    CHECK(talk.edge("b@x", "a@x").reply_weight == doctest::Approx(0.5));
    CHECK(talk.edge("c@x", "d@x").weight == doctest::Approx(1.0));
}

TEST_CASE("graph/talk_graph: beyond the limit of recipients a message is a broadcast") {
    GraphSettings settings;
    settings.mass_recipients = 3;
    for (const std::size_t recipients : {std::size_t{3}, std::size_t{4}}) {
        CAPTURE(recipients);
        Mail mail("2");
        mail.at(1).from("a@x").answers("1");
        for (std::size_t number = 0; number < recipients; ++number) {
            mail.to("r" + std::to_string(number) + "@x");
        }
        const Talk talk({Mail("1").from("r0@x"), mail}, settings);
        const bool broadcast = recipients > 3;
        CHECK(talk.graph.broadcasts == (broadcast ? 1 : 0));
        CHECK(talk.graph.edges.size() == (broadcast ? 1 : 3));
        CHECK(talk.edge("a@x", "r0@x").replies == 1);  // an answer is one even then
        CHECK(talk.edge("a@x", "r0@x").messages == 1);
        CHECK(talk.edge("a@x", "r1@x").messages == (broadcast ? 0 : 1));
    }
}

TEST_CASE("graph/talk_graph: two addresses of one person are one recipient, To before Cc") {
    const model::Corpus corpus =
        corpus_of({Mail("1").from("a@x").cc("b@home").to("b@x").to("c@x")});
    people::PeopleSettings settings;
    settings.roster = {{"b@x", "b", "", "", "", ""}, {"b@home", "b", "", "", "", ""}};
    const people::People people = people::find_people(corpus, settings);
    const threads::Forest forest = threads::link_threads(corpus);
    const TalkGraph graph =
        talk_graph(corpus, people, forest, voices::find_voices(corpus, people, forest));
    REQUIRE(graph.edges.size() == 2);
    CHECK(graph.edges[0].weight == doctest::Approx(0.5));
    CHECK(graph.edges[1].weight == doctest::Approx(0.5));
}

TEST_CASE("graph/talk_graph: edges are sorted by their ends and the order of arrival is nothing") {
    std::vector<Mail> mails;
    for (int number = 0; number < 30; ++number) {
        mails.emplace_back("m" + std::to_string(number));
        mails.back()
            .at(number)
            .from("p" + std::to_string(number * 7 % 5) + "@x")
            .to("p" + std::to_string(number * 3 % 4) + "@x")
            .cc("q@x");
    }
    const Talk talk(mails);
    CHECK(std::ranges::is_sorted(
        talk.graph.edges, {}, [](const TalkEdge& edge) { return std::pair(edge.from, edge.to); }));
    const Talk reversed({mails.rbegin(), mails.rend()});
    REQUIRE(talk.graph.edges.size() == reversed.graph.edges.size());
    for (std::size_t place = 0; place < talk.graph.edges.size(); ++place) {
        CHECK(talk.graph.edges[place].from != talk.graph.edges[place].to);
        CHECK(talk.graph.edges[place].weight == reversed.graph.edges[place].weight);
        CHECK(talk.graph.edges[place].messages == reversed.graph.edges[place].messages);
    }
}

}  // namespace mailhorizon::graph
