// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/graph/talk_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace mailhorizon::graph {
namespace {

struct Line {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1.0;
    double replies = 1.0;
};

TalkGraph graph_of(std::size_t persons, std::vector<Line> lines) {
    std::ranges::sort(lines, {}, [](const Line& line) { return std::pair(line.from, line.to); });
    TalkGraph graph;
    graph.persons = persons;
    for (const Line& line : lines) {
        TalkEdge edge;
        edge.from = model::PersonIndex(line.from);
        edge.to = model::PersonIndex(line.to);
        edge.messages = 1;
        edge.weight = line.weight;
        edge.reply_weight = line.replies;
        graph.edges.push_back(edge);
    }
    return graph;
}

std::vector<Line> both_ways(std::vector<Line> lines) {
    const std::size_t count = lines.size();
    for (std::size_t place = 0; place < count; ++place) {
        const Line line = lines[place];
        lines.push_back({line.to, line.from, line.weight, line.replies});
    }
    return lines;
}

/// Two cliques of `size` joined by one edge between their first members.
std::vector<Line> two_cliques(std::uint32_t size) {
    std::vector<Line> lines{{0, size}};
    for (const std::uint32_t base : {std::uint32_t{0}, size}) {
        for (std::uint32_t a = 0; a < size; ++a) {
            for (std::uint32_t b = a + 1; b < size; ++b) {
                lines.push_back({base + a, base + b});
            }
        }
    }
    return lines;
}

TalkGraph random_graph(std::uint32_t persons, std::size_t edges) {
    std::mt19937 engine(7);
    const auto random = [&](std::uint32_t below) {
        return static_cast<std::uint32_t>(engine() % below);
    };
    std::set<std::pair<std::uint32_t, std::uint32_t>> ends;
    while (ends.size() < edges) {
        const std::uint32_t from = random(persons);
        const std::uint32_t to = random(persons);
        if (from != to) {
            ends.emplace(from, to);
        }
    }
    std::vector<Line> lines;
    for (const auto& [from, to] : ends) {
        lines.push_back({from, to, 1.0 / (1.0 + random(17)), 1.0 / (1.0 + random(7))});
    }
    return graph_of(persons, lines);
}

auto as_tuple(const NodeMetrics& node) {
    return std::tuple(node.in_degree,
                      node.out_degree,
                      node.in_strength,
                      node.out_strength,
                      node.reciprocity,
                      node.pagerank,
                      node.community);
}

}  // namespace

TEST_CASE("graph/measure: nobody, or nobody with a tie, gives zeros") {
    CHECK(measure(TalkGraph{}).nodes.empty());
    const GraphMetrics metrics = measure(graph_of(3, {}));
    REQUIRE(metrics.nodes.size() == 3);
    CHECK(as_tuple(metrics.nodes[1]) == as_tuple(NodeMetrics{}));
    CHECK(metrics.communities == 0);
    CHECK(metrics.modularity == 0.0);
}

TEST_CASE("graph/measure: degrees, strengths and reciprocity") {
    // 0 -> 1 (2.0), 1 -> 0 (1.0), 0 -> 2 (0.5), 3 without a tie.
    const GraphMetrics metrics = measure(graph_of(4, {{0, 1, 2.0}, {1, 0, 1.0}, {0, 2, 0.5}}));
    const NodeMetrics& hub = metrics.nodes[0];
    CHECK(hub.out_degree == 2);
    CHECK(hub.in_degree == 1);
    CHECK(hub.out_strength == doctest::Approx(2.5));
    CHECK(hub.in_strength == doctest::Approx(1.0));
    CHECK(hub.reciprocity == doctest::Approx(0.5));
    CHECK(metrics.nodes[1].reciprocity == doctest::Approx(1.0));
    CHECK(metrics.nodes[2].reciprocity == 0.0);
    CHECK(metrics.nodes[3].pagerank == 0.0);
    CHECK(metrics.reciprocity == doctest::Approx(3.0 / 3.5));
}

TEST_CASE("graph/measure: PageRank of a star has its closed form") {
    // n leaves point at the centre, which points at none and so spreads evenly over all n + 1:
    // leaf = l, centre = c, l = (1 - d)/(n + 1) + d c/(n + 1), c = l + d n l, c + n l = 1.
    constexpr std::uint32_t leaves = 9;
    constexpr double d = 0.85;
    std::vector<Line> lines;
    for (std::uint32_t leaf = 1; leaf <= leaves; ++leaf) {
        lines.push_back({leaf, 0});
    }
    const GraphMetrics metrics = measure(graph_of(leaves + 1, lines));
    const double leaf = 1.0 / (1.0 + d * leaves + leaves);
    CHECK(metrics.nodes[0].pagerank == doctest::Approx(leaf * (1.0 + d * leaves)));
    CHECK(metrics.nodes[5].pagerank == doctest::Approx(leaf));
}

