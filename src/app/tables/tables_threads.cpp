// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <string>

namespace mailhorizon::app {

using report::Shown;
using report::Table;

namespace {

bool contains_folded(std::string_view text, const std::string& folded_part) {
    return base::fold_case(text).find(folded_part) != std::string::npos;
}

/// Judges whole threads; folds the wanted texts once.
class ThreadJudge {
public:
    ThreadJudge(const Analysis& analysis, const ThreadFilter& filter)
        : analysis_(analysis),
          filter_(filter),
          person_(base::fold_case(filter.person)),
          subject_(base::fold_case(filter.subject)) {}

    [[nodiscard]] bool accepts(model::ThreadIndex thread) const {
        const auto messages = analysis_.forest.messages(thread);
        return messages.size() >= filter_.min_size &&
               (subject_.empty() ||
                std::ranges::any_of(messages,
                                    [this](auto message) {
                                        return contains_folded(
                                            analysis_.corpus.message(message).subject, subject_);
                                    })) &&
               (person_.empty() ||
                std::ranges::any_of(messages, [this](auto message) { return wrote(message); })) &&
               (!filter_.unanswered || is_unanswered(thread));
    }

private:
    [[nodiscard]] bool wrote(model::MessageIndex message) const {
        const model::MessageRow& row = analysis_.corpus.message(message);
        return (row.from.exists() &&
                contains_folded(analysis_.corpus.address(row.from), person_)) ||
               (row.from_name.exists() &&
                contains_folded(analysis_.corpus.name(row.from_name), person_));
    }

    [[nodiscard]] bool is_unanswered(model::ThreadIndex thread) const {
        const model::MessageIndex first = analysis_.forest.threads[thread.value()].first;
        const auto episode =
            std::ranges::lower_bound(analysis_.episodes, first, {}, &findings::Episode::message);
        return episode != analysis_.episodes.end() && episode->message == first &&
               episode->state != findings::EpisodeState::answered &&
               !findings::is_ended_by_asker(episode->state);
    }

    const Analysis& analysis_;
    const ThreadFilter& filter_;
    std::string person_;
    std::string subject_;
};

/// A message in its thread.
struct MessageLine {
    const Analysis& analysis;
    const model::MessageRow& row;
    model::ThreadIndex thread;
    model::MessageIndex message;
    [[nodiscard]] threads::LinkClass link() const { return analysis.forest.link[message.value()]; }
};

ColumnsOf<MessageLine> threads_columns() {
    return {
        {{"message_id", "Message-ID", Shown::never},
         [](const auto& line) { return text(line.row.id); }},
        {{"thread", "Thread"},
         [](const auto& line) {
             return text(line.analysis.forest.threads[line.thread.value()].id);
         }},
        {{"parent", "Parent", Shown::never},
         [](const auto& line) {
             return id_of(line.analysis.corpus, line.analysis.forest.parent[line.message.value()]);
         }},
        {{"link", "Link"},
         [](const auto& line) {
             return line.link() == threads::LinkClass::none ? report::Value{}
                                                            : text(threads::link_name(line.link()));
         }},
        {{"date", "Date", Shown::always, 0, report::Form::day},
         [](const auto& line) { return time_of(line.row); }},
        {{"from", "From"},
         [](const auto& line) { return author_text(line.analysis, line.message); }},
        {{"person", "Person", Shown::never},
         [](const auto& line) {
             return person_key(line.analysis.people,
                               line.analysis.people.author[line.message.value()]);
         }},
        {{"subject", "Subject"}, [](const auto& line) { return text(line.row.subject); }},
        {{"places", "Places"}, [](const auto& line) { return count(line.row.places); }},
        {{"voice", "Voice", Shown::never},
         [](const auto& line) {
             return text(voices::voice_name(line.analysis.voices.of(line.message)));
         }},
        {{"confidence", "Confidence", Shown::never},
         [](const auto& line) {
             return line.link() == threads::LinkClass::none
                        ? report::Value{}
                        : report::Value(
                              double{line.analysis.forest.confidence[line.message.value()]});
         }},
        {{"branch", "Branch", Shown::never}, [](const auto& line) {
             return std::ranges::binary_search(line.analysis.forest.branches, line.message);
         }}};
}

}  // namespace

Table threads_table(const Analysis& analysis,
                    const AnalysisSettings& settings,
                    const ThreadFilter& filter) {
    const ColumnsOf<MessageLine> columns = threads_columns();
    Table table{.key = "threads",
                .title = "Messages by thread",
                .empty = "No message fits.",
                .columns = heads(columns),
                .rows = {}};
    const ThreadJudge judge(analysis, filter);
    const threads::Forest& forest = analysis.forest;
    for (std::size_t t = 0; t < forest.threads.size(); ++t) {
        const model::ThreadIndex thread(t);
        if (!judge.accepts(thread)) {
            continue;
        }
        for (const model::MessageIndex message : forest.messages(thread)) {
            const model::MessageRow& row = analysis.corpus.message(message);
            if (!is_chosen(row, settings)) {
                continue;
            }
            add_row(table,
                    columns,
                    MessageLine{
                        .analysis = analysis, .row = row, .thread = thread, .message = message});
        }
    }
    return table;
}

}  // namespace mailhorizon::app
