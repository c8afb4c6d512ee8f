// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/words.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/language/lexicon_file.hpp"

#include <array>
#include <cstddef>
#include <unordered_set>
#include <vector>

namespace mailhorizon::language {
namespace {

constexpr std::size_t list_count = static_cast<std::size_t>(WordList::count_);
constexpr std::string_view first_language = "english";

/// All lists, each with the items of all languages.
class AllWords {
public:
    AllWords() {
        Known known;
        for (const bool first : {true, false}) {
            for (const base::EmbeddedFile& file : lexicon_files()) {
                if ((file.name == first_language) == first) {
                    add(file.text, known);
                }
            }
        }
    }

    [[nodiscard]] std::span<const std::string_view> of(WordList list) const noexcept {
        return lists_[static_cast<std::size_t>(list)];
    }

private:
    using Known = std::array<std::unordered_set<std::string_view>, list_count>;

    void add(std::string_view text, Known& known) {
        const LexiconFile lexicon = parse_lexicon(text);
        MH_ASSERT(lexicon.fault.empty());
        for (const LexiconSection& section : lexicon.sections) {
            for (const WordList list : section.lists) {
                const auto number = static_cast<std::size_t>(list);
                for (const std::string_view item : section.items) {
                    if (known[number].insert(item).second) {
                        lists_[number].push_back(item);
                    }
                }
            }
        }
    }

    std::array<std::vector<std::string_view>, list_count> lists_;
};

}  // namespace

std::span<const std::string_view> words(WordList list) noexcept {
    static const AllWords all;
    return all.of(list);
}

std::pair<std::string_view, std::string_view> pair_in(std::string_view item) noexcept {
    const std::size_t equals = item.find('=');
    return {item.substr(0, equals),
            equals == std::string_view::npos ? std::string_view{} : item.substr(equals + 1)};
}

}  // namespace mailhorizon::language
