// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::message {
namespace {

using language::WordList;

/// What a disclaimer says, by list; each has a bit.
constexpr std::array kinds{
    WordList::disclaimer_secret,
    WordList::disclaimer_privileged,
    WordList::disclaimer_recipient,
    WordList::disclaimer_error,
    WordList::disclaimer_misuse,
    WordList::disclaimer_printing,
    WordList::disclaimer_environment,
    WordList::disclaimer_message,
};

/// A word with a rare letter in a known place.
struct RareWord {
    std::size_t before;
    std::string_view word;
};

bool has_rare_word(std::string_view line,
                   char letter,
                   const std::vector<RareWord>& words) noexcept {
    for (std::size_t at = line.find(letter); at != std::string_view::npos;
         at = line.find(letter, at + 1)) {
        const bool found = std::ranges::any_of(words, [line, at](const RareWord& rare) {
            return at >= rare.before &&
                   base::to_lower(line[at - rare.before]) == rare.word.front() &&
                   base::starts_with_ignoring_case(line.substr(at - rare.before), rare.word);
        });
        if (found) {
            return true;
        }
    }
    return false;
}

/// Words that a first line of a disclaimer holds, by how they are found soonest.
class Openings {
public:
    Openings() {
        for (const std::string_view word : language::words(WordList::disclaimer_opening)) {
            add(word);
        }
    }

    [[nodiscard]] bool stand_in(std::string_view line) const noexcept {
        return has_rare_word(line, 'f', with_f_) || has_rare_word(line, 'F', with_f_) ||
               has_rare_word(line, 'v', with_v_) || has_rare_word(line, 'V', with_v_) ||
               has_other(line);
    }

private:
    void add(std::string_view word) {
        const std::size_t f = word.find('f');
        const std::size_t v = word.find('v');
        if (!base::is_ascii(word)) {
            beyond_ascii_.push_back(word);
        } else if (f != std::string_view::npos) {
            with_f_.push_back({.before = f, .word = word});
        } else if (v != std::string_view::npos) {
            with_v_.push_back({.before = v, .word = word});
        } else {
            others_.push_back(word);
        }
    }

    [[nodiscard]] bool has_other(std::string_view line) const noexcept {
        const auto holds = [line](std::string_view word) {
            return line.find(word) != std::string_view::npos;
        };
        const auto holds_in_any_case = [line](std::string_view word) {
            return base::find_ignoring_case(line, word) != std::string_view::npos;
        };
        return (!base::is_ascii(line) && std::ranges::any_of(beyond_ascii_, holds)) ||
               std::ranges::any_of(others_, holds_in_any_case);
    }

    std::vector<RareWord> with_f_;
    std::vector<RareWord> with_v_;
    std::vector<std::string_view> others_;
    std::vector<std::string_view> beyond_ascii_;  ///< they stand in the middle of a sentence
};

}  // namespace

bool may_disclaim(std::string_view line) noexcept {
    constexpr std::size_t shortest = 20;
    static const Openings openings;
    return line.size() >= shortest && openings.stand_in(line);
}

std::uint32_t disclaimer_words(std::string_view paragraph) noexcept {
    std::uint32_t found = 0;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const bool said =
            std::ranges::any_of(language::words(kinds[kind]), [paragraph](std::string_view word) {
                return paragraph.find(word) != std::string_view::npos;
            });
        found |= said ? 1U << kind : 0U;
    }
    return found;
}

}  // namespace mailhorizon::message
