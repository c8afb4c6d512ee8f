// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: GraphML is XML, so for_html and no control characters; DOT strings are quoted here.
#include "report/writers.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <fmt/format.h>

#include <string>

namespace mailhorizon::report {
namespace {

constexpr int graph_digits = 12;

/// A cell as plain text; numbers with the digits graph tools compare.
struct PlainCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return base::format_number(value, graph_digits); }
    std::string operator()(const base::MailText& value) const { return value.raw(); }
    std::string operator()(const Texts&) const { return {}; }
    std::string operator()(const Numbers&) const { return {}; }
    std::string operator()(const std::vector<Numbers>&) const { return {}; }
};

std::string plain(const Value& value) {
    return std::visit(PlainCell{}, value);
}

/// XML 1.0 has no room for control characters, escaped or not.
std::string for_xml(const std::string& text) {
    std::string kept;
    for (const char c : base::repair_utf8(text)) {
        const bool allowed = static_cast<unsigned char>(c) >= 0x20 || c == '\t';
        kept += allowed ? c : ' ';
    }
    return base::for_html(kept);
}

std::string for_dot(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : base::for_terminal(text)) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted + '"';
}

std::string_view xml_type(const Table& table, std::size_t column) {
    for (const std::vector<Value>& row : table.rows) {
        if (std::holds_alternative<double>(row[column])) {
            return "double";
        }
        if (std::holds_alternative<std::int64_t>(row[column])) {
            return "long";
        }
    }
    return "string";
}

/// Declares the attributes of nodes or edges: all columns after those that name the element.
void write_keys(const Table& table, std::size_t first, std::string_view element, base::Sink& sink) {
    for (std::size_t i = first; i < table.columns.size(); ++i) {
        sink.write(
            fmt::format("  <key id=\"{}_{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n",
                        element,
                        table.columns[i].key,
                        element,
                        table.columns[i].key,
                        xml_type(table, i)));
    }
}

void write_attributes(const Table& table,
                      const std::vector<Value>& row,
                      std::size_t first,
                      std::string_view element,
                      base::Sink& sink) {
    for (std::size_t i = first; i < row.size(); ++i) {
        if (!std::holds_alternative<std::monostate>(row[i])) {
            sink.write(fmt::format("<data key=\"{}_{}\">{}</data>",
                                   element,
                                   table.columns[i].key,
                                   for_xml(plain(row[i]))));
        }
    }
}

}  // namespace

void write_graphml(const GraphFacts& graph, base::Sink& sink) {
    sink.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    write_keys(graph.nodes, 1, "node", sink);
    write_keys(graph.ties, 2, "edge", sink);
    sink.write("  <graph id=\"talk\" edgedefault=\"directed\">\n");
    for (const std::vector<Value>& row : graph.nodes.rows) {
        sink.write(fmt::format("    <node id=\"{}\">", for_xml(plain(row[0]))));
        write_attributes(graph.nodes, row, 1, "node", sink);
        sink.write("</node>\n");
    }
    for (const std::vector<Value>& row : graph.ties.rows) {
        sink.write(fmt::format("    <edge source=\"{}\" target=\"{}\">",
                               for_xml(plain(row[0])),
                               for_xml(plain(row[1]))));
        write_attributes(graph.ties, row, 2, "edge", sink);
        sink.write("</edge>\n");
    }
    sink.write("  </graph>\n</graphml>\n");
}

void write_dot(const GraphFacts& graph, base::Sink& sink) {
    sink.write("digraph talk {\n");
    for (const std::vector<Value>& row : graph.nodes.rows) {
        const std::string name = plain(row[1]);
        sink.write(fmt::format("  {} [label={}];\n",
                               for_dot(plain(row[0])),
                               for_dot(name.empty() ? plain(row[0]) : name)));
    }
    for (const std::vector<Value>& row : graph.ties.rows) {
        sink.write(fmt::format("  {} -> {} [weight={}, messages={}];\n",
                               for_dot(plain(row[0])),
                               for_dot(plain(row[1])),
                               plain(row[3]),
                               plain(row[2])));
    }
    sink.write("}\n");
}

}  // namespace mailhorizon::report
