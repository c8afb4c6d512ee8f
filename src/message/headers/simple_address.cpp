// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/simple_address.hpp"

#include "mailhorizon/base/text.hpp"

#include <array>
#include <cstdint>

namespace mailhorizon::message {
namespace {

enum CharUse : std::uint8_t {
    in_address = 1U << 0U,
    in_words = 1U << 1U,
    in_quotes = 1U << 2U,
};

constexpr std::array<std::uint8_t, 256> make_char_uses() noexcept {
    std::array<std::uint8_t, 256> uses{};
    for (unsigned c = ' '; c < 0x7f; ++c) {
        const char character = static_cast<char>(c);
        if (base::is_alnum(character)) {
            uses[c] = in_address | in_words | in_quotes;
        } else if (std::string_view("\"\\<>=").find(character) == std::string_view::npos) {
            uses[c] = in_quotes;
        }
    }
    for (const char c : std::string_view(".-_+")) {
        uses[static_cast<unsigned char>(c)] = in_address | in_words | in_quotes;
    }
    for (const char c : std::string_view("'/&!#*~|%$ ")) {
        uses[static_cast<unsigned char>(c)] = in_words | in_quotes;
    }
    return uses;
}

constexpr std::array<std::uint8_t, 256> char_uses = make_char_uses();

/// Moves over characters of one use.
void skip(std::string_view value, std::size_t& position, CharUse use) noexcept {
    while (position < value.size() &&
           (char_uses[static_cast<unsigned char>(value[position])] & use) != 0) {
        ++position;
    }
}

void skip_space(std::string_view value, std::size_t& position) noexcept {
    while (position < value.size() && base::is_space(value[position])) {
        ++position;
    }
}

bool stands_at(std::string_view value, std::size_t position, char c) noexcept {
    return position < value.size() && value[position] == c;
}

/// Takes "local@domain" off, if it stands at `position`; empty if not.
std::string_view take_address(std::string_view value, std::size_t& position) noexcept {
    const std::size_t begin = position;
    skip(value, position, in_address);
    const bool local = position > begin;
    if (!local || !stands_at(value, position, '@')) {
        return {};
    }
    const std::size_t domain = ++position;
    skip(value, position, in_address);
    return position > domain && base::is_alnum(value[position - 1])
               ? value.substr(begin, position - begin)
               : std::string_view{};
}

/// Takes the words before a '<' off: quoted, or plain with single spaces. Says whether it could.
bool take_name(std::string_view value, std::size_t& position, std::string_view& name) noexcept {
    const bool quoted = stands_at(value, position, '"');
    position += quoted ? 1U : 0U;
    const std::size_t begin = position;
    skip(value, position, quoted ? in_quotes : in_words);
    name = value.substr(begin, position - begin);
    if (quoted) {
        const bool fine = stands_at(value, position, '"') && !name.empty() && name.front() != ' ' &&
                          name.back() != ' ';
        ++position;
        skip_space(value, position);
        return fine;
    }
    while (name.ends_with(' ')) {
        name.remove_suffix(1);
    }
    skip_space(value, position);
    return name.find("  ") == std::string_view::npos;
}

}  // namespace

std::optional<SimpleEntry> read_simple_entry(std::string_view value, std::size_t from) noexcept {
    std::size_t position = from;
    skip_space(value, position);
    SimpleEntry entry;
    const std::size_t begin = position;
    entry.address = take_address(value, position);
    if (entry.address.empty()) {
        position = begin;
        if (!take_name(value, position, entry.name) || !stands_at(value, position, '<')) {
            return std::nullopt;
        }
        ++position;
        entry.address = take_address(value, position);
        if (entry.address.empty() || !stands_at(value, position, '>')) {
            return std::nullopt;
        }
        ++position;
    }
    skip_space(value, position);
    const bool ends = position == value.size() || value[position] == ',' || value[position] == ';';
    entry.end = position == value.size() ? position : position + 1;
    return ends ? std::optional<SimpleEntry>(entry) : std::nullopt;
}

}  // namespace mailhorizon::message