TEST_CASE("graph/measure: all are equal in a ring, small or large, and in pairs weights decide") {
    for (const std::uint32_t size : {3U, 50U, 1000U}) {
        CAPTURE(size);
        std::vector<Line> lines;
        for (std::uint32_t place = 0; place < size; ++place) {
            lines.push_back({place, (place + 1) % size});
        }
        const GraphMetrics metrics = measure(graph_of(size, lines));
        for (const NodeMetrics& node : metrics.nodes) {
            CHECK(node.pagerank == doctest::Approx(1.0 / size));
        }
    }
    // 0 sends 3/4 to 1 and 1/4 to 2, both answer: r0 = .05 + .85 (r1 + r2), so r0 = 1/1.85 - ...
    const GraphMetrics metrics =
        measure(graph_of(3, {{0, 1, 3.0}, {0, 2, 1.0}, {1, 0, 1.0}, {2, 0, 1.0}}));
    const double centre = (0.05 + 0.85) / 1.85;
    CHECK(metrics.nodes[0].pagerank == doctest::Approx(centre));
    CHECK(metrics.nodes[1].pagerank == doctest::Approx(0.05 + 0.85 * 0.75 * centre));
    CHECK(metrics.nodes[2].pagerank == doctest::Approx(0.05 + 0.85 * 0.25 * centre));
}

TEST_CASE("graph/measure: two cliques joined by an edge are two communities") {
    for (const std::uint32_t size : {3U, 4U, 10U}) {
        CAPTURE(size);
        const GraphMetrics metrics = measure(graph_of(2 * size + 1, both_ways(two_cliques(size))));
        CHECK(metrics.communities == 2);
        for (std::uint32_t person = 0; person < 2 * size; ++person) {
            CHECK(metrics.nodes[person].community == (person < size ? 1 : 2));
        }
        CHECK(metrics.nodes[2 * size].community == 0);
        // Of m = 2e + 1 edges 2e lie inside; each half has half of all ends.
        const double inside = size * (size - 1.0);
        CHECK(metrics.modularity == doctest::Approx(inside / (inside + 1.0) - 0.5));
    }
}

TEST_CASE("graph/measure: communities are numbered by size, then by their first member") {
    // Pairs 0-9 and 1-8, a triangle 4-5-6; the rest alone.
    const GraphMetrics metrics = measure(graph_of(10, {{0, 9}, {1, 8}, {4, 5}, {5, 6}, {6, 4}}));
    std::vector<std::uint32_t> numbers;
    for (const NodeMetrics& node : metrics.nodes) {
        numbers.push_back(node.community);
    }
    CHECK(numbers == std::vector<std::uint32_t>{2, 3, 0, 0, 1, 1, 1, 0, 3, 2});
    CHECK(metrics.communities == 3);
}

TEST_CASE("graph/measure: communities rest on replies, and on weights where nobody replied") {
    // Replies pair 0-1 and 2-3; by weight it would be 0-2 and 1-3.
    std::vector<Line> lines{{0, 1, 0.1, 5.0}, {2, 3, 0.1, 5.0}, {0, 2, 9.0, 0.0}, {1, 3, 9.0, 0.0}};
    const GraphMetrics replies = measure(graph_of(4, lines));
    CHECK(replies.nodes[0].community == replies.nodes[1].community);
    CHECK(replies.nodes[0].community != replies.nodes[2].community);
    for (Line& line : lines) {
        line.replies = 0.0;
    }
    const GraphMetrics weights = measure(graph_of(4, lines));
    CHECK(weights.nodes[0].community == weights.nodes[2].community);
    CHECK(weights.nodes[0].community != weights.nodes[1].community);
}

TEST_CASE("graph/measure: a list whose mail names nobody is measured by its replies") {
    const GraphMetrics metrics =
        measure(graph_of(4, {{1, 0, 0.0, 2.0}, {2, 0, 0.0, 1.0}, {3, 0, 0.5, 1.0}}));
    CHECK(metrics.nodes[0].in_strength == doctest::Approx(4.0));
    CHECK(metrics.nodes[0].pagerank > 2.0 * metrics.nodes[1].pagerank);
}

TEST_CASE("graph/measure: numbers do not depend on how persons are numbered") {
    constexpr std::uint32_t persons = 60;
    const TalkGraph graph = random_graph(persons, 300);
    const auto renamed = [](model::PersonIndex person) { return persons - 1 - person.value(); };
    std::vector<Line> lines;
    for (const TalkEdge& edge : graph.edges) {
        lines.push_back({renamed(edge.from), renamed(edge.to), edge.weight, edge.reply_weight});
    }
    const GraphMetrics one = measure(graph);
    const GraphMetrics two = measure(graph_of(persons, lines));
    for (std::uint32_t person = 0; person < persons; ++person) {
        const NodeMetrics& here = one.nodes[person];
        const NodeMetrics& there = two.nodes[persons - 1 - person];
        CHECK(here.in_degree == there.in_degree);
        CHECK(here.out_strength == doctest::Approx(there.out_strength));
        CHECK(here.pagerank == doctest::Approx(there.pagerank).epsilon(1e-6));
        CHECK(here.reciprocity == there.reciprocity);
    }
    CHECK(one.reciprocity == doctest::Approx(two.reciprocity));
}

