// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/not_observable.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When mail to a domain is told of.
struct Rule {
    /// Asks to one domain; fewer are not worth a line.
    static constexpr std::size_t least_asks = 3;
};

/// An ask and one of the mailboxes it went to.
struct Sent {
    std::string_view domain;
    model::MessageIndex message;
    model::AddressIndex address;
    auto operator<=>(const Sent&) const noexcept = default;
};

std::vector<Sent> find_sent(const Ground& ground,
                            std::span<const Episode> episodes,
                            const ForecastPolicy& policy) {
    std::vector<Sent> sent;
    for (const Episode& episode : episodes) {
        if (episode.state != EpisodeState::not_observable || episode.excluded ||
            episode.ask < policy.asks.ask_threshold) {
            continue;
        }
        for (const model::RecipientRow& recipient :
             ground.corpus.message(episode.message).recipients) {
            const std::string_view domain =
                people::domain_of(ground.corpus.address(recipient.address));
            if (recipient.role == model::RecipientRole::to && !domain.empty()) {
                sent.push_back({domain, episode.message, recipient.address});
            }
        }
    }
    std::ranges::sort(sent);
    return sent;
}

template <class Value>
std::size_t count_distinct(std::vector<Value> values) {
    std::ranges::sort(values);
    return static_cast<std::size_t>(std::ranges::unique(values).begin() - values.begin());
}

std::string mailboxes_text(std::size_t count) {
    return count == 1 ? "1 mailbox" : base::group_digits(count) + " mailboxes";
}

void judge(const Ground& ground,
           std::span<const Sent> sent,
           std::set<model::MessageIndex>& anchors,
           std::vector<BlackHole>& found) {
    std::vector<model::MessageIndex> asks;
    std::vector<model::AddressIndex> mailboxes;
    for (const Sent& one : sent) {
        if (asks.empty() || asks.back() != one.message) {
            asks.push_back(one.message);
        }
        mailboxes.push_back(one.address);
    }
    if (asks.size() < Rule::least_asks) {
        return;
    }
    const std::size_t count = asks.size();
    const model::MessageIndex first = asks.front();
    const model::MessageIndex last = asks.back();
    BlackHole finding = make_finding(ground, not_observable, 0.0, std::move(asks));
    // One ask may go to several domains, and be the first of each.
    if (!anchors.insert(first).second) {
        finding.id = finding_id(ground, not_observable, first, sent.front().domain);
    }
    finding.evidence.emplace_back(
        fmt::format("{} to {} at {} from {} to {}; the archive holds no mail from anybody asked "
                    "around that time: an answer would not be seen, so nothing is said of them",
                    count_text(count, "ask"),
                    mailboxes_text(count_distinct(std::move(mailboxes))),
                    sent.front().domain,
                    day_text(ground, first),
                    day_text(ground, last)));
    found.push_back(std::move(finding));
}

}  // namespace

void find_not_observable(const Scene& scene, std::vector<BlackHole>& found) {
    const std::vector<Sent> sent = find_sent(scene.ground, scene.episodes, scene.policy);
    std::set<model::MessageIndex> anchors;
    for (std::size_t begin = 0; begin < sent.size();) {
        std::size_t end = begin;
        while (end < sent.size() && sent[end].domain == sent[begin].domain) {
            ++end;
        }
        judge(scene.ground, std::span(sent).subspan(begin, end - begin), anchors, found);
        begin = end;
    }
}

}  // namespace mailhorizon::findings
