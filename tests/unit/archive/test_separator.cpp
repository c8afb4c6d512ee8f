// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/instant.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace mailhorizon::archive;
using mailhorizon::base::to_iso;

TEST_CASE("archive/separator: every form that real archives hold is read, with its zone") {
    struct Row {
        std::string_view line;
        std::string_view time;
    };
    for (const Row& row : {
             Row{"From a@b.example Thu Jan  1 00:00:00 1970", "1970-01-01T00:00:00Z"},
             Row{"From a@b.example  Thu Nov 12 17:04:16 2009", "2009-11-12T17:04:16Z"},
             Row{"From user at host.example  Thu Nov 12 17:04:16 2009", "2009-11-12T17:04:16Z"},
             Row{"From user at host.example\tThu Nov 12 17:04:16 2009", "2009-11-12T17:04:16Z"},
             Row{"From MAILER-DAEMON Fri Apr 06 16:46:09 2001", "2001-04-06T16:46:09Z"},
             Row{"From MAILER-DAEMON@h.example Fri Apr  6 16:46:09 2001 ", "2001-04-06T16:46:09Z"},
             Row{"From - Sat Mar 15 00:00:00 2003", "2003-03-15T00:00:00Z"},
             Row{"From ???@??? Sat Mar 15 10:20:30 2003", "2003-03-15T10:20:30Z"},
             Row{"From <a@b.example> Thu Jan  2 05:13:55 2003", "2003-01-02T05:13:55Z"},
             Row{"From \"A B\"@c.example Thu Jan  2 05:13:55 2003", "2003-01-02T05:13:55Z"},
             Row{"From Thu Jan  2 05:13:55 2003", "2003-01-02T05:13:55Z"},
             Row{"From  Thu Jan  2 05:13:55 2003", "2003-01-02T05:13:55Z"},
             Row{"From a@b.example Jan  2 05:13:55 2003", "2003-01-02T05:13:55Z"},
             Row{"From a@b.example thu jan 2 5:13 2003", "2003-01-02T05:13:00Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 03", "2003-01-02T05:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 103", "2003-01-02T05:13:55Z"},
             Row{"From a@b.example Wed Dec 31 16:00:00 1969", "1969-12-31T16:00:00Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 +0100 2003", "2003-01-02T04:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 2003 -0500", "2003-01-02T10:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 2003 +05:30", "2003-01-01T23:43:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 EST 2003", "2003-01-02T10:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 MET DST 2003", "2003-01-02T03:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 2003 PST", "2003-01-02T13:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 XYZ 2003", "2003-01-02T05:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 GMT+0100 2003", "2003-01-02T04:13:55Z"},
             Row{"From a@b.example Thu Jan  2 05:13:55 2003 +0100 (MET)", "2003-01-02T04:13:55Z"},
             Row{"From a@b.example Sun, 11 Nov 2007 06:58:35 +0200", "2007-11-11T04:58:35Z"},
             Row{"From a!b Tue, 04 Jan 11 08:44:27 PST remote from c", "2011-01-04T16:44:27Z"},
             Row{"From a!b Tue Jan  4 08:44:27 2011 remote from c", "2011-01-04T08:44:27Z"},
             Row{"From Jan Mar 10 a@b.example Tue Jan  4 08:44:27 2011", "2011-01-04T08:44:27Z"},
             Row{"From at 10:30 Tue Jan  4 08:44:27 2011", "2011-01-04T08:44:27Z"},
             Row{"From a@b.example Mi M\xe4r  6 10:20:30 2024", "2024-03-06T10:20:30Z"},
             Row{"From a@b.example mar. févr.  6 10:20:30 2024", "2024-02-06T10:20:30Z"},
             Row{"From a@b.example mié, 6 nov 2024 10:20:30 +0100", "2024-11-06T09:20:30Z"},
         }) {
        CAPTURE(row.line);
        const auto time = separator_time(row.line);
        REQUIRE(time);
        CHECK(to_iso(*time) == row.time);
    }
}

TEST_CASE("archive/separator: prose, quoted and broken lines are no separators") {
    for (const std::string_view line : {"From the start we knew it",
                                        "From my point of view it works on Thu Jan 2 2003",
                                        "From Thu Jan 2 at 10:30 we meet",
                                        "From Thu Jan  2 10:30:00 until 11:00:00",
                                        "From Thu Jan  2 10:30:00 2003 on we meet",
                                        "From a@b.example Thu Jan  2 05:13:55",
                                        "From a@b.example Thu Jan 32 05:13:55 2003",
                                        "From a@b.example Thu Jan  0 05:13:55 2003",
                                        "From a@b.example Thu Foo  2 05:13:55 2003",
                                        "From a@b.example Thu Jan  2 24:13:55 2003",
                                        "From a@b.example Thu Jan  2 05:60:55 2003",
                                        "From a@b.example Thu Jan  2 05:13:62 2003",
                                        "From a@b.example Thu Jan  2 05:13:55 1899",
                                        "From a@b.example Thu Jan  2 05:13:55 20033",
                                        "From a@b.example Thu Jan  2 051355 2003",
                                        ">From a@b.example Thu Jan  2 05:13:55 2003",
                                        " From a@b.example Thu Jan  2 05:13:55 2003",
                                        "from a@b.example Thu Jan  2 05:13:55 2003",
                                        "From: a@b.example Thu Jan  2 05:13:55 2003",
                                        "From -",
                                        "From ",
                                        "From",
                                        ""}) {
        CAPTURE(line);
        CHECK_FALSE(separator_time(line));
    }
}

TEST_CASE("archive/separator: a line of very many words is no separator, and does no harm") {
    std::string line = "From ";
    for (int count = 0; count < 100'000; ++count) {
        line += "a ";
    }
    CHECK_FALSE(separator_time(line + "Thu Jan  2 05:13:55 2003"));
    CHECK_FALSE(separator_time("From " + std::string(100'000, ' ')));
}

TEST_CASE("archive/separator: a header line is a name of printable ASCII and a colon") {
    for (const std::string_view line :
         {"Subject: x", "X-A_b.c:", "a:b", "Subject : x", "Subject\t:", "X-$%&:", "From: a@b"}) {
        CAPTURE(line);
        CHECK(is_header_shaped(line));
    }
    for (const std::string_view line : {"",
                                        ":",
                                        " : x",
                                        "no colon",
                                        "two words: x",
                                        " Subject: x",
                                        "\tx: y",
                                        "> Subject: x",
                                        ">Subject: x",
                                        "| x: y",
                                        "|x: y",
                                        "Caf\xC3\xA9: x",
                                        "x\x01: y",
                                        "x\x7F: y"}) {
        CAPTURE(line);
        CHECK_FALSE(is_header_shaped(line));
    }
    CHECK(is_header_shaped(std::string(998, 'a') + ":"));
    CHECK_FALSE(is_header_shaped(std::string(999, 'a') + ":"));
}
