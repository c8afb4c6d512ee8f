// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/episode_evidence.hpp"

#include "findings/asks/answers.hpp"
#include "findings/asks/authorship.hpp"
#include "findings/asks/words.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <fmt/format.h>

namespace mailhorizon::findings {

namespace {

std::string asked_text(const Ground& ground, const Episode& episode, bool asks) {
    std::string text =
        fmt::format("{} {}", asks ? "asked" : "sent", day_text(ground, episode.message));
    if (episode.style == Style::list) {
        text += " on a list";
    } else if (episode.asked > 0) {
        text += fmt::format(" {} {}", asks ? "of" : "to", count_text(episode.asked, "person"));
    }
    return text;
}

std::string unseen_text(const Ground& ground, const Episode& episode) {
    if (is_robot(ground, episode.message)) {
        return "no human wrote it: in no statistic";
    }
    if (episode.excluded) {
        return "its time is unknown: in no statistic";
    }
    return "the archive holds no mail from anybody asked around that time: an answer would not be "
           "seen";
}

/// The chance of an answer after all, with its interval unless even that is next to nothing.
std::string later_text(const Episode& episode) {
    constexpr double next_to_nothing = 0.01;
    if (1.0 - episode.low < next_to_nothing) {
        return "under " + share_text(next_to_nothing);
    }
    return fmt::format("{} ({:.0f}-{:.0f} %)",
                       base::percent_text(1.0 - episode.p_never),
                       100.0 * (1.0 - episode.high),
                       100.0 * (1.0 - episode.low));
}

/// What was said while nobody answered, with a semicolon behind it; empty if nothing was.
std::string meanwhile_text(const Ground& ground, const Episode& episode) {
    std::string text;
    if (episode.nudges > 0) {
        text += fmt::format("the asker came back {}, last in {}; ",
                            count_text(episode.nudges, "time"),
                            ground.corpus.message(episode.again).id);
    }
    if (episode.held.exists()) {
        const double hours = latency_between(ground, episode.message, episode.held).value_or(0.0);
        text += fmt::format(
            "{} says after {} that an answer will follow, so the clock starts "
            "again there; ",
            ground.corpus.message(episode.held).id,
            hours_text(hours));
    }
    return text;
}

std::string waiting_text(const Ground& ground,
                         const Episode& episode,
                         const SilenceModel& model,
                         bool asks) {
    std::string text = meanwhile_text(ground, episode);
    if (asks) {
        text +=
            fmt::format("{} of such asks are answered", base::percent_text(model.ever_answered));
        if (model.answers > 0) {
            text += fmt::format(", {} of the answers within {}",
                                in_ten_text(ForecastPolicy::told_quantile),
                                hours_text(model.p90_latency_hours));
        }
        text += "; ";
    }
    text += fmt::format("{} of silence", hours_text(episode.age_hours));
    if (episode.state == EpisodeState::too_young) {
        text += ": too young to say";
    }
    return text + "; chance it is answered later " + later_text(episode);
}

/// How far the answer is one, as words behind it.
std::string_view answer_doubt(const Episode& episode) noexcept {
    if (episode.quoted_answer) {
        return " (elsewhere: the asker quotes there an answer that this archive does not hold)";
    }
    if (episode.possible_answer) {
        return " (possible answer found: hardly more than its place or subject links it)";
    }
    if (episode.elsewhere_answer) {
        return " (elsewhere in its thread)";
    }
    if (episode.forwarded_answer) {
        return " (by somebody it was forwarded to)";
    }
    return episode.inferred_answer ? " (link inferred)" : "";
}

std::string outcome_text(const Ground& ground,
                         const Episode& episode,
                         const SilenceModel& model,
                         bool asks) {
    const auto id = [&](model::MessageIndex message) { return ground.corpus.message(message).id; };
    switch (episode.state) {
        case EpisodeState::answered:
            return fmt::format(
                "answered{} by {}{}",
                episode.excluded ? std::string() : " after " + hours_text(episode.latency_hours),
                id(episode.answer),
                answer_doubt(episode));
        case EpisodeState::self_resolved:
            return fmt::format("called solved by the asker after {} in {}",
                               hours_text(episode.resolution_hours),
                               id(episode.resolution));
        case EpisodeState::settled:
            return fmt::format("settled after {}: its next version is {}",
                               hours_text(episode.resolution_hours),
                               id(episode.resolution));
        case EpisodeState::repeated:
            return fmt::format("belongs to what its asker asked in {} and waits for",
                               id(episode.matter));
        case EpisodeState::not_observable:
            return unseen_text(ground, episode);
        case EpisodeState::too_young:
        case EpisodeState::black_hole:
        case EpisodeState::at_risk:
        case EpisodeState::open:
            break;
    }
    return waiting_text(ground, episode, model, asks);
}

}  // namespace

base::MailText episode_evidence(const Ground& ground,
                                const Episode& episode,
                                const Forecast& forecast,
                                const ForecastPolicy& policy) {
    const bool asks = episode.ask >= policy.asks.ask_threshold;
    const SilenceModel& model = forecast.asks[static_cast<std::size_t>(episode.style)];
    const bool encrypted =
        (ground.corpus.message(episode.message).text_marks & model::encrypted_body) != 0;
    return base::MailText(
        fmt::format("{}{}; {}",
                    asked_text(ground, episode, asks),
                    encrypted ? "; encrypted, so nobody knows whether it asks" : "",
                    outcome_text(ground, episode, model, asks)));
}

}  // namespace mailhorizon::findings
