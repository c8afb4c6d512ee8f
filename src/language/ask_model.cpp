// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/ask_model.hpp"

#include "mailhorizon/base/check.hpp"

#include <bit>
#include <string_view>

namespace mailhorizon::language {
namespace {

/// Six bits a character, rows of one byte string; made by `scripts/train-ask`.
constexpr auto packed_rows = std::to_array<std::string_view>({
#include "language/ask_table.inc"
});

constexpr unsigned bits_a_character = 6;

/// The value of a character of the table: '0'..'9', 'A'..'Z', 'a'..'z', '-', '_'.
constexpr std::uint32_t six_bits(char c) noexcept {
    constexpr std::uint32_t letters = 26;
    constexpr std::uint32_t digits = 10;
    if (c >= '0' && c <= '9') {
        return static_cast<std::uint32_t>(c - '0');
    }
    if (c >= 'A' && c <= 'Z') {
        return digits + static_cast<std::uint32_t>(c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
        return digits + letters + static_cast<std::uint32_t>(c - 'a');
    }
    return digits + 2 * letters + (c == '-' ? 0 : 1);
}

/// Takes bytes off the rows.
class RowReader {
public:
    /// False at the end.
    [[nodiscard]] bool next(std::uint32_t& byte) {
        while (held_ < 8) {
            while (row_ < packed_rows.size() && at_ == packed_rows[row_].size()) {
                ++row_;
                at_ = 0;
            }
            if (row_ == packed_rows.size()) {
                return false;
            }
            bits_ = bits_ << bits_a_character | six_bits(packed_rows[row_][at_++]);
            held_ += bits_a_character;
        }
        held_ -= 8;
        byte = bits_ >> held_ & 0xffU;
        return true;
    }
    /// Two bytes, the higher first, signed.
    [[nodiscard]] std::int32_t number() {
        std::uint32_t high = 0;
        std::uint32_t low = 0;
        const bool there = next(high) && next(low);
        MH_ASSERT(there);
        return static_cast<std::int16_t>(high << 8U | low);
    }

private:
    std::size_t row_ = 0;
    std::size_t at_ = 0;
    std::uint32_t bits_ = 0;
    unsigned held_ = 0;
};

}  // namespace

std::uint32_t count_asking_rules(std::uint32_t rules) noexcept {
    constexpr std::uint32_t counts = rule_one | rule_two | rule_more;
    const int asking = std::popcount(rules & asking_rules);
    const std::uint32_t count = asking >= 3 ? rule_more : asking == 2 ? rule_two : rule_one;
    return (rules & ~counts) | (asking == 0 ? 0 : count);
}

AskModel::AskModel() : table_(std::size_t{1} << bucket_bits) {
    RowReader reader;
    bias_ = reader.number();
    for (std::int32_t& weight : rules_) {
        weight = reader.number();
    }
    // The distance from the bucket before (255: so far, and go on), then tag and weight.
    std::size_t bucket = 0;
    for (std::uint32_t step = 0; reader.next(step);) {
        bucket += step;
        if (step != 255) {
            MH_ASSERT(bucket < table_.size());
            table_[bucket] = static_cast<std::uint16_t>(reader.number());
        }
    }
}

double AskModel::log_odds(std::span<const AskTokens::Token> tokens,
                          std::uint32_t rules) const noexcept {
    std::int32_t sum = bias_;
    for_each_ask_feature(tokens, [&](std::uint64_t hash) { sum += weight(hash); });
    for (std::uint32_t rest = count_asking_rules(rules); rest != 0; rest &= rest - 1) {
        sum += rules_[static_cast<std::size_t>(std::countr_zero(rest))];
    }
    return sum * weight_unit;
}

const AskModel& ask_model() {
    static const AskModel the_model;
    return the_model;
}

}  // namespace mailhorizon::language
