// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace mailhorizon;
using message::decode_header_text;

namespace {

constexpr std::array<std::string_view, 48> pieces{"=?",
                                                  "?=",
                                                  "?",
                                                  "=",
                                                  "_",
                                                  " ",
                                                  "\t",
                                                  "\n ",
                                                  "\r\n ",
                                                  "\r",
                                                  "utf-8",
                                                  "UTF-8",
                                                  "us-ascii",
                                                  "iso-8859-1",
                                                  "gb2312",
                                                  "iso-2022-jp",
                                                  "koi8-r",
                                                  "utf-7",
                                                  "utf-16",
                                                  "x-none",
                                                  "*en",
                                                  "?q?",
                                                  "?b?",
                                                  "?Q?",
                                                  "?B?",
                                                  "?x?",
                                                  "=C3=A9",
                                                  "=C3",
                                                  "=A9",
                                                  "=0A",
                                                  "=0D",
                                                  "=00",
                                                  "w6k=",
                                                  "w6",
                                                  "k=",
                                                  "GyRC",
                                                  "GyhC",
                                                  "====",
                                                  "abc",
                                                  "Re: ",
                                                  "\xc3\xa9",
                                                  "\xff",
                                                  "=?utf-8?q?a?=",
                                                  "=?utf-8?b?w6k=?=",
                                                  "=?gb2312?b?u9g=?=",
                                                  "\x1b$B",
                                                  "+AGE-",
                                                  "é"};

/// The marks a reader must find, in any of the forms, and nothing that is left to undo.
void check_text(std::string_view value) {
    bool clean = false;
    const std::string text = decode_header_text(value, &clean);
    MH_ASSERT(base::is_utf8(text));
    MH_ASSERT(text.find_first_of("\r\n") == std::string::npos);
    MH_ASSERT(base::trim(text) == text);
    MH_ASSERT(message::unfold(text) == text);
    MH_ASSERT(decode_header_text(message::unfold(value)) == text);
    MH_ASSERT(decode_header_text(" " + std::string(value) + "\r\n\t") == text);
    if (value.find('\r') == std::string_view::npos) {
        MH_ASSERT(decode_header_text(fuzz::with_line_ends(value, "\r\n")) == text);
    }
    if (text.find("=?") == std::string::npos) {
        MH_ASSERT(decode_header_text(text) == text);
    }
    const std::string line = message::unfold(value);
    if (base::is_ascii(line) && line.find("=?") == std::string::npos) {
        MH_ASSERT(text == line && clean);
    }
}

std::string word(std::string_view charset, char encoding, std::string_view text) {
    return "=?" + std::string(charset) + "?" + encoding + "?" + std::string(text) + "?=";
}

/// Well-formed text comes back however it is packed, also where words part a character.
void check_packed(std::string_view text) {
    bool clean = false;
    MH_ASSERT(decode_header_text(word("utf-8", 'q', fuzz::to_quoted(text)), &clean) == text);
    MH_ASSERT(clean);
    MH_ASSERT(decode_header_text(word("UTF-8*en", 'B', fuzz::to_base64(text)), &clean) == text);
    MH_ASSERT(clean);
    const std::size_t middle = text.size() / 2;
    const std::string_view head = text.substr(0, middle);
    const std::string_view tail = text.substr(middle);
    const std::string parted = word("utf-8", 'Q', fuzz::to_quoted(head)) + "\r\n " +
                               word("utf-8", 'b', fuzz::to_base64(tail));
    MH_ASSERT(decode_header_text(parted) == text);
    MH_ASSERT(decode_header_text("x " + parted + " y") == "x " + std::string(text) + " y");
}

}  // namespace

/// Laws of encoded words: what comes out is well-formed text on one line; folds and line ends
/// change nothing; text without words decodes to itself; packed text comes back whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string value = fuzz::text_of(bytes, size, pieces);
    check_text(value);
    check_text("=?utf-8?q?" + value + "?=");
    check_text("=?iso-2022-jp?b?" + fuzz::to_base64(value) + "?=");
    const std::string text = decode_header_text(value);
    if (!text.empty()) {
        check_packed(text);
    }
    return 0;
}
