// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <memory>
#include <string_view>

namespace mailhorizon::message {

/// Turns the bytes of one mail into facts; reusable, total, bounded. Bodies end here.
///
/// Not thread-safe: one parser a worker.
class MessageParser {
public:
    explicit MessageParser(MessageLimits limits = {});
    MessageParser(MessageParser&&) noexcept;
    MessageParser& operator=(MessageParser&&) noexcept;
    ~MessageParser();

    /// Accepts every byte string and never throws but for memory. Returns false if there is no
    /// header at all, or with `mailbox_data` as the only problem: then it is no message. A message
    /// in an Exchange journal envelope is read instead of the envelope. Problems go to
    /// `facts.problems` without archive and place. LF and CRLF give the same facts but for `bytes`.
    /// `from_mbox` undoes one level of
    /// ">From " quoting. O(size).
    bool parse(std::string_view bytes, bool from_mbox, model::MessageFacts& facts);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mailhorizon::message
