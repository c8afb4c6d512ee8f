// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

/// "45 min", "5.2 h", "1,212 h".
[[nodiscard]] std::string hours_text(double hours);
/// 0.975 as "97.5 %": for shares that a rule sets, unlike `base::percent_text`, which rounds.
[[nodiscard]] std::string share_text(double share);
/// 0.9 as "9 in 10".
[[nodiscard]] std::string in_ten_text(double share);
/// "ten"; digits from 13 on.
[[nodiscard]] std::string number_word(std::size_t number);
/// "3 messages", "1 message".
[[nodiscard]] std::string count_text(std::size_t count, std::string_view noun);

/// The day of a message in UTC, or "undated".
[[nodiscard]] std::string day_text(const Ground& ground, model::MessageIndex message);

/// "Invoice 4711" with its quotes, raw mail text.
[[nodiscard]] std::string subject_text(const Ground& ground, model::MessageIndex message);

}  // namespace mailhorizon::findings
