// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_json (well-formed UTF-8); what needs an escape the JSON library
// quotes.
#include "report/writers.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mailhorizon::report {
namespace {

using Json = nlohmann::ordered_json;

/// Nine significant digits, as everywhere; the library then prints the shortest form.
Json number(double value) {
    const std::string text = base::format_number(value);
    return text == "null" ? Json() : Json(std::strtod(text.c_str(), nullptr));
}

struct ToJson {
    Json operator()(std::monostate) const { return {}; }
    Json operator()(bool value) const { return value; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(double value) const { return number(value); }
    Json operator()(const base::MailText& value) const { return base::for_json(value); }
    Json operator()(const Texts& values) const {
        Json list = Json::array();
        for (const base::MailText& value : values) {
            list.push_back(base::for_json(value));
        }
        return list;
    }
    Json operator()(const Numbers& numbers) const {
        Json object = Json::object();
        for (const auto& [name, value] : numbers) {
            object[name] = number(value);
        }
        return object;
    }
    Json operator()(const std::vector<Numbers>& rows) const {
        Json list = Json::array();
        for (const Numbers& row : rows) {
            list.push_back((*this)(row));
        }
        return list;
    }
};

/// Appends values as JSON text: tables of a hundred thousand rows would as documents take several
/// times as long. Writes what the library would.
class Appender {
public:
    explicit Appender(std::string& out) : out_(out) {}

    void operator()(std::monostate) const { out_ += "null"; }
    void operator()(bool value) const { out_ += value ? "true" : "false"; }
    void operator()(std::int64_t value) const {
        fmt::format_to(std::back_inserter(out_), "{}", value);
    }
    void operator()(double value) const {
        const std::string text = base::format_number(value);
        const bool plain = text.find_first_not_of("-0123456789.") == std::string::npos;
        out_ += plain ? text : number(value).dump();
        if (plain && text.find('.') == std::string::npos) {
            out_ += ".0";
        }
    }
    void operator()(const base::MailText& value) const { append_quoted(base::for_json(value)); }
    void operator()(const Texts& values) const { out_ += ToJson{}(values).dump(); }
    void operator()(const Numbers& values) const { out_ += ToJson{}(values).dump(); }
    void operator()(const std::vector<Numbers>& rows) const { out_ += ToJson{}(rows).dump(); }

private:
    void append_quoted(const std::string& text) const {
        const bool plain = std::ranges::none_of(text, [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
        });
        if (plain) {
            out_ += '"';
            out_ += text;
            out_ += '"';
        } else {
            out_ += Json(text).dump();
        }
    }

    std::string& out_;
};

/// Rows of one table as objects.
class RowObjects {
public:
    explicit RowObjects(const Table& table) {
        for (const Column& column : table.columns) {
            keys_.push_back((keys_.empty() ? "{" : ",") + Json(column.key).dump() + ":");
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
        sink_.write(Json(name).dump());
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
            {"not_observable", totals.not_observable}};
}

void write_graph_members(ObjectWriter& writer, const GraphFacts& graph) {
    writer.member("persons", graph.persons);
    writer.member("ties", graph.edges);
    writer.member("reciprocity", number(graph.reciprocity));
    writer.member("modularity", number(graph.modularity));
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
    writer.member("expected", number(report.black_holes.expected));
    writer.member("low", number(report.black_holes.low));
    writer.member("high", number(report.black_holes.high));
    writer.rows("silence", report.black_holes.silence);
    writer.rows("items", report.black_holes.items);
    writer.end();
    writer.begin("self_audit");
    writer.member("sentence", base::for_json(report.self_audit.sentence));
    writer.member("correction", ToJson{}(report.self_audit.correction));
    writer.rows("tasks", report.self_audit.tasks);
    writer.end();
    writer.begin("graph");
    write_graph_members(writer, report.graph);
    writer.end();
    writer.rows("moves", report.moves);
    writer.rows("archive_value", report.archive_value);
    writer.member("savings", ToJson{}(report.savings));
    writer.member("notes", ToJson{}(report.notes));
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
