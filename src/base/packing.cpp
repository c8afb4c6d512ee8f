// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/packing.hpp"

#include "mailhorizon/base/text.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace mailhorizon::base {
namespace {

/// What a byte is to a line: its lower-case form (a space for all that is no letter or digit), and
/// flags above it.
constexpr std::uint32_t word_flag = 1U << 8U;
constexpr std::uint32_t symbol_flag = 1U << 16U;

constexpr std::array<std::uint32_t, 256> make_line_bytes() noexcept {
    std::array<std::uint32_t, 256> bytes{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool word = is_alnum(c) || byte >= 128;
        const char written = word ? to_lower(c) : ' ';
        bytes[byte] = static_cast<unsigned char>(written) | (word ? word_flag : 0) |
                      (is_symbol(c) ? symbol_flag : 0);
    }
    return bytes;
}

constexpr std::array<std::uint32_t, 256> line_bytes = make_line_bytes();

char* dense_by_one(std::string_view text, char* out) noexcept {
    for (const char c : text) {
        *out = c;
        out += static_cast<unsigned char>(c) > ' ' ? 1 : 0;
    }
    return out;
}

/// A space is written behind each word; the caller takes the last one off.
PackedWords words_by_one(std::string_view line, char* out) noexcept {
    std::uint32_t before = 0;  // no space is written at the beginning
    std::size_t symbols = 0;
    for (const char c : line) {
        const std::uint32_t byte = line_bytes[static_cast<unsigned char>(c)];
        const std::uint32_t word = byte / word_flag % 2;
        *out = static_cast<char>(byte);
        out += word | before;
        before = word;
        symbols += byte / symbol_flag;
    }
    return {.end = out, .symbols = symbols};
}

#ifdef __x86_64__

constexpr std::size_t step = sizeof(__m128i);

/// For each set of eight bytes that stay: where each byte of the result comes from.
constexpr std::array<std::array<std::uint8_t, 8>, 256> make_moves() noexcept {
    std::array<std::array<std::uint8_t, 8>, 256> moves{};
    for (std::size_t kept = 0; kept < moves.size(); ++kept) {
        std::size_t size = 0;
        for (std::uint8_t byte = 0; byte < 8; ++byte) {
            if ((kept >> byte) % 2 != 0) {
                moves[kept][size++] = byte;
            }
        }
    }
    return moves;
}

constexpr std::array<std::array<std::uint8_t, 8>, 256> moves = make_moves();

/// Symbols by their two half bytes: bit h of `low[l]` is set if the byte with halves h and l is
/// one.
struct HalfBytes {
    std::array<char, 16> low{};
    std::array<char, 16> high{};
};

constexpr HalfBytes make_symbol_halves() noexcept {
    HalfBytes halves;
    for (std::uint32_t byte = 0; byte < 128; ++byte) {
        if (is_symbol(static_cast<char>(byte))) {
            char& bits = halves.low[byte % 16];
            bits = static_cast<char>(static_cast<unsigned char>(bits) | 1U << (byte / 16));
        }
    }
    for (std::uint32_t high = 0; high < 8; ++high) {
        halves.high[high] = static_cast<char>(1U << high);
    }
    return halves;
}

constexpr HalfBytes symbol_halves = make_symbol_halves();

/// Sixteen bytes; zeros beyond the end.
[[gnu::target("sse4.2,popcnt"), gnu::always_inline]] inline __m128i load_step(
    const char* at, std::size_t left) noexcept {
    __m128i value = _mm_setzero_si128();
    if (left >= step) [[likely]] {
        std::memcpy(&value, at, step);
    } else {
        std::memcpy(&value, at, left);
    }
    return value;
}

/// Writes those of the first eight bytes whose bits are set in `kept`.
[[gnu::target("sse4.2,popcnt"), gnu::always_inline]] inline char* write_eight(__m128i value,
                                                                              std::uint32_t kept,
                                                                              char* out) noexcept {
    std::int64_t eight = 0;
    std::memcpy(&eight, moves[kept].data(), sizeof(eight));
    eight = _mm_cvtsi128_si64(_mm_shuffle_epi8(value, _mm_cvtsi64_si128(eight)));
    std::memcpy(out, &eight, sizeof(eight));
    return out + std::popcount(kept);
}

/// The same for sixteen.
[[gnu::target("sse4.2,popcnt"), gnu::always_inline]] inline char* write_kept(__m128i value,
                                                                             std::uint32_t kept,
                                                                             char* out) noexcept {
    out = write_eight(value, kept & 0xffU, out);
    return write_eight(_mm_srli_si128(value, 8), kept >> 8U, out);
}

/// All ones in the bytes from `first` on, `count` of them.
[[gnu::target("sse4.2,popcnt"), gnu::always_inline]] inline __m128i in_range(__m128i value,
                                                                             char first,
                                                                             char count) noexcept {
    const __m128i from_first = _mm_sub_epi8(value, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8(static_cast<char>(count - 1))),
                          from_first);
}

