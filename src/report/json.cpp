// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_json (well-formed UTF-8); one that needs an escape is quoted by
// the JSON library.
#include "report/writers.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mailhorizon::report {
namespace {

using Json = nlohmann::ordered_json;

std::string json_string(std::string_view text) {
    const bool plain = std::ranges::none_of(
        text, [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' '; });
    return plain ? '"' + std::string(text) + '"' : Json(text).dump();
}

/// Appends values as JSON text: as documents, tables of a hundred thousand rows would take several
/// times as long.
class Appender {
public:
    explicit Appender(std::string& out) : out_(out) {}

    void operator()(std::monostate) const { out_ += "null"; }
    void operator()(bool value) const { out_ += value ? "true" : "false"; }
    void operator()(std::int64_t value) const {
        fmt::format_to(std::back_inserter(out_), "{}", value);
    }
    /// Nine significant digits, as everywhere; a whole number is told from a count by ".0".
    void operator()(double value) const {
        const std::string text = base::format_number(value);
        out_ += text;
        if (text.find_first_not_of("-0123456789") == std::string::npos) {
            out_ += ".0";
        }
    }
    void operator()(const base::MailText& value) const {
        out_ += json_string(base::for_json(value));
    }
    void operator()(const Texts& values) const { append_list(values); }
    void operator()(const Numbers& values) const {
        std::string_view before = "{";
        for (const auto& [name, value] : values) {
            out_ += before;
            out_ += json_string(name) + ":";
            (*this)(value);
            before = ",";
        }
        out_ += values.empty() ? "{}" : "}";
    }
    void operator()(const std::vector<Numbers>& rows) const { append_list(rows); }

private:
    template <class List>
    void append_list(const List& values) const {
        std::string_view before;
        out_ += '[';
        for (const auto& value : values) {
            out_ += before;
            (*this)(value);
            before = ",";
        }
        out_ += ']';
    }

    std::string& out_;
};

/// Rows of one table as objects.
class RowObjects {
public:
    explicit RowObjects(const Table& table) {
        for (const Column& column : table.columns) {
            keys_.push_back((keys_.empty() ? "{" : ",") + json_string(column.key) + ":");
        }
    }
    /// Good until the next call.
    [[nodiscard]] const std::string& of(const std::vector<Value>& row) {
        text_.clear();
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            text_ += keys_[i];
            std::visit(Appender(text_), row[i]);
        }
        text_ += '}';
        return text_;
    }

private:
    std::vector<std::string> keys_;  ///< with what stands before and after them
    std::string text_;
};

/// Writes an object member by member, so that long lists are never held as one document.
class ObjectWriter {
public:
    explicit ObjectWriter(base::Sink& sink) : sink_(sink) { sink_.write("{\n"); }

    void member(std::string_view name, const Json& value) {
        key(name);
        sink_.write(value.dump());
    }

    void value(std::string_view name, const Value& value) {
        std::string text;
        std::visit(Appender(text), value);
        key(name);
        sink_.write(text);
    }

    void rows(std::string_view name, const Table& table) {
        key(name);
        sink_.write("[");
        std::string_view separator = "\n";
        RowObjects objects(table);
        for (const std::vector<Value>& row : table.rows) {
            sink_.write(separator);
            sink_.write(objects.of(row));
            separator = ",\n";
        }
        sink_.write(table.rows.empty() ? "]" : "\n]");
    }

    void begin(std::string_view name) {
        key(name);
        sink_.write("{\n");
        separator_ = "";
    }

    void end() {
        sink_.write("\n}");
        separator_ = ",\n";
    }

    void finish() { sink_.write("\n}\n"); }

private:
    void key(std::string_view name) {
        sink_.write(separator_);
        sink_.write(json_string(name));
        sink_.write(": ");
        separator_ = ",\n";
    }

    base::Sink& sink_;
    std::string_view separator_;
};

Json problem_counts(const Table& problems) {
    Json counts = Json::object();
    for (const std::vector<Value>& row : problems.rows) {
        counts[std::get<base::MailText>(row[0]).raw()] = std::get<std::int64_t>(row[1]);
    }
    return counts;
}

Json totals_object(const Totals& totals) {
    return {{"messages", totals.messages},
            {"people", totals.people},
            {"threads", totals.threads},
            {"asks", totals.asks},
            {"answered", totals.answered},
            {"self_resolved", totals.self_resolved},
            {"unanswered", totals.unanswered},
            {"too_young", totals.too_young},
            {"not_observable", totals.not_observable},
            {"copies", totals.copies},
            {"machine_messages", totals.machine_messages},
            {"machine_copies", totals.machine_copies}};
}

void write_graph_members(ObjectWriter& writer, const GraphFacts& graph) {
    writer.member("persons", graph.persons);
    writer.member("ties", graph.edges);
    writer.value("reciprocity", graph.reciprocity);
    writer.value("modularity", graph.modularity);
    writer.member("communities", graph.communities);
    writer.member("broadcasts", graph.broadcasts);
    writer.rows("nodes", graph.nodes);
    writer.rows("edges", graph.ties);
}

}  // namespace

void write_json(const Report& report, base::Sink& sink) {
    ObjectWriter writer(sink);
    writer.member("schema", "mailhorizon-report/1");
    writer.member("as_of", base::to_iso(report.as_of));
    writer.member("first", base::to_iso(report.first));
    writer.rows("archives", report.archives);
    writer.member("totals", totals_object(report.totals));
    writer.member("problems", problem_counts(report.problems));
    writer.begin("black_holes");
    writer.value("expected", report.black_holes.expected);
    writer.value("low", report.black_holes.low);
    writer.value("high", report.black_holes.high);
    writer.value("doubt", report.black_holes.doubt);
    writer.value("doubts", report.black_holes.doubts);
    writer.value("rates", report.black_holes.rates);
    writer.member("young",
                  Json{{"expected", report.black_holes.young.expected},
                       {"low", report.black_holes.young.low},
                       {"high", report.black_holes.young.high}});
    writer.rows("silence", report.black_holes.silence);
    writer.rows("items", report.black_holes.items);
    writer.end();
    writer.begin("self_audit");
    writer.value("sentence", report.self_audit.sentence);
    writer.value("correction", report.self_audit.correction);
    writer.rows("tasks", report.self_audit.tasks);
    writer.end();
    writer.begin("graph");
    write_graph_members(writer, report.graph);
    writer.end();
    writer.rows("moves", report.moves);
    writer.rows("archive_value", report.archive_value);
    writer.rows("machines", report.machines);
    writer.value("savings", report.savings);
    writer.value("notes", report.notes);
    writer.finish();
}

void write_json(const Table& table, base::Sink& sink) {
    ObjectWriter writer(sink);
    writer.member("schema", fmt::format("mailhorizon-{}/1", table.key));
    writer.rows(table.key, table);
    writer.finish();
}

void write_jsonl(const Table& table, base::Sink& sink) {
    RowObjects objects(table);
    for (const std::vector<Value>& row : table.rows) {
        sink.write(objects.of(row));
        sink.write("\n");
    }
}

void write_graph_json(const GraphFacts& graph, base::Sink& sink) {
    ObjectWriter writer(sink);
    writer.member("schema", "mailhorizon-graph/1");
    write_graph_members(writer, graph);
    writer.finish();
}

}  // namespace mailhorizon::report
