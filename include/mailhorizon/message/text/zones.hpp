// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// What a line of a mail is.
enum class Zone : std::uint8_t {
    own,
    quote,
    attribution,
    signature,
    disclaimer,
    forwarded_head,
    empty
};

/// One line of a text, without its line end. Borrows.
struct ZonedLine {
    std::string_view text;
    Zone zone = Zone::own;
};

/// Labels every line: own text, quotes ("> ", "| ", "Name>"; everything below "-----Original
/// Message-----" and the like), attribution lines ("On ... wrote:" in the common languages, on one
/// line or two), signature after "-- ", disclaimers.
///
/// `lines` is cleared and reused. LF and CRLF give the same lines and zones. `undo_from_quoting`
/// drops one '>' from
/// ">From " and ">>From " lines (mboxrd). A head of quoted mail is known by the names of its
/// fields, or in any language by what stands in them; `base_subject`, that of the mail at hand,
/// helps there. O(size).
void split_zones(std::string_view text,
                 bool undo_from_quoting,
                 std::vector<ZonedLine>& lines,
                 std::string_view base_subject = {});

}  // namespace mailhorizon::message
