// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/folded_names.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/gateway_name.hpp"

#include <cstddef>

namespace mailhorizon::voices {
namespace {

std::string fold_name(std::string_view name) {
    std::string words;
    for (const char c : own_name(name)) {
        const bool space = base::is_space(c);
        if (!space || words.back() != ' ') {
            words += space ? ' ' : c;
        }
    }
    return base::fold_case(words);
}

}  // namespace

std::string_view own_name(std::string_view name) noexcept {
    const std::string_view own = base::trim(language::before_gateway(name));
    if (own.size() < base::trim(name).size() && own.size() > 2 && own.front() == '\'' &&
        own.back() == '\'') {
        return base::trim(own.substr(1, own.size() - 2));
    }
    return own;
}

std::string_view without_bracket(std::string_view name) noexcept {
    const std::string_view own = base::trim(name);
    const bool bracket = own.ends_with(')') || own.ends_with(']');
    const std::size_t open = bracket ? own.find_last_of("([") : std::string_view::npos;
    const std::string_view before =
        open == std::string_view::npos ? own : base::trim(own.substr(0, open));
    return before.find(' ') == std::string_view::npos ? own : before;
}

FoldedNames::FoldedNames(const model::Corpus& corpus) {
    of_name_.reserve(corpus.name_count());
    for (std::size_t position = 0; position < corpus.name_count(); ++position) {
        std::string folded = fold_name(corpus.name(model::NameIndex(position)));
        if (folded.empty()) {
            of_name_.push_back(none);
            continue;
        }
        const auto [place, fresh] =
            numbers_.emplace(std::move(folded), static_cast<Number>(texts_.size()));
        if (fresh) {
            texts_.push_back(place->first);
        }
        of_name_.push_back(place->second);
    }
}

FoldedNames::Number FoldedNames::find(std::string_view name) const {
    const auto place = numbers_.find(fold_name(name));
    return place == numbers_.end() ? none : place->second;
}

}  // namespace mailhorizon::voices
