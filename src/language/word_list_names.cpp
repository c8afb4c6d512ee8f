// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::language {
namespace {

using std::string_view_literals::operator""sv;

/// By number.
constexpr std::array names{
    "request"sv,
    "inversion"sv,
    "list-ask"sv,
    "thanks-ahead"sv,
    "thanks"sv,
    "thanks-for"sv,
    "offer"sv,
    "solved"sv,
    "holding"sv,
    "promise"sv,
    "commitment"sv,
    "sending"sv,
    "doubt"sv,
    "nudge"sv,
    "approval"sv,
    "status"sv,
    "fyi"sv,
    "greeting"sv,
    "announcement"sv,
    "error"sv,
    "marketing"sv,
    "condition"sv,
    "confidential"sv,
    "stop-word"sv,
    "function-word"sv,
    "verb"sv,
    "no-imperative"sv,
    "opens-clause"sv,
    "keeps-clause"sv,
    "before-verb"sv,
    "abbreviation"sv,
    "skipped"sv,
    "stands-for"sv,
    "monday"sv,
    "tuesday"sv,
    "wednesday"sv,
    "thursday"sv,
    "friday"sv,
    "saturday"sv,
    "sunday"sv,
    "january"sv,
    "february"sv,
    "march"sv,
    "april"sv,
    "may"sv,
    "june"sv,
    "july"sv,
    "august"sv,
    "september"sv,
    "october"sv,
    "november"sv,
    "december"sv,
    "today"sv,
    "tomorrow"sv,
    "after-tomorrow"sv,
    "two"sv,
    "three"sv,
    "few"sv,
    "day"sv,
    "week"sv,
    "month"sv,
    "next"sv,
    "of-month"sv,
    "reply-marker"sv,
    "reply-marker-capital"sv,
    "reply-marker-upper"sv,
    "reply-marker-lone"sv,
    "forward-marker"sv,
    "forward-marker-capital"sv,
    "forward-marker-upper"sv,
    "forward-marker-lone"sv,
    "unwanted-folder"sv,
    "head-from"sv,
    "head-sent"sv,
    "head-to"sv,
    "head-copy"sv,
    "head-subject"sv,
    "head-other"sv,
    "original-message"sv,
    "forwarded-message"sv,
    "attribution-opening"sv,
    "wrote"sv,
    "writes"sv,
    "wrote-behind-name"sv,
    "wrote-before-name"sv,
    "beside-author"sv,
    "closing"sv,
    "closing-before-name"sv,
    "nobody"sv,
    "name-particle"sv,
    "mobile-signature"sv,
    "list-footer"sv,
    "list-footer-word"sv,
    "disclaimer-opening"sv,
    "disclaimer-secret"sv,
    "disclaimer-privileged"sv,
    "disclaimer-recipient"sv,
    "disclaimer-error"sv,
    "disclaimer-misuse"sv,
    "disclaimer-printing"sv,
    "disclaimer-environment"sv,
    "disclaimer-message"sv,
    "label"sv,
    "classified"sv,
    "classification"sv,
    "no-subject"sv,
    "title"sv,
    "role-word"sv,
    "nickname"sv,
    "robot-address"sv,
    "role-address"sv,
    "robot-word"sv,
    "team-address"sv,
};
static_assert(names.size() == static_cast<std::size_t>(WordList::count_));

}  // namespace

std::string_view name_of(WordList list) noexcept {
    return names[static_cast<std::size_t>(list)];
}

std::optional<WordList> list_named(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<WordList>(found - names.begin()));
}

}  // namespace mailhorizon::language