TEST_CASE("graph/measure: weights of any size give the same ranks and communities") {
    for (const double factor : {1e-300, 1e-12, 1e12}) {
        CAPTURE(factor);
        TalkGraph graph = random_graph(40, 200);
        const GraphMetrics before = measure(graph);
        for (TalkEdge& edge : graph.edges) {
            edge.weight *= factor;
            edge.reply_weight *= factor;
        }
        const GraphMetrics after = measure(graph);
        for (std::size_t person = 0; person < before.nodes.size(); ++person) {
            CHECK(after.nodes[person].pagerank == doctest::Approx(before.nodes[person].pagerank));
            CHECK(after.nodes[person].community == before.nodes[person].community);
        }
    }
}

TEST_CASE("graph/measure: two runs agree to the last bit") {
    // Large enough that two threads of PRPACK would differ.
    const TalkGraph graph = random_graph(20'000, 60'000);
    const GraphMetrics one = measure(graph);
    const GraphMetrics two = measure(graph);
    REQUIRE(one.nodes.size() == two.nodes.size());
    std::size_t different = 0;
    for (std::size_t person = 0; person < one.nodes.size(); ++person) {
        different += as_tuple(one.nodes[person]) != as_tuple(two.nodes[person]) ? 1U : 0U;
    }
    CHECK(different == 0);
    CHECK(one.modularity == two.modularity);
    CHECK(one.communities == two.communities);
}

TEST_CASE("graph/layout: the strongest stand first, in the box, and apart") {
    const TalkGraph graph = random_graph(300, 2'000);
    const GraphMetrics metrics = measure(graph);
    const auto strength = [&](model::PersonIndex person) {
        const NodeMetrics& node = metrics.nodes[person.value()];
        return node.in_strength + node.out_strength;
    };
    const std::vector<NodePosition> positions = layout(graph, metrics, 100);
    REQUIRE(positions.size() == 100);
    for (std::size_t place = 0; place < positions.size(); ++place) {
        const NodePosition& here = positions[place];
        CHECK(here.x >= 0.02);
        CHECK(here.x <= 0.98);
        CHECK(here.y >= 0.02);
        CHECK(here.y <= 0.98);
        if (place > 0) {
            CHECK(strength(here.person) <= strength(positions[place - 1].person));
        }
        for (std::size_t other = 0; other < place; ++other) {
            CHECK(std::hypot(here.x - positions[other].x, here.y - positions[other].y) > 1e-3);
        }
    }
}

TEST_CASE("graph/layout: two runs agree to the last bit") {
    const TalkGraph graph = random_graph(120, 500);
    const GraphMetrics metrics = measure(graph);
    const std::vector<NodePosition> one = layout(graph, metrics, 120);
    const std::vector<NodePosition> two = layout(graph, metrics, 120);
    REQUIRE(one.size() == two.size());
    for (std::size_t place = 0; place < one.size(); ++place) {
        CHECK(one[place].person == two[place].person);
        CHECK(one[place].x == two[place].x);
        CHECK(one[place].y == two[place].y);
    }
}

TEST_CASE("graph/layout: what hangs together stands together, also in pieces") {
    // A clique of ten, twenty pairs of two: the clique must not shrink to a dot.
    std::vector<Line> lines;
    for (std::uint32_t a = 0; a < 10; ++a) {
        for (std::uint32_t b = a + 1; b < 10; ++b) {
            lines.push_back({a, b});
        }
    }
    for (std::uint32_t pair = 0; pair < 20; ++pair) {
        lines.push_back({10 + 2 * pair, 11 + 2 * pair});
    }
    const TalkGraph graph = graph_of(60, lines);
    const std::vector<NodePosition> positions = layout(graph, measure(graph), 100);
    REQUIRE(positions.size() == 50);  // ten without a tie are left out
    double clique_width = 0.0;
    double pair_width = 0.0;
    const auto at = [&](std::uint32_t person) {
        return *std::ranges::find(positions, model::PersonIndex(person), &NodePosition::person);
    };
    const auto distance = [&](std::uint32_t a, std::uint32_t b) {
        return std::hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    };
    for (std::uint32_t a = 1; a < 10; ++a) {
        clique_width = std::max(clique_width, distance(0, a));
    }
    for (std::uint32_t pair = 0; pair < 20; ++pair) {
        pair_width = std::max(pair_width, distance(10 + 2 * pair, 11 + 2 * pair));
    }
    CHECK(clique_width > 0.05);
    CHECK(clique_width < 0.6);
    CHECK(pair_width < 0.4);
}

TEST_CASE("graph/layout: none, one and two persons") {
    const TalkGraph pair = graph_of(2, {{0, 1}});
    CHECK(layout(TalkGraph{}, {}, 10).empty());
    CHECK(layout(pair, measure(pair), 0).empty());
    const std::vector<NodePosition> one = layout(pair, measure(pair), 1);
    REQUIRE(one.size() == 1);
    CHECK(one[0].x == doctest::Approx(0.5));
    CHECK(one[0].y == doctest::Approx(0.5));
    CHECK(layout(pair, measure(pair), 2).size() == 2);
}

}  // namespace mailhorizon::graph
