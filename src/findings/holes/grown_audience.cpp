// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/grown_audience.hpp"

#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"
#include "findings/patterns/audience.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <span>

namespace mailhorizon::findings {

namespace {

BlackHole sprawl_finding(const Ground& ground,
                         std::span<const model::MessageIndex> messages,
                         const Audience& audience) {
    BlackHole finding = make_finding(ground,
                                     reply_all_sprawl,
                                     sprawl_strength(audience, messages.size()),
                                     {messages.begin(), messages.end()});
    finding.evidence.emplace_back(fmt::format(
        "{} to {}, {} copies; replies to all: {} of {}; recipients who never write: {} of {}",
        count_text(messages.size(), "message"),
        count_text(audience.recipients, "person"),
        base::group_digits(audience.copies),
        base::group_digits(audience.replies_to_all),
        base::group_digits(audience.replies),
        base::group_digits(audience.silent),
        base::group_digits(audience.recipients)));
    return finding;
}

BlackHole growth_finding(const Ground& ground,
                         std::span<const model::MessageIndex> messages,
                         const Audience& audience) {
    BlackHole finding = make_finding(ground,
                                     cc_growth,
                                     growth_strength(audience, messages.size()),
                                     {messages.begin(), messages.end()});
    finding.evidence.emplace_back(
        fmt::format("{} at first, {} in {}; {} of the {} added never write",
                    count_text(audience.first, "recipient"),
                    base::group_digits(audience.widest),
                    ground.corpus.message(audience.widest_message).id,
                    base::group_digits(audience.added_silent),
                    base::group_digits(audience.added)));
    return finding;
}

using Strength = double (*)(const Audience&, std::size_t);
using MakeFinding = BlackHole (*)(const Ground&,
                                  std::span<const model::MessageIndex>,
                                  const Audience&);

/// The threads of `least_messages` or more that have a strength.
void find_audiences(const Scene& scene,
                    std::size_t least_messages,
                    Strength strength,
                    MakeFinding make,
                    std::vector<BlackHole>& found) {
    const Ground& ground = scene.ground;
    AudienceMeter meter(ground);
    for (std::size_t i = 0; i < ground.forest.threads.size(); ++i) {
        const auto messages = ground.forest.messages(model::ThreadIndex(i));
        if (messages.size() < least_messages) {
            continue;
        }
        const Audience audience = meter.measure(model::ThreadIndex(i));
        if (strength(audience, messages.size()) > 0.0) {
            found.push_back(make(ground, messages, audience));
        }
    }
}

}  // namespace

void find_reply_all_sprawls(const Scene& scene, std::vector<BlackHole>& found) {
    find_audiences(scene, sprawl_messages, sprawl_strength, sprawl_finding, found);
}

void find_cc_growths(const Scene& scene, std::vector<BlackHole>& found) {
    find_audiences(scene, growth_messages, growth_strength, growth_finding, found);
}

}  // namespace mailhorizon::findings
