// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/sink.hpp"
#include "mailhorizon/report/report.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace mailhorizon::report {

enum class Format : std::uint8_t { terminal, json, jsonl, csv, markdown, html, graphml, dot };
[[nodiscard]] std::string_view format_name(Format format) noexcept;
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name) noexcept;
/// By a file's ending: .json .jsonl .csv .md .html .graphml .dot; .txt is terminal.
[[nodiscard]] std::optional<Format> format_from_path(const std::filesystem::path& path);

struct RenderSettings {
    std::optional<std::size_t> top;  ///< rows shown a section; default 20 terminal, 100 Markdown,
                                     ///< 1,000 HTML; machines get all
    std::size_t width = 100;         ///< columns of the terminal
    bool color = false;
};

/// Writes the report as terminal, json, csv (one table of findings), markdown or html; does not
/// commit the sink. Equal reports give equal bytes. Throws `Error` (output) from the sink.
void render(const Report& report, Format format, const RenderSettings& settings, base::Sink& sink);

/// Writes one table as terminal, json (array of objects), jsonl, csv, markdown or html.
void render(const Table& table, Format format, const RenderSettings& settings, base::Sink& sink);

/// Writes nodes and directed ties as json ({"nodes": [...], "edges": [...]}), csv (edges), graphml,
/// dot or terminal.
void render_graph(const GraphFacts& graph,
                  Format format,
                  const RenderSettings& settings,
                  base::Sink& sink);

/// All tables of a report with their file names ("archives.csv" ...), for `report --format csv
/// --output DIR/`.
struct NamedTable {
    std::string_view file;
    const Table* table;
};
[[nodiscard]] std::vector<NamedTable> tables_of(const Report& report);

}  // namespace mailhorizon::report
