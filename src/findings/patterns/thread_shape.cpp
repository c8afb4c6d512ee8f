// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns/thread_shape.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/patterns/audience.hpp"

#include <algorithm>

namespace mailhorizon::findings {

namespace {

/// Passed on with hardly a word, and nobody replied.
bool is_buried_forward(const Ground& ground, model::MessageIndex message) {
    return is_bare_forward(ground, message) && ground.forest.replies(message).empty();
}

void add_thread_shape(const Ground& ground,
                      model::ThreadIndex thread,
                      AudienceMeter& meter,
                      ThreadShape& shape) {
    const auto messages = ground.forest.messages(thread);
    const auto forwards = std::ranges::count_if(
        messages, [&](model::MessageIndex message) { return is_buried_forward(ground, message); });
    shape.forward = static_cast<double>(forwards) / static_cast<double>(messages.size());
    const Audience audience = meter.measure(thread);
    shape.sprawl = sprawl_strength(audience, messages.size());
    shape.cc_growth = growth_strength(audience, messages.size());
}

}  // namespace

std::vector<ThreadShape> thread_shapes(const Ground& ground,
                                       std::span<const Episode> episodes,
                                       const Patterns& patterns) {
    std::vector<ThreadShape> shapes(ground.forest.threads.size());
    AudienceMeter meter(ground);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        add_thread_shape(ground, model::ThreadIndex(i), meter, shapes[i]);
    }
    for (const AttachmentRound& round : patterns.rounds) {
        for (const model::MessageIndex message : round.messages) {
            double& strength = shapes[ground.forest.thread[message.value()].value()].attachments;
            strength = std::max(strength, round.strength());
        }
    }
    for (const ApprovalFamily& family : patterns.families) {
        for (const model::ThreadIndex thread : family.threads) {
            shapes[thread.value()].approval = family.strength();
        }
    }
    for (const RepeatedQuestion& question : patterns.questions.clusters) {
        for (const std::size_t ask : question.episodes) {
            shapes[ground.forest.thread[episodes[ask].message.value()].value()].repeated = true;
        }
    }
    return shapes;
}

}  // namespace mailhorizon::findings
