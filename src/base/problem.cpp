// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/problem.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/problem_kinds.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mailhorizon::base {

namespace {

constexpr std::array table{
    ProblemRow{ProblemKind::no_header,
               "no-header",
               "bytes without one header field: not a message, skipped"},
    ProblemRow{ProblemKind::no_date, "no-date", "no Date field"},
    ProblemRow{ProblemKind::bad_date, "bad-date", "a Date field that cannot be read"},
    ProblemRow{ProblemKind::implausible_date,
               "implausible-date",
               "a time outside the archive's plausible span; kept out of statistics"},
    ProblemRow{ProblemKind::no_message_id, "no-message-id", "named after its content instead"},
    ProblemRow{
        ProblemKind::bad_message_id, "bad-message-id", "a Message-ID field without an id in it"},
    ProblemRow{
        ProblemKind::reused_message_id, "reused-message-id", "one id on two different messages"},
    ProblemRow{ProblemKind::no_from, "no-from", "no author"},
    ProblemRow{
        ProblemKind::bad_address, "bad-address", "an address field that cannot be read in full"},
    ProblemRow{
        ProblemKind::bad_charset, "bad-charset", "unknown charset or bytes that do not fit it"},
    ProblemRow{ProblemKind::bad_encoding,
               "bad-encoding",
               "broken base64, quoted-printable or encoded word"},
    ProblemRow{ProblemKind::nesting_too_deep,
               "nesting-too-deep",
               "MIME parts nested beyond the limit: headers only"},
    ProblemRow{ProblemKind::message_too_large,
               "message-too-large",
               "beyond the size limit: the rest is left unread"},
    ProblemRow{ProblemKind::header_too_large,
               "header-too-large",
               "the header block is beyond its limit: the rest of it is ignored"},
    ProblemRow{ProblemKind::too_many_addresses,
               "too-many-addresses",
               "the rest of an address field is ignored"},
    ProblemRow{ProblemKind::too_many_references,
               "too-many-references",
               "only the newest references are kept"},
    ProblemRow{ProblemKind::not_mail, "not-mail", "a file in which no message was found"},
    ProblemRow{ProblemKind::unreadable, "unreadable", "a file or folder that cannot be read"},
    ProblemRow{ProblemKind::truncated,
               "truncated",
               "input that ends early, is damaged, or goes on beyond a limit"},
    ProblemRow{ProblemKind::after_as_of,
               "after-as-of",
               "later than --as-of, or without a plausible time then: skipped"},
    ProblemRow{ProblemKind::unterminated_quote,
               "unterminated-quote",
               "a quoted string or comment in a header that never ends"},
    ProblemRow{ProblemKind::missing_blank_line,
               "missing-blank-line",
               "the body begins without an empty line after the header"},
    ProblemRow{ProblemKind::unwanted,
               "unwanted",
               "spam, trash or a draft: skipped, unless --include is given"},
    ProblemRow{
        ProblemKind::encrypted, "encrypted", "a member of packed input that needs a password"},
    ProblemRow{ProblemKind::old_facts,
               "old-facts",
               "facts in a store that another version of this program made"},
    ProblemRow{ProblemKind::mailbox_data,
               "mailbox-data",
               "what a mail server keeps about a mailbox in the form of a mail: skipped"},
};
static_assert(table.size() == static_cast<std::size_t>(ProblemKind::count_) &&
                  std::ranges::is_sorted(table, {}, &ProblemRow::kind),
              "each kind has its row, in the order of ProblemKind");

}  // namespace

std::span<const ProblemRow> problem_kinds() noexcept {
    return table;
}

std::string_view problem_name(ProblemKind kind) noexcept {
    MH_ASSERT(kind < ProblemKind::count_);
    return table[static_cast<std::size_t>(kind)].name;
}

}  // namespace mailhorizon::base
