// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.hpp"

#include "report/headline.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace mailhorizon::report {
namespace {

using base::group_digits;
using base::MailText;

double number_of(const Numbers& numbers, std::string_view name) {
    const auto found = std::ranges::find(numbers, name, &Numbers::value_type::first);
    return found == numbers.end() ? 0.0 : found->second;
}

/// "1 ask", "1,240 asks".
std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", group_digits(count), noun, count == 1 ? "" : "s");
}

std::string hours_a_month(const Numbers& savings, std::string_view quantile) {
    return cell_text(number_of(savings, quantile),
                     {.key = {}, .title = {}, .digits = 2, .form = Form::significant})
        .raw();
}

std::vector<KeyFigure> key_figures(const Report& report) {
    const BlackHoles& holes = report.black_holes;
    const std::size_t streams = report.moves.rows.size();
    return {{.value = whole(holes.expected),
             .label = headline_label(holes),
             .note = fmt::format("{} to {} with 90 % certainty. {}",
                                 whole(holes.low),
                                 whole(holes.high),
                                 headline_doubt(report))},
            {.value = group_digits(report.moving),
             .label = fmt::format("{} would fit another channel better than e-mail",
                                  report.moving == 1 ? "stream of mail" : "streams of mail"),
             .note = fmt::format("of {} that were looked at", group_digits(streams))},
            {.value = hours_a_month(report.savings, "p50"),
             .label = "person-hours a month would be saved by moving them",
             .note = fmt::format("between {} and {} with 80 % certainty",
                                 hours_a_month(report.savings, "p10"),
                                 hours_a_month(report.savings, "p90"))}};
}

std::string moves_in_words(const Report& report) {
    if (report.moves.rows.empty()) {
        return "No stream of mail has enough threads to say whether it should leave e-mail.";
    }
    const std::string fitting =
        report.fitting == 0
            ? std::string()
            : fmt::format(
                  " {} more would fit another channel, but would not pay for setting it up.",
                  group_digits(report.fitting));
    return fmt::format(
        "{} of {} would fit another channel better than e-mail and pay for it; moving them would "
        "save {} person-hours a month (80 % interval {} to {}), learning the "
        "channel and writing there included.{}",
        group_digits(report.moving),
        counted(report.moves.rows.size(), "stream"),
        hours_a_month(report.savings, "p50"),
        hours_a_month(report.savings, "p10"),
        hours_a_month(report.savings, "p90"),
        fitting);
}

/// The asks and what became of them, the key figures, for formats that draw neither.
std::vector<MailText> summary_in_words(const Report& report) {
    const Totals& totals = report.totals;
    const BlackHoles& holes = report.black_holes;
    std::vector<MailText> words;
    words.emplace_back(fmt::format("{} {} ({} to {}). {}",
                                   whole(holes.expected),
                                   headline_label(holes),
                                   whole(holes.low),
                                   whole(holes.high),
                                   headline_doubt(report)));
    words.emplace_back(fmt::format(
        "{} {} something: {} answered by somebody else, {} solved by the asker, {} unanswered, "
        "{} too young to say, {} not observable.",
        counted(totals.asks, "message"),
        totals.asks == 1 ? "asks" : "ask",
        group_digits(totals.answered),
        group_digits(totals.self_resolved),
        group_digits(totals.unanswered),
        group_digits(totals.too_young),
        group_digits(totals.not_observable)));
    words.emplace_back(moves_in_words(report));
    return words;
}

Section summary(const Report& report) {
    const Totals& totals = report.totals;
    Section section{.anchor = "summary", .title = "Summary"};
    section.figures = key_figures(report);
    section.shares = {{"answered by somebody else", totals.answered},
                      {"solved by the asker", totals.self_resolved},
                      {"unanswered", totals.unanswered},
                      {"too young to say", totals.too_young},
                      {"not observable", totals.not_observable}};
    section.sentences.emplace_back(
        fmt::format("{} in {}, by and to {} (persons, roles, teams and lists), from {} to {}; "
                    "judged as of {}.",
                    counted(totals.messages, "message"),
                    counted(totals.threads, "thread"),
                    counted(totals.people, "correspondent"),
                    base::to_iso_day(report.first),
                    base::to_iso_day(report.as_of),
                    base::to_iso(report.as_of)));
    section.in_words = summary_in_words(report);
    if (report.all_adjunct) {
        section.sentences.emplace_back(
            "Every move found is an adjunct: the same messages over another pipe. None of them "
            "changes how work gets done.");
    }
    return section;
}

bool has_variants(const Table& table) {
    return std::ranges::any_of(table.columns,
                               [](const Column& column) { return column.shown == Shown::variant; });
}

