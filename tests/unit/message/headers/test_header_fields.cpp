// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/header_fields.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon::message;

namespace {

struct Scan {
    std::vector<std::string> fields;  ///< "name=unfolded value"
    std::string body;
    bool missing_blank_line = false;
    bool too_large = false;
};

Scan scan(std::string_view bytes, const MessageLimits& limits = {}) {
    Scan result;
    HeaderScanner scanner(bytes, limits);
    while (const auto field = scanner.next()) {
        result.fields.push_back(std::string(field->name) + "=" + unfold(field->value));
    }
    CHECK(!scanner.next());
    result.body = bytes.substr(scanner.body_begin());
    result.missing_blank_line = scanner.missing_blank_line();
    result.too_large = scanner.too_large();
    return result;
}

std::string with_crlf(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return result;
}

using Fields = std::vector<std::string>;

struct Row {
    std::string_view bytes;
    Fields fields;
    std::string_view body;
    bool missing_blank_line = false;
};

}  // namespace

TEST_CASE("message/header_fields: fields come in order, with LF and with CRLF") {
    for (const Row& row : {
             Row{"From: a\nTo: b\n\nbody\n", {"From=a", "To=b"}, "body\n"},
             Row{"From: a\n\n\nbody", {"From=a"}, "\nbody"},
             Row{"From: a", {"From=a"}, ""},
             Row{"From: a\n", {"From=a"}, ""},
             Row{"From:\n\n", {"From="}, ""},
             Row{"From:a:b\n\n", {"From=a:b"}, ""},
             Row{"X-Y_z.1: a\n\n", {"X-Y_z.1=a"}, ""},
             Row{"", {}, ""},
             Row{"\nFrom: a\n", {}, "From: a\n"},
         }) {
        CAPTURE(row.bytes);
        const Scan lf = scan(row.bytes);
        CHECK(lf.fields == row.fields);
        CHECK(lf.body == row.body);
        CHECK(!lf.missing_blank_line);
        CHECK(!lf.too_large);
        const Scan crlf = scan(with_crlf(row.bytes));
        CHECK(crlf.fields == row.fields);
        CHECK(crlf.body == with_crlf(row.body));
    }
}

TEST_CASE("message/header_fields: obsolete and broken forms are read") {
    for (const Row& row : {
             Row{"Subject : a\n\n", {"Subject=a"}, ""},
             Row{"Subject\t \t:\t\ta\n\n", {"Subject=a"}, ""},
             Row{"Subject: a\n \n b\n\nbody", {"Subject=a b"}, "body"},
             Row{"Subject: a\r\r\nTo: b\r\r\n\r\r\nbody", {"Subject=a", "To=b"}, "body"},
             Row{"From joe Thu Jan  1 00:00:00 1970\nTo: b\n\n", {"To=b"}, ""},
             Row{">From joe Thu Jan  1 00:00:00 1970\nTo: b\n\n", {"To=b"}, ""},
             Row{"From a\n>From b\nTo: b\n\n", {"To=b"}, ""},
             Row{"\xef\xbb\xbfTo: b\n\nbody", {"To=b"}, "body"},
             Row{" stray\nTo: b\n\nbody", {"To=b"}, "body"},
             Row{"To: b\rCc: c\r d\r\rbody\r", {"To=b", "Cc=c d"}, "body\r"},
             Row{"To: b\xff\n\n", {"To=b\xff"}, ""},
         }) {
        CAPTURE(row.bytes);
        const Scan result = scan(row.bytes);
        CHECK(result.fields == row.fields);
        CHECK(result.body == row.body);
        CHECK(!result.missing_blank_line);
    }
}

