// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/instant.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mailhorizon::app {

using report::Form;
using report::Shown;
using report::Table;

namespace {

std::string label_of(const people::PersonRow& person) {
    return person.name.empty() ? person.key : person.name;
}

bool has_tie(const graph::NodeMetrics& node) {
    return node.in_degree + node.out_degree != 0;
}

/// Persons by key, with volume and ties; measures of position only where they were asked for.
Table node_table(const Analysis& analysis, bool person_metrics) {
    Table table{.key = "nodes",
                .title = "Persons",
                .empty = "Nobody talks to anybody.",
                .columns = {{"person", "Person"},
                            {"name", "Name"},
                            {"unit", "Unit"},
                            {"side", "Side"},
                            {"sent", "Sent"},
                            {"received", "Received"},
                            {"ties", "Ties"},
                            {"community", "Community"}},
                .rows = {}};
    if (person_metrics) {
        for (const auto& [key, title] : {std::pair{"in_degree", "In-degree"},
                                         std::pair{"out_degree", "Out-degree"},
                                         std::pair{"in_strength", "In-strength"},
                                         std::pair{"out_strength", "Out-strength"},
                                         std::pair{"reciprocity", "Reciprocity"},
                                         std::pair{"pagerank", "PageRank"}}) {
            table.columns.push_back({key, title, Shown::always, 3, Form::significant});
        }
    }
    for (std::size_t i = 0; i < analysis.metrics.nodes.size(); ++i) {
        const graph::NodeMetrics& node = analysis.metrics.nodes[i];
        if (!has_tie(node)) {
            continue;
        }
        const people::PersonRow& person = analysis.people.persons[i];
        std::vector<report::Value> row{
            text(person.key),
            text_or_null(person.name),
            text(person.unit),
            text(people::side_name(person.side)),
            count(person.sent),
            count(person.received),
            count(std::uint64_t{node.in_degree} + node.out_degree),
            node.community == 0 ? report::Value{} : count(node.community)};
        if (person_metrics) {
            row.insert(row.end(),
                       {count(node.in_degree),
                        count(node.out_degree),
                        node.in_strength,
                        node.out_strength,
                        node.reciprocity,
                        node.pagerank});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The heaviest ties first; equals as the graph has them, by person.
Table tie_table(const Analysis& analysis) {
    Table table{.key = "edges",
                .title = "Who writes to whom",
                .empty = "Nobody writes to anybody.",
                .columns = {{"from", "From"},
                            {"to", "To"},
                            {"messages", "Messages"},
                            {"weight", "Weight", Shown::always, 2, Form::significant},
                            {"replies", "Replies"},
                            {"first", "First", Shown::never},
                            {"last", "Last", Shown::always, 0, Form::day}},
                .rows = {}};
    std::vector<graph::TalkEdge> edges = analysis.talk.edges;
    std::ranges::stable_sort(edges, std::greater<>(), &graph::TalkEdge::weight);
    for (const graph::TalkEdge& edge : edges) {
        table.rows.push_back({text(analysis.people.person(edge.from).key),
                              text(analysis.people.person(edge.to).key),
                              count(edge.messages),
                              edge.weight,
                              count(edge.replies),
                              text(base::to_iso(edge.first)),
                              text(base::to_iso(edge.last))});
    }
    return table;
}

report::Picture picture_of(const Analysis& analysis) {
    report::Picture picture;
    std::unordered_map<model::PersonIndex, std::size_t> node_of;
    for (const graph::NodePosition& position : analysis.positions) {
        const people::PersonRow& person = analysis.people.person(position.person);
        node_of.emplace(position.person, picture.nodes.size());
        picture.nodes.push_back(
            {.label = base::MailText(label_of(person)),
             .unit = base::MailText(person.unit),
             .x = position.x,
             .y = position.y,
             .messages = std::uint64_t{person.sent} + person.received,
             .community = analysis.metrics.nodes[position.person.value()].community,
             .internal = person.side == people::Side::internal});
    }
    for (const graph::TalkEdge& edge : analysis.talk.edges) {
        const auto from = node_of.find(edge.from);
        const auto to = node_of.find(edge.to);
        if (from != node_of.end() && to != node_of.end()) {
            picture.edges.push_back(
                {.from = from->second, .to = to->second, .weight = edge.weight});
        }
    }
    return picture;
}

}  // namespace

report::GraphFacts graph_facts(const Analysis& analysis, const AnalysisSettings& settings) {
    report::GraphFacts facts{.persons = 0,
                             .edges = analysis.talk.edges.size(),
                             .reciprocity = analysis.metrics.reciprocity,
                             .modularity = analysis.metrics.modularity,
                             .communities = analysis.metrics.communities,
                             .broadcasts = analysis.talk.broadcasts,
                             .nodes = node_table(analysis, settings.person_metrics),
                             .ties = tie_table(analysis),
                             .picture = picture_of(analysis)};
    facts.persons = facts.nodes.rows.size();
    return facts;
}

}  // namespace mailhorizon::app
