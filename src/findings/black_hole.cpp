// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/black_hole.hpp"

#include "findings/approvals.hpp"
#include "findings/attachment_rounds.hpp"
#include "findings/audience.hpp"
#include "findings/broadcast.hpp"
#include "findings/expert_bypass.hpp"
#include "findings/forward_graveyard.hpp"
#include "findings/lapsed_promises.hpp"
#include "findings/repeated_questions.hpp"
#include "findings/unseen_people.hpp"
#include "findings/waiting_findings.hpp"

#include <algorithm>
#include <tuple>

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

std::string kind_code(BlackHoleKind kind) {
    return "BH" + std::to_string(static_cast<unsigned>(kind));
}

std::string_view kind_title(BlackHoleKind kind) noexcept {
    switch (kind) {
        case BlackHoleKind::unanswered_ask:
            return "unanswered ask";
        case BlackHoleKind::stalled_discussion:
            return "stalled discussion";
        case BlackHoleKind::orphaned_branch:
            return "orphaned branch";
        case BlackHoleKind::broadcast_void:
            return "broadcast void";
        case BlackHoleKind::reply_all_sprawl:
            return "reply-all sprawl";
        case BlackHoleKind::cc_growth:
            return "cc growth";
        case BlackHoleKind::repeated_question:
            return "repeated question";
        case BlackHoleKind::sink:
            return "sink mailbox or list";
        case BlackHoleKind::single_point:
            return "single point of answers";
        case BlackHoleKind::attachment_ping_pong:
            return "attachment ping-pong";
        case BlackHoleKind::approval_chain:
            return "approval chain";
        case BlackHoleKind::forward_graveyard:
            return "forward graveyard";
        case BlackHoleKind::expert_bypass:
            return "expert bypass";
        case BlackHoleKind::not_observable:
            return "not observable";
        case BlackHoleKind::lapsed_promise:
            return "lapsed promise";
    }
    return "black hole";
}

void sort_findings(std::vector<BlackHole>& found) {
    std::ranges::sort(found, [](const BlackHole& one, const BlackHole& other) {
        return std::tuple(one.kind, std::string_view(one.id), -one.strength) <
               std::tuple(other.kind, std::string_view(other.id), -other.strength);
    });
    const auto repeated = std::ranges::unique(found, {}, &BlackHole::id);
    found.erase(repeated.begin(), repeated.end());
    std::ranges::sort(found, [](const BlackHole& one, const BlackHole& other) {
        return std::tuple(one.kind, -one.strength, std::string_view(one.id)) <
               std::tuple(other.kind, -other.strength, std::string_view(other.id));
    });
}

std::vector<BlackHole> find_black_holes(const Ground& ground,
                                        std::span<const Episode> episodes,
                                        const Forecast& forecast,
                                        const Patterns& patterns,
                                        const Policy& policy) {
    std::vector<BlackHole> found;
    const WaitingFindings waiting(ground, episodes, forecast, policy);
    waiting.add_unanswered_asks(found);
    waiting.add_stalled_discussions(found);
    waiting.add_orphaned_branches(found);
    add_broadcast_voids(ground, episodes, policy, found);
    add_audience_findings(ground, found);
    add_repeated_questions(ground, episodes, patterns.questions, found);
    add_attachment_findings(ground, patterns.rounds, found);
    add_approval_findings(ground, patterns.families, found);
    add_forward_graveyards(ground, policy, found);
    add_expert_bypasses(ground, episodes, policy, found);
    add_unseen_people(ground, episodes, policy, found);
    add_lapsed_promises(ground, episodes, forecast, policy, found);
    sort_findings(found);
    return found;
}

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
