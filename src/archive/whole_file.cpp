// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/whole_file.hpp"

#include "archive/envelope_line.hpp"
#include "archive/sniff.hpp"
#include "archive/window.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t npos = std::string_view::npos;
/// "Unlimited" must leave room for sums.
constexpr std::size_t most_message_bytes = std::numeric_limits<std::size_t>::max() / 4;
constexpr std::size_t most_line_bytes = 1'000;
constexpr std::size_t most_list_bytes = std::size_t{64} << 10U;
/// From the beginning of a property list to its "<plist".
constexpr std::size_t list_look_bytes = 256;
constexpr std::string_view list_beginning = "<?xml ";

struct FlagBit {
    unsigned bit;
    char flag;
};

/// Apple's bits as Maildir flags, in their order.
constexpr std::array flag_bits{
    FlagBit{6, 'D'}, FlagBit{4, 'F'}, FlagBit{2, 'R'}, FlagBit{0, 'S'}, FlagBit{1, 'T'}};

bool begins_list(std::string_view text) noexcept {
    return text.starts_with(list_beginning) &&
           text.substr(0, list_look_bytes).find("<plist") != npos;
}

/// The last place at the beginning of a line where a property list begins, or npos.
std::size_t find_list(std::string_view text) noexcept {
    for (std::size_t at = text.rfind(list_beginning); at != npos && at > 0;
         at = text.rfind(list_beginning, at - 1)) {
        if (text[at - 1] == '\n' && begins_list(text.substr(at))) {
            return at;
        }
    }
    return npos;
}

std::string read_flags(std::string_view list) {
    constexpr std::string_view key = "<key>flags</key>";
    constexpr std::string_view tag = "<integer>";
    constexpr std::size_t most_digits = 18;
    std::string flags;
    const std::size_t at = list.find(key);
    if (at == npos) {
        return flags;
    }
    std::string_view value = base::trim_left(list.substr(at + key.size()));
    if (!value.starts_with(tag)) {
        return flags;
    }
    std::uint64_t bits = 0;
    value = value.substr(tag.size(), most_digits);
    for (; !value.empty() && base::is_digit(value.front()); value.remove_prefix(1)) {
        bits = bits * 10 + static_cast<std::uint64_t>(value.front() - '0');
    }
    for (const FlagBit& one : flag_bits) {
        flags.append((bits >> one.bit & 1U) != 0 ? 1 : 0, one.flag);
    }
    return flags;
}

struct EmlxParts {
    std::size_t message = 0;  ///< where it ends
    std::size_t list = 0;     ///< where its property list begins
};

/// Believes the count if a list or nothing follows there. `is_all`: the file ends with `text`.
EmlxParts cut_emlx(std::string_view text, std::uint64_t count, bool is_all) noexcept {
    if (count <= text.size()) {
        const std::string_view after = base::trim_left(text.substr(count));
        if (begins_list(after) || after.empty()) {
            return {.message = count, .list = text.size() - after.size()};
        }
    } else if (!is_all) {
        return {.message = text.size(), .list = text.size()};
    }
    const std::size_t list = std::min(find_list(text), text.size());
    return {.message = list, .list = list};
}

/// The stream's first line, without its end, and how many bytes it takes.
struct FirstLine {
    std::string_view text;
    std::size_t bytes = 0;
};

std::optional<FirstLine> read_first_line(Window& window) {
    constexpr std::size_t look_bytes = most_line_bytes + 2;
    const std::string_view all = window.at_least(0, look_bytes);
    std::string_view rest = all.substr(0, look_bytes);
    const std::size_t end = rest.find('\n');
    if (end == npos && all.size() >= look_bytes) {
        return std::nullopt;
    }
    const auto text = base::take_line(rest);
    return FirstLine{.text = text.value_or(std::string_view()),
                     .bytes = end == npos ? all.size() : end + 1};
}

}  // namespace

void read_whole(Window& window, std::size_t most, RawMessage& message) {
    const auto first = read_first_line(window);
    std::uint64_t body = 0;
    message.from_line.reset();
    if (first && is_envelope_shaped(first->text)) {
        body = first->bytes;
        message.from_line = separator_time(first->text);
    }
    most = std::min(most, most_message_bytes);
    // One byte more tells whether the message goes on.
    const std::string_view bytes = window.at_least(body, most + 1);
    message.bytes = bytes.substr(0, most);
    message.cut = bytes.size() > most;
    message.from_mbox = false;
}

void read_emlx(Window& window, std::size_t most, RawMessage& message) {
    const auto first = read_first_line(window);
    const std::uint64_t body = first ? first->bytes : 0;
    const std::uint64_t count = first ? emlx_count(first->text).value_or(0) : 0;
    most = std::min(most, most_message_bytes);
    const std::size_t wanted = most + most_list_bytes;
    const std::string_view all = window.at_least(body, wanted).substr(0, wanted);
    const EmlxParts parts = cut_emlx(all, count, all.size() < wanted);
    message.bytes = all.substr(0, std::min(parts.message, most));
    message.cut = parts.message > most;
    message.from_line.reset();
    message.from_mbox = false;
    message.flags = read_flags(all.substr(parts.list).substr(0, most_list_bytes));
}

}  // namespace mailhorizon::archive
