// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/file.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::ReadArchive;
using test::with_crlf;

namespace {

const std::string separator = "From a@b.example Thu Jan  1 00:00:01 1970\n";
/// A body that only a length can hold together.
const std::string quoting_body = "see:\n\n" + separator + "Subject: quoted\n\nand so on\n";

ReadArchive read(std::string_view text, const ReadLimits& limits = {}) {
    return test::read_all(*archive::read_mbox(base::read_from(text), "a.mbox", limits));
}

std::string message(std::size_t length, std::string_view body) {
    return separator + "Subject: x\nContent-Length: " + std::to_string(length) + "\n\n" +
           std::string(body) + "\n";
}

}  // namespace

TEST_CASE("archive/content_length: no separator begins within a line, whatever a length says") {
    const std::string body = "\nFrom here on\nsee:";
    const std::string text = message(body.size(), body + separator + "Subject: quoted\n\nso\n");
    const ReadArchive all = read(text);
    REQUIRE(all.messages.size() == 1);
    CHECK(all.messages[0].bytes.ends_with("so\n"));
}

TEST_CASE("archive/content_length: a length that ends before a separator or the end is believed") {
    const std::string next = separator + "Subject: next\n\nbody\n\n";
    const std::size_t size = quoting_body.size();
    struct Row {
        std::string text;
        std::size_t messages;
    };
    for (const Row& row : std::vector<Row>{
             {message(size, quoting_body) + next, 2},
             {message(size + 1, quoting_body) + next, 2},  // the empty line counted too
             {message(size - 1, quoting_body) + next, 2},  // the last line end not counted
             {message(size, quoting_body), 1},             // the end of the stream
             {separator + "content-length:" + std::to_string(size) + " \n\n" + quoting_body, 1},
             {separator + "CONTENT-LENGTH: " + std::to_string(size) + "\n\n" + quoting_body, 1},
             {message(size, quoting_body) + message(size, quoting_body) + next, 3},
             {message(size - 2, quoting_body) + next, 3},
             {message(size + 2, quoting_body) + next, 3},
             {message(0, quoting_body) + next, 3},
             {message(10'000'000, quoting_body) + next, 3},
             {separator + "Content-Length: x\n\n" + quoting_body + "\n" + next, 3},
             {separator + "Content-Length: -5\n\n" + quoting_body + "\n" + next, 3},
             {separator + "Content-Length: 99999999999999999999\n\n" + quoting_body + "\n" + next,
              3},
             {separator + "X-Content-Length: " + std::to_string(size) + "\n\n" + quoting_body +
                  "\n" + next,
              3},
             // In the body it is text.
             {separator + "Subject: x\n\nContent-Length: " + std::to_string(size) + "\n\n" +
                  quoting_body + "\n" + next,
              3},
         }) {
        CAPTURE(row.text);
        CHECK(read(row.text).messages.size() == row.messages);
        CHECK(read(with_crlf(row.text)).messages.size() == row.messages);
    }
}

TEST_CASE("archive/content_length: the bytes of the message are the same with and without it") {
    const ReadArchive all = read(message(quoting_body.size(), quoting_body) + separator + "A: b\n");
    REQUIRE(all.messages.size() == 2);
    CHECK(all.messages[0].bytes == "Subject: x\nContent-Length: " +
                                       std::to_string(quoting_body.size()) + "\n\n" + quoting_body);
    CHECK(all.messages[1].bytes == "A: b\n");
}

TEST_CASE("archive/content_length: a \"From \" line in a body of known length was never quoted") {
    const std::string quoted = "one\n\n>From here on\n";
    const std::string unquoted = "one\n\nFrom here on\n>From there\n";
    CHECK(read(message(quoted.size(), quoted)).messages[0].from_mbox);
    CHECK_FALSE(read(message(unquoted.size(), unquoted)).messages[0].from_mbox);
    CHECK(read(message(unquoted.size() + 7, unquoted)).messages[0].from_mbox);
    const ReadArchive two =
        read(message(unquoted.size(), unquoted) + message(quoted.size(), quoted));
    REQUIRE(two.messages.size() == 2);
    CHECK_FALSE(two.messages[0].from_mbox);
    CHECK(two.messages[1].from_mbox);
}

