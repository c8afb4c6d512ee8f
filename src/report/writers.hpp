// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/layout.hpp"

#include "mailhorizon/report/render.hpp"

#include <string>

namespace mailhorizon::report {

// One writer a format; escape rules stand at the top of each file.

void write_json(const Report& report, base::Sink& sink);
void write_json(const Table& table, base::Sink& sink);
void write_jsonl(const Table& table, base::Sink& sink);
void write_graph_json(const GraphFacts& graph, base::Sink& sink);

void write_csv(const Table& table, base::Sink& sink);
/// Black holes and moves as one table: id, kind, ...
[[nodiscard]] Table findings_table(const Report& report);

void write_graphml(const GraphFacts& graph, base::Sink& sink);
void write_dot(const GraphFacts& graph, base::Sink& sink);

void write_terminal(const Layout& layout, const RenderSettings& settings, base::Sink& sink);
void write_markdown(const Layout& layout, base::Sink& sink);
void write_html(const Layout& layout, base::Sink& sink);

/// The picture as one SVG element, readable without a script.
[[nodiscard]] std::string draw_picture(const Picture& picture);
/// The names of the busiest where they cover neither each other nor a named circle.
[[nodiscard]] std::string draw_labels(const Picture& picture);
/// What the colours mean, as a list; empty where no community is large enough to tell.
[[nodiscard]] std::string draw_legend(const Picture& picture);

}  // namespace mailhorizon::report
