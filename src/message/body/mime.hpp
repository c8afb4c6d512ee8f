// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "message/headers/transfer.hpp"

#include "mailhorizon/message/headers/body_headers.hpp"
#include "mailhorizon/message/headers/limits.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// A content type as far as reading text needs it: lower case, parameters decoded.
struct ContentType {
    std::string type;     ///< "text/plain"; empty if the field says nothing usable
    std::string charset;  ///< as written
    std::string name;     ///< of a file, decoded (RFC 2047, RFC 2231)
    std::string detail;   ///< the smime-type or method parameter, lower case
};

/// One part of a message. Borrows its body from the message.
struct MimePart {
    static constexpr std::size_t no_parent = static_cast<std::size_t>(-1);

    ContentType content;
    std::string disposition;  ///< lower case, without parameters
    Transfer transfer = Transfer::none;
    std::string_view body;           ///< as transferred; empty for multiparts
    std::size_t parent = no_parent;  ///< position of the multipart it is in
};

/// Reads a Content-Type field and the file name of a Content-Disposition field.
[[nodiscard]] ContentType read_content_type(const std::string& type_field,
                                            const std::string& disposition_field);
/// The disposition alone: "attachment", "inline" or what else stands there.
[[nodiscard]] std::string read_disposition(std::string_view field);
[[nodiscard]] Transfer read_transfer(std::string_view field);

/// The parts of a multipart body, outer before inner, in order. False if it nests beyond
/// `limits.mime_depth`; at most `limits.mime_parts`.
///
/// mimetic decides the structure, but sees a skeleton only: the lines that may be boundaries and
/// the content fields below them. So nothing is copied, its recursion is bounded before the call,
/// and what it does with long headers (quadratic) cannot be asked of it. O(size).
[[nodiscard]] bool read_parts(std::string_view body,
                              const BodyHeaders& headers,
                              const MessageLimits& limits,
                              std::vector<MimePart>& parts);

}  // namespace mailhorizon::message
