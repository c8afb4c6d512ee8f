// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/guard.hpp"

#include "findings/asks/words.hpp"
#include "findings/streams/confidentiality.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/plan/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

constexpr double few_outside = 0.2;  ///< share of people: below it the talk is internal
constexpr double mostly_outside = 0.8;
constexpr std::uint32_t extranet_domains = 30;

/// "its 12 people count", before "as one open community".
std::string community_words(std::uint32_t people) {
    if (people == 0) {
        return "its people, whom the mail does not name, count";
    }
    return people == 1 ? "its one person counts"
                       : fmt::format("its {} people count", base::group_digits(people));
}

std::string_view why_not_public(const Stream& stream, bool allow_public) {
    if (!allow_public) {
        return "was not allowed";
    }
    return stream.features.confidential < no_public_conf ? "was allowed"
                                                         : "is not for what looks confidential";
}

NetworkChoice community_network(const Stream& stream, Guard guard, bool allow_public) {
    if (guard != Guard::none) {
        return {.network = std::nullopt,
                .reason =
                    "network: nobody is known to be inside an organisation, and what is "
                    "confidential may not leave one"};
    }
    const bool is_public = allow_public && stream.features.confidential < no_public_conf;
    return {
        .network = is_public ? Network::public_network : Network::extranet,
        .reason = fmt::format(
            "network: no internal domain is known, so {} as one open community (name yours with "
            "--domains); public {}",
            community_words(stream.people),
            why_not_public(stream, allow_public))};
}

}  // namespace

Guard guard_of(const StreamFeatures& features) noexcept {
    if (features.confidential >= closed_only_conf) {
        return Guard::closed_only;
    }
    return features.confidential >= no_extranet_conf ? Guard::no_extranet : Guard::none;
}

std::string_view guard_name(Guard guard) noexcept {
    switch (guard) {
        case Guard::none:
            return "none";
        case Guard::no_extranet:
            return "no-extranet";
        case Guard::closed_only:
            break;
    }
    return "closed-only";
}

Allowed allowed_functions(Guard guard) noexcept {
    Allowed allowed;
    std::ranges::transform(functions(), allowed.begin(), [&](const FunctionRow& row) {
        return row.function != Function::filter && (row.closed || guard != Guard::closed_only);
    });
    return allowed;
}

NetworkChoice choose_network(const Stream& stream, Guard guard, bool allow_public) {
    const StreamFeatures& features = stream.features;
    if (stream.community) {
        return community_network(stream, guard, allow_public);
    }
    const std::string outside =
        stream.outside_domains == 0
            ? std::string("network: nobody outside takes part")
            : fmt::format("network: {} of the people of a thread are outside on average, from {}",
                          base::percent_text(features.outside),
                          count_text(stream.outside_domains, "domain"));
    if (features.outside < few_outside) {
        return {.network = Network::employee, .reason = outside};
    }
    if (guard != Guard::none) {
        return {.network = std::nullopt,
                .reason = outside + "; what is confidential may not leave the organisation"};
    }
    if (stream.outside_domains <= extranet_domains) {
        return {.network = Network::extranet, .reason = outside};
    }
    if (allow_public && features.confidential < no_public_conf &&
        features.outside >= mostly_outside) {
        return {.network = Network::public_network, .reason = outside};
    }
    return {.network = std::nullopt,
            .reason = outside + fmt::format("; no network fits: an extranet holds at most {} "
                                            "domains, a public one needs 80 % outside, nothing "
                                            "confidential, and to be allowed",
                                            extranet_domains)};
}

const Channel* choose_channel(std::span<const Channel> channels,
                              Network network,
                              Function function,
                              const Stream& stream) noexcept {
    const std::uint32_t audience = std::max(stream.people, stream.traffic.list_readers);
    const auto fits = [&](const Channel& channel) {
        return channel.network == network && channel.function == function && !channel.retired &&
               (channel.audience_ceiling == 0 || channel.audience_ceiling >= audience) &&
               channel.confidentiality_ceiling >= stream.features.confidential;
    };
    const Channel* second_choice = nullptr;
    for (const Channel& channel : channels) {
        if (fits(channel) && row_of(function).held_by(channel)) {
            return &channel;
        }
        if (second_choice == nullptr && fits(channel)) {
            second_choice = &channel;
        }
    }
    return second_choice;
}

}  // namespace mailhorizon::findings
