// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/disclaimers.hpp"

#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"

#include <bit>
#include <cstddef>
#include <string>

namespace mailhorizon::message {
namespace {

constexpr std::size_t paragraph_lines = 12;  ///< looked at on each side of a hit
constexpr std::size_t tail_bytes = 2'000;  ///< own text at the end in which disclaimers are sought
constexpr std::size_t most_tries = 4;      ///< paragraphs weighed as disclaimers
constexpr std::size_t top_lines = 3;       ///< a banner above the text is no longer

/// The paragraph around line `hit`, and all own text below it, if it is a disclaimer.
void label_disclaimer_at(std::vector<ZonedLine>& lines, std::size_t hit, std::size_t first_own) {
    std::size_t begin = hit;
    while (begin > first_own && hit - begin < paragraph_lines &&
           lines[begin - 1].zone == Zone::own) {
        --begin;
    }
    std::size_t end = hit + 1;
    while (end < lines.size() && end - hit < paragraph_lines && lines[end].zone == Zone::own) {
        ++end;
    }
    std::string paragraph;
    for (std::size_t i = begin; i < end && paragraph.size() < tail_bytes; ++i) {
        paragraph += base::to_lower(lines[i].text.substr(0, tail_bytes));
        paragraph += ' ';
    }
    constexpr int kinds_needed = 2;
    if (std::popcount(disclaimer_words(paragraph)) < kinds_needed) {
        return;
    }
    const bool banner = begin < first_own + top_lines;
    const std::size_t last = banner ? end : lines.size();
    for (std::size_t i = begin; i < last; ++i) {
        if (lines[i].zone == Zone::own) {
            lines[i].zone = Zone::disclaimer;
        }
    }
}

}  // namespace

void label_disclaimers(std::vector<ZonedLine>& lines) {
    const auto own = [&lines](std::size_t i) { return lines[i].zone == Zone::own; };
    std::size_t first_own = 0;
    while (first_own < lines.size() && !own(first_own)) {
        ++first_own;
    }
    std::size_t bytes = 0;
    std::size_t tries = 0;
    for (std::size_t i = lines.size();
         i-- > first_own && bytes < tail_bytes && tries < most_tries;) {
        if (!own(i)) {
            continue;
        }
        bytes += lines[i].text.size();
        if (may_disclaim(lines[i].text.substr(0, tail_bytes))) {
            ++tries;
            label_disclaimer_at(lines, i, first_own);
        }
    }
}

}  // namespace mailhorizon::message
