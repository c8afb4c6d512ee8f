// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body/calendar.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

/// Lower case; empty if a part says nothing of it.
std::string method_of(const MimePart& part) {
    if (!part.content.detail.empty()) {
        return part.content.detail;
    }
    constexpr std::string_view property = "\nmethod:";
    std::string decoded;
    std::string_view calendar = part.body;
    if (part.transfer != Transfer::none) {
        bool clean = true;
        decoded = decode_transfer(part.body, part.transfer, part.body.size(), clean);
        calendar = decoded;
    }
    const std::size_t at = base::find_ignoring_case(calendar, property);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view value = calendar.substr(at + property.size());
    return base::to_lower(base::trim(value.substr(0, value.find('\n'))));
}

}  // namespace

CalendarUse calendar_use(const MimePart& part) {
    constexpr std::array invitations{"request"sv, "publish"sv, "add"sv};
    constexpr std::array answers{
        "reply"sv, "counter"sv, "declinecounter"sv, "refresh"sv, "cancel"sv};
    const std::string method = method_of(part);
    if (std::ranges::find(invitations, method) != invitations.end()) {
        return CalendarUse::invites;
    }
    const bool answer = std::ranges::find(answers, method) != answers.end();
    return answer ? CalendarUse::tells : CalendarUse::none;
}

}  // namespace mailhorizon::message
