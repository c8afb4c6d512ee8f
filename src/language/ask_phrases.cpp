// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

#include "mailhorizon/language/speech.hpp"
#include "mailhorizon/language/words.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace mailhorizon::language {
namespace {

std::set<std::string, std::less<>> collect_phrases() {
    std::set<std::string, std::less<>> phrases;
    for (const WordList list :
         {WordList::request, WordList::inversion, WordList::list_ask, WordList::verb}) {
        for (const std::string_view item : words(list)) {
            for (const std::string& phrase : expand_phrases(item)) {
                phrases.insert(phrase.substr(phrase.starts_with('^') ? 1 : 0));
            }
        }
    }
    phrases.erase(std::string());
    return phrases;
}

}  // namespace

std::span<const std::string_view> ask_phrases() {
    static const std::set<std::string, std::less<>> owners = collect_phrases();
    static const std::vector<std::string_view> phrases(owners.begin(), owners.end());
    return phrases;
}

}  // namespace mailhorizon::language
