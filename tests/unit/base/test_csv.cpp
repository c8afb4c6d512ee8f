// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/csv.hpp"
#include "mailhorizon/base/mail_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using mailhorizon::base::for_csv;
using mailhorizon::base::parse_csv;

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("base/csv: rows and fields") {
    struct Row {
        std::string_view text;
        Rows rows;
    };
    const std::vector<Row> table{
        {"", {}},
        {"a", {{"a"}}},
        {"a,b\nc,d\n", {{"a", "b"}, {"c", "d"}}},
        {"a,b\r\nc,d", {{"a", "b"}, {"c", "d"}}},
        {"a;b\nc,d;e\n", {{"a", "b"}, {"c,d", "e"}}},
        {"a,b;c,d\n", {{"a", "b;c", "d"}}},
        {"\xef\xbb\xbf\"address\",person\n", {{"address", "person"}}},
        {"\n\r\na\n\n\nb\n\n", {{"a"}, {"b"}}},
        {",\n", {{"", ""}}},
        {"a,\n", {{"a", ""}}},
        {"\"a\"\"b\",\"c,d\",\"e\nf\"\n", {{"a\"b", "c,d", "e\nf"}}},
        {"\"\"\n", {{""}}},
        {"a\"b,c\n", {{"a\"b", "c"}}},
        {"\"a\"x,b\n", {{"ax", "b"}}},
        {"\"never closed, a\nb", {{"never closed, a\nb"}}},
        {"\"a;b;c\",d\n", {{"a;b;c", "d"}}},
        {"a\rb,c\n", {{"a\rb", "c"}}},
    };
    for (const Row& row : table) {
        CAPTURE(row.text);
        CHECK(parse_csv(row.text) == row.rows);
    }
}

TEST_CASE("base/csv: what for_csv writes is read back") {
    for (const std::string text : {"plain",
                                   "with, comma",
                                   "with; semicolon",
                                   "\"quoted\"",
                                   "two\r\nlines",
                                   " padded ",
                                   "tab\there",
                                   "größer",
                                   "a\"",
                                   "x'"}) {
        CAPTURE(text);
        const Rows rows = parse_csv(for_csv(text) + "," + for_csv(text) + "\n");
        CHECK(rows == Rows{{text, text}});
    }
}
