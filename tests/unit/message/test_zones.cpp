// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/zones.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using message::Zone;
using message::ZonedLine;

namespace {

/// One letter a line: o own, q quote, a attribution, s signature, d disclaimer, f forwarded head, -
/// empty.
std::string zones_of(std::string_view text, bool from_mbox = false) {
    std::vector<ZonedLine> lines;
    message::split_zones(text, from_mbox, lines);
    std::string letters;
    for (const ZonedLine& line : lines) {
        constexpr std::string_view names = "oqasdf-";
        letters += names[static_cast<std::size_t>(line.zone)];
    }
    return letters;
}

std::string with_crlf(std::string_view text) {
    std::string twin;
    for (const char c : text) {
        twin += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return twin;
}

constexpr std::string_view reply =
    "Yes, that is right.\n"
    "\n"
    "On Mon, 6 Jan 2025 at 08:00, Ann <ann@a.example> wrote:\n"
    "> Which of the two is right?\n"
    "> > The first?\n"
    "-- \n"
    "Bob\n";

}  // namespace

TEST_CASE("message/zones: a reply is told apart from what it quotes, and from its signature") {
    CHECK(zones_of(reply) == "o-aqqss");
}

TEST_CASE("message/zones: LF and CRLF give the same zones") {
    CHECK(zones_of(with_crlf(reply)) == zones_of(reply));
}

TEST_CASE("message/zones: everything below a mark of the original is quoted") {
    const std::string zones = zones_of(
        "Approved.\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Bob\nSubject: "
        "x\n\nPlease approve.\n");
    CHECK(zones.front() == 'o');
    CHECK(zones.find('o', 1) == std::string::npos);
}

TEST_CASE("message/zones: attribution lines are known in several languages") {
    for (const std::string_view line : {"Am 06.01.2025 um 08:00 schrieb Ann <ann@a.example>:",
                                        "Le 6 janv. 2025 \xc3\xa0 08:00, Ann a \xc3\xa9"
                                        "crit :",
                                        "El lun, 6 ene 2025 a las 8:00, Ann escribi\xc3\xb3:",
                                        "On 2025-01-06 08:00, Ann wrote:"}) {
        CAPTURE(line);
        CHECK(zones_of("Ja.\n\n" + std::string(line) + "\n> Which?\n") == "o-aq");
    }
}

TEST_CASE("message/zones: one level of From-quoting is undone, only for mbox bodies") {
    std::vector<ZonedLine> lines;
    message::split_zones(">From the start\n", true, lines);
    CHECK(lines.at(0).text == "From the start");
    CHECK(lines.at(0).zone == Zone::own);
    CHECK(zones_of(">From the start\n", false) == "q");
}

TEST_CASE("message/zones: lines stay inside the text, whatever the bytes") {
    for (const std::string& text : {std::string(),
                                    std::string("\n"),
                                    std::string("\r\n\r"),
                                    std::string(100'000, '>'),
                                    std::string(100'000, '\n'),
                                    std::string("-- \n-- \n-- \n"),
                                    std::string("\0\xff>\n", 4)}) {
        std::vector<ZonedLine> lines;
        message::split_zones(text, true, lines);
        for (const ZonedLine& line : lines) {
            const bool inside = line.text.empty() ||
                                (line.text.data() >= text.data() &&
                                 line.text.data() + line.text.size() <= text.data() + text.size());
            CHECK(inside);
        }
    }
}
