// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports.hpp"

#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/report/formats.hpp"
#include "mailhorizon/report/render.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace mailhorizon;
using report::Content;
using report::Format;
using testing::hostile_report;
using testing::rendered;

namespace {

constexpr std::array report_formats{
    Format::terminal, Format::json, Format::csv, Format::markdown, Format::html};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

report::RenderSettings shown(std::size_t rows) {
    report::RenderSettings settings;
    settings.top = rows;
    return settings;
}

report::RenderSettings narrow() {
    report::RenderSettings settings;
    settings.width = 72;
    return settings;
}

}  // namespace

TEST_CASE("report/render: every format names every finding") {
    const report::Report report = hostile_report();
    for (const Format format : report_formats) {
        CAPTURE(report::format_name(format));
        const std::string text = rendered(report, format, shown(1'000));
        for (int i = 0; i < 30; ++i) {
            CHECK(contains(text, "bh" + std::to_string(100 + i)));
        }
        CHECK(contains(text, "s42"));
    }
}

TEST_CASE("report/formats: people's format is the default, and all other contents have more") {
    for (const Content content :
         {Content::report, Content::table, Content::graph, Content::evaluation, Content::lines}) {
        const std::vector<Format> offered = report::formats_of(content);
        REQUIRE_FALSE(offered.empty());
        CHECK(offered.front() == Format::terminal);
        CHECK((offered.size() == 1) == (content == Content::lines));
        for (const Format format : offered) {
            CHECK(report::format_from_name(report::format_name(format)) == format);
        }
    }
}

TEST_CASE("report/render: formats for people show the first rows and say how many are left") {
    const report::Report report = hostile_report();
    for (const Format format : {Format::terminal, Format::markdown, Format::html}) {
        CAPTURE(report::format_name(format));
        const std::string text = rendered(report, format, shown(12));
        CHECK(contains(text, "bh111"));
        CHECK_FALSE(contains(text, "bh112"));
        CHECK(contains(text, "and 18 more"));
    }
    CHECK(contains(rendered(report, Format::terminal), "and 10 more"));
    CHECK(contains(rendered(report, Format::json, shown(1)), "bh129"));
}

TEST_CASE("report/render: totals are the same numbers in every format that shows them") {
    const report::Report report = hostile_report();
    for (const Format format : {Format::terminal, Format::markdown, Format::html}) {
        CAPTURE(report::format_name(format));
        CHECK(contains(rendered(report, format), "1,234 messages"));
    }
    CHECK(contains(rendered(report, Format::json), "\"messages\":1234"));
}

TEST_CASE("report/render: mail text cannot break out of any format") {
    const report::Report report = hostile_report();
    struct Row {
        Format format;
        std::string_view never;
    };
    for (const Row& row : {Row{Format::terminal, "\x1b"},
                           Row{Format::terminal, "\x07"},
                           Row{Format::terminal, "\xe2\x80\xae"},
                           Row{Format::html, "<script"},
                           Row{Format::markdown, "<script"},
                           Row{Format::markdown, "\n# head"},
                           Row{Format::csv, ",=1"},
                           Row{Format::csv, "\"=1"},
                           Row{Format::json, "\xff"}}) {
        CAPTURE(report::format_name(row.format));
        CAPTURE(row.never);
        CHECK_FALSE(contains(rendered(report, row.format), row.never));
    }
}

TEST_CASE("report/render: equal reports give equal bytes") {
    for (const Format format : report_formats) {
        CHECK(rendered(hostile_report(), format) == rendered(hostile_report(), format));
    }
}

TEST_CASE("report/render: no line of the terminal report is wider than asked") {
    const std::string text = rendered(hostile_report(), Format::terminal, narrow());
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        CAPTURE(line);
        // Words longer than a line stay whole; the hostile text has none.
        CHECK(base::display_width(line) <= 100);
        begin = end + 1;
    }
}

TEST_CASE("report/render: numbers have nine significant digits in machine formats") {
    const std::string json = rendered(hostile_report(), Format::json);
    CHECK(contains(json, "\"p_never\":0.333333333,"));
    CHECK(contains(json, "\"expected\": 5.25"));
    CHECK(contains(rendered(hostile_report(), Format::csv), ",0.333333333,"));
}

TEST_CASE("report/render: a table without rows says so") {
    report::Report report = hostile_report();
    report.black_holes.items.rows.clear();
    CHECK(contains(rendered(report, Format::terminal), "None found."));
    CHECK(contains(rendered(report, Format::html), "<p>None found.</p>"));
    CHECK(contains(rendered(report, Format::json), "\"items\": []"));
}

TEST_CASE("report/format: names and endings lead back to the format") {
    struct Row {
        std::string_view name;
        std::string_view path;
        Format format;
    };
    for (const Row& row : {Row{"terminal", "a.txt", Format::terminal},
                           Row{"json", "a.b.json", Format::json},
                           Row{"jsonl", "/x/a.jsonl", Format::jsonl},
                           Row{"csv", "a.csv", Format::csv},
                           Row{"markdown", "a.md", Format::markdown},
                           Row{"html", "a.html", Format::html},
                           Row{"graphml", "a.graphml", Format::graphml},
                           Row{"dot", "a.dot", Format::dot}}) {
        CHECK(report::format_from_name(row.name) == row.format);
        CHECK(report::format_from_path(row.path) == row.format);
        CHECK(report::format_name(row.format) == row.name);
    }
    CHECK_FALSE(report::format_from_name("pdf").has_value());
    CHECK_FALSE(report::format_from_path("report").has_value());
}
