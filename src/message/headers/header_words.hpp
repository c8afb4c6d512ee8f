// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/message/headers/limits.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// At most `limit` bytes of well-formed UTF-8, cut between characters.
void cut_at_character(std::string& text, std::size_t limit);

/// The address of "<mailto:list@example.org>" or "list <list@example.org>" or "list@example.org";
/// empty if none.
[[nodiscard]] std::string address_in(std::string_view value, const MessageLimits& limits);

/// "Linux man pages <linux-man.vger.kernel.org>" is linux-man.vger.kernel.org.
[[nodiscard]] std::string list_id_in(std::string_view value, const MessageLimits& limits);

/// Makes values readable as text: bytes beyond ASCII that are no UTF-8 are taken as the charset the
/// message declares for its text (but not UTF-16 and the like: the rest of the header is ASCII),
/// else as the one detected in it, else as windows-1252. Such values come unfolded.
///
/// Borrows the message, and looks into it once, at the first such bytes.
class ValueReader {
public:
    explicit ValueReader(std::string_view message MH_LIFETIMEBOUND) noexcept : message_(message) {}

    /// Borrows from `value`, or from this until the next call. O(size).
    [[nodiscard]] std::string_view read(std::string_view value MH_LIFETIMEBOUND);

private:
    std::string_view message_;
    std::string_view declared_;
    std::string_view detected_;
    std::string unfolded_;
    std::string readable_;
    bool known_ = false;  ///< the message was looked into
};

/// A classification in the subject: "[CONFIDENTIAL]", "TLP:RED".
[[nodiscard]] bool is_labelled(std::string_view subject) noexcept;

}  // namespace mailhorizon::message
