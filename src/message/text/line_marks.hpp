// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::message {

// What a single line of a text looks like. None of these looks at its neighbours; all are O(size).

/// `line` without blanks before it.
[[nodiscard]] std::string_view skip_blanks(std::string_view line) noexcept;

/// Quoted by a mark: "> ", "| ", "Name> "; `line` begins with no blank.
[[nodiscard]] bool has_quote_mark(std::string_view line) noexcept;
/// A line of an interactive Python session, which looks like a quote of third depth.
[[nodiscard]] bool is_prompt(std::string_view line) noexcept;

/// "-----Original Message-----", "Begin forwarded message:", and what other mailers and languages
/// write.
[[nodiscard]] bool is_original_marker(std::string_view line) noexcept;

/// Fields a mailer copies above the message it quotes or forwards, as bits.
enum HeadField : std::uint8_t {
    head_from = 1U << 0U,
    head_sent = 1U << 1U,
    head_to = 1U << 2U,
    head_copy = 1U << 3U,
    head_subject = 1U << 4U,
    head_other = 1U << 5U,  ///< Reply-To, Importance ...
};
/// Which of them `line` is, in the common languages; 0 if none.
[[nodiscard]] std::uint8_t head_field(std::string_view line) noexcept;
/// The date line above a head block of the Notes family: "01/17/2001 10:22 AM".
[[nodiscard]] bool is_head_date(std::string_view line) noexcept;

/// How surely a line, or the end of one that began lines before, says who wrote what follows.
enum class Attribution : std::uint8_t { none, if_quote_follows, sure };
/// Judges a line that ends with a colon.
[[nodiscard]] Attribution attribution(std::string_view line) noexcept;
/// A line that ends with a colon and is an attribution whatever stands around it: it names an
/// address or a date beside its verb.
[[nodiscard]] bool stands_alone(std::string_view line) noexcept;
/// Begins as attributions do ("On Mon,", "Am 12."): the line that ends one may follow.
[[nodiscard]] bool opens_attribution(std::string_view line) noexcept;

/// "-- " or "--", also dash-escaped by PGP.
[[nodiscard]] bool is_signature_mark(std::string_view line) noexcept;
/// "Sent from my iPhone" and the like.
[[nodiscard]] bool is_mobile_signature(std::string_view line) noexcept;
/// Twenty or more of one of "_-=*#" and nothing else.
[[nodiscard]] bool is_rule(std::string_view line) noexcept;
/// "*~*~*~*~*", which Outlook writes below the time and place of a meeting.
[[nodiscard]] bool is_meeting_rule(std::string_view line) noexcept;
/// Where an archive's page joined the parts of a message.
[[nodiscard]] bool is_part_marker(std::string_view line) noexcept;
/// "An HTML attachment was scrubbed...", which such a page has in place of a part.
[[nodiscard]] bool is_scrub_note(std::string_view line) noexcept;
/// What mailing lists write below a message.
[[nodiscard]] bool is_list_footer(std::string_view line) noexcept;

/// Has a word nearly all disclaimers have. Fast.
[[nodiscard]] bool may_disclaim(std::string_view line) noexcept;
/// The kinds of disclaimer words in a paragraph in lower case, as bits; two kinds make a
/// disclaimer.
[[nodiscard]] std::uint32_t disclaimer_words(std::string_view paragraph) noexcept;

}  // namespace mailhorizon::message
