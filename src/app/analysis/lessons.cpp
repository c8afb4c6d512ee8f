// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis/lessons.hpp"

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/base/number.hpp"

#include <string>

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

}  // namespace mailhorizon::app
