// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/message/headers/body_headers.hpp"
#include "mailhorizon/message/headers/limits.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// The readable text of a message and what came with it.
struct BodyText {
    std::string_view text;  ///< UTF-8; borrows from the message or from `decoded`
    std::string decoded;    ///< owns the text where it had to be decoded
    std::vector<std::string> attachment_names;
    std::vector<base::ProblemKind> problems;
    bool html_only = false;
    bool encrypted = false;
    bool is_signed = false;
    bool report = false;      ///< multipart/report, delivery status, receipt, reaction; a calendar
                              ///< answers, or calls an event off
    bool invitation = false;  ///< a calendar asks to an event
};

/// Finds the text of a body: all inline text/plain parts, else text/html as text (RFC 2045, 2046,
/// 2231).
///
/// Single-part 7-bit and 8-bit text is borrowed, never copied; all structure and transfer decoding
/// else is mimetic's, whose recursion is fenced by `limits.mime_depth` before it is called.
/// `message` is the whole message, the body begins at `body_begin`. `result` is reused between
/// calls. O(size).
void read_body(std::string_view message,
               std::size_t body_begin,
               const BodyHeaders& headers,
               const MessageLimits& limits,
               BodyText& result);

/// HTML as plain text: tags dropped, block elements as line ends, entities decoded, script and
/// style left out, blockquotes (Gmail, Outlook, Thunderbird) as "> " lines. Accepts every byte
/// string; no recursion. O(size).
[[nodiscard]] std::string html_to_text(std::string_view html);

}  // namespace mailhorizon::message
