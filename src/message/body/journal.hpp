// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/body/body.hpp"
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <string>
#include <string_view>

namespace mailhorizon::message {

/// What an Exchange journal envelope holds: who sent and received a message, and the message.
/// Borrows from the body.
struct Journal {
    std::string envelope;      ///< "Recipient: a@x.example", a line each
    std::string_view message;  ///< as it was sent
};

/// Opens the envelope; false if there is no message in it. `body` is the body of the outer message,
/// `headers` are its. O(size).
[[nodiscard]] bool open_journal(std::string_view body,
                                const BodyHeaders& headers,
                                const MessageLimits& limits,
                                Journal& journal);

/// Adds the recipients that only the envelope knows: Bcc, and who is behind a list that the server
/// expanded. O(n log n).
void add_envelope(std::string_view envelope,
                  const MessageLimits& limits,
                  model::MessageFacts& facts);

}  // namespace mailhorizon::message
