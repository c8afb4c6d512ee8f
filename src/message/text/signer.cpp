// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/signer.hpp"

#include "message/text/line_marks.hpp"
#include "message/text/person_name.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mailhorizon::message {
namespace {

using language::WordList;

constexpr std::size_t end_lines = 9;        ///< of the own text that are looked at
constexpr std::size_t signature_lines = 4;  ///< below a "-- ", closings included

/// "Jude <jude at a.example>", "Jude (jude@a.example)".
std::string_view name_with_address(std::string_view line) noexcept {
    const std::size_t open = line.find_first_of("<(");
    if (open == std::string_view::npos || open == 0) {
        return {};
    }
    const std::string_view inside = line.substr(open, line.find_first_of(">)", open) - open);
    const bool address = inside.find('@') != std::string_view::npos ||
                         (inside.find(" at ") != std::string_view::npos &&
                          inside.find(" dot ") != std::string_view::npos);
    return address ? person_name(line.substr(0, open)) : std::string_view{};
}

/// "Regards, Willem"; not "Thanks, Willem", which is said to him.
std::string_view name_behind_closing(std::string_view line) noexcept {
    for (const std::string_view closing : language::words(WordList::closing_before_name)) {
        if (line.size() > closing.size() + 2 && base::starts_with_ignoring_case(line, closing) &&
            std::string_view(", \t").find(line[closing.size()]) != std::string_view::npos) {
            const std::string_view rest = line.substr(closing.size());
            return person_name(rest.substr(std::min(rest.find_first_not_of(", \t"), rest.size())),
                               true);
        }
    }
    return {};
}

/// "r.d.t@a.example" and nothing else: what stands above it is whose address it is.
bool is_address_line(std::string_view line) noexcept {
    return line.find('@') != std::string_view::npos && line.find(' ') == std::string_view::npos &&
           line.find("://") == std::string_view::npos;
}

/// The first name line below the first "-- ".
std::string_view name_of_signature(std::span<const ZonedLine> lines) noexcept {
    const auto mark = std::ranges::find_if(lines, [](const ZonedLine& line) {
        return line.zone == Zone::signature && is_signature_mark(line.text);
    });
    std::size_t seen = 0;
    for (auto line = mark; line != lines.end() && seen < signature_lines; ++line) {
        if (line == mark || line->zone != Zone::signature || is_list_footer(line->text)) {
            continue;
        }
        ++seen;
        std::string_view name = person_name(line->text);
        name = name.empty() ? name_behind_closing(base::trim(line->text)) : name;
        if (!name.empty()) {
            return name;
        }
        if (!is_closing(line->text)) {
            return {};
        }
    }
    return {};
}

/// The last lines of the own text, in their order.
std::vector<std::size_t> last_own_lines(std::span<const ZonedLine> lines) {
    std::vector<std::size_t> found;
    for (std::size_t i = lines.size(); i-- > 0 && found.size() < end_lines;) {
        if (lines[i].zone == Zone::own && !base::trim(lines[i].text).empty()) {
            found.push_back(i);
        }
    }
    std::ranges::reverse(found);
    return found;
}

/// The name below the last closing.
std::string_view name_below_closing(std::span<const ZonedLine> lines,
                                    const std::vector<std::size_t>& own) noexcept {
    for (std::size_t i = own.size(); i-- > 1;) {
        const std::string_view beside = name_behind_closing(base::trim(lines[own[i]].text));
        if (!beside.empty()) {
            return beside;
        }
        if (is_address_line(base::trim(lines[own[i]].text)) && own[i - 1] + 1 == own[i]) {
            const std::string_view above = person_name(lines[own[i - 1]].text);
            if (!above.empty()) {
                return above;
            }
        }
        if (is_closing(lines[own[i - 1]].text) && !is_closing(lines[own[i]].text)) {
            return person_name(lines[own[i]].text, true);
        }
    }
    return {};
}

bool begins_alike(std::string_view one, std::string_view other) noexcept {
    return base::equal_ignoring_case(one.substr(0, one.find(' ')),
                                     other.substr(0, other.find(' ')));
}

}  // namespace

Signer find_signer(std::span<const ZonedLine> lines) {
    const std::vector<std::size_t> own = last_own_lines(lines);
    const std::string_view closed = name_below_closing(lines, own);
    std::string_view signature = name_of_signature(lines);
    for (std::size_t i = own.size(); i-- > 0 && signature.empty();) {
        signature = name_with_address(base::trim(lines[own[i]].text));
    }
    if (!signature.empty()) {
        const bool longer = begins_alike(closed, signature) && closed.size() > signature.size();
        return {.name = closed.empty() || !longer ? signature : closed, .sure = true};
    }
    if (!closed.empty()) {
        return {.name = closed, .sure = true};
    }
    if (own.size() > 1) {
        const std::size_t last = own.back();
        const std::string_view text = base::trim(lines[last].text);
        const bool marked = text.starts_with('-') || text.starts_with('~');
        return {.name = person_name(text, marked), .sure = false};
    }
    return {};
}

}  // namespace mailhorizon::message
