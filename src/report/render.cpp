// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/report/render.hpp"

#include "report/layout.hpp"
#include "report/writers.hpp"

#include "mailhorizon/base/check.hpp"

namespace mailhorizon::report {
namespace {

std::size_t rows_of(Format format, const RenderSettings& settings) {
    constexpr std::size_t terminal_rows = 20;
    constexpr std::size_t markdown_rows = 100;
    constexpr std::size_t html_rows = 1'000;
    if (settings.top) {
        return *settings.top;
    }
    if (format == Format::terminal) {
        return terminal_rows;
    }
    return format == Format::markdown ? markdown_rows : html_rows;
}

/// The formats people read, all from one layout.
template <class Facts>
void write_layout(const Facts& facts,
                  Format format,
                  const RenderSettings& settings,
                  base::Sink& sink) {
    const Layout layout = lay_out(facts, rows_of(format, settings));
    if (format == Format::terminal) {
        write_terminal(layout, settings, sink);
    } else if (format == Format::markdown) {
        write_markdown(layout, sink);
    } else {
        MH_ASSERT(format == Format::html);
        write_html(layout, sink);
    }
}

}  // namespace

void render(const Report& report, Format format, const RenderSettings& settings, base::Sink& sink) {
    if (format == Format::json) {
        write_json(report, sink);
    } else if (format == Format::csv) {
        write_csv(findings_table(report), sink);
    } else {
        write_layout(report, format, settings, sink);
    }
}

void render(const Table& table, Format format, const RenderSettings& settings, base::Sink& sink) {
    if (format == Format::json) {
        write_json(table, sink);
    } else if (format == Format::jsonl) {
        write_jsonl(table, sink);
    } else if (format == Format::csv) {
        write_csv(table, sink);
    } else {
        write_layout(table, format, settings, sink);
    }
}

void render_graph(const GraphFacts& graph,
                  Format format,
                  const RenderSettings& settings,
                  base::Sink& sink) {
    if (format == Format::json) {
        write_graph_json(graph, sink);
    } else if (format == Format::csv) {
        write_csv(graph.ties, sink);
    } else if (format == Format::graphml) {
        write_graphml(graph, sink);
    } else if (format == Format::dot) {
        write_dot(graph, sink);
    } else {
        write_layout(graph, format, settings, sink);
    }
}

std::vector<NamedTable> tables_of(const Report& report) {
    return {{"archives.csv", &report.archives},
            {"problems.csv", &report.problems},
            {"silence.csv", &report.black_holes.silence},
            {"archive_value.csv", &report.archive_value},
            {"black_holes.csv", &report.black_holes.items},
            {"moves.csv", &report.moves},
            {"nodes.csv", &report.graph.nodes},
            {"edges.csv", &report.graph.ties},
            {"self_audit.csv", &report.self_audit.tasks}};
}

}  // namespace mailhorizon::report
