// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::ReadArchive;
using test::with_crlf;

namespace {

constexpr std::string_view git_line =
    "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\n";

ReadArchive read(std::string_view text, const ReadLimits& limits = {}) {
    const auto reader = archive::read_mbox(base::read_from(text), "a.mbox", limits);
    return test::read_all(*reader);
}

std::vector<std::string> bytes_of(const ReadArchive& archive) {
    std::vector<std::string> bytes;
    for (const auto& message : archive.messages) {
        bytes.push_back(message.bytes);
    }
    return bytes;
}

/// Three messages with all that can confuse: prose, quoted lines, a separator without empty line.
std::string tricky_mbox() {
    std::string text =
        "From a@b.example Thu Jan  1 00:00:01 1970\n"
        "Subject: one\n\nFirst\n\nFrom the start\n>From here\n\n"
        "From a at b.example  Thu Jan  1 00:00:02 1970\n"
        "Subject: two\n\n";
    text.append(5'000, 'x');
    text +=
        "\nFrom c@d.example Thu Jan  1 00:00:03 1970\n"
        "Subject: three\n\n\nFrom \n\nFrom a@b.example Thu Jan  1 00:00:04 1970\n"
        "this is a quoted separator\nand more of it\n\n";
    return text;
}

/// Gives bytes one by one and fails after the last.
class FailingSource final : public base::ByteSource {
public:
    explicit FailingSource(std::string text) : text_(std::move(text)) {}

    std::size_t read(std::span<char> window) override {
        if (given_ == text_.size()) {
            throw base::Error(base::ErrorKind::input, "cannot read").because("the disk is broken");
        }
        window[0] = text_[given_++];
        return 1;
    }

private:
    std::string text_;
    std::size_t given_ = 0;
};

}  // namespace

TEST_CASE(
    "archive/mbox_reader: messages lie between separators, without the empty line at the end") {
    const std::string text =
        "From a@b.example Thu Jan  1 00:00:01 1970\n"
        "Subject: one\n\nFirst\n\n"
        "From a@b.example Thu Jan  1 00:00:02 1970\n"
        "Subject: two\n\nSecond\n\n\n"
        "From a@b.example Thu Jan  1 00:00:03 1970\n"
        "Subject: three\n";
    const ReadArchive all = read(text);
    CHECK(bytes_of(all) == std::vector<std::string>{"Subject: one\n\nFirst\n",
                                                    "Subject: two\n\nSecond\n\n",
                                                    "Subject: three\n"});
    REQUIRE(all.messages.size() == 3);
    CHECK(all.messages[0].place == "0");
    CHECK(all.messages[1].place == std::to_string(text.find("From a@b", 1)));
    CHECK(all.messages[2].place == std::to_string(text.rfind("From a@b")));
    CHECK(all.messages[2].time == 3);
    CHECK(all.messages[2].from_mbox);
    CHECK(test::mailbox_lines(all) == std::vector<std::string>{"mbox a.mbox"});
    CHECK(all.mailboxes[0].bytes == text.size());
    CHECK(all.problems.empty());
    CHECK_FALSE(all.incomplete);
}

TEST_CASE("archive/mbox_reader: a separator counts by what is before and after it") {
    const std::string head = "From a@b.example Thu Jan  1 00:00:01 1970\nSubject: x\n\n";
    const std::string dated = "From c@d.example Thu Jan  1 00:00:02 1970\n";
    struct Row {
        std::string body;
        std::size_t messages;
    };
    for (const Row& row : std::vector<Row>{
             {"text\n\n" + dated + "Subject: y\n", 2},
             {"text\n" + dated + "Subject: y\n", 2},
             {"text\n" + dated + "not a header\n", 1},
             {"text\n\n" + dated + "not a header\nnor this\n", 1},
             {"text\n\n" + dated + "broken header\nSubject: y\n", 2},
             {"text\n\n" + dated + "\nbody without a header\n", 2},
             {"text\n\n" + dated + ">From e Thu Jan  1 00:00:02 1970\nSubject: y\n", 2},
             {"text\n\n" + dated + dated + "Subject: y\n", 3},
             {"text\n\n" + dated, 2},
             {"text\n" + dated, 1},
             {"text\n\n" + dated.substr(0, dated.size() - 1), 2},
             {"text\n\n>" + dated + "Subject: y\n", 1},
             {"text\n\n " + dated + "Subject: y\n", 1},
             {"text\n \n" + dated + "plain\ntext\n", 1},
             {"text\n\nFrom c@d.example\nSubject: y\n", 1},
             {"text\n\nFrom - \nSubject: y\n", 2},
             {"text\n\nFrom -\nprose\n", 1},
             {"text\n\nFrom command line maven, all is fine.\n\nhttp://x\n", 1},
             {"text\n\nFrom the spec:\nhttp://x.example/\n", 1},
             {"text\n\n" + std::string(git_line) + "From: A <a@b.example>\n", 1},
             {dated + "Subject: y\n", 2},
         }) {
        CAPTURE(row.body);
        const ReadArchive all = read(head + row.body);
        CHECK(all.messages.size() == row.messages);
        CHECK(read(with_crlf(head + row.body)).messages.size() == row.messages);
    }
}

TEST_CASE("archive/mbox_reader: git's lines separate only in a file that begins with one") {
    const std::string patch = std::string(git_line) + "Subject: [PATCH]\n\ntext\n\n";
    CHECK(read(patch + patch).messages.size() == 2);
    CHECK(read("Subject: a mail\n\n" + patch).messages.size() == 1);
}

TEST_CASE("archive/mbox_reader: every window size gives the same messages") {
    for (const std::string& text : {tricky_mbox(), with_crlf(tricky_mbox())}) {
        const ReadArchive expected = read(text);
        CHECK(expected.messages.size() == 3);
        for (const std::size_t message_bytes : {std::size_t{10}, std::size_t{1} << 20U}) {
            ReadLimits limits{.message_bytes = message_bytes};
            const ReadArchive cut = read(text, limits);
            for (const std::size_t window : {0U, 1U, 2U, 7U, 64U, 4096U}) {
                CAPTURE(window);
                limits.window_bytes = window;
                CHECK(read(text, limits).messages == cut.messages);
            }
        }
    }
}

TEST_CASE("archive/mbox_reader: CRLF twins give the same messages") {
    const ReadArchive lf = read(tricky_mbox());
    const ReadArchive crlf = read(with_crlf(tricky_mbox()));
    REQUIRE(lf.messages.size() == crlf.messages.size());
    for (std::size_t at = 0; at < lf.messages.size(); ++at) {
        CHECK(with_crlf(lf.messages[at].bytes) == crlf.messages[at].bytes);
        CHECK(lf.messages[at].time == crlf.messages[at].time);
    }
}

TEST_CASE("archive/mbox_reader: a message is cut one byte past the limit, and the next is found") {
    const std::string separator = "From a@b.example Thu Jan  1 00:00:01 1970\n";
    const std::string message = "Subject: x\n\n" + std::string(1'000, 'y') + "\n";
    for (const std::string_view line_end : {"\n", "\r\n"}) {
        const std::string mbox =
            separator + message + std::string(line_end) + separator + "Subject: next\n";
        for (const std::size_t window :
             {std::size_t{1}, std::size_t{100}, std::size_t{1'000'000}}) {
            const ReadLimits fits{.window_bytes = window, .message_bytes = message.size()};
            const ReadLimits cuts{.window_bytes = window, .message_bytes = message.size() - 1};
            const ReadArchive whole = read(mbox, fits);
            REQUIRE(whole.messages.size() == 2);
            CHECK(whole.messages[0].bytes == message);
            CHECK_FALSE(whole.messages[0].cut);
            const ReadArchive cut = read(mbox, cuts);
            REQUIRE(cut.messages.size() == 2);
            CHECK(cut.messages[0].bytes == message.substr(0, message.size() - 1));
            CHECK(cut.messages[0].cut);
            CHECK(cut.messages[1].bytes == "Subject: next\n");
            CHECK_FALSE(cut.messages[1].cut);
            CHECK(cut.mailboxes[0].bytes == mbox.size());
        }
    }
    constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();
    CHECK(read(separator + message, {.message_bytes = unlimited}).messages.size() == 1);
}

TEST_CASE(
    "archive/mbox_reader: a stream without separators is one message, kept to the last byte") {
    for (const std::string_view text : {"Subject: x\n\nbody\n\n", "Subject: x\r\n\r\nbody", "A:"}) {
        const ReadArchive all = read(text);
        REQUIRE(all.messages.size() == 1);
        CHECK(all.messages[0].bytes == text);
        CHECK(all.messages[0].place == "0");
        CHECK_FALSE(all.messages[0].from_mbox);
        CHECK(test::mailbox_lines(all) == std::vector<std::string>{"eml a.mbox"});
    }
}

TEST_CASE("archive/mbox_reader: what stands before the first message does not hide it") {
    const std::string message = "From a@b.example Thu Jan  1 00:00:01 1970\nSubject: x\n";
    struct Row {
        std::string before;
        std::string place;
        std::size_t messages;
        std::string_view kind;
    };
    for (const Row& row : std::vector<Row>{
             {"\xEF\xBB\xBF", "3", 1, "mbox"},
             {"\n\r\n\n", "4", 1, "mbox"},
             {std::string(9'000, '\n'), "9000", 1, "mbox"},
             {"the end of a lost message\n\n", "27", 1, "mbox"},
             {"X-Lost: first separator\n\nbody\n\n", "0", 2, "mbox"},
         }) {
        const ReadArchive all = read(row.before + message);
        REQUIRE(all.messages.size() == row.messages);
        CHECK(all.messages[0].place == row.place);
        CHECK(all.messages.back().bytes == "Subject: x\n");
        CHECK(all.mailboxes[0].kind == row.kind);
        CHECK(all.problems.empty());
    }
    CHECK(bytes_of(read("\n\nSubject: x\n")) == std::vector<std::string>{"Subject: x\n"});
    CHECK(bytes_of(read("From nobody\nSubject: x\n")) == std::vector<std::string>{"Subject: x\n"});
    CHECK(bytes_of(read(">From nobody\nSubject: x\n")) == std::vector<std::string>{"Subject: x\n"});
    CHECK(bytes_of(read("From : a@b\n")) == std::vector<std::string>{"From : a@b\n"});
}

TEST_CASE("archive/mbox_reader: no message is a problem, an empty stream is an empty mailbox") {
    const ReadArchive prose = read("Dear reader,\n\nthis is no mail\n");
    CHECK(prose.messages.empty());
    CHECK(prose.mailboxes.empty());
    CHECK(test::problem_lines(prose) == std::vector<std::string>{"not-mail a.mbox"});
    CHECK_FALSE(prose.incomplete);

    const ReadArchive empty = read("");
    CHECK(empty.messages.empty());
    CHECK(test::mailbox_lines(empty) == std::vector<std::string>{"mbox a.mbox"});
    CHECK(empty.problems.empty());
}

TEST_CASE("archive/mbox_reader: a source that fails ends the archive, what came before is given") {
    const std::string text =
        "From a@b.example Thu Jan  1 00:00:01 1970\nSubject: x\n\n"
        "From a@b.example Thu Jan  1 00:00:02 1970\nSubject: y";
    const auto reader = archive::read_mbox(std::make_unique<FailingSource>(text), "a.mbox");
    const ReadArchive all = test::read_all(*reader);
    CHECK(bytes_of(all) == std::vector<std::string>{"Subject: x\n", "Subject: y"});
    CHECK(all.incomplete);
    REQUIRE(test::problem_lines(all) == std::vector<std::string>{"unreadable a.mbox"});
    CHECK(all.problems[0].detail == "the disk is broken");
    archive::RawMessage message;
    CHECK_FALSE(reader->next(message));
    CHECK(reader->take_problems().empty());
}

TEST_CASE("archive/mbox_reader: millions of false separators take linear time and memory") {
    std::string text = "From a@b.example Thu Jan  1 00:00:01 1970\nSubject: x\n\n";
    for (int count = 0; count < 200'000; ++count) {
        text += "\nFrom ";
    }
    const ReadArchive all = read(text, {.window_bytes = 4096});
    REQUIRE(all.messages.size() == 1);
    CHECK(all.messages[0].bytes.size() == text.size() - 42);
}
