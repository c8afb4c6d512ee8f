// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports.hpp"

#include "mailhorizon/report/render.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace mailhorizon;
using report::Format;

namespace {

std::string written(const report::GraphFacts& graph, Format format) {
    std::string text;
    report::render_graph(graph, format, {}, *base::write_to(text));
    return text;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("report/graph_files: GraphML holds nodes and typed edges and no raw mail text") {
    const std::string text = written(testing::hostile_report().graph, Format::graphml);
    CHECK(contains(text, "<node id=\"a@b.example\">"));
    CHECK(contains(text, "attr.name=\"weight\" attr.type=\"double\""));
    CHECK(contains(text, "<data key=\"edge_messages\">2</data>"));
    CHECK_FALSE(contains(text, "<script"));
    CHECK_FALSE(contains(text, "\x1b"));
}

TEST_CASE("report/graph_files: DOT quotes what it writes") {
    const std::string text = written(testing::hostile_report().graph, Format::dot);
    CHECK(contains(text, "digraph talk {"));
    CHECK(contains(text, "\"a@b.example\" -> \""));
    CHECK(contains(text, "\\\"quoted\\\""));
    CHECK_FALSE(contains(text, "\x1b"));
}

TEST_CASE("report/graph_files: CSV lists directed edges under the contract's names") {
    const std::string text = written(testing::hostile_report().graph, Format::csv);
    CHECK(text.starts_with("from,to,messages,weight\r\na@b.example,"));
}

TEST_CASE("report/graph_files: JSON holds nodes and edges") {
    const std::string text = written(testing::hostile_report().graph, Format::json);
    CHECK(contains(text, "\"schema\": \"mailhorizon-graph/1\""));
    CHECK(contains(text, "\"nodes\": [\n{\"person\":\"a@b.example\""));
    CHECK(contains(text, "\"edges\": [\n{\"from\":\"a@b.example\""));
}
