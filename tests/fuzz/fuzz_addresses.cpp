// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using message::AddressList;
using message::MessageLimits;
using message::parse_addresses;

namespace {

constexpr std::array<std::string_view, 64> pieces{
    "a",      "joe",       "Doe",      "J.",    "host", ".org",      ".",          "@",
    "<",      ">",         "(",        ")",     "\"",   "\\",        ",",          ";",
    ":",      "[",         "]",        " ",     "\t",   "\n ",       "\r\n ",      " at ",
    " of ",   "'",         "mailto:",  "smtp:", "=?",   "?=",        "utf-8?q?",   "utf-8?b?",
    "=C3=A9", "w6k=",      "*en",      "_",     "=",    "?",         "\xc3\xa9",   "\xff",
    "xn--",   "münchen",   "例え",     "%",     "!",    "/O=ORG/CN", "IMCEAEX-_O", "undisclosed",
    "root",   "127.0.0.1", "IPv6:::1", "-",     "+tag", "Jr.",       " via ",      "<>",
    "@a,@b:", "a@b.org",   "\"a b\"",  "(x)",   "é",    "|",         "#",          "&amp;"};

bool is_plain(std::string_view text, std::string_view also) {
    return std::ranges::all_of(text, [also](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || also.find(c) != also.npos;
    });
}

bool is_plain_address(std::string_view address) {
    const std::size_t at = address.find('@');
    return at != address.npos && at > 0 && at + 1 < address.size() &&
           is_plain(address.substr(0, at), "_") && is_plain(address.substr(at + 1), "");
}

/// Folds, line ends and comments say nothing.
void check_forms(std::string_view value, const AddressList& all) {
    const std::string line = message::unfold(value);
    const auto same = [&all](const std::string& form) {
        const AddressList again = parse_addresses(form);
        return again.mailboxes == all.mailboxes && again.too_many == all.too_many;
    };
    MH_ASSERT(same(line));
    MH_ASSERT(same("()" + std::string(value)));
    MH_ASSERT(same("\r\n " + line));
    if (value.find('\r') == value.npos) {
        MH_ASSERT(same(fuzz::with_line_ends(value, "\r\n")));
    }
}

/// A name in quotes and a plain address in brackets are read as they are.
void check_printed(const model::Mailbox& mailbox) {
    const std::string& name = mailbox.name;
    const bool plain_name = base::is_ascii(name) && name.find("=?") == name.npos &&
                            name.find_first_of("@\"'\\()<>,;:[]") == name.npos &&
                            name.find("  ") == name.npos &&
                            std::ranges::all_of(name, [](char c) { return c >= ' ' && c < 127; });
    if (!plain_name || !is_plain_address(mailbox.address)) {
        return;
    }
    const AddressList again = parse_addresses("\"" + name + "\" <" + mailbox.address + ">");
    MH_ASSERT(again.mailboxes.size() == 1);
    MH_ASSERT(again.mailboxes.front() == mailbox);
}

void check_mailbox(const model::Mailbox& mailbox) {
    MH_ASSERT(!mailbox.address.empty() && base::is_utf8(mailbox.address));
    MH_ASSERT(base::is_utf8(mailbox.name));
    MH_ASSERT(mailbox.name.find_first_of("\r\n") == std::string::npos);
    MH_ASSERT(std::ranges::all_of(mailbox.address, [](char c) {
        return static_cast<unsigned char>(c) >= ' ' && c != '\x7f';
    }));
    const std::string key = message::address_key(mailbox.address);
    MH_ASSERT(message::address_key(key) == key);
    check_printed(mailbox);
}

/// Fewer addresses are the first ones; shorter ones stay within their bounds.
void check_limits(std::string_view value, const AddressList& all) {
    MessageLimits limits;
    limits.addresses = 2;
    const AddressList few = parse_addresses(value, limits);
    const std::size_t kept = std::min(limits.addresses, all.mailboxes.size());
    MH_ASSERT(few.mailboxes.size() == kept);
    MH_ASSERT(std::equal(few.mailboxes.begin(), few.mailboxes.end(), all.mailboxes.begin()));
    limits.address_bytes = 12;
    limits.name_bytes = 9;
    limits.entry_bytes = 40;
    for (const model::Mailbox& mailbox : parse_addresses(value, limits).mailboxes) {
        MH_ASSERT(mailbox.address.size() <= limits.address_bytes);
        MH_ASSERT(mailbox.name.size() <= limits.name_bytes && base::is_utf8(mailbox.name));
    }
}

}  // namespace

/// Laws of addresses: folds, line ends and comments change nothing; names and addresses are
/// well-formed, on one line, within their limits; what is printed in the plain form reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string value = fuzz::text_of(bytes, size, pieces);
    const AddressList all = parse_addresses(value);
    check_forms(value, all);
    check_limits(value, all);
    for (const model::Mailbox& mailbox : all.mailboxes) {
        check_mailbox(mailbox);
    }
    return 0;
}
