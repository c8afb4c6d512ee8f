// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <tuple>

namespace mailhorizon::threads {
namespace {

constexpr std::int64_t sent_together_seconds = 6 * 3'600;
constexpr float series_confidence = 0.95F;

/// One numbered message.
struct Part {
    std::uint64_t series = 0;
    std::uint32_t author = 0;
    std::uint32_t part = 0;
    std::int64_t time = 0;
    std::uint32_t message = 0;
    auto operator<=>(const Part&) const = default;
};

auto series_of(const Part& part) noexcept {
    return std::tuple(part.series, part.author);
}

/// The one of `firsts`, all of one number and by time, that was sent nearest to `part`.
const Part* nearest(std::span<const Part> firsts, const Part& part) {
    const auto after = std::ranges::lower_bound(firsts, part.time, {}, &Part::time);
    const Part* best = nullptr;
    for (const std::ptrdiff_t step : {-1, 0}) {
        const std::ptrdiff_t at = after - firsts.begin() + step;
        if (at < 0 || at >= std::ssize(firsts)) {
            continue;
        }
        const Part& first = firsts[static_cast<std::size_t>(at)];
        const std::int64_t distance = std::llabs(first.time - part.time);
        if (distance <= sent_together_seconds &&
            (best == nullptr || distance < std::llabs(best->time - part.time))) {
            best = &first;
        }
    }
    return best;
}

/// The parts of one series, by number and time.
void link_parts(std::span<const Part> parts, const std::vector<bool>& orphan, LinkTable& links) {
    for (const Part& part : parts) {
        if (!orphan[part.message]) {
            continue;
        }
        for (std::uint32_t number = 0; number < std::min(part.part, 2U); ++number) {
            const auto firsts = std::ranges::equal_range(parts, number, {}, &Part::part);
            const Part* const first = nearest(firsts, part);
            if (first != nullptr &&
                links.link(first->message, part.message, LinkClass::series, series_confidence)) {
                break;
            }
        }
    }
}

}  // namespace

void link_series(const model::Corpus& corpus,
                 const std::vector<SubjectKey>& keys,
                 const std::vector<bool>& orphan,
                 LinkTable& links) {
    const auto messages = corpus.messages();
    std::vector<Part> parts;
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        const model::MessageRow& row = messages[i];
        const bool is_reply = (row.text_marks & model::subject_reply) != 0;
        if (keys[i].number.series != 0 && row.timed && row.from.exists() && !is_reply) {
            parts.push_back({.series = keys[i].number.series,
                             .author = row.from.value(),
                             .part = keys[i].number.part,
                             .time = row.time.seconds,
                             .message = i});
        }
    }
    std::ranges::sort(parts);
    for (auto begin = parts.begin(); begin != parts.end();) {
        const auto end = std::find_if(begin, parts.end(), [&](const Part& part) {
            return series_of(part) != series_of(*begin);
        });
        link_parts(std::span(begin, end), orphan, links);
        begin = end;
    }
}

}  // namespace mailhorizon::threads
