// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/text/zones.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using message::Zone;
using message::ZonedLine;

namespace {

constexpr std::array<std::string_view, 64> pieces{
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    "a",
    "Yes, it is.",
    ">",
    "> ",
    ">>> ",
    "| ",
    "Jo> ",
    ">From ",
    "From ",
    "-- \n",
    "--\n",
    "__",
    "____________________\n",
    "--------------------\n",
    "-----Original Message-----\n",
    "----- Forwarded message -----\n",
    "-----Ursprüngliche Nachricht-----\n",
    "Begin forwarded message:\n",
    "From: Ann <a@b.example>\n",
    "Sent: Monday\n",
    "Date: Mon, 6 Jan 2025\n",
    "To: Bob\n",
    "Cc: x@y.example, z\n",
    "Subject: x\n",
    "Von: Ann\n",
    "Gesendet: Montag\n",
    "An: Bob\n",
    "Betreff: x\n",
    "On Mon, 6 Jan 2025 at 08:00, ",
    "Ann <ann@a.example>",
    " wrote:",
    " schrieb:",
    " a écrit :",
    "Am 6.1.2025 ",
    "Le 6 janv. 2025 ",
    "2025-01-06 8:00 ",
    ":",
    "：",
    "6",
    "-----BEGIN PGP SIGNED MESSAGE-----\n",
    "-----BEGIN PGP SIGNATURE-----\n",
    "-----END PGP SIGNATURE-----\n",
    "Hash: SHA256\n",
    "-------------- next part --------------\n",
    "An HTML attachment was scrubbed...\n",
    "Sent from my iPhone\n",
    "_______________________________________________\n",
    "To unsubscribe from this list: send the line\n",
    "mailing list\n",
    "http://x.example/listinfo\n",
    "This e-mail is confidential",
    " and intended solely for the addressee.\n",
    "If you have received this message in error",
    "\xff",
    "\xe3\x80\x80",
    "> On Mon, 6 Jan, Jo wrote:\n",
    "---",
    "***",
    "===="};

bool is_blank(std::string_view line) {
    return std::ranges::all_of(line, base::is_blank);
}

/// One byte a line.
std::string zones_of(std::string_view text, bool from_mbox) {
    // Left from another text, as a reused vector is.
    std::vector<ZonedLine> lines{{.text = "old", .zone = Zone::disclaimer}};
    message::split_zones(text, from_mbox, lines);
    std::string zones;
    for (const ZonedLine& line : lines) {
        zones += static_cast<char>(line.zone);
    }
    return zones;
}

/// The lines are the text, in order, but for line ends and marks that were undone.
void check_lines(std::string_view text, bool from_mbox) {
    std::vector<ZonedLine> lines;
    message::split_zones(text, from_mbox, lines);
    const auto line_ends = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    const bool open_end = !text.empty() && !text.ends_with('\n');
    MH_ASSERT(lines.size() == line_ends + (open_end ? 1 : 0));
    std::size_t at = 0;
    for (const ZonedLine& line : lines) {
        MH_ASSERT(fuzz::lies_in(line.text, text));
        MH_ASSERT(line.zone <= Zone::empty);
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view whole = text.substr(at, end - at);
        whole.remove_suffix(whole.ends_with('\r') ? 1 : 0);
        const bool undone = from_mbox && whole.size() == line.text.size() + 1 &&
                            whole.starts_with('>') && whole.substr(1) == line.text;
        MH_ASSERT(whole == line.text || undone);
        MH_ASSERT(line.zone != Zone::own || !is_blank(line.text));
        MH_ASSERT(line.zone != Zone::empty || is_blank(line.text));
        at = end + 1;
    }
}

/// ">From " undone by hand.
std::string undone(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        std::string_view line = text.substr(at, end - at);
        const std::size_t mark = std::min(line.find_first_not_of('>'), line.size());
        line.remove_prefix(mark > 0 && line.substr(mark).starts_with("From ") ? 1 : 0);
        result += line;
        at = end;
    }
    return result;
}

/// A text quoted as a whole is nothing but quotes.
void check_quoted(std::string_view text) {
    std::string quoted = "> ";
    for (const char c : fuzz::with_line_ends(text, "\n")) {
        quoted += c;
        quoted += c == '\n' ? "> " : "";
    }
    for (const char zone : zones_of(quoted, false)) {
        MH_ASSERT(zone == static_cast<char>(Zone::quote));
    }
}

}  // namespace

/// Laws of text zones: lines lie in the text, in order and all of it; each has one zone, blank ones
/// never that of own text; LF and CRLF agree; a quoted text is a quote.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = fuzz::text_of(bytes, size, pieces);
    for (const bool from_mbox : {false, true}) {
        check_lines(text, from_mbox);
        MH_ASSERT(zones_of(fuzz::with_line_ends(text, "\n"), from_mbox) ==
                  zones_of(fuzz::with_line_ends(text, "\r\n"), from_mbox));
    }
    MH_ASSERT(zones_of(text, true) == zones_of(undone(text), false));
    check_quoted(text);
    return 0;
}
