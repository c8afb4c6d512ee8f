// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/headers/limits.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// The one id of a Message-ID field, without brackets, white space inside removed; empty if there
/// is none.
///
/// Without brackets the first word that holds an '@' counts, else the only word. O(size).
[[nodiscard]] std::string parse_message_id(std::string_view value,
                                           const MessageLimits& limits = {});

/// Appends the ids of a References or In-Reply-To field in order, each once, at most the newest
/// `limits.references`.
///
/// Free text ("Your message of "Mon..." <id>") and comments are passed over. Whatever stands in
/// brackets is taken, unless prose makes it an address: "Joe <joe@host> of Monday", "<joe@host>'s
/// message". Without any bracket the words are taken if each holds an '@'. Returns false if some
/// had to be left out. O(size).
bool append_ids(std::string_view value,
                std::vector<std::string>& ids,
                const MessageLimits& limits = {});

}  // namespace mailhorizon::message
