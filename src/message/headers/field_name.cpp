// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/field_name.hpp"

#include "mailhorizon/base/text.hpp"

#include <array>
#include <cstddef>

namespace mailhorizon::message {
namespace {

struct Row {
    std::string_view name;
    FieldName field;
};

/// Sorted by the size of the name.
constexpr std::array rows{
    Row{"to", FieldName::to},
    Row{"cc", FieldName::cc},
    Row{"bcc", FieldName::bcc},
    Row{"from", FieldName::from},
    Row{"date", FieldName::date},
    Row{"sender", FieldName::sender},
    Row{"x-from", FieldName::export_from},
    Row{"subject", FieldName::subject},
    Row{"list-id", FieldName::list_id},
    Row{"received", FieldName::received},
    Row{"reply-to", FieldName::reply_to},
    Row{"list-post", FieldName::list_post},
    Row{"message-id", FieldName::message_id},
    Row{"x-mailfrom", FieldName::mail_from},
    Row{"references", FieldName::references},
    Row{"x-gm-thrid", FieldName::gmail_thread},
    Row{"precedence", FieldName::precedence},
    Row{"in-reply-to", FieldName::in_reply_to},
    Row{"return-path", FieldName::return_path},
    Row{"sensitivity", FieldName::sensitivity},
    Row{"x-spam-flag", FieldName::spam_flag},
    Row{"x-autoreply", FieldName::autoreply},
    Row{"msip_labels", FieldName::classification},
    Row{"mailing-list", FieldName::mailing_list},
    Row{"thread-index", FieldName::thread_index},
    Row{"content-type", FieldName::content_type},
    Row{"x-spam-status", FieldName::spam_status},
    Row{"auto-submitted", FieldName::auto_submitted},
    Row{"x-mailing-list", FieldName::mailing_list},
    Row{"x-gmail-labels", FieldName::labels},
    Row{"classification", FieldName::classification},
    Row{"x-original-from", FieldName::original_from},
    Row{"x-mozilla-status", FieldName::mozilla_status},
    Row{"x-classification", FieldName::classification},
    Row{"x-original-sender", FieldName::original_sender},
    Row{"x-failed-recipients", FieldName::failed_recipients},
    Row{"x-ms-journal-report", FieldName::journal_report},
    Row{"content-disposition", FieldName::disposition},
    Row{"x-protective-marking", FieldName::classification},
    Row{"x-auto-response-suppress", FieldName::auto_response_suppress},
    Row{"content-transfer-encoding", FieldName::transfer_encoding},
};

constexpr std::size_t longest = rows.back().name.size();

/// Where the rows of each size begin; one more than there are sizes.
constexpr std::array<std::uint8_t, longest + 2> make_begins() noexcept {
    std::array<std::uint8_t, longest + 2> begins{};
    std::size_t row = 0;
    for (std::size_t size = 0; size < begins.size(); ++size) {
        while (row < rows.size() && rows[row].name.size() < size) {
            ++row;
        }
        begins[size] = static_cast<std::uint8_t>(row);
    }
    return begins;
}

constexpr std::array<std::uint8_t, longest + 2> begins = make_begins();

}  // namespace

FieldName field_name(std::string_view name) noexcept {
    if (name.empty() || name.size() > longest) {
        return FieldName::other;
    }
    const char last = base::to_lower(name.back());
    for (std::size_t row = begins[name.size()]; row < begins[name.size() + 1]; ++row) {
        if (rows[row].name.back() == last && base::equal_ignoring_case(rows[row].name, name)) {
            return rows[row].field;
        }
    }
    return FieldName::other;
}

}  // namespace mailhorizon::message
