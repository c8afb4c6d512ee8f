// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// What is kept of a finding.
struct Rule {
    /// Messages: more nobody reads, and a finding must not grow with the archive.
    static constexpr std::size_t most_messages = 50;
};

}  // namespace

std::string finding_id(const Ground& ground,
                       BlackHoleKind kind,
                       model::MessageIndex anchor,
                       std::string_view about) {
    std::string named = fmt::format("{} {}", kind_code(kind), ground.corpus.message(anchor).id);
    if (!about.empty()) {
        named.append(1, ' ').append(about);
    }
    return "bh" + base::hash_digits(named);
}

BlackHole make_finding(const Ground& ground,
                       BlackHoleKind kind,
                       double strength,
                       std::vector<model::MessageIndex> messages) {
    messages.resize(std::min(messages.size(), Rule::most_messages));
    BlackHole finding;
    finding.kind = kind;
    finding.strength = std::clamp(strength, 0.0, 1.0);
    finding.id = finding_id(ground, kind, messages.front());
    for (const model::MessageIndex message : messages) {
        const model::ThreadIndex thread = ground.forest.thread[message.value()];
        if (std::ranges::find(finding.threads, thread) == finding.threads.end()) {
            finding.threads.push_back(thread);
        }
    }
    finding.messages = std::move(messages);
    return finding;
}

}  // namespace mailhorizon::findings
