// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/channel.hpp"

namespace mailhorizon::findings {

namespace {

// Ceilings: a group space or a call stops working with too many people, and what is marked
// confidential (conf from 0.5) belongs into a closed group only. What leaves the organisation may
// hold no confidential word at all (public, 0.05) or hardly one (extranet, 0.2).
constexpr double open_inside = 0.49;
constexpr double with_others = 0.19;
constexpr double in_public = 0.04;

std::vector<Channel> employee_talk_channels() {
    constexpr Network inside = Network::employee;
    return {
        {.network = inside,
         .function = Function::qa,
         .product = "Discourse (internal Q&A)",
         .confidentiality_ceiling = open_inside,
         .searchable = true,
         .accepted_answers = true},
        {.network = inside,
         .function = Function::qa,
         .product = "Viva Engage questions",
         .confidentiality_ceiling = open_inside,
         .searchable = true,
         .accepted_answers = true},
        {.network = inside,
         .function = Function::feed,
         .product = "Viva Engage announcements",
         .confidentiality_ceiling = open_inside,
         .searchable = true},
        {.network = inside,
         .function = Function::feed,
         .product = "intranet blog",
         .confidentiality_ceiling = open_inside,
         .searchable = true},
        {.network = inside,
         .function = Function::group,
         .product = "Teams channel (closed membership)",
         .audience_ceiling = 500,
         .searchable = true},
        {.network = inside,
         .function = Function::group,
         .product = "Mattermost, Zulip or Slack channel",
         .confidentiality_ceiling = open_inside,
         .searchable = true},
    };
}

std::vector<Channel> employee_work_channels() {
    constexpr Network inside = Network::employee;
    return {
        {.network = inside,
         .function = Function::status,
         .product = "presence and status feed",
         .confidentiality_ceiling = open_inside},
        {.network = inside,
         .function = Function::document,
         .product = "wiki page or shared document",
         .confidentiality_ceiling = open_inside,
         .searchable = true},
        {.network = inside,
         .function = Function::workflow,
         .product = "workflow or ticket system",
         .confidentiality_ceiling = open_inside,
         .searchable = true},
        {.network = inside,
         .function = Function::customer_record,
         .product = "CRM timeline",
         .confidentiality_ceiling = open_inside,
         .searchable = true},
        {.network = inside,
         .function = Function::live_talk,
         .product = "Teams call or huddle",
         .audience_ceiling = 25,
         .confidentiality_ceiling = open_inside,
         .synchronous = true},
    };
}

std::vector<Channel> extranet_channels() {
    constexpr Network shared = Network::extranet;
    return {
        {.network = shared,
         .function = Function::qa,
         .product = "Discourse (customer or partner community)",
         .confidentiality_ceiling = with_others,
         .searchable = true,
         .accepted_answers = true},
        {.network = shared,
         .function = Function::feed,
         .product = "Khoros community blog",
         .confidentiality_ceiling = with_others,
         .searchable = true},
        {.network = shared,
         .function = Function::group,
         .product = "Slack Connect or Teams shared channel",
         .audience_ceiling = 500,
         .confidentiality_ceiling = with_others,
         .searchable = true},
        {.network = shared,
         .function = Function::group,
         .product = "Discourse category",
         .confidentiality_ceiling = with_others,
         .searchable = true},
        {.network = shared,
         .function = Function::status,
         .product = "status page",
         .confidentiality_ceiling = with_others},
        {.network = shared,
         .function = Function::document,
         .product = "shared document with guests",
         .confidentiality_ceiling = with_others,
         .searchable = true},
        {.network = shared,
         .function = Function::workflow,
         .product = "service portal with tickets",
         .confidentiality_ceiling = with_others,
         .searchable = true},
        {.network = shared,
         .function = Function::customer_record,
         .product = "Salesforce Experience Cloud",
         .confidentiality_ceiling = with_others,
         .searchable = true},
        {.network = shared,
         .function = Function::live_talk,
         .product = "call with guests",
         .audience_ceiling = 25,
         .confidentiality_ceiling = with_others,
         .synchronous = true},
    };
}

std::vector<Channel> public_channels() {
    constexpr Network everybody = Network::public_network;
    return {
        {.network = everybody,
         .function = Function::qa,
         .product = "Stack Exchange site",
         .confidentiality_ceiling = in_public,
         .searchable = true,
         .accepted_answers = true},
        {.network = everybody,
         .function = Function::feed,
         .product = "LinkedIn page, X or Facebook page",
         .confidentiality_ceiling = in_public},
        {.network = everybody,
         .function = Function::feed,
         .product = "YouTube channel",
         .confidentiality_ceiling = in_public,
         .searchable = true},
        {.network = everybody,
         .function = Function::group,
         .product = "public forum",
         .confidentiality_ceiling = in_public,
         .searchable = true},
        {.network = everybody,
         .function = Function::group,
         .product = "Google+ community",
         .confidentiality_ceiling = in_public,
         .retired = true},
        {.network = Network::email, .function = Function::filter, .product = "mail rule or folder"},
        {.network = Network::email, .function = Function::email, .product = "e-mail"},
    };
}

std::vector<Channel> all_channels() {
    std::vector<Channel> all = employee_talk_channels();
    for (const auto& some : {employee_work_channels(), extranet_channels(), public_channels()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace

std::span<const Channel> default_channels() {
    static const std::vector<Channel> catalogue = all_channels();
    return catalogue;
}

}  // namespace mailhorizon::findings
