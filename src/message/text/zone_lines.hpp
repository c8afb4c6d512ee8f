// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/message/text/zones.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// What a line may be, judged by its first byte.
enum FirstByte : std::uint8_t {
    may_quote = 1U << 0U,
    may_rule = 1U << 1U,  ///< signature, marker or rule
    may_mobile = 1U << 2U,
    may_footer = 1U << 3U,
    may_forward = 1U << 4U,  ///< "Begin forwarded message:"
};

constexpr std::array<std::uint8_t, 256> make_first_bytes() noexcept {
    std::array<std::uint8_t, 256> table{};
    const auto set = [&table](std::string_view bytes, std::uint8_t bits) {
        for (const char c : bytes) {
            table[static_cast<unsigned char>(c)] |= bits;
        }
    };
    set(">|ABCDEFGHIJKLMNOPQRSTUVWXYZ", may_quote);
    set("-_=*+~#", may_rule);
    set("sgvdeilwohtpakSGVDEILWOHTPAK\xD0\xE5\xE7\xE8\xEB", may_mobile);
    set("tyumfplTYUMFPL", may_footer);
    set("badivspBADIVSP\xD0\xE5\xE4\xE8", may_forward);
    return table;
}

constexpr std::array<std::uint8_t, 256> first_bytes = make_first_bytes();

/// Cuts `text` at its line ends; `undo_from_quoting` drops one '>' of ">From ". Appends. O(size).
void split_lines(std::string_view text MH_LIFETIMEBOUND,
                 bool undo_from_quoting,
                 std::vector<ZonedLine>& lines);

/// How many of `lines`, from the first on, are a list's note on a part that it left out: "An HTML
/// attachment was scrubbed..." and what is said of it, up to an empty line; 0 if the first is none.
[[nodiscard]] std::size_t scrub_note_lines(std::span<const ZonedLine> lines);

/// Lines as one, without the blanks around each. O(size).
[[nodiscard]] std::string joined_lines(std::span<const ZonedLine> lines);

}  // namespace mailhorizon::message
