// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/report/report.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::app {

// The list commands' tables, fields as in the machine contract (docs/formats.md).

/// Which threads `threads` lists.
struct ThreadFilter {
    std::string person;        ///< part of an address or name of anybody who wrote in it
    std::string subject;       ///< part of a subject
    std::size_t min_size = 0;  ///< messages
    bool unanswered = false;   ///< only those whose first message nobody answered
};

[[nodiscard]] report::Table archives_table(const model::Corpus& corpus);
[[nodiscard]] report::Table problem_counts_table(const model::Corpus& corpus);
[[nodiscard]] report::Table problems_table(const model::Corpus& corpus);
[[nodiscard]] report::Table threads_table(const Analysis& analysis,
                                          const AnalysisSettings& settings,
                                          const ThreadFilter& filter);
/// One thread as a tree: a row a message, and a row for everybody who got mail in it and never
/// wrote. `wanted` is a thread's id or the Message-ID of a message in it. Throws `Error` (usage) if
/// there is none.
[[nodiscard]] report::Table thread_tree_table(const Analysis& analysis, const std::string& wanted);
/// A row a message: its parent and thread by headers, and what is found if headers are ignored.
[[nodiscard]] report::Table rebuilt_threads_table(const Analysis& analysis);
/// What machines sent, and how much all sent; copies are recipients.
struct MachineTotals {
    std::uint64_t messages = 0;
    std::uint64_t copies = 0;
    std::uint64_t all_messages = 0;
    std::uint64_t all_copies = 0;
};
[[nodiscard]] MachineTotals machine_totals(const Analysis& analysis,
                                           const AnalysisSettings& settings);
/// A row an address and voice of a machine, those with the most copies first.
[[nodiscard]] report::Table machines_table(const Analysis& analysis,
                                           const AnalysisSettings& settings);
[[nodiscard]] report::Table people_table(const Analysis& analysis);
/// Two rows a merge that was not done, with the columns of a roster: given back as one, it is done.
[[nodiscard]] report::Table merges_table(const Analysis& analysis);
/// Every root and every later ask, with its state and chance.
[[nodiscard]] report::Table episodes_table(const Analysis& analysis,
                                           const AnalysisSettings& settings);
/// Findings of any kind; `min_age_days` leaves younger anchors out.
[[nodiscard]] report::Table black_holes_table(const Analysis& analysis,
                                              const AnalysisSettings& settings,
                                              double min_age_days);
/// The test for sinks on this archive and on 200 permutations of who was asked: counts, no names.
/// Needs episodes.
[[nodiscard]] report::Table sink_trials_table(const Analysis& analysis);
[[nodiscard]] report::Table silence_table(const Analysis& analysis);
/// Late answers and revived threads, a row a style. Needs a report's depth.
[[nodiscard]] report::Table archive_value_table(const Analysis& analysis);
[[nodiscard]] report::Table plan_table(const Analysis& analysis);
/// A row a thread: the function of its talk, and how often such verdicts were right.
[[nodiscard]] report::Table thread_plan_table(const Analysis& analysis);
[[nodiscard]] report::Table channels_table(const AnalysisSettings& settings);
/// One archive and how its forecasts came out.
struct ArchiveEvaluation {
    std::string archive;  ///< its path
    findings::Evaluation evaluation;
    findings::Evaluation headers_only;  ///< with threads by References and In-Reply-To alone
    findings::Evaluation by_subject;    ///< direct mail, judged by a rule that knows no threads
};
/// Judges the forecasts on an archive's own future, in full. Needs episodes.
[[nodiscard]] ArchiveEvaluation evaluate_archive(std::string path, const Analysis& analysis);
/// A row an archive and task; of several archives also all forecasts as if of one ("pooled"), with
/// the mean over the archives.
[[nodiscard]] report::Table evaluation_table(const std::vector<ArchiveEvaluation>& evaluations);
[[nodiscard]] report::GraphFacts graph_facts(const Analysis& analysis,
                                             const AnalysisSettings& settings);

/// The whole report.
[[nodiscard]] report::Report make_report(const Analysis& analysis,
                                         const AnalysisSettings& settings);

}  // namespace mailhorizon::app
