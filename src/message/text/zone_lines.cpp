// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/zone_lines.hpp"

#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace mailhorizon::message {

void split_lines(std::string_view text, bool undo_from_quoting, std::vector<ZonedLine>& lines) {
    while (!text.empty()) {
        const void* const found = std::memchr(text.data(), '\n', text.size());
        const std::size_t size =
            found == nullptr
                ? text.size()
                : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        std::string_view line = text.substr(0, size);
        text.remove_prefix(found == nullptr ? size : size + 1);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (undo_from_quoting && line.starts_with('>') &&
            line.substr(std::min(line.find_first_not_of('>'), line.size())).starts_with("From ")) {
            line.remove_prefix(1);
        }
        lines.push_back({.text = line, .zone = Zone::own});
    }
}

std::string joined_lines(std::span<const ZonedLine> lines) {
    std::string joined;
    for (const ZonedLine& line : lines) {
        joined += joined.empty() ? "" : " ";
        joined += base::trim(line.text);
    }
    return joined;
}

std::size_t scrub_note_lines(std::span<const ZonedLine> lines) {
    constexpr std::size_t longest = 12;
    if (lines.empty() || !is_scrub_note(lines.front().text)) {
        return 0;
    }
    const auto end = std::ranges::find_if(
        lines.first(std::min(lines.size(), longest)),
        [](const ZonedLine& line) { return line.text.empty() || is_part_marker(line.text); });
    return static_cast<std::size_t>(end - lines.begin());
}

}  // namespace mailhorizon::message