/// The numbers of a variant, each under the column of its name and, like `whole`, a count where
/// that has counts; the variant's name in `named`.
std::vector<Value> variant_row(const Table& table,
                               const Column& variant,
                               const std::vector<Value>& whole,
                               const Numbers& numbers,
                               std::size_t named) {
    std::vector<Value> row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto found =
            std::ranges::find(numbers, table.columns[i].key, &Numbers::value_type::first);
        if (found == numbers.end()) {
            row.emplace_back(MailText());
            continue;
        }
        if (std::holds_alternative<std::int64_t>(whole[i])) {
            row.emplace_back(std::int64_t{std::llround(found->second)});
        } else {
            row.emplace_back(found->second);
        }
    }
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(named), MailText(variant.title));
    return row;
}

/// The same table with a row for each variant below the row it belongs to.
std::unique_ptr<Table> with_variants(const Table& table) {
    std::size_t named = 0;  // behind the texts a row begins with
    while (!table.rows.empty() && std::holds_alternative<MailText>(table.rows.front()[named])) {
        ++named;
    }
    auto wide = std::make_unique<Table>(table);
    const auto place = static_cast<std::ptrdiff_t>(named);
    wide->columns.insert(wide->columns.begin() + place, {.key = "method", .title = "Method"});
    wide->rows.clear();
    for (const std::vector<Value>& row : table.rows) {
        std::vector<Value>& own = wide->rows.emplace_back(row);
        own.insert(own.begin() + place, MailText("mailhorizon"));
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto* numbers = std::get_if<Numbers>(&row[i]);
            if (table.columns[i].shown == Shown::variant && numbers != nullptr) {
                wide->rows.push_back(variant_row(table, table.columns[i], row, *numbers, named));
            }
        }
    }
    return wide;
}

Table first_rows(const Table& table, std::size_t count) {
    Table first = table;
    first.rows.resize(count);
    return first;
}

Section of_table(Layout& layout, std::string anchor, const Table& table, std::size_t top) {
    Section section{.anchor = std::move(anchor), .title = table.title};
    section.table = &table;
    section.rows_shown = std::min(top, table.rows.size());
    if (has_variants(table)) {
        layout.made.push_back(with_variants(table));
        section.table = layout.made.back().get();
        section.rows_shown = with_variants(first_rows(table, section.rows_shown))->rows.size();
    }
    return section;
}

/// A table with a sentence that tells how to read it, if there is anything to read.
Section explained(Section section, std::string_view sentence) {
    if (!section.table->rows.empty()) {
        section.sentences.emplace_back(sentence);
    }
    return section;
}

Section graph_section(Layout& layout, const GraphFacts& graph, std::size_t top) {
    Section section = of_table(layout, "graph", graph.ties, top);
    section.title = "Who talks to whom";
    section.sentences.emplace_back(fmt::format(
        "{} with ties, {}; {:.0f} % of what is written runs between people who write back. {} of "
        "two persons or more talk mostly among themselves (Leiden communities, modularity {:.2f}). "
        "{} went to more people than a tie can mean and count{} as broadcast{}.",
        counted(graph.persons, "person"),
        counted(graph.edges, "directed tie"),
        100.0 * graph.reciprocity,
        counted(graph.communities, "group"),
        graph.modularity,
        counted(graph.broadcasts, "message"),
        graph.broadcasts == 1 ? "s" : "",
        graph.broadcasts == 1 ? "" : "s"));
    if (!graph.picture.nodes.empty()) {
        section.picture = &graph.picture;
        if (graph.picture.nodes.size() < graph.persons) {
            section.sentences.emplace_back(
                fmt::format("The picture shows the {} with the strongest ties.",
                            group_digits(graph.picture.nodes.size())));
        }
    }
    return section;
}

Section audit_section(Layout& layout, const Report& report, std::size_t top) {
    Section section = of_table(layout, "self-audit", report.self_audit.tasks, top);
    section.title = "How good the forecasts are";
    if (!report.self_audit.sentence.empty()) {
        section.sentences.push_back(report.self_audit.sentence);
        if (report.self_audit.tasks.rows.empty()) {
            section.table = nullptr;  // the sentence says why
            return section;
        }
    }
    return explained(
        std::move(section),
        "Two tasks: \"open\" asks of a message still unanswered whether it will stay so, \"send\" "
        "asks it of a message as it is sent. AUC: 0.5 is guessing, 1 is never wrong, with its 90 % "
        "interval. Skill: the share of the error that is gone, against always saying the base "
        "rate; "
        "below 0 is worse than that. Brier and ECE, how far stated chances are off: smaller is "
        "better.");
}

Section method_section(const Report& report) {
    Section section{.anchor = "method", .title = "Method and limits"};
    section.sentences.emplace_back(
        "An ask is a message whose own text asks something of somebody with probability 0.5 or "
        "more. Its chance of never being answered, given the silence so far, comes from what was "
        "answered in this archive before (a mixture cure model that starts from a shipped prior, "
        "which weighs where answers are few). Asks younger than this archive's 80 % threshold are "
        "too young to say; asks to "
        "people whose mail is not here are not observable. Moves are scored by rule, resampled "
        "200 times, and priced in ranges. docs/method.md explains every number.");
    section.points = report.notes;
    return section;
}