TEST_CASE("archive/content_length: a length counts as written before line ends were changed") {
    const std::string text = message(quoting_body.size(), quoting_body) + separator + "A: b\n";
    CHECK(read(with_crlf(text)).messages.size() == 2);
    // In the middle of a line end, however it is counted: believed by nobody.
    const std::string split = message(with_crlf(quoting_body).size() - 1, quoting_body) + separator;
    CHECK(read(split).messages.size() == 3);
    CHECK(read(with_crlf(split)).messages.size() == 3);
    const std::string counted_as_crlf =
        message(with_crlf(quoting_body).size(), quoting_body) + separator + "A: b\n";
    CHECK(read(counted_as_crlf).messages.size() == 2);
    CHECK(read(with_crlf(counted_as_crlf)).messages.size() == 2);
}

TEST_CASE("archive/content_length: a length beyond the limit is not believed") {
    const std::string text = message(quoting_body.size(), quoting_body) + separator + "A: b\n";
    CHECK(read(text, {.promised_bytes = quoting_body.size()}).messages.size() == 2);
    CHECK(read(text, {.promised_bytes = quoting_body.size() - 1}).messages.size() == 3);
}

TEST_CASE(
    "archive/content_length: line ends are counted out only until too many lengths are wrong") {
    const std::string right = with_crlf(message(quoting_body.size(), quoting_body));
    const std::string wrong = with_crlf(message(1, "ab\n"));
    const std::string text = wrong + wrong + right + wrong;
    CHECK(read(text, {.wrong_promise_bytes = 3}).messages.size() == 4);
    CHECK(read(text, {.wrong_promise_bytes = 2}).messages.size() == 5);
    // As they are, they cost nothing and count as before.
    const std::string plain =
        message(1, "ab\n") + message(1, "ab\n") + message(quoting_body.size(), quoting_body);
    CHECK(read(plain, {.wrong_promise_bytes = 0}).messages.size() == 3);
}

TEST_CASE(
    "archive/content_length: windows and size limits do not change which messages there are") {
    const std::string long_head = "X-Long: " + std::string(3'000, 'x') + "\n";
    std::string text = message(quoting_body.size(), quoting_body);
    text += message(77, quoting_body);
    text += separator + long_head + "Content-Length: " + std::to_string(quoting_body.size()) +
            "\n\n" + quoting_body;
    for (const std::string& twin : {text, with_crlf(text)}) {
        const ReadArchive expected = read(twin);
        CHECK(expected.messages.size() == 4);
        for (const std::size_t message_bytes :
             {std::size_t{1}, std::size_t{50}, std::size_t{9'999}}) {
            ReadLimits limits{.message_bytes = message_bytes};
            const ReadArchive cut = read(twin, limits);
            REQUIRE(cut.messages.size() == expected.messages.size());
            for (std::size_t at = 0; at < cut.messages.size(); ++at) {
                CHECK(cut.messages[at].place == expected.messages[at].place);
                CHECK(cut.messages[at].from_mbox == expected.messages[at].from_mbox);
            }
            for (const std::size_t window : {1U, 7U, 64U, 4096U}) {
                CAPTURE(window);
                limits.window_bytes = window;
                CHECK(read(twin, limits).messages == cut.messages);
            }
        }
    }
}

TEST_CASE("archive/content_length: thousands of large wrong lengths take linear time and memory") {
    std::string text;
    for (int number = 0; number < 4'000; ++number) {
        text += message(150'000, "body\n");  // never lands on a separator
    }
    CHECK(read(text, {.window_bytes = 4096}).messages.size() == 4'000);
    CHECK(read(with_crlf(text), {.window_bytes = 4096}).messages.size() == 4'000);
}
