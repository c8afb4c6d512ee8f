// SPDX-License-Identifier: GPL-3.0-or-later
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
               episode->state != findings::EpisodeState::self_resolved;
    }

    const Analysis& analysis_;
    const ThreadFilter& filter_;
    std::string person_;
    std::string subject_;
};

}  // namespace

Table threads_table(const Analysis& analysis,
                    const AnalysisSettings& settings,
                    const ThreadFilter& filter) {
    Table table{.key = "threads",
                .title = "Messages by thread",
                .empty = "No message fits.",
                .columns = {{"message_id", "Message-ID", Shown::never},
                            {"thread", "Thread"},
                            {"parent", "Parent", Shown::never},
                            {"link", "Link"},
                            {"date", "Date", Shown::always, 0, report::Form::day},
                            {"from", "From"},
                            {"person", "Person", Shown::never},
                            {"subject", "Subject"},
                            {"places", "Places"},
                            {"confidence", "Confidence", Shown::never},
                            {"branch", "Branch", Shown::never}},
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
            const threads::LinkClass link = forest.link[message.value()];
            table.rows.push_back(
                {text(row.id),
                 text(forest.threads[t].id),
                 id_of(analysis.corpus, forest.parent[message.value()]),
                 link == threads::LinkClass::none ? report::Value{}
                                                  : text(threads::link_name(link)),
                 time_of(row),
                 author_text(analysis, message),
                 person_key(analysis.people, analysis.people.author[message.value()]),
                 text(row.subject),
                 count(row.places),
                 link == threads::LinkClass::none
                     ? report::Value{}
                     : report::Value(double{forest.confidence[message.value()]}),
                 std::ranges::binary_search(forest.branches, message) ? report::Value(true)
                                                                      : report::Value(false)});
        }
    }
    return table;
}

}  // namespace mailhorizon::app
