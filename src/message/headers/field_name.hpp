// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace mailhorizon::message {

/// The header fields that mean something to us.
enum class FieldName : std::uint8_t {
    other,
    from,
    sender,
    reply_to,
    original_from,
    export_from,
    original_sender,
    mail_from,
    to,
    cc,
    bcc,
    date,
    received,
    subject,
    message_id,
    references,
    in_reply_to,
    list_id,
    list_post,
    mailing_list,
    precedence,
    auto_submitted,
    auto_response_suppress,
    autoreply,  ///< any of those whose name says so
    generator,
    server_agent,
    delivered_to,
    return_path,
    failed_recipients,
    sensitivity,
    classification,
    spam_flag,
    spam_status,
    labels,
    mozilla_status,
    journal_report,
    content_type,
    transfer_encoding,
    disposition,
    thread_index,
    gmail_thread,
};

/// Which of them `name` is, in any case. O(size).
[[nodiscard]] FieldName field_name(std::string_view name) noexcept;

}  // namespace mailhorizon::message