/// "57 findings: unanswered ask 40, repeated question 17.", in order of their codes.
std::string kinds_sentence(const Table& table) {
    const auto position = [&table](std::string_view key) {
        return static_cast<std::size_t>(std::ranges::find(table.columns, key, &Column::key) -
                                        table.columns.begin());
    };
    const std::size_t code = position("kind");
    const std::size_t title = position("title");
    if (code == table.columns.size() || title == table.columns.size()) {
        return {};
    }
    std::map<std::tuple<std::size_t, std::string, std::string>, std::uint64_t> kinds;
    for (const std::vector<Value>& row : table.rows) {
        const MailText name = cell_text(row[code], table.columns[code]);
        ++kinds[{name.raw().size(),  // BH10 comes after BH9
                 name.raw(),
                 cell_text(row[title], table.columns[title]).raw()}];
    }
    std::string text;
    for (const auto& [kind, count] : kinds) {
        text += fmt::format(
            "{}{} {}", text.empty() ? ": " : ", ", std::get<2>(kind), group_digits(count));
    }
    return counted(table.rows.size(), "finding") + text + '.';
}

Section black_holes_section(Layout& layout, const BlackHoles& holes, std::size_t top) {
    Section section = of_table(layout, "black-holes", holes.items, top);
    const std::string kinds = kinds_sentence(holes.items);
    if (!holes.items.rows.empty() && !kinds.empty()) {
        section.sentences.emplace_back(kinds);
    }
    return explained(std::move(section),
                     "Places where talk gets lost, the strongest first. Strength is how sure the "
                     "rule is, from 0 to 1. \"Never\" is the chance that no answer comes any more. "
                     "An answer by phone or chat is not seen, so ask before you blame.");
}

/// What nobody wrote: no conversation, but somebody's inbox.
Section machines_section(Layout& layout, const Report& report, std::size_t top) {
    const Totals& totals = report.totals;
    Section section = of_table(layout, "machines", report.machines, top);
    if (totals.machine_messages != 0) {
        section.sentences.emplace_back(
            fmt::format("{} of {} and {} of {} were written by programs or mass mailers.",
                        group_digits(totals.machine_messages),
                        counted(totals.messages, "message"),
                        group_digits(totals.machine_copies),
                        totals.copies == 1 ? std::string("1 inbox copy")
                                           : group_digits(totals.copies) + " inbox copies"));
    }
    return explained(std::move(section),
                     "Such mail answers nothing, asks nothing, ties nobody and is no "
                     "conversation that could move: filter it. A copy is one recipient.");
}

}  // namespace

Layout lay_out(const Report& report, std::size_t top) {
    Layout layout{.title = "mailhorizon report",
                  .subtitle = MailText(fmt::format(
                      "{} to {}", base::to_iso_day(report.first), base::to_iso_day(report.as_of)))};
    layout.sections.push_back(summary(report));
    layout.sections.push_back(explained(
        of_table(layout, "archives", report.archives, top),
        "Every message read was kept, was a duplicate of one kept, or was skipped for a reason."));
    layout.sections.push_back(explained(
        of_table(layout, "problems", report.problems, top),
        "Odd things met while reading; none of them ends a run. 'mailhorizon problems' lists "
        "each with its place."));
    layout.sections.push_back(machines_section(layout, report, top));
    layout.sections.push_back(explained(
        of_table(layout, "silence", report.black_holes.silence, top),
        "How many asks get an answer from somebody else, how fast, and the silence after which "
        "the chance of never getting one is 80, 90 and 95 %."));
    layout.sections.push_back(black_holes_section(layout, report.black_holes, top));
    layout.sections.push_back(explained(
        of_table(layout, "moves", report.moves, top),
        "A stream is a set of threads of one kind with one audience. \"adjunct\": the same talk "
        "over another pipe; \"redesign\": the work itself changes; \"stay\": leave it in e-mail. "
        "Hours a month: the middle of the estimate and its 80 % interval."));
    layout.sections.push_back(explained(
        of_table(layout, "archive-value", report.archive_value, top),
        "Answers that came later than 97.5 % of the archive's answers to asks, and threads that "
        "somebody took up again after a longer silence than that. Such talk lives on old mail: "
        "where it moves, the old mail has to stay within reach."));
    layout.sections.push_back(graph_section(layout, report.graph, top));
    layout.sections.push_back(audit_section(layout, report, top));
    layout.sections.push_back(method_section(report));
    return layout;
}

Layout lay_out(const Table& table, std::size_t top) {
    Layout layout{.title = table.title, .subtitle = {}};
    layout.sections.push_back(of_table(layout, table.key, table, top));
    return layout;
}

Layout lay_out(const GraphFacts& graph, std::size_t top) {
    Layout layout{.title = "Who talks to whom", .subtitle = {}};
    layout.sections.push_back(graph_section(layout, graph, top));
    layout.sections.push_back(of_table(layout, "persons", graph.nodes, top));
    return layout;
}

}  // namespace mailhorizon::report