TEST_CASE("message/header_fields: a line that is no field ends the header unless fields follow") {
    for (const Row& row : {
             Row{"To: b\nbroken line\nSubject: c\n\nbody", {"To=b", "Subject=c"}, "body", false},
             Row{"To: b\nbroken\nX-Fold: c\n\nbody", {"To=b", "X-Fold=c"}, "body", false},
             Row{"To: b\nHello Bob,\nhow are you?\n", {"To=b"}, "Hello Bob,\nhow are you?\n", true},
             Row{"To: b\nHello,\nNote: this\n", {"To=b"}, "Hello,\nNote: this\n", true},
             Row{"To: b\nHello\n\nSubject: c\n", {"To=b"}, "Hello\n\nSubject: c\n", true},
             Row{"To: b\nhttp://host/\n", {"To=b"}, "http://host/\n", true},
             Row{"To: b\n1\n2\n3\n4\n5\n6\n7\n8\nSubject: c\n\n", {"To=b", "Subject=c"}, "", false},
             Row{"To: b\n1\n2\n3\n4\n5\n6\n7\n8\n9\nCc: c\n",
                 {"To=b"},
                 "1\n2\n3\n4\n5\n6\n7\n8\n9\nCc: c\n",
                 true},
         }) {
        CAPTURE(row.bytes);
        const Scan result = scan(row.bytes);
        CHECK(result.fields == row.fields);
        CHECK(result.body == row.body);
        CHECK(result.missing_blank_line == row.missing_blank_line);
        CHECK(scan(with_crlf(row.bytes)).fields == row.fields);
    }
}

TEST_CASE("message/header_fields: what does not begin like mail has no header") {
    for (const std::string_view bytes : {"<message>\n<field>\nDate: x</field>\n",
                                         "Hello Bob,\nSubject: x\n",
                                         "{\n \"a\": 1\n}\n",
                                         "http://host/\n\n",
                                         "\x01\x01\x01\x01\n",
                                         "just text"}) {
        CAPTURE(bytes);
        const Scan result = scan(bytes);
        CHECK(result.fields.empty());
        CHECK(result.body == bytes);
        CHECK(!result.missing_blank_line);
    }
}

TEST_CASE("message/header_fields: the limits hold at the byte and at the field") {
    const std::string_view bytes = "To: b\nCc: cd\nBcc: e\n\nbody";
    MessageLimits limits;
    limits.header_bytes = bytes.find("\n\n");
    CHECK(scan(bytes, limits).fields.size() == 3);
    CHECK(!scan(bytes, limits).too_large);

    limits.header_bytes -= 1;
    const Scan cut = scan(bytes, limits);
    CHECK(cut.fields == Fields{"To=b", "Cc=cd", "Bcc="});
    CHECK(cut.too_large);
    CHECK(cut.body == "body");

    limits.header_bytes = bytes.find("cd") + 1;
    const Scan half = scan(bytes, limits);
    CHECK(half.fields == Fields{"To=b", "Cc=c"});
    CHECK(half.too_large);
    CHECK(half.body == "body");

    limits = {};
    limits.fields = 3;
    CHECK(!scan(bytes, limits).too_large);
    limits.fields = 2;
    const Scan two = scan(bytes, limits);
    CHECK(two.fields == Fields{"To=b", "Cc=cd"});
    CHECK(two.too_large);
    CHECK(two.body == "body");
}

TEST_CASE("message/header_fields: a header far beyond its limit is passed over to its end") {
    std::string bytes = "To: ";
    const MessageLimits limits;
    while (bytes.size() < 8 * limits.header_bytes) {
        bytes += "someone@example.org,\n ";
    }
    bytes += "last@example.org\nSubject: lost\n\nbody";
    HeaderScanner scanner(bytes, limits);
    const auto field = scanner.next();
    REQUIRE(field);
    CHECK(field->name == "To");
    CHECK(field->value.size() <= limits.header_bytes);
    CHECK(!scanner.next());
    CHECK(scanner.too_large());
    CHECK(bytes.substr(scanner.body_begin()) == "body");
}

TEST_CASE("message/header_fields: unfolding joins lines with one space and trims") {
    struct Fold {
        std::string_view value;
        std::string_view line;
    };
    for (const Fold& row : {Fold{"a", "a"},
                            Fold{" a  b ", "a  b"},
                            Fold{"a\n b", "a b"},
                            Fold{"a \t\r\n\t b", "a b"},
                            Fold{"a\n \n\t\nb", "a b"},
                            Fold{"a\rb", "a b"},
                            Fold{"\n\n", ""},
                            Fold{"", ""}}) {
        CAPTURE(row.value);
        CHECK(unfold(row.value) == row.line);
        CHECK(unfold(row.line) == row.line);
        std::string buffer;
        CHECK(unfold(row.value, buffer) == row.line);
    }
}

TEST_CASE("message/header_fields: a value on one line is borrowed, not copied") {
    const std::string_view value = " one line ";
    std::string buffer;
    const std::string_view line = unfold(value, buffer);
    CHECK(line.data() == value.data() + 1);
    CHECK(buffer.empty());
}
