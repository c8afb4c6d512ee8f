// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/head_block.hpp"

#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_label = 48;  ///< bytes
constexpr std::size_t most_lines = 10;
constexpr std::size_t least_labels = 3;
constexpr std::size_t least_subject = 6;  ///< bytes: shorter ones stand anywhere

std::string_view without_stars(std::string_view text) noexcept {
    const std::size_t begin = std::min(text.find_first_not_of("* \t"), text.size());
    return base::trim(text.substr(begin));
}

/// False of nearly all lines, which all are asked: no colon stands near the beginning. A wide one
/// may only where the label is of wide letters, or behind stars and blanks.
bool may_be_labelled(std::string_view line) noexcept {
    if (line.empty()) {
        return false;
    }
    const std::string_view head = line.substr(0, longest_label);
    return head.find(':') != npos || (!base::is_alpha(line.front()) && head.find('\xEF') != npos);
}

/// The value of "Label: value"; empty if the line is none.
std::string_view labelled_value(std::string_view line) noexcept {
    constexpr std::string_view wide_colon = "\xEF\xBC\x9A";
    const std::string_view text = without_stars(line);
    const std::string_view head = text.substr(0, longest_label);
    const std::size_t narrow = head.find(':');
    const std::size_t wide = head.find(wide_colon);
    const std::size_t colon = std::min(narrow, wide);
    if (colon == npos || colon == 0) {
        return {};
    }
    const std::string_view label = head.substr(0, colon);
    const bool letters =
        base::is_alpha(label.front()) || static_cast<unsigned char>(label.front()) > 0x7F;
    if (!letters || label.find_first_of("/@<>()[]=\"0123456789.,;?!") != npos ||
        std::ranges::count(label, ' ') > 3) {
        return {};
    }
    const std::string_view value = text.substr(colon + (colon == narrow ? 1 : wide_colon.size()));
    return value.starts_with("//") ? std::string_view{} : without_stars(value);
}

/// "Ann Lee <ann@a.example>", "Ann Lee [mailto:ann@a.example]".
bool names_somebody(std::string_view value) noexcept {
    const std::size_t open = value.find_first_of("<[");
    return open != npos && value.find('@', open) != npos && value.find_first_of(">]", open) != npos;
}

/// Four digits in a row and a time of day.
bool has_date_and_time(std::string_view value) noexcept {
    std::size_t run = 0;
    bool year = false;
    bool time = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool digit = base::is_digit(value[i]);
        const bool ends = run == 4 && !digit;
        year = year || ends;
        time = time || (run > 0 && run <= 2 && (value[i] == ':' || value[i] == '.') &&
                        i + 2 < value.size() && base::is_digit(value[i + 1]) &&
                        base::is_digit(value[i + 2]));
        run = digit ? run + 1 : 0;
    }
    return (year || run == 4) && time;
}

}  // namespace

std::size_t head_block_size(std::span<const ZonedLine> lines,
                            std::string_view base_subject) noexcept {
    if (lines.empty() || !may_be_labelled(lines.front().text)) {
        return 0;
    }
    std::size_t size = 0;
    bool somebody_first = false;
    bool somebody = false;
    bool dated = false;
    bool subject = false;
    const std::size_t most = std::min(lines.size(), most_lines);
    for (; size < most; ++size) {
        const std::string_view value = labelled_value(lines[size].text);
        if (value.empty()) {
            break;
        }
        const bool named = names_somebody(value);
        somebody_first = somebody_first || (named && size == 0);
        somebody = somebody || named;
        dated = dated || has_date_and_time(value);
        subject =
            subject || (base_subject.size() >= least_subject && value.ends_with(base_subject));
    }
    const bool head = (somebody_first && dated) || (subject && (somebody || dated));
    return size >= least_labels && head ? size : 0;
}

}  // namespace mailhorizon::message
