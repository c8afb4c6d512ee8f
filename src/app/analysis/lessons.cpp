// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis/lessons.hpp"

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/asks/ask_terms.hpp"
#include "mailhorizon/findings/plan/channel_lessons.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::app {

void write_lessons(const Analysis& analysis, base::Sink& sink) {
    for (std::size_t i = 0; i < analysis.episodes.size(); ++i) {
        const findings::Episode& episode = analysis.episodes[i];
        if (!episode.root || episode.excluded ||
            episode.state == findings::EpisodeState::not_observable) {
            continue;
        }
        const model::MessageRow& row = analysis.corpus.message(episode.message);
        const bool begins = row.references.empty() && (row.text_marks & model::subject_reply) == 0;
        const base::Instant sent = row.time;
        std::string line(findings::style_name(episode.style));
        line += '\t' + base::format_number(analysis.clock.hours(sent));
        line += '\t' + base::format_number(episode.age_hours);
        line += '\t';
        line += episode.answer.exists() ? base::format_number(episode.latency_hours) : "-";
        for (const float z : analysis.features.row(i)) {
            line += '\t' + base::format_number(static_cast<double>(z), 4);
        }
        line += '\t' + base::format_number(episode.p_never);
        line += begins ? "\t1" : "\t0";
        line += '\t' + base::for_terminal(row.id);
        line += '\n';
        sink.write(line);
    }
}

void write_ask_lessons(const Analysis& analysis, base::Sink& sink) {
    std::string head = "id\tauthor";
    for (const std::string_view name : findings::ask_term_names()) {
        head += '\t' + std::string(name);
    }
    sink.write(head + '\n');
    const findings::Ground ground = analysis.ground();
    const std::vector<findings::Style> styles = findings::message_styles(ground);
    const auto messages = analysis.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageRow& row = messages[i];
        std::string line = base::for_terminal(row.id);
        line += '\t' + (row.from.exists() ? base::for_terminal(analysis.corpus.address(row.from))
                                          : std::string("-"));
        for (const double value :
             findings::ask_term_values(ground, model::MessageIndex(i), styles[i])) {
            line += '\t' + base::format_number(value, 4);
        }
        sink.write(line += '\n');
    }
}

void write_channel_lessons(const Analysis& analysis, base::Sink& sink) {
    const findings::ChannelLessons lessons =
        findings::channel_lessons(analysis.ground(), analysis.episodes, analysis.policy.asks);
    std::string head = "archive\tid\tsender\tlist\tmachine\tsubject";
    for (const std::string_view name : lessons.names) {
        head += '\t' + std::string(name);
    }
    sink.write(head + '\n');
    for (std::size_t i = 0; i < lessons.values.size(); ++i) {
        const model::MessageRow& row = analysis.corpus.message(analysis.forest.threads[i].first);
        std::string line = base::for_terminal(analysis.corpus.archives()[row.archive.value()].path);
        line += '\t' + base::for_terminal(row.id);
        line += '\t' + (row.from.exists() ? base::for_terminal(analysis.corpus.address(row.from))
                                          : std::string("-"));
        line += lessons.list[i] ? "\t1" : "\t0";
        line += lessons.machine[i] ? "\t1" : "\t0";
        line += '\t' + base::for_terminal(row.base_subject);
        for (const double value : lessons.values[i]) {
            line += '\t' + base::format_number(value, 4);
        }
        sink.write(line += '\n');
    }
}

}  // namespace mailhorizon::app
