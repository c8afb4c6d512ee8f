// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/subject_replies.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/time_units.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace mailhorizon::findings {

namespace {

/// Which earlier mail a reply by subject may answer.
struct Rule {
    /// Messages of one subject looked at: bounds the work.
    static constexpr std::size_t most_looked_at = 64;
    /// Hours back; later an equal subject is another matter.
    static constexpr double most_hours = 30.0 * base::day_hours;
};

bool is_sent_to(const Ground& ground, model::MessageIndex message, model::PersonIndex person) {
    return std::ranges::any_of(ground.corpus.message(message).recipients,
                               [&](const model::RecipientRow& recipient) {
                                   return person_of(ground, recipient.address) == person;
                               });
}

}  // namespace

std::vector<double> latencies_by_subject(const Ground& ground) {
    const auto messages = ground.corpus.messages();
    std::vector<double> latencies(messages.size(), std::numeric_limits<double>::infinity());
    std::unordered_map<std::string_view, std::vector<model::MessageIndex>> earlier;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageRow& row = messages[i];
        const model::MessageIndex reply(i);
        const model::PersonIndex author = author_of(ground, reply);
        if (!row.plausible || !author.exists() || row.base_subject.empty()) {
            continue;
        }
        std::vector<model::MessageIndex>& same = earlier[row.base_subject];
        const bool answers = (row.text_marks & model::subject_reply) != 0;
        for (std::size_t back = 0; answers && back < std::min(same.size(), Rule::most_looked_at);
             ++back) {
            const model::MessageIndex message = same[same.size() - 1 - back];
            const auto seconds = row.time.seconds - ground.corpus.message(message).time.seconds;
            const double hours =
                static_cast<double>(seconds) / static_cast<double>(base::hour_seconds);
            const model::PersonIndex asker = author_of(ground, message);
            if (hours > Rule::most_hours) {
                break;
            }
            if (asker != author && is_sent_to(ground, message, author) &&
                is_sent_to(ground, reply, asker)) {
                double& latency = latencies[message.value()];
                latency = std::min(latency,
                                   ground.clock.hours(row.time) -
                                       ground.clock.hours(ground.corpus.message(message).time));
                break;
            }
        }
        same.push_back(reply);
    }
    return latencies;
}

}  // namespace mailhorizon::findings
