// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_index.hpp"

#include <algorithm>
#include <numeric>

namespace mailhorizon::threads {
namespace {

constexpr unsigned line_shift = 32;
constexpr std::size_t newest_writers = 20;
constexpr unsigned filter_bits = 22;
constexpr unsigned shelf_bits = 16;
constexpr unsigned shelf_shift = 64 - shelf_bits;

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
    begins_.resize((std::size_t{1} << shelf_bits) + 1);
    for (const std::uint64_t posting : postings_) {
        ++begins_[(posting >> shelf_shift) + 1];
    }
    std::inclusive_scan(begins_.begin(), begins_.end(), begins_.begin());
}

std::span<const std::uint64_t> LineIndex::writers(std::uint32_t line,
                                                  std::uint32_t message,
                                                  std::size_t& earlier) const {
    const std::uint32_t shelf = line >> (line_shift - shelf_bits);
    const auto shelved =
        std::span(postings_).subspan(begins_[shelf], begins_[shelf + 1] - begins_[shelf]);
    const auto first = std::ranges::lower_bound(shelved, posting(line, 0));
    const auto last = std::lower_bound(first, shelved.end(), posting(line, message));
    earlier = static_cast<std::size_t>(last - first);
    return std::span(first, last).last(std::min(earlier, newest_writers));
}

}  // namespace mailhorizon::threads
