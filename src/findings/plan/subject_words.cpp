// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/subject_words.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_set>

namespace mailhorizon::findings {

namespace {

constexpr std::size_t most_words = 3;  ///< of an item

using Items = std::unordered_set<std::string_view>;

const Items& items_of(language::WordList list) {
    static const auto all = [] {
        std::array<Items, static_cast<std::size_t>(language::WordList::count_)> sets;
        for (const language::WordList one : {language::WordList::workflow_subject,
                                             language::WordList::draft_subject,
                                             language::WordList::report_subject,
                                             language::WordList::private_subject,
                                             language::WordList::guarded_folder,
                                             language::WordList::entry_folder}) {
            const auto words = language::words(one);
            sets[static_cast<std::size_t>(one)].insert(words.begin(), words.end());
        }
        return sets;
    }();
    return all[static_cast<std::size_t>(list)];
}

}  // namespace

bool has_words(std::string_view form, language::WordList list) {
    const Items& items = items_of(list);
    for (std::size_t begin = 0; begin < form.size();) {
        std::size_t end = begin;
        for (std::size_t count = 0; count < most_words && end < form.size(); ++count) {
            end = std::min(form.find(' ', end + (count > 0 ? 1 : 0)), form.size());
            if (items.contains(form.substr(begin, end - begin))) {
                return true;
            }
        }
        begin = std::min(form.find(' ', begin), form.size() - 1) + 1;
    }
    return false;
}

std::string folder_words(std::string_view path) {
    const std::size_t slash = path.find_last_of('/');
    const std::string folded =
        base::fold_case(slash == std::string_view::npos ? path : path.substr(slash + 1));
    std::string words;
    for (const char c : folded) {
        const bool letter = base::is_alpha(c) || static_cast<unsigned char>(c) > 0x7f;
        if (letter) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    return words;
}

}  // namespace mailhorizon::findings
