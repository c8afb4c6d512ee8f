// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::app {

using report::Shown;
using report::Table;

namespace {

constexpr std::size_t deepest_drawn = 40;  ///< further levels are drawn as this one

std::optional<model::ThreadIndex> find_thread(const Analysis& analysis, std::string_view wanted) {
    const std::vector<threads::ThreadRow>& rows = analysis.forest.threads;
    const auto named = std::ranges::find(rows, wanted, &threads::ThreadRow::id);
    if (named != rows.end()) {
        return model::ThreadIndex(static_cast<std::size_t>(named - rows.begin()));
    }
    if (wanted.starts_with('<') && wanted.ends_with('>')) {
        wanted = wanted.substr(1, wanted.size() - 2);
    }
    const auto messages = analysis.corpus.messages();
    const auto message = std::ranges::find(messages, wanted, &model::MessageRow::id);
    if (message == messages.end()) {
        return std::nullopt;
    }
    return analysis.forest.thread[static_cast<std::size_t>(message - messages.begin())];
}

/// A message and how deep it stands.
struct Place {
    model::MessageIndex message;
    std::size_t depth = 0;
};

/// The messages of a thread, each followed by its replies. No recursion.
std::vector<Place> walk(const threads::Forest& forest, model::ThreadIndex thread) {
    std::vector<Place> waiting;
    const auto messages = forest.messages(thread);
    for (std::size_t i = messages.size(); i-- > 0;) {
        if (!forest.parent[messages[i].value()].exists()) {
            waiting.push_back({.message = messages[i]});
        }
    }
    std::vector<Place> places;
    while (!waiting.empty()) {
        const Place place = waiting.back();
        waiting.pop_back();
        places.push_back(place);
        const auto replies = forest.replies(place.message);
        for (std::size_t i = replies.size(); i-- > 0;) {
            waiting.push_back({.message = replies[i], .depth = place.depth + 1});
        }
    }
    return places;
}

std::string drawn(const Analysis& analysis, const Place& place) {
    std::string line;
    for (std::size_t level = 1; level < std::min(place.depth, deepest_drawn); ++level) {
        line += "  ";
    }
    line += place.depth == 0 ? "" : "+-";
    line += analysis.corpus.message(place.message).subject;
    return line;
}

/// Who got mail in the thread and never wrote in it, by key; lists are nobody.
std::vector<model::PersonIndex> silent_persons(const Analysis& analysis,
                                               const std::vector<Place>& places) {
    std::vector<model::PersonIndex> addressed;
    std::vector<model::PersonIndex> wrote;
    for (const Place& place : places) {
        wrote.push_back(analysis.people.author[place.message.value()]);
        for (const model::RecipientRow& one : analysis.corpus.message(place.message).recipients) {
            const model::PersonIndex person = analysis.people.of_address[one.address.value()];
            if (person.exists() &&
                analysis.people.person(person).kind != people::PersonKind::list) {
                addressed.push_back(person);
            }
        }
    }
    std::ranges::sort(wrote);
    std::ranges::sort(addressed);
    const auto repeated = std::ranges::unique(addressed);
    addressed.erase(repeated.begin(), repeated.end());
    std::erase_if(addressed, [&wrote](model::PersonIndex person) {
        return std::ranges::binary_search(wrote, person);
    });
    return addressed;
}

std::vector<report::Value> message_row(const Analysis& analysis, const Place& place) {
    const model::MessageRow& row = analysis.corpus.message(place.message);
    const threads::LinkClass link = analysis.forest.link[place.message.value()];
    const bool linked = link != threads::LinkClass::none;
    return {text("message"),
            text(drawn(analysis, place)),
            time_of(row),
            linked ? text(threads::link_name(link)) : report::Value{},
            linked ? report::Value(double{analysis.forest.confidence[place.message.value()]})
                   : report::Value{},
            author_text(analysis, place.message),
            std::ranges::binary_search(analysis.forest.branches, place.message)
                ? report::Value(true)
                : report::Value{},
            text(row.id),
            id_of(analysis.corpus, analysis.forest.parent[place.message.value()]),
            person_key(analysis.people, analysis.people.author[place.message.value()])};
}

}  // namespace

Table thread_tree_table(const Analysis& analysis, const std::string& wanted) {
    const std::optional<model::ThreadIndex> thread = find_thread(analysis, wanted);
    if (!thread) {
        throw base::Error(base::ErrorKind::usage, fmt::format("cannot find thread '{}'", wanted))
            .because("no thread has this id, and no message has this Message-ID")
            .hint("'mailhorizon threads' lists threads with their ids");
    }
    Table table{.key = "thread",
                .title = "Thread " + analysis.forest.threads[thread->value()].id,
                .empty = "",
                .columns = {{"kind", "Kind", Shown::never},
                            {"tree", "Message", Shown::headline},
                            {"date", "Date"},
                            {"link", "Link"},
                            {"confidence", "Confidence"},
                            {"from", "From"},
                            {"branch", "New topic"},
                            {"message_id", "Message-ID", Shown::never},
                            {"parent", "Parent", Shown::never},
                            {"person", "Person", Shown::never}},
                .rows = {}};
    const std::vector<Place> places = walk(analysis.forest, *thread);
    for (const Place& place : places) {
        table.rows.push_back(message_row(analysis, place));
    }
    for (const model::PersonIndex person : silent_persons(analysis, places)) {
        const people::PersonRow& row = analysis.people.person(person);
        table.rows.push_back({text("silent"),
                              text("(never wrote in it)"),
                              {},
                              {},
                              {},
                              text(row.name.empty() ? row.key : row.name + " <" + row.key + ">"),
                              {},
                              {},
                              {},
                              text(row.key)});
    }
    return table;
}

Table rebuilt_threads_table(const Analysis& analysis) {
    Table table{.key = "rebuilt_threads",
                .title = "Threads with and without headers",
                .empty = "No message.",
                .columns = {{"message_id", "Message-ID"},
                            {"base_subject", "Base subject"},
                            {"date", "Date"},
                            {"from", "From"},
                            {"refers", "Refers"},
                            {"reply_marked", "Reply"},
                            {"parent", "Parent"},
                            {"link", "Link"},
                            {"rebuilt_parent", "Rebuilt parent"},
                            {"rebuilt_link", "Rebuilt link"},
                            {"confidence", "Confidence"}},
                .rows = {}};
    const threads::Forest rebuilt =
        threads::link_threads(analysis.corpus, {.ignore_headers = true});
    const auto name = [](threads::LinkClass link) {
        return link == threads::LinkClass::none ? report::Value{} : text(threads::link_name(link));
    };
    for (std::size_t i = 0; i < analysis.corpus.messages().size(); ++i) {
        const model::MessageIndex message(i);
        const model::MessageRow& row = analysis.corpus.message(message);
        table.rows.push_back({text(row.id),
                              text(row.base_subject),
                              time_of(row),
                              author_text(analysis, message),
                              !row.references.empty(),
                              (row.text_marks & model::subject_reply) != 0,
                              id_of(analysis.corpus, analysis.forest.parent[i]),
                              name(analysis.forest.link[i]),
                              id_of(analysis.corpus, rebuilt.parent[i]),
                              name(rebuilt.link[i]),
                              double{rebuilt.confidence[i]}});
    }
    return table;
}

}  // namespace mailhorizon::app
