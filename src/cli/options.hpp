// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.hpp"

#include <array>
#include <string_view>

namespace mailhorizon::cli {

inline constexpr std::array input_options{
    OptionSpec{.name = "store",
               .letter = 's',
               .value = "FILE",
               .summary = "Read from (for ingest: write to) this store instead of archives"},
    OptionSpec{.name = "as-of",
               .value = "DATE",
               .summary = "Behave as if nothing after DATE were there (2026-03-31 or with time)"},
    OptionSpec{.name = "include", .summary = "Count spam, trash and drafts too"},
    OptionSpec{.name = "jobs",
               .letter = 'j',
               .value = "N",
               .summary = "Parse with N workers (default: one a core); the result is the same"}};

inline constexpr std::array strict_options{
    OptionSpec{.name = "strict",
               .summary = "End with code 3 if problems are more than 1 % of the messages read"},
    OptionSpec{.name = "strict-share",
               .value = "SHARE",
               .summary = "The same for another share, from 0 to 1 (0.05 is 5 %)"}};

inline constexpr std::array people_options{
    OptionSpec{.name = "people",
               .letter = 'p',
               .value = "ROSTER.csv",
               .summary = "Who is who: address,person,name,unit,kind,side"},
    OptionSpec{
        .name = "domains",
        .letter = 'd',
        .value = "LIST",
        .summary = "Sides by domain: 'internal=a.example;partner=b.example;customer=c.example'"}};

inline constexpr std::array choice_options{
    OptionSpec{.name = "since",
               .value = "DATE",
               .summary = "List and count only messages from DATE on; others stay context"},
    OptionSpec{
        .name = "until", .value = "DATE", .summary = "List and count only messages up to DATE"}};

inline constexpr std::array waiting_options{OptionSpec{
    .name = "business-hours",
    .summary = "Asks wait Monday to Friday, 8 to 18 o'clock only, in the main time zone"}};

inline constexpr std::array ask_score_options{
    OptionSpec{.name = "features",
               .summary = "Write what the model sees instead: rule bits and hashes of n-grams"}};

inline constexpr std::array prior_lessons_options{OptionSpec{
    .name = "list-prior",
    .value = "FILE",
    .summary = "Forecast with these intercept, slopes and latency of list mail, one a line"}};

inline constexpr std::array channel_weights_options{
    OptionSpec{.name = "channel-weights",
               .value = "FILE",
               .summary = "Judge with these: sign, feed, group, workflow, filter, as CSV"}};

inline constexpr std::array output_options{
    OptionSpec{
        .name = "format",
        .letter = 'f',
        .value = "FORMAT",
        .summary = "How to write the result (default: by the ending of --output, else terminal)"},
    OptionSpec{.name = "output",
               .letter = 'o',
               .value = "FILE",
               .summary = "Write to FILE, whole or not at all"},
    OptionSpec{.name = "force", .summary = "Replace FILE if it exists"},
    OptionSpec{.name = "top",
               .value = "N",
               .summary = "Show at most N rows a section (terminal 20, markdown 100, html 1000)"},
    OptionSpec{.name = "color",
               .value = "WHEN",
               .summary = "Colour in the terminal: auto, always, never (NO_COLOR is honoured)"}};

inline constexpr std::array general_options{
    OptionSpec{
        .name = "config",
        .value = "FILE",
        .summary = "Read options from FILE, one 'name = value' a line; the command line wins"},
    OptionSpec{.name = "quiet", .letter = 'q', .summary = "No notes and no progress"},
    OptionSpec{.name = "verbose", .letter = 'v', .summary = "Say what was read, and how fast"},
    OptionSpec{.name = "help", .letter = 'h', .summary = "Show this help"}};

inline constexpr std::array plan_options{
    OptionSpec{.name = "channels",
               .value = "FILE",
               .summary = "The channels there are, as CSV (see plan --list-channels)"},
    OptionSpec{.name = "allow-public", .summary = "Let streams move to a public network"}};

inline constexpr std::array threshold_options{
    OptionSpec{.name = "fail-if",
               .value = "CONDITION",
               .summary = "End with code 1 if it holds: 'black_holes.expected > 40'"}};

inline constexpr std::array kind_options{
    OptionSpec{.name = "kind",
               .value = "KINDS",
               .summary = "Findings of these kinds: all, or BH1,BH7; else those right when read"}};

inline constexpr std::array blackholes_options{
    OptionSpec{.name = "all",
               .letter = 'a',
               .summary = "Every root and every ask, with its state and chance"},
    OptionSpec{
        .name = "min-age", .value = "DAYS", .summary = "Leave out what is younger than DAYS"}};

inline constexpr std::array plan_choice_options{
    OptionSpec{.name = "streams", .summary = "A row a stream (as without this option)"},
    OptionSpec{.name = "threads", .summary = "A row a thread: the function of its talk"},
    OptionSpec{.name = "list-channels", .summary = "Print the catalogue of channels and stop"}};

inline constexpr std::array threads_options{
    OptionSpec{
        .name = "person", .value = "TEXT", .summary = "Threads in which somebody like TEXT wrote"},
    OptionSpec{.name = "subject", .value = "TEXT", .summary = "Threads with TEXT in a subject"},
    OptionSpec{.name = "min-size", .value = "N", .summary = "Threads of at least N messages"},
    OptionSpec{.name = "show",
               .value = "ID",
               .summary = "One thread as a tree, by its id or a Message-ID in it"},
    OptionSpec{.name = "unanswered", .summary = "Threads whose first message nobody answered"}};

inline constexpr std::array merges_options{
    OptionSpec{.name = "suggest-merges",
               .summary = "Print addresses that may be one person's, as a roster to correct "
                          "and give to --people"}};

inline constexpr std::array graph_options{
    OptionSpec{.name = "person-metrics",
               .summary = "Add degrees, strengths, reciprocity and PageRank of persons"}};

inline constexpr std::array ingest_options{
    OptionSpec{
        .name = "verify",
        .summary = "Compare all bytes of what was read before, not only size, time and ends"},
    OptionSpec{.name = "wait",
               .letter = 'w',
               .value = "SECONDS",
               .summary = "Wait so long for another ingest into the store to end (default: 0)"}};

inline constexpr OptionGroup input_group{"Input", input_options};
inline constexpr OptionGroup strict_group{"Problems", strict_options};
inline constexpr OptionGroup people_group{"People", people_options};
inline constexpr OptionGroup choice_group{"Choice", choice_options};
inline constexpr OptionGroup kind_group{"Kinds", kind_options};
inline constexpr OptionGroup waiting_group{"Waiting", waiting_options};
inline constexpr OptionGroup output_group{"Output", output_options};
inline constexpr OptionGroup general_group{"General", general_options};
inline constexpr OptionGroup plan_group{"Channels", plan_options};
inline constexpr OptionGroup threshold_group{"Thresholds", threshold_options};

}  // namespace mailhorizon::cli
