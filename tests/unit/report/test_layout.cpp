// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports.hpp"

#include "mailhorizon/report/render.hpp"
#include "mailhorizon/report/table.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

using namespace mailhorizon;
using base::MailText;
using report::Column;
using report::Form;
using report::Format;
using report::Numbers;
using report::Shown;
using report::Table;
using report::Texts;
using report::Value;

namespace {

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string shown(const Table& table, Format format, std::size_t width = 100) {
    std::string text;
    report::RenderSettings settings;
    settings.width = width;
    report::render(table, format, settings, *base::write_to(text));
    return text;
}

/// The last line of the terminal's table of one cell.
std::string cell(const Value& value, int digits, Form form) {
    const Table table{.key = "t",
                      .title = "T",
                      .empty = "Nothing.",
                      .columns = {{"a", "A", Shown::always, digits, form}},
                      .rows = {{value}}};
    std::string text = shown(table, Format::terminal);
    text.pop_back();
    return text.substr(text.find_last_of('\n') + 1);
}

/// Every kind of column, one row.
Table all_kinds() {
    return {.key = "findings",
            .title = "Findings",
            .empty = "None.",
            .columns = {{"id", "Id", Shown::always, 0, Form::id},
                        {"name", "Name", Shown::headline},
                        {"empty", "Empty"},
                        {"auc", "AUC", Shown::always, 3},
                        {"messages", "Messages", Shown::detail},
                        {"evidence", "Evidence", Shown::below}},
            .rows = {{MailText("f1"),
                      MailText("A name much longer than any column of a terminal could be"),
                      MailText(""),
                      0.875,
                      Texts{MailText("m1@x"), MailText("m2@x")},
                      Texts{MailText("because of this and for no other reason")}}}};
}

}  // namespace

