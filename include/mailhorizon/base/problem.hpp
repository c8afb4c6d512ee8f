// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// What was odd in the input. Names (`problem_name`) are part of the machine contract; append only.
enum class ProblemKind : std::uint8_t {
    no_header,            ///< bytes without one header field: not a message, skipped
    no_date,              ///< no Date field
    bad_date,             ///< a Date field that cannot be read
    implausible_date,     ///< a time outside the archive's plausible span; kept out of statistics
    no_message_id,        ///< named after its content instead
    bad_message_id,       ///< a Message-ID field without an id in it
    reused_message_id,    ///< one id on two different messages
    no_from,              ///< no author
    bad_address,          ///< an address field that cannot be read in full
    bad_charset,          ///< unknown charset or bytes that do not fit it
    bad_encoding,         ///< broken base64, quoted-printable or encoded word
    nesting_too_deep,     ///< MIME parts nested beyond the limit: headers only
    message_too_large,    ///< beyond the size limit: the rest is left unread
    header_too_large,     ///< the header block is beyond its limit: the rest of it is ignored
    too_many_addresses,   ///< the rest of an address field is ignored
    too_many_references,  ///< only the newest references are kept
    not_mail,             ///< a file in which no message was found
    unreadable,           ///< a file or folder that cannot be read
    truncated,            ///< input that ends early, is damaged, or goes on beyond a limit
    after_as_of,          ///< later than --as-of, or without a plausible time then: skipped
    unterminated_quote,   ///< a quoted string or comment in a header that never ends
    missing_blank_line,   ///< the body begins without an empty line after the header
    unwanted,             ///< spam, trash or a draft: skipped, unless `--include` is given
    encrypted,            ///< a member of packed input that needs a password
    old_facts,            ///< facts in a store that another version of this program made
    mailbox_data,  ///< what a mail server keeps about a mailbox in the form of a mail: skipped
    count_         ///< how many kinds there are; not a kind
};

/// The name in the machine contract: lower case with hyphens ("no-date").
[[nodiscard]] std::string_view problem_name(ProblemKind kind) noexcept;

/// One odd thing. Bytes from mail in `detail` are raw; escape on output.
struct Problem {
    ProblemKind kind = ProblemKind::no_header;
    // NOLINTBEGIN(readability-redundant-member-init): or gcc warns where a list leaves them out
    std::string archive{};     ///< mailbox path as in the ledger
    std::string place{};       ///< byte offset in decimal, or file name
    std::string message_id{};  ///< without angle brackets, empty if none
    std::string detail{};      ///< short, at most 200 bytes
    // NOLINTEND(readability-redundant-member-init)
    bool operator==(const Problem&) const = default;
};

}  // namespace mailhorizon::base
