// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/person_name.hpp"

#include "mailhorizon/base/bare_letter.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"
#include "mailhorizon/voices/addresses/folded_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace mailhorizon::voices {
namespace {

using language::WordList;
using Words = std::vector<std::string>;

constexpr std::size_t most_words = 5;

/// A case-folded word without the marks on its letters, and with the digraphs that stand for them
/// in German as one letter: "müller", "mueller" and "muller" are "muller". Other scripts stay.
std::string plain(std::string_view word) {
    constexpr unsigned char first_beyond_ascii = 0x80;
    std::string letters;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (static_cast<unsigned char>(word[i]) >= first_beyond_ascii) {
            const base::BareLetter bare = base::bare_letter_at(word, i);
            letters +=
                bare.letter != 0 ? std::string_view(&bare.letter, 1) : word.substr(i, bare.size);
            i += bare.size - 1;
            continue;
        }
        const bool umlaut = word[i] == 'e' && !letters.empty() &&
                            std::string_view("aou").find(letters.back()) != std::string_view::npos;
        if (!umlaut) {
            letters += word[i];
        }
    }
    return letters;
}

bool holds(WordList list, std::string_view word) noexcept {
    return std::ranges::find(language::words(list), word) != language::words(list).end();
}

/// The name a short form stands for alone.
std::string_view long_form(std::string_view given) noexcept {
    for (const std::string_view item : language::words(WordList::nickname)) {
        const auto [nickname, name] = language::pair_in(item);
        if (nickname == given) {
            return name;
        }
    }
    return given;
}

/// Without what stands behind it: "(WD)", "<a@b>", "/HOU/ECT", "@ECT", "[Contractor]".
std::string_view bare(std::string_view name) noexcept {
    name = name.substr(0, name.find_first_of("(<[/@"));
    return base::trim(name);
}

/// The words of a folded name; punctuation parts them, but hyphens and apostrophes do not.
Words words_of(std::string_view name) {
    Words words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty() && !holds(WordList::title, word)) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char c : name) {
        const bool part =
            base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '\'';
        if (part) {
            word += c;
        } else {
            end_word();
        }
    }
    end_word();
    return words;
}

/// Bytes of one letter, in ASCII or beyond.
bool is_initial(std::string_view word) noexcept {
    return word.size() == 1;
}

/// "Shop.example News": a full stop between letters ends no initial.
bool holds_domain(std::string_view name) noexcept {
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos;
         dot = name.find('.', dot + 1)) {
        const std::string_view before = name.substr(0, dot);
        const bool word =
            before.size() > 1 && base::is_alpha(before[dot - 1]) && base::is_alpha(before[dot - 2]);
        if (word && dot + 2 < name.size() && base::is_alpha(name[dot + 1]) &&
            base::is_alpha(name[dot + 2])) {
            return true;
        }
    }
    return false;
}

bool is_role(const Words& words) {
    return std::ranges::any_of(
        words, [](const std::string& word) { return holds(WordList::role_word, word); });
}

/// From words in the order given names, family names.
std::optional<PersonName> from_words(const Words& given, const Words& family) {
    PersonName name;
    name.given = plain(long_form(given.front()));
    name.initial = is_initial(given.front());
    for (std::size_t i = 1; i < given.size(); ++i) {
        name.middle += given[i].front();
    }
    for (const std::string& word : family) {
        name.family += name.family.empty() ? plain(word) : ' ' + plain(word);
    }
    if (name.family.size() < 2) {
        return std::nullopt;
    }
    return name;
}

}  // namespace

std::optional<PersonName> parse_name(std::string_view display_name) {
    const std::string_view whole = bare(own_name(display_name));
    if (std::ranges::any_of(whole, base::is_digit) || holds_domain(whole)) {
        return std::nullopt;
    }
    const std::string folded = base::fold_case(whole);
    const std::size_t comma = folded.find(',');
    Words given = words_of(std::string_view(folded).substr(0, comma));
    Words family;
    if (comma != std::string::npos) {
        Words behind = words_of(std::string_view(folded).substr(comma + 1));
        if (!behind.empty()) {  // else only titles: "Ann Lee, PhD"
            family = std::exchange(given, std::move(behind));
        }
    }
    if (given.size() + family.size() > most_words || is_role(given) || is_role(family)) {
        return std::nullopt;
    }
    if (family.empty()) {
        if (given.size() < 2) {
            return std::nullopt;
        }
        family.push_back(std::move(given.back()));
        given.pop_back();
    }
    return given.empty() ? std::nullopt : from_words(given, family);
}

bool fits(std::string_view local_part, const PersonName& name) {
    std::string letters;
    for (const char c : local_part) {
        const char lower = base::to_lower(c);
        if (base::is_alpha(lower) || static_cast<unsigned char>(lower) >= 0x80) {
            letters += lower;
        }
    }
    letters = plain(letters);
    std::string family;
    std::ranges::copy_if(name.family, std::back_inserter(family), [](char c) {
        return c != ' ' && c != '-' && c != '\'';
    });
    constexpr std::size_t telling = 4;  // letters of a family name that is rare enough alone
    if (letters == family) {
        return family.size() >= telling;
    }
    const auto joined = [&](std::string_view given) {
        return letters == std::string(given) + family || letters == family + std::string(given);
    };
    const std::string_view initial = std::string_view(name.given).substr(0, 1);
    return joined(name.given) || joined(initial) ||
           (!name.middle.empty() && joined(std::string(initial) + name.middle)) ||
           (!name.middle.empty() && joined(name.given + name.middle));
}

}  // namespace mailhorizon::voices