TEST_CASE("report/layout: numbers read as what they are") {
    struct Row {
        Value value;
        int digits;
        Form form;
        std::string_view text;
    };
    for (const Row& row : {Row{0.0, 2, Form::significant, "0"},
                           Row{0.00312, 2, Form::significant, "0.0031"},
                           Row{0.00001, 2, Form::significant, "under 0.0001"},
                           Row{-0.00001, 2, Form::significant, "over -0.0001"},
                           Row{12.4, 2, Form::significant, "12"},
                           Row{1240.2, 2, Form::significant, "1,240"},
                           Row{-1240.2, 2, Form::significant, "-1,240"},
                           Row{0.65, 0, Form::percent, "65 %"},
                           Row{0.0, 0, Form::percent, "0 %"},
                           Row{0.004, 0, Form::percent, "under 1 %"},
                           Row{0.996, 0, Form::percent, "over 99 %"},
                           Row{1.0, 0, Form::percent, "100 %"},
                           Row{0.5, 0, Form::hours, "30 min"},
                           Row{2.54, 0, Form::hours, "2.5 h"},
                           Row{71.0, 0, Form::hours, "71 h"},
                           Row{72.0, 0, Form::hours, "3.0 days"},
                           Row{2400.0, 0, Form::hours, "100 days"},
                           Row{std::int64_t{999}, 0, Form::bytes, "999 B"},
                           Row{std::int64_t{14'169}, 0, Form::bytes, "14.2 kB"},
                           Row{std::int64_t{999'700}, 0, Form::bytes, "1.00 MB"},
                           Row{-0.001, 2, Form::decimals, "0.00"},
                           Row{std::numeric_limits<double>::infinity(), 1, Form::hours, "-"},
                           Row{std::numeric_limits<double>::quiet_NaN(), 2, Form::significant, "-"},
                           Row{MailText("2025-02-03T15:40:03Z"), 0, Form::day, "2025-02-03"},
                           Row{MailText(""), 0, Form::day, ""},
                           Row{Numbers{{"p10", -0.001}, {"p50", 0.5}, {"p90", 1.25}},
                               2,
                               Form::significant,
                               "0.50 (0 to 1.2)"}}) {
        CAPTURE(row.text);
        CHECK(cell(row.value, row.digits, row.form).find(row.text) != std::string::npos);
        CHECK(cell(row.value, row.digits, row.form).size() <= row.text.size() + 1);
    }
}

TEST_CASE("report/layout: what a row is about is never cut") {
    constexpr std::size_t narrow = 60;
    for (const Format format : {Format::terminal, Format::markdown, Format::html}) {
        CAPTURE(report::format_name(format));
        CHECK(contains(shown(all_kinds(), format, narrow),
                       "A name much longer than any column of a terminal could be"));
    }
}

TEST_CASE("report/layout: a column in which nothing stands is left out, machines get it") {
    for (const Format format : {Format::terminal, Format::markdown, Format::html}) {
        CAPTURE(report::format_name(format));
        CHECK_FALSE(contains(shown(all_kinds(), format), "Empty"));
    }
    CHECK(contains(shown(all_kinds(), Format::json), "\"empty\":\"\""));
}

TEST_CASE("report/layout: details stand where they can be folded away, evidence everywhere") {
    for (const Format format : {Format::terminal, Format::markdown, Format::html}) {
        CAPTURE(report::format_name(format));
        CHECK(contains(shown(all_kinds(), format), "for no other reason"));
        CHECK(contains(shown(all_kinds(), format), "m1@x") == (format == Format::html));
    }
}

TEST_CASE("report/layout: a variant is a row of its own, its numbers under their columns") {
    Table table = all_kinds();
    table.columns.push_back({"other", "The other way", Shown::variant});
    table.rows[0].emplace_back(Numbers{{"auc", 0.25}, {"unknown", 7.0}});
    for (const Format format : {Format::terminal, Format::markdown, Format::html}) {
        CAPTURE(report::format_name(format));
        const std::string text = shown(table, format);
        CHECK(contains(text, "The other way"));
        CHECK(contains(text, "0.875"));
        CHECK(contains(text, "0.250"));
        CHECK_FALSE(contains(text, "unknown"));
    }
    CHECK(contains(shown(table, Format::json), "\"other\":{\"auc\":0.25,\"unknown\":7.0}"));
}

TEST_CASE("report/layout: the three numbers that matter lead the page and stand in all words") {
    report::Report report = testing::hostile_report();
    report.moving = 1;
    for (const Format format : {Format::terminal, Format::markdown}) {
        CAPTURE(report::format_name(format));
        const std::string text = testing::rendered(report, format);
        CHECK(contains(text,
                       "5 questions and requests, as far as words tell, had no answer in this"));
        CHECK(contains(text, "1 of 1 stream"));
        CHECK(contains(text, "2.0"));
    }
    const std::string page = testing::rendered(report, Format::html);
    CHECK(contains(
        page, "<strong>5</strong> questions and requests, as far as words tell, had no answer"));
    CHECK(contains(page, "<strong>1</strong> stream of mail would fit another channel"));
    CHECK(contains(page, "<strong>2.0</strong> person-hours a month"));
    CHECK(contains(page, "<b>10</b> answered by somebody else (50 %)"));
}

TEST_CASE("report/html: a finding can be linked to, a hostile name cannot") {
    Table table = all_kinds();
    CHECK(contains(shown(table, Format::html), "<tr id=\"f1\">"));
    CHECK(contains(shown(table, Format::html), "<a href=\"#f1\">f1</a>"));
    table.rows[0][0] = MailText("f1\" onclick=\"x");
    CHECK_FALSE(contains(shown(table, Format::html), "<a href"));
    CHECK_FALSE(contains(shown(table, Format::html), "\" onclick"));
}

TEST_CASE("report/html: rows beyond the first 25 are behind a fold") {
    Table table = all_kinds();
    table.rows.resize(25, table.rows.front());
    CHECK_FALSE(contains(shown(table, Format::html), "class=\"rest\""));
    table.rows.resize(26, table.rows.front());
    CHECK(contains(shown(table, Format::html), "<summary>1 more rows</summary>"));
}

TEST_CASE("report/picture: names do not cover each other, and the busiest are named first") {
    report::Report report = testing::hostile_report();
    report.graph.picture.nodes.clear();
    report.graph.picture.edges.clear();
    for (int i = 0; i < 20; ++i) {  // all in one place: there is room for few names
        report.graph.picture.nodes.push_back({.label = MailText("name" + std::to_string(100 + i)),
                                              .messages = static_cast<std::uint64_t>(100 - i)});
    }
    const std::string page = testing::rendered(report, Format::html);
    CHECK(contains(page, ">name100</text>"));
    CHECK_FALSE(contains(page, ">name119</text>"));
    CHECK(contains(page, "<title>name119: 81 messages</title>"));
}

TEST_CASE("report/picture: the legend tells nothing about groups below five") {
    report::Report report = testing::hostile_report();
    report.graph.picture.nodes.clear();
    report.graph.picture.edges.clear();
    const auto add = [&report](std::uint32_t community, std::string_view unit, int persons) {
        for (int i = 0; i < persons; ++i) {
            report.graph.picture.nodes.push_back(
                {.label = MailText("p"), .unit = MailText(unit), .community = community});
        }
    };
    add(1, "Sales", 5);
    add(2, "Service", 6);
    add(3, "Board", 4);
    const std::string page = testing::rendered(report, Format::html);
    CHECK(contains(page, "5 persons, mostly Sales"));
    CHECK(contains(page, "6 persons, mostly Service"));
    CHECK_FALSE(contains(page, "4 persons"));
    CHECK_FALSE(contains(page, "mostly Board"));
}
