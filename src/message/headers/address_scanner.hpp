// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "message/headers/simple_address.hpp"

#include "mailhorizon/base/borrow.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::message {

enum class AddressTokenKind : std::uint8_t {
    end,
    text,       ///< a run without white space and specials
    quoted,     ///< a quoted string with its quotes
    comment,    ///< what stands between the parentheses
    angle,      ///< what stands between the angle brackets
    separator,  ///< ',' or ';'
    colon,
};

/// One piece of an address field. Borrows.
struct AddressToken {
    AddressTokenKind kind = AddressTokenKind::end;
    std::string_view text;
    bool after_space = false;  ///< white space stood before it
};

/// Cuts an address field into tokens; every byte string has some. Borrows `value`.
///
/// A quote, parenthesis or bracket that never closes is left out, so that the rest of the field is
/// still read. All tokens together: O(size).
class AddressScanner {
public:
    explicit AddressScanner(std::string_view value MH_LIFETIMEBOUND) noexcept;

    [[nodiscard]] AddressToken next() noexcept;
    /// The next entry with its separator in one step, if it has the common form; else nothing
    /// moves.
    [[nodiscard]] std::optional<SimpleEntry> next_simple_entry() noexcept;
    /// False once something had to be left out.
    [[nodiscard]] bool clean() const noexcept { return clean_; }
    /// Whether a ';' is still to come: then a ':' begins a group.
    [[nodiscard]] bool semicolon_ahead() noexcept;

private:
    bool read_quoted(AddressToken& token) noexcept;
    bool read_comment(AddressToken& token) noexcept;
    bool read_angle(AddressToken& token) noexcept;
    void read_text(AddressToken& token) noexcept;
    [[nodiscard]] std::size_t after_pair(std::size_t from) noexcept;
    [[nodiscard]] std::size_t quote_end(std::size_t from) noexcept;
    [[nodiscard]] std::size_t comment_end(std::size_t from) noexcept;
    [[nodiscard]] std::size_t word_end(std::size_t from) noexcept;
    [[nodiscard]] bool is_last_part(std::size_t from) noexcept;

    std::string_view value_;
    std::size_t position_ = 0;
    std::optional<std::size_t> last_semicolon_;  ///< once looked up
    std::optional<std::size_t> last_break_;      ///< of ',', ';', '<' and '@', once looked up
    std::size_t word_terminator_ = 0;            ///< the last "?=" looked up
    bool odd_quotes_ = false;  ///< some quote never closes: each must before the next '<'
    bool quotes_counted_ = false;
    bool comments_nest_ = true;  ///< until one never closes: then only innermost ones count
    bool clean_ = true;
};

}  // namespace mailhorizon::message
