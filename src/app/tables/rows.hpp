// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstdint>
#include <string_view>

namespace mailhorizon::app {

/// Small steps from facts to cells, shared by all tables.

[[nodiscard]] inline report::Value text(std::string_view value) {
    return base::MailText(value);
}
[[nodiscard]] inline report::Value count(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}
/// The text, or null if it is empty.
[[nodiscard]] report::Value text_or_null(std::string_view value);
/// ISO 8601 in UTC, or null for a message without a time.
[[nodiscard]] report::Value time_of(const model::MessageRow& message);
/// Message-ID, or null for none.
[[nodiscard]] report::Value id_of(const model::Corpus& corpus, model::MessageIndex message);
/// The key of a person, or null for none.
[[nodiscard]] report::Value person_key(const people::People& people, model::PersonIndex person);
/// "Name <address>" as far as known, or null.
[[nodiscard]] report::Value author_text(const Analysis& analysis, model::MessageIndex message);
/// The share of such verdicts that were right where they were read, or null if none was.
[[nodiscard]] report::Value measured_right(const findings::Measured& measured);
/// How a forecast was set right, by name.
[[nodiscard]] report::Numbers correction_numbers(const findings::Correction& correction);
/// Whether --since and --until choose a message for listing and counting.
[[nodiscard]] bool is_chosen(const model::MessageRow& message, const AnalysisSettings& settings);
/// Whether findings of its kind are shown.
[[nodiscard]] bool is_shown(const findings::BlackHole& hole, const AnalysisSettings& settings);

}  // namespace mailhorizon::app
