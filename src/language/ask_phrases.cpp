// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

#include "mailhorizon/language/speech.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace mailhorizon::language {
namespace {

constexpr std::uint32_t asking = family_request | family_inversion | family_list_ask;

std::set<std::string, std::less<>> collect_phrases() {
    std::set<std::string, std::less<>> phrases;
    for (const LexiconTable& table : lexicon_tables()) {
        for (const PhraseList& list : table.phrases) {
            if ((list.families & asking) == 0) {
                continue;
            }
            for (const std::string& phrase : expand_phrases(list.phrases)) {
                phrases.insert(phrase.substr(phrase.front() == '^' ? 1 : 0));
            }
        }
        for (const WordList& list : table.words) {
            if ((list.flags & word_verb) == 0) {
                continue;
            }
            std::string written(list.words);
            std::ranges::replace(written, ' ', ',');
            for (const std::string& verb : expand_phrases(written)) {
                phrases.insert(verb);
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
