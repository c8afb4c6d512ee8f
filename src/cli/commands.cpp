// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_runs.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::cli {
namespace {

using report::Content;

constexpr std::array report_groups{input_group,
                                   strict_group,
                                   people_group,
                                   choice_group,
                                   kind_group,
                                   waiting_group,
                                   plan_group,
                                   threshold_group,
                                   output_group,
                                   general_group};
constexpr std::array ingest_groups{
    OptionGroup{"Store", ingest_options}, input_group, people_group, plan_group, general_group};
constexpr std::array blackholes_groups{OptionGroup{"Black holes", blackholes_options},
                                       input_group,
                                       strict_group,
                                       people_group,
                                       choice_group,
                                       kind_group,
                                       waiting_group,
                                       threshold_group,
                                       output_group,
                                       general_group};
constexpr std::array plan_groups{OptionGroup{"Plan", plan_choice_options},
                                 plan_group,
                                 input_group,
                                 strict_group,
                                 people_group,
                                 waiting_group,
                                 output_group,
                                 general_group};
constexpr std::array threads_groups{OptionGroup{"Threads", threads_options},
                                    input_group,
                                    strict_group,
                                    people_group,
                                    choice_group,
                                    output_group,
                                    general_group};
constexpr std::array prior_lessons_groups{OptionGroup{"Prior", prior_lessons_options},
                                          input_group,
                                          strict_group,
                                          people_group,
                                          output_group,
                                          general_group};
constexpr std::array try_channels_groups{OptionGroup{"Weights", channel_weights_options},
                                         input_group,
                                         strict_group,
                                         people_group,
                                         output_group,
                                         general_group};
constexpr std::array people_groups{OptionGroup{"Merges", merges_options},
                                   input_group,
                                   strict_group,
                                   people_group,
                                   output_group,
                                   general_group};
constexpr std::array evaluate_groups{
    input_group, strict_group, people_group, waiting_group, output_group, general_group};
constexpr std::array graph_groups{OptionGroup{"Graph", graph_options},
                                  input_group,
                                  strict_group,
                                  people_group,
                                  output_group,
                                  general_group};
constexpr std::array problems_groups{input_group, strict_group, output_group, general_group};
constexpr std::array hidden_groups{general_group};
constexpr std::array ask_score_groups{OptionGroup{"Sentences", ask_score_options}, general_group};

constexpr std::string_view readable = "ARCHIVE... | --store FILE";

constexpr std::array all_commands{
    Command{.name = "report",
            .summary = "Read archives and write the whole report",
            .arguments = readable,
            .example = "report samples/small.mbox",
            .groups = report_groups,
            .content = Content::report,
            .run = run_report},
    Command{.name = "ingest",
            .summary = "Read what is new into a store",
            .arguments = "ARCHIVE... --store FILE",
            .example = "ingest samples/small.mbox --store mail.db",
            .groups = ingest_groups,
            .content = Content::lines,
            .run = run_ingest},
    Command{.name = "blackholes",
            .summary = "List what was asked and never answered, and the other black holes",
            .arguments = readable,
            .example = "blackholes --all samples/small.mbox",
            .groups = blackholes_groups,
            .content = Content::table,
            .run = run_blackholes},
    Command{.name = "plan",
            .summary = "Say which conversations should move to which channel",
            .arguments = readable,
            .example = "plan samples/lists",
            .groups = plan_groups,
            .content = Content::table,
            .run = run_plan},
    Command{.name = "threads",
            .summary = "List messages by thread, with parents and link classes",
            .arguments = readable,
            .example = "threads --min-size 3 samples/small.mbox",
            .groups = threads_groups,
            .content = Content::table,
            .run = run_threads},
    Command{.name = "people",
            .summary = "List persons, roles, lists and robots with their addresses",
            .arguments = readable,
            .example = "people samples/small.mbox",
            .groups = people_groups,
            .content = Content::table,
            .run = run_people},
    Command{.name = "graph",
            .summary = "Write the graph of who talks to whom",
            .arguments = readable,
            .example = "graph --format csv samples/small.mbox",
            .groups = graph_groups,
            .content = Content::graph,
            .run = run_graph},
    Command{.name = "problems",
            .summary = "List everything odd in the input, with its place",
            .arguments = readable,
            .example = "problems samples/small.mbox",
            .groups = problems_groups,
            .content = Content::table,
            .run = run_problems},
    Command{.name = "evaluate",
            .summary = "Judge the forecasts on each archive's own future",
            .arguments = readable,
            .example = "evaluate samples/lists",
            .groups = evaluate_groups,
            .content = Content::evaluation,
            .run = run_evaluate},
    Command{.name = "ask-score",
            .summary = "Judge sentences from standard input: probability, rules, sentence",
            .arguments = "",
            .example = "",
            .groups = ask_score_groups,
            .content = Content::lines,
            .run = run_ask_score,
            .hidden = true},
    Command{.name = "rebuild-threads",
            .summary = "Compare threads by headers with threads found without them",
            .arguments = readable,
            .example = "",
            .groups = people_groups,
            .content = Content::table,
            .run = run_rebuild_threads,
            .hidden = true},
    Command{.name = "try-sinks",
            .summary = "Count sinks found, and found where addressees were exchanged at random",
            .arguments = readable,
            .example = "",
            .groups = evaluate_groups,
            .content = Content::table,
            .run = run_try_sinks,
            .hidden = true},
    Command{.name = "try-channels",
            .summary = "List threads as `plan --threads` does, by other weights",
            .arguments = readable,
            .example = "",
            .groups = try_channels_groups,
            .content = Content::table,
            .run = run_try_channels,
            .hidden = true},
    Command{.name = "ask-lessons",
            .summary = "Write what scripts/train-ask fits the model of asking messages to",
            .arguments = readable,
            .example = "",
            .groups = evaluate_groups,
            .content = Content::lines,
            .run = run_ask_lessons,
            .hidden = true},
    Command{.name = "channel-lessons",
            .summary = "Write what scripts/train-channels fits the functions of threads to",
            .arguments = readable,
            .example = "",
            .groups = evaluate_groups,
            .content = Content::lines,
            .run = run_channel_lessons,
            .hidden = true},
    Command{.name = "prior-lessons",
            .summary = "Write what scripts/fit-prior fits the shipped prior to",
            .arguments = readable,
            .example = "",
            .groups = prior_lessons_groups,
            .content = Content::lines,
            .run = run_prior_lessons,
            .hidden = true},
    Command{.name = "voice-lessons",
            .summary = "Write what scripts/train-voices fits the voices to",
            .arguments = readable,
            .example = "",
            .groups = evaluate_groups,
            .content = Content::lines,
            .run = run_voice_lessons,
            .hidden = true},
    Command{.name = "self-destruct",
            .summary = "Fail as a bug would, for tests",
            .arguments = "",
            .example = "",
            .groups = hidden_groups,
            .content = Content::lines,
            .run = run_self_destruct,
            .hidden = true}};

constexpr bool summaries_are_phrases() {
    return std::ranges::all_of(all_commands, [](const Command& command) {
        return !command.summary.empty() && !command.summary.ends_with('.') &&
               std::ranges::all_of(command.groups, [](const OptionGroup& group) {
                   return std::ranges::all_of(group.options, [](const OptionSpec& option) {
                       return !option.summary.empty() && !option.summary.ends_with('.');
                   });
               });
    });
}
static_assert(summaries_are_phrases());

constexpr bool names_are_unique(const Command& command) {
    for (const OptionGroup& group : command.groups) {
        for (const OptionSpec& option : group.options) {
            std::size_t same = 0;
            for (const OptionGroup& other_group : command.groups) {
                same += static_cast<std::size_t>(
                    std::ranges::count_if(other_group.options, [&](const OptionSpec& other) {
                        return other.name == option.name ||
                               (option.letter != '\0' && other.letter == option.letter);
                    }));
            }
            if (same != 1) {
                return false;
            }
        }
    }
    return true;
}
static_assert(std::ranges::all_of(all_commands, names_are_unique));

}  // namespace

std::span<const Command> commands() {
    return all_commands;
}

}  // namespace mailhorizon::cli
