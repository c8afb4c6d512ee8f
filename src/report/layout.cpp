// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mailhorizon::report {
namespace {

using base::group_digits;
using base::MailText;

std::string whole(double value) {
    return group_digits(static_cast<std::uint64_t>(std::llround(std::max(0.0, value))));
}

double number_of(const Numbers& numbers, std::string_view name) {
    const auto found = std::ranges::find(numbers, name, &Numbers::value_type::first);
    return found == numbers.end() ? 0.0 : found->second;
}

Section summary(const Report& report) {
    const Totals& totals = report.totals;
    const BlackHoles& holes = report.black_holes;
    Section section{.anchor = "summary", .title = "Summary"};
    section.figures = {{group_digits(totals.messages), "messages"},
                       {group_digits(totals.asks), "asks"},
                       {group_digits(totals.answered), "answered"},
                       {group_digits(totals.unanswered), "unanswered"},
                       {whole(holes.expected), "expected black holes"},
                       {group_digits(report.moving), "streams to move"}};
    section.sentences.emplace_back(
        fmt::format("{} messages by and to {} persons, roles, lists and robots in {} threads, "
                    "from {} to {}; judged as of {}.",
                    group_digits(totals.messages),
                    group_digits(totals.people),
                    group_digits(totals.threads),
                    base::to_iso_day(report.first),
                    base::to_iso_day(report.as_of),
                    base::to_iso(report.as_of)));
    section.sentences.emplace_back(fmt::format(
        "{} messages ask something: {} were answered by somebody else, {} solved by the asker, "
        "{} are unanswered, {} too young to say, {} not observable.",
        group_digits(totals.asks),
        group_digits(totals.answered),
        group_digits(totals.self_resolved),
        group_digits(totals.unanswered),
        group_digits(totals.too_young),
        group_digits(totals.not_observable)));
    section.sentences.emplace_back(fmt::format(
        "Of the {} unanswered asks, {} are expected never to be answered (90 % interval {} to {}).",
        group_digits(totals.unanswered),
        whole(holes.expected),
        whole(holes.low),
        whole(holes.high)));
    section.sentences.emplace_back(fmt::format(
        "{} of {} streams fit another channel better than e-mail; together that is worth {:.0f} "
        "person-hours a month (80 % interval {:.0f} to {:.0f}), adoption and new posts included.",
        group_digits(report.moving),
        group_digits(report.moves.rows.size()),
        number_of(report.savings, "p50"),
        number_of(report.savings, "p10"),
        number_of(report.savings, "p90")));
    if (report.all_adjunct) {
        section.sentences.emplace_back(
            "Every move found is an adjunct: the same messages over another pipe. None of them "
            "changes how work gets done.");
    }
    return section;
}

Section of_table(std::string anchor, const Table& table, std::size_t top) {
    Section section{.anchor = std::move(anchor), .title = table.title};
    section.table = &table;
    section.rows_shown = std::min(top, table.rows.size());
    return section;
}

Section graph_section(const GraphFacts& graph, std::size_t top) {
    Section section = of_table("graph", graph.ties, top);
    section.sentences.emplace_back(fmt::format(
        "{} persons with ties, {} directed ties; {:.0f} % of the weight runs in ties that go both "
        "ways. {} communities of two persons or more (Leiden, modularity {:.2f}). {} messages "
        "went to more people than a tie can mean and count as broadcasts.",
        group_digits(graph.persons),
        group_digits(graph.edges),
        100.0 * graph.reciprocity,
        group_digits(graph.communities),
        graph.modularity,
        group_digits(graph.broadcasts)));
    if (!graph.picture.nodes.empty()) {
        section.picture = &graph.picture;
    }
    return section;
}

Section audit_section(const Report& report, std::size_t top) {
    Section section = of_table("self-audit", report.self_audit.tasks, top);
    if (!report.self_audit.sentence.empty()) {
        section.sentences.push_back(report.self_audit.sentence);
    }
    return section;
}

Section method_section(const Report& report) {
    Section section{.anchor = "method", .title = "Method and limits"};
    section.sentences.emplace_back(
        "An ask is a message whose own text asks something of somebody with probability 0.5 or "
        "more. Its chance of never being answered, given the silence so far, comes from this "
        "archive's own answers (Kaplan-Meier, blended with a shipped curve where answers are "
        "few). Younger asks than this archive's 80 % threshold are too young to say; asks to "
        "people whose mail is not here are not observable. Moves are scored by rule, resampled "
        "200 times, and priced in ranges. docs/method.md explains every number.");
    section.points = report.notes;
    return section;
}

struct CellText {
    const Column& column;

    MailText operator()(std::monostate) const { return MailText("-"); }
    MailText operator()(bool value) const { return MailText(value ? "yes" : "no"); }
    MailText operator()(std::int64_t value) const {
        return MailText(value < 0 ? fmt::format("{}", value)
                                  : group_digits(static_cast<std::uint64_t>(value)));
    }
    MailText operator()(double value) const {
        const std::string text = fmt::format("{:.{}f}", value, column.digits);
        const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
        return MailText(is_zero ? fmt::format("{:.{}f}", 0.0, column.digits) : text);
    }
    MailText operator()(const MailText& value) const { return value; }
    MailText operator()(const Texts& values) const {
        std::string joined;
        for (const MailText& value : values) {
            joined += (joined.empty() ? "" : "; ") + value.raw();
        }
        return MailText(joined.empty() ? std::string("-") : std::move(joined));
    }
    MailText operator()(const Numbers& numbers) const {
        if (numbers.size() == 3 && numbers[1].first == "p50") {
            return MailText(fmt::format("{:.{}f} ({:.{}f} to {:.{}f})",
                                        numbers[1].second,
                                        column.digits,
                                        numbers[0].second,
                                        column.digits,
                                        numbers[2].second,
                                        column.digits));
        }
        std::string joined;
        for (const auto& [name, value] : numbers) {
            joined +=
                fmt::format("{}{} {:.{}f}", joined.empty() ? "" : ", ", name, value, column.digits);
        }
        return MailText(std::move(joined));
    }
    MailText operator()(const std::vector<Numbers>& rows) const {
        return MailText(fmt::format("{} rows", rows.size()));
    }
};

}  // namespace

Layout lay_out(const Report& report, std::size_t top) {
    Layout layout{.title = "mailhorizon report",
                  .subtitle = MailText(fmt::format(
                      "{} to {}", base::to_iso_day(report.first), base::to_iso_day(report.as_of))),
                  .sections = {}};
    layout.sections = {summary(report),
                       of_table("archives", report.archives, top),
                       of_table("problems", report.problems, top),
                       of_table("silence", report.black_holes.silence, top),
                       of_table("black-holes", report.black_holes.items, top),
                       of_table("moves", report.moves, top),
                       graph_section(report.graph, top),
                       audit_section(report, top),
                       method_section(report)};
    return layout;
}

Layout lay_out(const Table& table, std::size_t top) {
    return {.title = table.title, .subtitle = {}, .sections = {of_table(table.key, table, top)}};
}

Layout lay_out(const GraphFacts& graph, std::size_t top) {
    return {.title = "Who talks to whom",
            .subtitle = {},
            .sections = {graph_section(graph, top), of_table("persons", graph.nodes, top)}};
}

MailText cell_text(const Value& value, const Column& column) {
    return std::visit(CellText{column}, value);
}

bool is_number(const Value& value) noexcept {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

std::string more_rows(const Section& section) {
    const std::size_t left = section.table->rows.size() - section.rows_shown;
    return left == 0 ? std::string() : fmt::format("and {} more", group_digits(left));
}

}  // namespace mailhorizon::report
