// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/repeated_question.hpp"

#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <utility>

namespace mailhorizon::findings {

namespace {

/// How repeated questions are told.
struct Rule {
    /// Share of the asks that are alike: above it the archive holds forms, and this is said.
    static constexpr double template_share = 0.40;
};

}  // namespace

void tell_repeated_questions(const Scene& scene, std::vector<BlackHole>& found) {
    std::size_t clustered = 0;
    for (const RepeatedQuestion& question : scene.patterns.questions.clusters) {
        clustered += question.episodes.size();
    }
    const bool templates =
        static_cast<double>(clustered) >
        Rule::template_share * static_cast<double>(scene.patterns.questions.asks);
    for (const RepeatedQuestion& question : scene.patterns.questions.clusters) {
        std::vector<model::MessageIndex> messages;
        std::size_t answered = 0;
        for (const std::size_t ask : question.episodes) {
            messages.push_back(scene.episodes[ask].message);
            answered += scene.episodes[ask].answer.exists() ? 1U : 0U;
        }
        const model::MessageIndex first = messages.front();
        const model::MessageIndex last = messages.back();
        BlackHole finding =
            make_finding(scene.ground, repeated_question, question.strength(), std::move(messages));
        finding.evidence.emplace_back(
            fmt::format("asked {} times by {} from {} to {}, {} of them answered; like {}",
                        base::group_digits(question.episodes.size()),
                        count_text(question.askers, "person"),
                        day_text(scene.ground, first),
                        day_text(scene.ground, last),
                        base::group_digits(answered),
                        subject_text(scene.ground, first)));
        finding.evidence.emplace_back(fmt::format("cosine of rare terms at least {:.2f}",
                                                  scene.patterns.questions.threshold));
        if (templates) {
            finding.evidence.emplace_back(
                fmt::format("{} of {} asks of this archive are alike: forms rather than questions",
                            base::group_digits(clustered),
                            base::group_digits(scene.patterns.questions.asks)));
        }
        found.push_back(std::move(finding));
    }
}

}  // namespace mailhorizon::findings
