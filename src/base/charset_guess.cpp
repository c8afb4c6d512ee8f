// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/unicode.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace mailhorizon::base {
namespace {

constexpr std::size_t guess_bytes = 1'024;     ///< looked at, from the first beyond ASCII on
constexpr std::size_t search_bytes = 16'384;   ///< in which words beyond ASCII are sought
constexpr std::size_t fewest_high_bytes = 4;   ///< fewer say nothing
constexpr std::size_t enough_high_bytes = 8;   ///< for text in which they stand alone
constexpr std::size_t beside_of_five = 3;      ///< of five high bytes so many stand beside another
constexpr std::int32_t sure_of_script = 20;    ///< confidence, of 100
constexpr std::int32_t sure_of_language = 60;  ///< where only letters tell from windows-1252

/// A charset that a guess may name.
struct Candidate {
    std::string_view name;
    bool latin;  ///< letters beyond ASCII stand alone in it
};

constexpr std::array candidates{
    Candidate{"KOI8-R", false},
    Candidate{"windows-1251", false},
    Candidate{"ISO-8859-5", false},
    Candidate{"ISO-8859-7", false},
    Candidate{"windows-1253", false},
    Candidate{"ISO-8859-8", false},
    Candidate{"ISO-8859-8-I", false},
    Candidate{"windows-1255", false},
    Candidate{"ISO-8859-6", false},
    Candidate{"windows-1256", false},
    Candidate{"Shift_JIS", false},
    Candidate{"EUC-JP", false},
    Candidate{"EUC-KR", false},
    Candidate{"GB18030", false},
    Candidate{"Big5", false},
    Candidate{"ISO-8859-2", true},
    Candidate{"windows-1250", true},
};

constexpr bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// The words of `text` that hold bytes beyond ASCII: addresses and English around them would only
/// make the detector doubt.
std::string high_words(std::string_view text) {
    std::string words;
    while (!text.empty() && words.size() < guess_bytes) {
        const std::size_t size = std::min(text.find_first_of(" \t\r\n"), text.size());
        const std::string_view word = text.substr(0, std::min(size, guess_bytes));
        if (std::ranges::any_of(word, is_high)) {
            words += word;
            words += ' ';
        }
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return words;
}

/// What is looked at: from the first byte beyond ASCII on, line ends as one byte, for they say
/// nothing of a charset.
std::string beginning_of(std::string_view bytes) {
    const auto first_high = std::ranges::find_if(bytes, is_high);
    bytes.remove_prefix(static_cast<std::size_t>(first_high - bytes.begin()));
    std::string beginning;
    for (std::size_t i = 0; i < bytes.size() && beginning.size() < search_bytes; ++i) {
        if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') {
            beginning += bytes[i];
        }
    }
    return beginning;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const noexcept { ucsdet_close(detector); }
};

}  // namespace

std::string_view guess_charset(std::string_view bytes) {
    const std::string beginning = beginning_of(bytes);
    const std::string_view text = std::string_view(beginning).substr(0, guess_bytes);
    std::size_t high = 0;
    std::size_t beside = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool here = is_high(text[i]);
        const bool neighbour =
            (i > 0 && is_high(text[i - 1])) || (i + 1 < text.size() && is_high(text[i + 1]));
        high += here ? 1U : 0U;
        beside += here && neighbour ? 1U : 0U;
    }
    const bool latin = beside * 5 < high * beside_of_five;
    if (high < (latin ? enough_high_bytes : fewest_high_bytes)) {
        return {};
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const std::string sample = latin ? std::string(text) : high_words(beginning);
    ucsdet_setText(
        detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr) {
        return {};
    }
    const std::string_view name = ucsdet_getName(match, &status);
    const std::int32_t confidence = ucsdet_getConfidence(match, &status);
    const auto* const found = std::ranges::find(candidates, name, &Candidate::name);
    const bool sure = found != candidates.end() && found->latin == latin &&
                      confidence >= (latin ? sure_of_language : sure_of_script);
    return sure ? found->name : std::string_view{};
}

}  // namespace mailhorizon::base
