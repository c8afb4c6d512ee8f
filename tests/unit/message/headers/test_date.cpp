// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace mailhorizon;
using message::parse_date;
using message::parse_received_date;

namespace {

struct Row {
    std::string_view value;
    std::string_view utc;
    int zone_minutes = 0;
};

void check(const Row& row) {
    CAPTURE(row.value);
    const auto field = parse_date(row.value);
    REQUIRE(field);
    CHECK(base::to_iso(field->instant) == row.utc);
    CHECK(field->zone_minutes == row.zone_minutes);
    const auto again = parse_date(base::to_iso(field->instant));
    REQUIRE(again);
    CHECK(again->instant == field->instant);
}

}  // namespace

TEST_CASE("message/date: RFC 5322 dates with their zones") {
    for (const Row& row : {
             Row{"Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360},
             Row{"21 Nov 1997 09:55 +0530", "1997-11-21T04:25:00Z", 330},
             Row{" Thu,\n      13\n        Feb\n  1969\n 23:32\n  -0330 (Newfoundland Time)",
                 "1969-02-14T03:02:00Z",
                 -210},
             Row{"Sat, 29 Feb 2020 23:59:60 +0000", "2020-03-01T00:00:00Z"},
             Row{"Mon, 1 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00Z"},
             Row{"Fri, 31 Dec 9999 23:59:59 -0000", "9999-12-31T23:59:59Z"},
             Row{"tue, 1 JUL 2003 10:52:37 +0200", "2003-07-01T08:52:37Z", 120},
             Row{"(a (nested) comment) 1 Jul 2003 (b) 10:52:37 (c\\)d) +0200",
                 "2003-07-01T08:52:37Z",
                 120},
         }) {
        check(row);
    }
}

TEST_CASE("message/date: obsolete years and zones") {
    for (const Row& row : {
             Row{"21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z"},
             Row{"21 Nov 49 09:55:06 UT", "2049-11-21T09:55:06Z"},
             Row{"21 Nov 50 09:55:06 Z", "1950-11-21T09:55:06Z"},
             Row{"21 Nov 103 09:55:06 EST", "2003-11-21T14:55:06Z", -300},
             Row{"21 Nov 19101 09:55:06 PDT", "2001-11-21T16:55:06Z", -420},
             Row{"21 Nov 2001 09:55:06 CEST", "2001-11-21T07:55:06Z", 120},
             Row{"21 Nov 2001 09:55:06 A", "2001-11-21T09:55:06Z"},
             Row{"21 Nov 2001 09:55:06 XYZT", "2001-11-21T09:55:06Z"},
             Row{"21 Nov 2001 09:55:06", "2001-11-21T09:55:06Z"},
             Row{"21 Nov 2001 09:55:06 GMT+0100", "2001-11-21T08:55:06Z", 60},
             Row{"21 Nov 2001 09:55:06 UTC-5", "2001-11-21T14:55:06Z", -300},
             Row{"21 Nov 2001 09:55:06 +0100 (EST)", "2001-11-21T08:55:06Z", 60},
             Row{"21 Nov 2001 09:55:06 PST -0800", "2001-11-21T17:55:06Z", -480},
         }) {
        check(row);
    }
}

TEST_CASE("message/date: a zone beyond 14 hours, or that is none, is read as UTC") {
    for (const Row& row : {
             Row{"21 Nov 2001 09:55:06 +1400", "2001-11-20T19:55:06Z", 840},
             Row{"21 Nov 2001 09:55:06 -1400", "2001-11-21T23:55:06Z", -840},
             Row{"21 Nov 2001 09:55:06 +1401", "2001-11-21T09:55:06Z"},
             Row{"21 Nov 2001 09:55:06 -2359", "2001-11-21T09:55:06Z"},
             Row{"21 Nov 2001 09:55:06 +0160", "2001-11-21T09:55:06Z"},
             Row{"Mon, 21 Oct 2002 15:02:34 +50579034", "2002-10-21T15:02:34Z"},
             Row{"21 Nov 2001 09:55:06 +99999999999999999999", "2001-11-21T09:55:06Z"},
         }) {
        check(row);
    }
}

TEST_CASE("message/date: other forms that programs write") {
    for (const Row& row : {
             Row{"Thu Dec 11 05:57:05 2003", "2003-12-11T05:57:05Z"},
             Row{"Thu Dec 11 05:57:05 EST 2003", "2003-12-11T10:57:05Z", -300},
             Row{"Thu Dec 11 05:57:05 2003 +0100", "2003-12-11T04:57:05Z", 60},
             Row{"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"},
             Row{"6-Nov-1994 08:49:37 +0100", "1994-11-06T07:49:37Z", 60},
             Row{"1994-Nov-06 08:49:37", "1994-11-06T08:49:37Z"},
             Row{"Wed 29 May 2019 06:09:22 PM EDT", "2019-05-29T22:09:22Z", -240},
             Row{"Wednesday, March 4, 2009, 11:00 AM", "2009-03-04T11:00:00Z"},
             Row{"Wed, Jan 29, 2014 at 12:20 AM", "2014-01-29T00:20:00Z"},
             Row{"Wed, Jan 29, 2014 at 12:20pm", "2014-01-29T12:20:00Z"},
             Row{"21 Sept 2001 09.55.06 +0100", "2001-09-21T08:55:06Z", 60},
             Row{"Fri, 21. Nov 2001 09:55:06.789 +01:00", "2001-11-21T08:55:06Z", 60},
             Row{"2026-03-04T05:06:07Z", "2026-03-04T05:06:07Z"},
             Row{"2026-03-04 05:06:07.5+05:30", "2026-03-03T23:36:07Z", 330},
             Row{"2026-03-04 05:06", "2026-03-04T05:06:00Z"},
             Row{"2026-03-04", "2026-03-04T00:00:00Z"},
             Row{"4 Mar 2026", "2026-03-04T00:00:00Z"},
         }) {
        check(row);
    }
}

TEST_CASE("message/date: months have names in other languages too") {
    for (const Row& row : {
             Row{"Mi, 6 M\xe4rz 2024 10:20:30 +0100", "2024-03-06T09:20:30Z", 60},
             Row{"Mittwoch, 6. März 2024 10:20:30 +0100", "2024-03-06T09:20:30Z", 60},
             Row{"Di, 31-Dez-24 10:20:30 MEZ", "2024-12-31T09:20:30Z", 60},
             Row{"mar. 6 févr. 2024 10:20:30 +0000", "2024-02-06T10:20:30Z"},
             Row{"mar, 6 mar 2024 10:20:30 +0000", "2024-03-06T10:20:30Z"},
             Row{"jeu, 1 août 2024 10:20:30 GMT", "2024-08-01T10:20:30Z"},
             Row{"mié, 6 de noviembre de 2024 10:20:30", "2024-11-06T10:20:30Z"},
             Row{"gio, 6 giu 2024 10:20:30 +0200", "2024-06-06T08:20:30Z", 120},
             Row{"qua, 6 mar\xe7o 2024 10:20:30 -0300", "2024-03-06T13:20:30Z", -180},
             Row{"wo 6 mrt 2024 10:20:30 CET", "2024-03-06T09:20:30Z", 60},
             Row{"Tue, 6 Mar 2012 10:20:30 GMT of July", "2012-03-06T10:20:30Z"},
         }) {
        check(row);
    }
}

TEST_CASE("message/date: wrong weekdays are ignored, a comment that never ends too") {
    check({"Mon, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360});
    check({"Lun, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360});
    check({"21 Nov 1997 09:55:06 -0600 (never ends", "1997-11-21T15:55:06Z", -360});
    check({"( 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360});
}

TEST_CASE("message/date: what does not exist gives nothing") {
    for (const std::string_view value : {"",
                                         "no date",
                                         "Malformed Date.",
                                         "30 Feb 2001 09:55:06 +0000",
                                         "29 Feb 1900 09:55:06 +0000",
                                         "31 Apr 2001 09:55:06 +0000",
                                         "0 Apr 2001 09:55:06 +0000",
                                         "32 Apr 2001 09:55:06 +0000",
                                         "1 Apr 2001 24:00:00 +0000",
                                         "1 Apr 2001 23:60:00 +0000",
                                         "1 Apr 2001 23:59:61 +0000",
                                         "1 Apr 2001 123:59:00 +0000",
                                         "1 Apr 20010 12:59:00 +0000",
                                         "1 Xyz 2001 12:59:00 +0000",
                                         "Apr 2001",
                                         "2001-02-30",
                                         "2001-13-01",
                                         "12:30:00",
                                         "\x00\xff"}) {
        CAPTURE(value);
        CHECK(!parse_date(value));
    }
}

TEST_CASE("message/date: long runs of anything end") {
    for (const std::string_view unit :
         {"(", ")", "1", "1 ", "1:", "-", "+", "2020-99-01T", "Jan", "Jan ", "a1"}) {
        CAPTURE(unit);
        std::string value;
        while (value.size() < 1'000'000) {
            value += unit;
        }
        CHECK(!parse_date(value));
        CHECK(!parse_received_date(value));
    }
}

TEST_CASE("message/date: the time of a Received field stands after its last semicolon") {
    struct Received {
        std::string_view value;
        std::string_view utc;
    };
    for (const Received& row : {
             Received{"from a by b\n\tfor <c@d>; Mon, 29 Apr 2019 02:14:45 +0200 (CEST)",
                      "2019-04-29T00:14:45Z"},
             Received{"from a (x; y) by b; Mon, 29 Apr 2019 02:14:45 +0200",
                      "2019-04-29T00:14:45Z"},
             Received{"by b; Mon, 29 Apr 2019 02:14:45 +0200 (envelope-from <c@d>; x)",
                      "2019-04-29T00:14:45Z"},
         }) {
        CAPTURE(row.value);
        const auto field = parse_received_date(row.value);
        REQUIRE(field);
        CHECK(base::to_iso(field->instant) == row.utc);
    }
    CHECK(!parse_received_date("from a by b"));
    CHECK(!parse_received_date("from a by b;"));
    CHECK(!parse_received_date("from a by b Mon, 29 Apr 2019 02:14:45 +0200"));
}
