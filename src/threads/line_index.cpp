// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_index.hpp"

#include <algorithm>

namespace mailhorizon::threads {
namespace {

constexpr unsigned line_shift = 32;
constexpr std::size_t newest_writers = 20;
constexpr unsigned filter_bits = 22;

std::uint64_t posting(std::uint32_t line, std::uint32_t message) noexcept {
    return (std::uint64_t{line} << line_shift) | message;
}

/// Lines that may be asked for: a bit for the upper part of each hash.
class LineFilter {
public:
    LineFilter() : bits_(std::size_t{1} << filter_bits) {}
    void add(std::uint32_t line) { bits_[line >> (line_shift - filter_bits)] = true; }
    [[nodiscard]] bool may_have(std::uint32_t line) const {
        return bits_[line >> (line_shift - filter_bits)];
    }

private:
    std::vector<bool> bits_;
};

}  // namespace

LineIndex::LineIndex(const model::Corpus& corpus, const std::vector<bool>& quoting) {
    LineFilter filter;
    const auto messages = corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (quoting[i]) {
            for (const std::uint32_t line : messages[i].quoted_lines) {
                filter.add(line);
            }
        }
    }
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        for (const std::uint32_t line : messages[i].own_lines) {
            if (filter.may_have(line)) {
                postings_.push_back(posting(line, i));
            }
        }
    }
    std::ranges::sort(postings_);
    const auto repeated = std::ranges::unique(postings_);
    postings_.erase(repeated.begin(), repeated.end());
}

std::span<const std::uint64_t> LineIndex::writers(std::uint32_t line,
                                                  std::uint32_t message,
                                                  std::size_t& earlier) const {
    const auto first = std::ranges::lower_bound(postings_, posting(line, 0));
    const auto last = std::lower_bound(first, postings_.end(), posting(line, message));
    earlier = static_cast<std::size_t>(last - first);
    return std::span(first, last).last(std::min(earlier, newest_writers));
}

}  // namespace mailhorizon::threads
