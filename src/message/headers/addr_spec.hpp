// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <string>
#include <string_view>

namespace mailhorizon::message {

/// Takes the next word off `rest`: spaces part words, but not inside quotes. Empty at the end.
/// Borrows.
[[nodiscard]] std::string_view take_address_word(std::string_view& rest) noexcept;

/// Whether an '@' stands outside of quotes.
[[nodiscard]] bool has_open_at(std::string_view text) noexcept;

/// The same text with the white space around '@', and around dots that stand alone, removed:
/// "joe @ host . com" (RFC 5322 section 4.4). In brackets no dot ends a sentence: "joe@host. com"
/// is joined too. `text` has single spaces. O(size).
[[nodiscard]] std::string join_spec(std::string_view text, bool in_brackets = false);

/// The same address, its domain in lower case; `address` holds an '@'.
[[nodiscard]] std::string with_lower_domain(std::string_view address);

/// The address in one word, its domain in lower case: without quotes that are not needed,
/// "mailto:", stray brackets and dots. Empty if there is none. O(size).
[[nodiscard]] std::string read_address_word(std::string_view word);

/// The address between angle brackets: without route, comments and white space; "joe at host.com"
/// too. Empty if there is none. O(size).
[[nodiscard]] std::string read_angle_address(std::string_view content);

/// "joe at host.com" as "joe@host.com", if `text` is that and nothing else; else empty.
[[nodiscard]] std::string read_at_form(std::string_view text);

/// Whether a word could be the name of a mailbox on the writer's own machine ("root").
[[nodiscard]] bool is_local_word(std::string_view word) noexcept;

/// The text without the quotes of quoted strings and the backslashes of quoted pairs.
[[nodiscard]] std::string remove_quotes(std::string_view text);

}  // namespace mailhorizon::message