[[gnu::target("sse4.2,popcnt")]] char* dense_by_sixteen(std::string_view text, char* out) noexcept {
    const __m128i least = _mm_set1_epi8(' ' + 1);
    for (std::size_t at = 0; at < text.size(); at += step) {
        const __m128i value = load_step(text.data() + at, text.size() - at);
        const __m128i dense = _mm_cmpeq_epi8(_mm_max_epu8(value, least), value);
        out = write_kept(value, static_cast<std::uint32_t>(_mm_movemask_epi8(dense)), out);
    }
    return out;
}

[[gnu::target("sse4.2,popcnt")]] PackedWords words_by_sixteen(std::string_view line,
                                                              char* out) noexcept {
    const __m128i low_halves = load_step(symbol_halves.low.data(), step);
    const __m128i high_halves = load_step(symbol_halves.high.data(), step);
    const __m128i low_bits = _mm_set1_epi8(0x0f);
    const __m128i zero = _mm_setzero_si128();
    std::uint32_t before = 0;
    std::size_t symbols = 0;
    for (std::size_t at = 0; at < line.size(); at += step) {
        const __m128i value = load_step(line.data() + at, line.size() - at);

        const __m128i upper = in_range(value, 'A', 26);
        const __m128i lower = _mm_or_si128(value, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
        const __m128i letter = in_range(lower, 'a', 26);
        const __m128i digit = in_range(value, '0', 10);
        const __m128i beyond = _mm_cmplt_epi8(value, zero);
        const __m128i word = _mm_or_si128(_mm_or_si128(letter, digit), beyond);
        const auto words = static_cast<std::uint32_t>(_mm_movemask_epi8(word));
        const std::uint32_t kept = (words | words << 1U | before) & 0xffffU;
        before = words >> (step - 1);
        out = write_kept(_mm_blendv_epi8(_mm_set1_epi8(' '), lower, word), kept, out);

        const __m128i low = _mm_shuffle_epi8(low_halves, _mm_and_si128(value, low_bits));
        const __m128i high =
            _mm_shuffle_epi8(high_halves, _mm_and_si128(_mm_srli_epi16(value, 4), low_bits));
        const __m128i plain = _mm_cmpeq_epi8(_mm_and_si128(low, high), zero);
        symbols += step - static_cast<std::size_t>(
                              std::popcount(static_cast<std::uint32_t>(_mm_movemask_epi8(plain))));
    }
    return {.end = out, .symbols = symbols};
}

#endif

}  // namespace

Lanes best_lanes() noexcept {
#ifdef __x86_64__
    static const bool can_pack = __builtin_cpu_supports("sse4.2");
    return can_pack ? Lanes::sixteen : Lanes::one;
#else
    return Lanes::one;
#endif
}

char* pack_dense(std::string_view text, char* out, Lanes lanes) noexcept {
#ifdef __x86_64__
    if (lanes == Lanes::sixteen) {
        return dense_by_sixteen(text, out);
    }
#endif
    static_cast<void>(lanes);
    return dense_by_one(text, out);
}

PackedWords pack_words(std::string_view line, char* out, Lanes lanes) noexcept {
    PackedWords packed;
#ifdef __x86_64__
    packed = lanes == Lanes::sixteen ? words_by_sixteen(line, out) : words_by_one(line, out);
#else
    static_cast<void>(lanes);
    packed = words_by_one(line, out);
#endif
    packed.end -= packed.end != out && packed.end[-1] == ' ' ? 1 : 0;
    return packed;
}

}  // namespace mailhorizon::base
