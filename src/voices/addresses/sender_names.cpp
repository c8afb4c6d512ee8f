// SPDX-License-Identifier: GPL-3.0-or-later
#include "voices/addresses/sender_names.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"
#include "mailhorizon/voices/addresses/local_part.hpp"
#include "mailhorizon/voices/addresses/person_name.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace mailhorizon::voices {
namespace {

using language::WordList;

bool holds(WordList list, std::string_view word) noexcept {
    return std::ranges::find(language::words(list), word) != language::words(list).end();
}

bool is_letter(char c) noexcept {
    return base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `see(word)` for each run of letters of a folded name; true as soon as it says so.
template <class See>
bool any_word(std::string_view folded, See see) {
    for (std::size_t begin = 0; begin < folded.size(); ++begin) {
        std::size_t end = begin;
        while (end < folded.size() && is_letter(folded[end])) {
            ++end;
        }
        if (end > begin && see(folded.substr(begin, end - begin))) {
            return true;
        }
        begin = end;
    }
    return false;
}

/// Whether one of the list's items of several words stands there: "Works Ticket System".
bool holds_phrase(WordList list, std::string_view folded) {
    return std::ranges::any_of(language::words(list), [&](std::string_view phrase) {
        const std::size_t at = folded.find(phrase);
        if (at == std::string_view::npos || phrase.find(' ') == std::string_view::npos) {
            return false;
        }
        const std::size_t end = at + phrase.size();
        return (at == 0 || !is_letter(folded[at - 1])) &&
               (end == folded.size() || !is_letter(folded[end]));
    });
}

bool is_office_name(std::string_view folded) {
    return any_word(folded, [](std::string_view word) { return holds(WordList::role_word, word); });
}

/// "jo.smith" reads "jo smith".
std::string spaced(std::string_view local_part) {
    std::string text(local_part.substr(0, local_part.find('+')));
    std::ranges::replace_if(text, [](char c) { return c == '.' || c == '_' || c == '-'; }, ' ');
    return text;
}

}  // namespace

bool is_robot_name(std::string_view display_name) {
    const std::string folded = base::fold_case(display_name);
    if (any_word(folded, [](std::string_view word) { return holds(WordList::robot_word, word); }) ||
        holds_phrase(WordList::robot_word, folded)) {
        return true;
    }
    const std::string_view name = base::trim(display_name);
    return name.ends_with("[bot]") || (name.ends_with(" bot") && std::ranges::count(name, ' ') > 1);
}

SenderNames::SenderNames(const model::Corpus& corpus)
    : corpus_(corpus), names_(corpus.name_count()), addresses_(corpus.addresses().size()) {}

NameVerdict SenderNames::judge(model::AddressIndex address, model::NameIndex name) {
    const std::string_view local = local_part_of(corpus_.address(address));
    Parsed& own = addresses_[address.value()];
    if (!own.known) {
        const std::string text = spaced(local);
        own = {true,
               {.personal = parse_name(text).has_value(),
                .made_of_name = false,
                .robot = is_robot_address(corpus_.address(address)),
                .office = is_role_address(corpus_.address(address)) || is_office_name(text)}};
    }
    if (!name.exists()) {
        return own.verdict;
    }
    Parsed& written = names_[name.value()];
    if (!written.known) {
        const std::string_view text = corpus_.name(name);
        const auto person = parse_name(text);
        written = {true,
                   {.personal = person.has_value(),
                    .made_of_name = person && fits(local, *person),
                    .robot = is_robot_name(text),
                    .office = is_office_name(base::fold_case(text))}};
    }
    NameVerdict verdict = written.verdict;
    verdict.robot = verdict.robot || own.verdict.robot;
    verdict.office = verdict.office || own.verdict.office;
    return verdict;
}

}  // namespace mailhorizon::voices
