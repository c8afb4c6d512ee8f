// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/text_features.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <string>

namespace mailhorizon::model {

std::uint32_t author_hash(std::string_view name) {
    std::string words;
    for (const char c : base::trim(name)) {
        const bool space = base::is_space(c);
        if (!space || words.back() != ' ') {
            words += space ? ' ' : c;
        }
    }
    if (words.empty()) {
        return 0;
    }
    const auto hash = static_cast<std::uint32_t>(base::stable_hash(base::fold_case(words)));
    return hash == 0 ? 1 : hash;
}

std::optional<std::int64_t> due_day(std::uint16_t due, std::int64_t sent) noexcept {
    constexpr std::uint16_t week = 7;
    constexpr int days_back = 60;  // a date that lies behind is of last year only if it is far
    if (due == 0) {
        return std::nullopt;
    }
    if (due < due_days) {
        const int weekday = (due - due_monday) % week;
        const int ahead = (weekday - base::weekday_from_days(sent) + week) % week;
        return sent + ahead + (due >= due_next_monday ? week : 0);
    }
    if (due < due_date) {
        return sent + (due - due_days);
    }
    const int month = (due - due_date) / 32;
    const int day = (due - due_date) % 32;
    const base::CivilDay today = base::civil_from_days(sent);
    const std::int64_t named =
        base::days_from_civil({.year = today.year, .month = month, .day = day});
    const bool next_year = named < sent - days_back;
    return next_year ? base::days_from_civil({.year = today.year + 1, .month = month, .day = day})
                     : named;
}

}  // namespace mailhorizon::model
